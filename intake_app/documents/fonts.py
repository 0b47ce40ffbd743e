"""Fonts by role, with a fallback for each character the first font lacks."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from intake_app.documents.font_files import font_folder, machine_font_folders, machine_fonts


class Role(StrEnum):
    """What a piece of text is for. The font follows from it."""

    TEXT = "text"
    STRONG = "strong"
    ITALIC = "italic"
    TITLE = "title"


_PLAIN = (
    "NotoSans-Regular",
    "Vazirmatn-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansDevanagari-Regular",
)
_HEAVY = ("NotoSans-Bold", "Vazirmatn-SemiBold", "NotoSansHebrew-SemiBold", "NotoSansDevanagari-SemiBold")
CHAINS: dict[Role, tuple[str, ...]] = {
    Role.TEXT: ("AtkinsonHyperlegibleNext-Regular", *_PLAIN),
    Role.STRONG: ("AtkinsonHyperlegibleNext-SemiBold", *_HEAVY),
    Role.ITALIC: ("AtkinsonHyperlegibleNext-Italic", *_PLAIN),
    Role.TITLE: ("SourceSerif4-SemiBold", "AtkinsonHyperlegibleNext-SemiBold", *_HEAVY),
}
_RESTRICTED_EMBEDDING = 0x0002


@dataclass(frozen=True, eq=False)
class Face:
    """One loaded font. Ascent and descent are fractions of the type size, the descent negative."""

    name: str
    hb_face: Any
    hb_font: Any
    coverage: Collection[int]
    ascent: float
    descent: float

    @property
    def units_per_em(self) -> int:
        return int(self.hb_face.upem)


@functools.lru_cache(maxsize=1024)
def load_face(path: Path) -> Face:
    """Load a TrueType file (the first font of a collection)."""
    hb_face = hb.Face(hb.Blob.from_file_path(str(path)))
    hb_font = hb.Font(hb_face)
    extents = hb_font.get_font_extents("ltr")
    upem = hb_face.upem
    return Face(
        name=path.stem,
        hb_face=hb_face,
        hb_font=hb_font,
        coverage=hb_face.unicodes,
        ascent=extents.ascender / upem,
        descent=extents.descender / upem,
    )


def _may_be_embedded(face: Face) -> bool:
    if "glyf" not in face.hb_face.table_tags:
        return False
    os2 = bytes(face.hb_face.reference_table("OS/2").data)
    return not int.from_bytes(os2[8:10], "big") & _RESTRICTED_EMBEDDING


@dataclass(eq=False)
class FontBook:
    """Finds a face for a character: the chain of its role first, then the machine's own fonts."""

    folder: Path = field(default_factory=font_folder)
    machine_folders: tuple[Path, ...] = field(default_factory=machine_font_folders)
    _known: dict[tuple[Role, str], Face | None] = field(default_factory=dict, repr=False)
    _from_machine: list[Face] = field(default_factory=list, repr=False)
    _by_name: dict[str, Face] = field(default_factory=dict, repr=False)

    def first(self, role: Role) -> Face:
        """The face a role normally uses."""
        return self._carried(CHAINS[role][0])

    def wide(self, role: Role) -> Face:
        """The face with the most letters: for text whose words the first face cannot print alone."""
        return self._carried(next(name for name in CHAINS[role] if name.startswith("NotoSans-")))

    def find(self, role: Role, char: str, *, wide: bool = False) -> Face | None:
        """The face that draws the character, or None where neither we nor the machine have one."""
        if wide and ord(char) in self.wide(role).coverage:
            return self.wide(role)
        key = (role, char)
        if key not in self._known:
            self._known[key] = self._search(role, ord(char))
        return self._known[key]

    def needs_wide(self, role: Role, text: str) -> bool:
        """Whether a letter of the text is missing in the first face but not in the wide one."""
        first, wide = self.first(role).coverage, self.wide(role).coverage
        return any(ord(char) not in first and ord(char) in wide and char.isalpha() for char in set(text))

    def _search(self, role: Role, code: int) -> Face | None:
        for name in CHAINS[role]:
            face = self._carried(name)
            if code in face.coverage:
                return face
        return next((face for face in self._from_machine if code in face.coverage), None) or self._adopt(code)

    def _adopt(self, code: int) -> Face | None:
        if unicodedata.category(chr(code)) in {"Cn", "Co", "Cs"}:
            return None
        for path in machine_fonts(self.machine_folders):
            try:
                face = load_face(path)
                usable = code in face.coverage and _may_be_embedded(face)
            except hb.HarfBuzzError:
                continue
            if usable:
                self._from_machine.append(face)
                return face
        return None

    def _carried(self, name: str) -> Face:
        if name not in self._by_name:
            self._by_name[name] = load_face(self.folder / f"{name}.ttf")
        return self._by_name[name]


@functools.cache
def default_book() -> FontBook:
    """The book over the carried fonts, shared by all documents of this process."""
    return FontBook()
