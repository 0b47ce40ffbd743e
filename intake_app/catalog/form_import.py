"""Taking in a form that somebody else wrote: look at all of it, say what was found, keep it as a draft."""

import hashlib
import json
import os
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from intake_app.catalog.answer_lists import AnswerLists
from intake_app.catalog.bundled_lists import with_lists
from intake_app.catalog.findings import CatalogError, error
from intake_app.catalog.foreign_file import ForeignFile, read_foreign
from intake_app.catalog.form_file import validated
from intake_app.catalog.import_names import name_of, version_of
from intake_app.catalog.import_notices import tell
from intake_app.catalog.import_record import CLINIC_DEFAULTS, FORM_URL, PART, RECORD, written
from intake_app.catalog.import_report import ImportReport, Note
from intake_app.catalog.licences import LicenceStatement, owned_by
from intake_app.catalog.refusals import refusals
from intake_app.domain.questionnaire import Questionnaire

FORM, SOURCE = "form.json", "source.json"


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What the person who imports says: another name, who they are, when, and whether the clinic holds a licence."""

    by: str
    at: datetime
    name: str | None = None
    licence: LicenceStatement | None = None


@dataclass
class ImportedForm:
    """The outcome. With `report.refused` there are no files; else `files` are what stands in the form's folder."""

    name: str
    version: str
    report: ImportReport
    files: dict[str, bytes] = field(default_factory=dict)


def import_form(raw: bytes, file: str, wish: ImportWish) -> ImportedForm:
    """Look at a foreign form. Raises CatalogError where the file cannot be read as a form at all."""
    foreign = read_foreign(raw, file)
    form = validated(foreign.questionnaire, file)
    found = ImportedForm(
        name_of(foreign.questionnaire, wish.name, file), version_of(foreign.questionnaire, file), ImportReport()
    )
    report, lists = found.report, AnswerLists(foreign.contained, foreign.beside)
    report.refused += [*refusals(form, foreign.questionnaire, lists), *_licence_faults(form, wish)]
    if report.refused:
        return found
    document = with_lists(form, foreign, lists, report)
    tell(form, foreign.questionnaire, lists, report)
    found.files = _files(foreign, document, found, wish)
    return found


def _licence_faults(form: Questionnaire, wish: ImportWish) -> list[Note]:
    owner = owned_by(form)
    if owner is None or wish.licence is not None:
        return []
    reason = "needs a licence; say who holds it and on what ground (--licence-held-by, --licence-note)"
    return [Note("", f"looks like {owner}, which {reason}")]


def _files(
    foreign: ForeignFile, document: dict[str, Any] | None, found: ImportedForm, wish: ImportWish
) -> dict[str, bytes]:
    form = foreign.raw if document is None else json.dumps(document, indent=2, ensure_ascii=False).encode()
    licence = wish.licence
    stated = {"held_by": licence.held_by, "note": licence.note, "on": licence.on.isoformat()} if licence else None
    record = {
        "name": found.name,
        "version": found.version,
        "url": FORM_URL + found.name,
        "sha256": hashlib.sha256(foreign.raw).hexdigest(),
        "form_sha256": hashlib.sha256(form).hexdigest(),
        "imported_at": wish.at.isoformat(timespec="seconds"),
        "imported_by": wish.by,
        "licence": stated,
        "defaults": CLINIC_DEFAULTS,
        "report": found.report.to_json(),
    }
    files = {FORM: form, RECORD: written(record)}
    return files if document is None else {**files, SOURCE: foreign.raw}


def write_import(root: Path, found: ImportedForm) -> Path:
    """Put an imported form into its folder: whole, or not at all. Raises CatalogError where the version is taken."""
    folder = root / found.name / found.version
    if folder.exists():
        taken = "this version is there already; a new one needs another version, or another name (--as)"
        raise CatalogError([error(f"{found.name}/{found.version}", "", taken)])
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(mkdtemp(prefix=PART, dir=root))
    try:
        for name, content in found.files.items():
            with (part / name).open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        part.chmod(0o755)
        part.rename(folder)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return folder
