"""Items and answers in words, in the person's language."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.packet import LoadedForm
from intake_app.domain.pages import SectionChoice
from intake_app.domain.questionnaire import SDC_BASE
from intake_app.domain.response import Answer, AnswerStatus, Attachment, Coding, Quantity, Reference, Response
from intake_app.domain.risk import RiskFact, RiskUnit
from intake_app.workflows.answer_words import answer_words
from intake_app.workflows.consent_context import closed_areas
from intake_app.workflows.item_view import ItemView, Shelf, item_view, ways_of
from intake_app.workflows.journal import Journal, journal_from
from intake_app.workflows.wording import Words
from tests.support.builders import DONT_KNOW, YES_NO, a_form, an_item, raw_item, translations
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork, SmallContent

SHELF = Shelf({}, {}, date(2026, 3, 4), {"neck": "Neck"})
VIEW = ItemView("q", "string", "Question")


def words(language: str = "en") -> Words:
    """The fixed words."""
    return Words(language, SmallContent().words(language))


def view_of(form: LoadedForm, language: str = "en", shelf: Shelf = SHELF) -> ItemView:
    """The view of a form's only item."""
    return item_view(form.questionnaire.item[0], form.questionnaire, language, Response(), shelf)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (None, "Skipped"),
        (Answer.of(), "Skipped"),
        (DONT_KNOW, "I do not know"),
        (Answer(AnswerStatus.PREFER_NOT), "I prefer not to say"),
        (Answer(AnswerStatus.IN_PERSON), "I would rather talk about this in person"),
        (Answer.of(True), "Yes"),
        (Answer.of(False), "No"),
        (Answer.of(0), "0"),
        (Answer.of("a {brace}"), "a {brace}"),
        (Answer.of(Decimal("2.50")), "2.50"),
        (Answer.of("one", "two"), "one, two"),
        (Answer.of(Coding("x", None, "As shown")), "As shown"),
        (Answer.of(Coding("x")), "x"),
        (Answer.of(Quantity(Decimal(70), "kg")), "70 kg"),
        (Answer.of(Attachment("letter.pdf", "application/pdf", "eA==")), "letter.pdf (1 KB)"),
        (Answer.of(Reference("Patient/1", display="Robin")), "Robin"),
        (Answer.of(Reference("Patient/1")), "Patient/1"),
    ],
)
def test_that_every_answer_is_said_as_a_person_would(answer: Answer | None, said: str) -> None:
    assert answer_words(VIEW, answer, words()) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [("2026-03-04", "March 4, 2026"), ("2026-12", "December 2026"), ("1988", "1988"), ("2026-13", "2026-13")],
)
def test_that_dates_are_written_as_the_language_does(value: str, said: str) -> None:
    view = replace(VIEW, type="date")
    assert answer_words(view, Answer.of(value), words()) == said
    assert answer_words(VIEW, Answer.of(value), words()) == value


def test_that_a_scale_is_said_with_its_end() -> None:
    assert answer_words(replace(VIEW, component="scale", maximum="10"), Answer.of(3), words()) == "3 out of 10"
    assert answer_words(replace(VIEW, maximum="10"), Answer.of(3), words()) == "3"


def test_that_an_option_is_said_in_the_language_of_the_reader() -> None:
    option = {"code": "a", "display": "Apple", "_display": translations(es="Manzana")}
    form = a_form("form", raw_item("q", "choice", answerOption=[{"valueCoding": option}]))
    assert answer_words(view_of(form), Answer.of(Coding("a")), words()) == "Apple"
    assert answer_words(view_of(form, "es"), Answer.of(Coding("a", None, "Apple")), words()) == "Manzana"


def test_that_a_text_without_a_translation_is_marked_and_never_silently_english() -> None:
    form = a_form("form", raw_item("q", text="Hello", _text=translations(es="Hola")))
    found = [(v.text, v.missing_text) for v in (view_of(form), view_of(form, "es"), view_of(form, "ar"))]
    assert found == [("Hello", False), ("Hola", False), ("Hello", True)]
    assert view_of(form, "en-GB").missing_text is False


MARKED = Shelf({}, {}, date(2026, 3, 4), untranslated="{text} [?]")


def test_that_a_text_without_a_translation_carries_a_mark_on_the_screen() -> None:
    own = {"hint": "Pick one."}
    options = [{"code": "a", "display": "Apple {x}"}]
    raw = raw_item("q", "choice", text="Hello", own=own, answerOption=[{"valueCoding": option} for option in options])
    form = a_form("form", raw)
    spanish, english = view_of(form, "es", MARKED), view_of(form, "en", MARKED)
    assert (spanish.text, spanish.hint, spanish.options[0].text) == ("Hello [?]", "Pick one. [?]", "Apple {x} [?]")
    assert (english.text, english.hint, english.options[0].text) == ("Hello", "Pick one.", "Apple {x}")
    assert spanish.options[0].value == Coding("a", None, "Apple {x}")


@pytest.mark.parametrize(
    ("extra", "language", "label"),
    [({}, "en", "Another language"), ({}, "es", ""), (translations(es="Otro idioma"), "es", "Otro idioma")],
)
def test_that_the_room_for_own_words_is_called_what_the_form_calls_it_in_the_language_of_the_reader(
    extra: dict[str, object], language: str, label: str
) -> None:
    named = {"url": SDC_BASE + "openLabel", "valueString": "Another language"} | (
        {"_valueString": extra} if extra else {}
    )
    form = a_form("f", raw_item("f.q", "open-choice", options=YES_NO, extension=[named]))
    assert view_of(form, language).open_label == label


