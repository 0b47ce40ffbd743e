"""The tablet changes hands: to the patient, locked to that one person, and back to staff with a PIN."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey, needed, open_journey
from intake_app.workflows.handed_in import give_back
from intake_app.workflows.ports import FormsGoneError, Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.visit_forms import beginning
from intake_app.workflows.workplace import Workplace

DRAFTS_LAST = timedelta(days=7)


class IdentityCheck(StrEnum):
    """How staff made sure who sits there (legal.md E05)."""

    KNOWN = "known"
    ID_SEEN = "id-seen"
    BIRTH_DATE = "birth-date"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who checked a person's identity, and how."""

    checked_by: str
    how: IdentityCheck


def hand_over(workplace: Workplace, session: Session, visit_id: UUID, identity_check: IdentityCheck) -> Journey:
    """Give the tablet to the patient of this visit. Raises NotAllowedError, LookupError, VisitStateError.

    Who begins now begins with the forms of today; who goes on has those they began with.
    """
    require(session.member.role, Action.HAND_OVER)
    records, now = workplace.records, workplace.clock.now()
    before = needed(records.visit(visit_id), "there is no such visit")
    visit = beginning(workplace.content, records, before).moved_to(VisitState.WITH_PATIENT)
    with records.atomic():
        if before.state is VisitState.NOT_SIGNED:
            give_back(workplace, visit_id)
        records.save_visit(visit, str(session.member.id), now)
        records.audit(
            AuditEvent(
                AuditKind.HANDED_OVER,
                str(session.member.id),
                now,
                visit.patient_id,
                visit.id,
                {"identity_check": str(identity_check), "checked_by": session.member.name},
            )
        )
    return open_journey(workplace, visit_id)


def identity_of(records: Records, visit_id: UUID) -> Identity:
    """Return how the person was identified at the last hand-over. Raises LookupError where there was none."""
    entries = records.entries(kind=f"audit.{AuditKind.HANDED_OVER}", refers_to=visit_id)
    known = needed(entries[-1] if entries else None, "the tablet was not handed over").body or {}
    return Identity(str(known.get("checked_by")), IdentityCheck(str(known.get("identity_check"))))


def take_back(workplace: Workplace, session: Session, visit_id: UUID) -> None:
    """Staff take the tablet back; whatever the patient entered stays."""
    require(session.member.role, Action.TAKE_BACK)
    records, now = workplace.records, workplace.clock.now()
    visit = needed(records.visit(visit_id), "there is no such visit")
    with records.atomic():
        if visit.state is VisitState.WITH_PATIENT:
            records.save_visit(visit.moved_to(VisitState.PAUSED), str(session.member.id), now)
        records.audit(AuditEvent(AuditKind.TAKEN_BACK, str(session.member.id), now, visit.patient_id, visit.id))


def waiting_journey(workplace: Workplace) -> Journey | None:
    """Return the journey that was on the tablet when the app last stopped, so that the next start offers it again.

    Nothing where the forms of that visit cannot be read now; the list at the desk says so when it is opened there.
    """
    records, now = workplace.records, workplace.clock.now()
    kind, latest = f"audit.{AuditKind.HANDED_OVER}", {}
    for visit in records.visits_between(now - DRAFTS_LAST, now + DRAFTS_LAST):
        if visit.state is VisitState.WITH_PATIENT:
            times = [entry.at for entry in records.entries(kind=kind, refers_to=visit.id)]
            latest[visit.id] = max(times, default=visit.at)
    with suppress(FormsGoneError):
        return open_journey(workplace, max(latest, key=latest.__getitem__)) if latest else None
    return None
