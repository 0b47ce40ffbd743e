"""A signed consent as FHIR R4 Consent: one nested provision for each technique in each body area it can be in.

R4 has neither technique nor body site on a provision, so each pair is one pre-coordinated local code with both parts
as extensions; "ask me on the day" is a permit with a condition. The sealed PDF stays the record.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from intake_app.domain.consent import Decision, Decisions, SignedConsent
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
    technique: tuple[str, str], area: tuple[str, str] | None, decision: Decision | None, start: str, end: str = ""
) -> Resource:
    extensions = [_part("technique", *technique), *([_part("area", *area)] if area else [])]
    if decision is not Decision.NO and decision is not Decision.YES:
        condition = ASK if decision is Decision.ASK else "not-decided"
        extensions.append({"url": f"{EXTENSION_BASE}consent-condition", "valueCode": condition})
    code, text = (f"{technique[0]}.{area[0]}", f"{technique[1]} – {area[1]}") if area else technique
    return {
        "extension": extensions,
        "type": "deny" if decision is Decision.NO else "permit",
        "period": {"start": start, **({"end": end} if end else {})},
        "code": [_concept("consent-decision", code, text)],
    }


def _named(context: ConsentContext, kind: str) -> list[tuple[str, str]]:
    enabled = context.enabled
    return [
        (code, context.view(item).text)
        for code, item in decision_items(context.packet, kind)
        if item.link_id in enabled
    ]


def _pairs(context: ConsentContext) -> Iterator[tuple[tuple[str, str], tuple[str, str] | None]]:
    """Yield each technique with each area it can be in; one that has no place on the body stands alone."""
    areas, placed = _named(context, "area"), placed_techniques(context.packet)
    for technique in _named(context, "technique"):
        for area in areas if technique[0] in placed else (None,):
            yield technique, area


def _decided(decisions: Decisions, technique: str, area: tuple[str, str] | None) -> Decision | None:
    return decisions.effective(technique, area[0]) if area else decisions.techniques.get(technique)


def _signed_decisions(consent: SignedConsent) -> Decisions:
    """Return what was decided at the signing, before anything was taken back."""
    decisions = consent.decisions
    for taken in reversed(consent.withdrawals):
        techniques = {**decisions.techniques, **taken.techniques}
        decisions = replace(decisions, techniques=techniques, areas={**decisions.areas, **taken.areas})
    return decisions


def _taken_on(consent: SignedConsent, technique: str, area: tuple[str, str] | None) -> str:
    """Return the day on which a pair was first taken back."""
    for taken in consent.withdrawals:
        if technique in taken.techniques or (area and area[0] in taken.areas):
            return taken.at.date().isoformat()
    return ""


def _provisions(context: ConsentContext, consent: SignedConsent, start: str) -> Iterator[Resource]:
    """Yield one provision for each pair, and for one that was taken back both: until that day, and from it on."""
    signed = _signed_decisions(consent)
    for technique, area in _pairs(context):
        now, then = _decided(consent.decisions, technique[0], area), _decided(signed, technique[0], area)
        ended = _taken_on(consent, technique[0], area) if now is not then else ""
        yield _provision(technique, area, then, start, ended)
        if ended:
            yield _provision(technique, area, now, ended)


def consent_to_fhir(
    context: ConsentContext, consent: SignedConsent, references: Resource, responses: list[str]
) -> Resource:
    """Write the Consent; `references` names patient, performer and organization, `responses` the answers."""
    start = consent.at.date().isoformat()
    provisions = list(_provisions(context, consent, start))
    period = {"start": start}
    if consent.expires is not None:
        period["end"] = consent.expires.isoformat(timespec="seconds")
    if consent.ended:
        period["end"] = consent.withdrawals[-1].at.date().isoformat()
    return {
        "resourceType": "Consent",
        "id": str(consent.id),
        "meta": {"versionId": str(consent.version)},
        "extension": [
            {"url": f"{EXTENSION_BASE}consent-response", "valueReference": {"reference": response}}
            for response in responses
        ]
        + [{"url": f"{EXTENSION_BASE}consent-text-sha256", "valueString": consent.text_sha256}],
        "status": "inactive" if consent.ended else "active",
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
        "provision": {"period": period, **({"provision": provisions} if provisions else {})},
    }
