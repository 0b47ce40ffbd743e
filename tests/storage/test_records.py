"""What is saved comes back, in one piece or not at all."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.clinic import Clinic
from intake_app.domain.practitioner import Role, StaffMember
from intake_app.domain.response import Answer, AnswerStatus, Attachment, Coding, Quantity
from intake_app.domain.response_json import Json
from intake_app.domain.visit import VisitState
from intake_app.storage.records import SqlRecords
from intake_app.workflows.ports import Draft, StorageError
from tests.support.records_data import ACTOR, NOW, a_patient, a_visit, minutes
from tests.support.store import make_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlRecords]:
    records = make_store(tmp_path)
    yield records
    records.close()


def reopened(store: SqlRecords, folder: Path) -> SqlRecords:
    store.close()
    return make_store(folder)


def test_that_a_new_store_is_empty(store: SqlRecords) -> None:
    assert store.clinic() is None
    assert store.staff() == ()
    assert store.patient(uuid4()) is None
    assert store.visit(uuid4()) is None
    assert store.draft(uuid4()) == Draft(store.draft(uuid4()).response, {})
    assert store.entries() == ()
    assert store.head().size == 0
    assert store.verify().ok


def test_that_clinic_staff_patient_and_visit_come_back_equal_after_reopening(store: SqlRecords, tmp_path: Path) -> None:
    clinic = Clinic("Ash Street Acupuncture", phone="+1 555 0100", idle_minutes=3)
    member = StaffMember(uuid4(), "Noor", Role.PRACTITIONER, "$argon2id$…", licence="LAc 7")
    patient, later = a_patient("Zoë Müller"), a_patient("阿美")
    visit = a_visit(patient.id)
    store.save_clinic(clinic, ACTOR, NOW)
    store.save_staff(member, ACTOR, NOW)
    for person in (patient, later):
        store.save_patient(person, ACTOR, NOW)
    store.save_visit(visit, ACTOR, NOW)
    again = reopened(store, tmp_path)
    assert (again.clinic(), again.staff()) == (clinic, (member,))
    assert (again.patient(patient.id), again.patient(later.id)) == (patient, later)
    assert again.visit(visit.id) == visit
    again.close()


def test_that_saving_again_replaces_the_present_and_keeps_the_past(store: SqlRecords) -> None:
    patient = a_patient()
    visit = a_visit(patient.id)
    store.save_visit(visit, ACTOR, NOW)
    moved = visit.moved_to(VisitState.WITH_PATIENT)
    store.save_visit(moved, ACTOR, NOW + minutes(1))
    assert store.visit(visit.id) == moved
    states = [entry.body and entry.body["state"] for entry in store.entries(kind="visit", refers_to=visit.id)]
    assert states == ["checked-in", "with-patient"]


def test_that_visits_between_counts_the_start_and_not_the_end(store: SqlRecords) -> None:
    patient = a_patient()
    early, inside, late = (a_visit(patient.id, NOW + minutes(offset)) for offset in (-1, 0, 10))
    for visit in (late, inside, early):
        store.save_visit(visit, ACTOR, NOW)
    assert store.visits_between(NOW, NOW + minutes(10)) == (inside,)
    assert store.visits_of(patient.id) == (early, inside, late)
    assert store.visits_of(uuid4()) == ()


def test_that_a_visit_of_another_time_zone_is_found_at_its_instant(store: SqlRecords) -> None:
    local = NOW.astimezone(timezone(timedelta(hours=-8)))
    visit = a_visit(uuid4(), local)
    store.save_visit(visit, ACTOR, NOW)
    assert store.visits_between(NOW, NOW + timedelta(microseconds=1)) == (visit,)


def test_that_a_time_without_a_zone_is_refused_and_nothing_is_written(store: SqlRecords) -> None:
    naive = datetime(2026, 3, 4, 9, 30)  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        store.save_visit(a_visit(uuid4(), naive), ACTOR, NOW)
    with pytest.raises(ValueError, match="time zone"):
        store.append("note", {}, actor=ACTOR, at=naive)
    assert store.head().size == 0


EVERY_KIND = (
    Answer.of(True),
    Answer.of(7),
    Answer.of(Decimal("2.50")),
    Answer.of("two\nlines – “quoted” \x00 \U0001f33f \ud800"),
    Answer.of(Coding("a", "s", "Alpha"), Coding("b")),
    Answer.of(Quantity(Decimal("36.6"), "°C")),
    Answer.of(Attachment("scan", "image/png", "AAAA")),
    *(Answer(status) for status in AnswerStatus if status is not AnswerStatus.ANSWERED),
)


@pytest.mark.parametrize("answer", EVERY_KIND, ids=lambda answer: f"{answer.status}-{type(answer.first).__name__}")
def test_that_a_draft_keeps_every_kind_of_answer(store: SqlRecords, answer: Answer) -> None:
    visit_id = uuid4()
    store.save_answer(visit_id, "pain@0.1", answer)
    assert store.draft(visit_id).response.answers == {"pain@0.1": answer}


def test_that_the_last_answer_stands_and_a_removed_one_is_gone(store: SqlRecords) -> None:
    visit_id, other = uuid4(), uuid4()
    store.save_answer(visit_id, "a", Answer.of("one"))
    store.save_answer(visit_id, "a", Answer.of("two"))
    store.save_answer(visit_id, "b", Answer.of("three"))
    store.save_answer(other, "a", Answer.of("theirs"))
    store.save_answer(visit_id, "b", None)
    store.save_note(visit_id, "page", {"index": 2, "touched": ["a", None]})
    draft = store.draft(visit_id)
    assert dict(draft.response.answers) == {"a": Answer.of("two")}
    assert draft.notes == {"page": {"index": 2, "touched": ["a", None]}}
    store.wipe_draft(visit_id)
    assert store.draft(visit_id) == Draft(type(draft.response)())
    assert store.draft(other).response.get("a") == Answer.of("theirs")


def test_that_an_entry_comes_back_as_it_was_written(store: SqlRecords) -> None:
    subject, about = uuid4(), uuid4()
    body: dict[str, Json] = {"words": "ä", "count": 3, "list": [1, {"x": None}]}
    written = store.append("response.final", body, actor=ACTOR, at=NOW, subject_id=subject, refers_to=about)
    other = store.append("other", {}, actor=ACTOR, at=NOW)
    assert store.entries() == (written, other)
    assert store.entries(kind="response.final", subject_id=subject, refers_to=about) == (written,)
    assert store.entries(kind="other", subject_id=subject) == ()
    assert (written.seq, written.at, written.body) == (1, NOW, body)


def test_that_an_audit_event_becomes_an_entry_of_its_kind(store: SqlRecords) -> None:
    subject = uuid4()
    entry = store.audit(AuditEvent(AuditKind.RECORD_VIEWED, ACTOR, NOW, subject, None, {"pages": "3"}))
    assert entry.kind == "audit.record.viewed"
    assert store.entries(kind="audit.record.viewed", subject_id=subject)[0].body == {"pages": "3"}


def test_that_a_number_that_is_not_finite_is_refused(store: SqlRecords) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        store.append("note", {"value": float("nan")}, actor=ACTOR, at=NOW)
    assert store.entries() == ()


def test_that_secrets_are_kept_and_replaced_by_name(store: SqlRecords) -> None:
    assert store.secret("signing-key") is None
    store.save_secret("signing-key", b"\x00one")
    store.save_secret("signing-key", b"\x00two")
    assert store.secret("signing-key") == b"\x00two"


def test_that_a_closed_store_says_so(store: SqlRecords) -> None:
    store.close()
    store.close()
    with pytest.raises(StorageError, match="closed"):
        store.clinic()
    with pytest.raises(StorageError, match="closed"):
        store.save_answer(uuid4(), "a", Answer.of(1))


def test_that_times_are_read_back_in_utc(store: SqlRecords) -> None:
    entry = store.append("note", {}, actor=ACTOR, at=NOW.astimezone(timezone(timedelta(hours=5))))
    assert store.entries()[0].at.tzinfo is UTC
    assert entry.at == NOW
