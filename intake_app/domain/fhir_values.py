"""One answer as FHIR's `value[x]`, and back."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from intake_app.domain.response import Attachment, Coding, Quantity, Reference, Value

FhirJson = dict[str, Any]

_TEXT_TYPES = {"date": "valueDate", "dateTime": "valueDateTime", "time": "valueTime", "url": "valueUri"}
_TEXTS = ("String", "Date", "DateTime", "Time", "Uri", "Url", "Code", "Instant", "Markdown", "Id", "Canonical")


def filled(**parts: object) -> FhirJson:
    """Return the members that have a value."""
    return {name: part for name, part in parts.items() if part is not None}


def number_to_fhir(value: Decimal) -> int | float:
    """Write a number the way JSON has it: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _decimal(value: Decimal, item_type: str) -> FhirJson:
    number = number_to_fhir(value)
    return {"valueInteger" if item_type == "integer" and isinstance(number, int) else "valueDecimal": number}


def _attachment(value: Attachment) -> FhirJson:
    parts = filled(contentType=value.content_type or None, title=value.title or None, data=value.data or None)
    return parts | filled(url=value.url, size=value.size)


def value_to_fhir(value: Value, item_type: str) -> FhirJson:
    """Write one value as `value[x]`; the item's type decides between types that look alike."""
    match value:
        case bool():
            return {"valueBoolean": value}
        case int():
            return {"valueDecimal": value} if item_type == "decimal" else {"valueInteger": value}
        case Decimal():
            return _decimal(value, item_type)
        case str():
            return {_TEXT_TYPES.get(item_type, "valueString"): value}
        case Coding():
            return {"valueCoding": filled(system=value.system, code=value.code or None, display=value.display)}
        case _:
            return _other_to_fhir(value)


def _other_to_fhir(value: Quantity | Attachment | Reference) -> FhirJson:
    match value:
        case Quantity():
            number = number_to_fhir(value.value)
            return {"valueQuantity": filled(value=number, unit=value.unit, system=value.system, code=value.code)}
        case Attachment():
            return {"valueAttachment": _attachment(value)}
        case Reference():
            parts = filled(reference=value.reference or None, type=value.type, display=value.display)
            return {"valueReference": parts}


def _text(raw: Mapping[str, Any], name: str) -> str | None:
    part = raw.get(name)
    return part if isinstance(part, str) else None


def _number(raw: object) -> Decimal | None:
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        return None
    try:
        number = Decimal(str(raw))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _read_coding(raw: Any) -> Value | None:
    if not isinstance(raw, dict):
        return None
    code, display = _text(raw, "code"), _text(raw, "display")
    return None if code is None and display is None else Coding(code or "", _text(raw, "system"), display)


def _read_quantity(raw: Any) -> Value | None:
    number = _number(raw.get("value")) if isinstance(raw, dict) else None
    return None if number is None else Quantity(number, _text(raw, "unit"), _text(raw, "system"), _text(raw, "code"))


def _read_attachment(raw: Any) -> Value | None:
    if not isinstance(raw, dict):
        return None
    size = raw.get("size")
    return Attachment(
        _text(raw, "title") or "",
        _text(raw, "contentType") or "",
        _text(raw, "data") or "",
        _text(raw, "url"),
        size if type(size) is int else None,
    )


def _read_reference(raw: Any) -> Value | None:
    if not isinstance(raw, dict) or not (raw.get("reference") or raw.get("display") or raw.get("identifier")):
        return None
    return Reference(_text(raw, "reference") or "", _text(raw, "type"), _text(raw, "display"))


def _plain(kind: type[bool] | type[int] | type[str]) -> Callable[[Any], Value | None]:
    def read(raw: Any) -> Value | None:
        return raw if type(raw) is kind else None

    return read


_READERS: Mapping[str, Callable[[Any], Value | None]] = {
    "Boolean": _plain(bool),
    "Integer": _plain(int),
    "PositiveInt": _plain(int),
    "UnsignedInt": _plain(int),
    "Decimal": _number,
    "Coding": _read_coding,
    "Quantity": _read_quantity,
    "Attachment": _read_attachment,
    "Reference": _read_reference,
    **dict.fromkeys(_TEXTS, _plain(str)),
}


def value_type(holder: Mapping[str, Any], prefix: str = "value") -> str | None:
    """The type of a holder's `value[x]`, e.g. "Coding"; None where it has none."""
    for name in holder:
        if name.startswith(prefix) and len(name) > len(prefix) and name[len(prefix)].isupper():
            return name.removeprefix(prefix)
    return None


def value_from_fhir(holder: Mapping[str, Any], prefix: str = "value") -> Value | None:
    """Read `value[x]`; None where there is none, or none of a shape that an answer can have."""
    kind = value_type(holder, prefix)
    read = _READERS.get(kind) if kind else None
    return read(holder[prefix + kind]) if read and kind else None
