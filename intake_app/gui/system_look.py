"""What the person has told the system about how they like to see things: less movement, more contrast."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from intake_app.gui.theme import theme

SECONDS = 2  # until a system that does not answer counts as one that wants nothing special


def follow_system() -> None:
    """Take over what the system says; call it once, after the first page is painted. Later choices go before it."""
    if wants_contrast():
        theme.set("high-contrast")
    if wants_stillness():
        theme.set(reduce_motion=True)


def wants_contrast() -> bool:
    """Whether the system is set to strong contrast."""
    hints = QGuiApplication.styleHints()  # held: what it hands out goes with it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def wants_stillness() -> bool:
    """Whether the system is set to show no animations; False where it cannot be asked.

    Qt says so from 6.12 on; until then each system is asked in its own way.
    """
    if sys.platform == "win32":
        return _windows_is_still()
    if sys.platform == "darwin":
        return _said("defaults", "read", "com.apple.universalaccess", "reduceMotion") == "1"
    if os.environ.get("XDG_CURRENT_DESKTOP"):
        return _said("gsettings", "get", "org.gnome.desktop.interface", "enable-animations") == "false"
    return False


def _said(program: str, *arguments: str) -> str:
    """The first line that a program prints; empty where it is not there or fails."""
    path = shutil.which(program)
    if path is None:
        return ""
    try:
        done = subprocess.run([path, *arguments], capture_output=True, text=True, check=False, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _windows_is_still() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    get_client_area_animation = 0x1042
    animated = ctypes.c_int(1)
    asked = ctypes.windll.user32.SystemParametersInfoW(get_client_area_animation, 0, ctypes.byref(animated), 0)
    return bool(asked) and not animated.value
