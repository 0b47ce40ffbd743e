"""The forms on paper: every question and text of the packet, with its condition, boxes and lines, and no answer."""

from datetime import date

import pytest

from intake_app.domain.document import Document, FillIn, Heading, Paragraph, Question, Signatures, Table, TickTable
from intake_app.domain.practitioner import Action, NotAllowedError
from intake_app.domain.response import Answer
from intake_app.workflows import print_form as printing
from intake_app.workflows.print_form import NoSuchLanguageError, empty_form, paper_id, print_form
from intake_app.workflows.workplace import Workplace
from tests.support.builders import a_form, a_packet, raw_item, when
from tests.support.patient_desk import shipped_content
from tests.support.workplace import NOON, ClinicAtWork, TextPaper

OPTIONS = {"salt": "Salt", "sweet": "Sweet"}


def shipped(place: ClinicAtWork) -> Document:
    clinic = place.records.clinic()
    assert clinic is not None
    paper = TextPaper()
    empty_form(shipped_content(), paper, clinic, "first-visit", "en", NOON)
    return paper.documents[-1]


def questions(document: Document) -> dict[str, Question]:
    return {block.text: block for block in document.blocks if isinstance(block, Question)}


def words_of(document: Document) -> str:
    return repr(document.blocks)


def small(place: ClinicAtWork, *items: dict[str, object]) -> Document:
    section = raw_item("part", "group", *items, own={"who-sees": ("practitioner",), "why": "Because."})
    place.content.packets["paper"] = a_packet(a_form("part", section), name="paper")
    clinic = place.records.clinic()
    assert clinic is not None
    empty_form(place.content, place.paper, clinic, "paper", "en", NOON)
    return place.paper.documents[-1]


def test_that_every_question_of_the_packet_stands_on_paper(place: ClinicAtWork) -> None:
    document, packet = shipped(place), shipped_content().packet("first-visit")
    said = words_of(document)
    asked = [i for i in packet.questions if i.own("asked-of") != "practitioner" and not i.read_only and i.text]
    assert len(asked) > 100
    assert [i.link_id for i in asked if repr(i.text)[1:-1] not in said] == []


def test_that_the_forms_are_named_in_the_language_of_the_paper(place: ClinicAtWork) -> None:
    clinic, paper = place.records.clinic(), TextPaper()
    assert clinic is not None
    empty_form(shipped_content(), paper, clinic, "first-visit", "es", NOON)
    named = [row[0] for block in paper.documents[-1].blocks if isinstance(block, Table) for row in block.rows]
    assert "Bienvenida" in named
    assert "Welcome" not in named


def test_that_every_text_and_every_risk_figure_that_is_signed_stands_on_paper(place: ClinicAtWork) -> None:
    document, packet = shipped(place), shipped_content().packet("first-visit")
    said = words_of(document)
    facts = {name for f in packet.questionnaires for i in f.walk() for name in i.own_all("risk-facts")}
    known = shipped_content().risk_facts()
    assert facts
    assert [name for name in facts if repr(known[name].text)[1:-1] not in said] == []


def test_that_areas_are_tables_of_empty_boxes_and_no_box_is_ticked(place: ClinicAtWork) -> None:
    document = shipped(place)
    tables = [block for block in document.blocks if isinstance(block, TickTable)]
    assert sum(len(table.rows) for table in tables) >= 10
    assert all(table.header[1:] == ("Yes", "Ask me on the day", "No") for table in tables)
    one = questions(document)["Acupuncture needles"]
    assert one.options == ("Yes", "Ask me on the day", "No")


def test_that_each_who_can_sign_has_a_line_and_nothing_is_signed(place: ClinicAtWork) -> None:
    document = shipped(place)
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert heads[-5:-1] == ["Patient", "Parent, guardian or representative", "Interpreter", "Witness"]
    lines = [block for block in document.blocks if isinstance(block, FillIn)]
    assert [block.signed for block in lines[1:]] == ["Signature"] * 4
    assert all(not value for block in lines for _, value in block.rows)
    assert not any(isinstance(block, Signatures) for block in document.blocks)


@pytest.mark.parametrize(
    ("kind", "more", "options", "lines", "several"),
    [
        ("boolean", {}, ("Yes", "No"), 0, False),
        ("choice", {"options": OPTIONS}, ("Salt", "Sweet"), 0, False),
        ("choice", {"options": OPTIONS, "repeats": True}, ("Salt", "Sweet"), 0, True),
        ("open-choice", {"options": OPTIONS}, ("Salt", "Sweet"), 1, False),
        ("string", {}, (), 1, False),
        ("text", {}, (), 3, False),
        ("date", {}, (), 1, False),
        ("integer", {"hl7": {"minValue": 0, "maxValue": 3}}, ("0", "1", "2", "3"), 0, False),
        ("integer", {"hl7": {"minValue": 0, "maxValue": 300}}, (), 1, False),
        ("string", {"own": {"answer-way": ("skip", "dont-know")}}, ("I do not know",), 1, False),
    ],
)
def test_that_a_kind_of_question_has_its_boxes_and_lines(
    place: ClinicAtWork, kind: str, more: dict[str, object], options: tuple[str, ...], lines: int, several: bool
) -> None:
    found = questions(small(place, raw_item("part.one", kind, **more)))["Text of part.one"]  # type: ignore[arg-type]
    assert (found.options, found.lines, found.several) == (options, lines, several)


