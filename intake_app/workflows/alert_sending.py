"""An urgent answer reaches people when it is handed on, not on a tap, and is never silently recalled (rule B07)."""

from collections.abc import Iterable
from datetime import datetime

from intake_app.domain.alert import RaisedFlag
from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.response_json import Json
from intake_app.domain.visit import Visit
from intake_app.workflows.ports import Records

PATIENT = "patient"


def send_alerts(
    records: Records, visit: Visit, flags: Iterable[RaisedFlag], sent: frozenset[str], now: datetime
) -> frozenset[str]:
    """Send each urgent flag once, and mark what was sent where its answer has changed. Returns the flags that are out.

    Raises StorageError.
    """
    urgent = {raised.flag.id: raised for raised in flags if raised.urgent}
    for code, raised in urgent.items():
        if code not in sent:
            because: list[Json] = [*raised.because]
            body: dict[str, Json] = {"flag": code, "because": because}
            records.append("alert", body, actor=PATIENT, at=now, subject_id=visit.patient_id, refers_to=visit.id)
            event = AuditEvent(AuditKind.ALERT_RAISED, PATIENT, now, visit.patient_id, visit.id, {"flag": code})
            records.audit(event)
    if sent - urgent.keys():
        _mark_changed(records, visit, sent - urgent.keys(), now)
    return sent | urgent.keys()


def _mark_changed(records: Records, visit: Visit, flags: frozenset[str], now: datetime) -> None:
    for alert in records.entries(kind="alert", refers_to=visit.id):
        gone = str((alert.body or {}).get("flag")) in flags
        if gone and not records.entries(kind="alert-changed", refers_to=alert.id):
            subject = visit.patient_id
            records.append("alert-changed", {}, actor=PATIENT, at=now, subject_id=subject, refers_to=alert.id)
