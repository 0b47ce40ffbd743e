"""`import.json` beside an imported form: where it came from, what was found, and what the clinic adds to it.

The form's own file stays what it was; name, url, readers and reasons that it lacks are added when it is read.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from intake_app.catalog.findings import CatalogError, error
from intake_app.catalog.strict_json import read_json
from intake_app.domain.questionnaire import EXTENSION_BASE

Part = TypeVar("Part", bound=Mapping[str, Any])

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
        "sensitivity": ("valueCode", "high"),
        "who-sees": ("valueCode", "practitioner"),
        "skip-ok": ("valueBoolean", True),
    },
    "text": {
        "sensitivity": ("valueCode", "low"),
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
    """Return a copy of the form with the name of its folder, and with what the record adds where the form has none.

    Its short questions share pages, and one note stands before all of its sections.
    """
    whole = deepcopy(dict(form))
    whole["id"], whole["version"] = record["name"], record["version"]
    whole.setdefault("url", record["url"])
    _add(whole, {"paging": ("valueCode", "gathered")})
    defaults = record["defaults"]
    sections = [part for part in whole.get("item") or () if isinstance(part, dict)]
    for section, kind in parts_of(sections):
        _add(section, defaults.get(kind, {}))
        note = announcing(sections)
        if kind == "later" and note:
            _add(section, {"note-with": ("valueString", note)})
        for item in _walk(section):
            if item.get("type") not in {"group", "display"}:
                _add(item, defaults.get("question", {}))
    return whole


def _runs(sections: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    """Yield each top-level group by itself, and what stands beside each other without one together."""
    for name, run in groupby(sections, lambda part: part.get("linkId") if part.get("type") == "group" else None):
        parts = tuple(run)
        yield from ((part,) for part in parts) if name else (parts,)


def _asks(run: Sequence[Mapping[str, Any]]) -> bool:
    return any(part.get("type") != "display" for part in run)


def parts_of(sections: Sequence[Part]) -> Iterator[tuple[Part, str]]:
    """Yield each top-level item and what it is: "section" where the note stands, "later", or "text" to read only."""
    note = announcing(sections)
    for run in _runs(sections):
        told = "section" if run[0].get("linkId") == note else "later"
        yield from ((part, told if _asks(run) else "text") for part in run)


def announcing(sections: Sequence[Mapping[str, Any]]) -> str:
    """The link_id of the section that gets the note: the first one that asks something."""
    return next((str(run[0].get("linkId")) for run in _runs(sections) if _asks(run)), "")


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
