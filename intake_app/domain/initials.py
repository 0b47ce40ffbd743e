"""A person's initials under one clause, and how they stand among the answers: under the clause's key and a mark."""

import base64
import binascii
import json
import math
from dataclasses import dataclass
from typing import Any

from intake_app.domain.consent import Ink, InkPoint, Stroke
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Attachment, Response

MARK = "#initials"  # follows the clause's key
INK_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Initials:
    """Typed letters or a drawing; the two ways are equal (features 14)."""

    typed: str = ""
    ink: Ink | None = None

    @property
    def given(self) -> bool:
        """Whether anything stands there."""
        return bool(self.typed.strip() or (self.ink and self.ink.points))


def asks_for_initials(item: Item) -> bool:
    """Whether a clause is to be initialled (FHIR's signatureRequired on an item)."""
    return item.hl7("questionnaire-signatureRequired") is not None


def initials_key(clause: str) -> str:
    """Return the key under which the initials of a clause are kept."""
    return clause + MARK


def clause_of(key: str) -> str:
    """Return the key of the clause that initials stand under."""
    return key.removesuffix(MARK)


def to_answer(initials: Initials | None) -> Answer | None:
    """Return initials as an answer; None where nothing was given."""
    if initials is None or not initials.given:
        return None
    if initials.ink is None or not initials.ink.points:
        return Answer.of(initials.typed.strip())
    return Answer.of(Attachment("initials", INK_TYPE, _written(initials.ink)))


def initials_at(response: Response, clause: str) -> Initials | None:
    """Return what stands under a clause; None where nothing does, or nothing that can be read."""
    answer = response.get(initials_key(clause))
    match answer.first if answer else None:
        case str(typed):
            return Initials(typed)
        case Attachment(_, kind, data) if kind == INK_TYPE:
            ink = _read(data)
            return Initials(ink=ink) if ink else None
    return None


def _written(ink: Ink) -> str:
    strokes = [[[point.x, point.y, point.t, point.pressure] for point in stroke] for stroke in ink.strokes]
    return base64.b64encode(json.dumps({"aspect": ink.aspect, "strokes": strokes}).encode()).decode()


def _read(data: str) -> Ink | None:
    try:
        raw = json.loads(base64.b64decode(data, validate=True))
        strokes = tuple(_stroke(stroke) for stroke in raw["strokes"])
        return Ink(strokes, _finite(raw["aspect"])) if any(strokes) else None
    except (binascii.Error, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def _stroke(raw: Any) -> Stroke:
    return tuple(
        InkPoint(_finite(x), _finite(y), int(t), None if pressure is None else _finite(pressure))
        for x, y, t, pressure in raw
    )


def _finite(raw: Any) -> float:
    number = float(raw)
    if not math.isfinite(number):
        raise ValueError("a point of a drawing has no place")
    return number
