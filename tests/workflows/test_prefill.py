"""What the record knows stands in the form, and what the form says goes into the record."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from intake_app.domain.packet import Packet
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, Coding
from intake_app.domain.visit import Visit
from intake_app.workflows.prefill import patient_changes, prefilled
from intake_app.workflows.standing import updated_patient
from tests.support.builders import IN_PERSON, SKIPPED, a_form, a_packet, answers, raw_item

ROSA = Patient(uuid4(), "Rosa", date(1988, 4, 17), pronouns="she/her", safe_to_leave_message=True)


def packet(field: str, kind: str = "string") -> Packet:
    """One question about one field of the record."""
    return a_packet(a_form("form", raw_item("q", kind, own={"patient-field": field})))


@pytest.mark.parametrize(
    ("field", "kind", "answer"),
    [
        ("name_to_use", "string", Answer.of("Rosa")),
        ("birth_date", "date", Answer.of("1988-04-17")),
        ("safe_to_leave_message", "boolean", Answer.of(True)),
        ("safe_to_leave_message", "choice", Answer.of(Coding("yes"))),
        ("language", "choice", Answer.of("es")),
        ("legal_name", "string", None),
        ("no_such_field", "string", None),
    ],
)
def test_that_known_fields_are_filled_in_and_unknown_ones_left_open(
    field: str, kind: str, answer: Answer | None
) -> None:
    visit = Visit(uuid4(), ROSA.id, uuid4(), datetime(2026, 3, 4, tzinfo=UTC), "small", language="es")
    assert dict(prefilled(packet(field, kind), ROSA, visit)) == ({} if answer is None else {"q": answer})


@pytest.mark.parametrize(
    ("field", "answer", "changes"),
    [
        ("name_to_use", Answer.of("Rosie"), {"name_to_use": "Rosie"}),
        ("name_to_use", Answer.of("  "), {}),
        ("name_to_use", SKIPPED, {}),
        ("name_to_use", IN_PERSON, {}),
        ("safe_to_leave_message", Answer.of(False), {"safe_to_leave_message": False}),
        ("safe_to_leave_message", Answer.of(Coding("no")), {"safe_to_leave_message": False}),
        ("pronouns", Answer.of(Coding("they", None, "they/them")), {"pronouns": "they/them"}),
    ],
)
def test_that_answers_change_the_record_and_what_was_withheld_does_not(
    field: str, answer: Answer, changes: dict[str, object]
) -> None:
    assert patient_changes(packet(field), answers(q=answer)) == changes


def test_that_neither_birth_date_nor_identity_changes_through_a_form() -> None:
    for field in ("birth_date", "id", "no_such_field"):
        assert updated_patient(ROSA, packet(field), answers(q="2001-01-01")) == ROSA
    assert updated_patient(ROSA, packet("phone"), answers(q="555")).phone == "555"
