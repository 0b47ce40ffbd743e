"""From which age a person signs for themselves at this clinic: a setting that somebody answers for (legal.md O08)."""

from dataclasses import replace

from intake_app.domain.clinic import Clinic
from intake_app.domain.practitioner import Action, require
from intake_app.domain.signing_rules import OWN_CONSENT_AGE
from intake_app.workflows.answer import needed
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

YOUNGEST, OLDEST = 12, 21


class AgeNeedsNoteError(ValueError):
    """An age other than 18 needs a note about who confirmed it and when."""


def set_own_consent_age(workplace: Workplace, session: Session, age: int, note: str) -> Clinic:
    """Change the age, in whole years. Any other than 18 is confirmed by the clinic's counsel; `note` says so.

    Raises NotAllowedError, ValueError for an age outside of 12 to 21, AgeNeedsNoteError, StorageError.
    """
    require(session.member.role, Action.CHANGE_SETTINGS)
    if not YOUNGEST <= age <= OLDEST:
        raise ValueError(f"the age of own consent is between {YOUNGEST} and {OLDEST}")
    if age != OWN_CONSENT_AGE and not note.strip():
        raise AgeNeedsNoteError("an age other than 18 needs a note")
    clinic = needed(workplace.records.clinic(), "the clinic is not set up")
    changed = replace(clinic, own_consent_age=age, own_consent_note=note.strip())
    workplace.records.save_clinic(changed, str(session.member.id), workplace.clock.now())
    return changed
