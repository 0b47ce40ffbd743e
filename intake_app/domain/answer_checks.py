"""Checks of one item's answer beyond its limits: how many values there are, the list they come from, files, units."""

import base64
import binascii
from collections.abc import Iterator, Sequence
from decimal import Decimal

from intake_app.domain.fhir_values import value_from_fhir
from intake_app.domain.options import option_value, same_value
from intake_app.domain.questionnaire import HL7_BASE, SDC_BASE, AnswerOption, Item
from intake_app.domain.response import Answer, Attachment, Coding, Quantity, Value
from intake_app.domain.units import in_base_unit
from intake_app.domain.validation import ItemError

OCCURS = ("questionnaire-minOccurs", "questionnaire-maxOccurs")
_MEGABYTE = 1_000_000


def _whole(item: Item, name: str) -> int | None:
    found = item.extensions(HL7_BASE + name)
    value = found[0].value if found else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def occurrence_errors(item: Item, count: int) -> Iterator[ItemError]:
    """Yield what is wrong with how many answers or instances there are (minOccurs, maxOccurs)."""
    least, most = (_whole(item, name) for name in OCCURS)
    if least is not None and count < least and (count or least > 1 or item.required):
        yield ItemError("minOccurs", str(least))
    if most is not None and count > most:
        yield ItemError("maxOccurs", str(most))


def option_errors(item: Item, answer: Answer | None, options: Sequence[AnswerOption] | None) -> Iterator[ItemError]:
    """Yield an error where a value is not in its list. Free text at an open-choice is; an unknown list says nothing."""
    if answer is None or not answer.answered or not options:
        return
    known = [value for value in map(option_value, options) if value is not None]
    for value in answer.values:
        free = item.type == "open-choice" and isinstance(value, str)
        if known and not free and not any(_chooses(value, one) for one in known):
            yield ItemError("option")


def _chooses(value: Value, option: Value) -> bool:
    if isinstance(option, Coding) and isinstance(value, str):
        return value in {option.code, option.display}
    return same_value(value, option)


def exclusive_errors(answer: Answer | None, alone: Sequence[Value]) -> Iterator[ItemError]:
    """Yield an error where an option that stands alone was chosen together with others."""
    if answer is None or len(answer.values) <= 1:
        return
    if any(same_value(value, one) for value in answer.values for one in alone):
        yield ItemError("exclusive")


def attachment_size(value: Attachment) -> int | None:
    """Return the size of a file in bytes; None where the file is elsewhere. Raises ValueError on broken base64."""
    if not value.data:
        return value.size
    try:
        return len(base64.b64decode(value.data, validate=True))
    except binascii.Error as error:
        raise ValueError("not base64") from error


def attachment_errors(item: Item, answer: Answer | None) -> Iterator[ItemError]:
    """Yield what is wrong with files: larger than maxSize (megabytes), or of a kind that mimeType does not name."""
    kinds = [str(one.value) for one in item.extensions(HL7_BASE + "mimeType") if one.value]
    limits = item.extensions(HL7_BASE + "maxSize")
    for value in answer.values if answer is not None else ():
        if not isinstance(value, Attachment):
            continue
        if kinds and value.content_type not in kinds:
            yield ItemError("mimeType", ", ".join(kinds))
        if limits and _too_large(value, limits[0].value):
            yield ItemError("maxSize", str(limits[0].value))


def _too_large(value: Attachment, megabytes: object) -> bool:
    if isinstance(megabytes, bool) or not isinstance(megabytes, int | float | Decimal):
        return False
    try:
        size = attachment_size(value)
    except ValueError:
        return False
    return size is not None and size > Decimal(str(megabytes)) * _MEGABYTE


def allowed_units(item: Item) -> tuple[Coding, ...]:
    """Return the units that a quantity can be given in; empty where the form does not say."""
    found = []
    for extension in item.extensions(HL7_BASE + "questionnaire-unitOption"):
        raw = extension.value
        if isinstance(raw, dict):
            found.append(Coding(str(raw.get("code") or ""), raw.get("system"), raw.get("display")))
    return tuple(found)


def unit_errors(item: Item, answer: Answer | None) -> Iterator[ItemError]:
    """Yield an error where a quantity has a unit that the form does not offer."""
    units = allowed_units(item)
    for value in answer.values if answer is not None and units else ():
        given = isinstance(value, Quantity) and (value.code or value.unit)
        if given and not any(_same_unit(value, unit) for unit in units):
            yield ItemError("unit", ", ".join(unit.display or unit.code for unit in units))


def quantity_errors(item: Item, answer: Answer | None) -> Iterator[ItemError]:
    """Yield an error where a quantity is below minQuantity or above maxQuantity, or cannot be compared with them."""
    for name, code in (("minQuantity", "min"), ("maxQuantity", "max")):
        found = item.extensions(SDC_BASE + name)
        limit = value_from_fhir({"valueQuantity": found[0].value}) if found else None
        for value in answer.values if answer is not None and isinstance(limit, Quantity) else ():
            if isinstance(value, Quantity) and isinstance(limit, Quantity) and _beyond(value, limit, code):
                yield ItemError(code, f"{limit.value} {limit.unit or limit.code or ''}".strip())


def _beyond(value: Quantity, limit: Quantity, code: str) -> bool:
    mine, theirs = in_base_unit(value), in_base_unit(limit)
    if mine[1] != theirs[1]:
        return True
    return mine[0] < theirs[0] if code == "min" else mine[0] > theirs[0]


def _same_unit(value: Value, unit: Coding) -> bool:
    if not isinstance(value, Quantity):
        return False
    if value.code:
        return Coding(value.code, value.system).same_code(unit)
    return value.unit in {unit.code, unit.display}
