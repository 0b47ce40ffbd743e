"""Loads the shipped fonts, so that every machine shows the same letters."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from intake_app.gui.resources import resources_root

FIRST = ("AtkinsonHyperlegibleNext-Regular.ttf", "SourceSerif4-SemiBold.ttf")
_loaded: dict[str, list[str]] = {}


def load_fonts(*, first_only: bool = False) -> tuple[str, ...]:
    """Register every shipped TTF once and return the family names so far, sorted. Raises OSError naming a file that Qt
    cannot read.

    `first_only` leaves it at the two fonts of the opening page. Needs a running QGuiApplication.
    """
    for path in sorted((resources_root() / "fonts").rglob("*.ttf")):
        if path.name in _loaded or (first_only and path.name not in FIRST):
            continue
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise OSError(f"Qt cannot read the font {path.name}")
        _loaded[path.name] = QFontDatabase.applicationFontFamilies(number)
    return tuple(sorted({family for families in _loaded.values() for family in families}))
