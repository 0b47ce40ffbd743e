"""The tables of schema version one, and the triggers that keep ledger and documents append-only."""

from uuid import UUID

import sqlalchemy as sa
from typing_extensions import override

from intake_app.storage.errors import damaged


class Id(sa.TypeDecorator[UUID]):
    """A UUID as 16 bytes."""

    impl = sa.LargeBinary
    cache_ok = True

    @override
    def process_bind_param(self, value: UUID | None, dialect: sa.Dialect) -> bytes | None:
        return None if value is None else value.bytes

    @override
    def process_result_value(self, value: bytes | None, dialect: sa.Dialect) -> UUID | None:
        if value is None:
            return None
        try:
            return UUID(bytes=value)
        except (ValueError, TypeError):
            raise damaged() from None


METADATA = sa.MetaData()


def _table(name: str, *parts: sa.schema.SchemaItem, rowid: bool = True) -> sa.Table:
    return sa.Table(name, METADATA, *parts, sqlite_with_rowid=rowid, sqlite_strict=True)


def _id(name: str, *, key: bool = False, optional: bool = False) -> sa.Column[UUID]:
    return sa.Column(name, Id, primary_key=key, nullable=optional)


def _blob(name: str, *, optional: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=optional)


def _text(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=key, nullable=False)


def _micros(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


record = _table(
    "record",
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("id", Id, nullable=False, unique=True),
    _id("device_id"),
    sa.Column("seq", sa.Integer, nullable=False),
    _text("kind"),
    _id("subject_id", optional=True),
    _id("refers_to", optional=True),
    _text("actor"),
    _micros("at_us"),
    _blob("body"),
    _blob("prev"),
    _blob("hash"),
    sa.UniqueConstraint("device_id", "seq"),
    sa.Index("record_by_kind", "kind"),
    sa.Index("record_by_subject", "subject_id", "kind"),
    sa.Index("record_by_reference", "refers_to"),
)
subject_key = _table("subject_key", _id("subject_id", key=True), _blob("key", optional=True), rowid=False)
checkpoint = _table(
    "checkpoint",
    _id("device_id", key=True),
    sa.Column("size", sa.Integer, primary_key=True),
    _blob("head"),
    rowid=False,
)
draft = _table("draft", _id("visit_id", key=True), _text("key", key=True), _text("answer"), rowid=False)
draft_note = _table("draft_note", _id("visit_id", key=True), _text("name", key=True), _text("value"), rowid=False)
secret = _table("secret", _text("name", key=True), _blob("value"), rowid=False)
document = _table(
    "document",
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("id", Id, nullable=False, unique=True),
    _id("document_id"),
    _text("kind"),
    _text("state"),
    _id("visit_id"),
    _id("patient_id"),
    _micros("created_us"),
    _text("sha256"),
    _text("form_versions"),
    _id("replaces", optional=True),
    _blob("data"),
    sa.Index("document_by_patient", "patient_id"),
    sa.Index("document_by_visit", "visit_id"),
    sa.Index("document_by_day", "created_us"),
)
clinic = _table("clinic", _id("id", key=True), _text("body"), rowid=False)
staff = _table("staff", _id("id", key=True), _text("body"), rowid=False)
patient = _table("patient", _id("id", key=True), _text("sort_name"), _text("birth_date"), _text("body"), rowid=False)
patient_word = _table("patient_word", _text("word", key=True), _id("patient_id", key=True), rowid=False)
visit = _table(
    "visit",
    _id("id", key=True),
    _id("patient_id"),
    _micros("at_us"),
    _text("body"),
    sa.Index("visit_by_day", "at_us"),
    sa.Index("visit_by_patient", "patient_id"),
    rowid=False,
)
sa.Index("patient_by_birth_date", patient.c.birth_date)
sa.Index("patient_word_by_patient", patient_word.c.patient_id)

GUARDS = {
    f"{table}_no_{change}": f"create trigger {table}_no_{change} before {change} on {table} "
    f"begin select raise(abort, '{table} is append-only'); end"
    for table in ("record", "document")
    for change in ("update", "delete")
}


def missing_guards(connection: sa.Connection) -> tuple[str, ...]:
    """Name the append-only triggers that are gone or changed."""
    rows = connection.exec_driver_sql("select name, sql from sqlite_master where type = 'trigger'")
    found = {name: str(sql).lower() for name, sql in rows}
    return tuple(name for name, sql in GUARDS.items() if found.get(name) != sql.lower())
