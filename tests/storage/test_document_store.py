"""PDFs come back byte for byte, or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from intake_app.storage.records import SqlRecords
from intake_app.workflows.ports import DamagedStoreError, StorageError
from tests.support.raw_store import tampering
from tests.support.records_data import NOW, a_document, a_visit, minutes
from tests.support.store import make_store

PDF = b"%PDF-2.0 \x00\xff" * 700


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlRecords]:
    records = make_store(tmp_path)
    yield records
    records.close()


def test_that_a_document_comes_back_byte_for_byte(store: SqlRecords) -> None:
    info = a_document(a_visit(uuid4()), PDF)
    store.add_document(info, PDF)
    assert store.documents() == (info,)
    assert store.document_bytes(info.id) == PDF


def test_that_documents_are_found_by_every_mark_oldest_first(store: SqlRecords) -> None:
    visit, other = a_visit(uuid4()), a_visit(uuid4())
    late = a_document(visit, PDF, created=NOW + minutes(5))
    first = a_document(visit, PDF)
    second = replace(a_document(other, PDF, kind="intake", created=NOW + minutes(2)), replaces=first.id)
    for info in (late, first, second):
        store.add_document(info, PDF)
    assert store.documents() == (first, second, late)
    assert store.documents(kind="intake") == (second,)
    assert store.documents(patient_id=visit.patient_id) == (first, late)
    assert store.documents(visit_id=other.id) == (second,)
    assert store.documents(start=NOW + minutes(2), end=NOW + minutes(5)) == (second,)
    assert store.documents(kind="consent", start=NOW + minutes(6)) == ()


def test_that_bytes_with_another_hash_are_refused_and_nothing_is_written(store: SqlRecords) -> None:
    info = a_document(a_visit(uuid4()), PDF)
    with pytest.raises(ValueError, match="SHA-256"):
        store.add_document(info, PDF + b".")
    assert store.documents() == ()
    assert store.head().size == 0


def test_that_a_document_is_added_once(store: SqlRecords) -> None:
    info = a_document(a_visit(uuid4()), PDF)
    store.add_document(info, PDF)
    with pytest.raises(StorageError, match="not saved"):
        store.add_document(info, PDF)
    assert store.head().size == 1


def test_that_an_unknown_document_is_not_made_up(store: SqlRecords) -> None:
    with pytest.raises(DamagedStoreError):
        store.document_bytes(uuid4())


@pytest.mark.parametrize(
    "change",
    [
        "update document set sha256 = '00'",
        "update document set data = cast(substr(data, 1, 100) || x'00' || substr(data, 102) as blob)",
        "update document set data = (select data from document order by position desc limit 1)",
        "update document set data = x''",
        "delete from subject_key where subject_id = (select patient_id from document limit 1)",
    ],
)
def test_that_changed_bytes_are_never_handed_out(store: SqlRecords, tmp_path: Path, change: str) -> None:
    visit = a_visit(uuid4())
    info, other = a_document(visit, PDF), a_document(visit, PDF)
    for one in (info, other):
        store.add_document(one, PDF)
    store.close()
    with tampering(tmp_path) as driver:
        driver.execute(change)
    again = make_store(tmp_path)
    with pytest.raises(DamagedStoreError):
        again.document_bytes(info.id)
    report = again.verify()
    assert any("ocument 1" in problem or "key is gone" in problem for problem in report.problems)
    again.close()
