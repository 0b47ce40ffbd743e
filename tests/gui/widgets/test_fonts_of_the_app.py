"""The opening page has its fonts; all others are there before any other page is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from intake_app.gui.fonts import FIRST, load_fonts
from intake_app.gui.resources import resource

ROOT = Path(__file__).resolve().parents[3]
START = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase
from intake_app.app.doors import ClinicDoors
from intake_app.gui import fonts
from intake_app.gui.application import create_application
from intake_app.gui.clinic_window import ClinicWindow

def look(window):
    first = sorted(fonts._loaded)
    QTimer.singleShot(0, lambda: (os.write(1, repr((first, sorted(fonts._loaded))).encode()), os._exit(0)))

ClinicWindow.start = look
from intake_app.app.main_window import run
run()
"""


def test_that_the_first_page_waits_for_two_fonts_and_the_next_one_has_all(tmp_path: Path) -> None:
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "INTAKE_DATA": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", START]
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True, timeout=60, text=True)
    shipped = sorted(path.name for path in (resource("fonts", FIRST[0]).parent).glob("*.ttf"))
    assert done.stdout == repr((sorted(FIRST), shipped))


@pytest.mark.usefixtures("qapp")
def test_that_fonts_are_loaded_once() -> None:
    assert load_fonts() == load_fonts(first_only=True) == load_fonts()
    assert "Vazirmatn" in " ".join(load_fonts())
