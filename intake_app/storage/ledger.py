"""The append-only ledger: one chain of entries per device."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from intake_app.domain.response_json import Json
from intake_app.storage.chain import Link, first_prev, link_hash
from intake_app.storage.codec import from_micros, to_micros, to_object, to_text
from intake_app.storage.subject_keys import key_for_reading, key_for_writing, unwrap, wrap
from intake_app.storage.tables import record
from intake_app.storage.uuid7 import uuid7
from intake_app.workflows.ports import Entry, LedgerHead

PATIENT_ERASED = "patient.erased"


def ledger_head(connection: sa.Connection, device_id: UUID) -> LedgerHead:
    """How many entries this device wrote, and the hash of its last."""
    query = sa.select(record.c.seq, record.c.hash).where(record.c.device_id == device_id)
    last = connection.execute(query.order_by(record.c.seq.desc()).limit(1)).first()
    if last is None:
        return LedgerHead(0, first_prev(device_id.bytes).hex())
    return LedgerHead(last.seq, last.hash.hex())


def append_entry(
    connection: sa.Connection,
    device_id: UUID,
    kind: str,
    body: Mapping[str, Json],
    *,
    actor: str,
    at: datetime,
    subject_id: UUID | None = None,
    refers_to: UUID | None = None,
) -> Entry:
    """Write one entry behind the last of this device. Raises ValueError for a time without a zone."""
    entry = Entry(uuid7(), device_id, 0, kind, actor, from_micros(to_micros(at)), dict(body), subject_id, refers_to)
    plain = to_text(body).encode()
    head = ledger_head(connection, device_id)
    link = Link(
        id=entry.id.bytes,
        device_id=device_id.bytes,
        seq=head.size + 1,
        kind=kind,
        subject_id=subject_id.bytes if subject_id else None,
        refers_to=refers_to.bytes if refers_to else None,
        actor=actor,
        at_us=to_micros(at),
        body=wrap(key_for_writing(connection, subject_id), plain, entry.id.bytes),
        prev=bytes.fromhex(head.hash),
    )
    connection.execute(_INSERT, {**link._asdict(), "hash": link_hash(link)})
    return Entry(entry.id, device_id, link.seq, kind, actor, entry.at, entry.body, subject_id, refers_to)


_INSERT = sa.text(
    "insert into record (id, device_id, seq, kind, subject_id, refers_to, actor, at_us, body, prev, hash) "
    "values (:id, :device_id, :seq, :kind, :subject_id, :refers_to, :actor, :at_us, :body, :prev, :hash)"
)


def find_entries(
    connection: sa.Connection,
    *,
    kind: str | None = None,
    subject_id: UUID | None = None,
    refers_to: UUID | None = None,
) -> Iterator[Entry]:
    """The entries that fit every given mark, in the order they arrived. Raises DamagedStoreError."""
    query = sa.select(record).order_by(record.c.position)
    for column, value in ((record.c.kind, kind), (record.c.subject_id, subject_id), (record.c.refers_to, refers_to)):
        if value is not None:
            query = query.where(column == value)
    keys: dict[UUID | None, bytes | None] = {}
    for row in connection.execute(query):
        if row.subject_id not in keys:
            keys[row.subject_id] = key_for_reading(connection, row.subject_id)
        yield _entry(row, keys[row.subject_id])


def _entry(row: sa.Row[tuple[object, ...]], key: bytes | None) -> Entry:
    fields = row._mapping
    body = None if key is None else to_object(unwrap(key, fields["body"], fields["id"].bytes))
    return Entry(
        id=fields["id"],
        device_id=fields["device_id"],
        seq=fields["seq"],
        kind=fields["kind"],
        actor=fields["actor"],
        at=from_micros(fields["at_us"]),
        body=body,
        subject_id=fields["subject_id"],
        refers_to=fields["refers_to"],
    )
