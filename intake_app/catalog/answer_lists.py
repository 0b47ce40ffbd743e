"""Answer lists (ValueSets) that a foreign form brings along, written out so that nobody has to ask a server."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Resource = Mapping[str, Any]
Concept = dict[str, Any]
_KEPT = ("system", "version", "code", "display", "extension", "designation")

KNOWN_LISTS: Mapping[str, tuple[Concept, ...]] = {
    "http://hl7.org/fhir/ValueSet/administrative-gender": tuple(
        {"system": "http://hl7.org/fhir/administrative-gender", "code": code, "display": code.title()}
        for code in ("male", "female", "other", "unknown")
    ),
    "http://hl7.org/fhir/ValueSet/yesnodontknow": (
        {"system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "Y", "display": "Yes"},
        {"system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "N", "display": "No"},
        {
            "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
            "code": "asked-unknown",
            "display": "Don't know",
        },
    ),
}


class AnswerLists:
    """The lists at hand: those inside the form, those beside it in its Bundle, and a few that FHIR itself defines."""

    def __init__(self, contained: Iterable[Resource], beside: Iterable[Resource]) -> None:
        self._by_id: dict[str, Resource] = {}
        self._by_url: dict[tuple[str, str], Resource] = {}
        self._done: dict[int, list[Concept] | None] = {}
        for resource in (*beside, *contained):
            kind, url = str(resource.get("resourceType")), resource.get("url")
            if isinstance(url, str):
                self._by_url[kind, url] = resource
        for resource in contained:
            self._by_id[str(resource.get("id"))] = resource

    def find(self, reference: str) -> Resource | None:
        """Return the ValueSet that `#id` or a url names, or None."""
        if reference.startswith("#"):
            return self._by_id.get(reference[1:]) or self._by_id.get(reference)
        url = reference.split("|", maxsplit=1)[0]
        found = self._by_url.get(("ValueSet", url))
        if found is None and url in KNOWN_LISTS:
            known = {"resourceType": "ValueSet", "url": url, "expansion": {"contains": list(KNOWN_LISTS[url])}}
            return self._by_url.setdefault(("ValueSet", url), known)
        return found

    def written_out(self, value_set: Resource) -> list[Concept] | None:
        """Return every concept of a list, in order; None where a part of it is only on a server."""
        known = id(value_set)
        if known not in self._done:
            self._done[known] = self._all_of(value_set, frozenset())
        return self._done[known]

    def _all_of(self, value_set: Resource, seen: frozenset[int]) -> list[Concept] | None:
        if id(value_set) in seen:
            return None
        listed = _part(_part(value_set, "expansion"), "contains")
        if isinstance(listed, list) and listed:
            return list(_expanded(listed))
        includes = _part(_part(value_set, "compose"), "include")
        if not isinstance(includes, list) or not includes or _part(_part(value_set, "compose"), "exclude"):
            return None
        found: list[Concept] = []
        for include in includes:
            concepts = self._included(include, seen | {id(value_set)}) if isinstance(include, Mapping) else None
            if concepts is None:
                return None
            found += concepts
        return found

    def _included(self, include: Resource, seen: frozenset[int]) -> list[Concept] | None:
        if include.get("filter"):
            return None
        system, concepts = include.get("system"), include.get("concept")
        if isinstance(concepts, list) and concepts:
            return [_concept({**concept, "system": system}) for concept in concepts if isinstance(concept, Mapping)]
        if isinstance(include.get("valueSet"), list) and system is None:
            return self._of_others(include["valueSet"], seen)
        code_system = self._by_url.get(("CodeSystem", str(system)))
        whole = code_system is not None and code_system.get("content", "complete") == "complete"
        return list(_of_system(_part(code_system, "concept"), system)) if whole else None

    def _of_others(self, references: list[Any], seen: frozenset[int]) -> list[Concept] | None:
        if len(references) != 1:  # several mean what stands in all of them
            return None
        other = self.find(str(references[0]))
        return None if other is None else self._all_of(other, seen)


def _part(element: Any, name: str) -> Any:
    return element.get(name) if isinstance(element, Mapping) else None


def _concept(raw: Resource) -> Concept:
    return {name: raw[name] for name in _KEPT if raw.get(name) is not None}


def _expanded(entries: Any) -> Iterator[Concept]:
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, Mapping):
            if entry.get("code") and not entry.get("abstract"):
                yield _concept(entry)
            yield from _expanded(entry.get("contains"))


def _of_system(concepts: Any, system: Any) -> Iterator[Concept]:
    for concept in concepts if isinstance(concepts, list) else ():
        if isinstance(concept, Mapping):
            yield _concept({**concept, "system": system})
            yield from _of_system(concept.get("concept"), system)


def stands_alone(value_set: Resource) -> bool:
    """Whether a contained list can be used as it is: an expansion, or nothing but concepts that are named."""
    if _part(_part(value_set, "expansion"), "contains"):
        return True
    includes = _part(_part(value_set, "compose"), "include")
    return isinstance(includes, list) and all(
        isinstance(include, Mapping) and include.get("concept") and not include.get("filter") for include in includes
    )
