"""The present state of clinic, staff, patients and visits: tables that can be made again from the ledger."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from intake_app.domain.patient import Patient
from intake_app.domain.response_json import Json
from intake_app.domain.visit import Visit
from intake_app.storage import tables
from intake_app.storage.codec import from_text, to_micros, to_text
from intake_app.storage.ledger import find_entries
from intake_app.storage.name_search import search_words, sort_name

_Columns = Callable[[sa.Connection, UUID, str], Mapping[str, object]]


def _no_columns(_connection: sa.Connection, _row_id: UUID, _text: str) -> Mapping[str, object]:
    return {}


def _patient_columns(connection: sa.Connection, row_id: UUID, text: str) -> Mapping[str, object]:
    patient = from_text(Patient, text)
    words = tables.patient_word
    connection.execute(sa.delete(words).where(words.c.patient_id == row_id))
    found = [{"word": word, "patient_id": row_id} for word in search_words(patient)]
    if found:
        connection.execute(sa.insert(words), found)
    return {"sort_name": sort_name(patient), "birth_date": patient.birth_date.isoformat()}


def _visit_columns(_connection: sa.Connection, _row_id: UUID, text: str) -> Mapping[str, object]:
    visit = from_text(Visit, text)
    return {"patient_id": visit.patient_id, "at_us": to_micros(visit.at)}


@dataclass(frozen=True, slots=True)
class _Projection:
    table: sa.Table
    columns: _Columns = _no_columns


PROJECTIONS: Mapping[str, _Projection] = {
    "clinic": _Projection(tables.clinic),
    "staff": _Projection(tables.staff),
    "patient": _Projection(tables.patient, _patient_columns),
    "visit": _Projection(tables.visit, _visit_columns),
}


def project(connection: sa.Connection, kind: str, row_id: UUID, body: Mapping[str, Json]) -> None:
    """Make the row of this entry the present one."""
    projection = PROJECTIONS[kind]
    text = to_text(body)
    row: dict[str, Any] = {"body": text, **projection.columns(connection, row_id, text)}
    statement = insert(projection.table).values(id=row_id, **row)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=row))


def rebuild(connection: sa.Connection) -> None:
    """Empty every projection and read the ledger again, oldest entry first. Erased people do not come back."""
    connection.execute(sa.delete(tables.patient_word))
    for kind, projection in PROJECTIONS.items():
        connection.execute(sa.delete(projection.table))
        for entry in list(find_entries(connection, kind=kind)):
            if entry.body is not None and entry.refers_to is not None:
                project(connection, kind, entry.refers_to, entry.body)


def forget_patient(connection: sa.Connection, patient_id: UUID) -> None:
    """Remove the person's rows, and the drafts of their visits."""
    visits = sa.select(tables.visit.c.id).where(tables.visit.c.patient_id == patient_id)
    for table in (tables.draft, tables.draft_note):
        connection.execute(sa.delete(table).where(table.c.visit_id.in_(visits)))
    connection.execute(sa.delete(tables.visit).where(tables.visit.c.patient_id == patient_id))
    connection.execute(sa.delete(tables.patient_word).where(tables.patient_word.c.patient_id == patient_id))
    connection.execute(sa.delete(tables.patient).where(tables.patient.c.id == patient_id))
