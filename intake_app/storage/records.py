"""The store of one clinic machine behind the `Records` port."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from typing_extensions import override

from intake_app.domain.audit import AuditEvent
from intake_app.domain.clinic import Clinic
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import StaffMember
from intake_app.domain.response import Answer
from intake_app.domain.response_json import Json
from intake_app.domain.visit import Visit
from intake_app.storage import document_store, drafts, ledger, lookups, projections, tables, verification
from intake_app.storage.codec import to_body, to_micros
from intake_app.storage.connections import Connections
from intake_app.storage.engine import open_engine
from intake_app.storage.errors import damaged
from intake_app.storage.files import private_file, private_folder
from intake_app.storage.schema import bring_up_to_date
from intake_app.storage.subject_keys import CLINIC_ID, destroy_key
from intake_app.workflows.ports import DocumentInfo, Draft, Entry, LedgerHead, LedgerReport, Records

if TYPE_CHECKING:
    from collections.abc import Iterator

DATABASE_NAME = "clinic.db"


def open_records(
    folder: Path, key: bytes, *, device_id: UUID, create: bool = True, busy_seconds: float = 5.0
) -> "SqlRecords":
    """Open the store in `folder` with its raw 32-byte key, making or upgrading it first where needed.

    Without `create`, a store that is not there is a DamagedStoreError instead of a new, empty one. Raises StorageError
    and its kinds.
    """
    path = folder / DATABASE_NAME
    private_folder(folder)
    left_over = path.with_name(f"{DATABASE_NAME}-wal").exists()
    if not path.exists() and (left_over or not create):
        raise damaged()
    private_file(path)
    bring_up_to_date(path, key, busy_seconds=busy_seconds)
    return SqlRecords(
        Connections(open_engine(path, key, busy_seconds=busy_seconds), busy_seconds=busy_seconds), device_id
    )


class SqlRecords(Records):
    """Every method is one transaction of its own, or a part of the `atomic` around it."""

    def __init__(self, connections: Connections, device_id: UUID) -> None:
        self._connections = connections
        self._device_id = device_id

    @override
    def atomic(self) -> AbstractContextManager[None]:
        return self._atomic()

    @contextmanager
    def _atomic(self) -> "Iterator[None]":
        with self._connections.write():
            yield

    def _append(
        self,
        connection: sa.Connection,
        kind: str,
        body: Mapping[str, Json],
        actor: str,
        at: datetime,
        subject_id: UUID | None,
        refers_to: UUID | None,
    ) -> Entry:
        return ledger.append_entry(
            connection, self._device_id, kind, body, actor=actor, at=at, subject_id=subject_id, refers_to=refers_to
        )

    def _save(
        self, kind: str, value: object, row_id: UUID, actor: str, at: datetime, subject_id: UUID | None = None
    ) -> None:
        body = to_body(value)
        with self._connections.write() as connection:
            self._append(connection, kind, body, actor, at, subject_id, row_id)
            projections.project(connection, kind, row_id, body)

    @override
    def save_clinic(self, clinic: Clinic, actor: str, at: datetime) -> None:
        self._save("clinic", clinic, CLINIC_ID, actor, at)

    @override
    def clinic(self) -> Clinic | None:
        with self._connections.read() as connection:
            return lookups.one(connection, Clinic, tables.clinic, CLINIC_ID)

    @override
    def save_staff(self, member: StaffMember, actor: str, at: datetime) -> None:
        self._save("staff", member, member.id, actor, at)

    @override
    def staff(self) -> Sequence[StaffMember]:
        with self._connections.read() as connection:
            members = lookups.many(connection, StaffMember, sa.select(tables.staff.c.body))
        return tuple(sorted(members, key=lambda member: (member.name.casefold(), member.id)))

    @override
    def save_patient(self, patient: Patient, actor: str, at: datetime) -> None:
        self._save("patient", patient, patient.id, actor, at, patient.id)

    @override
    def patient(self, patient_id: UUID) -> Patient | None:
        with self._connections.read() as connection:
            return lookups.one(connection, Patient, tables.patient, patient_id)

    @override
    def find_patients(self, text: str, limit: int = 20) -> Sequence[Patient]:
        with self._connections.read() as connection:
            return lookups.find_patients(connection, text, limit)

    @override
    def save_visit(self, visit: Visit, actor: str, at: datetime) -> None:
        self._save("visit", visit, visit.id, actor, at, visit.patient_id)

    @override
    def visit(self, visit_id: UUID) -> Visit | None:
        with self._connections.read() as connection:
            return lookups.one(connection, Visit, tables.visit, visit_id)

    @override
    def visits_between(self, start: datetime, end: datetime) -> Sequence[Visit]:
        at = tables.visit.c.at_us
        return self._visits(at >= to_micros(start), at < to_micros(end))

    @override
    def visits_of(self, patient_id: UUID) -> Sequence[Visit]:
        return self._visits(tables.visit.c.patient_id == patient_id)

    def _visits(self, *where: sa.ColumnElement[bool]) -> Sequence[Visit]:
        query = sa.select(tables.visit.c.body).where(*where).order_by(tables.visit.c.at_us, tables.visit.c.id)
        with self._connections.read() as connection:
            return lookups.many(connection, Visit, query)

    @override
    def save_answer(self, visit_id: UUID, key: str, answer: Answer | None) -> None:
        drafts.save_answer(self._connections, visit_id, key, answer)

    @override
    def save_note(self, visit_id: UUID, name: str, value: Json) -> None:
        drafts.save_note(self._connections, visit_id, name, value)

    @override
    def draft(self, visit_id: UUID) -> Draft:
        with self._connections.read() as connection:
            return drafts.read_draft(connection, visit_id)

    @override
    def wipe_draft(self, visit_id: UUID) -> None:
        with self._connections.write() as connection:
            drafts.wipe_draft(connection, visit_id)
            self._connections.leave_no_trace()

    @override
    def append(
        self,
        kind: str,
        body: Mapping[str, Json],
        *,
        actor: str,
        at: datetime,
        subject_id: UUID | None = None,
        refers_to: UUID | None = None,
    ) -> Entry:
        with self._connections.write() as connection:
            return self._append(connection, kind, body, actor, at, subject_id, refers_to)

    @override
    def entries(
        self, *, kind: str | None = None, subject_id: UUID | None = None, refers_to: UUID | None = None
    ) -> Sequence[Entry]:
        with self._connections.read() as connection:
            return tuple(ledger.find_entries(connection, kind=kind, subject_id=subject_id, refers_to=refers_to))

    @override
    def audit(self, event: AuditEvent) -> Entry:
        """Write the event as the kind "audit." + its kind, with its detail as the body."""
        return self.append(
            f"audit.{event.kind}",
            dict(event.detail),
            actor=event.actor,
            at=event.at,
            subject_id=event.subject_id,
            refers_to=event.refers_to,
        )

    @override
    def add_document(self, info: DocumentInfo, data: bytes) -> None:
        """Raises ValueError where `info.sha256` is not the hash of `data`."""
        with self._connections.write() as connection:
            document_store.add_document(connection, self._device_id, info, data)

    @override
    def documents(
        self,
        *,
        kind: str | None = None,
        patient_id: UUID | None = None,
        visit_id: UUID | None = None,
        start: datetime | None = None,
        end: datetime | None = None,
    ) -> Sequence[DocumentInfo]:
        with self._connections.read() as connection:
            return document_store.find_documents(
                connection, kind=kind, patient_id=patient_id, visit_id=visit_id, start=start, end=end
            )

    @override
    def document_bytes(self, stored_id: UUID) -> bytes:
        with self._connections.read() as connection:
            return document_store.read_document(connection, stored_id)

    @override
    def secret(self, name: str) -> bytes | None:
        query = sa.select(tables.secret.c.value).where(tables.secret.c.name == name)
        with self._connections.read() as connection:
            return connection.execute(query).scalar_one_or_none()

    @override
    def save_secret(self, name: str, value: bytes) -> None:
        statement = insert(tables.secret).values(name=name, value=value)
        with self._connections.write() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    @override
    def head(self) -> LedgerHead:
        with self._connections.read() as connection:
            return ledger.ledger_head(connection, self._device_id)

    @override
    def verify(self, anchors: Sequence[LedgerHead] = ()) -> LedgerReport:
        """Walk everything; `anchors` are heads of this machine kept elsewhere, such as in sealed PDFs."""
        return verification.verify(self._connections, self._device_id, anchors)

    def checkpoint(self) -> LedgerHead:
        """Remember the head of now, so that `verify` notices when later the end is missing."""
        with self._connections.write() as connection:
            head = ledger.ledger_head(connection, self._device_id)
            row = {"device_id": self._device_id, "size": head.size, "head": bytes.fromhex(head.hash)}
            connection.execute(insert(tables.checkpoint).values(row).on_conflict_do_nothing())
        return head

    def rebuild_projections(self) -> None:
        """Make clinic, staff, patients and visits again from the ledger, in one transaction."""
        with self._connections.write() as connection:
            projections.rebuild(connection)

    def erase_patient(self, patient_id: UUID, *, actor: str, at: datetime) -> None:
        """Destroy the person's key: what was written about them stays in its place, unreadable for good."""
        with self._connections.write() as connection:
            projections.forget_patient(connection, patient_id)
            destroy_key(connection, patient_id)
            self._append(connection, ledger.PATIENT_ERASED, {}, actor, at, None, patient_id)
            self._connections.leave_no_trace()

    @override
    def close(self) -> None:
        self._connections.close()
