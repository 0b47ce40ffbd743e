"""What stands in the way of an answer: codes and limits, never sentences (the screen words them in its language)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from intake_app.domain.patterns import pattern_of
from intake_app.domain.questionnaire import HL7_BASE, Item
from intake_app.domain.response import Answer, AnswerStatus, Coding, Quantity, Value


@dataclass(frozen=True, slots=True)
class ItemError:
    """One thing to mend.

    `code` is required, min, max, minLength, maxLength, regex, decimals, date, time or option; in a whole form also
    minOccurs, maxOccurs, constraint, exclusive, unit, mimeType or maxSize. `blocking` is false for mere advice.
    """

    code: str
    limit: str = ""
    blocking: bool = True


def errors_of(item: Item, answer: Answer | None) -> tuple[ItemError, ...]:
    """Return what to mend about one item's answer; nothing for an item that nobody may answer."""
    if item.read_only or item.hidden or item.type in {"group", "display"}:
        return ()
    if answer is None or not answer.answered:
        passed = answer is not None and answer.status is not AnswerStatus.ANSWERED
        return (ItemError("required"),) if item.required and not passed else ()
    return tuple(dict.fromkeys(error for value in answer.values for error in _value_errors(item, value)))


def _value_errors(item: Item, value: Value) -> Iterator[ItemError]:
    for check in _CHECKS:
        error = check(item, value)
        if error:
            yield error


def _limit(item: Item, name: str) -> str | None:
    found = item.extensions(HL7_BASE + name)
    return None if not found or found[0].value is None else str(found[0].value)


def _count(item: Item, name: str) -> int | None:
    """A limit that is a whole number; one that is not says nothing."""
    text = _limit(item, name)
    return int(text) if text is not None and re.fullmatch(r"[0-9]{1,9}", text) else None


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _ordered(item: Item, value: Value, text: str) -> tuple[Decimal, Decimal] | tuple[str, str] | None:
    if isinstance(value, bool | Coding):
        return None
    if isinstance(value, int | Decimal):
        limit = _number(text)
        return None if limit is None else (Decimal(value), limit)
    if not isinstance(value, str) or item.type not in _PARSERS:
        return None
    return (value, text[: len(value)]) if _PART_OF_A_DATE.fullmatch(value) else (value, text)


def _low(item: Item, value: Value) -> ItemError | None:
    text = _limit(item, "minValue")
    pair = _ordered(item, value, text) if text is not None else None
    return ItemError("min", text or "") if pair and pair[0] < pair[1] else None  # type: ignore[operator]


def _high(item: Item, value: Value) -> ItemError | None:
    text = _limit(item, "maxValue")
    pair = _ordered(item, value, text) if text is not None else None
    return ItemError("max", text or "") if pair and pair[0] > pair[1] else None  # type: ignore[operator]


def _short(item: Item, value: Value) -> ItemError | None:
    limit = _count(item, "minLength")
    return ItemError("minLength", str(limit)) if limit and isinstance(value, str) and len(value) < limit else None


def _long(item: Item, value: Value) -> ItemError | None:
    limit = item.max_length
    return ItemError("maxLength", str(limit)) if limit and isinstance(value, str) and len(value) > limit else None


def _pattern(item: Item, value: Value) -> ItemError | None:
    text = _limit(item, "regex")
    if not text or not isinstance(value, str):
        return None
    pattern = pattern_of(text)
    return None if pattern is None or pattern(value) else ItemError("regex", text)


def _decimals(item: Item, value: Value) -> ItemError | None:
    limit = _count(item, "maxDecimalPlaces")
    number = value.value if isinstance(value, Quantity) else value
    if limit is None or not isinstance(number, Decimal):
        return None
    exponent = number.normalize().as_tuple().exponent
    return ItemError("decimals", str(limit)) if isinstance(exponent, int) and -exponent > limit else None


_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PART_OF_A_DATE = re.compile(r"[0-9]{4}(-[0-9]{2})?")
_PARSERS: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "dateTime": datetime.fromisoformat,
    "time": time.fromisoformat,
}


def _whole_date(item: Item, value: str) -> str:
    """A year or a month of a year as its first day; FHIR takes those for a date."""
    return value + "0000-01-01"[len(value) :] if item.type != "time" and _PART_OF_A_DATE.fullmatch(value) else value


def _calendar(item: Item, value: Value) -> ItemError | None:
    parse = _PARSERS.get(item.type)
    if parse is None or not isinstance(value, str):
        return None
    whole, shape = _whole_date(item, value), _TIME if item.type == "time" else _DATE
    try:
        parse(whole)
        fits = shape.match(whole)
    except ValueError:
        fits = None
    return None if fits else ItemError("time" if item.type == "time" else "date")


def _option(item: Item, value: Value) -> ItemError | None:
    if item.type != "choice" or not item.answer_option or not isinstance(value, Coding):
        return None
    codes = {option.value_coding.code for option in item.answer_option if option.value_coding}
    return None if not codes or value.code in codes else ItemError("option")


_CHECKS = (_low, _high, _short, _long, _pattern, _decimals, _calendar, _option)
