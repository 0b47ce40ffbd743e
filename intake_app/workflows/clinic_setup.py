"""The first start: a clinic, its first admin, its keys. Nothing has a default PIN."""

from uuid import UUID, uuid4
from zoneinfo import available_timezones

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.clinic import Clinic
from intake_app.domain.practitioner import Action, Role, StaffMember, require
from intake_app.workflows.keys import make_clinic_keys
from intake_app.workflows.unlock import Session, check_new_pin
from intake_app.workflows.workplace import Workplace


def set_up_clinic(workplace: Workplace, clinic: Clinic, admin_name: str, pin: str) -> StaffMember:
    """Save the clinic, make its root and seal, and its first admin. Raises PinTooSimpleError, ValueError."""
    if workplace.records.clinic() is not None:
        raise ValueError("the clinic is set up already")
    if not clinic.name.strip():
        raise ValueError("the clinic needs a name")
    if clinic.time_zone not in available_timezones():
        raise ValueError("the clinic's time zone is not known")
    if not admin_name.strip():
        raise ValueError("a staff member needs a name")
    check_new_pin(pin)
    records, now = workplace.records, workplace.clock.now()
    admin = StaffMember(uuid4(), admin_name.strip(), Role.ADMIN, workplace.pins.hash(pin))
    with records.atomic():
        records.save_clinic(clinic, "set-up", now)
        make_clinic_keys(records, workplace.seals, clinic.name, now)
        records.save_staff(admin, "set-up", now)
        records.audit(AuditEvent(AuditKind.CLINIC_SET_UP, str(admin.id), now))
    return admin


def add_staff(
    workplace: Workplace, session: Session, name: str, role: Role, pin: str, licence: str | None = None
) -> StaffMember:
    """Add somebody who signs in with a PIN of their own. Raises NotAllowedError, PinTooSimpleError, ValueError."""
    require(session.member.role, Action.MANAGE_STAFF)
    if not name.strip():
        raise ValueError("a staff member needs a name")
    check_new_pin(pin)
    now = workplace.clock.now()
    member = StaffMember(uuid4(), name.strip(), role, workplace.pins.hash(pin), licence)
    with workplace.records.atomic():
        workplace.records.save_staff(member, str(session.member.id), now)
        detail = {"staff": str(member.id), "role": str(role)}
        workplace.records.audit(AuditEvent(AuditKind.STAFF_ADDED, str(session.member.id), now, detail=detail))
    return member


def staff_named(workplace: Workplace, staff_id: UUID) -> StaffMember | None:
    """Return a staff member."""
    return next((member for member in workplace.records.staff() if member.id == staff_id), None)
