"""What is recorded about boundaries after a signature, in exported visits; a foreign model reads it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B import get_fhir_model_class

from intake_app.domain.chaperone import ChaperoneOutcome
from intake_app.interchange.fhir_export import bundles, ndjson
from intake_app.workflows.chaperone_offer import record_offer
from intake_app.workflows.export_records import signed_visit
from intake_app.workflows.left_for_staff import AssentFacts, complete
from intake_app.workflows.lifted_marks import lift_mark
from intake_app.workflows.sign import sign
from tests.support.builders import chosen
from tests.support.intimate_visit import signed
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork, clinic_at_work

Resource = dict[str, Any]
GIVEN = {"technique.needling": chosen("yes"), "consent.area.pelvis": chosen("yes")}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[ClinicAtWork]:
    with clinic_at_work(tmp_path) as found:
        yield found


def observed(place: ClinicAtWork, visit_id: Any) -> list[Resource]:
    """The Observations of one exported visit, each read by a foreign model, by time."""
    ((_, data),) = bundles([signed_visit(place.workplace, visit_id)])
    found = [e["resource"] for e in json.loads(data)["entry"] if e["resource"]["resourceType"] == "Observation"]
    for one in found:
        get_fhir_model_class("Observation").model_validate(one)
    return found


def test_that_each_outcome_of_the_offer_is_an_observation_in_order(place: ClinicAtWork) -> None:
    visit_id = signed(place, GIVEN).visit.id
    assert observed(place, visit_id) == []
    record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.DEFERRED)
    record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.PRESENT, name="Ada Moss", role="nurse")
    first, second = observed(place, visit_id)
    assert [one["valueCodeableConcept"]["coding"][0]["code"] for one in (first, second)] == ["deferred", "present"]
    assert first["effectiveDateTime"] < second["effectiveDateTime"]
    assert "component" not in first
    assert [part["valueString"] for part in second["component"]] == ["Ada Moss", "nurse"]
    assert second["performer"] == [{"display": "Jun Watanabe"}]
    assert first["id"] != second["id"]


def test_that_the_lines_hold_them_too_and_name_the_patient_by_type_and_id(place: ClinicAtWork) -> None:
    visit_id = signed(place, GIVEN).visit.id
    record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.DEFERRED)
    files = dict(ndjson([signed_visit(place.workplace, visit_id)]))
    (line,) = files["Observation.ndjson"].splitlines()
    assert json.loads(line)["subject"]["reference"].startswith("Patient/")


def test_that_a_lifted_mark_is_an_observation_of_the_persons_own_words(place: ClinicAtWork) -> None:
    visit_id = signed(place, {"map.no_touch": chosen("neck")}).visit.id
    lift_mark(place.workplace, place.practitioner, visit_id, "neck", "It is fine.")
    (lifted,) = observed(place, visit_id)
    assert (lifted["bodySite"]["text"], lifted["valueString"]) == ("Neck", "It is fine.")
    assert lifted["performer"] == [lifted["subject"]]
    assert lifted["note"][0]["authorString"] == "Jun Watanabe"


def test_that_what_was_left_and_written_down_is_a_provenance_of_the_consent(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    sign(journey, place.signature(), left_for_staff=("assent",))
    complete(place.workplace, place.practitioner, journey.visit.id, AssentFacts("She nodded."))
    ((_, data),) = bundles([signed_visit(place.workplace, journey.visit.id)])
    found = [entry["resource"] for entry in json.loads(data)["entry"]]
    (made,) = (one for one in found if "She nodded." in one.get("activity", {}).get("text", ""))
    get_fhir_model_class("Provenance").model_validate(made)
    (consent,) = (one for one in found if one["resourceType"] == "Consent")
    assert made["target"] == [{"reference": f"urn:uuid:{consent['id']}"}]
    assert made["agent"][0]["who"] == {"display": "Jun Watanabe"}
