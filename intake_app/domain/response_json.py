"""The stored form of an answer: plain JSON that keeps every value's type."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from intake_app.domain.response import Answer, AnswerStatus, Attachment, Coding, Quantity, Reference, Response, Value

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class AnswerFormatError(ValueError):
    """A stored answer that cannot be read; the message names the place, never the content."""


def _filled(**parts: Json) -> Json:
    return {name: part for name, part in parts.items() if part is not None}


def _attachment(value: Attachment) -> Json:
    parts = {"title": value.title, "contentType": value.content_type, "data": value.data}
    return _filled(**parts, url=value.url, size=value.size)


def value_to_json(value: Value) -> dict[str, Json]:
    """Write one value as a single-key object named after its type."""
    match value:
        case bool():
            return {"boolean": value}
        case int():
            return {"integer": value}
        case Decimal():
            return {"decimal": str(value)}
        case str():
            return {"string": value}
        case _:
            return _parts_to_json(value)


def _parts_to_json(value: Coding | Quantity | Attachment | Reference) -> dict[str, Json]:
    match value:
        case Coding():
            return {"coding": _filled(code=value.code, system=value.system, display=value.display)}
        case Quantity():
            number = str(value.value)
            return {"quantity": _filled(value=number, unit=value.unit, system=value.system, code=value.code)}
        case Attachment():
            return {"attachment": _attachment(value)}
        case Reference():
            return {"reference": _filled(reference=value.reference, type=value.type, display=value.display)}


def _text(raw: Json, name: str) -> str | None:
    if not isinstance(raw, dict):
        raise AnswerFormatError("a coded value is not an object")
    part = raw.get(name)
    if part is not None and not isinstance(part, str):
        raise AnswerFormatError(f"{name} of a value is not text")
    return part


def _needed(raw: Json, name: str) -> str:
    part = _text(raw, name)
    if part is None:
        raise AnswerFormatError(f"a value has no {name}")
    return part


def _whole(raw: Json, name: str) -> int | None:
    part = raw.get(name) if isinstance(raw, dict) else None
    if part is not None and type(part) is not int:
        raise AnswerFormatError(f"{name} of a value is not a whole number")
    return part


def _read_attachment(raw: Json) -> Attachment:
    title, kind, data = (_needed(raw, name) for name in ("title", "contentType", "data"))
    return Attachment(title, kind, data, _text(raw, "url"), _whole(raw, "size"))


def _read_decimal(raw: Json) -> Decimal:
    try:
        number = Decimal(str(raw))
    except InvalidOperation:
        raise AnswerFormatError("a decimal value is not a number") from None
    if not number.is_finite():
        raise AnswerFormatError("a decimal value has no end")
    return number


def _read_plain(kind: type[bool] | type[int] | type[str]) -> Callable[[Json], Value]:
    def read(raw: Json) -> Value:
        if type(raw) is not kind:
            raise AnswerFormatError(f"a value is not of type {kind.__name__}")
        return raw

    return read


_READERS: Mapping[str, Callable[[Json], Value]] = {
    "boolean": _read_plain(bool),
    "integer": _read_plain(int),
    "string": _read_plain(str),
    "decimal": _read_decimal,
    "coding": lambda raw: Coding(_needed(raw, "code"), _text(raw, "system"), _text(raw, "display")),
    "quantity": lambda raw: Quantity(
        _read_decimal(_needed(raw, "value")), _text(raw, "unit"), _text(raw, "system"), _text(raw, "code")
    ),
    "attachment": _read_attachment,
    "reference": lambda raw: Reference(_needed(raw, "reference"), _text(raw, "type"), _text(raw, "display")),
}


def value_from_json(raw: Json) -> Value:
    """Read what `value_to_json` wrote. Raises AnswerFormatError."""
    if not isinstance(raw, dict) or len(raw) != 1:
        raise AnswerFormatError("a value is not an object with one key")
    ((kind, part),) = raw.items()
    if kind not in _READERS:
        raise AnswerFormatError("a value has an unknown type")
    return _READERS[kind](part)


def answer_to_json(answer: Answer) -> dict[str, Json]:
    """Write one answer: its status, and its values where it has some."""
    written: dict[str, Json] = {"status": str(answer.status)}
    if answer.values:
        written["values"] = [value_to_json(value) for value in answer.values]
    return written


def answer_from_json(raw: Json) -> Answer:
    """Read what `answer_to_json` wrote. Raises AnswerFormatError."""
    if not isinstance(raw, dict):
        raise AnswerFormatError("an answer is not an object")
    values = raw.get("values", [])
    if not isinstance(values, list):
        raise AnswerFormatError("the values of an answer are not a list")
    try:
        status = AnswerStatus(str(raw.get("status")))
    except ValueError:
        raise AnswerFormatError("an answer has an unknown status") from None
    return Answer(status, tuple(value_from_json(value) for value in values))


def response_to_json(response: Response) -> dict[str, Json]:
    """Write every answer under its key."""
    return {key: answer_to_json(answer) for key, answer in response.answers.items()}


def response_from_json(raw: Mapping[str, Json]) -> Response:
    """Read what `response_to_json` wrote. Raises AnswerFormatError with the key."""
    answers = {}
    for key, part in raw.items():
        try:
            answers[key] = answer_from_json(part)
        except AnswerFormatError as error:
            raise AnswerFormatError(f"{key}: {error}") from None
    return Response(answers)
