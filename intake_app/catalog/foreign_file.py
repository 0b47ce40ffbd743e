"""One foreign file: a Questionnaire, or a Bundle that holds one and the lists it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from intake_app.catalog.findings import CatalogError, error
from intake_app.catalog.strict_json import parse_json

Resource = dict[str, Any]
LISTS = frozenset({"ValueSet", "CodeSystem"})


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """`raw` is the file as it was; `beside` are the lists of a Bundle."""

    raw: bytes
    questionnaire: Resource
    beside: tuple[Resource, ...]
    from_bundle: bool

    @property
    def contained(self) -> list[Resource]:
        """What the form holds inside itself."""
        contained = self.questionnaire.get("contained")
        return [part for part in contained if isinstance(part, dict)] if isinstance(contained, list) else []


def read_foreign(raw: bytes, file: str) -> ForeignFile:
    """Read a file. Raises CatalogError with the reason."""
    document = parse_json(raw, file)
    kind = document.get("resourceType")
    if kind == "Questionnaire":
        return ForeignFile(raw, document, (), False)
    if kind != "Bundle":
        raise CatalogError([error(file, "", "is neither a FHIR Questionnaire nor a Bundle that holds one")])
    resources = _resources(document)
    forms = [resource for resource in resources if resource.get("resourceType") == "Questionnaire"]
    if len(forms) != 1:
        raise CatalogError([error(file, "", f"is a Bundle with {len(forms)} questionnaires; one is expected")])
    lists = tuple(resource for resource in resources if resource.get("resourceType") in LISTS)
    return ForeignFile(raw, forms[0], lists, True)


def _resources(bundle: Mapping[str, Any]) -> list[Resource]:
    entries = bundle.get("entry")
    found = (
        (entry.get("resource") for entry in entries if isinstance(entry, Mapping)) if isinstance(entries, list) else ()
    )
    return [resource for resource in found if isinstance(resource, dict)]
