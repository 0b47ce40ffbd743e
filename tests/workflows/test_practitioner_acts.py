"""What a practitioner does beside the review: talks, the check before care begins, the comfort card, what changed."""

from uuid import UUID

import pytest

from intake_app.domain.document import BodyDrawing, Document, Paragraph
from intake_app.domain.known import KnownChoice
from intake_app.domain.response import Answer
from intake_app.workflows.agenda import set_discussed
from intake_app.workflows.answer import Journey
from intake_app.workflows.comfort_card import LONGEST, ROOM, comfort_card
from intake_app.workflows.consent_check import CheckOutcome, check_consent, consent_checks
from intake_app.workflows.review import ReviewView, review
from intake_app.workflows.sign import sign
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.returning import back_again, been_here
from tests.support.workplace import ClinicAtWork


def signed(place: ClinicAtWork, given: dict[str, Answer] | None = None, talk: tuple[str, ...] = ()) -> Journey:
    """A visit that has been signed."""
    journey = place.journey()
    walk(journey, given, talk=talk)
    sign(journey, place.signature())
    return journey


def view_of(place: ClinicAtWork, visit_id: UUID) -> ReviewView:
    """What the practitioner reads."""
    return review(place.workplace, place.practitioner, visit_id)


# -- talks -------------------------------------------------------------


def test_that_a_talk_is_ticked_by_name_and_time_and_can_be_unticked(place: ClinicAtWork) -> None:
    visit_id = signed(place, talk=("last.else", "explained.2")).visit.id
    (first, *rest) = view_of(place, visit_id).talks
    assert (first.discussed_by, first.discussed_at) == ("", None)
    set_discussed(place.workplace, place.practitioner, visit_id, first.key, True)
    (ticked, *others) = view_of(place, visit_id).talks
    assert ticked.discussed_by == "Jun Watanabe"
    assert ticked.discussed_at is not None
    assert others == rest
    set_discussed(place.workplace, place.practitioner, visit_id, first.key, False)
    assert view_of(place, visit_id).talks == (first, *rest)
    lines = place.records.entries(kind="audit.agenda.discussed")
    assert [line.body for line in lines] == [{"discussed": "yes"}, {"discussed": "no"}]


def test_that_only_a_wish_of_this_visit_is_ticked(place: ClinicAtWork) -> None:
    visit_id = signed(place, talk=("last.else",)).visit.id
    with pytest.raises(LookupError, match="rather talk about"):
        set_discussed(place.workplace, place.practitioner, visit_id, "about.pain", True)


# -- the check before care begins --------------------------------------


def test_that_each_check_is_kept_with_who_asked_and_when(place: ClinicAtWork) -> None:
    visit_id = signed(place).visit.id
    one = check_consent(place.workplace, place.practitioner, visit_id, CheckOutcome.AS_AGREED)
    two = check_consent(place.workplace, place.practitioner, visit_id, CheckOutcome.CHANGED, " Not my neck today. ")
    assert list(consent_checks(place.workplace, place.practitioner, visit_id)) == [one, two]
    assert (two.words, two.by) == ("Not my neck today.", "Jun Watanabe")
    assert two.at > one.at
    lines = place.records.entries(kind="audit.consent.checked")
    assert [line.body for line in lines] == [{"outcome": "as-agreed"}, {"outcome": "changed"}]


@pytest.mark.parametrize("words", ["", "  "])
def test_that_a_change_has_words_and_nothing_is_written_without_them(place: ClinicAtWork, words: str) -> None:
    visit_id = signed(place).visit.id
    with pytest.raises(ValueError, match="in the person's words"):
        check_consent(place.workplace, place.practitioner, visit_id, CheckOutcome.CHANGED, words)
    assert list(consent_checks(place.workplace, place.practitioner, visit_id)) == []


# -- the comfort card --------------------------------------------------


def card_of(place: ClinicAtWork, visit_id: UUID) -> Document:
    """The card as it was handed to the printer."""
    comfort_card(place.workplace, place.practitioner, visit_id)
    return place.paper.documents[-1]


def said(document: Document) -> str:
    """Everything the card says."""
    return repr(document.blocks)


