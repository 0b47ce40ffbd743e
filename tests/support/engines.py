"""Form engines over small forms, and FHIR JSON to put into them."""

from typing import Any

from intake_app.domain.form_engine import FormEngine
from intake_app.domain.questionnaire import HL7_BASE, SDC_BASE, Questionnaire
from intake_app.interchange.fhirpath import FhirPath

FhirJson = dict[str, Any]
ORDINAL = HL7_BASE + "ordinalValue"


def expression(text: str, name: str | None = None, language: str = "text/fhirpath") -> FhirJson:
    """A FHIR Expression."""
    return {"language": language, "expression": text} | ({"name": name} if name else {})


def sdc(extension: str, text: str, **members: str) -> FhirJson:
    """An SDC extension that holds an expression."""
    return {"url": SDC_BASE + extension, "valueExpression": expression(text, **members)}


def variable(name: str, text: str, **members: str) -> FhirJson:
    """A variable."""
    return {"url": HL7_BASE + "variable", "valueExpression": expression(text, name, **members)}


def an_item(link_id: str, kind: str = "string", *items: FhirJson, **members: Any) -> FhirJson:
    """An item as FHIR JSON."""
    return {"linkId": link_id, "type": kind} | members | ({"item": list(items)} if items else {})


def limit(name: str, value: object) -> FhirJson:
    """An HL7 extension that holds a number or a text."""
    kind = "valueInteger" if isinstance(value, int) else "valueString"
    return {"url": HL7_BASE + name, kind: value}


def a_form(*items: FhirJson, **members: Any) -> Questionnaire:
    """A form of these items."""
    raw = {"resourceType": "Questionnaire", "url": "https://x.example/f", "status": "active", "item": list(items)}
    return Questionnaire.model_validate(raw | members)


def an_engine(*items: FhirJson, **members: Any) -> FormEngine:
    """The engine of a form of these items."""
    return FormEngine([a_form(*items, **members)], FhirPath())


def scored(code: str, score: int, system: str | None = None) -> FhirJson:
    """An answer option with a score."""
    coding = {"code": code, "display": code.title(), "extension": [{"url": ORDINAL, "valueDecimal": score}]}
    return {"valueCoding": coding | ({"system": system} if system else {})}
