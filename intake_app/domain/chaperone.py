"""The offer of a trained chaperone, and what came of it (OAR 847-010-0130; rules C06 and S03).

For care near the pelvis, the genitals or the breasts a plan cannot be saved before the offer has an outcome. Where the
person would rather wait, that is an outcome, too: care near these areas waits, and everything else goes on.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

INTIMATE_AREAS = frozenset({"pelvis", "genital", "breast", "chest"})
_CLOSE_TO_THE_PERSON = re.compile(
    r"\b(?:friend|relative|partner|parent|mother|father|spouse|husband|wife|sister|brother|daughter|son|child|family)\b",
    re.IGNORECASE,
)


class ChaperoneOutcome(StrEnum):
    """What came of the offer."""

    PRESENT = "present"
    DECLINED_AND_AGREED = "declined-and-agreed"
    DEFERRED = "deferred"


class ChaperoneFault(StrEnum):
    """What is to be mended before an offer, or a plan, can be saved."""

    OFFERED_BY = "offered-by"
    NAME = "name"
    ROLE = "role"
    CLOSE = "close"
    NO_OFFER = "no-offer"


class ChaperoneError(ValueError):
    """What keeps a record of the offer, or a plan, from being saved; the text is a sentence for staff."""

    def __init__(self, fault: ChaperoneFault, sentence: str) -> None:
        super().__init__(sentence)
        self.fault = fault


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
            raise ChaperoneError(ChaperoneFault.OFFERED_BY, "Please say who offered the chaperone.")
        if self.outcome is not ChaperoneOutcome.PRESENT:
            return
        if not (self.name.strip() and self.role.strip()):
            fault = ChaperoneFault.ROLE if self.name.strip() else ChaperoneFault.NAME
            raise ChaperoneError(fault, "Please give the name and the role of the chaperone.")
        if _CLOSE_TO_THE_PERSON.search(self.role):
            said = "A chaperone is trained staff, not a friend or relative. They can be a companion."
            raise ChaperoneError(ChaperoneFault.CLOSE, said)

    @property
    def may_go_on(self) -> bool:
        """Whether care near these areas may go on today; a deferred offer leaves it for another day."""
        return self.outcome is not ChaperoneOutcome.DEFERRED


def intimate(areas: Collection[str]) -> frozenset[str]:
    """Return the areas for which a chaperone is offered; codes are those of consent areas and of `flags.csv`."""
    return INTIMATE_AREAS.intersection(areas)


def require_chaperone_offer(areas: Collection[str], record: ChaperoneRecord | None) -> None:
    """Let a plan be saved. Raises ChaperoneError for an intimate plan whose offer has no outcome."""
    if record is None and intimate(areas):
        said = "Please offer a trained chaperone first, and note what the person chose."
        raise ChaperoneError(ChaperoneFault.NO_OFFER, said)


def areas_that_wait(areas: Collection[str], record: ChaperoneRecord | None) -> frozenset[str]:
    """Return the areas of a plan where no care takes place today, because the offer was put off."""
    return frozenset() if record is None or record.may_go_on else intimate(areas)
