"""Small forms, packets and answers, built in code."""

from collections.abc import Mapping, Sequence
from typing import Any

from intake_app.domain.alert import SafetyFlag, Severity
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, Item, Questionnaire
from intake_app.domain.response import Answer, AnswerStatus, Coding, Response

FhirJson = dict[str, Any]

SKIPPED = Answer(AnswerStatus.SKIPPED)
DONT_KNOW = Answer(AnswerStatus.DONT_KNOW)
PREFER_NOT = Answer(AnswerStatus.PREFER_NOT)
IN_PERSON = Answer(AnswerStatus.IN_PERSON)
YES_NO = {"yes": "Yes", "no": "No"}
DECIDE = {"yes": "Yes", "ask": "Ask me on the day", "no": "No"}


def _value(value: object) -> FhirJson:
    match value:
        case bool():
            return {"valueBoolean": value}
        case int():
            return {"valueInteger": value}
        case dict():
            return {"valueCodeableConcept": value}
        case _:
            return {"valueString": str(value)}


def _extensions(base: str, named: Mapping[str, object]) -> list[FhirJson]:
    return [
        {"url": base + name, **_value(one)}
        for name, value in named.items()
        for one in (value if isinstance(value, tuple) else (value,))
    ]


def coded(code: str, display: str | None = None, system: str | None = None) -> FhirJson:
    """A FHIR coding."""
    return {k: v for k, v in {"system": system, "code": code, "display": display}.items() if v is not None}


def translations(**texts: str) -> FhirJson:
    """The sibling of a FHIR text that holds its translations by language."""
    return {
        "extension": [
            {
                "url": HL7_BASE + "translation",
                "extension": [{"url": "lang", "valueCode": code}, {"url": "content", "valueString": text}],
            }
            for code, text in texts.items()
        ]
    }


def when(question: str, operator: str, **answer: object) -> FhirJson:
    """A condition; the wanted answer by its FHIR name, e.g. `answerBoolean=True`."""
    return {"question": question, "operator": operator, **answer}


def raw_item(
    link_id: str,
    kind: str = "string",
    *items: FhirJson,
    own: Mapping[str, object] | None = None,
    hl7: Mapping[str, object] | None = None,
    options: Mapping[str, str] | None = None,
    control: str = "",
    **members: Any,
) -> FhirJson:
    """An item as FHIR JSON: `own` and `hl7` are extensions by short name, `options` texts by code."""
    found: FhirJson = {"linkId": link_id, "type": kind, "text": f"Text of {link_id}"} | members
    extension = _extensions(EXTENSION_BASE, own or {}) + _extensions(HL7_BASE, hl7 or {})
    if control:
        extension += _extensions(HL7_BASE, {"questionnaire-itemControl": {"coding": [{"code": control}]}})
    if extension:
        found["extension"] = extension
    if options:
        found["answerOption"] = [{"valueCoding": coded(code, text)} for code, text in options.items()]
    if items:
        found["item"] = list(items)
    return found


def an_item(link_id: str, kind: str = "string", *items: FhirJson, **members: Any) -> Item:
    """The same as a model."""
    return Item.model_validate(raw_item(link_id, kind, *items, **members))


def a_form(name: str, *items: FhirJson, role: str = "intake", languages: Sequence[str] = ("en",)) -> LoadedForm:
    """One form version with these sections."""
    raw = {
        "resourceType": "Questionnaire",
        "url": f"https://clinic.example/Questionnaire/{name}",
        "version": "1.0.0",
        "title": f"Title of {name}",
        "status": "active",
        "language": "en",
        "item": list(items),
    }
    return LoadedForm(Questionnaire.model_validate(raw), sha256=f"{name:0<64}", role=role, languages=tuple(languages))


def a_packet(*forms: LoadedForm, name: str = "small") -> Packet:
    """A packet of these forms."""
    return Packet(name, f"Title of {name}", forms)


def chosen(*codes: str) -> Answer:
    """An answer with these codes."""
    return Answer.of(*(Coding(code) for code in codes))


def answers(**given: object) -> Response:
    """A response; two underscores in a name stand for a dot, a bare value for an answer with it."""
    return Response({k.replace("__", "."): v if isinstance(v, Answer) else Answer.of(v) for k, v in given.items()})  # type: ignore[arg-type]


def a_flag(flag_id: str, trigger: str, *, severity: Severity = Severity.STOP, urgency: str = "today") -> SafetyFlag:
    """A safety flag with this trigger."""
    return SafetyFlag(
        id=flag_id,
        group="bleeding",
        label=f"Label of {flag_id}",
        trigger=trigger,
        asked_of="patient",
        modalities=("all",),
        body_regions=("any",),
        scope="visit",
        severity=severity,
        urgency=urgency,
        practitioner_action=f"Action of {flag_id}",
        patient_wording=f"Somebody comes about {flag_id}.",
        why="",
        sources="",
        mark="G",
    )
