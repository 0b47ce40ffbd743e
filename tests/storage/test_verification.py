"""Somebody with the key changes the file: the walk names the entry. An untouched file passes."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
import sqlcipher3

from intake_app.domain.clinic import Clinic
from intake_app.storage.verification import MOST_PROBLEMS
from intake_app.workflows.ports import LedgerHead, LedgerReport
from tests.support.raw_store import tampering
from tests.support.records_data import ACTOR, NOW, a_document, a_patient, a_visit
from tests.support.store import make_store


def filled(folder: Path) -> LedgerHead:
    store = make_store(folder)
    patient = a_patient()
    visit = a_visit(patient.id)
    store.save_clinic(Clinic("Ash Street"), ACTOR, NOW)
    store.save_patient(patient, ACTOR, NOW)
    store.save_visit(visit, ACTOR, NOW)
    for count in range(5):
        store.append("note", {"n": count}, actor=ACTOR, at=NOW, subject_id=patient.id)
    store.add_document(a_document(visit, b"%PDF"), b"%PDF")
    store.append("note", {}, actor=ACTOR, at=NOW)
    head = store.head()
    store.close()
    return head


def report_of(folder: Path, *anchors: LedgerHead) -> LedgerReport:
    store = make_store(folder)
    report = store.verify(anchors)
    store.close()
    return report


def test_that_an_untouched_store_passes(tmp_path: Path) -> None:
    head = filled(tmp_path)
    with tampering(tmp_path):
        pass
    assert report_of(tmp_path, head) == LedgerReport(10, head.hash, ())


DOUBLED_DOCUMENT = (
    "insert into document select 99, randomblob(16), document_id, kind, state, visit_id, patient_id, created_us, "
    "sha256, form_versions, replaces, data from document"
)
REPLACED_ENTRY = (
    "insert or replace into record select position, randomblob(16), device_id, seq, 'other', null, null, actor, "
    "at_us, body, prev, hash from record where seq = 5"
)
CHANGES = {
    "body": ("update record set body = cast(x'00' || body as blob) where seq = 5", "Entry 5: it was changed"),
    "actor": ("update record set actor = 'someone' where seq = 5", "Entry 5: it was changed"),
    "kind": ("update record set kind = 'other' where seq = 5", "Entry 5: it was changed"),
    "time": ("update record set at_us = at_us + 1 where seq = 5", "Entry 5: it was changed"),
    "subject": ("update record set subject_id = null where seq = 5", "Entry 5: it was changed"),
    "reference": ("update record set refers_to = id where seq = 5", "Entry 5: it was changed"),
    "id": ("update record set id = x'00112233445566778899aabbccddeeff' where seq = 5", "Entry 5: it was changed"),
    "hash": ("update record set hash = x'00' where seq = 5", "Entry 6: it does not follow"),
    "prev": ("update record set prev = hash where seq = 5", "Entry 5: it does not follow"),
    "deleted": ("delete from record where seq = 5", "Entries 5 to 5 are missing"),
    "first deleted": ("delete from record where seq = 1", "Entries 1 to 1 are missing"),
    "guard": ("create trigger record_no_update after insert on draft begin select 1; end", "record_no_update"),
    "key": ("update subject_key set key = randomblob(32)", "content does not open"),
    "lost key": ("delete from subject_key", "key is gone, and no erasure"),
    "false erasure": ("update subject_key set key = null", "key is gone, and no erasure"),
    "patient row": ("update patient set body = replace(body, 'Rosa', 'Rosi')", "list of patient rows differs"),
    "visit row": ("delete from visit", "list of visit rows differs"),
    "document row": ("delete from document", "Documents that the ledger names are missing: 1"),
    "document twice": (
        DOUBLED_DOCUMENT,
        "Document 99: the ledger does not name it",
    ),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=list(CHANGES))
def test_that_a_change_behind_the_app_is_named(tmp_path: Path, change: str, expected: str) -> None:
    filled(tmp_path)
    with tampering(tmp_path) as driver:
        driver.execute(change)
        if "trigger" in change:
            driver.execute("update record set actor = actor")
    report = report_of(tmp_path)
    assert any(expected in problem for problem in report.problems), report.problems


def swap_bodies(driver: sqlcipher3.Connection) -> None:
    rows = dict(driver.execute("select seq, body from record where seq in (5, 6)").fetchall())
    driver.execute("update record set body = ? where seq = 5", (rows[6],))
    driver.execute("update record set body = ? where seq = 6", (rows[5],))


def swap_numbers(driver: sqlcipher3.Connection) -> None:
    for old, new in ((5, 900), (6, 5), (900, 6)):
        driver.execute("update record set seq = ? where seq = ?", (new, old))


def swap_places(driver: sqlcipher3.Connection) -> None:
    for old, new in ((5, 900), (6, 5), (900, 6)):
        driver.execute("update record set position = ? where position = ?", (new, old))


def write_twice(driver: sqlcipher3.Connection) -> None:
    driver.execute(
        "insert into record select 99, randomblob(16), device_id, 11, kind, subject_id, refers_to, actor, at_us, body, "
        "prev, hash from record where seq = 5"
    )


@pytest.mark.parametrize("change", [swap_bodies, swap_numbers, swap_places, write_twice])
def test_that_reordering_is_named(tmp_path: Path, change: Callable[[sqlcipher3.Connection], None]) -> None:
    filled(tmp_path)
    with tampering(tmp_path) as driver:
        change(driver)
    assert not report_of(tmp_path).ok


def test_that_a_cut_end_shows_only_against_an_anchor(tmp_path: Path) -> None:
    head = filled(tmp_path)
    with tampering(tmp_path) as driver:
        driver.execute("delete from record where seq > 9")
    assert report_of(tmp_path).ok
    assert report_of(tmp_path, head).problems == ("The ledger once had 10 entries; its end is missing.",)


def test_that_a_checkpoint_notices_a_cut_end_by_itself(tmp_path: Path) -> None:
    filled(tmp_path)
    store = make_store(tmp_path)
    store.checkpoint()
    assert store.checkpoint() == store.head()
    store.close()
    assert report_of(tmp_path).ok
    with tampering(tmp_path) as driver:
        driver.execute("delete from record where seq > 9")
    assert "its end is missing" in report_of(tmp_path).problems[0]


def test_that_another_history_shows_against_an_anchor(tmp_path: Path) -> None:
    filled(tmp_path)
    assert "not the one that was remembered" in report_of(tmp_path, LedgerHead(4, "00" * 32)).problems[0]
    assert report_of(tmp_path, LedgerHead(0, "")).ok


@pytest.mark.parametrize(
    "change",
    [
        "update record set device_id = x'00' where seq = 5",
        "update record set id = x'' where seq = 5",
        "update record set body = x'' where seq = 5",
        "update record set at_us = 9223372036854775807 where seq = 5",
        "update record set seq = -9223372036854775807 where seq = 5",
        "update record set actor = cast(x'ff' as text) where seq = 5",
        "update subject_key set key = x'01'",
        "update document set data = x''",
        "update checkpoint set head = x''",
        "drop table document",
        "drop table patient",
        "drop table subject_key",
        "drop table record",
    ],
)
def test_that_damage_is_reported_and_never_raised(tmp_path: Path, change: str) -> None:
    filled(tmp_path)
    store = make_store(tmp_path)
    store.checkpoint()
    store.close()
    with tampering(tmp_path) as driver:
        driver.execute(change)
        driver.execute("create table if not exists record (x)")
        driver.execute("create table if not exists document (x)")
    assert not report_of(tmp_path).ok


def test_that_the_list_of_problems_has_an_end(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with store.atomic():
        for _count in range(MOST_PROBLEMS + 30):
            store.append("note", {}, actor=ACTOR, at=NOW)
    store.close()
    with tampering(tmp_path) as driver:
        driver.execute("update record set actor = 'someone'")
    problems = report_of(tmp_path).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert "more problems" in problems[-1]


def test_that_the_report_says_nothing_of_what_was_written(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store.append("note", {"words": "CANARY"}, actor="CANARY-ACTOR", at=NOW, subject_id=uuid4())
    store.close()
    with tampering(tmp_path) as driver:
        driver.execute("update record set actor = 'CANARY-ELSE'")
    assert "CANARY" not in str(report_of(tmp_path))


@pytest.mark.parametrize(
    "change",
    [
        "update record set actor = 'x'",
        "delete from record where seq = 10",
        "replace into record select * from record where seq = 5",
        REPLACED_ENTRY,
        "update document set state = 'final'",
        "delete from document",
        "replace into document select * from document",
    ],
)
def test_that_the_guards_refuse_changes_to_what_is_written(tmp_path: Path, change: str) -> None:
    filled(tmp_path)
    with tampering(tmp_path, guarded=True) as driver, pytest.raises(sqlcipher3.IntegrityError, match="append-only"):
        driver.execute(change)
    assert report_of(tmp_path).ok
    with tampering(tmp_path) as driver:
        driver.execute(change)
