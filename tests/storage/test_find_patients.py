"""People are found by the beginnings of their names, and by their birth date."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from intake_app.domain.patient import Patient
from intake_app.storage.records import SqlRecords
from tests.support.records_data import ACTOR, NOW, a_patient
from tests.support.store import make_store

PEOPLE = (
    a_patient("Zoë Müller-Smith", date(1988, 4, 17)),
    a_patient("Liam O’Brien", date(1990, 1, 2)),
    a_patient("Łukasz Sørensen", date(1975, 12, 31)),
    a_patient("阿美", date(2001, 5, 6)),
    a_patient("मीना", date(1999, 9, 9)),
    a_patient("Ana", date(1988, 4, 17), legal_name="Anastasia Petrova"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlRecords]:
    records = make_store(tmp_path_factory.mktemp("people"))
    for person in PEOPLE:
        records.save_patient(person, ACTOR, NOW)
    yield records
    records.close()


def names(found: object) -> list[str]:
    assert isinstance(found, tuple)
    return [person.name_to_use for person in found if isinstance(person, Patient)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("zoe", ["Zoë Müller-Smith"]),
        ("ZOË MÜLL", ["Zoë Müller-Smith"]),
        ("smith zoe", ["Zoë Müller-Smith"]),
        ("mullersmith", ["Zoë Müller-Smith"]),
        ("o'brien", ["Liam O’Brien"]),
        ("obrien", ["Liam O’Brien"]),
        ("lukasz sorens", ["Łukasz Sørensen"]),
        ("阿", ["阿美"]),
        ("मीना", ["मीना"]),
        ("petrova", ["Ana"]),
        ("1988-04-17", ["Ana", "Zoë Müller-Smith"]),
        ("1988-04-17 an", ["Ana"]),
        ("ana 1990-01-02", []),
        ("zoe liam", []),
        ("üller", []),
        ("", []),
        ("   ", []),
        ("%", []),
        ("_", []),
        ('" OR 1=1 --', []),
        ("ana* NEAR(zoe)", []),
        ("'; drop table patient", []),
        ("1988-13-99", []),
    ],
)
def test_that_the_typed_words_find_these_people(store: SqlRecords, typed: str, expected: list[str]) -> None:
    assert names(store.find_patients(typed)) == expected


def test_that_the_limit_is_kept(store: SqlRecords) -> None:
    assert names(store.find_patients("1988-04-17", limit=1)) == ["Ana"]
    assert store.find_patients("ana", limit=0) == ()
    assert store.find_patients("ana", limit=-1) == ()


def test_that_very_long_text_is_no_trouble(store: SqlRecords) -> None:
    assert store.find_patients("a" * 5000) == ()
    assert store.find_patients("ana " * 5000) == (PEOPLE[5],)


def test_that_a_new_name_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    person = a_patient("Robin Lee")
    store.save_patient(person, ACTOR, NOW)
    store.save_patient(Patient(person.id, "River Lee", person.birth_date), ACTOR, NOW)
    assert store.find_patients("robin") == ()
    assert names(store.find_patients("river")) == ["River Lee"]
    store.close()
