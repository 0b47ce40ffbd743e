"""Where the font files are, and which fonts of the machine may stand in for a script we do not carry."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_folder() -> Path:
    """The folder of carried files: inside an installed package, or beside it in a checkout."""
    packed = _PACKAGE / "_data" / "resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


def font_folder() -> Path:
    """The folder of the carried fonts."""
    return resource_folder() / "fonts"


def machine_font_folders() -> tuple[Path, ...]:
    """Folders in which this operating system keeps fonts, whether they exist or not."""
    if sys.platform == "win32":
        return (Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "Fonts",)
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), Path.home() / "Library" / "Fonts")
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path.home() / ".local" / "share" / "fonts",
    )


def machine_fonts(folders: tuple[Path, ...]) -> list[Path]:
    """TrueType files below the folders, in an order that does not depend on the file system."""
    found = (path for folder in folders if folder.is_dir() for path in folder.rglob("*.tt[fc]"))
    return sorted(found, key=lambda path: (path.name, str(path)))
