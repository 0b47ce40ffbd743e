"""One form from its folder: `form.yaml` or `form.json`, and one text file per further language."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from intake_app.catalog.findings import CatalogError, Finding, error, errors_of, warning
from intake_app.catalog.form_yaml import ShortFormError, to_fhir
from intake_app.catalog.import_record import RECORD, completed, read_record
from intake_app.catalog.strict_json import read_json
from intake_app.catalog.strict_yaml import read_yaml
from intake_app.catalog.translations import add_translation, untranslated
from intake_app.domain.packet import LoadedForm
from intake_app.domain.questionnaire import Questionnaire

FORM_NAMES = ("form.yaml", "form.json")
PACKS = "packs"
CONSENT = "consent"
_LANGUAGE_FILE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*\.yaml")


@dataclass(frozen=True, slots=True)
class FormFile:
    """A form with what reading its folder has shown: the texts that have no translation yet, as warnings."""

    form: LoadedForm
    findings: tuple[Finding, ...] = ()


def canonical(form: Mapping[str, Any]) -> bytes:
    """The one way to write a form for hashing: sorted keys, no spaces, UTF-8."""
    return json.dumps(form, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def form_path(folder: Path) -> Path:
    """The form's file: the YAML, or the plain FHIR JSON in its place."""
    as_yaml, as_json = (folder / name for name in FORM_NAMES)
    return as_json if as_json.is_file() and not as_yaml.is_file() else as_yaml


def folders_of(root: Path, form: str, version: str) -> tuple[Path, ...]:
    """Where a form's version may stand below a root: among the forms, or among the validated questionnaires."""
    return root / form / version, root / PACKS / form / version


def _read(path: Path, file: str) -> dict[str, Any]:
    if path.suffix == ".json":
        return read_json(path, file)
    try:
        return to_fhir(read_yaml(path, file))
    except ShortFormError as cause:
        raise CatalogError([error(file, cause.place, cause.reason)]) from None


def validated(form: Mapping[str, Any], file: str) -> Questionnaire:
    """Check the shape of Questionnaire JSON. Raises CatalogError with the place of each fault."""
    try:
        return Questionnaire.model_validate(form)
    except ValidationError as cause:
        raise CatalogError(
            [error(file, _place(form, fault["loc"]), fault["msg"]) for fault in cause.errors()]
        ) from None


def _place(form: Any, location: tuple[int | str, ...]) -> str:
    """The link_id nearest to a place in the JSON, and the member below it."""
    nearest, part = "", form
    for step in location:
        known = (isinstance(part, dict) and step in part) or (isinstance(part, list) and isinstance(step, int))
        part = part[step] if known else None
        if isinstance(part, dict) and isinstance(part.get("linkId"), str):
            nearest = part["linkId"]
    return f"{nearest} {location[-1]}".strip() if location else nearest


def _with_languages(form: dict[str, Any], path: Path, file: str) -> tuple[dict[str, Any], list[str], list[Finding]]:
    languages, findings = [str(form.get("language", "en"))], []
    beside = sorted(path.parent.glob("*.yaml")) if path.name in FORM_NAMES else ()
    for other in beside:
        if other.name in FORM_NAMES or not _LANGUAGE_FILE.fullmatch(other.name):
            continue
        place = f"{file.rpartition('/')[0]}/{other.name}"
        form, faults = add_translation(form, other.stem, read_yaml(other, place), place)
        findings += faults
        languages.append(other.stem)
        findings += [warning(place, where, "has no translation yet", "L02") for where in untranslated(form, other.stem)]
    return form, languages, findings


def role_of(questionnaire: Questionnaire) -> str:
    """What a form is for: a consent form has a section with that role."""
    roles = {str(section.own("role") or "intake") for section in questionnaire.item}
    return CONSENT if CONSENT in roles else "intake"


def read_form(path: Path, root: Path) -> FormFile:
    """Read one form's file; it is named relative to `root`. Raises CatalogError."""
    file = path.relative_to(root).as_posix()
    record = read_record(path.parent, f"{file.rpartition('/')[0]}/{RECORD}") if path.name in FORM_NAMES else None
    document = _read(path, file)
    spoken, languages, findings = _with_languages(completed(document, record) if record else document, path, file)
    if errors_of(findings):
        raise CatalogError(errors_of(findings))
    questionnaire = validated(spoken, file)
    sha256 = hashlib.sha256(canonical(spoken)).hexdigest()
    form = LoadedForm(questionnaire, sha256, role_of(questionnaire), tuple(languages), str(path))
    return FormFile(form, tuple(findings))
