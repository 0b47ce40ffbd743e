"""A run of glyphs as it stands inside a text object: written once for each document, used wherever the run recurs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake_app.documents.font_embedding import EmbeddedFace
    from intake_app.documents.shaping import GlyphRun

FARTHEST = 3000
LEAST = 0.5


@dataclass(frozen=True, slots=True)
class RunBody:
    """`text` is what goes between the brackets of TJ. `start` and `end` are fractions of the type size from the run's
    left end: where its first glyph stands, and where the pen is after its last.
    """

    text: str
    start: float
    end: float


def body_of(run: GlyphRun, font: EmbeddedFace) -> RunBody | None:
    """The run as one piece of text, or None where a glyph stands above or below the line, or far from the one before.

    Gives the run's glyphs their codes.
    """
    if not run.glyphs or any(glyph.dy for glyph in run.glyphs):
        return None
    parts: list[str] = []
    x, pen = 0.0, run.glyphs[0].dx
    for glyph in run.glyphs:
        step = (pen - x - glyph.dx) * 1000
        if abs(step) > FARTHEST:
            return None
        if abs(step) > LEAST:
            parts.append(f"{step:.0f}")
        parts.append(f"<{font.code(glyph):04X}>")
        pen = x + glyph.dx + font.advance(glyph) / 1000
        x += glyph.advance
    return RunBody("".join(parts), run.glyphs[0].dx, pen)
