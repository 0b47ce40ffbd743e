"""How a form that somebody else wrote is laid out in pages."""

from collections.abc import Mapping
from typing import Any

import pytest

from intake_app.domain.packet import LoadedForm
from intake_app.domain.pages import END_PAGES, Page, PageKind, SectionChoice, pages_of, sections, under_one_note
from intake_app.domain.paging import drawn_with_parent
from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, Questionnaire
from intake_app.domain.response import Response
from tests.support.builders import FhirJson, a_packet, an_item, answers, raw_item, when

SIGNED = {"url": HL7_BASE + "questionnaire-signatureRequired", "valueCodeableConcept": {"coding": [{"code": "1"}]}}


def gathered(*items: FhirJson, title: str = "A sheet") -> LoadedForm:
    """A form whose short questions share pages."""
    raw = {
        "resourceType": "Questionnaire",
        "url": "https://forms.example/sheet",
        "version": "1.0.0",
        "title": title,
        "status": "active",
        "language": "en",
        "extension": [{"url": EXTENSION_BASE + "paging", "valueCode": "gathered"}],
        "item": list(items),
    }
    return LoadedForm(Questionnaire.model_validate(raw), "0" * 64)


def pages(
    *items: FhirJson, response: Response | None = None, choices: Mapping[str, SectionChoice] | None = None
) -> list[Page]:
    """The pages of one such form, without the app's own."""
    packet = a_packet(gathered(*items))
    shown = packet.engine.evaluate(response or Response(), prefill=False).shown_keys
    return list(pages_of(packet.questionnaires, shown, choices or {})[: -len(END_PAGES)])


def held(*items: FhirJson, **more: Any) -> list[tuple[str, ...]]:
    """What stands on each page."""
    return [page.items for page in pages(*items, **more)]


def many(count: int, kind: str = "string", name: str = "q") -> list[FhirJson]:
    return [raw_item(f"{name}{number}", kind) for number in range(count)]


def test_that_a_small_group_is_one_page_under_its_name() -> None:
    (page,) = pages(raw_item("g", "group", *many(4)))
    assert (page.id, page.head, page.items) == ("g", "g", ("q0", "q1", "q2", "q3"))


def test_that_a_long_group_is_split_evenly() -> None:
    assert [len(items) for items in held(raw_item("g", "group", *many(5)))] == [3, 2]
    assert [len(items) for items in held(raw_item("g", "group", *many(9)))] == [3, 3, 3]


def test_that_a_sensitive_page_has_three_questions_at_most() -> None:
    section = raw_item("g", "group", *many(7), own={"sensitivity": "high"})
    assert max(len(items) for items in held(section)) == 3


def test_that_long_answers_take_more_room() -> None:
    assert [len(items) for items in held(raw_item("g", "group", *many(4, "text")))] == [2, 2]


def test_that_texts_stand_on_the_page_of_the_question_that_follows() -> None:
    section = raw_item("g", "group", *many(4), raw_item("t", "display"), *many(3, name="r"))
    assert held(section) == [("q0", "q1", "q2", "q3"), ("t", "r0", "r1", "r2")]


def test_that_a_text_at_the_end_stands_on_the_last_page_and_alone_only_where_nothing_is_asked() -> None:
    assert held(raw_item("g", "group", *many(5), raw_item("t", "display")))[-1] == ("q3", "q4", "t")
    (page,) = pages(raw_item("g", "group", raw_item("t", "display")))
    assert (page.kind, page.items) == (PageKind.TEXT, ("t",))


def test_that_questions_without_a_group_are_one_part_under_the_forms_title() -> None:
    form = gathered(raw_item("t", "display"), *many(2), raw_item("g", "group", *many(1, name="r")), *many(1, name="s"))
    found = list(sections([form.questionnaire]))
    assert [(section.link_id, section.text) for section in found] == [
        ("t", "A sheet"),
        ("g", "Text of g"),
        ("s0", "A sheet"),
    ]
    assert held(*(item.to_fhir() for item in form.questionnaire.item)) == [("t", "q0", "q1"), ("r0",), ("s0",)]


def test_that_a_question_alone_on_its_page_heads_it() -> None:
    first, last = pages(raw_item("g", "group", *many(4, "text"), raw_item("last", "text")))[-2:]
    assert (first.head, last.head) == ("g", "")
    assert last.id == "last"


