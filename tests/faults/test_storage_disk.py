"""A full, locked, closed or damaged disk: a calm sentence, nothing acknowledged lost, and on it goes afterwards."""

import errno
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from intake_app.domain.response import Answer
from intake_app.storage.engine import connect
from intake_app.storage.files import plain_file_errors
from intake_app.storage.records import SqlRecords, open_records
from intake_app.workflows.ports import (
    DamagedStoreError,
    DiskFullError,
    LockedError,
    NoWritePermissionError,
    StorageError,
)
from tests.support.records_data import ACTOR, NOW, a_document, a_patient, a_visit
from tests.support.store import DEVICE, KEY, make_store

ROOT = Path(__file__).parents[2]
LIMITED = """
import resource, sys
from pathlib import Path
from uuid import UUID
from intake_app.domain.response import Answer
from intake_app.workflows.ports import StorageError
from tests.support.store import make_store

store, visit = make_store(Path(sys.argv[1])), UUID(int=5)
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), hard))
saved, raised = [], []
for count in range(400):
    try:
        store.save_answer(visit, f"q{count}", Answer.of("words " * 60))
        saved.append(f"q{count}")
    except StorageError as error:
        raised.append(error.remedy)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
store.save_answer(visit, "again", Answer.of("words"))
held = set(store.draft(visit).response.answers)
print(len(saved), len(raised), sorted(set(saved) - held), sorted(held - set(saved) - {"again"}), store.verify().ok)
print(all("is safe" in remedy for remedy in raised))
store.close()
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlRecords]:
    records = open_records(tmp_path, KEY, device_id=DEVICE, busy_seconds=0.05)
    yield records
    records.close()


def test_that_a_full_disk_is_loud_and_loses_nothing(store: SqlRecords) -> None:
    visit_id, saved = uuid4(), []
    driver = store._connections._driver
    (pages,) = driver.execute("pragma page_count").fetchone()
    driver.execute(f"pragma max_page_count = {pages + 8}")

    def fill() -> None:
        for count in range(1000):
            store.save_answer(visit_id, f"q{count}", Answer.of("words " * 60))
            saved.append(f"q{count}")

    with pytest.raises(DiskFullError) as caught:
        fill()
    assert "no room" in caught.value.sentence
    assert saved
    assert list(store.draft(visit_id).response.answers) == sorted(saved)
    driver.execute("pragma max_page_count = 1000000")
    store.save_answer(visit_id, "again", Answer.of("words"))
    assert set(store.draft(visit_id).response.answers) == {*saved, "again"}


def test_that_a_transaction_on_a_full_disk_is_taken_back_whole(store: SqlRecords) -> None:
    patient = a_patient()
    visit = a_visit(patient.id)
    data = b"%PDF" * 500_000
    with store._connections.read() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar_one()

    def limit(connection: sa.Connection) -> None:
        connection.exec_driver_sql(f"pragma max_page_count = {pages + 8}")

    def hand_in() -> None:
        with store.atomic():
            store.save_patient(patient, ACTOR, NOW)
            store.add_document(a_document(visit, data), data)

    sa.event.listen(store._connections.engine, "begin", limit)
    store.save_answer(visit.id, "a", Answer.of("words"))
    with pytest.raises(DiskFullError):
        hand_in()
    assert store.patient(patient.id) is None
    assert store.head().size == 0
    assert store.draft(visit.id).response.get("a") == Answer.of("words")
    pages += 100_000
    hand_in()
    assert store.verify().ok
    assert store.head().size == 2


@pytest.mark.parametrize("limit", [200_000, 40_000])
def test_that_a_file_that_may_not_grow_loses_nothing(tmp_path: Path, limit: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path), str(limit)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    first, second = done.stdout.splitlines()
    saved, raised, *rest = first.split(maxsplit=2)
    assert int(raised) > 0
    assert int(saved) + int(raised) == 400
    assert rest == ["[] [] True"]
    assert second == "True"
    assert done.stderr == ""


def test_that_without_a_limit_every_answer_is_saved(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path), "-1"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["400 0 [] [] True", "True"]


def test_that_a_locked_store_says_so_and_goes_on_afterwards(store: SqlRecords, tmp_path: Path) -> None:
    visit_id = uuid4()
    other = connect(tmp_path / "clinic.db", KEY)
    other.execute("begin immediate")
    writes: tuple[Callable[[], None], ...] = (
        lambda: store.save_answer(visit_id, "a", Answer.of(1)),
        lambda: store.save_secret("x", b"1"),
        lambda: store.wipe_draft(visit_id),
    )
    for write in writes:
        with pytest.raises(LockedError, match="Another program"):
            write()
    assert store.secret("x") is None
    assert store.verify().ok
    other.execute("rollback")
    other.close()
    store.save_answer(visit_id, "a", Answer.of(1))
    store.save_secret("x", b"1")
    assert store.secret("x") == b"1"


def test_that_a_reader_elsewhere_delays_only_the_emptying_of_the_log(store: SqlRecords, tmp_path: Path) -> None:
    visit_id = uuid4()
    log = tmp_path / "clinic.db-wal"
    store.save_answer(visit_id, "a", Answer.of(1))
    other = connect(tmp_path / "clinic.db", KEY)
    other.execute("begin")
    other.execute("select * from draft").fetchall()
    store.wipe_draft(visit_id)
    assert not store.draft(visit_id).response.answers
    assert log.stat().st_size > 0
    other.execute("rollback")
    other.close()
    store.save_secret("x", b"1")
    assert log.stat().st_size == 0


def test_that_a_store_that_may_only_be_read_says_so(store: SqlRecords) -> None:
    store._connections._driver.execute("pragma query_only = on")
    with pytest.raises(NoWritePermissionError, match="cannot write"):
        store.save_answer(uuid4(), "a", Answer.of(1))
    store._connections._driver.execute("pragma query_only = off")
    store.save_answer(uuid4(), "a", Answer.of(1))


def test_that_a_folder_that_cannot_be_made_is_called_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    with pytest.raises(NoWritePermissionError) as caught:
        make_store(tmp_path / "file")
    assert str(tmp_path) not in f"{caught.value} {caught.value.remedy}"
    with pytest.raises(NoWritePermissionError):
        make_store(tmp_path / "file" / "folder")
    (tmp_path / "folder" / "clinic.db").mkdir(parents=True)
    with pytest.raises(NoWritePermissionError):
        make_store(tmp_path / "folder")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.EACCES, NoWritePermissionError),
        (errno.EROFS, NoWritePermissionError),
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EIO, StorageError),
    ],
)
def test_that_an_error_of_the_system_becomes_its_kind(code: int, kind: type[StorageError]) -> None:
    with pytest.raises(StorageError) as caught, plain_file_errors():
        raise OSError(code, "CANARY", "/CANARY")
    assert type(caught.value) is kind
    assert "CANARY" not in f"{caught.value!r} {caught.value.remedy}"


def filled(folder: Path) -> bytes:
    store = make_store(folder)
    for _count in range(200):
        store.save_patient(a_patient(), ACTOR, NOW)
    store.close()
    return (folder / "clinic.db").read_bytes()


@pytest.mark.parametrize("place", range(6))
def test_that_a_flipped_byte_is_called_damage(tmp_path: Path, place: int) -> None:
    whole = filled(tmp_path)
    at = 4096 * (place * (len(whole) // 4096 - 1) // 5) + 2000
    (tmp_path / "clinic.db").write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])

    def read_everything() -> None:
        store = make_store(tmp_path)
        try:
            if not store.verify().ok:
                raise DamagedStoreError("reported")
            store.find_patients("rosa", 1000)
            store.append("note", {}, actor=ACTOR, at=NOW, subject_id=uuid4(), refers_to=uuid4())
        finally:
            store.close()

    with pytest.raises(DamagedStoreError):
        read_everything()


def test_that_the_same_file_whole_opens(tmp_path: Path) -> None:
    filled(tmp_path)
    store = make_store(tmp_path)
    assert store.verify().ok
    assert len(store.find_patients("rosa", 1000)) == 200
    store.close()


def test_that_a_cut_file_is_called_damage(tmp_path: Path) -> None:
    whole = filled(tmp_path)
    (tmp_path / "clinic.db").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedStoreError):
        make_store(tmp_path).rebuild_projections()
