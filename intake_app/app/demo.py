"""The demo: a sample clinic in a window, or without a display a scripted patient through the same screens."""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from intake_app.app.commands import DONE, WRONG_USE

if TYPE_CHECKING:
    from intake_app.app.content import CatalogContent

DEFAULT_SIZE = (1280, 800)
DEFAULT_OUT = "demo-output"


def run(arguments: argparse.Namespace) -> int:
    """Run the demo the way the arguments ask for. Returns the exit code."""
    return _headless(arguments) if arguments.headless else _window(arguments)


def _window(arguments: argparse.Namespace) -> int:
    from intake_app.app.main_window import run_demo

    with tempfile.TemporaryDirectory(prefix="intake-demo-") as folder:
        return run_demo(Path(folder) / "database", arguments.language or "en", arguments.size)


def _headless(arguments: argparse.Namespace) -> int:
    return run_headless(arguments, None)


def run_headless(arguments: argparse.Namespace, content: "CatalogContent | None") -> int:
    """Send a scripted patient through the screens and say where everything is. `content`: other forms than ours."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from intake_app.app.headless_demo import HeadlessDemo
    from intake_app.gui.autopilot.script import ScriptError

    out = Path(arguments.out or DEFAULT_OUT)
    try:
        demo = HeadlessDemo(out, arguments.answers, arguments.language, arguments.size or DEFAULT_SIZE, content)
        report = demo.run()
    except ScriptError as error:
        print(f"{arguments.answers or 'the sample answers'}: {error}", file=sys.stderr)
        return WRONG_USE
    print(f"Went through {report['screens']} screens as {report['answers_given']} answers said.")
    print(f"Sealed PDF, countersigned:  {out / 'consent.pdf'}")
    print(f"Before the countersignature: {out / 'consent-sealed.pdf'}")
    print(f"Intake:                      {out / 'intake.pdf'}")
    print(f"FHIR Bundle:                 {out / 'record.json'}")
    print(f"Screenshots:                 {out / 'screens'}")
    print(f"Verification report:         {out / 'report.json'}")
    return DONE
