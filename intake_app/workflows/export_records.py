"""Whole records for other systems: signed visits only, as they were handed in, each in the trail, with a manifest."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.consent import SignedConsent
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.boundary_record import BoundaryRecord, boundary_record
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_now import consent_now, standing_context
from intake_app.workflows.export import MANIFEST, MEDIA_TYPES, Wanted, ending_of, file_name, find_consents
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.ports import DocumentInfo, FormsGoneError, Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

FOLDER = "documents/"
EXPORTED_KINDS = ("consent", "intake", "withdrawal", "scan")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One stored document: what it is, the name it gets outside, its media type, and how to read its bytes."""

    info: DocumentInfo
    name: str
    media_type: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Countersigned:
    """The practitioner's signature on the final document: who, and when."""

    by: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class SignedVisit:
    """One visit that was signed, with everything about it that may leave the clinic."""

    context: ConsentContext
    consent: SignedConsent
    files: tuple[StoredFile, ...]
    countersigned: Countersigned | None = None
    boundaries: BoundaryRecord = field(default_factory=BoundaryRecord)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A signed visit whose answers could not be written, and why; its stored documents are there all the same."""

    visit_id: UUID
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """What left: how many visits as a whole, and those of which only the stored documents did."""

    visits: int
    left_out: tuple[LeftOut, ...] = ()


class RecordFiles(Protocol):
    """Writes visits in one format."""

    def __call__(self, visits: Iterable[SignedVisit]) -> Iterator[tuple[str, bytes]]:
        """Yield (name, data) of every file; a name says nothing about a person (rule B09)."""
        ...


def _files(records: Records, visit_id: UUID) -> tuple[StoredFile, ...]:
    infos = [info for kind in EXPORTED_KINDS for info in records.documents(kind=kind, visit_id=visit_id)]
    replaced = {info.replaces for info in infos}
    return tuple(_file(records, info) for info in infos if info.id not in replaced)


def _file(records: Records, info: DocumentInfo) -> StoredFile:
    ending = ending_of(records, info)
    media_type = MEDIA_TYPES.get(ending, "application/octet-stream")
    return StoredFile(info, file_name(info, ending), media_type, lambda: records.document_bytes(info.id))


def _countersigned(records: Records, visit_id: UUID) -> Countersigned | None:
    entries = records.entries(kind="countersignature", refers_to=visit_id)
    return Countersigned(UUID(entries[-1].actor), entries[-1].at) if entries else None


def signed_visit(workplace: Workplace, visit_id: UUID) -> SignedVisit:
    """Return a signed visit as it was handed in, with what was taken back since. Raises LookupError for another one."""
    records = workplace.records
    consent = needed(consent_now(records, visit_id), "nothing was signed at this visit")
    context, _ = handed_in_context(workplace, visit_id, consent.language)
    context = standing_context(context, consent)
    boundaries = boundary_record(context, records)
    return SignedVisit(context, consent, _files(records, visit_id), _countersigned(records, visit_id), boundaries)


def export_records(
    workplace: Workplace,
    session: Session,
    wanted: Wanted,
    files: RecordFiles,
    put: Callable[[str, bytes], None],
) -> Exported:
    """Hand every file of the wanted visits to `put(name, data)`, then the manifest; returns what left.

    Raises NotAllowedError. A visit is in the trail before anything of it leaves. Where the forms of a visit cannot be
    read, its stored documents leave, and the manifest says why its answers did not.
    """
    require(session.member.role, Action.EXPORT)
    rows = find_consents(workplace, session, wanted)
    visits = sorted({row.info.visit_id for row in rows if row.info.kind == "consent"})
    now, listed = workplace.clock.now(), []
    left_out: list[LeftOut] = []

    def hand_out(name: str, data: bytes) -> None:
        put(name, data)
        listed.append((name, hashlib.sha256(data).hexdigest()))

    for name, data in files(_audited(workplace, session, visits, now, left_out)):
        hand_out(name, data)
    for one in left_out:
        for file in _files(workplace.records, one.visit_id):
            hand_out(FOLDER + file.name, file.read())
    found = Exported(len(visits) - len(left_out), tuple(left_out))
    put(MANIFEST, _manifest(listed, found, now))
    return found


def _audited(
    workplace: Workplace, session: Session, visits: Iterable[UUID], now: datetime, left_out: list[LeftOut]
) -> Iterator[SignedVisit]:
    """Yield each visit once it is in the trail; one whose forms cannot be read is noted in `left_out`."""
    actor, records = str(session.member.id), workplace.records
    for visit_id in visits:
        consent = needed(consent_now(records, visit_id), "nothing was signed at this visit")
        try:
            visit = signed_visit(workplace, visit_id)
        except FormsGoneError as cause:
            visit = None
            left_out.append(LeftOut(visit_id, cause.reasons))
        detail = {"document": str(consent.id), "what": "record" if visit else "documents"}
        records.audit(AuditEvent(AuditKind.EXPORTED, actor, now, consent.patient_id, visit_id, detail))
        if visit is not None:
            yield visit


def _manifest(listed: Iterable[tuple[str, str]], found: Exported, at: datetime) -> bytes:
    files: list[Json] = [{"file": name, "sha256": sha256} for name, sha256 in listed]
    whole: dict[str, Json] = {"created": at.isoformat(timespec="seconds"), "visits": found.visits, "files": files}
    if found.left_out:
        whole["documents_only"] = [{"visit": str(one.visit_id), "reasons": [*one.reasons]} for one in found.left_out]
    return json.dumps(whole, indent=2, ensure_ascii=False).encode()
