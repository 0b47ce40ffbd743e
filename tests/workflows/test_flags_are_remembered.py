"""Flags are worked out once for a situation, and anew as soon as an answer, the person or a rule is different."""

from dataclasses import replace
from datetime import date

from tests.support.builders import a_flag, chosen
from tests.support.workplace import ClinicAtWork


def test_that_flags_are_worked_out_once_while_nothing_changes(place: ClinicAtWork) -> None:
    journey = place.journey()
    journey.open()
    before = journey.flags()
    journey.go_to("urgent.chest")
    assert journey.flags() is before


def test_that_an_answer_is_weighed_at_once(place: ClinicAtWork) -> None:
    journey = place.journey()
    journey.answer("urgent.chest", chosen("no"))
    calm = {raised.flag.id for raised in journey.flags()}
    journey.answer("urgent.chest", chosen("yes"))
    assert {raised.flag.id for raised in journey.flags()} - calm == {"U01"}
    journey.answer("urgent.chest", None)
    assert "U01" not in {raised.flag.id for raised in journey.flags() if raised.urgent and not raised.ask_in_person}


def test_that_another_birth_date_or_rule_is_weighed_at_once(place: ClinicAtWork) -> None:
    journey = place.journey()
    place.content.flags = (a_flag("A01", "age < 18"),)
    assert journey.flags() == ()
    journey.patient = replace(journey.patient, birth_date=date(2020, 1, 1))
    assert [raised.flag.id for raised in journey.flags()] == ["A01"]
    place.content.flags = (a_flag("A02", "age < 18"),)
    assert [raised.flag.id for raised in journey.flags()] == ["A02"]
