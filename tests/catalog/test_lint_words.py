"""Each kind of word that can hurt, planted once, beside a text that is calm and plain."""

from typing import Any

import pytest

from intake_app.catalog.findings import FindingSeverity
from intake_app.catalog.lint_words import lint_risk, lint_words
from intake_app.domain.risk import RiskFact, RiskUnit
from tests.support.forms import question, questionnaire, section


def found(*items: dict[str, Any], **plus: Any) -> list[tuple[str, str]]:
    form = questionnaire(section(*items, **plus))
    return [(finding.item, finding.rule) for finding in lint_words(form, "sample")]


def rules(ask: str, **members: Any) -> set[str]:
    return {rule for _, rule in found(question(ask=ask, **members))}


@pytest.mark.parametrize(
    "text",
    [
        "Does your neck hurt?",
        "What helps you rest?",
        "Would you like a blanket?",
        "Are you losing weight without trying?",
        "Could you be pregnant?",
        "Justice for all",
        "We will not touch what you marked.",
        "How do you describe your gender?",
    ],
)
def test_that_a_calm_plain_question_has_no_findings(text: str) -> None:
    assert rules(text) == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("What is your ACE score?", "A10"),
        ("Please hurry.", "B03"),
        ("Relax your arm.", "C08"),
        ("Hold still for me.", "C08"),
        ("It is just a needle.", "D02"),
        ("Do not wait!", "D02"),
        ("That was invalid.", "D03"),
        ("You must sign.", "D03"),
        ("Do you suffer from pain?", "D04"),
        ("She denies pain.", "D04"),
        ("What is your maiden name?", "D06"),
        ("Oriental care", "D08"),
        ("This will cure you.", "D10"),
        ("It is painless.", "D10"),
        ("You can always stop.", "D10"),
        ("We stab the skin.", "D12"),
        ("There is no risk for you.", "E04"),
        ("You are not at risk.", "E04"),
        ("A bruise is common.", "D11"),
        ("That is very rare.", "D11"),
        ("What happened to you?", "A09"),
        ("Were you ever abused?", "A09"),
        ("Please describe the event.", "A09"),
        ("How many pregnancies did you have?", "A11"),
        ("How many past miscarriages?", "A11"),
        ("How much do you weigh?", "A13"),
        ("What is your BMI?", "A13"),
        ("How many calories do you eat?", "A13"),
    ],
)
def test_that_a_word_that_can_hurt_is_found(text: str, rule: str) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("Pregnancies so far", "A11"), ("Partners", "A11"), ("Weight", "A13")],
)
def test_that_a_number_that_is_never_counted_is_found(text: str, rule: str) -> None:
    assert rule in rules(text, type="integer")
    assert rule not in rules(text, type="boolean")


def test_that_other_is_not_offered_for_who_somebody_is() -> None:
    options = [{"a": "A"}, {"other": "Other"}]
    assert rules("What is your gender?", type="choice", options=options) == {"D07"}
    assert rules("What is your phone?", type="choice", options=options) == set()


def test_that_a_question_for_the_practitioner_may_ask_what_a_patient_is_not_asked() -> None:
    asked = {"asked-of": "practitioner", "used-for": "Care.", "read-by": ["practitioner"]}
    assert rules("What is your BMI?", **{"+": asked}) == set()


@pytest.mark.parametrize("part", ["hint", "used-for"])
def test_that_words_beside_a_question_are_looked_at_too(part: str) -> None:
    said = {"used-for": "Care.", "read-by": ["practitioner"], part: "You must do this."}
    assert found(question(**{"+": said})) == [(f"a.one {part}", "D03")]


def test_that_the_words_of_answers_and_sections_are_looked_at_too() -> None:
    asked = question(type="choice", options=[{"x": "You failed"}])
    assert found(asked, why="You must read this.") == [("a why", "D03"), ("a.one x", "D03")]


HARD = (
    "Consideration of alternative therapeutic possibilities necessitates comprehensive multidisciplinary evaluation "
    "of individual circumstances."
)
PLAIN = "You can see a doctor. You can use heat. You can wait and see how it goes."


def test_that_a_text_beyond_grade_eight_is_an_error_and_a_plain_one_is_not() -> None:
    assert "D01" in rules(HARD)
    assert rules(PLAIN) == set()


def test_that_a_long_sentence_and_a_long_screen_are_warnings() -> None:
    form = questionnaire(section(question(ask="We go on and on " * 6 + "."), question("a.two", ask="We sit. " * 61)))
    warned = {(finding.item, finding.severity) for finding in lint_words(form, "f")}
    assert warned == {("a.one", FindingSeverity.WARNING), ("a.two", FindingSeverity.WARNING)}


def fact(text: str, numerator: float | None = 2) -> RiskFact:
    number = (RiskUnit.VISIT, 100) if numerator is not None else (RiskUnit.UNKNOWN, None)
    return RiskFact("x", "A bruise", text, number[0], "people", "X", "R", numerator, number[1])


def test_that_a_frequency_word_stands_only_beside_its_number() -> None:
    assert not list(lint_risk(fact("Common: 2 in 100 visits."), "risks.yaml"))
    assert [f.rule for f in lint_risk(fact("It is rare.", None), "risks.yaml")] == ["D11"]
