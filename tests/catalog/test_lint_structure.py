"""Each fault of shape, planted once, beside a form that has none."""

from typing import Any

import pytest

from intake_app.catalog.extensions import OWN
from intake_app.catalog.lint_structure import CODES, lint_structure
from intake_app.domain.questionnaire import EXTENSION_BASE, Questionnaire
from tests.support.forms import question, questionnaire, section

CHOICES = [{"yes": "Yes"}, {"no": "No"}]


def found(*items: dict[str, Any]) -> list[tuple[str, str]]:
    form = questionnaire(section(*items))
    findings = lint_structure(form, "sample")
    return [(found.item, found.rule if found.rule.startswith("que") else found.reason) for found in findings]


def shown_if(*conditions: dict[str, Any], link_id: str = "a.two", **members: Any) -> dict[str, Any]:
    return question(link_id, **{"show-if": list(conditions), **members})


def test_that_a_sound_form_has_no_findings() -> None:
    asked = question(type="choice", options=CHOICES)
    assert found(asked, shown_if({"a.one": {"=": "yes"}}), {"id": "a.text", "type": "display", "ask": "Hello."}) == []


@pytest.mark.parametrize(
    ("item", "rule"),
    [
        (question(type="group"), "que-1"),
        (question(type="display", items=[question("a.sub")]), "que-1"),
        (question(type="display", code=[{"code": "x"}]), "que-3"),
        (question(type="choice", options=CHOICES, **{"options-from": "http://x"}), "que-4"),
        (question(type="text", options=CHOICES), "que-5"),
        (question(type="boolean", **{"options-from": "http://x"}), "que-5"),
        (question(type="display", required=True), "que-6"),
        (question(type="display", repeats=True), "que-6"),
        (question(type="display", initial=[{"valueBoolean": True}]), "que-8"),
        (question(type="display", **{"read-only": True}), "que-9"),
        (question(type="date", **{"max-length": 4}), "que-10"),
        (question(type="choice", options=CHOICES, initial=[{"valueCoding": {"code": "yes"}}]), "que-11"),
        (question(initial=[{"valueBoolean": True}, {"valueBoolean": False}]), "que-13"),
    ],
)
def test_that_an_item_that_breaks_an_invariant_is_found(item: dict[str, Any], rule: str) -> None:
    assert ("a.one", rule) in found(item)


@pytest.mark.parametrize(
    "item",
    [
        question(type="choice", options=CHOICES, repeats=True),
        question(type="string", **{"max-length": 4, "read-only": True}),
        question(repeats=True, initial=[{"valueBoolean": True}, {"valueBoolean": False}]),
        question(type="choice", **{"options-from": "http://x"}),
        question(type="choice", **{"+": {"component": "body-map", "used-for": "x", "read-by": ["admin"]}}),
    ],
)
def test_that_the_same_elements_where_they_belong_are_let_be(item: dict[str, Any]) -> None:
    assert found(item) == []


def test_that_a_link_id_that_stands_twice_is_found() -> None:
    assert found(question(), question()) == [("a.one", "que-2")]


def test_that_a_condition_on_nothing_is_found() -> None:
    assert found(shown_if({"a.lost": {"=": True}})) == [
        ("a.two", "its condition asks for a.lost, which is not in this form")
    ]


def test_that_a_condition_on_an_answer_nobody_can_give_is_found() -> None:
    asked = question(type="choice", options=CHOICES)
    assert found(asked, shown_if({"a.one": {"=": "maybe"}})) == [
        ("a.two", "its condition asks for maybe, which a.one does not offer")
    ]


def test_that_a_condition_on_whether_there_is_an_answer_says_true_or_false() -> None:
    assert found(question(), shown_if({"a.one": {"exists": "yes"}})) == [("a.two", "que-7")]
    assert found(question(), shown_if({"a.one": {"exists": True}})) == []


def test_that_several_conditions_say_how_they_count() -> None:
    both = [{"a.one": {"=": True}}, {"a.one": {"exists": True}}]
    assert found(question(), shown_if(*both)) == [("a.two", "que-12")]
    assert found(question(), shown_if(*both, **{"show-when": "any"})) == []


def test_that_conditions_in_a_circle_are_found_and_a_chain_is_let_be() -> None:
    first, second = shown_if({"a.two": {"=": True}}, link_id="a.one"), shown_if({"a.one": {"=": True}})
    reason = "its condition leads back to itself"
    assert found(first, second, question("a.free")) == [("a.one", reason), ("a.two", reason)]
    assert found(question(), second, shown_if({"a.two": {"=": True}}, link_id="a.three")) == []


def test_that_a_group_that_waits_for_its_own_child_is_a_circle() -> None:
    group = question("a.page", type="group", items=[question()], **{"show-if": [{"a.one": {"=": True}}]})
    assert [place for place, _ in found(group)] == ["a.one", "a.page"]


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"ask": None}, "has no text"),
        ({"type": "choice"}, "has nothing to choose from"),
        ({"type": "choice", "options": [{"a": "A"}, {"a": "B"}]}, "the answer a stands twice"),
    ],
)
def test_that_an_item_with_nothing_to_show_is_found(members: dict[str, Any], reason: str) -> None:
    assert found(question(**members)) == [("a.one", reason)]


def with_extension(**extension: Any) -> Questionnaire:
    return questionnaire(section(question(fhir={"extension": [extension]}, **{"+": None})))


@pytest.mark.parametrize(
    ("extension", "reason"),
    [
        ({"url": EXTENSION_BASE + "sensitivty", "valueCode": "low"}, "the extension sensitivty is not in the table"),
        ({"url": EXTENSION_BASE + "hint", "valueCode": "x"}, "the extension hint needs valueString"),
    ],
)
def test_that_an_extension_of_ours_that_nobody_knows_is_found(extension: dict[str, Any], reason: str) -> None:
    assert [finding.reason for finding in lint_structure(with_extension(**extension), "f")] == [reason]


@pytest.mark.parametrize("name", sorted(CODES))
def test_that_a_code_outside_its_list_is_found_and_one_inside_is_let_be(name: str) -> None:
    outside = with_extension(url=EXTENSION_BASE + name, valueCode="somewhat")
    inside = with_extension(url=EXTENSION_BASE + name, valueCode=min(CODES[name]))
    assert [finding.item for finding in lint_structure(outside, "f")] == ["a.one"]
    assert not list(lint_structure(inside, "f"))
    assert OWN[name].member == "valueCode"


def test_that_extensions_of_others_are_let_be() -> None:
    assert not list(lint_structure(with_extension(url="urn:other", valueCode="x"), "f"))
