"""The person, and who may be the same person."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from intake_app.domain.patient import Patient, near_duplicates

BORN = date(1988, 4, 7)


def person(name: str, born: date = BORN, legal_name: str | None = None) -> Patient:
    """A person with a new id."""
    return Patient(uuid4(), name, born, legal_name=legal_name)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 4, 6), 37),
        (date(2026, 4, 7), 38),
        (date(2026, 12, 31), 38),
        (date(2026, 1, 1), 37),
        (BORN, 0),
    ],
)
def test_that_a_person_turns_older_on_their_birthday(day: date, age: int) -> None:
    assert person("A").age_on(day) == age


def test_that_somebody_born_on_a_leap_day_turns_older_the_day_after_in_other_years() -> None:
    leap = person("A", date(2008, 2, 29))
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2028, 2, 28), date(2028, 2, 29)]
    assert [leap.age_on(day) for day in days] == [17, 18, 19, 20]


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_that_a_person_has_a_name_to_use(name: str) -> None:
    with pytest.raises(ValueError, match="name to use"):
        person(name)


def test_that_documents_carry_the_legal_name_where_there_is_one() -> None:
    assert person("Sam").record_name == "Sam"
    assert person("Sam", legal_name="Samira Hale").record_name == "Samira Hale"


@pytest.mark.parametrize(
    ("known", "near"),
    [
        (person("Rosa Vega"), True),
        (person("ROSA"), True),
        (person("rosa-maria"), True),
        (person("Rósa Végà"), True),
        (person("Lee", legal_name="Rosa Lee"), True),
        (person("Rosa Vega", date(1988, 4, 17)), True),
        (person("Rosa Vega", date(1988, 5, 7)), True),
        (person("Rosa Vega", date(1978, 4, 7)), True),
        (person("Rosa Vega", date(1988, 7, 4)), True),
        (person("Rosa Vega", date(1978, 4, 8)), False),
        (person("Rosa Vega", date(1978, 7, 4)), False),
        (person("Rosalie Vegas"), False),
        (person("Dee Lee"), False),
    ],
)
def test_that_a_shared_name_and_a_close_birth_date_may_be_the_same_person(known: Patient, near: bool) -> None:
    assert near_duplicates(person("Rosa Vega"), (known,)) == ((known,) if near else ())


def test_that_nobody_is_their_own_duplicate() -> None:
    rosa, other = person("Rosa Vega"), person("Rosa Vega")
    assert near_duplicates(rosa, (rosa, other)) == (other,)


def test_that_a_legal_name_finds_who_goes_by_it() -> None:
    known = person("Samira Hale")
    assert near_duplicates(person("Lou", legal_name="Samira Hale"), (known,)) == (known,)
    assert near_duplicates(person("Lou"), (known,)) == ()


@pytest.mark.parametrize(("said", "may"), [(True, True), (False, False), (None, False)])
def test_that_a_message_is_left_after_a_yes_only(said: bool | None, may: bool) -> None:
    assert replace(person("A"), safe_to_leave_message=said).may_be_left_a_message is may
