"""Consent: decisions by technique and by body area, signatures, and the record that is frozen when someone signs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from intake_app.domain.authority import Assent, Authority, Interpretation, WitnessStanding


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
    """How a signature was made; the ways are equal (features 14). A mark and a helping hand need a witness."""

    DRAWN = "drawn"
    TYPED = "typed"
    MARK = "mark"
    ASSISTED = "assisted"

    @property
    def needs_witness(self) -> bool:
        """Whether somebody has to see it being made."""
        return self in {SignatureMethod.MARK, SignatureMethod.ASSISTED}


class SigningRole(StrEnum):
    """What a signature is there for."""

    CONSENT = "consent"
    ASSENT = "assent"
    INTERPRETER = "interpreter"
    WITNESS = "witness"
    WITHDRAWAL = "withdrawal"


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
    """One act of signing: who, in which role and capacity, how, when, and what it means (legal.md P06).

    `text_sha256` binds it to the text that was signed. `helper` is who wrote for the signer. `authority` stands where
    somebody signs for another, `interpretation` where an interpreter signs, `standing` where a witness does.
    """

    signer: str
    meaning: str
    method: SignatureMethod
    at: datetime
    capacity: Capacity = Capacity.SELF
    ink: Ink | None = None
    typed: str | None = None
    role: SigningRole = SigningRole.CONSENT
    helper: str = ""
    authority: Authority | None = None
    interpretation: Interpretation | None = None
    standing: WitnessStanding | None = None
    text_sha256: str = ""

    def __post_init__(self) -> None:
        drawn, written = bool(self.ink and self.ink.points), bool((self.typed or "").strip())
        problem = {
            SignatureMethod.DRAWN: "" if drawn else "a drawn signature needs at least one point",
            SignatureMethod.TYPED: "" if written else "a typed signature needs a name",
            SignatureMethod.MARK: "" if drawn else "a mark needs at least one point",
            SignatureMethod.ASSISTED: "" if drawn or written else "a helper writes something for the signer",
        }[self.method]
        if self.method is SignatureMethod.ASSISTED and not self.helper.strip():
            problem = "an assisted signature names the helper"
        if self.role is SigningRole.INTERPRETER and self.interpretation is None:
            problem = "an interpreter says how they interpreted"
        if problem:
            raise ValueError(problem)


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

    @property
    def anything_agreed(self) -> bool:
        """Whether a technique or an area still has a yes or an "ask me on the day"."""
        return any(d is not Decision.NO for d in (*self.techniques.values(), *self.areas.values()))

    def without(self, techniques: Collection[str], areas: Collection[str]) -> "Decisions":
        """Return what still stands once these parts are taken back: each of them is a no."""
        return replace(
            self,
            techniques={**self.techniques, **dict.fromkeys(techniques, Decision.NO)},
            areas={**self.areas, **dict.fromkeys(areas, Decision.NO)},
        )


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
class Withdrawal:
    """What was taken back on one day: each part with what had stood until then, and the person's words about it.

    `recorded_by` is the staff member who was there; `signature` the person's own, where they signed.
    """

    at: datetime
    techniques: Mapping[str, Decision]
    areas: Mapping[str, Decision]
    words: str
    recorded_by: str
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class SignedConsent:
    """What is frozen the moment somebody signs. `text_sha256` is the hash of the text that stood on the screen.

    `left_for_staff` names the steps that were left open for a person of the clinic. A withdrawal makes a new `version`
    of the same consent; nothing of the one before is lost. `expires` is the moment from which it no longer holds.
    """

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
    assent: Assent | None = None
    left_for_staff: tuple[str, ...] = ()
    version: int = 1
    withdrawals: tuple[Withdrawal, ...] = ()

    @property
    def consenting(self) -> Signature:
        """The signature of the person who decides. Raises LookupError for a record without one."""
        for signature in self.signatures:
            if signature.role is SigningRole.CONSENT:
                return signature
        raise LookupError("nobody has signed this consent")

    @property
    def ended(self) -> bool:
        """Whether everything that was agreed has been taken back."""
        return bool(self.withdrawals) and not self.decisions.anything_agreed

    def stands_at(self, at: datetime) -> bool:
        """Whether something of it is agreed at a moment, and it has not run out by then."""
        return self.decisions.anything_agreed and (self.expires is None or at < self.expires)
