"""A scripted patient: which answers to give, from a file anyone can write (`forms/README.md`)."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUSES = frozenset({"skipped", "dont-know", "prefer-not", "in-person"})
METHODS = ("drawn", "typed", "mark", "assisted")
MOST_BYTES = 5_000_000


class ScriptError(ValueError):
    """A script that cannot be read; the text names the place and the reason, never the content."""


@dataclass(frozen=True, slots=True)
class Script:
    """`answers` maps a link_id to a value, a list of values, or {"status": …}; `strokes` are shares of the pad.

    `note:<section>` in the answers says "skip" or "in-person" where a sensitive section is to be left out.
    """

    language: str = "en"
    patient: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    method: str = "drawn"
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    typed: str = ""
    helper: str = "Lee Park"
    witness: str = "Wu Lan"


def _object(raw: Any, place: str) -> Mapping[str, Any]:
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        raise ScriptError(f"{place}: an object is expected")
    return raw


def _patient(raw: Any) -> Mapping[str, str]:
    known = _object(raw, "patient")
    for name, value in known.items():
        if not isinstance(value, str):
            raise ScriptError(f"patient.{name}: text is expected")
    if known and not str(known.get("name_to_use", "")).strip():
        raise ScriptError("patient.name_to_use: a name is needed")
    try:
        date.fromisoformat(known.get("birth_date", "2000-01-01"))
    except ValueError:
        raise ScriptError("patient.birth_date: a day like 1988-04-17 is expected") from None
    return known


def _answers(raw: Any) -> Mapping[str, Any]:
    answers = _object(raw, "answers")
    for key, value in answers.items():
        if isinstance(value, dict) and value.get("status") not in STATUSES:
            raise ScriptError(f"answers.{key}: status is one of {', '.join(sorted(STATUSES))}")
    return answers


Strokes = tuple[tuple[tuple[float, float], ...], ...]


def _point(raw: Any, place: str) -> tuple[float, float]:
    numbers: Any = [raw.get("x"), raw.get("y")] if isinstance(raw, dict) else raw
    plain = isinstance(numbers, list) and len(numbers) >= 2  # noqa: PLR2004
    if not plain or not all(isinstance(n, int | float) and math.isfinite(n) for n in numbers[:2]):
        raise ScriptError(f"{place}: a point is [x, y] with both between 0 and 1")
    x, y = (min(max(float(number), 0.0), 1.0) for number in numbers[:2])
    return x, y


def read_strokes(raw: Any, place: str) -> Strokes:
    """Read strokes, each a list of points, as shares of a pad. Raises ScriptError naming the place."""
    if not isinstance(raw, list) or not all(isinstance(stroke, list) and stroke for stroke in raw):
        raise ScriptError(f"{place}: a list of strokes, each a list of points, is expected")
    return tuple(
        tuple(_point(point, f"{place}[{i}][{j}]") for j, point in enumerate(stroke)) for i, stroke in enumerate(raw)
    )


def sample_strokes() -> Strokes:
    """Return a signature-like drawing."""
    first = tuple(
        (0.12 + 0.42 * t / 90, 0.55 - 0.28 * math.sin(t / 7) * math.exp(-t / 120) + 0.08 * math.cos(t / 3))
        for t in range(91)
    )
    second = tuple((0.56 + 0.3 * t / 70, 0.58 + 0.2 * math.sin(t / 5.5) * (1 - t / 100)) for t in range(71))
    return first, second, tuple((0.14 + 0.74 * t / 20, 0.84 - 0.02 * math.sin(t / 4)) for t in range(21))


def read_script(text: str) -> Script:
    """Read a script. Raises ScriptError."""
    if len(text) > MOST_BYTES:
        raise ScriptError(f"the file is larger than {MOST_BYTES} bytes")
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        place = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "the file"
        raise ScriptError(f"{place}: this is not JSON") from None
    whole = _object(raw, "the file")
    unknown = sorted(whole.keys() - {"language", "patient", "answers", "signature"})
    if unknown:
        raise ScriptError(f"{unknown[0]}: this name is not known; there are language, patient, answers, signature")
    signature = _object(whole.get("signature"), "signature")
    method = signature.get("method", "drawn")
    if method not in METHODS:
        raise ScriptError(f"signature.method: one of {', '.join(METHODS)} is expected")
    drawn = signature.get("strokes")
    patient = _patient(whole.get("patient"))
    name = patient.get("legal_name") or patient.get("name_to_use", "")
    return Script(
        language=str(whole.get("language", "en")),
        patient=patient,
        answers=_answers(whole.get("answers")),
        method=method,
        strokes=read_strokes(drawn, "signature.strokes") if drawn else sample_strokes(),
        typed=str(signature.get("name") or name),
        helper=str(signature.get("helper") or "Lee Park"),
        witness=str(signature.get("witness") or "Wu Lan"),
    )
