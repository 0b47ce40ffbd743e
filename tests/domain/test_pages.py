"""A packet as pages."""

from typing import Any

import pytest

from intake_app.domain.known import Known, KnownChoice
from intake_app.domain.pages import END_PAGES, Page, PageKind, SectionChoice, pages_of, sections, sensitive
from intake_app.domain.response import Response
from tests.support.builders import FhirJson, a_form, a_packet, answers, raw_item, when
from tests.support.small_packet import small_packet

HIGH = {"sensitivity": "high"}


def pages(response: Response, *items: FhirJson, **choices: SectionChoice) -> list[Page]:
    """The pages of one form with these sections, without the app's own at the end."""
    packet = a_packet(a_form("form", *items))
    found = pages_of(packet.questionnaires, packet.engine.evaluate(response, prefill=False).enabled, choices)
    assert found[-len(END_PAGES) :] == END_PAGES
    return list(found[: -len(END_PAGES)])


def ids(response: Response, *items: FhirJson, **choices: SectionChoice) -> list[str]:
    """Their ids."""
    return [page.id for page in pages(response, *items, **choices)]


def test_that_each_child_of_a_section_is_a_page_in_the_order_of_the_form() -> None:
    section = raw_item("s", "group", raw_item("b"), raw_item("t", "display"), raw_item("a"))
    assert [(p.id, p.kind, p.section, p.items) for p in pages(Response(), section)] == [
        ("b", PageKind.QUESTION, "s", ("b",)),
        ("t", PageKind.TEXT, "s", ("t",)),
        ("a", PageKind.QUESTION, "s", ("a",)),
    ]


def test_that_a_page_group_is_one_page_with_all_that_is_asked_on_it() -> None:
    group = raw_item("p", "group", raw_item("t", "display"), raw_item("a"), raw_item("b"), control="page")
    assert pages(Response(), raw_item("s", "group", group)) == [Page("p", PageKind.QUESTION, "s", ("t", "a", "b"))]


def test_that_a_section_may_itself_be_one_page_and_a_question_stand_alone() -> None:
    assert ids(Response(), raw_item("s", "group", raw_item("a"), raw_item("b"), control="page"), raw_item("q")) == [
        "s",
        "q",
    ]


def test_that_pages_inside_nested_groups_belong_to_their_section() -> None:
    deep = raw_item("deep", "group", raw_item("c"))
    section = raw_item("s", "group", raw_item("a"), raw_item("inner", "group", raw_item("b"), deep))
    assert [(page.id, page.section) for page in pages(Response(), section)] == [("a", "s"), ("b", "s"), ("c", "s")]


@pytest.mark.parametrize(
    "member",
    [{"hl7": {"questionnaire-hidden": True}}, {"enableWhen": [when("gate", "=", answerBoolean=True)]}],
)
def test_that_what_is_hidden_makes_no_page_and_no_section(member: dict[str, Any]) -> None:
    section = raw_item("s", "group", raw_item("only", **member), own=HIGH)
    assert ids(answers(gate=False), raw_item("gate", "boolean"), section) == ["gate"]
    shown = raw_item("s", "group", raw_item("only"), own=HIGH)
    assert ids(answers(gate=False), raw_item("gate", "boolean"), shown) == ["gate", "note:s", "only"]


def test_that_a_note_stands_before_a_sensitive_section_only() -> None:
    plain, high = raw_item("s", "group", raw_item("a")), raw_item("s", "group", raw_item("a"), own=HIGH)
    medium = raw_item("s", "group", raw_item("a"), own={"sensitivity": "medium"})
    assert ids(Response(), plain) == ids(Response(), medium) == ["a"]
    found = pages(Response(), high)
    assert found[0] == Page("note:s", PageKind.NOTE, "s")
    assert [page.id for page in found] == ["note:s", "a"]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (SectionChoice.CONTINUE, ["before", "note:s", "a", "b", "after"]),
        (SectionChoice.SKIP, ["before", "note:s", "after"]),
        (SectionChoice.IN_PERSON, ["before", "note:s", "after"]),
    ],
)
def test_that_a_section_left_out_keeps_its_note_only(choice: SectionChoice, expected: list[str]) -> None:
    high = raw_item("s", "group", raw_item("a"), raw_item("b"), own=HIGH)
    assert ids(Response(), raw_item("before"), high, raw_item("after"), s=choice) == expected


