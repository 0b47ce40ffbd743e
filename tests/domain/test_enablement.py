"""Which items are asked, given the answers so far."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.enablement import FormIndex
from intake_app.domain.response import Answer, Coding, Quantity, Response
from tests.support.builders import IN_PERSON, SKIPPED, an_item, answers, chosen, raw_item, when


def asked(answer: Answer | None, condition: dict[str, Any]) -> bool:
    """Whether an item under this condition on "source" is asked."""
    index = FormIndex([an_item("source", "integer"), an_item("target", enableWhen=[condition])])
    return "target" in index.enabled(Response({"source": answer} if answer else {}))


@pytest.mark.parametrize(
    ("operator", "below", "same", "above"),
    [
        ("=", False, True, False),
        ("!=", True, False, True),
        ("<", True, False, False),
        ("<=", True, True, False),
        (">", False, False, True),
        (">=", False, True, True),
    ],
)
def test_that_each_operator_compares_numbers(operator: str, below: bool, same: bool, above: bool) -> None:
    condition = when("source", operator, answerInteger=5)
    assert [asked(Answer.of(n), condition) for n in (4, 5, 6)] == [below, same, above]


@pytest.mark.parametrize(
    ("operator", "expected"),
    [("=", False), ("!=", True), ("<", False), ("<=", False), (">", False), (">=", False)],
)
@pytest.mark.parametrize("answer", [None, SKIPPED, IN_PERSON, Answer.of(), Answer.of(" ")])
def test_that_only_unequal_holds_for_a_source_without_an_answer(
    operator: str, expected: bool, answer: Answer | None
) -> None:
    assert asked(answer, when("source", operator, answerInteger=5)) is expected


@pytest.mark.parametrize("answer", [None, SKIPPED, IN_PERSON, Answer.of(), Answer.of("  ")])
def test_that_exists_asks_for_a_value(answer: Answer | None) -> None:
    assert not asked(answer, when("source", "exists", answerBoolean=True))
    assert asked(answer, when("source", "exists", answerBoolean=False))


def test_that_a_value_exists_even_if_it_is_no_or_nought() -> None:
    for value in (False, 0, "x"):
        assert asked(Answer.of(value), when("source", "exists", answerBoolean=True))
        assert not asked(Answer.of(value), when("source", "exists", answerBoolean=False))


@pytest.mark.parametrize(
    ("value", "wanted", "equal"),
    [
        (True, {"answerBoolean": True}, True),
        (False, {"answerBoolean": True}, False),
        (1, {"answerBoolean": True}, False),
        (Decimal("2.50"), {"answerDecimal": 2.5}, True),
        (2, {"answerDecimal": 2.5}, False),
        ("blue", {"answerString": "blue"}, True),
        ("Blue", {"answerString": "blue"}, False),
        ("2026-03-04", {"answerDate": "2026-03-04"}, True),
        (Coding("a"), {"answerCoding": {"code": "a"}}, True),
        (Coding("b"), {"answerCoding": {"code": "a"}}, False),
        (Coding("a", "urn:one"), {"answerCoding": {"code": "a"}}, True),
        (Coding("a"), {"answerCoding": {"code": "a", "system": "urn:one"}}, True),
        (Coding("a", "urn:one"), {"answerCoding": {"code": "a", "system": "urn:two"}}, False),
        (Quantity(Decimal("70.0"), "kg"), {"answerQuantity": {"value": 70}}, True),
        ("a", {"answerCoding": {"code": "a"}}, False),
    ],
)
def test_that_equal_and_unequal_are_opposites_for_one_value(value: Any, wanted: dict[str, Any], equal: bool) -> None:
    assert asked(Answer.of(value), when("source", "=", **wanted)) is equal
    assert asked(Answer.of(value), when("source", "!=", **wanted)) is not equal


def test_that_one_of_several_values_is_enough_for_equal_and_spoils_unequal() -> None:
    wanted = {"answerCoding": {"code": "b"}}
    assert asked(chosen("a", "b"), when("source", "=", **wanted))
    assert not asked(chosen("a", "b"), when("source", "!=", **wanted))
    assert not asked(chosen("a", "c"), when("source", "=", **wanted))


@pytest.mark.parametrize("operator", ["<", "<=", ">", ">="])
def test_that_values_without_an_order_meet_no_comparison(operator: str) -> None:
    assert not asked(Answer.of("ten"), when("source", operator, answerInteger=5))
    assert not asked(chosen("a"), when("source", operator, answerCoding={"code": "a"}))
    assert asked(Answer.of("2026-03-04"), when("source", operator, answerDate="2026-03-04")) is ("=" in operator)


@pytest.mark.parametrize(
    ("behaviour", "one", "two", "expected"),
    [
        ("all", True, True, True),
        ("all", True, False, False),
        ("all", False, False, False),
        ("any", True, False, True),
        ("any", False, True, True),
        ("any", False, False, False),
        (None, True, False, True),
    ],
)
def test_that_several_conditions_join_as_the_form_says(
    behaviour: str | None, one: bool, two: bool, expected: bool
) -> None:
    conditions = [when("one", "=", answerBoolean=True), when("two", "=", answerBoolean=True)]
    members = {"enableBehavior": behaviour} if behaviour else {}
    index = FormIndex(
        [an_item("one", "boolean"), an_item("two", "boolean"), an_item("target", enableWhen=conditions, **members)]
    )
    assert ("target" in index.enabled(answers(one=one, two=two))) is expected


def test_that_what_stands_below_a_hidden_group_is_hidden_too() -> None:
    inner = raw_item("inner", "group", raw_item("leaf"))
    index = FormIndex(
        [
            an_item("gate", "boolean"),
            an_item("outer", "group", inner, enableWhen=[when("gate", "=", answerBoolean=True)]),
        ]
    )
    assert index.enabled(answers(gate=False)) == {"gate"}
    assert index.enabled(answers(gate=True)) == {"gate", "outer", "inner", "leaf"}


def test_that_a_source_that_is_not_asked_counts_as_unanswered() -> None:
    index = FormIndex(
        [
            an_item("gate", "boolean"),
            an_item("source", "boolean", enableWhen=[when("gate", "=", answerBoolean=True)]),
            an_item("equal", enableWhen=[when("source", "=", answerBoolean=True)]),
            an_item("unequal", enableWhen=[when("source", "!=", answerBoolean=True)]),
        ]
    )
    assert "equal" in index.enabled(answers(gate=True, source=True))
    assert index.enabled(answers(gate=False, source=True)) == {"gate", "unequal"}


def test_that_a_condition_on_an_item_that_is_not_there_is_one_on_an_unanswered_item() -> None:
    assert not FormIndex([an_item("t", enableWhen=[when("gone", "exists", answerBoolean=True)])]).enabled(
        answers(gone=True)
    )
    assert FormIndex([an_item("t", enableWhen=[when("gone", "!=", answerInteger=1)])]).enabled(Response())


@pytest.mark.parametrize("operator", ["=", "!="])
@pytest.mark.parametrize("order", [("a", "b", "after"), ("after", "b", "a"), ("b", "a", "after")])
def test_that_a_circle_of_conditions_hides_its_members_in_any_order(operator: str, order: tuple[str, ...]) -> None:
    items = {
        "a": an_item("a", enableWhen=[when("b", operator, answerString="x")]),
        "b": an_item("b", enableWhen=[when("a", operator, answerString="x")]),
        "after": an_item("after", enableWhen=[when("a", "!=", answerString="x")]),
    }
    index = FormIndex([items[name] for name in order])
    assert index.enabled(answers(a="x", b="x")) == {"after"}
    assert index.enabled(Response()) == {"after"}


def test_that_an_item_that_asks_for_itself_is_hidden() -> None:
    index = FormIndex([an_item("self", enableWhen=[when("self", "!=", answerString="x")]), an_item("free")])
    assert index.enabled(answers(self="y")) == {"free"}


def test_that_a_long_chain_of_conditions_that_point_down_is_followed_to_its_end() -> None:
    items = [an_item(f"i{n}", enableWhen=[when(f"i{n + 1}", "=", answerString="x")]) for n in range(400)]
    index = FormIndex([*items, an_item("i400")])
    every = Response({f"i{n}": Answer.of("x") for n in range(401)})
    assert len(index.enabled(every)) == 401
    assert index.enabled(every.without("i400")) == {"i400"}
