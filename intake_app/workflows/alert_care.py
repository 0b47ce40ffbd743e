"""Who goes to a person after an urgent answer: every role learns of it, somebody takes it on, it stays open (E03).

The front desk learns that somebody should go there, never why (rule B08).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.check_in import unclosed_alerts
from intake_app.workflows.ports import Entry, Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

TAKEN_ON = "alert-acknowledged"


@dataclass(frozen=True, slots=True)
class PersonNeeded:
    """Somebody is to go to this person: name to use and times only. `since` and `taken_on_at` are local.

    `taken_on_by` names who said that they go there; empty while nobody has.
    """

    visit_id: UUID
    name: str
    since: datetime
    taken_on_by: str = ""
    taken_on_at: datetime | None = None


def taken_on(records: Records, alert_id: UUID) -> Entry | None:
    """Return who first said that they go there."""
    entries = records.entries(kind=TAKEN_ON, refers_to=alert_id)
    return entries[0] if entries else None


def people_needed(workplace: Workplace, session: Session) -> Sequence[PersonNeeded]:
    """Return every person whose urgent answer nobody has closed, of any day, the longest waiting first."""
    require(session.member.role, Action.SEE_TODAY)
    records = workplace.records
    clinic = needed(records.clinic(), "the clinic is not set up")
    zone = ZoneInfo(clinic.time_zone)
    closed = {entry.refers_to for entry in records.entries(kind="alert-closed")}
    first: dict[UUID, list[Entry]] = {}
    for alert in records.entries(kind="alert"):
        if alert.id not in closed and alert.refers_to is not None:
            first.setdefault(alert.refers_to, []).append(alert)
    found = (_needed(records, visit_id, alerts, zone) for visit_id, alerts in first.items())
    return sorted((person for person in found if person), key=lambda person: person.since)


def _needed(records: Records, visit_id: UUID, alerts: Sequence[Entry], zone: ZoneInfo) -> PersonNeeded | None:
    visit = records.visit(visit_id)
    patient = records.patient(visit.patient_id) if visit else None
    if patient is None:
        return None
    since = min(alert.at for alert in alerts).astimezone(zone)
    takers = [taken_on(records, alert.id) for alert in alerts]
    if any(taker is None for taker in takers):
        return PersonNeeded(visit_id, patient.name_to_use, since)
    last = max((taker for taker in takers if taker), key=lambda taker: taker.at)
    by = str((last.body or {}).get("by"))
    return PersonNeeded(visit_id, patient.name_to_use, since, by, last.at.astimezone(zone))


def take_on(workplace: Workplace, session: Session, visit_id: UUID) -> None:
    """Say that one goes to a person now; their alerts have a name and a time from then on, and stay open.

    Raises NotAllowedError, and LookupError for a visit without an open alert.
    """
    require(session.member.role, Action.TAKE_ON_ALERT)
    records = workplace.records
    alerts = unclosed_alerts(records, visit_id)
    needed(alerts or None, "the visit has no open alert")
    with records.atomic():
        for alert in alerts:
            if taken_on(records, alert.id) is None:
                acknowledge(workplace, session, visit_id, alert)


def acknowledge(workplace: Workplace, session: Session, visit_id: UUID, alert: Entry) -> None:
    """Write down who takes an alert on, and when."""
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    visit = needed(records.visit(visit_id), "there is no such visit")
    body: dict[str, Json] = {"by": session.member.name, "role": str(session.member.role)}
    records.append(TAKEN_ON, body, actor=actor, at=now, subject_id=visit.patient_id, refers_to=alert.id)
    records.audit(AuditEvent(AuditKind.ALERT_TAKEN_ON, actor, now, visit.patient_id, visit_id))