def test_that_signal_and_marks_come_first_on_the_card(place: ClinicAtWork) -> None:
    given = {"map.no_touch": chosen("neck"), "comfort.signal": Answer.of("raised hand"), "area.neck": chosen("no")}
    card = card_of(place, signed(place, given).visit.id)
    texts = [block.text for block in card.blocks if isinstance(block, Paragraph)]
    assert "raised hand" in texts[1]
    assert "Neck" in texts[2]
    (drawing,) = (block for block in card.blocks if isinstance(block, BodyDrawing))
    assert (drawing.avoid, drawing.hurts) == (frozenset({"neck"}), frozenset())
    assert place.records.entries(kind="audit.comfort-card.shown")


def test_that_a_missing_signal_is_said(place: ClinicAtWork) -> None:
    assert "not agreed yet" in said(card_of(place, signed(place).visit.id))


def test_that_the_card_names_neither_the_legal_name_nor_a_sensitive_answer(place: ClinicAtWork) -> None:
    given = {
        "about.legal": Answer.of("Canary Legalname"),
        "preg.wish": Answer.of("canary wish"),
        "last.else": Answer.of("canary end"),
    }
    card = card_of(place, signed(place, given).visit.id)
    assert "canary" not in (said(card) + card.title + card.footer).casefold()
    assert "Rosa Vega" in said(card)
    assert "Rosa" not in card.title + card.footer + card.subject


def test_that_a_long_answer_is_cut_so_that_the_card_stays_one_page(place: ClinicAtWork) -> None:
    card = card_of(place, signed(place, {"comfort.signal": Answer.of("word " * 200)}).visit.id)
    texts = [block.text for block in card.blocks if isinstance(block, Paragraph)]
    assert len(texts) > 3
    assert all(len(text) <= ROOM + LONGEST for text in texts)


# -- what changed ------------------------------------------------------

TOLD = {
    "about.pain": Answer.of(6),
    "about.pets": Answer.of(True),
    "preg.status": chosen("no"),
    "technique.needling": chosen("yes"),
    "map.no_touch": chosen("neck"),
}


def again(place: ClinicAtWork, given: dict[str, Answer], *, skip: tuple[str, ...] = ()) -> ReviewView:
    """The review of a second visit in which the known parts are looked through."""
    journey = back_again(place, been_here(place, TOLD))
    state = journey.open()
    for _ in range(200):
        if state.page.id == "sign":
            break
        for key in state.page.items:
            if key in given:
                state = journey.answer(key, given[key])
        if state.known is not None:
            state = journey.knew(state.page.section, KnownChoice.CHANGED)
        else:
            state = journey.skip() if state.page.id in skip else journey.go_on()
    sign(journey, place.signature())
    return view_of(place, journey.visit.id)


def test_that_a_first_visit_has_nothing_to_compare(place: ClinicAtWork) -> None:
    assert view_of(place, signed(place, TOLD).visit.id).changes is None


def test_that_changed_answers_stand_with_before_and_now(place: ClinicAtWork) -> None:
    view = again(place, {"about.pain": Answer.of(2), "technique.needling": chosen("no")})
    assert view.changes is not None
    assert view.changes.since == "March 4, 2026"
    rows = {row.question: (row.section, row.before, row.now) for row in view.changes.rows}
    assert rows == {
        "Text of about.pain": ("About you", "6", "2"),
        "Text of technique.needling": ("Techniques", "Yes", "No"),
    }


def test_that_the_same_answers_are_no_change(place: ClinicAtWork) -> None:
    view = again(place, {"technique.needling": chosen("yes")})
    assert view.changes is not None
    assert view.changes.rows == ()


def test_that_a_lifted_mark_and_a_withheld_answer_are_changes(place: ClinicAtWork) -> None:
    lifted = Answer.of()
    view = again(place, {"technique.needling": chosen("yes"), "map.no_touch": lifted})
    assert view.changes is not None
    assert [(row.question, row.before, row.now) for row in view.changes.rows] == [
        ("Text of map.no_touch", "Neck", "Skipped")
    ]


def test_that_a_part_left_out_today_says_nothing(place: ClinicAtWork) -> None:
    view = again(place, {"technique.needling": chosen("yes")}, skip=("note:preg",))
    assert view.changes is not None
    assert "Text of preg.status" not in {row.question for row in view.changes.rows}
