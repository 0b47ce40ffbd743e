"""Two people are never mixed: not by name, not by a visit that was rebooked or put under another record."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from intake_app.domain.response import Answer
from intake_app.workflows.answer import open_journey
from intake_app.workflows.returning import earlier_intakes
from intake_app.workflows.sign import sign
from tests.support.journeys import walk
from tests.support.returning import TOLD, back_again, been_here, known_pages, page_ids
from tests.support.workplace import ClinicAtWork


def test_that_two_people_with_one_name_and_birth_date_are_never_mixed(place: ClinicAtWork) -> None:
    one = been_here(place, TOLD, place.patient("Rosa Vega", date(1988, 4, 17)))
    two = place.patient("Rosa Vega", date(1988, 4, 17))
    other = back_again(place, two)
    assert known_pages(other) == []
    assert "canary" not in repr(other.state())
    assert other.response.get("map.no_touch") is None
    assert known_pages(back_again(place, one)) == ["about", "preg", "body", "last"]


def rebooked(place: ClinicAtWork, visit_id: UUID, patient_id: UUID) -> None:
    """Put a visit under another person's record."""
    visit = place.records.visit(visit_id)
    assert visit is not None
    place.records.save_visit(replace(visit, patient_id=patient_id), "desk", place.clock.now())


def test_that_a_visit_that_was_put_under_another_record_is_nobodys_past(place: ClinicAtWork) -> None:
    one, two = been_here(place, TOLD), place.patient("Rosa Vega")
    (entry,) = place.records.entries(kind="response")
    assert entry.refers_to is not None
    rebooked(place, entry.refers_to, two.id)
    assert known_pages(back_again(place, one)) == []
    assert known_pages(back_again(place, two)) == []
    rebooked(place, entry.refers_to, one.id)
    assert known_pages(back_again(place, one)) == ["about", "preg", "body", "last"]


def test_that_a_visit_rebooked_in_mid_way_shows_nothing_more(place: ClinicAtWork) -> None:
    one, two = been_here(place, TOLD), place.patient("Rosa Vega")
    (entry,) = place.records.entries(kind="response")
    journey = back_again(place, one)
    assert entry.refers_to is not None
    rebooked(place, entry.refers_to, two.id)
    again = open_journey(place.workplace, journey.visit.id)
    assert known_pages(again) == []
    assert "about.pain" in page_ids(again)


def test_that_a_later_visit_is_not_an_earlier_one(place: ClinicAtWork) -> None:
    patient = place.patient()
    waiting = place.visit(patient)
    been_here(place, TOLD, patient)
    first = place.journey(waiting)
    walk(first, {"about.pain": Answer.of(1)})
    sign(first, place.signature())
    entries = earlier_intakes(place.records, patient.id, first.visit.id)
    assert [intake.response.get("about.pain") for intake in entries] == [Answer.of(6)]
