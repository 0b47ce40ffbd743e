"""What the audit trail records: who did what, when, to which record. Never what a patient wrote."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class AuditKind(StrEnum):
    """The events of the trail."""

    CLINIC_SET_UP = "clinic.set-up"
    STAFF_ADDED = "staff.added"
    STAFF_PIN_SET = "staff.pin-set"
    STAFF_ENDED = "staff.ended"
    STAFF_ALLOWED = "staff.allowed"
    SIGNED_IN = "staff.signed-in"
    SIGN_IN_REFUSED = "staff.sign-in-refused"
    SIGNED_OUT = "staff.signed-out"
    CHECKED_IN = "visit.checked-in"
    HANDED_OVER = "visit.handed-over"
    TAKEN_BACK = "visit.taken-back"
    SECTION_OPENED = "form.section-opened"
    SECTION_DECLINED = "form.section-declined"
    LANGUAGE_CHANGED = "form.language-changed"
    DOCUMENT_SHOWN = "consent.document-shown"
    CONSENT_SIGNED = "consent.signed"
    CONSENT_NOT_SIGNED = "consent.not-signed"
    DOCUMENT_SEALED = "consent.sealed"
    RECORD_VIEWED = "record.viewed"
    RECORD_REVIEWED = "record.reviewed"
    ALERT_RAISED = "alert.raised"
    ALERT_TAKEN_ON = "alert.taken-on"
    ALERT_CLOSED = "alert.closed"
    AGENDA_DISCUSSED = "agenda.discussed"
    CONSENT_CHECKED = "consent.checked"
    SIGNING_COMPLETED = "consent.completed"
    CHAPERONE_OFFERED = "chaperone.offered"
    MARK_LIFTED = "mark.lifted"
    WISH_SETTLED = "consent.wish-settled"
    COMFORT_CARD_SHOWN = "comfort-card.shown"
    COMFORT_CARD_GIVEN = "comfort-card.given"
    SETTING_CHANGED = "setting.changed"
    COUNTERSIGNED = "consent.countersigned"
    DOCUMENT_PREVIEWED = "consent.previewed"
    EXPORTED = "consent.exported"
    WITHDRAWN = "consent.withdrawn"
    COPY_GIVEN = "consent.copy-given"
    FORM_PRINTED = "form.printed"
    SCAN_ATTACHED = "consent.scan-attached"


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One line of the trail; `detail` holds codes, counts and hashes only."""

    kind: AuditKind
    actor: str
    at: datetime
    subject_id: UUID | None = None
    refers_to: UUID | None = None
    detail: dict[str, str] = field(default_factory=dict)
