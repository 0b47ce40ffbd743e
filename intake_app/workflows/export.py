"""Admins find consents, look at them, and take copies out with a manifest. What leaves is exactly what was stored."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.ports import DocumentInfo, Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

MANIFEST = "manifest.json"
SHOWN = ("consent", "withdrawal")
LISTED = (*SHOWN, "scan")


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One document in the admin's list: a consent in its newest revision, a withdrawal, or a scan of a signed paper."""

    info: DocumentInfo
    patient: str
    practitioner: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which consents: from and to are days in the clinic's time zone, both included; `patient` is part of a name.

    The day of a consent is the one the patient signed on, also once it has been countersigned later.
    """

    start: date | None = None
    end: date | None = None
    patient: str = ""


def _zone(workplace: Workplace) -> ZoneInfo:
    return ZoneInfo(needed(workplace.records.clinic(), "the clinic is not set up").time_zone)


def _newest(infos: Sequence[DocumentInfo], wanted: Wanted, zone: ZoneInfo) -> Iterator[DocumentInfo]:
    """Yield the newest revision of the documents that were first made on one of the days."""
    replaced = {info.replaces for info in infos}
    first: dict[UUID, datetime] = {}
    for info in infos:
        first[info.document_id] = min(first.get(info.document_id, info.created), info.created)
    for info in infos:
        day = first[info.document_id].astimezone(zone).date()
        if info.id not in replaced and (wanted.start or day) <= day <= (wanted.end or day):
            yield info


def _documents(records: Records) -> list[DocumentInfo]:
    return [info for kind in LISTED for info in records.documents(kind=kind)]


MEDIA_TYPES = {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg"}


def ending_of(records: Records, info: DocumentInfo) -> str:
    """Return the ending of a document's file; a scan can be a picture, which its entry in the ledger says."""
    for entry in records.entries(kind="scan", refers_to=info.visit_id) if info.kind == "scan" else ():
        if (entry.body or {}).get("sha256") == info.sha256:
            return str((entry.body or {}).get("type"))
    return "pdf"


def find_consents(workplace: Workplace, session: Session, wanted: Wanted) -> Sequence[ConsentRow]:
    """Return the newest revision of every consent that fits, withdrawals and scans among them, newest first."""
    require(session.member.role, Action.FIND_CONSENTS)
    records, zone = workplace.records, _zone(workplace)
    staff = {member.id: member.name for member in records.staff()}
    rows = []
    for info in _newest(_documents(records), wanted, zone):
        patient = records.patient(info.patient_id)
        visit = records.visit(info.visit_id)
        name = patient.record_name if patient else ""
        names = f"{name} {patient.name_to_use if patient else ''}".casefold()
        if wanted.patient.casefold() in names:
            rows.append(ConsentRow(info, name, staff.get(visit.practitioner_id, "") if visit else ""))
    return sorted(rows, key=lambda row: row.info.created, reverse=True)


def preview_consent(workplace: Workplace, session: Session, stored_id: UUID) -> bytes:
    """Return a stored consent or withdrawal to look at; the look is recorded. Raises LookupError for anything else."""
    require(session.member.role, Action.PREVIEW_CONSENT)
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    known = {info.id: info for kind in SHOWN for info in records.documents(kind=kind)}
    info = needed(known.get(stored_id), "there is no such consent")
    data = records.document_bytes(stored_id)
    detail = {"document": str(stored_id)}
    records.audit(AuditEvent(AuditKind.DOCUMENT_PREVIEWED, actor, now, info.patient_id, info.visit_id, detail))
    return data


def file_name(info: DocumentInfo, ending: str = "pdf") -> str:
    """Return the name of an exported file: kind, day and document id, nothing about the person (rule B09)."""
    return f"{info.kind}-{info.created:%Y-%m-%d}-{info.document_id}.{ending}"


def manifest(named: Sequence[tuple[str, DocumentInfo]], at: datetime) -> bytes:
    """Return the manifest: every file by name with its SHA-256, its state and the forms it was made from."""
    files: list[Json] = [
        {
            "file": name,
            "kind": info.kind,
            "sha256": info.sha256,
            "state": info.state,
            "document_id": str(info.document_id),
            "created": info.created.isoformat(timespec="seconds"),
            "forms": [*info.form_versions],
        }
        for name, info in named
    ]
    whole: Mapping[str, Json] = {"created": at.isoformat(timespec="seconds"), "files": files}
    return json.dumps(whole, indent=2, ensure_ascii=False).encode()


def export_consents(
    workplace: Workplace,
    session: Session,
    infos: Sequence[DocumentInfo],
    put: Callable[[str, bytes], None],
    has: Callable[[str, str], bool] = lambda _name, _sha256: False,
) -> tuple[str, ...]:
    """Hand the stored bytes to `put(name, data)`, then the manifest. A file that `has(name, sha256)` is not written
    again, so an interrupted export goes on where it stopped. Returns the file names. Raises LookupError for a document
    that is not a consent.
    """
    require(session.member.role, Action.EXPORT)
    known = {info.id for info in _documents(workplace.records)}
    for info in infos:
        needed(info if info.id in known else None, "there is no such consent")
    now = workplace.clock.now()
    named = [(file_name(info, ending_of(workplace.records, info)), info) for info in infos]
    for name, info in named:
        if not has(name, info.sha256):
            put(name, workplace.records.document_bytes(info.id))
        workplace.records.audit(
            AuditEvent(
                AuditKind.EXPORTED,
                str(session.member.id),
                now,
                info.patient_id,
                info.visit_id,
                {"document": str(info.document_id), "sha256": info.sha256},
            )
        )
    put(MANIFEST, manifest(named, now))
    return (*(name for name, _ in named), MANIFEST)
