"""The short YAML of a form and the FHIR Questionnaire it stands for: `to_fhir(to_short(form))` is the form again.

A short key is written only where expanding it gives the same JSON; everything else stands verbatim under `fhir`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from intake_app.catalog.extensions import UnknownShortNameError, grow, same, shrink

FORMAT = "fhir-r4"
OPERATORS = frozenset({"exists", "=", "!=", ">", "<", ">=", "<="})
_ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
_PLAIN = frozenset({"type", "required", "repeats", "prefix", "code", "initial", "definition"})
_RENAMED = {
    "id": "linkId", "ask": "text", "options-from": "answerValueSet", "max-length": "maxLength",
    "read-only": "readOnly", "show-when": "enableBehavior",
}  # fmt: skip
_SHORT_NAMES = {fhir: short for short, fhir in _RENAMED.items()}


class ShortFormError(ValueError):
    """A form that cannot be expanded; `place` is the link_id, as far as it is known."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(reason)
        self.place = place
        self.reason = reason


def _condition_to_fhir(short: Any) -> Any:
    if not isinstance(short, Mapping) or len(short) != 1:
        raise ValueError("a condition is one question with one comparison")
    ((question, test),) = short.items()
    if question == "fhir" and not (isinstance(test, Mapping) and set(test) <= OPERATORS):
        return test
    if not isinstance(test, Mapping) or len(test) != 1 or not set(test) <= OPERATORS:
        raise ValueError(f"the condition on {question} is not one comparison")
    ((operator, wanted),) = test.items()
    return {"question": question, "operator": operator, **_wanted_to_fhir(wanted)}


def _wanted_to_fhir(wanted: Any) -> dict[str, Any]:
    match wanted:
        case bool():
            return {"answerBoolean": wanted}
        case int():
            return {"answerInteger": wanted}
        case str():
            return {"answerCoding": {"code": wanted}}
        case dict() if len(wanted) == 1:
            ((kind, value),) = wanted.items()
            return {f"answer{kind}": value}
    raise ValueError("the wanted answer of a condition cannot be read")


def _condition_to_short(condition: Any) -> Any:
    kept = {"fhir": condition}
    if not isinstance(condition, dict) or len(condition) != 3:  # noqa: PLR2004  (question, operator, answer)
        return kept
    member = next((name for name in condition if name.startswith("answer")), "")
    if not member or "question" not in condition or condition.get("operator") not in OPERATORS:
        return kept
    value = condition[member]
    coded = member == "answerCoding" and isinstance(value, dict) and set(value) == {"code"}
    plain = member in {"answerBoolean", "answerInteger"}
    wanted = value["code"] if coded else value if plain else {member.removeprefix("answer"): value}
    return _sure({condition["question"]: {condition["operator"]: wanted}}, condition, _condition_to_fhir) or kept


def _sure(short: Any, original: Any, expand: Callable[[Any], Any]) -> Any:
    try:
        return short if same(expand(short), original) else None
    except (ValueError, TypeError, KeyError):
        return None


def _option_to_fhir(short: Any) -> Any:
    if isinstance(short, str):
        return {"valueString": short}
    if not isinstance(short, Mapping) or not short:
        raise ValueError("an answer is a code with its text")
    (code, display), *rest = short.items()
    if code == "fhir" and isinstance(display, dict):
        return display
    more = dict(rest)
    unknown = set(more) - {"system", "score", "selected", "+"}
    if unknown or not isinstance(display, str | None):
        raise ValueError(
            f"the answer {code} has something that cannot be read: {', '.join(sorted(unknown)) or 'its text'}"
        )
    coding: dict[str, Any] = {"code": code}
    coding.update({"system": more["system"]} if "system" in more else {})
    coding.update({} if display is None else {"display": display})
    coding.update({"extension": [{"url": _ORDINAL, "valueDecimal": more["score"]}]} if "score" in more else {})
    option: dict[str, Any] = {"valueCoding": coding}
    option.update({"extension": grow(more["+"])} if "+" in more else {})
    option.update({"initialSelected": more["selected"]} if "selected" in more else {})
    return option


def _option_to_short(option: Any) -> Any:
    kept = {"fhir": option}
    if not isinstance(option, dict):
        return kept
    coding = option.get("valueCoding")
    if coding is None:
        return _sure(option.get("valueString"), option, _option_to_fhir) or kept
    if not isinstance(coding, dict) or not isinstance(coding.get("code"), str):
        return kept
    return _sure(_option_parts(option, coding), option, _option_to_fhir) or kept


