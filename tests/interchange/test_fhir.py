"""The Bundle of a signed visit: a foreign R4B model reads it, and it says what was decided and answered."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

from intake_app.app.sample_clinic import FRONT_DESK, make_sample_clinic
from intake_app.domain.consent import Decision, Decisions, Signature, SignatureMethod, SignedConsent, Withdrawal
from intake_app.domain.response import Answer, AnswerStatus, Coding
from intake_app.interchange.fhir import FhirExchange, visit_bundle
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.sign import document_id_of
from intake_app.workflows.standing import as_handed_in
from tests.support.signatures import parent_interpreter_and_witness

AT = datetime(2026, 3, 2, 17, 41, 7, tzinfo=UTC)
Resource = dict[str, Any]


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> ConsentContext:
    clinic = make_sample_clinic(tmp_path_factory.mktemp("clinic"))
    workplace = clinic.workplace
    journey = hand_over(workplace, clinic.session(FRONT_DESK), clinic.visits[0].id, IdentityCheck.KNOWN)
    for key, answer in {
        "why.reason": Answer.of("sore shoulders"),
        "why.goal1": Answer.of("climb stairs"),
        "why.goal1_now": Answer.of(4),
        "meds.supplements": Answer(AnswerStatus.DONT_KNOW),
        "about.gender": Answer(AnswerStatus.PREFER_NOT),
        "health.implants": Answer(AnswerStatus.IN_PERSON),
        "why.changes": Answer(AnswerStatus.SKIPPED),
        "preg.applies": Answer.of(Coding("no")),
        "preg.now": Answer.of(Coding("yes")),
        "consent.technique.needling": Answer.of(Coding("yes")),
        "safety.home": Answer.of(Coding("unsafe")),
        "consent.area.neck": Answer.of(Coding("no")),
        "consent.area.hands": Answer.of(Coding("ask")),
    }.items():
        journey.answer(key, answer)
    found = journey.context()
    workplace.records.close()
    return as_handed_in(found)


def _consent(context: ConsentContext, *signatures: Signature) -> SignedConsent:
    return SignedConsent(
        id=document_id_of(context.visit.id),
        visit_id=context.visit.id,
        patient_id=context.patient.id,
        forms=(),
        language="en",
        text_sha256="00" * 32,
        decisions=context.decisions,
        signatures=signatures or (Signature("Sam", "I agree", SignatureMethod.TYPED, AT, typed="Sam"),),
        at=AT,
    )


def _of(bundle: Resource, kind: str) -> list[Resource]:
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def _flat(items: list[Resource]) -> dict[str, Resource]:
    found = {}
    for item in items:
        found[item["linkId"]] = item
        found |= _flat(item.get("item", []))
    return found


def test_that_a_foreign_r4b_model_reads_the_bundle(context: ConsentContext) -> None:
    raw = FhirExchange().bundle(context, _consent(context))
    read = Bundle.model_validate_json(raw)
    assert len(read.entry or ()) == len(json.loads(raw)["entry"])


def test_that_the_foreign_model_refuses_a_planted_mistake(context: ConsentContext) -> None:
    bundle = visit_bundle(context, _consent(context))
    _of(bundle, "Consent")[0]["provision"]["provision"][0]["type"] = "perhaps so, who knows " * 3
    _of(bundle, "Patient")[0]["birthDate"] = "someday"
    with pytest.raises(ValidationError):
        Bundle.model_validate(bundle)


def test_that_the_same_visit_gives_the_same_bytes(context: ConsentContext) -> None:
    exchange = FhirExchange()
    assert exchange.bundle(context, _consent(context)) == exchange.bundle(context, _consent(context))


def test_that_each_state_of_an_answer_stands_apart(context: ConsentContext) -> None:
    bundle = visit_bundle(context, _consent(context))
    items: dict[str, Resource] = {}
    for response in _of(bundle, "QuestionnaireResponse"):
        items |= _flat(response["item"])
    assert items["why.reason"]["answer"] == [{"valueString": "sore shoulders"}]
    assert items["why.goal1_now"]["answer"] == [{"valueInteger": 4}]
    codes = {
        key: items[key]["answer"][0]["extension"][0]["valueCode"]
        for key in ("meds.supplements", "about.gender", "health.implants", "why.changes")
    }
    assert codes == {
        "meds.supplements": "asked-unknown",
        "about.gender": "asked-declined",
        "health.implants": "in-person",
        "why.changes": "skipped",
    }


def test_that_a_hidden_answer_is_not_in_the_bundle(context: ConsentContext) -> None:
    raw = FhirExchange().bundle(context, _consent(context)).decode()
    assert "preg.applies" in raw
    assert "preg.now" not in raw


@pytest.mark.parametrize(
    ("area", "kind", "condition"),
    [("neck", "deny", None), ("hands", "permit", "ask-on-the-day"), ("feet", "permit", "not-decided")],
)
def test_that_each_technique_in_each_area_is_one_provision(
    context: ConsentContext, area: str, kind: str, condition: str | None
) -> None:
    provisions = _of(visit_bundle(context, _consent(context)), "Consent")[0]["provision"]["provision"]
    by_code = {p["code"][0]["coding"][0]["code"]: p for p in provisions}
    assert len(by_code) == len(provisions) == 8 * 13 + 3
    assert by_code["herbs"]["type"] == "permit"
    found = by_code[f"needling.{area}"]
    conditions = [e["valueCode"] for e in found["extension"] if e["url"].endswith("consent-condition")]
    assert (found["type"], conditions) == (kind, [condition] if condition else [])


def test_that_a_no_to_an_area_outweighs_a_yes_to_a_technique() -> None:
    decisions = Decisions({"needling": Decision.YES}, {"neck": Decision.NO})
    assert decisions.effective("needling", "neck") is Decision.NO


def test_that_an_answer_that_stays_off_every_copy_is_not_in_the_bundle(context: ConsentContext) -> None:
    assert context.response.get("safety.home") is not None
    assert "safety.home" not in FhirExchange().bundle(context, _consent(context)).decode()


def _references(bundle: Resource) -> dict[str, Resource]:
    return {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}


def test_that_everybody_who_signed_is_an_agent_with_a_signature_of_their_own(context: ConsentContext) -> None:
    bundle = visit_bundle(context, _consent(context, *parent_interpreter_and_witness(AT)))
    Bundle.model_validate(bundle)
    known = _references(bundle)
    [made] = _of(bundle, "Provenance")
    signers = [known[s["who"]["reference"]] for s in made["signature"]]
    assert [s.get("name") for s in signers[:3]] == [[{"text": n}] for n in ("Kim Reed", "Ines Sol", "Wu Lan")]
    assert [agent["type"]["coding"][0]["code"].rsplit(".")[-1] for agent in made["agent"]] == ["7", "12", "11", "3"]
    assert signers[3]["resourceType"] == "Patient"
    assert ["onBehalfOf" in agent for agent in made["agent"]] == [True, True, True, False]


def test_that_the_one_who_decides_is_the_performer_with_their_relation_and_right(context: ConsentContext) -> None:
    bundle = visit_bundle(context, _consent(context, *parent_interpreter_and_witness(AT)))
    performer = _references(bundle)[_of(bundle, "Consent")[0]["performer"][0]["reference"]]
    relation = performer["relationship"][0]
    assert relation["coding"][0]["code"] == "PRN"
    assert "mother" in relation["text"]
    assert "court order" in relation["text"]


def test_that_a_person_who_signs_for_themselves_needs_nobody_else_in_the_bundle(context: ConsentContext) -> None:
    bundle = visit_bundle(context, _consent(context))
    assert _of(bundle, "RelatedPerson") == []
    assert _references(bundle)[_of(bundle, "Consent")[0]["performer"][0]["reference"]]["resourceType"] == "Patient"


LATER = datetime(2026, 5, 6, 9, 0, tzinfo=UTC)


def _taken_back(context: ConsentContext, *, everything: bool = False) -> SignedConsent:
    signed = _consent(context)
    techniques = {c: d for c, d in signed.decisions.techniques.items() if d is not Decision.NO}
    areas = {c: d for c, d in signed.decisions.areas.items() if d is not Decision.NO} if everything else {}
    assert techniques
    return replace(
        signed,
        decisions=signed.decisions.without(techniques, areas),
        version=2,
        withdrawals=(Withdrawal(LATER, techniques, areas, "no more needles", "Dee Desk"),),
    )


def test_that_what_was_taken_back_ends_on_its_day_and_is_denied_from_then_on(context: ConsentContext) -> None:
    bundle = visit_bundle(context, _taken_back(context))
    Bundle.model_validate(bundle)
    [consent] = _of(bundle, "Consent")
    found = [
        (p["type"], p["period"])
        for p in consent["provision"]["provision"]
        if p["code"][0]["coding"][0]["code"] == "needling.hands"
    ]
    assert found == [("permit", {"start": "2026-03-02", "end": "2026-05-06"}), ("deny", {"start": "2026-05-06"})]
    assert (consent["status"], consent["meta"]["versionId"]) == ("active", "2")


def test_that_a_pair_that_was_denied_before_is_not_ended_twice(context: ConsentContext) -> None:
    [consent] = _of(visit_bundle(context, _taken_back(context)), "Consent")
    codes = [p["code"][0]["coding"][0]["code"] for p in consent["provision"]["provision"]]
    assert codes.count("needling.neck") == 1
    assert codes.count("needling.hands") == 2


def test_that_a_withdrawal_has_a_provenance_of_its_own_that_revises_the_version_before(context: ConsentContext) -> None:
    signed, taken = _of(visit_bundle(context, _taken_back(context)), "Provenance")
    assert "entity" not in signed
    assert taken["recorded"].startswith("2026-05-06")
    assert taken["entity"][0]["role"] == "revision"
    assert taken["entity"][0]["what"]["display"] == "version 1"
    assert [agent["who"].get("display") for agent in taken["agent"]] == [None, "Dee Desk"]


def test_that_a_consent_of_which_nothing_stands_is_inactive_and_has_an_end(context: ConsentContext) -> None:
    everything = _taken_back(context, everything=True)
    [consent] = _of(visit_bundle(context, everything), "Consent")
    assert consent["status"] == "inactive"
    assert consent["provision"]["period"] == {"start": "2026-03-02", "end": "2026-05-06"}
