"""Repeating groups, calculated answers, initial values and initials, from screen to record, paper and FHIR."""

import pytest

from intake_app.domain.document import Answers
from intake_app.domain.initials import Initials
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.response import Answer, Response
from intake_app.domain.response_json import response_from_json
from intake_app.interchange.fhir_response import response_to_fhir
from intake_app.interchange.fhirpath import FhirPath
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.sign import sign
from intake_app.workflows.standing import as_handed_in
from tests.support.builders import FhirJson, a_form, chosen, raw_item
from tests.support.journeys import walk
from tests.support.small_packet import small_packet
from tests.support.workplace import NOON, ClinicAtWork

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
SUM = (
    "%resource.descendants().where(linkId = 'score.a' or linkId = 'score.b').answer.value.aggregate($this + $total, 0)"
)


def _calculated(link_id: str, expression: str) -> FhirJson:
    item = raw_item(link_id, "integer", readOnly=True)
    value = {"language": "text/fhirpath", "expression": expression}
    item["extension"] = [{"url": f"{SDC}calculatedExpression", "valueExpression": value}]
    return item


def _form() -> LoadedForm:
    medicine = raw_item("med.one", "group", raw_item("med.name"), raw_item("med.dose"), repeats=True, text="Medicine")
    scores = (raw_item("score.a", "integer"), raw_item("score.b", "integer"), _calculated("score.sum", SUM))
    cups = raw_item("rule.cups", "integer", initial=[{"valueInteger": 2}])
    clause = raw_item("rule.clause", "boolean")
    clause["extension"] = [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-signatureRequired",
                            "valueCodeableConcept": {"coding": [{"code": "1.2.840.10065.1.12.1.1"}]}}]  # fmt: skip
    return a_form(
        "whole",
        raw_item("med", "group", medicine, text="Medicines"),
        raw_item("score", "group", *scores, control="page", text="Score"),
        raw_item("rule", "group", cups, clause, control="page", text="Rule"),
        languages=("en", "es"),
    )


@pytest.fixture
def journey(place: ClinicAtWork) -> Journey:
    small = small_packet()
    whole = Packet("small", small.title, (_form(), *small.forms), expressions=FhirPath())
    place.content.packets["small"] = whole
    return place.journey()


def _group(journey: Journey) -> ItemView:
    walk(journey, until="med.one")
    (view,) = journey.state().items
    return view


def _names(journey: Journey) -> list[object]:
    view = journey.state().items[0]
    return [instance[0].answer.first if instance[0].answer else None for instance in view.instances]


def test_that_a_repeating_group_stands_on_one_page_with_one_empty_instance(journey: Journey) -> None:
    view = _group(journey)
    assert [[inner.key for inner in instance] for instance in view.instances] == [["med.name@0", "med.dose@0"]]
    assert view.text == "Medicine"


def test_that_an_added_instance_is_there_again_after_a_stop(journey: Journey) -> None:
    _group(journey)
    journey.answer("med.name@0", Answer.of("Ibuprofen"))
    state = journey.add_instance("med.one")
    journey.answer("med.name@1", Answer.of("Zinc"))
    assert len(state.items[0].instances) == 2
    again = open_journey(journey.workplace, journey.visit.id)
    assert again.state() == journey.state()
    assert _names(again) == ["Ibuprofen", "Zinc"]


def test_that_a_removed_instance_comes_back_until_the_next_act(journey: Journey) -> None:
    _group(journey)
    for number, name in enumerate(("Ibuprofen", "Zinc", "Iron")):
        if number:
            journey.add_instance("med.one")
        journey.answer(f"med.name@{number}", Answer.of(name))
    state = journey.remove_instance("med.one", 1)
    assert (_names(journey), state.items[0].removed) == (["Ibuprofen", "Iron"], 1)
    assert open_journey(journey.workplace, journey.visit.id).response == journey.response
    journey.restore_instance("med.one")
    assert _names(journey) == ["Ibuprofen", "Zinc", "Iron"]
    journey.remove_instance("med.one", 0)
    journey.answer("med.dose@0", Answer.of("5 mg"))
    assert journey.restore_instance("med.one").items[0].removed is None
    assert _names(journey) == ["Zinc", "Iron"]


