"""Consent: decisions by technique and by body area, signatures, and the record that is frozen when someone signs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Decision(StrEnum):
    """What a person decides for one technique or one body area; nothing is decided until they do (rule C07)."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


class Capacity(StrEnum):
    """In which capacity someone signs (legal.md O10)."""

    SELF = "self"
    PARENT = "parent"
    GUARDIAN = "guardian"
    REPRESENTATIVE = "representative"


class SignatureMethod(StrEnum):
    """How a signature was made; the ways are equal (features 14)."""

    DRAWN = "drawn"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class InkPoint:
    """One pen sample: x and y in 0..1 of the pad, milliseconds since the first point, pressure in 0..1 or None."""

    x: float
    y: float
    t: int
    pressure: float | None = None


Stroke = tuple[InkPoint, ...]


@dataclass(frozen=True, slots=True)
class Ink:
    """A drawn signature, free of the pad's size: `aspect` is the pad's width divided by its height."""

    strokes: tuple[Stroke, ...]
    aspect: float

    @property
    def points(self) -> int:
        """How many samples there are in all strokes."""
        return sum(len(stroke) for stroke in self.strokes)


@dataclass(frozen=True, slots=True)
class Signature:
    """One act of signing: who, in which capacity, how, when, and what it means (legal.md P06)."""

    signer: str
    meaning: str
    method: SignatureMethod
    at: datetime
    capacity: Capacity = Capacity.SELF
    ink: Ink | None = None
    typed: str | None = None

    def __post_init__(self) -> None:
        if self.method is SignatureMethod.DRAWN and not (self.ink and self.ink.points):
            raise ValueError("a drawn signature needs at least one point")
        if self.method is SignatureMethod.TYPED and not (self.typed or "").strip():
            raise ValueError("a typed signature needs a name")


_RANK = {Decision.YES: 0, Decision.ASK: 1, Decision.NO: 2}


@dataclass(frozen=True, slots=True)
class Decisions:
    """What stands, by technique and by body area; areas marked "please don't touch" are a no to everything (C02)."""

    techniques: Mapping[str, Decision] = field(default_factory=dict)
    areas: Mapping[str, Decision] = field(default_factory=dict)
    no_touch: frozenset[str] = frozenset()

    def effective(self, technique: str, area: str) -> Decision | None:
        """What stands for one technique in one area: the more careful of the two; None while either is open."""
        if area in self.no_touch:
            return Decision.NO
        both = (self.techniques.get(technique), self.areas.get(area))
        if Decision.NO in both:
            return Decision.NO
        known = [decision for decision in both if decision is not None]
        return max(known, key=_RANK.__getitem__) if len(known) == len(both) else None

    @property
    def agreed(self) -> tuple[str, ...]:
        """The techniques with a yes or an "ask me on the day"."""
        return tuple(t for t, d in self.techniques.items() if d is not Decision.NO)


class EndKind(StrEnum):
    """How a visit's paperwork ended; each is a real end with its own record (rule F07, legal.md E02)."""

    SIGNED = "signed"
    NOT_TODAY = "not-today"
    PAPER = "paper"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class FormReference:
    """One form exactly as it was shown: its url, version and the SHA-256 of its canonical JSON."""

    url: str
    version: str
    sha256: str
    language: str


@dataclass(frozen=True, slots=True)
class SignedConsent:
    """What is frozen the moment somebody signs. `text_sha256` is the hash of the text that stood on the screen."""

    id: UUID
    visit_id: UUID
    patient_id: UUID
    forms: tuple[FormReference, ...]
    language: str
    text_sha256: str
    decisions: Decisions
    signatures: tuple[Signature, ...]
    at: datetime
    expires: datetime | None = None
