"""`import.json` beside an imported form: where it came from, what was found, and what the clinic adds to it.

The form's own file stays what it was; name, url, readers and reasons that it lacks are added when it is read.
"""

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from intake_app.catalog.findings import CatalogError, error
from intake_app.catalog.strict_json import read_json
from intake_app.domain.questionnaire import EXTENSION_BASE

RECORD = "import.json"
PART = ".import-"
FORM_URL = "https://intake.example/fhir/Questionnaire/"
WHY = (
    "Next are questions that come from another source. Your practitioner reads the answers. "
    "The front desk does not. You can skip each of them."
)
CLINIC_DEFAULTS: Mapping[str, Any] = {
    "section": {
        "sensitivity": ("valueCode", "high"),
        "who-sees": ("valueCode", "practitioner"),
        "skip-ok": ("valueBoolean", True),
        "why": ("valueString", WHY),
    },
    "later": {
        "sensitivity": ("valueCode", "medium"),
        "who-sees": ("valueCode", "practitioner"),
        "skip-ok": ("valueBoolean", True),
    },
    "question": {
        "read-by": ("valueCode", "practitioner"),
        "used-for": ("valueString", "Your practitioner reads it before the visit."),
    },
}


def read_record(folder: Path, file: str) -> dict[str, Any] | None:
    """Read the record of an imported form, or None for any other. Raises CatalogError."""
    path = folder / RECORD
    if not path.is_file():
        return None
    record = read_json(path, file)
    fits = isinstance(record.get("defaults"), dict) and all(
        isinstance(record.get(name), str) for name in ("name", "version", "url")
    )
    if not fits:
        raise CatalogError([error(file, "", "is not a record of an import")])
    return record


def written(record: Mapping[str, Any]) -> bytes:
    """Write a record as the file holds it."""
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()


def completed(form: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy of the form with the name of its folder, and with what the record adds where the form has none."""
    whole = deepcopy(dict(form))
    whole["id"], whole["version"] = record["name"], record["version"]
    whole.setdefault("url", record["url"])
    defaults = record["defaults"]
    sections = [part for part in whole.get("item") or () if isinstance(part, dict)]
    announced = announcing(sections)
    for section in sections:
        _add(section, defaults.get("section" if section.get("linkId") in announced else "later", {}))
        for item in _walk(section):
            if item.get("type") not in {"group", "display"}:
                _add(item, defaults.get("question", {}))
    return whole


def announcing(sections: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """The link_ids that get a note before them: every group, and the first question where questions stand alone."""
    alone = [str(part.get("linkId")) for part in sections if part.get("type") not in {"group", "display"}]
    return frozenset([*(str(part.get("linkId")) for part in sections if part.get("type") == "group"), *alone[:1]])


def _walk(item: dict[str, Any]) -> list[dict[str, Any]]:
    found, waiting = [], [item]
    while waiting:
        part = waiting.pop()
        found.append(part)
        waiting.extend(child for child in part.get("item") or () if isinstance(child, dict))
    return found


def _add(element: dict[str, Any], defaults: Mapping[str, Any]) -> None:
    extensions = element.get("extension") or []
    named = {extension.get("url") for extension in extensions if isinstance(extension, dict)}
    added = [
        {"url": EXTENSION_BASE + name, member: value}
        for name, (member, value) in defaults.items()
        if EXTENSION_BASE + name not in named
    ]
    if added:
        element["extension"] = [*extensions, *added]
