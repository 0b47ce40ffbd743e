"""Lists of answers: what can be chosen, what it scores, and what stands alone."""

from typing import Any

import pytest

from intake_app.domain.options import chosen_with, options_of, scores_of
from intake_app.domain.questionnaire import AnswerOption, Item
from intake_app.domain.response import Coding
from tests.support.engines import a_form, an_item, limit, scored

ALONE = {"url": limit("questionnaire-optionExclusive", 1)["url"], "valueBoolean": True}
OPTIONS = tuple(
    AnswerOption.model_validate(one)
    for one in (
        {"valueCoding": {"code": "a"}},
        {"valueCoding": {"code": "b"}},
        {"valueCoding": {"code": "none"}, "extension": [ALONE]},
    )
)
A, B, NONE = Coding("a"), Coding("b"), Coding("none")


@pytest.mark.parametrize(
    ("before", "picked", "after"),
    [
        ((), A, (A,)),
        ((A,), B, (A, B)),
        ((A, B), NONE, (NONE,)),
        ((NONE,), A, (A,)),
        ((A,), A, (A,)),
        ((NONE,), NONE, (NONE,)),
    ],
)
def test_that_an_option_that_stands_alone_takes_the_others_away(
    before: tuple[Coding, ...], picked: Coding, after: tuple[Coding, ...]
) -> None:
    assert chosen_with(before, picked, OPTIONS) == after


def codes(value_set: dict[str, Any], reference: str = "#v") -> list[str | None] | None:
    form = a_form(contained=[{"resourceType": "ValueSet", "id": "v", "url": "http://x.example/v"} | value_set])
    found = options_of(Item.model_validate(an_item("q", "choice", answerValueSet=reference)), form)
    return None if found is None else [one.value_coding.code for one in found if one.value_coding]


CONCEPTS = {"compose": {"include": [{"system": "s", "concept": [{"code": "a"}, {"code": "b"}]}]}}
NESTED = {"expansion": {"contains": [{"abstract": True, "code": "x", "contains": [{"code": "c"}]}, {"code": "d"}]}}


@pytest.mark.parametrize("reference", ["#v", "http://x.example/v", "http://x.example/v|1.0"])
def test_that_a_list_in_the_file_is_found_by_id_and_by_url(reference: str) -> None:
    assert codes(CONCEPTS, reference) == ["a", "b"]


def test_that_an_expansion_is_read_to_its_leaves_and_comes_first() -> None:
    assert codes(CONCEPTS | NESTED) == ["c", "d"]


@pytest.mark.parametrize(
    "value_set",
    [
        {},
        {"compose": {"include": [{"system": "s"}]}},
        {"compose": {"include": [{"concept": [{"code": "a"}]}, {"filter": []}]}},
        {"compose": "broken"},
        {"expansion": "broken"},
    ],
)
def test_that_a_list_that_is_only_described_is_not_there(value_set: dict[str, Any]) -> None:
    assert codes(value_set) is None


def test_that_a_list_on_a_server_is_not_there_and_no_list_is_an_empty_one() -> None:
    assert codes(CONCEPTS, "http://elsewhere.example/v") is None
    assert options_of(Item.model_validate(an_item("q", "choice")), a_form()) == ()


def test_that_scores_stand_by_system_and_code() -> None:
    item = Item.model_validate(
        an_item("q", "choice", answerOption=[scored("a", 2, "s"), {"valueCoding": {"code": "b"}}])
    )
    found = scores_of(item, a_form())
    assert {key: one["valueDecimal"] for key, one in found.items()} == {("s", "a"): 2}
