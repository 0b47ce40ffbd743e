"""A calculated zero that is made of no answer is no score; one that somebody's zeros gave is."""

import pytest

from intake_app.domain.response import Answer, AnswerStatus, Response
from intake_app.domain.scoring import Method, ScoreDefinition, score_of
from tests.support.engines import a_form, an_engine, an_item, sdc, variable

SUM = "%resource.descendants().where(linkId = 'a' or linkId = 'b').answer.value.aggregate($this + $total, 0)"
A, B = an_item("a", "integer"), an_item("b", "integer")


def total(text: str, link_id: str = "total") -> dict[str, object]:
    return an_item(link_id, "decimal", readOnly=True, extension=[sdc("calculatedExpression", text)])


@pytest.mark.parametrize(
    ("given", "empty"),
    [
        ({}, {"total"}),
        ({"a": Answer(AnswerStatus.SKIPPED)}, {"total"}),
        ({"other": Answer.of(3)}, {"total"}),
        ({"a": Answer.of(0)}, set()),
        ({"a": Answer.of(0), "b": Answer.of(2)}, set()),
    ],
)
def test_that_a_sum_over_nothing_is_told_from_a_sum_of_zeros(given: dict[str, Answer], empty: set[str]) -> None:
    engine = an_engine(A, B, an_item("other", "integer"), total(SUM))
    assert engine.evaluate(Response(given)).empty_sums == empty


def test_that_a_sum_through_a_variable_or_another_sum_is_seen_through() -> None:
    named = variable("points", SUM)
    again = total("%resource.descendants().where(linkId = 'total').answer.value + 0", "again")
    engine = an_engine(A, B, total("%points"), again, extension=[named])
    assert engine.evaluate().empty_sums == {"total", "again"}
    assert engine.evaluate(Response({"b": Answer.of(0)})).empty_sums == set()


@pytest.mark.parametrize("text", ["0", "'none'", "1 + 0"])
def test_that_what_is_made_of_no_question_or_is_no_zero_stays(text: str) -> None:
    item = an_item("fixed", "string" if "'" in text else "decimal", extension=[sdc("calculatedExpression", text)])
    assert an_engine(A, item).evaluate().empty_sums == set()


@pytest.mark.parametrize("method", Method)
def test_that_a_score_that_needs_no_answer_still_needs_one(method: Method) -> None:
    items = {item.link_id: item for item in a_form(A, B).walk()}
    definition = ScoreDefinition(("a", "b"), method, complete=0)
    assert score_of(definition, items, {}).value is None
    assert score_of(definition, items, {"a": Answer.of(0)}).value is not None
