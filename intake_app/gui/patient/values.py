"""From what a widget holds to an answer, and back."""

from __future__ import annotations

import base64
import binascii
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from intake_app.domain.response import Answer, Attachment, Coding, Quantity, Value
from intake_app.gui.widgets.digits import number_of, written
from intake_app.gui.widgets.handed_file import HandedFile

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
    if isinstance(value, datetime):
        return Answer.of(value.astimezone().isoformat(timespec="seconds"))
    if isinstance(value, date | time):
        return Answer.of(value.isoformat())
    return text(value)


def as_moment(answer: Answer | None) -> datetime | date | str | None:
    """Return the day, or the day and time on the clock it was written by, of an answer; or its draft."""
    found = answer.first if answer else None
    if not isinstance(found, str) or "T" not in found:
        return as_date(answer)
    try:
        return datetime.fromisoformat(found).replace(tzinfo=None)
    except ValueError:
        return found


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


def _typed_number(value: object) -> Decimal:
    if isinstance(value, int | Decimal):
        return Decimal(value)
    found = number_of(str(value), QLocale().decimalPoint())
    if found is None:
        raise DraftError
    return found


def number(view: ItemView, value: object) -> Answer | None:
    """Return a number in the item's own type. Raises DraftError for text that is not a number."""
    if value is None:
        return None
    found = _typed_number(value)
    if view.type == "quantity":
        return Answer.of(Quantity(found, view.unit or None))
    if view.type != "integer":
        return Answer.of(found)
    if found != found.to_integral_value():
        raise DraftError
    return Answer.of(int(found))


def as_number(answer: Answer | None) -> int | Decimal | str | None:
    """Return the number of an answer; what is none as the text it is."""
    found = answer.first if answer else None
    if isinstance(found, Quantity):
        return found.value
    return found if found is None or isinstance(found, int | Decimal) else str(found)


def quantity(view: ItemView, value: object) -> Answer | None:
    """Return a number with the chosen unit. Raises DraftError for text that is not a number."""
    typed, code = value if isinstance(value, tuple) else (None, None)
    if typed is None:
        return None
    found = _typed_number(typed)
    unit = next((option.value for option in view.units if option.code == code), None)
    if not isinstance(unit, Coding):
        return Answer.of(Quantity(found))
    return Answer.of(Quantity(found, unit.display or unit.code, unit.system, unit.code))


def as_quantity(view: ItemView, answer: Answer | None) -> tuple[int | Decimal | str | None, str | None] | None:
    """Return the number and the code of the unit, None for a unit that the item does not offer."""
    found = answer.first if answer else None
    if not isinstance(found, Quantity):
        typed = as_number(answer)
        return None if typed is None else (typed, None)
    offered = [option.code for option in view.units]
    code = found.code or found.unit
    return found.value, code if code in offered else None


def handed_file(value: object) -> Answer | None:
    """Return a file as an attachment."""
    if not isinstance(value, HandedFile):
        return None
    return Answer.of(Attachment(value.name, value.content_type, base64.b64encode(value.data).decode("ascii")))


def as_file(answer: Answer | None) -> HandedFile | None:
    """Return the file of an answer; None where there is none, or none that can be read."""
    found = answer.first if answer else None
    if not isinstance(found, Attachment):
        return None
    try:
        return HandedFile(found.title, found.content_type, base64.b64decode(found.data, validate=True))
    except binascii.Error:
        return None


def as_shown(answer: Answer | None) -> str | None:
    """Return an answer as it is read, for a field that nobody fills in here."""
    return ", ".join(_shown(value) for value in answer.values) if answer and answer.values else None


def _shown(value: Value) -> str:
    match value:
        case Coding():
            return value.display or value.code
        case Quantity():
            return " ".join(part for part in (_shown(value.value), value.unit) if part)
        case Decimal():
            return written(value, QLocale().decimalPoint())
        case Attachment():
            return value.title
        case _:
            return str(value)


def as_text(answer: Answer | None) -> str | None:
    """Return the text of an answer, one line for each value."""
    return "\n".join(str(value) for value in answer.values) if answer and answer.values else None
