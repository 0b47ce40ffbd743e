"""`scores.yaml`: scores over questions of ordinary forms, by id."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.catalog.score_short import score_grown
from intake_app.catalog.strict_yaml import read_yaml
from intake_app.domain.questionnaire import EXTENSION_BASE, Extension
from intake_app.domain.score_definition import SCORE, ScoreError, read_definition
from intake_app.domain.scoring import ScoreDefinition

SCORES = "scores.yaml"


def read_scores(root: Path) -> dict[str, ScoreDefinition]:
    """Read the scores of a folder; none where it has no such file. Raises CatalogError with each fault."""
    if not (root / SCORES).is_file():
        return {}
    document = read_yaml(root / SCORES, SCORES)
    if not isinstance(document, list):
        raise CatalogError([error(SCORES, "", "is a list of entries with an id and a score")])
    found: dict[str, ScoreDefinition] = {}
    faults: list[Finding] = []
    for number, entry in enumerate(document, 1):
        place = str(entry.get("id", f"entry {number}")) if isinstance(entry, Mapping) else f"entry {number}"
        try:
            _add(entry, place, found)
        except (ScoreError, ValidationError, TypeError, ValueError) as cause:
            faults.append(error(SCORES, place, "has a part that does not fit" if _long(cause) else str(cause)))
    if faults:
        raise CatalogError(faults)
    return found


def _long(cause: Exception) -> bool:
    return isinstance(cause, ValidationError)


def _add(entry: Any, place: str, found: dict[str, ScoreDefinition]) -> None:
    if not isinstance(entry, Mapping) or set(entry) != {"id", "score"}:
        raise ValueError("an entry has id and score")
    if place in found:
        raise ValueError("stands twice")
    grown = {"url": EXTENSION_BASE + SCORE, "extension": score_grown(entry["score"])}
    found[place] = read_definition(Extension.model_validate(grown))
