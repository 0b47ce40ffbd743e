"""Questions to the projections."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa

from intake_app.domain.patient import Patient
from intake_app.storage.codec import from_text
from intake_app.storage.name_search import AFTER_ALL, dates_and_words
from intake_app.storage.tables import patient, patient_word

T = TypeVar("T")


def one(connection: sa.Connection, kind: type[T], table: sa.Table, row_id: UUID) -> T | None:
    """The row with this id, or None. Raises DamagedStoreError."""
    text = connection.execute(sa.select(table.c.body).where(table.c.id == row_id)).scalar_one_or_none()
    return None if text is None else from_text(kind, text)


def many(connection: sa.Connection, kind: type[T], query: sa.Select[str]) -> Sequence[T]:
    """Every body the query gives. Raises DamagedStoreError."""
    return tuple(from_text(kind, text) for text in connection.execute(query).scalars())


def find_patients(connection: sa.Connection, text: str, limit: int) -> Sequence[Patient]:
    """The people for whom every typed word begins one of their names and every typed date is their birth date."""
    days, words = dates_and_words(text)
    if (not days and not words) or limit < 1:
        return ()
    query = sa.select(patient.c.body).order_by(patient.c.sort_name, patient.c.id).limit(limit)
    for day in days:
        query = query.where(patient.c.birth_date == day.isoformat())
    for word in words:
        fits = sa.select(patient_word.c.patient_id).where(
            patient_word.c.word >= word, patient_word.c.word < word + AFTER_ALL
        )
        query = query.where(patient.c.id.in_(fits))
    return many(connection, Patient, query)
