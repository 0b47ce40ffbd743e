"""Values in short words for programs: `type:value`."""

import re
from datetime import UTC, datetime
from decimal import Decimal

from intake_app.domain.response import Attachment, Coding, Quantity, Reference, Value

_DATES = frozenset({"date", "dateTime", "time"})
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?")
DIGITS = 12


def number_text(value: int | Decimal) -> str:
    """Return a number with at most 12 digits that count, as other engines have no more."""
    if isinstance(value, int):
        return str(value)
    rounded = f"{value:.{DIGITS}g}"
    return f"{Decimal(rounded):f}" if "." not in rounded else f"{Decimal(rounded).normalize():f}"


def _moment(value: str, item_type: str) -> str:
    """A time to the minute; a moment in UTC, to the millisecond. What is not written in full stays as it is."""
    if item_type == "time":
        return value[:5] if _TIME.fullmatch(value) else value
    try:
        moment = datetime.fromisoformat(value) if item_type == "dateTime" and "T" in value else None
    except ValueError:
        return value
    if moment is None or moment.tzinfo is None:
        return value
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def value_text(value: Value, item_type: str) -> str:
    """Return one value with its type, e.g. `num:12` or `coding:http://loinc.org|LA6568-5`."""
    match value:
        case bool():
            return f"boolean:{str(value).lower()}"
        case int() | Decimal():
            return f"num:{number_text(value)}"
        case str():
            return f"{item_type}:{_moment(value, item_type)}" if item_type in _DATES else f"string:{value}"
        case Coding():
            return f"coding:{value.system or ''}|{value.code}"
        case Quantity():
            return f"quantity:{number_text(value.value)}|{value.code or value.unit or ''}"
        case Attachment():
            return f"attachment:{value.content_type}"
        case Reference():
            return f"reference:{value.reference}"