def test_that_a_sum_follows_its_parts_and_is_never_left_open(journey: Journey) -> None:
    walk(journey, until="score")
    journey.answer("score.a", Answer.of(2))
    state = journey.answer("score.b", Answer.of(3))
    assert state.items[2].answer == Answer.of(5)
    state = journey.answer("score.b", None)
    assert state.items[2].answer == Answer.of(2)


def test_that_an_initial_value_stands_there_and_stays_away_once_it_was_taken_back(journey: Journey) -> None:
    walk(journey, until="rule")
    assert journey.state().items[0].answer == Answer.of(2)
    journey.answer("rule.cups", None)
    assert open_journey(journey.workplace, journey.visit.id).state().items[0].answer is None


def _signed(place: ClinicAtWork, journey: Journey) -> Response:
    given = {"med.name@0": Answer.of("Ibuprofen"), "score.a": Answer.of(2), "score.b": Answer.of(3),
             "technique.needling": chosen("yes")}  # fmt: skip
    walk(journey, until="med.one")
    journey.add_instance("med.one")
    journey.answer("med.name@1", Answer.of("Zinc"))
    walk(journey, given, until="rule")
    journey.answer("rule.clause", Answer.of(True))
    assert journey.initial("rule.clause", Initials("RV")).items[1].initialled == Initials("RV")
    walk(journey, given)
    sign(journey, place.signature())
    (entry,) = place.records.entries(kind="response", refers_to=journey.visit.id)
    return response_from_json((entry.body or {})["answers"])  # type: ignore[arg-type]


def test_that_instances_sums_and_initials_are_in_the_record(place: ClinicAtWork, journey: Journey) -> None:
    handed_in = _signed(place, journey)
    assert handed_in.get("med.name@1") == Answer.of("Zinc")
    assert handed_in.get("score.sum") == Answer.of(5)
    assert handed_in.get("rule.clause#initials") == Answer.of("RV")


def test_that_each_instance_is_on_paper_under_its_number_and_initials_under_their_clause(
    place: ClinicAtWork, journey: Journey
) -> None:
    _signed(place, journey)
    rows = [row for block in place.paper.documents[-1].blocks if isinstance(block, Answers) for row in block.rows]
    said = {row.question: row.answer for row in rows}
    assert said["Medicine 1: Text of med.name"] == "Ibuprofen"
    assert said["Medicine 2: Text of med.name"] == "Zinc"
    assert said["Text of score.sum"] == "5"
    assert said["Initials: Text of rule.clause"] == "RV"


def test_that_each_instance_is_an_item_of_the_fhir_response(place: ClinicAtWork, journey: Journey) -> None:
    _signed(place, journey)
    (consent,) = place.records.documents(kind="consent", visit_id=journey.visit.id)
    context = as_handed_in(journey.context())
    found = response_to_fhir(context.packet.forms[0], context, NOON, "r", "Patient/p")
    groups = [item for item in found["item"][0]["item"] if item["linkId"] == "med.one"]
    assert [group["item"][0]["answer"][0]["valueString"] for group in groups] == ["Ibuprofen", "Zinc"]
    assert consent.state == "sealed"


def test_that_a_sum_over_nothing_is_neither_shown_nor_printed_nor_handed_in(journey: Journey) -> None:
    walk(journey)
    rows = {row.key: row.answer for section in journey.go_to("review").review for row in section.rows}
    assert rows["score.sum"] != "0"
    assert as_handed_in(journey.context()).response.get("score.sum") is None
    journey.answer("score.a", Answer.of(0))
    rows = {row.key: row.answer for section in journey.go_to("review").review for row in section.rows}
    assert rows["score.sum"] == "0"
    assert as_handed_in(journey.context()).response.get("score.sum") == Answer.of(0)
