"""`intake-app forms try`: a form on the patient's screens, in a clinic that is thrown away."""

import argparse
import hashlib
from datetime import datetime
from pathlib import Path

from intake_app.app.commands import DONE, PROBLEM
from intake_app.app.commands.terminal import TerminalError
from intake_app.app.paths import data_folder, shipped
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.form_file import canonical, read_form, role_of, validated
from intake_app.catalog.form_import import FORM, ImportedForm, ImportWish, import_form
from intake_app.catalog.import_record import RECORD, completed
from intake_app.catalog.loader import Catalog
from intake_app.catalog.strict_json import parse_json
from intake_app.domain.clinic import Clinic
from intake_app.domain.packet import LoadedForm

CLINIC_FORMS = "forms"


def imported(found: ImportedForm) -> LoadedForm:
    """Return a form as it would load from its folder, without writing it anywhere."""
    record = parse_json(found.files[RECORD], RECORD)
    whole = completed(parse_json(found.files[FORM], FORM), record)
    form = validated(whole, FORM)
    sha256 = hashlib.sha256(canonical(whole)).hexdigest()
    return LoadedForm(form, sha256, role_of(form), (form.language or "en",))


def form_to_try(wanted: str) -> tuple[LoadedForm, tuple[str, ...]]:
    """Return the form that a file, name or name@version stands for, and what an import says of it.

    Raises TerminalError, CatalogError.
    """
    path = Path(wanted)
    if path.is_file() and path.suffix == ".json" and not (path.parent / RECORD).is_file():
        found = import_form(path.read_bytes(), path.name, ImportWish("trial", datetime.now().astimezone()))
        if found.report.refused:
            raise TerminalError("\n".join(found.report.lines()))
        return imported(found), tuple(found.report.lines())
    if path.is_file():
        file = path.resolve()
        return read_form(file, file.parent.parent.parent).form, ()
    own = data_folder() / CLINIC_FORMS
    catalog = Catalog(shipped("forms"), own if own.is_dir() else None)
    name, _, version = wanted.partition("@")
    known = catalog.versions(name)
    if not known or (version and version not in known):
        raise TerminalError(f"There is no form {wanted}. Give a form's name, name@version, or a file.")
    return catalog.form_file(name, version or known[-1]).form, ()


def try_form(arguments: argparse.Namespace) -> int:
    """Open the form in a window, or send a scripted patient through it."""
    try:
        form, report = form_to_try(arguments.form)
    except CatalogError as error:
        print(error)
        return PROBLEM
    for line in report:
        print(line)
    if arguments.headless:
        from intake_app.app.demo import run_headless
        from intake_app.app.trial import TrialContent

        return run_headless(arguments, TrialContent(form))
    return _window(form, arguments)


def _window(form: LoadedForm, arguments: argparse.Namespace) -> int:
    from intake_app.app.demo import DEFAULT_SIZE
    from intake_app.app.trial import open_trial
    from intake_app.gui.application import create_application
    from intake_app.gui.trial_window import TrialWindow

    application = create_application(["intake-app"])
    trial = open_trial(form, Clinic("", default_language=arguments.language or "en"))
    window = TrialWindow(trial, application.quit)
    window.resize(*(arguments.size or DEFAULT_SIZE))
    window.show()
    application.exec()
    return DONE
