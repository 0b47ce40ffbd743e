"""Which items are asked, given the answers so far."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.form_engine import FormEngine
from intake_app.domain.response import Answer, Coding, Quantity, Response
from tests.support.builders import IN_PERSON, SKIPPED, answers, chosen, when
from tests.support.engines import FhirJson, a_form, an_item

KINDS = {
    "answerBoolean": "boolean", "answerInteger": "integer", "answerDecimal": "decimal", "answerString": "string",
    "answerDate": "date", "answerCoding": "choice", "answerQuantity": "quantity",
}  # fmt: skip


def enabled(response: Response, *items: FhirJson) -> frozenset[str]:
    return FormEngine([a_form(*items)]).evaluate(response, prefill=False).enabled


def asked(answer: Answer | None, condition: dict[str, Any]) -> bool:
    """Whether an item under this condition on "source" is asked."""
    kind = next(kind for name, kind in KINDS.items() if name in condition)
    items = an_item("source", "string" if condition["operator"] == "exists" else kind)
    return "target" in enabled(
        Response({"source": answer} if answer else {}), items, an_item("target", enableWhen=[condition])
    )


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
    items = an_item("one", "boolean"), an_item("two", "boolean"), an_item("target", enableWhen=conditions, **members)
    assert ("target" in enabled(answers(one=one, two=two), *items)) is expected


def test_that_what_stands_below_a_hidden_group_is_hidden_too() -> None:
    inner = an_item("inner", "group", an_item("leaf"))
    outer = an_item("outer", "group", inner, enableWhen=[when("gate", "=", answerBoolean=True)])
    items = an_item("gate", "boolean"), outer
    assert enabled(answers(gate=False), *items) == {"gate"}
    assert enabled(answers(gate=True), *items) == {"gate", "outer", "inner", "leaf"}


def test_that_a_source_that_is_not_asked_counts_as_unanswered() -> None:
    items = (
        an_item("gate", "boolean"),
        an_item("source", "boolean", enableWhen=[when("gate", "=", answerBoolean=True)]),
        an_item("equal", enableWhen=[when("source", "=", answerBoolean=True)]),
        an_item("unequal", enableWhen=[when("source", "!=", answerBoolean=True)]),
    )
    assert "equal" in enabled(answers(gate=True, source=True), *items)
    assert enabled(answers(gate=False, source=True), *items) == {"gate", "unequal"}


def test_that_a_condition_on_an_item_that_is_not_there_is_one_on_an_unanswered_item() -> None:
    exists, unequal = when("gone", "exists", answerBoolean=True), when("gone", "!=", answerInteger=1)
    assert not enabled(answers(gone=True), an_item("t", enableWhen=[exists]))
    assert enabled(Response(), an_item("t", enableWhen=[unequal]))


ORDERS = pytest.mark.parametrize("order", [("a", "b", "after"), ("after", "b", "a"), ("b", "a", "after")])


def circle(operator: str, order: tuple[str, ...]) -> list[FhirJson]:
    items = {
        "a": an_item("a", enableWhen=[when("b", operator, answerString="x")]),
        "b": an_item("b", enableWhen=[when("a", operator, answerString="x")]),
        "after": an_item("after", enableWhen=[when("a", "!=", answerString="x")]),
    }
    return [items[name] for name in order]


@ORDERS
def test_that_a_circle_of_conditions_that_wait_for_each_other_hides_its_members_in_any_order(
    order: tuple[str, ...],
) -> None:
    assert enabled(answers(a="x", b="x"), *circle("=", order)) == {"after"}
    assert enabled(Response(), *circle("=", order)) == {"after"}


@ORDERS
def test_that_what_comes_after_a_circle_follows_from_what_the_circle_came_to(order: tuple[str, ...]) -> None:
    found = enabled(answers(a="x", b="x"), *circle("!=", order))
    assert len(found & {"a", "b"}) == 1
    assert ("after" in found) is ("a" not in found)
    assert enabled(Response(), *circle("!=", order)) == {"a", "b", "after"}


@pytest.mark.parametrize(("answer", "expected"), [("y", {"self", "free"}), ("x", {"free"})])
def test_that_an_item_that_asks_for_itself_comes_to_an_end(answer: str, expected: set[str]) -> None:
    items = an_item("self", enableWhen=[when("self", "!=", answerString="x")]), an_item("free")
    assert enabled(answers(self=answer), *items) == expected


def test_that_a_long_chain_of_conditions_that_point_down_is_followed_to_its_end() -> None:
    items = [an_item(f"i{n}", enableWhen=[when(f"i{n + 1}", "=", answerString="x")]) for n in range(400)]
    engine = FormEngine([a_form(*items, an_item("i400"))])
    every = Response({f"i{n}": Answer.of("x") for n in range(401)})
    assert len(engine.evaluate(every).enabled) == 401
    assert engine.evaluate(every.without("i400")).enabled == {"i400"}