def test_that_a_text_that_is_a_page_is_said_once_under_the_name_of_its_part(place: ClinicAtWork) -> None:
    text, after = raw_item("own.text", "display", text="You choose."), raw_item("own.more", "boolean", text="More?")
    form = a_form("own", raw_item("own", "group", text, after, text="Our part"), role="consent")
    small = place.content.packets["small"]
    place.content.packets["small"] = replace(small, forms=(*small.forms[:-1], form, small.forms[-1]))
    journey = place.journey(place.visit())
    state = walk(journey, until="own.text")
    assert (state.heading, [view.text for view in state.items]) == ("Our part", ["You choose."])
    assert journey.go_on().heading == "More?"
    state = journey.go_to("sign")
    assert state.sign is not None
    assert all("You choose." not in title for _, title in state.sign.unread)


def test_that_a_figure_without_a_translation_carries_a_mark() -> None:
    figure = RiskFact("bruise", "A bruise", "6 in 100.", RiskUnit.VISIT, "us", "X", "R", 6, 100)
    form = a_form("form", raw_item("q", "display", own={"risk-facts": ("bruise",)}))
    shelf = replace(MARKED, risks={"bruise": figure})
    assert view_of(form, "es", shelf).risks[0].event == "A bruise [?]"
    assert view_of(form, "en", shelf).risks[0].event == "A bruise"
    shelf = replace(MARKED, risks={"bruise": replace(figure, event="Un moretón", language="es")})
    assert view_of(form, "es", shelf).risks[0].event == "Un moretón"


def test_that_a_statement_speaks_the_language_it_is_written_in_and_no_other() -> None:
    form = a_form(
        "form", raw_item("q", "display", text="Plain.", _text=translations(es="Llano."), own={"clinic-statement": "s"})
    )
    owned = ClinicStatement("s", "Nuestro.", "Ada", date(2026, 1, 1), "Our own practice", date(2026, 6, 30), "", "es")
    shelf = Shelf({}, {"s": owned}, date(2026, 3, 4))
    assert (view_of(form, "es", shelf).text, view_of(form, "en", shelf).text) == ("Nuestro.", "Plain.")
    assert view_of(form, "es", replace(shelf, today=date(2026, 7, 1))).text == "Llano."


@pytest.mark.parametrize(
    ("named", "ways"),
    [
        ((), (AnswerStatus.SKIPPED, AnswerStatus.IN_PERSON)),
        (("dont-know", "prefer-not"), (AnswerStatus.DONT_KNOW, AnswerStatus.PREFER_NOT)),
        (("skip", "odd"), (AnswerStatus.SKIPPED,)),
    ],
)
def test_that_an_item_offers_its_ways_not_to_answer(named: tuple[str, ...], ways: tuple[AnswerStatus, ...]) -> None:
    item = an_item("q", own={"answer-way": named}) if named else an_item("q")
    assert ways_of(item) == ways


def test_that_a_statement_stands_in_its_place_while_somebody_owns_it() -> None:
    spanish = translations(es="Llano.")
    form = a_form("form", raw_item("q", "display", text="Plain.", _text=spanish, own={"clinic-statement": "s"}))
    owned = ClinicStatement("s", "Ours.", "Ada", date(2026, 1, 1), "S1", date(2026, 6, 30), "Neutral.")

    def shown(statements: Mapping[str, ClinicStatement], day: date = date(2026, 3, 4)) -> str:
        return view_of(form, shelf=Shelf({}, statements, day)).text

    assert shown({"s": owned}) == "Ours."
    assert shown({"s": owned}, date(2026, 7, 1)) == "Neutral."
    assert shown({}) == "Plain."
    assert view_of(form, "es", Shelf({}, {"s": owned}, date(2026, 3, 4))).text == "Llano."


def test_that_nothing_is_chosen_before_anybody_chooses() -> None:
    form = a_form("form", raw_item("q", "choice", own={"decision": "technique:needling"}, options=YES_NO))
    view = view_of(form)
    assert (view.answer, view.decision) == (None, ("technique", "needling"))


def test_that_an_area_is_closed_when_all_of_it_is_marked() -> None:
    areas = {"l": "shoulders", "r": "shoulders", "n": "neck"}
    assert closed_areas(frozenset({"l", "n"}), areas) == {"neck"}
    assert closed_areas(frozenset({"l", "r"}), areas) == {"shoulders"}
    assert closed_areas(frozenset(), areas) == frozenset()


def test_that_a_word_nobody_has_written_is_an_error() -> None:
    with pytest.raises(KeyError):
        words()("no.such.word")


@pytest.mark.parametrize(("language", "expected"), [("ar", True), ("ar-EG", True), ("en", False), ("es", False)])
def test_that_right_to_left_goes_by_the_language(language: str, expected: bool) -> None:
    assert Words(language, {}).right_to_left is expected


def test_that_a_journal_reads_back_and_a_part_out_of_shape_starts_empty() -> None:
    journal = Journal(
        "p", {"p": "2026-03-04T20:00:00+00:00"}, {"s": SectionChoice.SKIP}, ("p",), ("U01",), frozenset({"k"}), "es"
    )
    assert journal_from(journal.to_json()) == journal
    assert journal_from(None) == journal_from([]) == journal_from({}) == Journal()
    assert journal_from({"choices": {"s": "odd", "t": "skip"}}).choices == {"t": SectionChoice.SKIP}
    assert journal_from({"agenda": "p", "opened": 3}) == Journal()


def test_that_the_first_time_a_page_was_shown_is_kept() -> None:
    journal = Journal().at("p", "first").at("q", "second").at("p", "third")
    assert (journal.page, journal.opened["p"], journal.opened["q"]) == ("p", "first", "second")
