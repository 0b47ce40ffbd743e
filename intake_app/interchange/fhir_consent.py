"""A signed consent as FHIR R4 Consent: one nested provision for each technique in each body area it can be in.

R4 has neither technique nor body site on a provision, so each pair is one pre-coordinated local code with both parts
as extensions; "ask me on the day" is a permit with a condition. The sealed PDF stays the record.
"""

from collections.abc import Iterator
from typing import Any

from intake_app.domain.consent import Decision, SignedConsent
from intake_app.domain.questionnaire import EXTENSION_BASE
from intake_app.workflows.consent_context import ConsentContext, decision_items, placed_techniques

Resource = dict[str, Any]
CODES = "https://intake.example/fhir/CodeSystem/"
LOINC_CONSENT = {"system": "http://loinc.org", "code": "59284-0", "display": "Consent Document"}
SCOPE = {"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "treatment", "display": "Treatment"}
ASK = "ask-on-the-day"


def _concept(system: str, code: str, text: str) -> Resource:
    return {"coding": [{"system": CODES + system, "code": code, "display": text}], "text": text}


def _part(name: str, code: str, text: str) -> Resource:
    return {"url": f"{EXTENSION_BASE}consent-{name}", "valueCodeableConcept": _concept(name, code, text)}


def _provision(
    technique: tuple[str, str], area: tuple[str, str] | None, decision: Decision | None, start: str
) -> Resource:
    extensions = [_part("technique", *technique), *([_part("area", *area)] if area else [])]
    if decision is not Decision.NO and decision is not Decision.YES:
        condition = ASK if decision is Decision.ASK else "not-decided"
        extensions.append({"url": f"{EXTENSION_BASE}consent-condition", "valueCode": condition})
    code, text = (f"{technique[0]}.{area[0]}", f"{technique[1]} – {area[1]}") if area else technique
    return {
        "extension": extensions,
        "type": "deny" if decision is Decision.NO else "permit",
        "period": {"start": start},
        "code": [_concept("consent-decision", code, text)],
    }


def _named(context: ConsentContext, kind: str) -> list[tuple[str, str]]:
    enabled = context.enabled
    return [
        (code, context.view(item).text)
        for code, item in decision_items(context.packet, kind)
        if item.link_id in enabled
    ]


def _provisions(context: ConsentContext, consent: SignedConsent, start: str) -> Iterator[Resource]:
    areas, placed = _named(context, "area"), placed_techniques(context.packet)
    for technique in _named(context, "technique"):
        if technique[0] not in placed:
            yield _provision(technique, None, consent.decisions.techniques.get(technique[0]), start)
            continue
        for area in areas:
            yield _provision(technique, area, consent.decisions.effective(technique[0], area[0]), start)


def consent_to_fhir(
    context: ConsentContext, consent: SignedConsent, references: Resource, responses: list[str]
) -> Resource:
    """Write the Consent; `references` names patient, performer and organization, `responses` the answers."""
    start = consent.at.date().isoformat()
    provisions = list(_provisions(context, consent, start))
    return {
        "resourceType": "Consent",
        "id": str(consent.id),
        "extension": [
            {"url": f"{EXTENSION_BASE}consent-response", "valueReference": {"reference": response}}
            for response in responses
        ]
        + [{"url": f"{EXTENSION_BASE}consent-text-sha256", "valueString": consent.text_sha256}],
        "status": "active",
        "scope": {"coding": [SCOPE]},
        "category": [{"coding": [LOINC_CONSENT]}],
        "patient": {"reference": references["patient"]},
        "dateTime": consent.at.isoformat(timespec="seconds"),
        "performer": [{"reference": references["performer"]}],
        "organization": [{"reference": references["organization"]}],
        "policy": [{"uri": f"{form.url}|{form.version}"} for form in consent.forms],
        "verification": [
            {
                "verified": True,
                "verifiedWith": {"reference": references["performer"]},
                "verificationDate": consent.at.isoformat(timespec="seconds"),
            }
        ],
        "provision": {"period": {"start": start}, **({"provision": provisions} if provisions else {})},
    }
