"""What gives somebody the right to sign for another, and how the others who take part are described."""

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """What the right to decide for somebody rests on."""

    PARENT = "parent"
    COURT_ORDER = "court-order"
    DIRECTIVE = "advance-directive"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Authority:
    """The right to decide for somebody: who one is to them, on which basis, what it covers and until when, as told
    (legal.md O10).

    `paper_here` says whether the paper about it is there today; None where nobody said.
    """

    relation: str
    basis: Basis
    covers: str = ""
    until: str = ""
    paper_here: bool | None = None

    def __post_init__(self) -> None:
        if not self.relation.strip():
            raise ValueError("an authority needs to say who one is to the person")


class Assent(StrEnum):
    """The person's own word where somebody else decides for them; a no is never overruled on the tablet."""

    YES = "yes"
    NO = "no"
    UNABLE = "unable"


class InterpreterMode(StrEnum):
    """How an interpreter takes part."""

    IN_PERSON = "in-person"
    VIDEO = "video"
    PHONE = "phone"


class InterpreterKind(StrEnum):
    """Who interprets. Family or friends only where the person chose so (legal.md L02)."""

    TRAINED = "trained"
    FAMILY = "family"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """How the conversation was interpreted; `language` is the one that was spoken with the person."""

    language: str
    mode: InterpreterMode
    kind: InterpreterKind

    def __post_init__(self) -> None:
        if not self.language.strip():
            raise ValueError("an interpretation needs a language")

    @property
    def qualified(self) -> bool:
        """Whether a trained interpreter did it."""
        return self.kind is InterpreterKind.TRAINED


class WitnessStanding(StrEnum):
    """Who a witness is."""

    STAFF = "staff"
    COMPANION = "companion"
    OTHER = "other"
