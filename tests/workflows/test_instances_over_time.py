"""Which instance of a repeating group is which: kept in export and re-import, over visits, and when one is removed."""

import json
from typing import Any

import pytest

from intake_app.domain.known import KnownChoice
from intake_app.domain.packet import Packet
from intake_app.domain.response import Answer, Response
from intake_app.interchange.fhir_answers import read_answers
from intake_app.interchange.fhir_export import bundles
from intake_app.workflows.answer import Journey
from intake_app.workflows.export_records import signed_visit
from intake_app.workflows.review import review
from intake_app.workflows.sign import sign
from tests.support.builders import a_form, raw_item
from tests.support.journeys import walk
from tests.support.returning import back_again
from tests.support.small_packet import small_packet
from tests.support.workplace import ClinicAtWork

GIVEN = {
    "med.one": Answer.of(3),
    "med.name@0": Answer.of("Warfarin"),
    "med.name@2": Answer.of("Iron"),
    "med.dose@2": Answer.of("20 mg"),
}


@pytest.fixture(autouse=True)
def medicines(place: ClinicAtWork) -> None:
    """A packet that begins with a repeating group."""
    group = raw_item("med.one", "group", raw_item("med.name"), raw_item("med.dose"), repeats=True, text="Medicine")
    form = a_form("meds", raw_item("med", "group", group, text="Medicines"), languages=("en", "es"))
    place.content.packets["small"] = Packet("small", "Small", (form, *small_packet().forms))


def answered(place: ClinicAtWork, given: dict[str, Answer]) -> Journey:
    """Somebody who has handed in `given`, and nothing else of the group; weeks have gone by since."""
    journey = place.journey()
    walk(journey)
    rest = {key: answer for key, answer in journey.response.answers.items() if not key.startswith("med")}
    journey.response = Response(rest | given)
    sign(journey, place.signature())
    place.clock.move(20 * 86_400)
    return journey


def exported(place: ClinicAtWork, journey: Journey) -> list[dict[str, Any]]:
    ((_, data),) = bundles([signed_visit(place.workplace, journey.visit.id)])
    kinds = [entry["resource"] for entry in json.loads(data)["entry"]]
    return [one for one in kinds if one["resourceType"] == "QuestionnaireResponse"]


def of_group(answers: dict[str, Answer]) -> dict[str, Answer]:
    return {key: answer for key, answer in answers.items() if key.startswith("med")}


def test_that_an_empty_instance_keeps_its_place_in_export_and_re_import(place: ClinicAtWork) -> None:
    journey = answered(place, GIVEN)
    [response] = [one for one in exported(place, journey) if "meds" in one["questionnaire"]]
    instances = response["item"][0]["item"]
    assert [one["linkId"] for one in instances] == ["med.one"] * 3
    assert ["item" in one for one in instances] == [True, False, True]
    read = read_answers(response, journey.packet.engine.tree)
    assert (dict(read.response.answers), read.strangers) == (GIVEN, [])


def test_that_an_empty_instance_left_out_would_move_the_next_one_up(place: ClinicAtWork) -> None:
    journey = answered(place, GIVEN)
    [response] = [one for one in exported(place, journey) if "meds" in one["questionnaire"]]
    section = response["item"][0]
    section["item"] = [one for one in section["item"] if "item" in one]
    read = read_answers(response, journey.packet.engine.tree).response.answers
    assert read["med.name@1"] == Answer.of("Iron")


def test_that_a_group_that_nobody_filled_in_is_not_exported(place: ClinicAtWork) -> None:
    journey = answered(place, {"med.one": Answer.of(2)})
    assert not any("meds" in one["questionnaire"] for one in exported(place, journey))


def test_that_every_instance_is_told_again_with_its_number_and_taken_over_by_still_true(place: ClinicAtWork) -> None:
    journey = back_again(place, answered(place, GIVEN).patient)
    state = walk(journey, until="known:med")
    assert state.known is not None
    assert [(row[0], row[1]) for row in state.known.rows] == [
        ("Medicine 1: Text of med.name", "Warfarin"),
        ("Medicine 3: Text of med.name", "Iron"),
        ("Medicine 3: Text of med.dose", "20 mg"),
    ]
    journey.knew("med", KnownChoice.STILL_TRUE)
    assert of_group(dict(journey.response.answers)) == GIVEN
    assert set(journey.journal.carried) >= set(GIVEN)


def test_that_what_changed_of_an_instance_is_shown_to_the_practitioner(place: ClinicAtWork) -> None:
    journey = back_again(place, answered(place, GIVEN).patient)
    walk(journey, until="known:med")
    journey.knew("med", KnownChoice.CHANGED)
    journey.answer("med.dose@2", Answer.of("40 mg"))
    walk(journey)
    assert journey.journal.carried["med.name@2"].confirmed
    sign(journey, place.signature())
    changes = review(place.workplace, place.practitioner, journey.visit.id).changes
    assert changes is not None
    assert [(row.question, row.before, row.now) for row in changes.rows] == [
        ("Medicine 3: Text of med.dose", "20 mg", "40 mg")
    ]


def test_that_where_an_answer_comes_from_moves_with_it_and_comes_back_with_it(place: ClinicAtWork) -> None:
    journey = back_again(place, answered(place, GIVEN).patient)
    walk(journey, until="known:med")
    journey.knew("med", KnownChoice.CHANGED)
    before = journey.journal.carried
    journey.remove_instance("med.one", 0)
    after = journey.journal.carried
    assert journey.response.get("med.name@1") == Answer.of("Iron")
    assert after["med.name@1"] == before["med.name@2"]
    assert "med.name@2" not in after
    journey.restore_instance("med.one")
    assert journey.journal.carried == before
    journey.answer("med.name@2", Answer.of("Zinc"))
    assert "med.name@2" not in journey.journal.carried
