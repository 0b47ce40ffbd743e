"""Turning what a form states or an expression gives into answers: initial values, chosen options, calculated values."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from intake_app.domain.fhir_values import value_from_fhir, value_type
from intake_app.domain.options import option_value
from intake_app.domain.questionnaire import HL7_BASE, AnswerOption, Item
from intake_app.domain.response import Answer, Coding, Quantity, Reference, Value

_PART_OF_A_DATE = re.compile(
    r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
    r"(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
)
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?")
_NUMBERS = frozenset({"integer", "decimal", "quantity"})


def is_draft(item: Item, value: Value) -> bool:
    """Whether a value is unfinished typing: text where a date, a time or a number is asked for."""
    if not isinstance(value, str):
        return False
    if item.type in {"date", "dateTime"}:
        return not _PART_OF_A_DATE.fullmatch(value)
    if item.type == "time":
        return not _TIME.fullmatch(value)
    return item.type in _NUMBERS or not value.strip()


def settled(item: Item, answer: Answer | None) -> Answer | None:
    """Return what counts as an answer: the values that are not drafts, or None."""
    if answer is None or not answer.answered:
        return None
    values = tuple(value for value in answer.values if not is_draft(item, value))
    if len(values) == len(answer.values):
        return answer
    return Answer.of(*values) if values else None


def _answer(item: Item, values: Sequence[Value]) -> Answer | None:
    if not values:
        return None
    return Answer.of(*values) if item.repeats else Answer.of(values[0])


def initial_answer(item: Item) -> Answer | None:
    """Return what stands at an item before anybody has been there: the options chosen beforehand, or `initial`.

    A choice starts only with what its list has, system and code alike.
    """
    options = item.answer_option or ()
    values = [option_value(option) for option in options if option.initial_selected]
    if not values:
        values = [value_from_fhir(one) for one in item.initial or ()]
    if item.type == "choice" and options:
        known = {_identity(option_value(option)) for option in options}
        values = [value for value in values if _identity(value) in known]
    return _answer(item, [value for value in values if value is not None])


def _identity(value: Value | None) -> Value | tuple[str | None, str] | None:
    return (value.system, value.code) if isinstance(value, Coding) else value


def unit_of(item: Item) -> Coding | None:
    """Return the unit that a number or a quantity is asked in."""
    found = item.extensions(HL7_BASE + "questionnaire-unit")
    raw = found[0].value if found else None
    return Coding(str(raw.get("code") or ""), raw.get("system"), raw.get("display")) if isinstance(raw, dict) else None


def _boolean(raw: Any, _item: Item) -> Value | None:
    return raw if isinstance(raw, bool) else None


def _number(raw: Any) -> Decimal | None:
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal | float | str):
        return None
    try:
        number = Decimal(str(raw))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _integer(raw: Any, _item: Item) -> Value | None:
    number = _number(raw)
    return None if number is None or number != number.to_integral_value() else int(number)


def _decimal(raw: Any, _item: Item) -> Value | None:
    return _number(raw)


def _quantity(raw: Any, item: Item) -> Value | None:
    if isinstance(raw, dict):
        return value_from_fhir({"valueQuantity": raw})
    number, unit = _number(raw), unit_of(item)
    if number is None:
        return None
    return Quantity(number, unit.display or unit.code, unit.system, unit.code) if unit else Quantity(number)


def _text(raw: Any, _item: Item) -> Value | None:
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, Decimal):
        return f"{raw.normalize():f}"
    return str(raw) if isinstance(raw, str | int | float) else None


def _chosen(raw: str | int | Decimal, options: Iterable[AnswerOption]) -> Value | None:
    for option in options:
        coding = option.value_coding
        if coding is not None and str(raw) in {coding.code, coding.display}:
            return option_value(option)
    return None


def _choice(raw: Any, item: Item) -> Value | None:
    if isinstance(raw, dict):
        return value_from_fhir({"valueCoding": raw})
    if isinstance(raw, bool) or not isinstance(raw, str | int | Decimal):
        return None
    return _chosen(raw, item.answer_option or ()) or raw


def _reference(raw: Any, _item: Item) -> Value | None:
    return Reference(raw) if isinstance(raw, str) else value_from_fhir({"valueReference": raw})


def _attachment(raw: Any, _item: Item) -> Value | None:
    return value_from_fhir({"valueAttachment": raw})


_SHAPES: Mapping[str, Callable[[Any, Item], Value | None]] = {
    "boolean": _boolean,
    "integer": _integer,
    "decimal": _decimal,
    "quantity": _quantity,
    "choice": _choice,
    "open-choice": _choice,
    "reference": _reference,
    "attachment": _attachment,
}


def _fitted(raw: Any, item: Item) -> Value | None:
    if isinstance(raw, dict) and "linkId" not in raw and (kind := value_type(raw)):
        raw = raw[f"value{kind}"]
    return _SHAPES.get(item.type, _text)(raw, item)


def calculated_answer(item: Item, result: list[Any] | None) -> Answer | None:
    """Return the result of an expression as an answer that fits the item; None where there is nothing that fits."""
    fitted = (_fitted(raw, item) for raw in result or ())
    return _answer(item, [value for value in fitted if value is not None and value != ""])
