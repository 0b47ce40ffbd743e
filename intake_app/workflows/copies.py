"""A person's own copy of what they signed and answered, on the same day or later (rule B13, legal.md E08, V04)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.workflows.answer import PATIENT_ACTOR, needed
from intake_app.workflows.export import file_name
from intake_app.workflows.ports import DocumentInfo, Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

COPIED = ("consent", "intake", "withdrawal")


class CopyWay(StrEnum):
    """How a copy reaches the person."""

    PRINTED = "printed"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class CopyFile:
    """One file of a copy. Its name says nothing about the person (rule B09)."""

    name: str
    data: bytes
    info: DocumentInfo


Deliver = Callable[[Sequence[CopyFile]], None]


def copy_documents(records: Records, visit_id: UUID) -> tuple[DocumentInfo, ...]:
    """Return the newest revision of each of the person's documents: consent, answers, what was taken back."""
    infos = [info for kind in COPIED for info in records.documents(kind=kind, visit_id=visit_id)]
    replaced = {info.replaces for info in infos}
    return tuple(info for info in infos if info.id not in replaced)


def _give(workplace: Workplace, visit_id: UUID, actor: str, way: CopyWay, deliver: Deliver) -> tuple[str, ...]:
    records = workplace.records
    infos = copy_documents(records, visit_id)
    needed(infos or None, "nothing is signed for this visit yet")
    files = tuple(CopyFile(file_name(info), records.document_bytes(info.id), info) for info in infos)
    deliver(files)
    now = workplace.clock.now()
    with records.atomic():
        for file in files:
            detail = {"way": str(way), "document": str(file.info.document_id), "sha256": file.info.sha256}
            event = AuditEvent(AuditKind.COPY_GIVEN, actor, now, file.info.patient_id, visit_id, detail)
            records.audit(event)
    return tuple(file.name for file in files)


def give_copy(
    workplace: Workplace, session: Session, visit_id: UUID, way: CopyWay, deliver: Deliver
) -> tuple[str, ...]:
    """Hand the stored bytes to `deliver`, then note that the copy was given; returns the file names.

    Raises NotAllowedError, LookupError where nothing was signed, StorageError, and whatever `deliver` raises; nothing
    is noted then.
    """
    require(session.member.role, Action.GIVE_COPY)
    return _give(workplace, visit_id, str(session.member.id), way, deliver)


def own_copy(workplace: Workplace, visit_id: UUID, deliver: Deliver) -> tuple[str, ...]:
    """Give the person at the tablet their copy on paper, as `give_copy` does for staff."""
    return _give(workplace, visit_id, PATIENT_ACTOR, CopyWay.PRINTED, deliver)