@pytest.mark.parametrize("mark", [{"repeats": True}, {"control": "gtable"}, {"control": "grid"}])
def test_that_tables_and_repeating_groups_are_pages_of_their_own(mark: dict[str, Any]) -> None:
    inner = raw_item("many", "group", *many(2, name="r"), **mark)
    found = pages(raw_item("g", "group", *many(2), raw_item("t", "display"), inner, *many(1, name="s")))
    assert [page.id for page in found] == ["q0", "many", "s0"]
    assert found[1].items[:2] == ("t", "many")
    assert [page.id for page in pages(inner)] == ["many"]


def test_that_a_group_inside_a_page_stands_there_as_a_heading_with_something_below_it() -> None:
    inner = raw_item("inner", "group", raw_item("a", enableWhen=[when("gate", "=", answerBoolean=True)]))
    section = raw_item("g", "group", raw_item("gate", "boolean"), inner)
    assert held(section, response=answers(gate=True)) == [("gate", "inner", "a")]
    assert held(section, response=answers(gate=False)) == [("gate",)]


def test_that_pages_stay_while_answers_change() -> None:
    asked = [raw_item(f"c{n}", enableWhen=[when("gate", "=", answerBoolean=True)]) for n in range(10)]
    section = raw_item("g", "group", raw_item("gate", "boolean"), *asked)
    closed, opened = (pages(section, response=answers(gate=value)) for value in (False, True))
    assert [page.id for page in closed] == ["gate"]
    assert [page.id for page in opened] == ["gate", "c4"]
    assert [key for page in opened for key in page.items] == ["gate", *(f"c{n}" for n in range(10))]


def test_that_one_note_stands_before_the_whole_form_and_a_choice_there_is_about_all_of_it() -> None:
    first = raw_item("a", "group", raw_item("a.q"), own={"sensitivity": "high"})
    later = raw_item("b", "group", raw_item("b.q"), own={"sensitivity": "high", "note-with": "a"})
    alone = raw_item("c", "group", raw_item("c.q"), own={"sensitivity": "high"})
    assert [page.id for page in pages(first, later, alone)] == ["note:a", "a", "b", "note:c", "c"]
    forms = [gathered(first, later, alone).questionnaire]
    assert under_one_note(forms, "b") == ("a", "b")
    assert under_one_note(forms, "c") == ("c",)
    left = dict.fromkeys(under_one_note(forms, "a"), SectionChoice.SKIP)
    assert [page.id for page in pages(first, later, alone, choices=left)] == ["note:a", "note:c", "c"]


def test_that_the_note_comes_with_the_first_part_that_is_there() -> None:
    first = raw_item("a", "group", raw_item("a.q", enableWhen=[when("gate", "=", answerBoolean=True)]),
                     own={"sensitivity": "high"})  # fmt: skip
    later = raw_item("b", "group", raw_item("gate", "boolean"), own={"sensitivity": "high", "note-with": "a"})
    assert [page.id for page in pages(first, later)] == ["note:b", "b"]


def test_that_a_text_with_initials_asks_something() -> None:
    clause = raw_item("t", "display")
    clause["extension"] = [SIGNED]
    (page,) = pages(raw_item("g", "group", clause))
    assert page.kind is PageKind.QUESTION


def test_that_help_below_a_question_belongs_to_it_and_below_a_group_is_a_text() -> None:
    helped = raw_item("q", "string", raw_item("q.help", "display", control="help"))
    assert held(raw_item("g", "group", helped, raw_item("g.help", "display", control="help"))) == [("q", "g.help")]
    group, question = an_item("g", "group"), an_item("q", "string")
    help_text = an_item("h", "display", control="help")
    assert drawn_with_parent(help_text, question)
    assert not drawn_with_parent(help_text, group)


def test_that_every_question_stands_on_exactly_one_page() -> None:
    nested = raw_item("n", "group", *many(6, name="n"), raw_item("deep", "group", *many(3, name="d")))
    parts = [*many(3, name="top"), raw_item("g", "group", *many(5), nested), raw_item("t", "display")]
    asked = [key for items in held(*parts) for key in items]
    assert len(asked) == len(set(asked))
    questions = {f"{name}{n}" for name, count in (("top", 3), ("q", 5), ("n", 6), ("d", 3)) for n in range(count)}
    assert questions <= set(asked)
