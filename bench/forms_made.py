"""A form that nobody has to fill in: 700 items with conditions and totals, for the size alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FhirJson = dict[str, Any]
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
HL7 = "http://hl7.org/fhir/StructureDefinition/"
SECTIONS, QUESTIONS = 50, 13  # and one group each: 700 items
OPTIONS = 7  # makes the file as large as the largest one that was found, 0.9 MB


def _options(count: int, number: int) -> list[FhirJson]:
    system = "https://bench.example/answers"
    return [
        {
            "valueCoding": {
                "system": system,
                "code": f"a{index}",
                "display": f"Answer {index} of question {number}, in some words",
                "extension": [{"url": f"{HL7}ordinalValue", "valueDecimal": index}],
            }
        }
        for index in range(count)
    ]


def _question(section: int, number: int) -> FhirJson:
    link_id = f"s{section}.q{number}"
    item: FhirJson = {
        "linkId": link_id,
        "type": "choice",
        "text": f"Question {number} of section {section}: how is it?",
    }
    item["answerOption"] = _options(OPTIONS if number % 3 == 0 else 4, number)
    item["code"] = [{"system": "http://loinc.org", "code": f"{section}{number}-0", "display": item["text"]}]
    if number:
        before = f"s{section}.q{number - 1}"
        item["enableWhen"] = [{"question": before, "operator": "exists", "answerBoolean": True}]
    return item


def _total(section: int) -> FhirJson:
    answers = f"%resource.item.where(linkId = 's{section}').item.answer.value"
    return {
        "linkId": f"s{section}.total",
        "type": "decimal",
        "text": f"Total of section {section}",
        "readOnly": True,
        "extension": [
            {
                "url": f"{SDC}calculatedExpression",
                "valueExpression": {
                    "language": "text/fhirpath",
                    "expression": f"{answers}.extension('{HL7}ordinalValue').value.aggregate($this + $total, 0)",
                },
            }
        ],
    }


def _sections(*, totals: bool) -> Iterator[FhirJson]:
    for section in range(SECTIONS):
        questions = [_question(section, number) for number in range(QUESTIONS - 1)]
        yield {
            "linkId": f"s{section}",
            "type": "group",
            "text": f"Section {section}",
            "item": [*questions, _total(section) if totals else _question(section, QUESTIONS - 1)],
        }


def made_form(*, totals: bool) -> FhirJson:
    """Return the form as FHIR JSON; with `totals`, each section ends with a sum in FHIRPath over its answers."""
    return {
        "resourceType": "Questionnaire",
        "url": "https://bench.example/Questionnaire/made",
        "version": "1",
        "status": "active",
        "title": "A made form",
        "item": list(_sections(totals=totals)),
    }
