"""Scores as the engine fills them in: points of every kind of list, gates, changes, and their FHIRPath."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, SDC_BASE, Item
from intake_app.domain.response import Answer, Coding, Quantity, Response, Value
from intake_app.domain.score_definition import ScoreError, definition_of
from intake_app.domain.score_fhirpath import fhirpath_of
from tests.support.builders import SKIPPED, answers, chosen
from tests.support.engines import an_engine, an_item, expression, scored

CODES = [scored("no", 0), scored("some", 1), scored("yes", 3)]
Q = ("q0", "q1", "q2")
QUESTIONS = [an_item(name, "choice", answerOption=CODES) for name in Q]
FULL = answers(q0=chosen("some"), q1=chosen("yes"), q2=chosen("no"))
PART = answers(q0=chosen("some"), q1=chosen("yes"), q2=SKIPPED)


def score(method: str, *items: str, **parts: str | int) -> dict[str, Any]:
    found: list[dict[str, Any]] = [{"url": "method", "valueCode": method}]
    found += [{"url": "item", "valueString": item} for item in items]
    for name, value in parts.items():
        found.append({"url": name, "valueInteger" if isinstance(value, int) else "valueString": value})
    return {"url": EXTENSION_BASE + "score", "extension": found}


def total_item(rule: dict[str, Any], kind: str = "decimal") -> dict[str, Any]:
    return an_item("total", kind, readOnly=True, extension=[rule])


def total(response: Response, rule: dict[str, Any], *questions: dict[str, Any]) -> Answer | None:
    return an_engine(*(questions or QUESTIONS), total_item(rule)).evaluate(response).response.get("total")


@pytest.mark.parametrize(
    ("rule", "full", "part"),
    [
        (score("sum", *Q), 4, None),
        (score("sum", *Q, complete=2), 4, 4),
        (score("mean", *Q, complete=2, decimals=2), "1.33", "2.00"),
        (score("count", *Q, complete=1), 2, 2),
    ],
)
def test_that_a_skipped_item_is_not_zero(rule: dict[str, Any], full: int | str, part: int | str | None) -> None:
    assert total(FULL, rule) == Answer.of(Decimal(full))
    assert total(PART, rule) == (None if part is None else Answer.of(Decimal(part)))


def test_that_a_score_follows_a_change_and_goes_when_it_is_no_longer_complete() -> None:
    questions = [an_item(name, "integer") for name in ("a", "b")]
    engine = an_engine(*questions, total_item(score("sum", "a", "b"), "integer"))
    found = engine.evaluate(answers(a=1, b=2))
    assert found.response.get("total") == Answer.of(3)
    assert engine.change(found, "b", Answer.of(5)).response.get("total") == Answer.of(6)
    assert engine.change(found, "b", None).response.get("total") is None


def test_that_a_score_follows_its_gate_and_its_confirmation() -> None:
    questions = [an_item("gate", "boolean"), an_item("read", "boolean"), an_item("a", "integer")]
    engine = an_engine(*questions, total_item(score("sum", "a", gate="gate", confirm="read")))
    opened = engine.evaluate(answers(gate=True, a=2))
    assert opened.response.get("total") is None
    assert engine.change(opened, "read", Answer.of(True)).response.get("total") == Answer.of(Decimal(2))
    assert engine.change(opened, "gate", Answer.of(False)).response.get("total") == Answer.of(Decimal(0))


@pytest.mark.parametrize(
    ("kind", "value", "points"),
    [("boolean", True, 1), ("integer", 4, 4), ("quantity", Quantity(Decimal(7), "kg"), 7), ("string", "4", None)],
)
def test_that_a_number_counts_for_itself(kind: str, value: Value, points: int | None) -> None:
    found = total(answers(a=value), score("sum", "a"), an_item("a", kind))
    assert found == (None if points is None else Answer.of(Decimal(points)))


@pytest.mark.parametrize("name", ["ordinalValue", "itemWeight", "questionnaire-ordinalValue"])
def test_that_points_stand_in_a_list_that_the_form_brings_along_under_any_of_their_names(name: str) -> None:
    concept = {"system": "s", "code": "c", "extension": [{"url": HL7_BASE + name, "valueDecimal": 5}]}
    contained = [{"resourceType": "ValueSet", "id": "l", "expansion": {"contains": [concept]}}]
    question = an_item("a", "choice", answerValueSet="#l")
    engine = an_engine(question, total_item(score("sum", "a")), contained=contained)
    assert engine.evaluate(answers(a=Coding("c", "s"))).response.get("total") == Answer.of(Decimal(5))
    assert engine.evaluate(answers(a=Coding("d", "s"))).response.get("total") is None


@pytest.mark.parametrize("rule", [score("median", *Q), score("sum"), {"url": EXTENSION_BASE + "score"}])
def test_that_a_rule_that_nobody_knows_is_no_score(rule: dict[str, Any]) -> None:
    assert total(FULL, rule) is None
    with pytest.raises(ScoreError):
        definition_of(Item.model_validate(total_item(rule)))


@pytest.mark.parametrize(
    "rule",
    [
        score("sum", *Q),
        score("sum", *Q, complete=2),
        score("mean", *Q, complete=2, decimals=1),
        score("count", *Q, complete=1),
        score("sum", "q0", gate="q1"),
        score("count", "q0", confirm="q2"),
    ],
)
@pytest.mark.parametrize("response", [FULL, PART, Response(), FULL.with_answer("q1", chosen("no"))])
def test_that_the_fhirpath_of_a_score_gives_the_same_number(rule: dict[str, Any], response: Response) -> None:
    definition = definition_of(Item.model_validate(total_item(rule)))
    assert definition is not None
    text = fhirpath_of(definition, {raw["linkId"]: Item.model_validate(raw) for raw in QUESTIONS})
    written = {"url": SDC_BASE + "calculatedExpression", "valueExpression": expression(text)}
    assert total(response, written) == total(response, rule)
