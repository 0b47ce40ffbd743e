"""What of a foreign form is used here, what is left aside, and what cannot be done at all (tiers of SDC)."""

from collections.abc import Iterator, Mapping
from typing import Any

HL7 = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"

_USED_HL7 = (
    "questionnaire-itemControl", "questionnaire-hidden", "questionnaire-unit", "questionnaire-unitOption",
    "questionnaire-unitValueSet", "questionnaire-minOccurs", "questionnaire-maxOccurs", "questionnaire-optionPrefix",
    "questionnaire-optionExclusive", "questionnaire-choiceOrientation", "questionnaire-displayCategory",
    "questionnaire-sliderStepValue", "questionnaire-signatureRequired", "questionnaire-constraint",
    "questionnaire-supportLink", "questionnaire-ordinalValue", "minValue", "maxValue", "minLength", "maxLength",
    "regex", "maxDecimalPlaces", "entryFormat", "ordinalValue", "itemWeight", "rendering-xhtml", "rendering-markdown",
    "rendering-style", "rendering-styleSensitive", "translation", "maxSize", "mimeType", "variable",
    "targetConstraint", "cqf-expression", "cqf-calculatedValue", "display",
)  # fmt: skip
_USED_SDC = (
    "sdc-questionnaire-calculatedExpression", "sdc-questionnaire-enableWhenExpression", "sdc-questionnaire-shortText",
    "sdc-questionnaire-openLabel", "sdc-questionnaire-itemMedia", "sdc-questionnaire-itemAnswerMedia",
    "sdc-questionnaire-variable", "sdc-questionnaire-optionalDisplay", "sdc-questionnaire-minQuantity",
    "sdc-questionnaire-maxQuantity", "sdc-questionnaire-collapsible", "sdc-questionnaire-width",
    "sdc-questionnaire-choiceColumn", "sdc-questionnaire-unitOpen", "sdc-questionnaire-unitSupplementalSystem",
    "sdc-questionnaire-preferredTerminologyServer", "sdc-questionnaire-columnCount",
)  # fmt: skip
USED = frozenset({*(HL7 + name for name in _USED_HL7), *(SDC + name for name in _USED_SDC)})

_ASIDE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("filling in from a record beforehand", (
        SDC + "sdc-questionnaire-initialExpression", SDC + "sdc-questionnaire-candidateExpression",
        SDC + "sdc-questionnaire-contextExpression", SDC + "sdc-questionnaire-itemPopulationContext",
        SDC + "sdc-questionnaire-itemContext", SDC + "sdc-questionnaire-launchContext",
        SDC + "sdc-questionnaire-sourceQueries", SDC + "sdc-questionnaire-sourceStructureMap",
        SDC + "sdc-questionnaire-prepopulate-subject", SDC + "sdc-questionnaire-isSubject",
        SDC + "sdc-questionnaire-lookupQuestionnaire", HL7 + "cqf-library", HL7 + "questionnaire-initialExpression",
    )),
    ("copying answers into other records", (
        SDC + "sdc-questionnaire-itemExtractionContext", SDC + "sdc-questionnaire-observationExtract",
        SDC + "sdc-questionnaire-observation-extract-category", SDC + "sdc-questionnaire-observationLinkPeriod",
        SDC + "sdc-questionnaire-templateExtract", SDC + "sdc-questionnaire-templateExtractBundle",
        SDC + "sdc-questionnaire-templateExtractValue", SDC + "sdc-questionnaire-definitionExtract",
        SDC + "sdc-questionnaire-definitionExtractValue", SDC + "sdc-questionnaire-extractAllocateId",
        SDC + "sdc-questionnaire-targetStructureMap", SDC + "sdc-questionnaire-performerType",
        SDC + "sdc-questionnaire-assembledFrom", SDC + "sdc-questionnaire-assemble-expectation",
        SDC + "sdc-questionnaire-assembleContext",
    )),
)  # fmt: skip
ASIDE: Mapping[str, str] = {url: reason for reason, urls in _ASIDE for url in urls}

CQF_EXPRESSION = HL7 + "cqf-expression"


def extensions_in(element: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every extension of an element and of what stands in it, but not of items below it."""
    waiting = [element]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Mapping):
            for name, value in part.items():
                if name in {"extension", "modifierExtension"} and isinstance(value, list):
                    yield from (found for found in value if isinstance(found, Mapping) and "url" in found)
                if name not in {"item", "contained", "resource"}:
                    waiting.append(value)
        elif isinstance(part, list):
            waiting.extend(part)


def items_in(form: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every item of a form that has a sound shape, with its link_id, in document order."""
    waiting = list(reversed(form.get("item") or ()))
    while waiting:
        item = waiting.pop()
        yield str(item["linkId"]), item
        waiting.extend(reversed(item.get("item") or ()))


def expressions_in(element: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield url, language and text of every expression that runs while the form is filled in."""
    for extension in extensions_in(element):
        url, held = str(extension["url"]), extension.get("valueExpression")
        runs = url in USED or not url.startswith("http")
        if isinstance(held, Mapping) and runs and not fills_in(extension, element):
            yield url, str(held.get("language", "")), str(held.get("expression", ""))


def fills_in(extension: Mapping[str, Any], element: Mapping[str, Any]) -> bool:
    """Whether a CQL expression gives the item's first answer from a record: one on the item, not on a text of it."""
    held = extension.get("valueExpression")
    cql = isinstance(held, Mapping) and is_cql(str(held.get("language", "")))
    return cql and extension["url"] == CQF_EXPRESSION and extension in (element.get("extension") or ())


def is_query(language: str) -> bool:
    """Whether an expression asks a record system (x-fhir-query)."""
    return "x-fhir-query" in language


def is_cql(language: str) -> bool:
    """Whether an expression is written in CQL or by the name of a CQL definition."""
    return "cql" in language.lower()
