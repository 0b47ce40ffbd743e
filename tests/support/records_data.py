"""Small true-to-life values for tests of the store."""

import hashlib
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from intake_app.domain.kept_form import KeptForm
from intake_app.domain.patient import Patient
from intake_app.domain.visit import Visit
from intake_app.workflows.ports import DocumentInfo

NOW = datetime(2026, 3, 4, 9, 30, 0, 123456, tzinfo=UTC)
ACTOR = "desk-1"


def a_patient(name: str = "Rosa Vega", born: date = date(1988, 4, 17), legal_name: str | None = None) -> Patient:
    """A person with a new id."""
    return Patient(uuid4(), name, born, legal_name=legal_name)


def a_visit(patient_id: UUID, at: datetime = NOW) -> Visit:
    """A visit with a new id."""
    forms = (KeptForm("welcome", "https://intake.example/fhir/Questionnaire/welcome", "1.0.0", "0" * 64, 0),)
    return Visit(uuid4(), patient_id, uuid4(), at, "first-visit", forms=forms)


def a_document(visit: Visit, data: bytes, *, created: datetime = NOW, kind: str = "consent") -> DocumentInfo:
    """What the store keeps beside these bytes."""
    digest = hashlib.sha256(data).hexdigest()
    return DocumentInfo(
        uuid4(), uuid4(), kind, "sealed", visit.id, visit.patient_id, created, digest, ("consent|1.0.0",)
    )


def minutes(count: int) -> timedelta:
    """A span of minutes."""
    return timedelta(minutes=count)
