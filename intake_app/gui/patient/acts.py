"""What a person can do on a screen, as values: a screen sends one up, the flow calls the workflow with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake_app.domain.authority import Interpretation, WitnessStanding
    from intake_app.domain.consent import EndKind, Ink, SignatureMethod, SigningRole
    from intake_app.domain.initials import Initials
    from intake_app.domain.known import KnownChoice
    from intake_app.domain.pages import SectionChoice
    from intake_app.domain.response import Answer
    from intake_app.workflows.signing import Signing


class Step(StrEnum):
    """The four buttons of the footer, there on every screen."""

    BACK = "back"
    TALK = "talk"
    SKIP = "skip"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Answered:
    """One item got an answer, or None where it was taken back."""

    key: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Added:
    """One more instance of a repeating group is wanted, after the last."""

    group: str


@dataclass(frozen=True, slots=True)
class Removed:
    """One instance of a repeating group, counted from 0, is taken out; it can come back until the next act."""

    group: str
    instance: int


@dataclass(frozen=True, slots=True)
class Restored:
    """The instance that was taken out last comes back to its place."""

    group: str


@dataclass(frozen=True, slots=True)
class Initialled:
    """One clause got initials, or None where they were taken back."""

    key: str
    initials: Initials | None


@dataclass(frozen=True, slots=True)
class SaidOfLifted:
    """What the person says about the marks that they lifted; empty for nothing."""

    words: str


@dataclass(frozen=True, slots=True)
class Chose:
    """The choice on the note before a sensitive section."""

    section: str
    choice: SectionChoice


@dataclass(frozen=True, slots=True)
class Knew:
    """What the person says of their own earlier answers in a section."""

    section: str
    choice: KnownChoice


@dataclass(frozen=True, slots=True)
class TookBackTalk:
    """The page before is not to be talked about after all."""


@dataclass(frozen=True, slots=True)
class WentTo:
    """A press that leads to another page."""

    page: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """A footer step that a button on the screen stands for."""

    step: Step


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The person says who they are: `me` is False where somebody else is meant."""

    me: bool


@dataclass(frozen=True, slots=True)
class CareSeen:
    """The person has read that somebody is coming."""


@dataclass(frozen=True, slots=True)
class WentOnSigning:
    """One question on the way to a signature is answered; `signing` is what follows."""

    signing: Signing


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody signs: in which role, by which name, drawn (`ink`) or typed, and by whose hand."""

    role: SigningRole
    signer: str
    method: SignatureMethod
    ink: Ink | None = None
    typed: str | None = None
    helper: str = ""
    interpretation: Interpretation | None = None
    standing: WitnessStanding | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """The paperwork ends another way; `reason` is a code for the trail, empty where there is none."""

    kind: EndKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CopyAsked:
    """The person wants to read their signed document on this screen."""


@dataclass(frozen=True, slots=True)
class HandedBack:
    """The person is done and gives the tablet back."""


@dataclass(frozen=True, slots=True)
class CopyPrinted:
    """The person wants their copy on paper now."""


OnPage = Answered | Added | Removed | Restored | Initialled | SaidOfLifted  # what a field or a group on a page sends up
Act = (
    OnPage
    | Chose
    | Knew
    | TookBackTalk
    | WentTo
    | Stepped
    | Confirmed
    | CareSeen
    | WentOnSigning
    | Signed
    | Ended
    | CopyAsked
    | CopyPrinted
    | HandedBack
)
