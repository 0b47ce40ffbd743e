"""What changes for a person who works at the clinic: a new PIN, an end of their sign-in, and a return.

A record of a person is never taken away: what they signed and did keeps their name.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, StaffMember, require
from intake_app.workflows.answer import needed
from intake_app.workflows.clinic_setup import staff_named
from intake_app.workflows.unlock import Session, check_new_pin, reset_gate
from intake_app.workflows.workplace import Workplace


class OwnSignInError(ValueError):
    """Nobody ends their own sign-in, so that there is always a clinic manager who can let the others in."""


def everybody(workplace: Workplace, session: Session) -> Sequence[StaffMember]:
    """Return all staff by name, those who no longer sign in last. Raises NotAllowedError."""
    require(session.member.role, Action.MANAGE_STAFF)
    return sorted(workplace.records.staff(), key=lambda member: (not member.active, member.name.casefold()))


def set_pin(workplace: Workplace, session: Session, staff_id: UUID, pin: str) -> StaffMember:
    """Give somebody a new PIN; a sign-in that was closed after many tries is open again.

    Raises NotAllowedError, LookupError, PinTooSimpleError, StorageError; then the old PIN stays.
    """
    require(session.member.role, Action.MANAGE_STAFF)
    check_new_pin(pin)
    member = replace(_member(workplace, staff_id), pin_hash=workplace.pins.hash(pin))
    with workplace.records.atomic():
        reset_gate(workplace.records, staff_id)
        return _saved(workplace, session, member, AuditKind.STAFF_PIN_SET)


def end_sign_in(workplace: Workplace, session: Session, staff_id: UUID) -> StaffMember:
    """Let somebody sign in no more, from now on. Raises NotAllowedError, LookupError, OwnSignInError, StorageError."""
    require(session.member.role, Action.MANAGE_STAFF)
    if staff_id == session.member.id:
        raise OwnSignInError("another clinic manager can end this sign-in")
    member = replace(_member(workplace, staff_id), active=False)
    return _saved(workplace, session, member, AuditKind.STAFF_ENDED)


def allow_sign_in(workplace: Workplace, session: Session, staff_id: UUID) -> StaffMember:
    """Let somebody sign in again, with the PIN they had. Raises NotAllowedError, LookupError, StorageError."""
    require(session.member.role, Action.MANAGE_STAFF)
    member = replace(_member(workplace, staff_id), active=True)
    return _saved(workplace, session, member, AuditKind.STAFF_ALLOWED)


def _member(workplace: Workplace, staff_id: UUID) -> StaffMember:
    return needed(staff_named(workplace, staff_id), "there is nobody by this name")


def _saved(workplace: Workplace, session: Session, member: StaffMember, kind: AuditKind) -> StaffMember:
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    with records.atomic():
        records.save_staff(member, actor, now)
        records.audit(AuditEvent(kind, actor, now, detail={"staff": str(member.id)}))
    return member