def _option_parts(option: Mapping[str, Any], coding: Mapping[str, Any]) -> dict[str, Any]:
    short: dict[str, Any] = {coding["code"]: coding.get("display")}
    if "system" in coding:
        short["system"] = coding["system"]
    scored = coding.get("extension")
    if isinstance(scored, list) and scored and isinstance(scored[0], dict) and "valueDecimal" in scored[0]:
        short["score"] = scored[0]["valueDecimal"]
    if "initialSelected" in option:
        short["selected"] = option["initialSelected"]
    if isinstance(option.get("extension"), list) and option["extension"]:
        short["+"] = shrink(option["extension"])
    return short


def _each(expand: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def all_of(parts: Any) -> Any:
        if not isinstance(parts, list):
            raise TypeError("a list is expected")
        return [expand(part) for part in parts]

    return all_of


def _item_to_fhir(short: Any) -> dict[str, Any]:
    if not isinstance(short, Mapping):
        raise ShortFormError("", "an item is not a mapping")
    place = str(short.get("id", ""))
    item: dict[str, Any] = {}
    for key, value in short.items():
        try:
            _grow_key(item, key, value)
        except ShortFormError as cause:
            raise ShortFormError(cause.place or f"below {place}", cause.reason) from None
        except (ValueError, TypeError) as cause:
            raise ShortFormError(place, f"{key}: {cause}") from None
    return item


_GROW: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "options": ("answerOption", _each(_option_to_fhir)),
    "show-if": ("enableWhen", _each(_condition_to_fhir)),
    "+": ("extension", grow),
    "items": ("item", _each(_item_to_fhir)),
}


def _grow_key(item: dict[str, Any], key: str, value: Any) -> None:
    if key in _GROW:
        name, expand = _GROW[key]
        item[name] = expand(value)
    elif key == "fhir":
        item.update(value)
    elif key in _RENAMED or key in _PLAIN:
        item[_RENAMED.get(key, key)] = value
    else:
        raise UnknownShortNameError("this key is not in the table")


def _item_to_short(item: Any) -> Any:
    short: dict[str, Any] = {}
    for name, value in item.items():
        key, written = _shrink_member(name, value)
        if key is None:
            short.setdefault("fhir", {})[name] = value
        else:
            short[key] = written
    return short


_SHRINK: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "answerOption": ("options", _each(_option_to_short)),
    "enableWhen": ("show-if", _each(_condition_to_short)),
    "extension": ("+", shrink),
    "item": ("items", _each(_item_to_short)),
}


def _shrink_member(name: str, value: Any) -> tuple[str | None, Any]:
    if name in _SHRINK and isinstance(value, list):
        key, write = _SHRINK[name]
        return _written(key, write, value)
    if name in _SHORT_NAMES or name in _PLAIN:
        return _SHORT_NAMES.get(name, name), value
    return None, value


def _written(key: str, write: Callable[[Any], Any], value: Any) -> tuple[str | None, Any]:
    try:
        short = write(value)
        fits = same(_GROW[key][1](short), value)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None, value
    return (key, short) if fits else (None, value)


def to_fhir(short: Any) -> dict[str, Any]:
    """Expand a form's YAML document into Questionnaire JSON. Raises ShortFormError."""
    if not isinstance(short, Mapping) or short.get("form") != FORMAT:
        raise ShortFormError("", f"a form begins with `form: {FORMAT}`")
    form: dict[str, Any] = {"resourceType": "Questionnaire"}
    for key, value in short.items():
        if key in {"items", "+"}:
            name, expand = _GROW[key]
            try:
                form[name] = expand(value)
            except (UnknownShortNameError, TypeError) as cause:
                raise ShortFormError("", f"{key}: {cause}") from None
        elif key != "form":
            form[key] = value
    return form


def to_short(form: Mapping[str, Any]) -> dict[str, Any]:
    """Write Questionnaire JSON as a form's YAML document."""
    short: dict[str, Any] = {"form": FORMAT}
    for name, value in form.items():
        if name != "resourceType":
            key, written = _shrink_member(name, value) if name in {"item", "extension"} else (name, value)
            short[key or name] = written
    return short
