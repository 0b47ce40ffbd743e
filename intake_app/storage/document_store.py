"""PDFs as they were made: encrypted under the patient's key, listed without being opened, tied into the ledger."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from intake_app.storage.codec import from_micros, to_body, to_micros, to_text, to_value
from intake_app.storage.errors import damaged
from intake_app.storage.ledger import append_entry
from intake_app.storage.subject_keys import ErasedError, key_for_reading, key_for_writing, unwrap, wrap
from intake_app.storage.tables import document
from intake_app.workflows.ports import DocumentInfo

DOCUMENT_ADDED = "document.added"
STORE_ACTOR = "store"


def add_document(connection: sa.Connection, device_id: UUID, info: DocumentInfo, data: bytes) -> None:
    """Keep the bytes and write their hash into the ledger. Raises ValueError where hash and bytes differ."""
    if hashlib.sha256(data).hexdigest() != info.sha256:
        raise ValueError("the SHA-256 of the document does not fit its bytes")
    key = key_for_writing(connection, info.patient_id)
    connection.execute(sa.insert(document).values({**_row(info), "data": wrap(key, data, info.id.bytes)}))
    append_entry(
        connection,
        device_id,
        DOCUMENT_ADDED,
        to_body(info),
        actor=STORE_ACTOR,
        at=info.created,
        subject_id=info.patient_id,
        refers_to=info.id,
    )


def _row(info: DocumentInfo) -> dict[str, object]:
    return {
        "id": info.id,
        "document_id": info.document_id,
        "kind": info.kind,
        "state": info.state,
        "visit_id": info.visit_id,
        "patient_id": info.patient_id,
        "created_us": to_micros(info.created),
        "sha256": info.sha256,
        "form_versions": to_text(list(info.form_versions)),
        "replaces": info.replaces,
    }


def _info(row: sa.Row[Any]) -> DocumentInfo:
    return DocumentInfo(
        id=row.id,
        document_id=row.document_id,
        kind=row.kind,
        state=row.state,
        visit_id=row.visit_id,
        patient_id=row.patient_id,
        created=from_micros(row.created_us),
        sha256=row.sha256,
        form_versions=tuple(to_value(row.form_versions)),
        replaces=row.replaces,
    )


def find_documents(
    connection: sa.Connection,
    *,
    kind: str | None,
    patient_id: UUID | None,
    visit_id: UUID | None,
    start: datetime | None,
    end: datetime | None,
) -> Sequence[DocumentInfo]:
    """The documents that fit every given mark, oldest first; `start` counts as inside, `end` as outside."""
    columns = [column for column in document.c if column.name != "data"]
    query = sa.select(*columns).order_by(document.c.created_us, document.c.position)
    marks = ((document.c.kind, kind), (document.c.patient_id, patient_id), (document.c.visit_id, visit_id))
    for column, value in marks:
        if value is not None:
            query = query.where(column == value)
    if start is not None:
        query = query.where(document.c.created_us >= to_micros(start))
    if end is not None:
        query = query.where(document.c.created_us < to_micros(end))
    return tuple(_info(row) for row in connection.execute(query))


def read_document(connection: sa.Connection, stored_id: UUID) -> bytes:
    """The bytes, checked. Raises DamagedStoreError, or ErasedError where the person's record was erased."""
    query = sa.select(document.c.patient_id, document.c.sha256, document.c.data).where(document.c.id == stored_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise damaged()
    key = key_for_reading(connection, row.patient_id)
    if key is None:
        raise ErasedError
    data = unwrap(key, row.data, stored_id.bytes)
    if hashlib.sha256(data).hexdigest() != row.sha256:
        raise damaged()
    return data
