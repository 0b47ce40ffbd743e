"""Answers and the response as values."""

from dataclasses import FrozenInstanceError

import pytest

from intake_app.domain.response import Answer, AnswerStatus, Coding, Response
from tests.support.builders import SKIPPED, answers, chosen


def test_that_a_change_gives_a_new_response_and_leaves_the_old_one() -> None:
    before = answers(a="one", b="two")
    after = before.with_answer("a", SKIPPED)
    assert (before.get("a"), after.get("a"), after.get("b")) == (Answer.of("one"), SKIPPED, Answer.of("two"))
    assert before.without("a").get("a") is None
    assert set(before.only(frozenset({"b", "c"}))) == {"b"}


def test_that_nobody_can_write_into_a_response() -> None:
    given = {"a": Answer.of("one")}
    response = Response(given)
    given["a"] = SKIPPED
    assert response.get("a") == Answer.of("one")
    with pytest.raises(TypeError):
        response.answers["a"] = SKIPPED  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        response.answers = {}  # type: ignore[misc]


@pytest.mark.parametrize("status", [status for status in AnswerStatus if status is not AnswerStatus.ANSWERED])
def test_that_a_way_not_to_answer_is_no_answer(status: AnswerStatus) -> None:
    assert not Answer(status).answered
    assert Answer(status).first is None


@pytest.mark.parametrize(("values", "answered"), [((), False), (("",), False), ((" \n",), False), (("", "x"), True)])
def test_that_blanks_are_no_answer(values: tuple[str, ...], answered: bool) -> None:
    assert Answer.of(*values).answered is answered


@pytest.mark.parametrize("value", [False, 0, Coding("a")])
def test_that_no_and_nought_are_answers(value: bool | int | Coding) -> None:
    assert Answer.of(value).answered
    assert Answer.of(value).first == value


def test_that_codes_are_the_codes_of_coded_values_only() -> None:
    assert chosen("a", "b").codes == ("a", "b")
    assert Answer.of("a", Coding("b")).codes == ("b",)


def test_that_codings_match_by_system_only_where_both_have_one() -> None:
    assert Coding("a").same_code(Coding("a", "urn:x"))
    assert not Coding("a", "urn:y").same_code(Coding("a", "urn:x"))
    assert not Coding("b").same_code(Coding("a"))
