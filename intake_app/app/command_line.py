"""The second door to the same workflows."""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

from intake_app.app.commands import DONE, PROBLEM
from intake_app.app.paths import MissingFilesError

Command = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

EXIT_CODES = "Exit codes: 0 done, 1 a problem was found, 2 the command was not understood."


def _open_app(_arguments: argparse.Namespace) -> int:
    from intake_app.app.main_window import run

    return run()


def _demo(arguments: argparse.Namespace) -> int:
    from intake_app.app.demo import run

    return run(arguments)


def _forms_check(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.forms import check

    return check(arguments)


def _forms_print(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.paper import print_packet

    return print_packet(arguments)


def _forms_import(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.form_library import import_file

    return import_file(arguments)


def _forms_try(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.form_trial import try_form

    return try_form(arguments)


def _forms_show(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.form_library import show

    return show(arguments)


def _forms_diff(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.form_library import diff

    return diff(arguments)


def _forms_publish(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.form_library import publish

    return publish(arguments)


def _forms_evaluate(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.form_engine import evaluate

    return evaluate(arguments)


def _forms_validate(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.response_check import validate

    return validate(arguments)


def _consents_verify(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.consents import verify

    return verify(arguments)


def _consents_export(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.consents import export

    return export(arguments)


def _audit_verify(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.records import verify_audit

    return verify_audit(arguments)


def _records_show(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.records import show

    return show(arguments)


def _records_export(arguments: argparse.Namespace) -> int:
    from intake_app.app.commands.records import export

    return export(arguments)


def _command(group: Commands, name: str, run: Command, text: str, example: str) -> argparse.ArgumentParser:
    parser = group.add_parser(
        name,
        help=text,
        description=text,
        epilog=f"Example: intake-app {example}\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def _group(commands: Commands, name: str, text: str) -> Commands:
    parser = commands.add_parser(name, help=text, description=text, epilog=EXIT_CODES)
    return parser.add_subparsers(dest=f"{name}_command", required=True, metavar="COMMAND")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 320):  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f"{text!r} is not a size like 1280x800, at least 320x320")
    return int(width), int(height)


def _add_demo(commands: Commands) -> None:
    example = "demo --headless --out demo-output --language en --size 768x1024"
    demo = _command(commands, "demo", _demo, "Open a demo clinic with sample staff and visits.", example)
    demo.add_argument(
        "--headless", action="store_true", help="drive the real screens offscreen with a scripted patient"
    )
    demo.add_argument("--out", metavar="DIR", help="where the results go (headless)")
    demo.add_argument("--answers", metavar="FILE", help="the scripted patient's answers, see forms/README.md")
    demo.add_argument("--language", metavar="CODE", help="the language of the patient's screens, e.g. en")
    demo.add_argument("--size", type=_size, default=None, metavar="WxH", help="the window's size, e.g. 768x1024")


def _add_forms(commands: Commands) -> None:
    group = _group(commands, "forms", "Look at forms.")
    text = "Check form files or folders; name file, item and reason of every mistake."
    check = _command(group, "check", _forms_check, text, "forms check forms/")
    check.add_argument("path", nargs="+", metavar="PATH", help="a form file, a form folder or a folder of forms")
    check.add_argument("--json", action="store_true", help="print a list that a program can read")
    _add_forms_paper(group)
    _add_forms_engine(group)
    _add_forms_library(group)
    _add_forms_trial(group)


def _add_forms_trial(group: Commands) -> None:
    text = "Go through a form on the patient's screens before it is published; nothing is kept."
    example = "forms try questionnaire.json --size 768x1024"
    trial = _command(group, "try", _forms_try, text, example)
    trial.add_argument("form", metavar="FORM", help="a form's name, name@version, or a FHIR Questionnaire (JSON)")
    trial.add_argument("--headless", action="store_true", help="send a scripted patient through it, offscreen")
    trial.add_argument("--out", metavar="DIR", help="where the results go (headless)")
    trial.add_argument("--answers", metavar="FILE", help="the scripted patient's answers, see forms/README.md")
    trial.add_argument("--language", metavar="CODE", help="the language of the screens, e.g. en")
    trial.add_argument("--size", type=_size, default=None, metavar="WxH", help="the window's size, e.g. 768x1024")


def _add_forms_paper(group: Commands) -> None:
    text = "Write a packet's forms as an empty PDF to fill in by hand."
    paper = _command(group, "print", _forms_print, text, "forms print first-visit --out paper.pdf --language en")
    paper.add_argument("packet", metavar="PACKET", help="the packet's name, e.g. first-visit")
    paper.add_argument("--out", required=True, metavar="FILE", help="the PDF to write")
    paper.add_argument("--language", default="en", metavar="CODE", help="the language of the forms, e.g. en")
    paper.add_argument("--paper", choices=("letter", "a4"), default="letter", help="the size of the paper")
    paper.add_argument("--clinic", default="", metavar="NAME", help="the clinic's name, for the head of each page")


def _add_forms_engine(group: Commands) -> None:
    text = "Say what a form asks and calculates, and what there is to mend, given a saved response."
    evaluate = _command(group, "evaluate", _forms_evaluate, text, "forms evaluate form.json response.json --json")
    evaluate.add_argument("questionnaire", nargs="?", metavar="QUESTIONNAIRE", help="a FHIR R4 Questionnaire (JSON)")
    evaluate.add_argument("response", nargs="?", metavar="RESPONSE", help="a QuestionnaireResponse; else a new one")
    evaluate.add_argument(
        "--batch", metavar="FILE", help="a file with one JSON object (id, questionnaire, response) a line"
    )
    evaluate.add_argument("--json", action="store_true", help="print an object that a program can read")
    text = "Check a saved response against the forms that it can belong to."
    example = "forms validate response.json --questionnaire form.json --json"
    validate = _command(group, "validate", _forms_validate, text, example)
    validate.add_argument("response", metavar="RESPONSE", help="a FHIR R4 QuestionnaireResponse (JSON)")
    validate.add_argument("--questionnaire", nargs="*", default=[], metavar="FILE", help="a FHIR R4 Questionnaire")
    validate.add_argument("--json", action="store_true", help="print an object that a program can read")


def _add_forms_library(group: Commands) -> None:
    text = "Take in a FHIR Questionnaire from elsewhere as a draft; say what was kept, ignored or refused."
    take = _command(group, "import", _forms_import, text, "forms import questionnaire.json --as sleep-diary")
    take.add_argument("file", metavar="FILE", help="a FHIR R4 Questionnaire, or a Bundle with one and its answer lists")
    take.add_argument("--as", dest="name", metavar="NAME", help="the form's name here; else its own")
    take.add_argument("--licence-held-by", metavar="NAME", help="who holds the licence of a questionnaire others own")
    take.add_argument("--licence-note", metavar="TEXT", help="on what ground, e.g. a licence number")
    text = "Print every text of a form that a patient can see: key, tab, text."
    show = _command(group, "show", _forms_show, text, "forms show welcome --language es")
    show.add_argument("form", nargs="?", metavar="FORM", help="a form's name, name@version, or a file")
    show.add_argument("--words", action="store_true", help="the fixed words of pages and documents instead of a form")
    show.add_argument("--language", default="en", metavar="CODE", help="what is missing in it is marked")
    show.add_argument("--version", metavar="V", help="the newest where it is not given")
    text = "Say what differs between two forms, and whether people have to be asked again."
    diff = _command(group, "diff", _forms_diff, text, "forms diff welcome@1.0.0 welcome@1.1.0")
    diff.add_argument("before", metavar="A", help="name@version, or a file")
    diff.add_argument("after", metavar="B", help="name@version, or a file")
    text = "Publish a form of the clinic: from then on this version never changes."
    publish = _command(group, "publish", _forms_publish, text, "forms publish sleep-diary@1.1.0 --choice wording-only")
    publish.add_argument("form", metavar="FORM", help="a form's name or name@version in the clinic's folder")
    choices = ("wording-only", "ask-again", "void")
    publish.add_argument("--choice", choices=choices, help="what it means for answers to the version before")
    for parser in (take, publish):
        parser.add_argument("--into", metavar="DIR", help="the clinic's folder of forms; else that of this machine")
        parser.add_argument("--by", metavar="NAME", help="who does it; else the name of this account")
    for parser in (take, diff, publish):
        parser.add_argument("--json", action="store_true", help="print an object that a program can read")


def _add_consents(commands: Commands) -> None:
    group = _group(commands, "consents", "Verify and export consent PDFs.")
    text = "Verify sealed PDFs; needs nothing but the file, and the clinic's root certificate where you have it."
    verify = _command(group, "verify", _consents_verify, text, "consents verify consent.pdf --root clinic-root.pem")
    verify.add_argument("file", nargs="+", metavar="FILE", help="a PDF")
    verify.add_argument("--root", metavar="PEM", help="the clinic's root certificate; else the one inside the file")
    verify.add_argument("--json", action="store_true", help="print a list that a program can read")
    text = "Copy consents out of the store, with a manifest of hashes."
    example = "consents export --out export --from 2026-01-01"
    export = _command(group, "export", _consents_export, text, example)
    _add_wanted(export)


def _add_wanted(export: argparse.ArgumentParser) -> None:
    from intake_app.app.days import day

    export.add_argument("--out", required=True, metavar="DIR", help="the folder to write to")
    export.add_argument("--from", dest="start", type=day, metavar="DATE", help="first day, e.g. 2026-01-01")
    export.add_argument("--to", dest="end", type=day, metavar="DATE", help="last day")
    export.add_argument("--patient", metavar="NAME", help="part of a name")
    export.add_argument("--sign-in", metavar="NAME", help="who exports, where several may; the PIN is asked for")


def _add_records(commands: Commands) -> None:
    group = _group(commands, "audit", "Check the audit trail.")
    text = "Walk the whole ledger and name every entry that does not fit."
    verify = _command(group, "verify", _audit_verify, text, "audit verify")
    verify.add_argument("--json", action="store_true", help="print an object that a program can read")
    group = _group(commands, "records", "Read and export records.")
    text = "Show one visit's intake."
    example = "records show 0190a3c2-0000-7000-8000-000000000000"
    show = _command(group, "show", _records_show, text, example)
    show.add_argument("id", metavar="ID", help="the visit's id")
    show.add_argument("--sign-in", metavar="NAME", help="who reads, where several may; the PIN is asked for")
    show.add_argument("--json", action="store_true", help="print an object that a program can read")
    text = "Copy whole records of signed visits out, for other systems (FHIR R4) or a spreadsheet."
    example = "records export --out export --format ndjson --from 2026-01-01"
    export = _command(group, "export", _records_export, text, example)
    formats = (
        "bundle: a FHIR Bundle for each visit; ndjson: a file for each type of resource; csv: one table of answers"
    )
    export.add_argument("--format", choices=("bundle", "ndjson", "csv"), default="bundle", help=formats)
    _add_wanted(export)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="intake-app",
        description="Intake and consent for acupuncture clinics. Without a command, the app opens.",
        epilog=f"Example: intake-app demo\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=_open_app)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_demo(commands)
    _add_forms(commands)
    _add_consents(commands)
    _add_records(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = sys.argv[1:] if argv is None else argv
    # Who only opens the app does not wait for the parser of the commands.
    arguments = make_parser().parse_args(given) if given else argparse.Namespace(run=_open_app)
    run: Command = arguments.run
    try:
        return run(arguments)
    except BrokenPipeError:
        return DONE
    except MissingFilesError as error:
        print(error)
        return PROBLEM
    except Exception as error:
        if sentence := _plain(error):
            print(sentence)
            return PROBLEM
        raise


def _plain(error: Exception) -> str:
    """The sentence of an error that a person can act on; empty for anything unexpected."""
    from intake_app.app.commands.terminal import TerminalError
    from intake_app.catalog.findings import CatalogError
    from intake_app.domain.practitioner import NotAllowedError
    from intake_app.workflows.ports import FormsGoneError, StorageError

    if isinstance(error, StorageError):
        return f"{error.sentence} {error.remedy}".strip()
    if isinstance(error, CatalogError | TerminalError):
        return str(error)
    if isinstance(error, FormsGoneError):
        return f"{error}\nNothing is lost; the signed documents can be copied out with consents export."
    if isinstance(error, NotAllowedError):
        return f"This is not part of your role: {error}."
    return f"{error.filename}: {error.strerror}." if isinstance(error, OSError) and error.filename else ""
