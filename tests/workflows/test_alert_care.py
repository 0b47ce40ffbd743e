"""After an urgent answer: two roles learn of it, one goes there by name, and it stays until it is closed."""

from dataclasses import fields
from datetime import timedelta
from uuid import uuid4

import pytest

from intake_app.domain.practitioner import Role
from intake_app.workflows.alert_care import PersonNeeded, people_needed, take_on
from intake_app.workflows.answer import Journey
from intake_app.workflows.check_in import today
from intake_app.workflows.review import close_alert, open_alerts
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def urgent(place: ClinicAtWork) -> Journey:
    """A person who has handed on an urgent answer."""
    journey = place.journey()
    walk(journey, {"urgent.chest": chosen("yes"), "preg.wish": chosen("canary")}, until="note:preg")
    return journey


@pytest.mark.parametrize("role", Role)
def test_that_an_alert_reaches_every_role(place: ClinicAtWork, role: Role) -> None:
    journey = urgent(place)
    (person,) = people_needed(place.workplace, place.by_role(role))
    assert (person.visit_id, person.name, person.taken_on_by) == (journey.visit.id, "Rosa Vega", "")
    assert today(place.workplace, place.by_role(role))[0].needs_person


def test_that_nobody_is_needed_without_an_urgent_answer(place: ClinicAtWork) -> None:
    walk(place.journey(), {"urgent.chest": chosen("no")})
    assert people_needed(place.workplace, place.desk) == []


def test_that_the_front_desk_learns_that_and_never_why(place: ClinicAtWork) -> None:
    urgent(place)
    assert {field.name for field in fields(PersonNeeded)} == {
        "visit_id",
        "name",
        "since",
        "taken_on_by",
        "taken_on_at",
    }
    said = repr(people_needed(place.workplace, place.desk)) + repr(today(place.workplace, place.desk))
    for secret in ("U01", "Label of U01", "Action of U01", "urgent", "chest", "canary"):
        assert secret not in said


def test_that_who_goes_there_stands_with_name_and_time_and_the_alert_stays(place: ClinicAtWork) -> None:
    journey = urgent(place)
    before = place.clock.at
    take_on(place.workplace, place.desk, journey.visit.id)
    (person,) = people_needed(place.workplace, place.practitioner)
    assert person.taken_on_by == "Dee Desk"
    assert person.taken_on_at is not None
    assert person.taken_on_at > before
    (alert,) = open_alerts(place.workplace, journey.visit.id)
    assert (alert.taken_on_by, alert.changed) == ("Dee Desk", False)
    assert today(place.workplace, place.desk)[0].needs_person
    (line,) = place.records.entries(kind="audit.alert.taken-on")
    assert line.actor == str(place.desk.member.id)


def test_that_a_second_person_does_not_take_the_first_ones_place(place: ClinicAtWork) -> None:
    journey = urgent(place)
    take_on(place.workplace, place.desk, journey.visit.id)
    take_on(place.workplace, place.practitioner, journey.visit.id)
    assert people_needed(place.workplace, place.desk)[0].taken_on_by == "Dee Desk"
    assert len(place.records.entries(kind="alert-acknowledged")) == 1


def test_that_an_alert_of_another_day_stays_until_it_is_closed(place: ClinicAtWork) -> None:
    journey = urgent(place)
    place.clock.move(timedelta(days=3).total_seconds())
    assert list(today(place.workplace, place.desk)) == []
    (person,) = people_needed(place.workplace, place.desk)
    assert person.visit_id == journey.visit.id
    (alert,) = open_alerts(place.workplace, journey.visit.id)
    close_alert(place.workplace, place.practitioner, journey.visit.id, alert.id, "Went there.")
    assert people_needed(place.workplace, place.desk) == []


def test_that_who_closes_an_alert_has_taken_it_on(place: ClinicAtWork) -> None:
    journey = urgent(place)
    (alert,) = open_alerts(place.workplace, journey.visit.id)
    close_alert(place.workplace, place.practitioner, journey.visit.id, alert.id, "Went there.")
    (entry,) = place.records.entries(kind="alert-acknowledged", refers_to=alert.id)
    assert (entry.body or {})["by"] == "Jun Watanabe"


@pytest.mark.parametrize("closed", [True, False])
def test_that_there_is_nothing_to_take_on_without_an_open_alert(place: ClinicAtWork, closed: bool) -> None:
    visit_id = uuid4()
    if closed:
        visit_id = urgent(place).visit.id
        (alert,) = open_alerts(place.workplace, visit_id)
        close_alert(place.workplace, place.practitioner, visit_id, alert.id, "Went there.")
    with pytest.raises(LookupError, match="no open alert"):
        take_on(place.workplace, place.desk, visit_id)


def test_that_an_answer_that_was_changed_is_said_and_the_alert_stays(place: ClinicAtWork) -> None:
    journey = urgent(place)
    journey.go_to("urgent.chest")
    journey.answer("urgent.chest", chosen("no"))
    assert not open_alerts(place.workplace, journey.visit.id)[0].changed, "not on a tap"
    journey.go_on()
    journey.go_on()
    (alert,) = open_alerts(place.workplace, journey.visit.id)
    assert alert.changed
    assert len(place.records.entries(kind="alert-changed")) == 1
