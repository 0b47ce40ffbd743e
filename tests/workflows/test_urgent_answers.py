"""An urgent answer reaches people when it is handed on, and the person is told."""

from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey, open_journey
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def reopened(journey: Journey) -> Journey:
    """The same visit in a program that has just started."""
    return open_journey(journey.workplace, journey.visit.id)


def alerts(place: ClinicAtWork, journey: Journey) -> list[str]:
    """The flags of the alerts that have gone out."""
    return [str((e.body or {})["flag"]) for e in place.records.entries(kind="alert", refers_to=journey.visit.id)]


def test_that_an_urgent_answer_goes_out_when_its_page_is_handed_on(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="urgent.chest")
    state = journey.answer("urgent.chest", chosen("yes"))
    assert (alerts(place, journey), state.care) == ([], ())
    journey.answer("urgent.chest", chosen("no"))
    journey.answer("urgent.chest", chosen("yes"))
    journey.go_back()
    assert alerts(place, journey) == []
    journey.go_on()
    state = journey.go_on()
    assert (alerts(place, journey), state.care) == (["U01"], ("Somebody comes about U01.",))


def test_that_an_answer_that_is_not_urgent_calls_nobody(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"urgent.chest": chosen("no"), "preg.status": chosen("yes"), "about.pain": Answer.of(9)})
    assert {raised.flag.id for raised in journey.flags()} == {"P01", "K01"}
    assert alerts(place, journey) == []


def test_that_a_skipped_urgent_question_calls_nobody_but_asks_for_a_talk(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    assert [(raised.flag.id, raised.ask_in_person) for raised in journey.flags()] == [("U01", True), ("P01", True)]
    assert alerts(place, journey) == []


def test_that_leaving_for_another_page_hands_an_urgent_answer_on(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    journey.go_to("urgent.chest")
    journey.answer("urgent.chest", chosen("yes"))
    journey.go_to("review")
    assert alerts(place, journey) == ["U01"]


def test_that_care_is_shown_until_it_is_acknowledged_once(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"urgent.chest": chosen("yes")}, until="note:preg")
    assert reopened(journey).state().care == ("Somebody comes about U01.",)
    assert journey.acknowledge_care().care == ()
    assert reopened(journey).state().care == ()
    journey.go_to("urgent.chest")
    journey.answer("urgent.chest", chosen("no"))
    journey.answer("urgent.chest", chosen("yes"))
    assert journey.go_on().care == ()
    assert alerts(place, journey) == ["U01"]


def test_that_an_alert_once_sent_is_not_taken_back(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"urgent.chest": chosen("yes")}, until="note:preg")
    journey.answer("urgent.chest", chosen("no"))
    walk(journey)
    assert alerts(place, journey) == ["U01"]
    assert journey.state().care == ()


def test_that_a_returning_person_is_known_as_one(place: ClinicAtWork) -> None:
    patient = place.patient()
    first = place.journey(place.visit(patient))
    assert "R01" not in {raised.flag.id for raised in first.flags()}
    second = place.journey(place.visit(patient))
    assert "R01" in {raised.flag.id for raised in second.flags()}
