"""What was recorded after a signature, as FHIR R4: boundaries as Observations, what was left as Provenance.

R4 has no resource for such an offer. An Observation has what it needs: whom it is about, who made it, when, and what
came of it. Each outcome is one of its own; the newest counts.
"""

from collections.abc import Iterator
from typing import Any
from uuid import uuid5

from intake_app.domain.chaperone import ChaperoneOutcome, ChaperoneRecord
from intake_app.workflows.export_records import SignedVisit
from intake_app.workflows.left_for_staff import Completion, InterpreterFacts
from intake_app.workflows.lifted_marks import LiftedMark
from intake_app.workflows.signer_lines import completion_line

Resource = dict[str, Any]
CODES = "https://intake.example/fhir/CodeSystem/"
_OFFER = {"system": f"{CODES}boundary", "code": "chaperone-offer", "display": "Offer of a trained chaperone"}
_LIFTED = {"system": f"{CODES}boundary", "code": "no-touch-lifted", "display": "Person lifted a no-touch mark"}
_OUTCOMES = {
    ChaperoneOutcome.PRESENT: "Chaperone present",
    ChaperoneOutcome.DECLINED_AND_AGREED: "Declined by the person, who agreed to go on without one",
    ChaperoneOutcome.DEFERRED: "Care near these areas put off",
}


def _part(code: str, display: str, text: str) -> Resource:
    coding = {"system": f"{CODES}boundary", "code": code, "display": display}
    return {"code": {"coding": [coding], "text": display}, "valueString": text}


def _observation(visit: SignedVisit, number: int, code: Resource, at: str, patient: str) -> Resource:
    return {
        "resourceType": "Observation",
        "id": str(uuid5(visit.consent.id, f"{code['code']}-{number}")),
        "status": "final",
        "code": {"coding": [code], "text": code["display"]},
        "subject": {"reference": patient},
        "effectiveDateTime": at,
    }


def _offer(visit: SignedVisit, number: int, made: ChaperoneRecord, patient: str) -> Resource:
    outcome = {"system": f"{CODES}chaperone-outcome", "code": str(made.outcome), "display": _OUTCOMES[made.outcome]}
    parts = [_part("chaperone-name", "Chaperone", made.name), _part("chaperone-role", "Role", made.role)]
    written = _observation(visit, number, _OFFER, made.at.isoformat(timespec="seconds"), patient)
    written["performer"] = [{"display": made.offered_by}]
    written["valueCodeableConcept"] = {"coding": [outcome], "text": outcome["display"]}
    return written | ({"component": parts} if made.outcome is ChaperoneOutcome.PRESENT else {})


def _lifted(visit: SignedVisit, number: int, mark: LiftedMark, patient: str) -> Resource:
    written = _observation(visit, number, _LIFTED, mark.at.isoformat(timespec="seconds"), patient)
    region = {"system": f"{CODES}body-region", "code": mark.region, "display": mark.name}
    written["performer"] = [{"reference": patient}]
    written["bodySite"] = {"coding": [region], "text": mark.name}
    said = {"valueString": mark.words} if mark.words else {}
    return written | said | ({"note": [{"authorString": mark.by, "text": "Written down"}]} if mark.by else {})


def _completed(visit: SignedVisit, number: int, completion: Completion) -> Resource:
    """A part that was left at the signing: the whole line as text, who wrote it, and an interpreter by name."""
    agents = [{"type": {"text": "wrote it down"}, "who": {"display": completion.by}}]
    if isinstance(completion.facts, InterpreterFacts):
        agents.append({"type": {"text": "interpreter"}, "who": {"display": completion.facts.name}})
    return {
        "resourceType": "Provenance",
        "id": str(uuid5(visit.consent.id, f"completed-{number}")),
        "target": [{"reference": f"urn:uuid:{visit.consent.id}"}],
        "recorded": completion.at.isoformat(timespec="seconds"),
        "activity": {"text": completion_line(completion, visit.context)},
        "agent": agents,
    }


def boundary_resources(visit: SignedVisit, patient: str) -> Iterator[Resource]:
    """Yield what was recorded since the person signed, each time as a resource of its own."""
    for number, made in enumerate(visit.boundaries.chaperone, start=1):
        yield _offer(visit, number, made, patient)
    for number, mark in enumerate(visit.boundaries.lifted, start=1):
        yield _lifted(visit, number, mark, patient)
    for number, completion in enumerate(visit.boundaries.completed, start=1):
        yield _completed(visit, number, completion)