@pytest.mark.parametrize(
    ("conditions", "behavior", "said"),
    [
        ([when("part.taste", "=", answerCoding={"code": "salt"})], "all", "“Text of part.taste” is “Salt”"),
        ([when("part.open", "=", answerBoolean=True)], "all", "“Text of part.open” is “Yes”"),
        ([when("part.open", "!=", answerBoolean=True)], "all", "“Text of part.open” is not “Yes”"),
        ([when("part.open", "exists", answerBoolean=True)], "all", "you answered “Text of part.open”"),
        (
            [when("part.open", "=", answerBoolean=False), when("part.taste", "=", answerCoding={"code": "sweet"})],
            "any",
            "is “No” or your answer",
        ),
    ],
)
def test_that_paper_says_when_a_question_is_asked(
    place: ClinicAtWork, conditions: list[dict[str, object]], behavior: str, said: str
) -> None:
    document = small(
        place,
        raw_item("part.open", "boolean"),
        raw_item("part.taste", "choice", options=OPTIONS),
        raw_item("part.then", "string", enableWhen=conditions, enableBehavior=behavior),
    )
    found = questions(document)
    assert said in found["Text of part.then"].condition
    assert found["Text of part.open"].condition == ""


def test_that_what_staff_answer_or_the_app_calculates_is_not_on_paper(place: ClinicAtWork) -> None:
    document = small(
        place,
        raw_item("part.staff", "string", own={"asked-of": "practitioner"}),
        raw_item("part.sum", "integer", readOnly=True),
        raw_item("part.one", "string"),
    )
    assert list(questions(document)) == ["Text of part.one"]


def test_that_each_part_says_why_it_asks_and_who_reads_it(place: ClinicAtWork) -> None:
    document = small(place, raw_item("part.one", "string"))
    said = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert "Because." in said
    assert "Read by: your practitioner" in said


# -- for a visit --------------------------------------------------------------


def test_that_the_form_of_a_visit_names_person_and_day_and_none_of_the_answers(place: ClinicAtWork) -> None:
    visit = place.visit(place.patient("Rosa", date(1988, 4, 17), legal_name="Rosa Vega"))
    journey = place.journey(visit)
    journey.answer("last.else", Answer.of("canary"))
    print_form(place.workplace, place.desk, visit.id)
    document = place.paper.documents[-1]
    first = next(block for block in document.blocks if isinstance(block, FillIn))
    assert dict(first.rows)["Patient"] == "Rosa Vega"
    assert dict(first.rows)["Visit"] == "March 4, 2026"
    assert "canary" not in words_of(document)
    assert "Rosa" not in f"{document.title} {document.subject} {document.footer}"
    [line] = place.records.entries(kind="audit.form.printed", refers_to=visit.id)
    assert (line.body or {})["document"] == str(document.id)


def test_that_the_id_on_the_pages_is_that_of_the_visit_the_versions_and_the_language(place: ClinicAtWork) -> None:
    packet, visit, other = place.content.packet("small"), place.visit(), place.visit()
    ids = {paper_id(packet, "en", visit.id), paper_id(packet, "es", visit.id), paper_id(packet, "en", other.id)}
    assert len(ids | {paper_id(packet, "en")}) == 4
    assert paper_id(packet, "en", visit.id) in ids


def test_that_a_language_that_a_form_does_not_have_is_refused(place: ClinicAtWork) -> None:
    with pytest.raises(NoSuchLanguageError) as stopped:
        print_form(place.workplace, place.desk, place.visit().id, "tlh")
    assert "en" in stopped.value.offered
    assert "tlh" not in stopped.value.offered
    assert place.records.entries(kind="audit.form.printed") == ()


def test_that_only_who_may_print_a_form_does(place: ClinicAtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Action] = []

    def no(_role: object, action: Action) -> None:
        asked.append(action)
        raise NotAllowedError

    monkeypatch.setattr(printing, "require", no)
    workplace: Workplace = place.workplace
    with pytest.raises(NotAllowedError):
        print_form(workplace, place.desk, place.visit().id)
    assert asked == [Action.PRINT_FORM]
