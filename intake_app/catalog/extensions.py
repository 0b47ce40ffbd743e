"""Short names of extensions: ours (forms/README.md) and the HL7 ones that a form uses often."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from intake_app.catalog.score_short import score_grown, score_shrunk
from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, SDC_BASE

ITEM_CONTROL = "http://hl7.org/fhir/questionnaire-item-control"


def same(one: Any, two: Any) -> bool:
    """Whether two values are the same JSON (true is not 1, and 1 is not 1.0)."""
    return json.dumps(one, sort_keys=True) == json.dumps(two, sort_keys=True)


def _as_is(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Short:
    """A short name: `member` is FHIR's value[x]; `grow` makes the value from the short text, `shrink` the reverse."""

    name: str
    url: str
    member: str
    repeats: bool = False
    grow: Callable[[Any], Any] = _as_is
    shrink: Callable[[Any], Any] = _as_is


def _control_shrunk(value: Any) -> Any:
    return value["coding"][0]["code"]


def _control_grown(code: Any) -> Any:
    return {"coding": [{"system": ITEM_CONTROL, "code": code}]}


def _expression_grown(expression: Any) -> Any:
    return {"language": "text/fhirpath", "expression": expression}


_OWN_TEXT = ("why", "used-for", "flag-input", "decision", "hint", "source", "licence", "note-with")
_OWN_CODE = (
    "sensitivity", "role", "icon", "asked-of", "component", "layer", "clinic-statement", "patient-field",
    "illustration", "paging", "recalls", "about",
)  # fmt: skip
_OWN_CODES = ("who-sees", "read-by", "answer-way", "risk-facts", "asked-unless")
_OWN_FLAG = (
    "skip-ok", "required-act", "prints", "without-area", "private-parts-in-person", "official-wording",
    "needs-responder", "asked-anew",
)  # fmt: skip

OWN: Mapping[str, Short] = {
    name: Short(name, EXTENSION_BASE + name, member, repeats)
    for names, member, repeats in (
        (_OWN_TEXT, "valueString", False),
        (_OWN_CODE, "valueCode", False),
        (_OWN_CODES, "valueCode", True),
        (_OWN_FLAG, "valueBoolean", False),
    )
    for name in names
} | {"score": Short("score", EXTENSION_BASE + "score", "extension", False, score_grown, score_shrunk)}

_HL7 = (
    Short("control", HL7_BASE + "questionnaire-itemControl", "valueCodeableConcept", False, _control_grown,
          _control_shrunk),
    Short("hidden", HL7_BASE + "questionnaire-hidden", "valueBoolean"),
    Short("exclusive", HL7_BASE + "questionnaire-optionExclusive", "valueBoolean"),
    Short("orientation", HL7_BASE + "questionnaire-choiceOrientation", "valueCode"),
    Short("placeholder", HL7_BASE + "entryFormat", "valueString"),
    Short("pattern", HL7_BASE + "regex", "valueString"),
    Short("min", HL7_BASE + "minValue", "valueInteger"),
    Short("max", HL7_BASE + "maxValue", "valueInteger"),
    Short("min-date", HL7_BASE + "minValue", "valueDate"),
    Short("max-date", HL7_BASE + "maxValue", "valueDate"),
    Short("min-length", HL7_BASE + "minLength", "valueInteger"),
    Short("decimals", HL7_BASE + "maxDecimalPlaces", "valueInteger"),
    Short("min-answers", HL7_BASE + "questionnaire-minOccurs", "valueInteger"),
    Short("max-answers", HL7_BASE + "questionnaire-maxOccurs", "valueInteger"),
    Short("step", HL7_BASE + "questionnaire-sliderStepValue", "valueInteger"),
    Short("short-text", SDC_BASE + "shortText", "valueString"),
    Short("open-label", SDC_BASE + "openLabel", "valueString"),
    Short("calculate", SDC_BASE + "calculatedExpression", "valueExpression", False, _expression_grown,
          lambda value: value["expression"]),
    Short("show-if-expression", SDC_BASE + "enableWhenExpression", "valueExpression", False, _expression_grown,
          lambda value: value["expression"]),
)  # fmt: skip

SHORT: Mapping[str, Short] = {**OWN, **{short.name: short for short in _HL7}}
_BY_PLACE = {(short.url, short.member): short for short in SHORT.values()}


class UnknownShortNameError(ValueError):
    """A short name that is not in the table."""


def grow(short_form: Mapping[str, Any] | list[Any]) -> list[dict[str, Any]]:
    """Expand what stands under `+`: a mapping of short names, or a list of such mappings and of whole extensions."""
    if isinstance(short_form, Mapping):
        return list(_grown(short_form))
    found: list[dict[str, Any]] = []
    for part in short_form:
        if not isinstance(part, Mapping):
            raise UnknownShortNameError("the list under + holds something that is not a mapping")
        found.extend([dict(part)] if "url" in part else _grown(part))
    return found


def _grown(short_form: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name, value in short_form.items():
        short = SHORT.get(name)
        if short is None:
            raise UnknownShortNameError(f"the extension {name} is not in the table")
        for one in value if short.repeats and isinstance(value, list) else [value]:
            yield {"url": short.url, short.member: short.grow(one)}


def _shrunk(extension: Any) -> tuple[Short, Any] | None:
    if not isinstance(extension, dict) or len(extension) != 2:  # noqa: PLR2004  (url and value)
        return None
    member = next((name for name in extension if name != "url"), "")
    short = _BY_PLACE.get((extension.get("url"), member))  # type: ignore[arg-type]
    if short is None:
        return None
    try:
        value = short.shrink(extension[member])
        fits = not isinstance(value, list) and same(short.grow(value), extension[member])
    except (KeyError, IndexError, TypeError):
        return None
    return (short, value) if fits else None


def shrink(extensions: list[Any]) -> dict[str, Any] | list[Any]:
    """Write extensions under short names, in order; `grow` of the outcome is `extensions` again."""
    merged = _merged(extensions)
    if merged is not None and same(list(_grown(merged)), extensions):
        return merged
    return [_single(extension) for extension in extensions]


def _single(extension: Any) -> Any:
    found = _shrunk(extension)
    return extension if found is None else {found[0].name: found[1]}


def _merged(extensions: Iterable[Any]) -> dict[str, Any] | None:
    merged: dict[str, Any] = {}
    for extension in extensions:
        found = _shrunk(extension)
        if found is None:
            return None
        short, value = found
        if short.repeats:
            merged.setdefault(short.name, []).append(value)
        elif short.name in merged:
            return None
        else:
            merged[short.name] = value
    return merged
