"""Conditions (FHIR enableWhen): what one asks for, and whether an answer meets it.

`form_engine.py` decides with them what is asked, and says where engines differ.
"""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from intake_app.domain.fhir_values import value_from_fhir
from intake_app.domain.questionnaire import EnableWhen, Item
from intake_app.domain.response import Answer, Coding, Quantity, Value
from intake_app.domain.units import in_base_unit

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}


UNLESS = "asked-unless"


@dataclass(frozen=True, slots=True)
class Condition:
    """An `enableWhen` that has been read once, so that an answer costs no reading."""

    question: str
    operator: str
    wanted: Any
    kind: str = ""


def conditions_of(item: Item) -> tuple[Condition, ...]:
    """Return the conditions of an item, read."""
    return tuple(
        Condition(one.question, one.operator, _wanted(one), one.answer_type or "") for one in item.enable_when or ()
    )


def asked_elsewhere(item: Item) -> tuple[Condition, ...]:
    """Return the questions of other forms that make a question needless; one of them answered, it is not asked."""
    return tuple(Condition(link_id, "exists", wanted=True) for link_id in item.own_all(UNLESS))


_NUMBERS = frozenset({"Integer", "Decimal", "Quantity"})
_TEXTS = frozenset({"String", "Uri", "Date", "DateTime", "Time"})
_FITTING: Mapping[str, frozenset[str]] = {
    "boolean": frozenset({"Boolean"}),
    "integer": _NUMBERS,
    "decimal": _NUMBERS,
    "quantity": _NUMBERS,
    "date": frozenset({"Date", "DateTime"}),
    "dateTime": frozenset({"Date", "DateTime"}),
    "time": frozenset({"Time"}),
    "string": _TEXTS,
    "text": _TEXTS,
    "url": _TEXTS,
    "reference": frozenset({"Reference"}),
}


_NEVER_CODED = frozenset({"Integer", "Decimal", "Boolean", "Date", "Time", "String"})


def _coded(source: Item) -> bool:
    """Whether every answer of a choice is a coding."""
    return all(option.value_coding is not None for option in source.answer_option or ())


def _typed(source: Item) -> frozenset[str]:
    """What else an answer of a choice can be: an open one takes any text."""
    return frozenset({"String"}) if source.type == "open-choice" else frozenset()


def can_hold(condition: Condition, source: Item) -> bool:
    """Return whether a condition asks for a type of answer that its source can have; one that does not never holds."""
    if condition.operator == "exists" or not condition.kind:
        return True
    if source.type in {"choice", "open-choice"}:
        return condition.kind not in _NEVER_CODED or not _coded(source) or condition.kind in _typed(source)
    return condition.kind in _FITTING.get(source.type, {condition.kind})


def holds(condition: Condition, answer: Answer | None) -> bool:
    """Return whether a condition is met by the answer of its source (None: a source without an answer)."""
    answered = answer is not None and answer.answered
    if condition.operator == "exists":
        return answered is bool(condition.wanted)
    if answer is None or not answered:
        return condition.operator == "!="
    if condition.operator == "!=":
        return all(_compare("!=", value, condition.wanted) for value in answer.values)
    return any(_compare(condition.operator, value, condition.wanted) for value in answer.values)


def _comparable(value: Value, wanted: Any) -> tuple[Any, Any]:
    """Both as numbers where one of them is a quantity; in the same unit where both name one."""
    if isinstance(value, Quantity) and isinstance(wanted, Quantity):
        (mine, unit), (other, other_unit) = in_base_unit(value), in_base_unit(wanted)
        if unit == other_unit:
            return mine, other
        return (value, wanted) if unit and other_unit else (value.value, wanted.value)
    mine_alone = value.value if isinstance(value, Quantity) else value
    return mine_alone, wanted.value if isinstance(wanted, Quantity) else wanted


def _compare(operator_: str, value: Value, wanted: Any) -> bool:
    """Whether `value operator wanted` holds; values that cannot be compared do not meet a condition."""
    mine, wanted = _comparable(value, wanted)
    if isinstance(mine, Coding) and isinstance(wanted, Coding):
        same = mine.same_code(wanted)
        return same if operator_ == "=" else not same and operator_ == "!="
    if isinstance(mine, bool) is not isinstance(wanted, bool):
        return operator_ == "!="
    try:
        return _COMPARE[operator_](mine, wanted)
    except TypeError:
        return operator_ == "!="


def _wanted(condition: EnableWhen) -> Any:
    raw = condition.answer
    if isinstance(raw, dict):
        return value_from_fhir({f"value{condition.answer_type}": raw})
    return Decimal(str(raw)) if isinstance(raw, float) else raw
