"""The answers behind a flag, in the words of the forms."""

from __future__ import annotations

from pathlib import Path

from intake_app.domain.response import Answer
from intake_app.workflows.review import ReviewView, review
from intake_app.workflows.sign import sign
from tests.support.builders import IN_PERSON, chosen
from tests.support.intimate_visit import signed
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork, clinic_at_work


def reviewed(place: ClinicAtWork, **given: Answer) -> ReviewView:
    journey = place.journey()
    walk(journey, {key.replace("__", "."): answer for key, answer in given.items()})
    sign(journey, place.signature())
    return review(place.workplace, place.practitioner, journey.visit.id)


def test_that_a_flag_names_question_and_answer(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        view = reviewed(place, preg__status=chosen("yes"))
        assert view.because["P01"] == ("Text of preg.status Yes",)


def test_that_an_answer_that_was_left_for_a_talk_is_said_as_such(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        view = reviewed(place, preg__status=IN_PERSON)
        assert "P01" in {raised.flag.id for raised in view.flags if raised.ask_in_person}
        assert view.because["P01"] == ("Text of preg.status I would rather talk about this in person",)


def test_that_an_intimate_plan_is_said_with_its_areas(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        journey = signed(place, {"consent.area.pelvis": chosen("yes")})
        view = review(place.workplace, place.practitioner, journey.visit.id)
        assert view.because["S03"] == ("Pelvis",)


def test_that_what_follows_from_no_answer_has_no_words_of_one(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        view = reviewed(place, map__no_touch=chosen("neck"))
        assert {raised.flag.id for raised in view.flags} == set(view.because)
        assert all("plan.region" not in line for lines in view.because.values() for line in lines)
