"""Until when what a person agreed to holds, for whoever checks them in; nothing of what was decided is said (B08)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from intake_app.domain.practitioner import Action, require
from intake_app.workflows.answer import needed
from intake_app.workflows.consent_now import newest_decided
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ConsentTerm:
    """`ends_on` is the first day, at the clinic, on which what was agreed no longer holds."""

    ends_on: date
    ended: bool


def consent_term(
    workplace: Workplace, session: Session, patient_id: UUID, other_than: UUID | None = None
) -> ConsentTerm | None:
    """Return until when the newest consent of a person holds; `other_than` is a visit that is left out.

    None where nobody has decided anything, where everything was taken back, or where no end was agreed. It says
    nothing about what was decided. Raises NotAllowedError.
    """
    require(session.member.role, Action.CHECK_IN)
    consent = newest_decided(workplace.records, patient_id, other_than)
    if consent is None or consent.expires is None or not consent.decisions.anything_agreed:
        return None
    zone = ZoneInfo(needed(workplace.records.clinic(), "the clinic is not set up").time_zone)
    return ConsentTerm(consent.expires.astimezone(zone).date(), consent.expires <= workplace.clock.now())
