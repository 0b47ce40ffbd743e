"""Nobody on the staff reads a draft: each door that shows answers is tried in each state before they are handed in."""

from collections.abc import Callable
from itertools import product

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.response import Answer
from intake_app.domain.visit import VisitState
from intake_app.workflows.agenda import set_discussed
from intake_app.workflows.agreed_today import settle_wish
from intake_app.workflows.alert_care import people_needed
from intake_app.workflows.answer import Journey
from intake_app.workflows.check_in import today
from intake_app.workflows.comfort_card import comfort_card, give_card
from intake_app.workflows.copies import CopyWay
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.handed_in import NotHandedInError, handed_in_context
from intake_app.workflows.review import mark_reviewed, open_alerts, review
from intake_app.workflows.sign import end_without_signing, sign
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.returning import TOLD, back_again, been_here
from tests.support.workplace import ClinicAtWork

SECRET = "Canary-draft-4471"
GIVEN = {"last.else": Answer.of(SECRET), "map.no_touch": chosen("neck"), "urgent.chest": chosen("yes")}
Door = Callable[[ClinicAtWork, Journey], object]
DOORS: dict[str, Door] = {
    "context": lambda p, j: handed_in_context(p.workplace, j.visit.id),
    "review": lambda p, j: review(p.workplace, p.practitioner, j.visit.id),
    "mark reviewed": lambda p, j: mark_reviewed(p.workplace, p.practitioner, j.visit.id),
    "comfort card": lambda p, j: comfort_card(p.workplace, p.practitioner, j.visit.id),
    "give card": lambda p, j: give_card(p.workplace, p.practitioner, j.visit.id, CopyWay.PRINTED, lambda _n, _d: None),
    "wishes": lambda p, j: set_discussed(p.workplace, p.practitioner, j.visit.id, "last.else", True),
    "settle": lambda p, j: settle_wish(p.workplace, p.practitioner, j.visit.id, "Done."),
}
WAYS: dict[str, Callable[[Journey], object]] = {
    "has the tablet": lambda journey: journey.state(),
    "paused": Journey.pause,
    "asked for a person": Journey.ask_for_person,
    "ended with a person": lambda journey: end_without_signing(journey, EndKind.PERSON),
}


@pytest.mark.parametrize(("door", "way"), list(product(DOORS, WAYS)))
def test_that_no_door_opens_before_the_answers_are_handed_in(place: ClinicAtWork, door: str, way: str) -> None:
    journey = place.journey()
    walk(journey, GIVEN)
    WAYS[way](journey)
    head = place.records.head()
    with pytest.raises(NotHandedInError) as caught:
        DOORS[door](place, journey)
    assert SECRET not in str(caught.value)
    assert place.records.head() == head


@pytest.mark.parametrize("door", ["context", "review", "comfort card", "give card"])
def test_that_the_doors_open_once_they_are_handed_in(place: ClinicAtWork, door: str) -> None:
    journey = place.journey()
    walk(journey, GIVEN)
    sign(journey, place.signature())
    DOORS[door](place, journey)
    assert SECRET in repr(review(place.workplace, place.practitioner, journey.visit.id).sections)


def test_that_who_leaves_before_checking_shows_nothing_and_can_be_looked_after(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, GIVEN, until="review", talk={"about.pain"})
    journey.journal = type(journey.journal)(page="last.else", opened={"last.else": ""})
    end_without_signing(journey, EndKind.NOT_TODAY)
    view = review(place.workplace, place.practitioner, journey.visit.id)
    assert (view.handed_in, view.sections, view.talks, view.no_touch) == (False, (), (), ())
    assert SECRET not in repr(view)
    assert [alert.flag for alert in view.alerts] == ["U01"]
    with pytest.raises(NotHandedInError):
        comfort_card(place.workplace, place.practitioner, journey.visit.id)


def test_that_marks_from_before_stand_also_where_nothing_was_handed_in_today(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    journey.answer("map.no_touch", chosen("neck", "shoulder.left"))
    end_without_signing(journey, EndKind.NOT_TODAY)
    view = review(place.workplace, place.practitioner, journey.visit.id)
    assert (view.handed_in, view.no_touch_regions) == (False, frozenset({"neck"}))


def test_that_alerts_and_who_waits_reach_staff_before_anything_is_handed_in(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"urgent.chest": chosen("yes")}, until="note:preg")
    journey.ask_for_person()
    assert [alert.flag for alert in open_alerts(place.workplace, journey.visit.id)] == ["U01"]
    (row,) = today(place.workplace, place.practitioner)
    assert (row.state, row.needs_person) == (VisitState.WANTS_TO_TALK, True)
    assert [one.visit_id for one in people_needed(place.workplace, place.practitioner)] == [journey.visit.id]


def test_that_who_takes_the_tablet_again_has_a_draft_of_their_own_again(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, GIVEN)
    end_without_signing(journey, EndKind.NOT_TODAY)
    assert review(place.workplace, place.practitioner, journey.visit.id).handed_in
    again = hand_over(place.workplace, place.desk, journey.visit.id, IdentityCheck.KNOWN)
    again.answer("last.else", Answer.of("second thoughts"))
    with pytest.raises(NotHandedInError):
        review(place.workplace, place.practitioner, journey.visit.id)
