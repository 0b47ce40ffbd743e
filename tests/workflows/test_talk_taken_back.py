"""What is left for a talk in person is said on the next page, and can be taken back from there."""

import pytest

from intake_app.domain.pages import SectionChoice
from intake_app.domain.response import Answer
from intake_app.workflows.answer import open_journey
from intake_app.workflows.ports import DiskFullError
from tests.support.builders import IN_PERSON, chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def test_that_the_next_page_says_so_until_the_person_moves_on(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    assert not journey.state().left_for_talk
    state = journey.talk_in_person()
    assert state.left_for_talk
    assert journey.answer(state.items[0].key, Answer.of("2020")).left_for_talk
    journey.pause()
    assert journey.resume().left_for_talk
    assert not journey.go_on().left_for_talk


def test_that_skip_says_nothing_of_a_talk(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    assert not journey.skip().left_for_talk


def test_that_taking_back_shows_the_page_as_it_was(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="map")
    journey.answer("map.hurts", chosen("neck"))
    before = journey.state()
    journey.talk_in_person()
    state = journey.take_back_talk()
    assert state == before
    again = open_journey(journey.workplace, journey.visit.id)
    assert (again.journal.agenda, again.response.get("map.no_touch")) == ((), None)
    assert again.response.get("map.hurts") == chosen("neck")


def test_that_taking_back_keeps_an_older_wish_and_what_was_answered_meanwhile(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    journey.talk_in_person()
    walk(journey, until="map")
    key = journey.talk_in_person().items[0].key
    journey.answer(key, chosen("yes"))
    journey.take_back_talk()
    assert journey.journal.agenda == ("about.pain",)
    assert journey.response.get("about.pain") == IN_PERSON
    assert journey.response.get(key) == chosen("yes")


def test_that_a_part_left_for_a_talk_can_be_taken_back_to_its_note(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="note:preg")
    assert journey.choose("preg", SectionChoice.IN_PERSON).left_for_talk
    assert journey.take_back_talk().page.id == "note:preg"
    assert journey.journal.choices == {}
    assert not journey.choose("preg", SectionChoice.SKIP).left_for_talk


def test_that_there_is_nothing_to_take_back_where_nothing_was_left(place: ClinicAtWork) -> None:
    journey = place.journey()
    state = walk(journey, until="map")
    assert journey.take_back_talk() == state


def test_that_what_was_left_is_said_on_the_page_where_the_change_began(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="review")
    journey.go_to("about.pain")
    journey.talk_in_person()
    state = journey.return_to("review")
    assert (state.page.id, state.left_for_talk) == ("review", True)
    assert not journey.go_to("map").left_for_talk


def test_that_a_full_disk_takes_nothing_back_and_forgets_nothing(
    place: ClinicAtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise DiskFullError("no room")

    journey = place.journey()
    walk(journey, until="about.pain")
    state = journey.talk_in_person()
    with monkeypatch.context() as patch:
        patch.setattr(journey.workplace.records, "save_note", full)
        with pytest.raises(DiskFullError):
            journey.take_back_talk()
    assert journey.state() == state
    assert journey.take_back_talk().page.id == "about.pain"
