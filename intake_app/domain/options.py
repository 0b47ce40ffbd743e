"""What can be chosen at an item, and what choosing does: contained lists, scores of options, exclusive options."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from intake_app.domain.questionnaire import HL7_BASE, AnswerOption, Extension, Item, Questionnaire
from intake_app.domain.response import Coding, Value

SCORE_URLS = (
    HL7_BASE + "ordinalValue",
    HL7_BASE + "itemWeight",
    HL7_BASE + "questionnaire-ordinalValue",
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-ordinalValue",
)
_EXCLUSIVE = HL7_BASE + "questionnaire-optionExclusive"

FhirJson = dict[str, Any]


def contained_list(item: Item, form: Questionnaire) -> FhirJson | None:
    """Return the ValueSet that the form brings along for an item: by `#id` or by its url."""
    wanted = item.answer_value_set
    if not wanted:
        return None
    url = wanted.split("|", 1)[0]
    for resource in form.contained or ():
        if resource.get("resourceType") != "ValueSet":
            continue
        if f"#{resource.get('id')}".replace("##", "#") == wanted or resource.get("url") == url:
            return resource
    return None


def _expanded(entries: Any) -> Iterator[FhirJson]:
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            if entry.get("code") and not entry.get("abstract"):
                yield entry
            yield from _expanded(entry.get("contains"))


def _composed(value_set: FhirJson) -> Iterator[FhirJson] | None:
    """The concepts that a list names one by one; None where a part of it is only described."""
    compose = value_set.get("compose")
    includes = compose.get("include") if isinstance(compose, dict) else None
    if not isinstance(includes, list) or not includes or not all(isinstance(one, dict) for one in includes):
        return None
    if any(not one.get("concept") or one.get("filter") for one in includes):
        return None
    return (
        {"system": one.get("system"), **concept}
        for one in includes
        for concept in one["concept"]
        if isinstance(concept, dict)
    )


def concepts_of(value_set: FhirJson) -> list[FhirJson] | None:
    """Return the codes of a bundled list, or None where the list is not all there."""
    expansion = value_set.get("expansion")
    if isinstance(expansion, dict) and expansion.get("contains"):
        return list(_expanded(expansion["contains"]))
    composed = _composed(value_set)
    return None if composed is None else list(composed)


def _option(concept: FhirJson) -> AnswerOption:
    coding = {name: concept[name] for name in ("system", "code", "display", "extension") if concept.get(name)}
    return AnswerOption.model_validate({"valueCoding": coding})


def options_of(item: Item, form: Questionnaire) -> tuple[AnswerOption, ...] | None:
    """Return what can be chosen at an item; None where the list is on a server that nobody asks."""
    if item.answer_option:
        return tuple(item.answer_option)
    if not item.answer_value_set:
        return ()
    value_set = contained_list(item, form)
    concepts = concepts_of(value_set) if value_set else None
    return None if concepts is None else tuple(_option(concept) for concept in concepts)


def score_extension(option: AnswerOption) -> Extension | None:
    """Return the extension that holds the points of an option, on its coding or on itself; None where it has none."""
    coding = option.value_coding
    held: tuple[Extension, ...] = (*((coding.extension if coding else None) or ()), *(option.extension or ()))
    return next((one for one in held if one.url in SCORE_URLS and one.value is not None), None)


def scores_of(item: Item, form: Questionnaire) -> Mapping[tuple[str | None, str], FhirJson]:
    """Return the score extension of every option that has one, by system and code."""
    found = {}
    for option in options_of(item, form) or ():
        score, coding = score_extension(option), option.value_coding
        if score is not None and coding is not None and coding.code is not None:
            found[coding.system, coding.code] = score.to_fhir()
    return found


def exclusive_values(options: Sequence[AnswerOption]) -> frozenset[Value]:
    """Return the values that stand alone when they are chosen ("none of these")."""
    alone = (option for option in options if any(one.value for one in option.extensions(_EXCLUSIVE)))
    return frozenset(value for value in map(option_value, alone) if value is not None)


def option_value(option: AnswerOption) -> Value | None:
    """Return what an answer holds when this option is chosen."""
    coding = option.value_coding
    if coding is not None:
        return Coding(coding.code or "", coding.system, coding.display)
    if option.value_integer is not None:
        return option.value_integer
    return option.value_string or option.value_date or option.value_time


def same_value(one: Value, other: Value) -> bool:
    """Whether two answers choose the same thing; codings are compared by code, and by system where both have one."""
    if isinstance(one, Coding) and isinstance(other, Coding):
        return one.same_code(other)
    return type(one) is type(other) and one == other


def chosen_with(values: Sequence[Value], picked: Value, options: Sequence[AnswerOption]) -> tuple[Value, ...]:
    """Return the values after `picked` was chosen too; an exclusive option takes the others away, and gives way."""
    alone = exclusive_values(options)
    if any(same_value(picked, one) for one in alone):
        return (picked,)
    kept = [one for one in values if not any(same_value(one, other) for other in (picked, *alone))]
    return (*kept, picked)
