"""The offer of a trained chaperone, and what came of it (OAR 847-010-0130; rules C06 and S03).

For care near the pelvis, the genitals or the breasts a plan cannot be saved before the offer has an outcome.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

INTIMATE_AREAS = frozenset({"pelvis", "genital", "breast"})
_CLOSE_TO_THE_PERSON = re.compile(
    r"\b(?:friend|relative|partner|parent|mother|father|spouse|husband|wife|sister|brother|daughter|son|child|family)\b",
    re.IGNORECASE,
)


class ChaperoneOutcome(StrEnum):
    """What came of the offer."""

    PRESENT = "present"
    DECLINED_AND_AGREED = "declined-and-agreed"
    DEFERRED = "deferred"


class ChaperoneError(ValueError):
    """What keeps a record of the offer, or a plan, from being saved; the text is a sentence for staff."""


@dataclass(frozen=True, slots=True)
class ChaperoneRecord:
    """One offer and its outcome: who was offered it by, when, and who was present in which role.

    Raises ChaperoneError where a present chaperone has no name or no role, or is somebody close to the person.
    """

    outcome: ChaperoneOutcome
    offered_by: str
    at: datetime
    name: str = ""
    role: str = ""

    def __post_init__(self) -> None:
        if not self.offered_by.strip():
            raise ChaperoneError("Please say who offered the chaperone.")
        if self.outcome is not ChaperoneOutcome.PRESENT:
            return
        if not (self.name.strip() and self.role.strip()):
            raise ChaperoneError("Please give the name and the role of the chaperone.")
        if _CLOSE_TO_THE_PERSON.search(self.role):
            raise ChaperoneError("A chaperone is trained staff, not a friend or relative. They can be a companion.")

    @property
    def may_go_on(self) -> bool:
        """Whether care near these areas may go on today; a deferred offer leaves it for another day."""
        return self.outcome is not ChaperoneOutcome.DEFERRED


def intimate(areas: Collection[str]) -> bool:
    """Whether a plan touches an area for which a chaperone is offered; the codes are those of `flags.csv`."""
    return bool(INTIMATE_AREAS & set(areas))


def require_chaperone_offer(areas: Collection[str], record: ChaperoneRecord | None) -> None:
    """Let a plan be saved. Raises ChaperoneError for an intimate plan whose offer has no outcome, or is deferred."""
    if not intimate(areas):
        return
    if record is None:
        raise ChaperoneError("Please offer a trained chaperone first, and note what the person chose.")
    if not record.may_go_on:
        raise ChaperoneError("The person would like to wait. Please plan care away from these areas today.")
