"""All or nothing, also when transactions nest, when an error is caught inside, and between threads."""

import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from intake_app.domain.response import Answer
from intake_app.storage.records import SqlRecords
from intake_app.workflows.ports import StorageError
from tests.support.records_data import ACTOR, NOW, a_document, a_patient, a_visit
from tests.support.store import make_store


class _PulledPlugError(Exception):
    pass


def pull_the_plug() -> None:
    raise _PulledPlugError


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlRecords]:
    records = make_store(tmp_path)
    yield records
    records.close()


def test_that_what_is_written_inside_is_saved_together(store: SqlRecords) -> None:
    patient = a_patient()
    with store.atomic():
        store.save_patient(patient, ACTOR, NOW)
        with store.atomic():
            store.save_answer(uuid4(), "a", Answer.of(1))
        assert store.patient(patient.id) == patient
    assert store.patient(patient.id) == patient
    assert store.head().size == 1


def test_that_an_error_takes_everything_back(store: SqlRecords) -> None:
    patient, visit_id = a_patient(), uuid4()
    store.save_answer(visit_id, "a", Answer.of("kept"))

    def write_and_stop() -> None:
        with store.atomic():
            store.save_patient(patient, ACTOR, NOW)
            store.save_answer(visit_id, "a", Answer.of("lost"))
            store.save_secret("x", b"1")
            store.wipe_draft(visit_id)
            pull_the_plug()

    with pytest.raises(_PulledPlugError):
        write_and_stop()
    assert store.patient(patient.id) is None
    assert store.secret("x") is None
    assert store.draft(visit_id).response.get("a") == Answer.of("kept")
    assert store.head().size == 0


def test_that_an_error_caught_inside_still_takes_everything_back(store: SqlRecords) -> None:
    visit = a_visit(uuid4())
    info = a_document(visit, b"one")
    store.add_document(info, b"one")

    def swallow() -> None:
        with store.atomic():
            store.save_secret("x", b"1")
            try:
                store.add_document(info, b"one")
            except StorageError:
                store.entries()

    with pytest.raises(StorageError, match="not saved"):
        swallow()
    assert store.secret("x") is None
    assert len(store.documents()) == 1
    store.save_secret("x", b"2")
    assert store.secret("x") == b"2"


def test_that_nothing_more_is_written_after_an_inner_error(store: SqlRecords) -> None:
    def swallow() -> None:
        with store.atomic():
            try:
                with store.atomic():
                    pull_the_plug()
            except _PulledPlugError:
                store.save_secret("x", b"1")

    with pytest.raises(StorageError, match="not saved"):
        swallow()
    assert store.secret("x") is None


def test_that_another_thread_sees_only_what_is_saved(store: SqlRecords) -> None:
    seen: list[bytes | None] = []
    with store.atomic():
        store.save_secret("x", b"1")
        reader = threading.Thread(target=lambda: seen.append(store.secret("x")))
        reader.start()
        reader.join()
    reader = threading.Thread(target=lambda: seen.append(store.secret("x")))
    reader.start()
    reader.join()
    assert seen == [None, b"1"]


def test_that_two_threads_write_one_whole_chain(store: SqlRecords) -> None:
    def write(name: str) -> None:
        for count in range(25):
            with store.atomic():
                store.append("note", {"by": name}, actor=ACTOR, at=NOW)
                store.save_answer(uuid4(), "a", Answer.of(count))

    threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.head().size == 50
    assert store.verify().ok
