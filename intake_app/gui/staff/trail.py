"""The audit trail in words: what happened, when, by whom. No line of it names a patient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.domain.audit import AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.gui.staff.settings_words import setting_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.ports import Entry, LedgerReport

SHOWN = 1000
PREFIX = "audit."
SHORT = 60  # letters of an old or new setting in the list; the record has all of them


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trail", text)


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One event; `at` is local, `who` a staff name or the role of whoever acted."""

    id: str
    at: datetime
    what: str
    who: str


def kind_words(kind: AuditKind) -> str:
    """Return what an event is, in a few words."""
    return {
        AuditKind.CLINIC_SET_UP: _tr("Clinic set up"),
        AuditKind.STAFF_ADDED: _tr("Staff member added"),
        AuditKind.STAFF_PIN_SET: _tr("New PIN for a staff member"),
        AuditKind.STAFF_ENDED: _tr("A sign-in was ended"),
        AuditKind.STAFF_ALLOWED: _tr("A sign-in was opened again"),
        AuditKind.SIGNED_IN: _tr("Signed in"),
        AuditKind.SIGN_IN_REFUSED: _tr("PIN did not fit"),
        AuditKind.SIGNED_OUT: _tr("Signed out"),
        AuditKind.CHECKED_IN: _tr("Visit checked in"),
        AuditKind.HANDED_OVER: _tr("Tablet handed over"),
        AuditKind.TAKEN_BACK: _tr("Tablet taken back"),
        AuditKind.SECTION_OPENED: _tr("Part of a form opened"),
        AuditKind.SECTION_DECLINED: _tr("Part of a form left out"),
        AuditKind.LANGUAGE_CHANGED: _tr("Language changed"),
        AuditKind.DOCUMENT_SHOWN: _tr("Consent shown before signing"),
        AuditKind.CONSENT_SIGNED: _tr("Consent signed"),
        AuditKind.CONSENT_NOT_SIGNED: _tr("Ended without a signature"),
        AuditKind.DOCUMENT_SEALED: _tr("Consent sealed"),
        AuditKind.RECORD_VIEWED: _tr("Record looked at"),
        AuditKind.RECORD_REVIEWED: _tr("Record reviewed"),
        AuditKind.ALERT_RAISED: _tr("Alert raised"),
        AuditKind.ALERT_TAKEN_ON: _tr("Alert taken on"),
        AuditKind.ALERT_CLOSED: _tr("Alert closed"),
        AuditKind.AGENDA_DISCUSSED: _tr("A wish to talk marked as discussed"),
        AuditKind.CONSENT_CHECKED: _tr("Consent asked again at the visit"),
        AuditKind.SIGNING_COMPLETED: _tr("What was left at the signing written down"),
        AuditKind.CHAPERONE_OFFERED: _tr("Outcome of the offer of a chaperone recorded"),
        AuditKind.MARK_LIFTED: _tr("A mark that the person lifted written down"),
        AuditKind.WISH_SETTLED: _tr("What came of a wish to change the consent written down"),
        AuditKind.COMFORT_CARD_SHOWN: _tr("Comfort card opened"),
        AuditKind.COMFORT_CARD_GIVEN: _tr("Comfort card printed or saved"),
        AuditKind.SETTING_CHANGED: _tr("Setting changed"),
        AuditKind.COUNTERSIGNED: _tr("Consent countersigned"),
        AuditKind.DOCUMENT_PREVIEWED: _tr("Consent looked at"),
        AuditKind.EXPORTED: _tr("Consent exported"),
        AuditKind.WITHDRAWN: _tr("Consent taken back, in part or whole"),
        AuditKind.COPY_GIVEN: _tr("Copy given to the person"),
        AuditKind.FORM_PRINTED: _tr("Paper form printed"),
        AuditKind.SCAN_ATTACHED: _tr("Signed paper attached"),
    }.get(kind, str(kind))


def _actor(name: str, staff: dict[str, str]) -> str:
    known = {
        "patient": _tr("The person at the tablet"),
        "clinic-seal": _tr("The clinic’s seal"),
        "set-up": _tr("First start"),
    }
    return staff.get(name) or known.get(name) or _tr("Somebody who is no longer listed")


def _what(entry: Entry, kind: AuditKind) -> str:
    """What happened; a setting says which one, what it was and what it is."""
    if kind is not AuditKind.SETTING_CHANGED:
        return kind_words(kind)
    body = entry.body or {}
    old, new = (_short(str(body.get(part) or "-")) for part in ("old", "new"))
    said = _tr("{0}: {1}, before {2}")
    return said.format(setting_words(str(body.get("setting"))), new, old)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def trail(seat: Seat, most: int = SHOWN) -> Sequence[TrailLine]:
    """Return the newest events, newest first. Raises NotAllowedError."""
    require(seat.session.member.role, Action.READ_AUDIT)
    records, zone = seat.workplace.records, seat.zone()
    staff = {str(member.id): member.name for member in records.staff()}
    found = [(entry, kind) for kind in AuditKind for entry in records.entries(kind=f"{PREFIX}{kind}")]
    found.sort(key=lambda pair: (pair[0].at, pair[0].seq), reverse=True)
    return [
        TrailLine(str(entry.id), entry.at.astimezone(zone), _what(entry, kind), _actor(entry.actor, staff))
        for entry, kind in found[:most]
    ]


def check_records(seat: Seat) -> LedgerReport:
    """Walk the whole chain of entries. Raises NotAllowedError, StorageError."""
    require(seat.session.member.role, Action.READ_AUDIT)
    return seat.workplace.records.verify()
