"""One visit as a FHIR R4 Bundle: people, answers, consent, provenance, and a reference to the sealed PDF."""

import json
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from intake_app.domain.consent import SignedConsent
from intake_app.domain.patient import Patient
from intake_app.domain.visit import VisitState
from intake_app.interchange.fhir_consent import consent_to_fhir
from intake_app.interchange.fhir_response import response_to_fhir
from intake_app.interchange.fhir_signing import Signers, provenance, withdrawal_provenances
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.ports import DocumentInfo

Resource = dict[str, Any]
AMBULATORY = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
    "code": "AMB",
    "display": "ambulatory",
}


def _language(code: str) -> Resource:
    return {"coding": [{"system": "urn:ietf:bcp:47", "code": code}]}


def _patient(patient: Patient, language: str) -> Resource:
    names = [{"use": "usual", "text": patient.name_to_use}]
    if patient.legal_name:
        names.append({"use": "official", "text": patient.legal_name})
    telecom = [
        {"system": system, "value": value}
        for system, value in (("phone", patient.phone), ("email", patient.email))
        if value
    ]
    written: Resource = {
        "resourceType": "Patient",
        "id": str(patient.id),
        "name": names,
        "birthDate": patient.birth_date.isoformat(),
        "communication": [{"language": _language(language)}],
    }
    return written | ({"telecom": telecom} if telecom else {})


def _pdf(info: DocumentInfo, patient: str) -> Resource:
    return {
        "resourceType": "DocumentReference",
        "id": str(info.id),
        "status": "current",
        "docStatus": "final",
        "subject": {"reference": patient},
        "date": info.created.isoformat(timespec="seconds"),
        "content": [
            {
                "attachment": {
                    "contentType": "application/pdf",
                    "url": f"urn:uuid:{info.document_id}",
                    "title": f"{info.kind} ({info.state}), SHA-256 {info.sha256}",
                }
            }
        ],
    }


def urn(resource: Resource) -> str:
    """Return how the resources of one Bundle name each other."""
    return f"urn:uuid:{resource['id']}"


def bundle_of(bundle_id: UUID, at: datetime, resources: list[Resource]) -> Resource:
    """Return a collection of resources."""
    return {
        "resourceType": "Bundle",
        "id": str(bundle_id),
        "type": "collection",
        "timestamp": at.isoformat(timespec="seconds"),
        "entry": [{"fullUrl": urn(resource), "resource": resource} for resource in resources],
    }


def _practitioner(context: ConsentContext) -> Resource:
    member = context.practitioner
    written: Resource = {"resourceType": "Practitioner", "id": str(member.id), "name": [{"text": member.name}]}
    if member.licence:
        licence = {"identifier": [{"value": member.licence}], "code": {"text": "Licence to practise"}}
        written["qualification"] = [licence]
    return written


def organization(context: ConsentContext) -> Resource:
    """Return the clinic, under the same id at every visit."""
    name = context.clinic.name
    clinic_id = uuid5(NAMESPACE_URL, f"https://intake.example/fhir/Organization/{name}")
    written: Resource = {"resourceType": "Organization", "id": str(clinic_id), "name": name}
    if context.clinic.phone:
        written["telecom"] = [{"system": "phone", "value": context.clinic.phone}]
    if context.clinic.address:
        written["address"] = [{"text": context.clinic.address}]
    return written


def _encounter(context: ConsentContext, patient: str, practitioner: str, clinic: str) -> Resource:
    """The visit itself; every response names it, so that what belongs together is found together."""
    visit = context.visit
    return {
        "resourceType": "Encounter",
        "id": str(visit.id),
        "status": "finished" if visit.state is VisitState.COMPLETE else "in-progress",
        "class": AMBULATORY,
        "subject": {"reference": patient},
        "participant": [{"individual": {"reference": practitioner}}],
        "period": {"start": visit.at.isoformat(timespec="seconds")},
        "serviceProvider": {"reference": clinic},
    }


def signed_resources(context: ConsentContext, consent: SignedConsent) -> list[Resource]:
    """Return people, answers, the consent and who signed it."""
    practitioner, clinic = _practitioner(context), organization(context)
    patient = _patient(context.patient, consent.language)
    versions = {form.url: form.version for form in consent.forms}
    responses = [
        response_to_fhir(
            form,
            context,
            consent.at,
            str(uuid5(consent.visit_id, form.url)),
            urn(patient),
            versions.get(form.url, form.version),
        )
        for form in context.packet.forms
    ]
    answered = [response for response in responses if response["item"]]
    signers = Signers(consent, urn(patient), context.words)
    references = {"patient": urn(patient), "organization": urn(clinic), "performer": signers.performer}
    written = consent_to_fhir(context, consent, references, [urn(response) for response in answered])
    made = [provenance(consent, signers, urn(written)), *withdrawal_provenances(consent, signers, urn(written))]
    encounter = _encounter(context, urn(patient), urn(practitioner), urn(clinic))
    return [patient, practitioner, clinic, encounter, *signers.people, *answered, written, *made]


def visit_bundle(context: ConsentContext, consent: SignedConsent, documents: tuple[DocumentInfo, ...] = ()) -> Resource:
    """Return the Bundle of one signed visit. Same input, same result."""
    resources = signed_resources(context, consent)
    pdfs = [_pdf(info, urn(resources[0])) for info in documents]
    return bundle_of(uuid5(consent.id, "bundle"), consent.at, [*resources, *pdfs])


class FhirExchange:
    """The `Exchange` port over FHIR R4."""

    def bundle(self, context: ConsentContext, consent: SignedConsent) -> bytes:
        """Return the Bundle as JSON."""
        return json.dumps(visit_bundle(context, consent), ensure_ascii=False, separators=(",", ":")).encode()
