"""From what a widget holds to an answer, and back."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from intake_app.domain.response import Answer, Coding, Quantity, Value
from intake_app.gui.widgets.digits import plain_digits

if TYPE_CHECKING:
    from intake_app.workflows.item_view import ItemView

YES, NO = "true", "false"


class DraftError(ValueError):
    """What stands in the field is not a value yet; it stays on the screen."""


def coded(view: ItemView, value: object) -> Answer | None:
    """Return the answer of one code or several; None for none. A code that no option has becomes plain text."""
    codes = (value,) if isinstance(value, str) else value
    if not isinstance(codes, tuple) or not codes:
        return None
    values = {option.code: option.value for option in view.options}
    return Answer.of(*(values.get(str(code), str(code)) for code in codes))


def code_of(value: Value) -> str:
    """Return the code under which a value stands among an item's options."""
    return value.code if isinstance(value, Coding) else str(value)


def offered_codes(view: ItemView, answer: Answer | None) -> tuple[str, ...]:
    """Return the codes of an answer that the item offers."""
    known = {option.code for option in view.options}
    values = answer.values if answer else ()
    return tuple(code for code in map(code_of, values) if code in known)


def yes_or_no(value: object) -> Answer | None:
    """Return a boolean answer from the code of its card."""
    return None if value is None else Answer.of(value == YES)


def text(value: object) -> Answer | None:
    """Return a text answer; blank text is no answer."""
    return Answer.of(value) if isinstance(value, str) and value.strip() else None


def lines(value: object) -> Answer | None:
    """Return one text per line."""
    found = [line.strip() for line in str(value or "").splitlines() if line.strip()]
    return Answer.of(*found) if found else None


def moment(value: object) -> Answer | None:
    """Return a date or time as ISO text; a draft stays the text it is, and the workflow says what is missing."""
    if isinstance(value, date | time):
        return Answer.of(value.isoformat())
    return text(value)


def as_date(answer: Answer | None) -> date | str | None:
    """Return the date of an answer, or its draft."""
    found = answer.first if answer else None
    if not isinstance(found, str):
        return None
    try:
        return date.fromisoformat(found)
    except ValueError:
        return found


def as_time(answer: Answer | None) -> time | str | None:
    """Return the time of an answer, or its draft."""
    found = answer.first if answer else None
    if not isinstance(found, str):
        return None
    try:
        return time.fromisoformat(found)
    except ValueError:
        return found


def number(view: ItemView, value: object) -> Answer | None:
    """Return a number in the item's own type. Raises DraftError for text that is not a number."""
    if value is None:
        return None
    try:
        found = Decimal(plain_digits(str(value)).strip().replace("٫", ".").replace(",", "."))
    except InvalidOperation:
        raise DraftError from None
    if not found.is_finite() or (view.type == "integer" and found != found.to_integral_value()):
        raise DraftError
    if view.type == "integer":
        return Answer.of(int(found))
    return Answer.of(Quantity(found, view.unit or None) if view.type == "quantity" else found)


def as_number(answer: Answer | None) -> str | None:
    """Return the digits of a number."""
    found = answer.first if answer else None
    if isinstance(found, Quantity):
        found = found.value
    return None if found is None else str(found)


def as_text(answer: Answer | None) -> str | None:
    """Return the text of an answer, one line for each value."""
    return "\n".join(str(value) for value in answer.values) if answer and answer.values else None
