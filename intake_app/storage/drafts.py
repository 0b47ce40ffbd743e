"""Answers before they are handed in: each saved at once, each erasable, none in the ledger."""

from uuid import UUID

import sqlalchemy as sa

from intake_app.domain.response import Answer
from intake_app.domain.response_json import AnswerFormatError, Json, answer_to_json, response_from_json
from intake_app.storage.codec import to_text, to_value
from intake_app.storage.connections import Connections
from intake_app.storage.errors import damaged
from intake_app.storage.tables import draft, draft_note
from intake_app.workflows.ports import Draft

_SAVE_ANSWER = (
    "insert into draft (visit_id, key, answer) values (?, ?, ?) "
    "on conflict (visit_id, key) do update set answer = excluded.answer"
)
_REMOVE_ANSWER = "delete from draft where visit_id = ? and key = ?"
_SAVE_NOTE = (
    "insert into draft_note (visit_id, name, value) values (?, ?, ?) "
    "on conflict (visit_id, name) do update set value = excluded.value"
)


def save_answer(connections: Connections, visit_id: UUID, key: str, answer: Answer | None) -> None:
    """Return after the answer, or its removal, has reached the disk."""
    if answer is None:
        connections.write_one(_REMOVE_ANSWER, (visit_id.bytes, key))
    else:
        connections.write_one(_SAVE_ANSWER, (visit_id.bytes, key, to_text(answer_to_json(answer))))


def save_note(connections: Connections, visit_id: UUID, name: str, value: Json) -> None:
    """Return after the note has reached the disk."""
    connections.write_one(_SAVE_NOTE, (visit_id.bytes, name, to_text(value)))


def read_draft(connection: sa.Connection, visit_id: UUID) -> Draft:
    """What the visit has so far; empty where nobody has been. Raises DamagedStoreError."""
    answers = connection.execute(sa.select(draft.c.key, draft.c.answer).where(draft.c.visit_id == visit_id))
    notes = connection.execute(
        sa.select(draft_note.c.name, draft_note.c.value).where(draft_note.c.visit_id == visit_id)
    )
    try:
        response = response_from_json({row.key: to_value(row.answer) for row in answers})
    except AnswerFormatError:
        raise damaged() from None
    return Draft(response, {row.name: to_value(row.value) for row in notes})


def wipe_draft(connection: sa.Connection, visit_id: UUID) -> None:
    """Delete the visit's answers and notes; the engine overwrites their place with zeros."""
    for table in (draft, draft_note):
        connection.execute(sa.delete(table).where(table.c.visit_id == visit_id))
