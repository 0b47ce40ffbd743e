"""The front desk: today's list, and checking a new or known patient in. Nothing clinical is on this side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.clinic import Clinic
from intake_app.domain.consent import EndKind
from intake_app.domain.packet import packet_key
from intake_app.domain.patient import Patient, near_duplicates
from intake_app.domain.practitioner import Action, Role, StaffMember, require
from intake_app.domain.signing_rules import OWN_CONSENT_AGE, needs_adult
from intake_app.domain.visit import Visit, VisitState
from intake_app.workflows.answer import needed
from intake_app.workflows.ports import Content, Entry, Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One line of today's list: name to use, never the legal name or a health detail (rules B08, B10).

    `needs_person` says that somebody should go there now; why is for the practitioner to read. `on_paper`: they asked
    for the paper form. `language` is the one their forms are in; empty where it is the clinic's.
    """

    visit_id: UUID
    at: datetime
    name: str
    pronouns: str
    practitioner: str
    packet: str
    state: VisitState
    needs_person: bool
    needs_guardian_check: bool
    own_consent_age: int = OWN_CONSENT_AGE
    on_paper: bool = False
    language: str = ""


def _day(clinic: Clinic, day: date) -> tuple[datetime, datetime]:
    start = datetime.combine(day, time.min, ZoneInfo(clinic.time_zone))
    return start, start + timedelta(days=1)


def unclosed_alerts(records: Records, visit_id: UUID) -> tuple[Entry, ...]:
    """Return the alerts of a visit that nobody has closed."""
    alerts = records.entries(kind="alert", refers_to=visit_id)
    return tuple(alert for alert in alerts if not records.entries(kind="alert-closed", refers_to=alert.id))


def today(workplace: Workplace, session: Session, day: date | None = None) -> Sequence[DeskRow]:
    """Return the visits of a day in the clinic's time zone, by time."""
    require(session.member.role, Action.SEE_TODAY)
    records = workplace.records
    clinic = needed(records.clinic(), "the clinic is not set up")
    zone = ZoneInfo(clinic.time_zone)
    wanted = day or workplace.clock.now().astimezone(zone).date()
    staff = {member.id: member.name for member in records.staff()}
    rows = []
    for visit in records.visits_between(*_day(clinic, wanted)):
        patient = records.patient(visit.patient_id)
        if patient is None:
            continue
        rows.append(
            DeskRow(
                visit_id=visit.id,
                at=visit.at.astimezone(zone),
                name=patient.name_to_use,
                pronouns=patient.pronouns or "",
                practitioner=staff.get(visit.practitioner_id, ""),
                packet=visit.packet,
                state=visit.state,
                needs_person=visit.state is VisitState.WANTS_TO_TALK or bool(unclosed_alerts(records, visit.id)),
                needs_guardian_check=needs_adult(patient.age_on(wanted), clinic.own_consent_age),
                own_consent_age=clinic.own_consent_age,
                on_paper=visit.ended is EndKind.PAPER and visit.state is VisitState.NOT_SIGNED,
                language=visit.language if visit.language != clinic.default_language else "",
            )
        )
    return sorted(rows, key=lambda row: row.at)


def find_patients(workplace: Workplace, session: Session, text: str) -> Sequence[Patient]:
    """Find people by name or birth date."""
    require(session.member.role, Action.CHECK_IN)
    return workplace.records.find_patients(text)


def similar_patients(workplace: Workplace, session: Session, candidate: Patient) -> Sequence[Patient]:
    """Return people who may be the same person, before a second record is made (features 32)."""
    require(session.member.role, Action.CHECK_IN)
    names = f"{candidate.name_to_use} {candidate.legal_name or ''}".replace("-", " ").split()
    wanted = [*names, *(f"{name} {candidate.birth_date.isoformat()}" for name in names)]
    known = {p.id: p for text in wanted for p in workplace.records.find_patients(text, limit=50)}
    return near_duplicates(candidate, tuple(known.values()))


def add_patient(workplace: Workplace, session: Session, patient: Patient) -> Patient:
    """Save a new or changed patient."""
    require(session.member.role, Action.CHECK_IN)
    workplace.records.save_patient(patient, str(session.member.id), workplace.clock.now())
    return patient


def language_to_start_in(workplace: Workplace, session: Session, patient_id: UUID) -> str:
    """Return the language a person had their forms in last; the clinic's for somebody who is new."""
    require(session.member.role, Action.CHECK_IN)
    newest = max(workplace.records.visits_of(patient_id), key=lambda visit: visit.at, default=None)
    clinic = needed(workplace.records.clinic(), "the clinic is not set up")
    return newest.language if newest else clinic.default_language


def times_today(workplace: Workplace, session: Session, patient_id: UUID) -> Sequence[datetime]:
    """Return when a person is on today's list already, in the clinic's time, before they are put on it once more."""
    require(session.member.role, Action.CHECK_IN)
    clinic = needed(workplace.records.clinic(), "the clinic is not set up")
    zone = ZoneInfo(clinic.time_zone)
    start, end = _day(clinic, workplace.clock.now().astimezone(zone).date())
    found = (visit.at for visit in workplace.records.visits_of(patient_id) if start <= visit.at < end)
    return sorted(at.astimezone(zone) for at in found)


def practitioners(workplace: Workplace) -> Sequence[StaffMember]:
    """Return the practitioners, by name."""
    found = (m for m in workplace.records.staff() if m.active and m.role is Role.PRACTITIONER)
    return sorted(found, key=lambda m: m.name.casefold())


def forms_on(content: Content, clinic: Clinic, packet: str) -> tuple[str, ...]:
    """Return the optional forms that a packet has today: those that are on at first, and those the clinic turned on."""
    at_first = (form.id for form in content.optional_forms() if form.at_first and packet in form.packets)
    return (*(form for form in at_first if form not in clinic.forms_off), *clinic.turned_on)


def check_in(
    workplace: Workplace,
    session: Session,
    patient_id: UUID,
    practitioner_id: UUID,
    packet: str,
    *,
    at: datetime | None = None,
    language: str = "en",
) -> Visit:
    """Put a patient on the list with a packet of forms. Raises NotAllowedError, LookupError.

    The forms and questionnaires that are on today stay with the visit, in their versions.
    """
    require(session.member.role, Action.CHECK_IN)
    records, now = workplace.records, workplace.clock.now()
    needed(records.patient(patient_id), "there is no such patient")
    staff = {member.id for member in practitioners(workplace)}
    needed(practitioner_id if practitioner_id in staff else None, "there is no such practitioner")
    needed(packet if packet in workplace.content.packet_names() else None, "there is no such packet")
    clinic = records.clinic()
    key = packet_key(packet, forms_on(workplace.content, clinic, packet) if clinic else ())
    key = packet_key(key, workplace.library.added(packet) if workplace.library else ())
    forms = workplace.content.packet(key).kept
    visit = Visit(uuid4(), patient_id, practitioner_id, at or now, key, language=language, forms=forms)
    with records.atomic():
        records.save_visit(visit, str(session.member.id), now)
        records.audit(
            AuditEvent(AuditKind.CHECKED_IN, str(session.member.id), now, patient_id, visit.id, {"packet": packet})
        )
    return visit
