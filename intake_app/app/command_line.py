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
    text = "Write a packet's forms as an empty PDF to fill in by hand."
    paper = _command(group, "print", _forms_print, text, "forms print first-visit --out paper.pdf --language en")
    paper.add_argument("packet", metavar="PACKET", help="the packet's name, e.g. first-visit")
    paper.add_argument("--out", required=True, metavar="FILE", help="the PDF to write")
    paper.add_argument("--language", default="en", metavar="CODE", help="the language of the forms, e.g. en")
    paper.add_argument("--paper", choices=("letter", "a4"), default="letter", help="the size of the paper")
    paper.add_argument("--clinic", default="", metavar="NAME", help="the clinic's name, for the head of each page")


def _add_consents(commands: Commands) -> None:
    from intake_app.app.days import day

    group = _group(commands, "consents", "Verify and export consent PDFs.")
    text = "Verify sealed PDFs; needs nothing but the file, and the clinic's root certificate where you have it."
    verify = _command(group, "verify", _consents_verify, text, "consents verify consent.pdf --root clinic-root.pem")
    verify.add_argument("file", nargs="+", metavar="FILE", help="a PDF")
    verify.add_argument("--root", metavar="PEM", help="the clinic's root certificate; else the one inside the file")
    verify.add_argument("--json", action="store_true", help="print a list that a program can read")
    text = "Copy consents out of the store, with a manifest of hashes."
    example = 'consents export --out export --from 2026-01-01 --sign-in "Robin Hale"'
    export = _command(group, "export", _consents_export, text, example)
    export.add_argument("--out", required=True, metavar="DIR", help="the folder to write to")
    export.add_argument("--from", dest="start", type=day, metavar="DATE", help="first day, e.g. 2026-01-01")
    export.add_argument("--to", dest="end", type=day, metavar="DATE", help="last day")
    export.add_argument("--patient", metavar="NAME", help="part of a name")
    export.add_argument("--sign-in", required=True, metavar="NAME", help="who exports; the PIN is asked for")


def _add_records(commands: Commands) -> None:
    group = _group(commands, "audit", "Check the audit trail.")
    text = "Walk the whole ledger and name every entry that does not fit."
    verify = _command(group, "verify", _audit_verify, text, "audit verify")
    verify.add_argument("--json", action="store_true", help="print an object that a program can read")
    group = _group(commands, "records", "Read records.")
    text = "Show one visit's intake."
    example = 'records show 0190a3c2-0000-7000-8000-000000000000 --sign-in "Jun Watanabe"'
    show = _command(group, "show", _records_show, text, example)
    show.add_argument("id", metavar="ID", help="the visit's id")
    show.add_argument("--sign-in", required=True, metavar="NAME", help="who reads; the PIN is asked for")
    show.add_argument("--json", action="store_true", help="print an object that a program can read")


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
    from intake_app.workflows.ports import StorageError

    if isinstance(error, StorageError):
        return f"{error.sentence} {error.remedy}".strip()
    if isinstance(error, CatalogError | TerminalError):
        return str(error)
    if isinstance(error, NotAllowedError):
        return f"This is not part of your role: {error}."
    return f"{error.filename}: {error.strerror}." if isinstance(error, OSError) and error.filename else ""
