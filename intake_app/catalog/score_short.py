"""A score in short form, and the extension of extensions that it stands for."""

from collections.abc import Mapping
from typing import Any

_PARTS = {
    "method": "valueCode", "item": "valueString", "complete": "valueInteger", "decimals": "valueInteger",
    "gate": "valueString", "confirm": "valueString", "band": "extension", "change": "valueDecimal",
    "change-percent": "valueInteger", "better": "valueCode",
}  # fmt: skip
_LISTS = {"items": "item", "bands": "band"}
_BAND = {"from": "valueDecimal", "label": "valueString"}


def _parts(short: Mapping[str, Any], members: Mapping[str, str]) -> list[dict[str, Any]]:
    if set(short) - members.keys():
        raise ValueError(f"a score has nothing named {', '.join(sorted(set(short) - members.keys()))}")
    return [{"url": name, members[name]: value} for name, value in short.items()]


def score_grown(short: Any) -> Any:
    """Expand a score. Raises ValueError for a part that is not in the table."""
    if not isinstance(short, Mapping):
        raise TypeError("a score is a mapping")
    grown: list[dict[str, Any]] = []
    for key, value in short.items():
        name = str(_LISTS.get(key, key))
        values = value if key in _LISTS else [value]
        if key not in _LISTS and key in _LISTS.values():
            raise ValueError(f"a score has {key}s, as a list")
        grown += _parts_of(name, values)
    return grown


def _parts_of(name: str, values: list[Any]) -> list[dict[str, Any]]:
    if name == "band":
        return [{"url": "band", "extension": _parts(value, _BAND)} for value in values]
    return [part for value in values for part in _parts({name: value}, _PARTS)]


def score_shrunk(parts: Any) -> Any:
    """Write a score in short form; the caller checks that it grows into the same again."""
    short: dict[str, Any] = {}
    for part in parts:
        name = part["url"]
        value = part[_PARTS[name]]
        if name == "band":
            short.setdefault("bands", []).append({inner["url"]: inner[_BAND[inner["url"]]] for inner in value})
        elif name == "item":
            short.setdefault("items", []).append(value)
        else:
            short[name] = value
    return short
