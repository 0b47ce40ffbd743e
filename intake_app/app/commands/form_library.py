"""`intake-app forms import | show | diff | publish`"""

import argparse
import getpass
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake_app.app.commands import DONE, PROBLEM, WRONG_USE
from intake_app.app.commands.terminal import TerminalError
from intake_app.app.paths import data_folder, shipped

if TYPE_CHECKING:
    from intake_app.catalog.form_import import ImportedForm
    from intake_app.catalog.loader import Catalog
    from intake_app.domain.questionnaire import Questionnaire

CLINIC_FORMS = "forms"


def _clinic_root(into: str | None) -> Path:
    return Path(into) if into else data_folder() / CLINIC_FORMS


def _catalog(into: str | None = None) -> "Catalog":
    from intake_app.catalog.loader import Catalog

    root = _clinic_root(into)
    return Catalog(shipped("forms"), root if root.is_dir() else None)


def _by(arguments: argparse.Namespace) -> str:
    if arguments.by:
        return str(arguments.by)
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise TerminalError("This account has no name. Say who does it with --by.") from None


def _now() -> datetime:
    return datetime.now().astimezone()


def _print_json(document: Any) -> None:
    print(json.dumps(document, indent=2, ensure_ascii=False))


def import_file(arguments: argparse.Namespace) -> int:
    """Take in one foreign form as a draft, or say why not."""
    from intake_app.catalog.form_import import ImportWish, import_form, write_import
    from intake_app.catalog.licences import LicenceStatement
    from intake_app.catalog.strict_json import MAX_JSON_BYTES

    path = Path(arguments.file)
    if not path.is_file():
        print(f"{path}: there is no such file")
        return WRONG_USE
    if bool(arguments.licence_held_by) is not bool(arguments.licence_note):
        print("A licence statement has both: --licence-held-by NAME and --licence-note TEXT.")
        return WRONG_USE
    if path.stat().st_size > MAX_JSON_BYTES:
        print(f"{path.name}: is larger than {MAX_JSON_BYTES} bytes")
        return PROBLEM
    now = _now()
    licence = None
    if arguments.licence_held_by:
        try:
            licence = LicenceStatement(arguments.licence_held_by, arguments.licence_note, now.date())
        except ValueError as error:
            print(f"{error}.")
            return WRONG_USE
    found = import_form(path.read_bytes(), path.name, ImportWish(_by(arguments), now, arguments.name, licence))
    folder = None if found.report.refused else write_import(_clinic_root(arguments.into), found)
    _tell(found, folder, as_json=arguments.json)
    return PROBLEM if found.report.refused else DONE


def _tell(found: "ImportedForm", folder: Path | None, *, as_json: bool) -> None:
    if as_json:
        place = None if folder is None else str(folder)
        head = {"name": found.name, "version": found.version, "imported": folder is not None, "folder": place}
        _print_json({**head, **found.report.to_json()})
        return
    for line in found.report.lines():
        print(line)
    if folder is None:
        print(f"{found.name} was not imported: {len(found.report.refused)} reasons above")
    else:
        print(f"{found.name} {found.version} is a draft in {folder}. Look at it: intake-app forms show {found.name}")


def _opened(catalog: "Catalog", wanted: str, version: str | None = None) -> "Questionnaire":
    """The form that a name, name@version or file stands for. Raises TerminalError, CatalogError."""
    path = Path(wanted)
    if path.is_file():
        return _from_file(path.resolve())
    name, _, asked = wanted.partition("@")
    known = catalog.versions(name)
    chosen = version or asked or (known[-1] if known else "")
    if chosen not in known:
        there = f"There are {', '.join(known)}." if known else "Give a form's name, or a file."
        raise TerminalError(f"There is no form {wanted}{'@' + version if version else ''}. {there}")
    return catalog.form_file(name, chosen).form.questionnaire


def _from_file(path: Path) -> "Questionnaire":
    from intake_app.catalog.foreign_file import read_foreign
    from intake_app.catalog.form_file import FORM_NAMES, read_form, validated

    if path.name in FORM_NAMES:
        return read_form(path, path.parent.parent.parent).form.questionnaire
    if path.suffix == ".json":
        return validated(read_foreign(path.read_bytes(), path.name).questionnaire, path.name)
    return read_form(path, path.parent).form.questionnaire


def show(arguments: argparse.Namespace) -> int:
    """Print every text of a form, or the fixed words: key, tab, text."""
    from intake_app.catalog.form_texts import FormText, shown, texts_of
    from intake_app.catalog.words import words_shown

    if bool(arguments.form) is arguments.words:
        print("Name a form, or ask for --words.")
        return WRONG_USE
    if arguments.words:
        found = [FormText(*word) for word in words_shown(shipped("forms"), arguments.language)]
    else:
        catalog = _catalog()
        form = _opened(catalog, arguments.form, arguments.version)
        found = list(texts_of(form, arguments.language, catalog.risk_facts()))
    for text in found:
        print(shown(text, arguments.language))
    return DONE


def diff(arguments: argparse.Namespace) -> int:
    """Compare two forms; comparing them is the whole task, so a difference is no problem."""
    from intake_app.catalog.form_diff import diff_forms

    catalog = _catalog()
    before, after = (_opened(catalog, wanted) for wanted in (arguments.before, arguments.after))
    found = diff_forms(before, after)
    if arguments.json:
        _print_json({"verdict": found.verdict, "differences": [asdict(one) for one in found.differences]})
    else:
        for one in found.differences:
            print(one.sentence())
        print(found.verdict)
    return DONE


def publish(arguments: argparse.Namespace) -> int:
    """Publish one version of a clinic's form."""
    from intake_app.catalog.publishing import PublishChoice, PublishWish
    from intake_app.catalog.publishing import publish as publish_version

    root = _clinic_root(arguments.into)
    catalog = _catalog(arguments.into)
    name, _, version = arguments.form.partition("@")
    known = catalog.versions(name)
    chosen = version or (known[-1] if known else "")
    choice = PublishChoice(arguments.choice) if arguments.choice else None
    line = publish_version(catalog, root, name, chosen, PublishWish(_by(arguments), _now(), choice))
    if arguments.json:
        _print_json(asdict(line))
    else:
        what = f", {line.choice}" if line.choice else ""
        print(f"{line.form} {line.version} is published{what}: {line.by}, {line.at}, SHA-256 {line.sha256}")
    return DONE
