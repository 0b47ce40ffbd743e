"""A person's record ends with its key; the chain goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake_app.domain.response import Answer
from intake_app.storage.records import SqlRecords
from intake_app.storage.subject_keys import ErasedError
from tests.support.raw_store import decrypted
from tests.support.records_data import ACTOR, NOW, a_document, a_patient, a_visit
from tests.support.store import make_store

CANARY = "zqCANARYzq"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlRecords]:
    records = make_store(tmp_path)
    yield records
    records.close()


def test_that_an_erased_person_is_unreadable_and_the_chain_still_fits(store: SqlRecords) -> None:
    gone, stays = a_patient("Rosa"), a_patient("Tom")
    visit = a_visit(gone.id)
    info = a_document(visit, b"%PDF")
    for patient in (gone, stays):
        store.save_patient(patient, ACTOR, NOW)
    store.save_visit(visit, ACTOR, NOW)
    store.save_answer(visit.id, "a", Answer.of("words"))
    store.add_document(info, b"%PDF")
    assert all(entry.body for entry in store.entries(subject_id=gone.id))
    store.erase_patient(gone.id, actor=ACTOR, at=NOW)
    assert [entry.body for entry in store.entries(subject_id=gone.id)] == [None, None, None]
    assert store.patient(gone.id) is None
    assert store.visit(visit.id) is None
    assert store.find_patients("rosa") == ()
    assert not store.draft(visit.id).response.answers
    assert store.patient(stays.id) == stays
    with pytest.raises(ErasedError):
        store.document_bytes(info.id)
    assert store.verify().problems == ()


def test_that_nothing_more_is_written_about_an_erased_person(store: SqlRecords) -> None:
    patient = a_patient()
    store.save_patient(patient, ACTOR, NOW)
    store.erase_patient(patient.id, actor=ACTOR, at=NOW)
    with pytest.raises(ErasedError):
        store.save_patient(patient, ACTOR, NOW)
    with pytest.raises(ErasedError):
        store.append("note", {}, actor=ACTOR, at=NOW, subject_id=patient.id)
    store.rebuild_projections()
    assert store.patient(patient.id) is None
    assert store.verify().ok


def test_that_an_erased_name_is_on_no_page_even_for_somebody_with_the_key(store: SqlRecords, tmp_path: Path) -> None:
    patient = a_patient(CANARY)
    store.save_patient(patient, ACTOR, NOW)
    assert CANARY.encode() in decrypted(tmp_path)
    store.erase_patient(patient.id, actor=ACTOR, at=NOW)
    assert CANARY.encode() not in decrypted(tmp_path)
    assert CANARY.casefold().encode() not in decrypted(tmp_path)


def test_that_a_wiped_draft_is_on_no_page_even_for_somebody_with_the_key(store: SqlRecords, tmp_path: Path) -> None:
    visit = a_visit(a_patient().id)
    for count in range(60):
        store.save_answer(visit.id, f"q{count}", Answer.of(f"{CANARY} {count} " * 20))
        store.save_answer(visit.id, f"q{count}", Answer.of(f"{CANARY} again {count} " * 3))
    store.save_note(visit.id, "left-out", [CANARY])
    store.save_answer(visit.id, "q1", None)
    assert decrypted(tmp_path).count(CANARY.encode()) > 60
    with store.atomic():
        store.append("response.final", {"ok": True}, actor=ACTOR, at=NOW, subject_id=visit.patient_id)
        store.wipe_draft(visit.id)
    assert CANARY.encode() not in decrypted(tmp_path)


def test_that_without_secure_delete_a_wiped_draft_would_stay(store: SqlRecords, tmp_path: Path) -> None:
    visit = a_visit(a_patient().id)
    store._connections._driver.execute("pragma secure_delete = off")
    for count in range(60):
        store.save_answer(visit.id, f"q{count}", Answer.of(f"{CANARY} {count} " * 20))
    for count in range(60):
        store.save_answer(visit.id, f"q{count}", None)
    store.close()
    assert CANARY.encode() in decrypted(tmp_path)
