"""One visit as a FHIR R4 Bundle: people, answers, consent, provenance, and a reference to the sealed PDF."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from intake_app.domain.consent import SignedConsent
from intake_app.domain.patient import Patient
from intake_app.interchange.fhir_consent import consent_to_fhir
from intake_app.interchange.fhir_response import response_to_fhir
from intake_app.interchange.fhir_signing import Signers, provenance, withdrawal_provenances
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.ports import DocumentInfo

Resource = dict[str, Any]


def _patient(patient: Patient) -> Resource:
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


def _urn(resource: Resource) -> str:
    return f"urn:uuid:{resource['id']}"


def _bundle(bundle_id: UUID, at: datetime, resources: list[Resource]) -> Resource:
    return {
        "resourceType": "Bundle",
        "id": str(bundle_id),
        "type": "collection",
        "timestamp": at.isoformat(timespec="seconds"),
        "entry": [{"fullUrl": _urn(resource), "resource": resource} for resource in resources],
    }


def visit_bundle(context: ConsentContext, consent: SignedConsent, documents: tuple[DocumentInfo, ...] = ()) -> Resource:
    """Return the Bundle of one signed visit. Same input, same result."""
    practitioner: Resource = {
        "resourceType": "Practitioner",
        "id": str(context.practitioner.id),
        "name": [{"text": context.practitioner.name}],
    }
    clinic: Resource = {
        "resourceType": "Organization",
        "id": str(uuid5(consent.visit_id, "organization")),
        "name": context.clinic.name,
    }
    patient = _patient(context.patient)
    responses = [
        response_to_fhir(form, context, consent.at, str(uuid5(consent.visit_id, form.url)), _urn(patient))
        for form in context.packet.forms
    ]
    answered = [response for response in responses if response["item"]]
    signers = Signers(consent, _urn(patient), context.words)
    references = {"patient": _urn(patient), "organization": _urn(clinic), "performer": signers.performer}
    written = consent_to_fhir(context, consent, references, [_urn(response) for response in answered])
    pdfs = [_pdf(info, _urn(patient)) for info in documents]
    made = [provenance(consent, signers, _urn(written)), *withdrawal_provenances(consent, signers, _urn(written))]
    resources = [patient, practitioner, clinic, *signers.people, *answered, written, *made, *pdfs]
    return _bundle(uuid5(consent.id, "bundle"), consent.at, resources)


class FhirExchange:
    """The `Exchange` port over FHIR R4."""

    def bundle(self, context: ConsentContext, consent: SignedConsent) -> bytes:
        """Return the Bundle as JSON."""
        return json.dumps(visit_bundle(context, consent), ensure_ascii=False, separators=(",", ":")).encode()
