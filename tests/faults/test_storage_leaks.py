"""Nothing that a person wrote is readable in any file of the folder, in any log line, or in any error."""

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
import sqlcipher3

from intake_app.domain.clinic import Clinic
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Role, StaffMember
from intake_app.domain.response import Answer
from intake_app.storage.records import SqlRecords
from intake_app.storage.schema import back_up
from intake_app.workflows.ports import StorageError
from tests.support.raw_store import decrypted, tampering
from tests.support.records_data import ACTOR, NOW, a_document, a_patient, a_visit
from tests.support.store import KEY, make_store

CANARY = "zqCANARYzq"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlRecords]:
    records = make_store(tmp_path)
    yield records
    records.close()


def fill(store: SqlRecords) -> UUID:
    patient = a_patient(f"{CANARY} Vega", legal_name=CANARY)
    visit = a_visit(patient.id)
    data = CANARY.encode() * 900
    store.save_clinic(Clinic(CANARY, phone=CANARY), CANARY, NOW)
    store.save_staff(StaffMember(uuid4(), CANARY, Role.ADMIN, CANARY), CANARY, NOW)
    store.save_patient(patient, CANARY, NOW)
    store.save_visit(visit, CANARY, NOW)
    for count in range(30):
        store.save_answer(visit.id, f"{CANARY}-{count}", Answer.of(f"{CANARY} " * 40))
        store.append(CANARY, {"words": CANARY}, actor=CANARY, at=NOW, subject_id=patient.id)
    store.save_note(visit.id, CANARY, CANARY)
    store.add_document(a_document(visit, data, kind=CANARY), data)
    store.save_secret(CANARY, CANARY.encode())
    return visit.id


def hits(folder: Path) -> dict[str, int]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        path.name: path.read_bytes().lower().count(CANARY.lower().encode()) + path.name.lower().count(CANARY.lower())
        for path in files
    }


def test_that_no_file_of_the_folder_shows_what_was_written(store: SqlRecords, tmp_path: Path) -> None:
    visit_id = fill(store)
    back_up(tmp_path / "clinic.db", KEY, tmp_path / "copy.db")
    assert hits(tmp_path) == {"clinic.db": 0, "clinic.db-wal": 0, "clinic.db-shm": 0, "copy.db": 0}
    store.wipe_draft(visit_id)
    store.close()
    assert hits(tmp_path) == {"clinic.db": 0, "copy.db": 0}
    assert decrypted(tmp_path).count(CANARY.encode()) > 100


def test_that_the_same_store_without_a_key_would_show_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Unkeyed(sqlcipher3.Connection):  # type: ignore[misc]
        def execute(self, sql: str, *values: object) -> object:
            return super().execute("select 1" if sql.startswith("pragma key") else sql, *values)

    real = sqlcipher3.connect
    monkeypatch.setattr(sqlcipher3, "connect", lambda *names, **options: real(*names, factory=Unkeyed, **options))
    store = make_store(tmp_path)
    fill(store)
    found = hits(tmp_path)
    store.close()
    assert found["clinic.db-wal"] > 1000


SPOILED = (
    ("update patient set body = ?", f'{{"name_to_use": "{CANARY}", "birth_date": "{CANARY}"}}'),
    ("update visit set body = ?", CANARY),
    ("update draft set answer = ?", f'{{"status": "{CANARY}"}}'),
    ("update draft_note set value = ?", CANARY),
    ("update record set body = ?", CANARY.encode()),
    ("update document set sha256 = ?", CANARY),
)


def every_error(store: SqlRecords, folder: Path) -> Iterator[BaseException]:
    """The errors of a store whose rows somebody has spoiled with readable words."""
    store.close()
    with tampering(folder) as driver:
        for change, value in SPOILED:
            driver.execute(change, (value,))
    broken = make_store(folder)
    (info,) = broken.documents()
    for ask in (
        lambda: broken.patient(info.patient_id),
        lambda: broken.find_patients(CANARY),
        lambda: broken.visit(info.visit_id),
        lambda: broken.draft(info.visit_id),
        broken.entries,
        lambda: broken.document_bytes(info.id),
        broken.rebuild_projections,
        lambda: broken.add_document(a_document(a_visit(uuid4()), b"x"), b"y"),
        lambda: broken.append(CANARY, {CANARY: float("nan")}, actor=CANARY, at=NOW),
    ):
        with pytest.raises((StorageError, ValueError)) as caught:
            ask()
        yield caught.value
    broken.close()


def test_that_no_error_and_no_log_line_shows_what_was_written(
    store: SqlRecords, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fill(store)
    shown = ["".join(traceback.format_exception(error)) for error in every_error(store, tmp_path)]
    assert len(shown) == 9
    assert not [text for text in shown if CANARY in text]
    assert CANARY not in caplog.text


def test_that_the_same_error_of_the_driver_would_show_it() -> None:
    plain = sa.create_engine("sqlite://", module=sqlcipher3, creator=lambda: sqlcipher3.connect(":memory:"))
    with pytest.raises(sa.exc.OperationalError, match=CANARY), plain.connect() as connection:
        connection.exec_driver_sql("insert into nowhere values (?)", (CANARY,))
    plain.dispose()


def test_that_a_debugging_log_would_show_the_rows_without_the_gag(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = make_store(tmp_path)
    fill(store)
    caplog.set_level(logging.DEBUG)
    store.find_patients("vega")
    assert CANARY not in caplog.text
    caplog.set_level(logging.DEBUG, logger="sqlalchemy")
    store.find_patients("vega")
    store.close()
    assert CANARY in caplog.text


def test_that_a_patient_made_of_spoiled_values_is_refused_by_name_of_the_rule_only() -> None:
    with pytest.raises(ValueError, match="name to use") as caught:
        Patient(uuid4(), "  ", a_patient().birth_date, email=CANARY)
    assert CANARY not in str(caught.value)
    assert ACTOR not in str(caught.value)
