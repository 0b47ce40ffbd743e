"""Scores of our own forms: what they are, when there is none, and their FHIRPath."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.questionnaire import EXTENSION_BASE, SDC_BASE, Item
from intake_app.domain.response import Answer, Response
from intake_app.domain.score import score_fhirpath, score_of
from tests.support.builders import SKIPPED, answers, chosen
from tests.support.engines import an_engine, an_item, expression, scored

CODES = [scored("no", 0), scored("some", 1), scored("yes", 3)]


def score(method: str, *items: str, complete: str | int | None = None, decimals: int | None = None) -> dict[str, Any]:
    parts: list[dict[str, Any]] = [{"url": "method", "valueCode": method}]
    parts += [{"url": "item", "valueString": item} for item in items]
    if complete is not None:
        parts.append({"url": "complete", "valueInteger" if isinstance(complete, int) else "valueCode": complete})
    if decimals is not None:
        parts.append({"url": "decimals", "valueInteger": decimals})
    return {"url": EXTENSION_BASE + "score", "extension": parts}


def total(response: Response, rule: dict[str, Any]) -> Answer | None:
    questions = [an_item(f"q{number}", "choice", answerOption=CODES) for number in range(3)]
    engine = an_engine(*questions, an_item("total", "decimal", readOnly=True, extension=[rule]))
    return engine.evaluate(response).response.get("total")


Q = ("q0", "q1", "q2")
FULL = answers(q0=chosen("some"), q1=chosen("yes"), q2=chosen("no"))
PART = answers(q0=chosen("some"), q1=chosen("yes"), q2=SKIPPED)


@pytest.mark.parametrize(
    ("rule", "full", "part"),
    [
        (score("sum", *Q), 4, None),
        (score("sum", *Q, complete="all"), 4, None),
        (score("sum", *Q, complete=2), 4, 4),
        (score("mean", *Q, complete=2, decimals=2), "1.33", "2.00"),
        (score("count-yes", *Q, complete=1), 1, 1),
    ],
)
def test_that_a_skipped_item_is_not_zero(rule: dict[str, Any], full: int | str, part: int | str | None) -> None:
    assert total(FULL, rule) == Answer.of(Decimal(full))
    assert total(PART, rule) == (None if part is None else Answer.of(Decimal(part)))


def test_that_a_score_follows_a_change_and_goes_when_it_is_no_longer_complete() -> None:
    questions = [an_item(name, "integer") for name in ("a", "b")]
    engine = an_engine(*questions, an_item("total", "integer", extension=[score("sum", "a", "b")]))
    found = engine.evaluate(answers(a=1, b=2))
    assert found.response.get("total") == Answer.of(3)
    assert engine.change(found, "b", Answer.of(5)).response.get("total") == Answer.of(6)
    assert engine.change(found, "b", None).response.get("total") is None


@pytest.mark.parametrize("rule", [score("median", *Q), score("sum"), {"url": EXTENSION_BASE + "score"}])
def test_that_a_rule_that_nobody_knows_is_no_score(rule: dict[str, Any]) -> None:
    assert score_of(Item.model_validate(an_item("total", "decimal", extension=[rule]))) is None


@pytest.mark.parametrize(
    "rule",
    [
        score("sum", *Q),
        score("sum", *Q, complete=2),
        score("mean", *Q, complete=2, decimals=1),
        score("count-yes", *Q, complete=1),
    ],
)
@pytest.mark.parametrize("response", [FULL, PART, Response()])
def test_that_the_fhirpath_of_a_score_gives_the_same_number(rule: dict[str, Any], response: Response) -> None:
    found = score_of(Item.model_validate(an_item("total", "decimal", extension=[rule])))
    assert found is not None
    written = {"url": SDC_BASE + "calculatedExpression", "valueExpression": expression(score_fhirpath(found))}
    assert total(response, written) == total(response, rule)
