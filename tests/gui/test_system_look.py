"""What the system says about movement and contrast holds from the first page on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from intake_app.gui import system_look
from intake_app.gui.system_look import follow_system, wants_stillness
from intake_app.gui.theme import theme
from intake_app.gui.tokens import HIGH_CONTRAST, LIGHT, PAGE_MS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

linux = pytest.mark.skipif(sys.platform != "linux", reason="each system is asked in its own way")


def system_says(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "gsettings"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")


@linux
@pytest.mark.parametrize(
    ("script", "still"), [("echo false", True), ("echo true", False), ("echo false; exit 1", False), ("exit 0", False)]
)
def test_that_a_system_without_animations_is_followed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, still: bool
) -> None:
    system_says(tmp_path, monkeypatch, script)
    theme.set(reduce_motion=False)
    follow_system()
    assert theme.reduce_motion is still
    assert theme.ms(PAGE_MS) == (0 if still else PAGE_MS)


@linux
def test_that_a_system_that_cannot_be_asked_wants_nothing_special(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    assert not wants_stillness()
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    monkeypatch.setenv("PATH", "")
    assert not wants_stillness()


def test_that_a_system_with_strong_contrast_is_followed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    follow_system()
    assert theme.palette is LIGHT
    monkeypatch.setattr(system_look, "wants_contrast", lambda: True)
    follow_system()
    assert theme.palette is HIGH_CONTRAST
