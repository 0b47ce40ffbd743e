"""The front desk."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Role
from intake_app.domain.response import Answer
from intake_app.domain.visit import VisitState
from intake_app.workflows.check_in import (
    DeskRow,
    add_patient,
    check_in,
    find_patients,
    practitioners,
    similar_patients,
    today,
)
from intake_app.workflows.review import close_alert, open_alerts, review
from intake_app.workflows.sign import sign
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import NOON, ClinicAtWork


def test_that_a_visit_is_on_the_list_and_in_the_trail(place: ClinicAtWork) -> None:
    visit = place.visit(place.patient("Rosa", pronouns="she/her"))
    (row,) = today(place.workplace, place.desk)
    assert (row.visit_id, row.name, row.pronouns, row.practitioner) == (visit.id, "Rosa", "she/her", "Jun Watanabe")
    assert (row.state, row.packet, row.needs_person) == (VisitState.CHECKED_IN, "small", False)
    (entry,) = place.records.entries(kind="audit.visit.checked-in")
    assert (entry.subject_id, entry.refers_to, entry.body) == (visit.patient_id, visit.id, {"packet": "small"})


def test_that_a_desk_row_has_no_place_for_anything_clinical() -> None:
    assert [field.name for field in fields(DeskRow)] == [
        "visit_id", "at", "name", "pronouns", "practitioner", "packet", "state", "needs_person", "needs_guardian_check",
            "own_consent_age", "on_paper", "language",
    ]  # fmt: skip


def test_that_no_word_of_an_answer_reaches_the_desk(place: ClinicAtWork) -> None:
    patient = place.patient("Rosa", legal_name="Canary Legal", phone="555-canary", email="canary@example.org")
    journey = place.journey(place.visit(patient))
    walk(
        journey,
        {
            "last.else": Answer.of("canary words"),
            "urgent.chest": chosen("yes"),
            "preg.status": chosen("yes"),
            "comfort.signal": Answer.of("canary signal"),
        },
    )
    desk = repr(today(place.workplace, place.desk)).casefold()
    for word in ("canary", "u01", "p01", "chest", "preg"):
        assert word not in desk
    sign(journey, place.signature())
    assert "canary words" in repr(review(place.workplace, place.practitioner, journey.visit.id))


def test_that_somebody_is_sent_for_an_alert_until_it_is_closed_and_for_who_asks(place: ClinicAtWork) -> None:
    journey = place.journey()
    place.visit(place.patient("Calm Person"))
    walk(journey, {"urgent.chest": chosen("yes")}, until="note:preg")

    def calls() -> list[bool]:
        return [row.needs_person for row in today(place.workplace, place.desk)]

    assert calls() == [True, False]
    (alert,) = open_alerts(place.workplace, journey.visit.id)
    close_alert(place.workplace, place.practitioner, journey.visit.id, alert.id, "Went there.")
    assert calls() == [False, False]
    journey.ask_for_person()
    assert calls() == [True, False]


def test_that_the_list_is_that_of_a_day_at_the_clinic_by_time(place: ClinicAtWork) -> None:
    times = {
        "late": datetime(2026, 3, 5, 7, 59, tzinfo=UTC),
        "early": datetime(2026, 3, 4, 8, 0, tzinfo=UTC),
        "next day": datetime(2026, 3, 5, 8, 0, tzinfo=UTC),
        "day before": datetime(2026, 3, 4, 7, 59, tzinfo=UTC),
    }
    for name, at in times.items():
        place.visit(place.patient(name), at=at)
    assert [row.name for row in today(place.workplace, place.desk)] == ["early", "late"]
    assert [row.name for row in today(place.workplace, place.desk, date(2026, 3, 5))] == ["next day"]
    assert today(place.workplace, place.desk, date(2026, 3, 6)) == []
    assert [row.at.hour for row in today(place.workplace, place.desk)] == [0, 23]


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 8), 23), (date(2026, 11, 1), 25), (date(2026, 3, 4), 24)])
def test_that_a_day_is_as_long_as_the_clinics_clocks_make_it(place: ClinicAtWork, day: date, hours: int) -> None:
    first = datetime(day.year, day.month, day.day, 7 if day == date(2026, 11, 1) else 8, tzinfo=UTC)
    for hour in range(-1, 27):
        place.visit(place.patient(f"hour {hour}"), at=first + timedelta(hours=hour))
    assert len(today(place.workplace, place.desk, day)) == hours


@pytest.mark.parametrize(("born", "check"), [(date(2008, 3, 4), False), (date(2008, 3, 5), True)])
def test_that_a_guardian_is_asked_about_up_to_the_eighteenth_birthday(
    place: ClinicAtWork, born: date, check: bool
) -> None:
    place.visit(place.patient("Teen", born))
    (row,) = today(place.workplace, place.desk)
    assert row.needs_guardian_check is check


def test_that_what_is_not_there_stops_a_check_in_and_leaves_nothing(place: ClinicAtWork) -> None:
    patient, care = place.patient(), place.practitioner.member.id
    head = place.records.head()
    for who, whose, packet, reason in (
        (uuid4(), care, "small", "patient"),
        (patient.id, uuid4(), "small", "practitioner"),
        (patient.id, place.desk.member.id, "small", "practitioner"),
        (patient.id, care, "large", "packet"),
    ):
        with pytest.raises(LookupError, match=f"no such {reason}"):
            check_in(place.workplace, place.desk, who, whose, packet)
    assert place.records.head() == head


def test_that_practitioners_are_the_active_ones_by_name(place: ClinicAtWork) -> None:
    place.hire("amal Noor", Role.PRACTITIONER)
    assert [member.name for member in practitioners(place.workplace)] == ["amal Noor", "Jun Watanabe"]


@pytest.mark.parametrize(
    ("name", "born", "near"),
    [
        ("Rosa Vega", date(1988, 4, 17), True),
        ("Ana-Rosa Lee", date(1988, 4, 17), True),
        ("Rósa", date(1988, 4, 18), True),
        ("Rosa Vega", date(1970, 1, 1), False),
        ("Dee Lee", date(1988, 4, 17), False),
    ],
)
def test_that_a_person_who_may_be_known_is_shown_before_a_second_record(
    place: ClinicAtWork, name: str, born: date, near: bool
) -> None:
    known = place.patient("Rosa Vega")
    found = similar_patients(place.workplace, place.desk, Patient(uuid4(), name, born))
    assert list(found) == ([known] if near else [])


def test_that_many_people_of_one_name_do_not_hide_the_same_person(place: ClinicAtWork) -> None:
    with place.records.atomic():
        for number in range(60):
            place.patient(f"Rosa Aa{number:02}", date(1950, 1, 1))
        known = place.patient("Rosa Zuniga")
    found = similar_patients(place.workplace, place.desk, Patient(uuid4(), "Rosa Vega", date(1988, 4, 17)))
    assert list(found) == [known]


def test_that_a_saved_patient_is_found_by_name_and_birth_date(place: ClinicAtWork) -> None:
    patient = add_patient(place.workplace, place.desk, Patient(uuid4(), "Zoë Hale", date(1990, 2, 3)))
    for text in ("zoe", "hale zoë", "1990-02-03"):
        assert list(find_patients(place.workplace, place.desk, text)) == [patient]
    assert list(find_patients(place.workplace, place.desk, "1990-02-04")) == []


def test_that_the_visit_is_now_unless_a_time_is_given(place: ClinicAtWork) -> None:
    assert NOON < place.visit().at < NOON + timedelta(minutes=1)
    assert place.visit(at=NOON - timedelta(days=3)).at == NOON - timedelta(days=3)
