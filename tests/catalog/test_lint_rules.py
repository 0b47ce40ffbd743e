"""Each trauma-informed rule of a form, broken once, beside a form that keeps it."""

from typing import Any

import pytest

from intake_app.catalog.lint_rules import Known, lint_rules
from intake_app.domain.clinic import ClinicStatement
from tests.support.forms import question, questionnaire, section

SAID = {"used-for": "To help you rest.", "read-by": ["practitioner"]}
DECISION = {**SAID, "component": "decision", "decision": "technique:needling"}
ANSWERS = [{"yes": "Yes"}, {"ask": "Ask me"}, {"no": "No"}]
KNOWN = Known(
    frozenset({"bruise"}), {"owned": ClinicStatement("owned", "Ours.", neutral_text="Neutral.")}, frozenset({"a.b"})
)


def found(*sections: dict[str, Any]) -> list[tuple[str, str]]:
    return [(finding.item, finding.rule) for finding in lint_rules(questionnaire(*sections), "sample", KNOWN)]


def asked(**members: Any) -> dict[str, Any]:
    return section(question(**members))


def plus(**extra: Any) -> dict[str, Any]:
    said = {**SAID, **{name.replace("_", "-"): value for name, value in extra.items()}}
    return {"+": {name: value for name, value in said.items() if value is not None}}


def text(**extra: Any) -> dict[str, Any]:
    return section({"id": "a.text", "type": "display", "ask": "Neutral.", "+": extra})


def test_that_a_form_that_keeps_the_rules_has_no_findings() -> None:
    keeps = section(question(), question("a.d", type="choice", options=ANSWERS, **{"+": DECISION}), sensitivity="high")
    assert found(keeps, text(**{"clinic-statement": "owned"})) == []


@pytest.mark.parametrize("missing", ["why", "who_sees", "skip_ok"])
def test_that_a_sensitive_section_says_why_who_and_that_it_may_be_skipped(missing: str) -> None:
    assert ("a", "A01") in found(section(sensitivity="high", **{missing: None}))
    assert ("a", "A01") not in found(section(sensitivity="low", **{missing: None}))


def test_that_nobody_reads_an_answer_whom_the_section_does_not_name() -> None:
    read = question(**{"+": {**SAID, "read-by": ["practitioner", "front-desk"]}})
    assert found(section(read)) == [("a.one", "B12")]
    assert found(section(read, who_sees=["front-desk", "practitioner"])) == []


def test_that_a_section_says_its_sensitivity() -> None:
    assert found(section(sensitivity=None)) == [("a", "A01")]


def test_that_a_question_outside_a_section_is_found() -> None:
    assert ("a", "A01") in found(question("a"))


@pytest.mark.parametrize(
    ("members", "rule"),
    [
        ({"required": True}, "A02"),
        ({"required": True, **plus(patient_field="phone")}, "A02"),
        (plus(answer_way=["dont-know"]), "A03"),
        (plus(used_for=None), "A08"),
        (plus(read_by=None), "A08"),
        ({"initial": [{"valueBoolean": True}]}, "C07"),
        ({"type": "choice", "options": [{"yes": "Yes", "selected": True}]}, "C07"),
        ({"type": "choice", "options": ANSWERS, **plus(component="decision")}, "C07"),
        ({"type": "choice", "options": ANSWERS, **plus(decision="needling")}, "C07"),
        ({"type": "choice", "options": ANSWERS[:2], "+": DECISION}, "C07"),
        ({"type": "choice", "options": [*ANSWERS, {"all": "Yes to all"}], "+": DECISION}, "C07"),
        ({"type": "choice", "options": ANSWERS, "repeats": True, "+": DECISION}, "C07"),
        (plus(flag_input="a.unknown"), ""),
        ({"type": "choice", "options": [{"x": "X", "+": {"flag-input": "a.unknown"}}]}, ""),
    ],
)
def test_that_a_question_that_breaks_a_rule_is_found(members: dict[str, Any], rule: str) -> None:
    assert found(asked(**members)) == [("a.one", rule)]


@pytest.mark.parametrize(
    "members",
    [
        {"required": True, **plus(patient_field="name_to_use")},
        {"required": True, **plus(patient_field="birth_date")},
        {"required": True, **plus(required_act=True)},
        plus(answer_way=["skip", "prefer-not"]),
        plus(flag_input="a.b"),
    ],
)
def test_that_what_a_rule_allows_is_let_be(members: dict[str, Any]) -> None:
    assert found(asked(**members)) == []


def page(count: int) -> dict[str, Any]:
    items = [question(f"a.q{number}") for number in range(count)]
    return {"id": "a.page", "type": "group", "ask": "More", "+": {"control": "page"}, "items": items}


def test_that_a_sensitive_screen_has_at_most_three_questions() -> None:
    assert found(section(page(4), sensitivity="high")) == [("a.page", "A06")]
    assert found(section(page(3), sensitivity="high")) == []
    assert found(section(page(4), sensitivity="medium")) == []


@pytest.mark.parametrize(
    ("extra", "rule"),
    [({"risk-facts": ["bruise", "meteor"]}, "D11"), ({"clinic-statement": "lost"}, "")],
)
def test_that_a_reference_to_nothing_is_found(extra: dict[str, Any], rule: str) -> None:
    assert found(text(**extra)) == [("a.text", rule)]


def test_that_the_text_of_a_statement_is_its_neutral_text() -> None:
    form = questionnaire(text(**{"clinic-statement": "owned"}))
    other = Known(statements={"owned": ClinicStatement("owned", "Ours.", neutral_text="Another.")})
    assert [finding.item for finding in lint_rules(form, "f", other)] == ["a.text"]
    assert not list(lint_rules(form, "f", KNOWN))
