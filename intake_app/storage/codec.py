"""Values as stored: times as microseconds since 1970 (UTC), bodies as canonical JSON, dataclasses as JSON objects."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from intake_app.domain.response_json import Json
from intake_app.storage.errors import damaged

T = TypeVar("T")
_encoder = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_micros(at: datetime) -> int:
    """Microseconds since 1970. Raises ValueError for a time without a zone."""
    if at.utcoffset() is None:
        raise ValueError("a stored time needs a time zone")
    return (at - _EPOCH) // timedelta(microseconds=1)


def from_micros(micros: int) -> datetime:
    """The time in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def to_text(value: "Json | Mapping[str, Json]") -> str:
    """Canonical JSON: sorted keys, no spaces, ASCII. Raises ValueError for numbers that are not finite."""
    plain = dict(value) if isinstance(value, Mapping) else value
    return _encoder.encode(plain)


def to_value(text: str | bytes) -> Any:
    """Read what `to_text` wrote. Raises DamagedStoreError."""
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError):
        raise damaged() from None


def to_object(text: str | bytes) -> dict[str, Json]:
    """Read a JSON object. Raises DamagedStoreError."""
    value = to_value(text)
    if not isinstance(value, dict):
        raise damaged()
    return value


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_body(value: object) -> dict[str, Json]:
    """Write a dataclass as a JSON object."""
    body: dict[str, Json] = _adapter(type(value)).dump_python(value, mode="json")
    return body


def from_text(kind: type[T], text: str | bytes) -> T:
    """Read a dataclass; fields this version does not know are passed over. Raises DamagedStoreError."""
    try:
        value: T = _adapter(kind).validate_json(text)
    except (ValidationError, ValueError):
        raise damaged() from None
    return value
