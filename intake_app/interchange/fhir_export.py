"""Signed visits as FHIR R4 for other systems: a Bundle for each visit, or one NDJSON file for each type of resource.

In a Bundle the resources name each other by `urn:uuid`, and a PDF is inside; in NDJSON by type and id, and a PDF is
a file of its own beside them, as in FHIR's bulk export.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from intake_app.domain.packet import LoadedForm
from intake_app.domain.score_fhirpath import with_expressions
from intake_app.interchange.fhir import Resource, bundle_of, organization, signed_resources, urn
from intake_app.interchange.fhir_boundaries import boundary_resources
from intake_app.interchange.fhir_consent import LOINC_CONSENT
from intake_app.interchange.fhir_signing import SIGNATURE_TYPES
from intake_app.workflows.export_records import FOLDER, SignedVisit, StoredFile

_AGENTS = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
_VERIFICATION = {
    "system": SIGNATURE_TYPES,
    "code": "1.2.840.10065.1.12.1.5",
    "display": "Verification Signature",
}
_LONGEST_ID = 64


def _json(resource: Resource) -> bytes:
    return json.dumps(resource, ensure_ascii=False, separators=(",", ":")).encode()


# -- forms -------------------------------------------------------------


def _form_id(form: LoadedForm) -> str:
    named = f"{form.questionnaire.id}-{form.version}"
    fits = len(named) <= _LONGEST_ID and all(sign.isascii() and (sign.isalnum() or sign in "-.") for sign in named)
    return named if fits else str(uuid5(NAMESPACE_URL, f"{form.url}|{form.version}"))


def _forms(visit: SignedVisit) -> list[Resource]:
    """The forms exactly in the versions that were signed, with their translations; scores as calculatedExpression."""
    signed = {(form.url, form.version, form.sha256) for form in visit.consent.forms}
    return [
        with_expressions(form.questionnaire).to_fhir() | {"id": _form_id(form)}
        for form in visit.context.packet.forms
        if (form.url, form.version, form.sha256) in signed
    ]


# -- documents ---------------------------------------------------------


def _document(file: StoredFile, visit: SignedVisit, patient: str, clinic: str, *, inside: bool) -> Resource:
    info, data = file.info, file.read()
    attachment: Resource = {
        "contentType": file.media_type,
        **({} if info.kind == "scan" else {"language": visit.consent.language}),
        **({"data": base64.b64encode(data).decode()} if inside else {"url": FOLDER + file.name}),
        "size": len(data),
        "hash": base64.b64encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode(),
        "title": f"{info.kind} ({info.state}), SHA-256 {info.sha256}",
        "creation": info.created.isoformat(timespec="seconds"),
    }
    return {
        "resourceType": "DocumentReference",
        "id": str(info.id),
        "masterIdentifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{info.document_id}"},
        "status": "current",
        "docStatus": "final",
        "type": ({"coding": [LOINC_CONSENT]} if info.kind == "consent" else {}) | {"text": info.kind},
        "subject": {"reference": patient},
        "custodian": {"reference": clinic},
        "context": {"encounter": [{"reference": f"urn:uuid:{info.visit_id}"}]},
        "date": info.created.isoformat(timespec="seconds"),
        "content": [{"attachment": attachment}],
    }


def _agent(kind: str, who: str) -> Resource:
    return {"type": {"coding": [{"system": _AGENTS, "code": kind}]}, "who": {"reference": who}}


def _made(file: StoredFile, document: str, clinic: str, visit: SignedVisit) -> Resource:
    """Who made a document: the clinic that sealed it, and the practitioner who signed last."""
    written: Resource = {
        "resourceType": "Provenance",
        "id": str(uuid5(file.info.id, "provenance")),
        "target": [{"reference": document}],
        "recorded": file.info.created.isoformat(timespec="seconds"),
        "agent": [_agent("assembler", clinic)],
    }
    last = visit.countersigned
    if file.info.kind == "consent" and file.info.state == "final" and last is not None:
        who, at = f"urn:uuid:{last.by}", last.at.isoformat(timespec="seconds")
        written["agent"].append(_agent("attester", who))
        written["signature"] = [{"type": [_VERIFICATION], "when": at, "who": {"reference": who}}]
    return written


# -- both formats ------------------------------------------------------


def _resources(visit: SignedVisit, *, inside: bool) -> list[Resource]:
    found = signed_resources(visit.context, visit.consent)
    patient, clinic = urn(found[0]), urn(organization(visit.context))
    found += boundary_resources(visit, patient)
    for file in visit.files:
        document = _document(file, visit, patient, clinic, inside=inside)
        found += [document, _made(file, urn(document), clinic, visit)]
        if file.info.kind == "consent":
            consent = next(one for one in found if one["resourceType"] == "Consent")
            consent["sourceReference"] = {"reference": urn(document)}
    return found


def bundles(visits: Iterable[SignedVisit]) -> Iterator[tuple[str, bytes]]:
    """Yield one Bundle for each visit."""
    for visit in visits:
        forms = _forms(visit)
        bundle = bundle_of(uuid5(visit.consent.id, "export"), visit.consent.at, _resources(visit, inside=True))
        bundle["entry"] += [
            {"fullUrl": f"urn:uuid:{uuid5(NAMESPACE_URL, form['id'])}", "resource": form} for form in forms
        ]
        yield f"visit-{visit.consent.visit_id}.fhir.json", _json(bundle)


def ndjson(visits: Iterable[SignedVisit]) -> Iterator[tuple[str, bytes]]:
    """Yield the stored files of each visit, then one file for each type of resource: every resource once."""
    lines: dict[str, dict[str, bytes]] = {}
    for visit in visits:
        yield from ((FOLDER + file.name, file.read()) for file in visit.files)
        resources = [*_resources(visit, inside=False), *_forms(visit)]
        names = {urn(one): f"{one['resourceType']}/{one['id']}" for one in resources}
        for resource in resources:
            kept = lines.setdefault(resource["resourceType"], {})
            kept[resource["id"]] = _json(_renamed(resource, names))
    for kind, found in sorted(lines.items()):
        yield f"{kind}.ndjson", b"".join(line + b"\n" for line in found.values())


def _renamed(part: Any, names: dict[str, str]) -> Any:
    """The same with every reference to a resource of the export by its type and id."""
    if isinstance(part, dict):
        return {
            name: names.get(value, value) if name == "reference" and isinstance(value, str) else _renamed(value, names)
            for name, value in part.items()
        }
    return [_renamed(one, names) for one in part] if isinstance(part, list) else part
