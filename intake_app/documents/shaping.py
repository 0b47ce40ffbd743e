"""Text to positioned glyphs: font runs by coverage, HarfBuzz for every run."""

from __future__ import annotations

import functools
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uharfbuzz as hb

from intake_app.documents.fonts import Face, FontBook, Role, default_book

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_GLYPH_OF_ITS_OWN = "\u200b"
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph; advance and offsets are fractions of the type size. `text` is what it stands for."""

    glyph_id: int
    text: str
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face from left to right, with the embedding level of their text."""

    face: Face
    level: int
    glyphs: tuple[Glyph, ...]
    width: float


@functools.lru_cache(maxsize=20_000)
def shape(
    text: str, role: Role, level: int, *, wide: bool = False, book: FontBook | None = None
) -> tuple[GlyphRun, ...]:
    """Shape text of one level. Runs come in logical order; a character without any font prints as [U+1234]."""
    runs = _font_runs(text, role, book or default_book(), wide=wide)
    return tuple(_shape_run(face, part, level) for face, part in runs)


def width(text: str, role: Role, size: float) -> float:
    """Width of left-to-right text in points."""
    return sum(run.width for run in shape(text, role, 0)) * size


def _font_runs(text: str, role: Role, book: FontBook, *, wide: bool) -> Iterator[tuple[Face, str]]:
    face, part = book.first(role), ""
    for char in text:
        if _is_invisible(char):
            continue
        found = face if part and _continues(char, face) else book.find(role, char, wide=wide)
        drawn = char if found else f"[U+{ord(char):04X}]"
        found = found or book.first(role)
        if found is not face and part:
            yield face, part
            part = ""
        face, part = found, part + drawn
    if part:
        yield face, part


def _is_invisible(char: str) -> bool:
    return (unicodedata.category(char) == "Cf" and char not in _JOINERS) or "\ufe00" <= char <= "\ufe0f"


def _continues(char: str, face: Face) -> bool:
    """Marks and joiners stay with the letter before them; spaces and marks shared by fonts do not switch."""
    if char in _JOINERS:
        return True
    shared = char == " " or unicodedata.category(char).startswith("M")
    return shared and ord(char) in face.coverage


def _shape_run(face: Face, text: str, level: int) -> GlyphRun:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    hb.shape(face.hb_font, buffer, _features(text, level))
    glyphs = tuple(_glyphs(face, text, buffer))
    return GlyphRun(face, level, glyphs, sum(glyph.advance for glyph in glyphs))


def _features(text: str, level: int) -> dict[str, bool]:
    """Ligatures that read back badly stay off; composed letters stay whole unless loose marks need placing."""
    marks = any(unicodedata.category(char).startswith("M") for char in text)
    return {"dlig": False, "liga": not level % 2, "ccmp": marks or bool(level % 2)}


def _glyphs(face: Face, text: str, buffer: hb.Buffer) -> Iterator[Glyph]:
    infos, positions, upem = buffer.glyph_infos, buffer.glyph_positions, face.units_per_em
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    counts = Counter(info.cluster for info in infos)
    letters = {start: _shares(text[start : ends[start]], count) for start, count in counts.items()}
    for info, place in zip(infos, positions, strict=True):
        yield Glyph(
            glyph_id=info.codepoint,
            text=letters[info.cluster].pop(0),
            advance=place.x_advance / upem,
            dx=place.x_offset / upem,
            dy=place.y_offset / upem,
        )


def _shares(text: str, count: int) -> list[str]:
    """The text of a cluster shared among its glyphs: letter and mark each their own, else all on the first."""
    parts = unicodedata.normalize("NFD", text)
    if count > 1 and len(parts) == count:
        return list(parts)
    return [text, *[_NO_GLYPH_OF_ITS_OWN] * (count - 1)]
