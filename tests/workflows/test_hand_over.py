"""The tablet changes hands."""

from datetime import timedelta
from uuid import uuid4

import pytest

from intake_app.domain.visit import VisitState, VisitStateError
from intake_app.workflows.hand_over import IdentityCheck, hand_over, identity_of, take_back, waiting_journey
from intake_app.workflows.sign import sign
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


@pytest.mark.parametrize("how", list(IdentityCheck))
def test_that_the_identity_check_is_read_back_as_staff_gave_it(place: ClinicAtWork, how: IdentityCheck) -> None:
    visit = place.visit()
    hand_over(place.workplace, place.desk, visit.id, how)
    found = identity_of(place.records, visit.id)
    assert (found.checked_by, found.how) == ("Dee Desk", how)


def test_that_the_last_identity_check_counts(place: ClinicAtWork) -> None:
    visit = place.visit()
    hand_over(place.workplace, place.desk, visit.id, IdentityCheck.KNOWN)
    hand_over(place.workplace, place.practitioner, visit.id, IdentityCheck.ID_SEEN)
    found = identity_of(place.records, visit.id)
    assert (found.checked_by, found.how) == ("Jun Watanabe", IdentityCheck.ID_SEEN)


def test_that_nobody_was_identified_before_the_tablet_was_given(place: ClinicAtWork) -> None:
    with pytest.raises(LookupError, match="not handed over"):
        identity_of(place.records, place.visit().id)


def test_that_what_a_patient_entered_stays_when_staff_take_the_tablet_back(place: ClinicAtWork) -> None:
    journey = place.journey()
    state = walk(journey, until="about.pain")
    take_back(place.workplace, place.desk, journey.visit.id)
    visit = place.records.visit(journey.visit.id)
    assert visit is not None
    assert visit.state is VisitState.PAUSED
    assert hand_over(place.workplace, place.desk, visit.id, IdentityCheck.KNOWN).open() == state


def test_that_taking_back_after_the_end_leaves_the_end(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    sign(journey, place.signature())
    take_back(place.workplace, place.desk, journey.visit.id)
    assert place.records.visit(journey.visit.id) == journey.visit
    assert len(place.records.entries(kind="audit.visit.taken-back", refers_to=journey.visit.id)) == 1


def test_that_a_signed_visit_is_not_handed_over_again(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    sign(journey, place.signature())
    head = place.records.head()
    with pytest.raises(VisitStateError):
        hand_over(place.workplace, place.desk, journey.visit.id, IdentityCheck.KNOWN)
    assert place.records.head() == head


def test_that_a_visit_that_is_not_there_is_named_as_such(place: ClinicAtWork) -> None:
    for act in (
        lambda: hand_over(place.workplace, place.desk, uuid4(), IdentityCheck.KNOWN),
        lambda: take_back(place.workplace, place.desk, uuid4()),
    ):
        with pytest.raises(LookupError, match="no such visit"):
            act()


def test_that_the_next_start_offers_the_journey_that_was_on_the_tablet(place: ClinicAtWork) -> None:
    assert waiting_journey(place.workplace) is None
    place.journey()
    late = place.journey()
    state = walk(late, until="about.pain")
    found = waiting_journey(place.workplace)
    assert found is not None
    assert found.state() == state


@pytest.mark.parametrize("end", ["signed", "taken back", "paused", "asked"])
def test_that_no_journey_waits_after_it_left_the_tablet(place: ClinicAtWork, end: str) -> None:
    journey = place.journey()
    walk(journey)
    if end == "signed":
        sign(journey, place.signature())
    elif end == "taken back":
        take_back(place.workplace, place.desk, journey.visit.id)
    elif end == "paused":
        journey.pause()
    else:
        journey.ask_for_person()
    assert waiting_journey(place.workplace) is None


def test_that_an_old_visit_nobody_finished_is_not_offered_for_ever(place: ClinicAtWork) -> None:
    place.journey()
    assert waiting_journey(place.workplace) is not None
    place.clock.move(timedelta(days=8).total_seconds())
    assert waiting_journey(place.workplace) is None
