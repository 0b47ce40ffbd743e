"""Small FHIR forms as somebody else might write them."""

import json
from typing import Any

Json = dict[str, Any]
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
HL7 = "http://hl7.org/fhir/StructureDefinition/"


def item(link_id: str = "q", kind: str = "string", **members: Any) -> Json:
    """One item; `members` are FHIR's own."""
    return {"linkId": link_id, "type": kind, "text": f"Question {link_id}", **members}


def form(*items: Json, **members: Any) -> Json:
    """A whole Questionnaire."""
    return {
        "resourceType": "Questionnaire",
        "id": "sleep-diary",
        "url": "http://example.org/Questionnaire/sleep-diary",
        "version": "2.0.0",
        "title": "Sleep diary",
        "status": "active",
        "item": list(items) or [item()],
        **members,
    }


def bundle(*resources: Json) -> Json:
    """A Bundle of resources."""
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources]}


def value_set(url: str, **members: Any) -> Json:
    """A ValueSet."""
    return {"resourceType": "ValueSet", "url": url, "status": "active", **members}


def expression(name: str, text: str, language: str = "text/fhirpath") -> Json:
    """An extension that holds an expression."""
    return {"url": name, "valueExpression": {"language": language, "expression": text}}


def raw(document: Any) -> bytes:
    """The file."""
    return json.dumps(document, indent=2).encode()


def as_the_library_knows_fhir(part: Any) -> Any:
    """The same without translations of extension values, which FHIR's JSON has and the library's Extension lacks."""
    if isinstance(part, list):
        return [as_the_library_knows_fhir(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {name: as_the_library_knows_fhir(each) for name, each in part.items() if not name.startswith("_value")}
