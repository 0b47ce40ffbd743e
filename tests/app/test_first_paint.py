"""The first page comes from Qt alone: what is slow to import waits until it has been painted."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLOW = {
    "sqlalchemy",
    "sqlcipher3",
    "reportlab",
    "pyhanko",
    "cryptography",
    "pydantic",
    "yaml",
    "subprocess",
    "PySide6.QtCore.Qt",  # 119 enums
    "platformdirs",
    "intake_app.domain.questionnaire",
    "intake_app.gui.system_look",
}
# What is imported is noted when the page paints itself; the window calls `prepare` once that page is there.
START = """
import os, sys
from intake_app.__main__ import main
from intake_app.app.doors import ClinicDoors
{first}
painted = []

def look(doors):
    os.write(1, "\\n".join(painted).encode())
    os._exit(0)

def watch():
    from intake_app.gui.opening import OpeningPage
    paint = OpeningPage.paintEvent

    def noted(page, event):
        paint(page, event)
        painted.extend(["painted", *sys.modules, *looked_up()])
    OpeningPage.paintEvent = noted

def looked_up():
    from PySide6 import QtCore
    return ["PySide6.QtCore.Qt"] if "Qt" in vars(QtCore) else []

ClinicDoors.prepare = look
watch()
sys.argv = ["intake-app"]
main()
"""


def _at_first_paint(folder: Path, first: str = "") -> list[str]:
    env = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(folder / "data"),
        "PYTHONPATH": str(ROOT),
    }
    env.pop("INTAKE_DATA", None)
    command = [sys.executable, "-c", START.format(first=first)]
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True, timeout=60)
    return done.stdout.decode().splitlines()


def test_that_nothing_slow_is_imported_before_the_first_page_is_painted(tmp_path: Path) -> None:
    seen = _at_first_paint(tmp_path)
    assert "painted" in seen
    assert SLOW.intersection(seen) == set()


def test_that_a_slow_import_before_the_first_page_is_noticed(tmp_path: Path) -> None:
    seen = _at_first_paint(tmp_path, "import intake_app.domain.questionnaire")
    assert {"pydantic", "intake_app.domain.questionnaire"} <= SLOW.intersection(seen)