def test_that_a_choice_about_a_plain_section_leaves_nothing_out() -> None:
    assert ids(Response(), raw_item("s", "group", raw_item("a")), s=SectionChoice.SKIP) == ["a"]


def test_that_an_answer_that_opens_a_sensitive_section_shows_its_note_first() -> None:
    gate = raw_item("gate", "boolean")
    high = raw_item("s", "group", raw_item("a"), own=HIGH, enableWhen=[when("gate", "=", answerBoolean=True)])
    within = raw_item(
        "w", "group", raw_item("b", enableWhen=[when("gate", "=", answerBoolean=True)]), own={"sensitivity": "high"}
    )
    assert ids(answers(gate=False), gate, high, within) == ["gate"]
    assert ids(answers(gate=True), gate, high, within) == ["gate", "note:s", "a", "note:w", "b"]


def test_that_a_page_keeps_its_id_while_other_answers_change() -> None:
    packet = small_packet()

    def found(response: Response) -> list[str]:
        return [
            page.id
            for page in pages_of(packet.questionnaires, packet.engine.evaluate(response, prefill=False).enabled, {})
        ]

    without, more = found(Response()), found(answers(about__pets=True))
    assert [page for page in more if page != "about.pet-name"] == without


def test_that_every_item_that_is_asked_stands_on_exactly_one_page() -> None:
    packet = small_packet()
    enabled = packet.engine.evaluate(answers(about__pets=True), prefill=False).enabled
    shown = [key for page in pages_of(packet.questionnaires, enabled, {}) for key in page.items]
    wanted = [i.link_id for q in packet.questionnaires for i in q.walk() if i.type != "group" and i.link_id in enabled]
    assert shown == wanted


def test_that_sections_are_the_top_items_of_all_forms_in_order() -> None:
    found = list(sections(small_packet().questionnaires))
    assert [s.link_id for s in found][:3] == ["hello", "about", "urgent"]
    assert [s.link_id for s in found if sensitive(s)] == ["preg"]


KNOWN = raw_item("s", "group", raw_item("t", "display"), raw_item("a"), raw_item("b"), raw_item("c"))


def known_pages(choice: KnownChoice | None, left: SectionChoice | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """The pages of a section of which `a` and `b` were answered at an earlier visit."""
    packet = a_packet(a_form("form", KNOWN))
    heard = {"s": Known("visit", "2026-03-04T12:00:00", ("a", "b"), choice)}
    enabled = packet.engine.evaluate(Response(), prefill=False).enabled
    found = pages_of(packet.questionnaires, enabled, {"s": left} if left else {}, heard)
    return [(page.id, page.items) for page in found[: -len(END_PAGES)]]


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (None, [("known:s", ("a", "b"))]),
        (KnownChoice.STILL_TRUE, [("known:s", ("a", "b")), ("c", ("c",))]),
        (KnownChoice.CHANGED, [("known:s", ()), ("t", ("t",)), ("a", ("a",)), ("b", ("b",)), ("c", ("c",))]),
    ],
)
def test_that_a_known_section_asks_first_and_then_what_is_left_to_ask(
    choice: KnownChoice | None, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert known_pages(choice) == found


def test_that_a_known_section_that_is_left_out_keeps_its_page_alone() -> None:
    assert known_pages(KnownChoice.STILL_TRUE, SectionChoice.SKIP) == [("known:s", ("a", "b"))]
