"""Makes the sample store of the version of the day: `python -m tests.upgrades.make_store_sample <new folder>`.

A sample is made once, when a version is released, and never again.
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.clinic import Clinic
from intake_app.domain.consent import EndKind
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Role, StaffMember
from intake_app.domain.response import Answer, AnswerStatus, Coding
from intake_app.domain.visit import Visit, VisitState
from intake_app.storage.key_slots import Cost
from intake_app.storage.pin_hasher import Argon2PinHasher
from intake_app.storage.records import open_records
from intake_app.storage.vault import Vault
from intake_app.workflows.ports import DocumentInfo

PASSPHRASE = "a sample for every version"
PIN = "471100"
AT = datetime(2026, 1, 5, 15, 4, 5, 678901, tzinfo=UTC)
COST = Cost(19 * 1024, 2, 1)
CLINIC = Clinic("Sample Clinic", "1 Sample Street", "+1 555 0100", idle_minutes=4)
PATIENT = Patient(UUID(int=11), "Zoë Sample", date(1988, 4, 17), legal_name="Zora Sample", pronouns="they/them")
SECOND = Patient(UUID(int=12), "阿美", date(1990, 12, 31))
STAFF_ID = UUID(int=21)
VISIT = Visit(UUID(int=31), PATIENT.id, STAFF_ID, AT, "first-visit", VisitState.SIGNED, "es", EndKind.SIGNED)
OPEN_VISIT = Visit(UUID(int=32), SECOND.id, STAFF_ID, AT, "first-visit")
PDF = b"%PDF-2.0 sample"
INFO = DocumentInfo(
    UUID(int=41),
    UUID(int=42),
    "consent",
    "sealed",
    VISIT.id,
    PATIENT.id,
    AT,
    "",
    ("consent-acupuncture|1.0.0",),
)
ANSWERS = {
    "sleep": Answer.of(Coding("poor", "sample", "Poor")),
    "pain@0": Answer.of(7),
    "words": Answer.of("two\nlines"),
    "family": Answer(AnswerStatus.PREFER_NOT),
}


def main(folder: Path) -> None:
    """Write key file and store."""
    from dataclasses import replace
    from hashlib import sha256

    vault = Vault(folder, cost=COST)
    store = open_records(folder, vault.create(PASSPHRASE), device_id=vault.device_id)
    pin_hash = Argon2PinHasher(COST).hash(PIN)
    store.save_clinic(CLINIC, "setup", AT)
    store.save_staff(StaffMember(STAFF_ID, "Noor", Role.PRACTITIONER, pin_hash, "LAc 7"), "setup", AT)
    for patient, visit in ((PATIENT, VISIT), (SECOND, OPEN_VISIT)):
        store.save_patient(patient, "desk", AT)
        store.save_visit(visit, "desk", AT)
    for key, answer in ANSWERS.items():
        store.save_answer(OPEN_VISIT.id, key, answer)
    store.save_note(OPEN_VISIT.id, "page", 3)
    store.append("response.final", {"sleep": "poor"}, actor="desk", at=AT, subject_id=PATIENT.id, refers_to=VISIT.id)
    store.add_document(replace(INFO, sha256=sha256(PDF).hexdigest()), PDF)
    store.audit(AuditEvent(AuditKind.CONSENT_SIGNED, "desk", AT, PATIENT.id, VISIT.id, {"forms": "1"}))
    store.save_secret("sample", b"\x00\x01")
    store.checkpoint()
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
