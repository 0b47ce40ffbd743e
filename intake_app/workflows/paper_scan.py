"""What was signed on paper: its scan is kept like every other document, with its hash and a line in the trail (E02)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.ports import DocumentInfo
from intake_app.workflows.unlock import Session
from intake_app.workflows.visit_forms import packet_of
from intake_app.workflows.workplace import Workplace

SCAN = "scan"
MOST_BYTES = 25_000_000
_SIGNS = ((b"%PDF-", "pdf"), (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))


class ScanRefusedError(ValueError):
    """A file that is not taken as a scan. `reason` is "empty", "size" or "kind"."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the scan is not taken: {reason}")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Scan:
    """A stored scan to look at; `ending` is "pdf", "png" or "jpg"."""

    info: DocumentInfo
    data: bytes
    ending: str


def ending_of(data: bytes) -> str:
    """Return "pdf", "png" or "jpg" from the first bytes. Raises ScanRefusedError for anything else."""
    if not data:
        raise ScanRefusedError("empty")
    if len(data) > MOST_BYTES:
        raise ScanRefusedError("size")
    for sign, ending in _SIGNS:
        if data.startswith(sign):
            return ending
    raise ScanRefusedError("kind")


def attach_scan(workplace: Workplace, session: Session, visit_id: UUID, data: bytes) -> DocumentInfo:
    """Keep the scan of a signed paper form, exactly as it is. Several pages can come one after the other.

    Raises NotAllowedError, LookupError, ScanRefusedError, StorageError; then nothing is kept.
    """
    require(session.member.role, Action.ATTACH_SCAN)
    ending = ending_of(data)
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    visit = needed(records.visit(visit_id), "there is no such visit")
    kept = visit.forms or packet_of(workplace.content, records, visit).kept
    form_versions = tuple(f"{form.url}|{form.version}" for form in kept)
    info = DocumentInfo(
        id=uuid4(),
        document_id=uuid4(),
        kind=SCAN,
        state="final",
        visit_id=visit_id,
        patient_id=visit.patient_id,
        created=now,
        sha256=hashlib.sha256(data).hexdigest(),
        form_versions=form_versions,
    )
    body: dict[str, Json] = {
        "document": str(info.document_id),
        "sha256": info.sha256,
        "type": ending,
        "by": session.member.name,
    }
    detail = {"document": str(info.document_id), "sha256": info.sha256, "type": ending}
    with records.atomic():
        records.add_document(info, data)
        records.append(SCAN, body, actor=actor, at=now, subject_id=visit.patient_id, refers_to=visit_id)
        records.audit(AuditEvent(AuditKind.SCAN_ATTACHED, actor, now, visit.patient_id, visit_id, detail))
    return info


def scans_of(workplace: Workplace, session: Session, visit_id: UUID) -> Sequence[DocumentInfo]:
    """Return the scans of a visit, oldest first."""
    require(session.member.role, Action.PREVIEW_CONSENT)
    return workplace.records.documents(kind=SCAN, visit_id=visit_id)


def show_scan(workplace: Workplace, session: Session, stored_id: UUID) -> Scan:
    """Return a scan to look at; that it was looked at is recorded. Raises LookupError, NotAllowedError."""
    require(session.member.role, Action.PREVIEW_CONSENT)
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    known = {info.id: info for info in records.documents(kind=SCAN)}
    info = needed(known.get(stored_id), "there is no such scan")
    data = records.document_bytes(stored_id)
    detail = {"document": str(info.document_id)}
    records.audit(AuditEvent(AuditKind.DOCUMENT_PREVIEWED, actor, now, info.patient_id, info.visit_id, detail))
    return Scan(info, data, ending_of(data))
