"""Glyph runs to content stream operators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.documents.pdf_objects import number
from intake_app.documents.run_body import FARTHEST, LEAST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake_app.documents.font_embedding import EmbeddedFace
    from intake_app.documents.shaping import GlyphRun
    from intake_app.documents.tagged_canvas import TaggedCanvas

Colour = tuple[float, float, float]


class TextWriter:
    """Writes one text object. Runs come in reading order, each with its own place on the line.

    Inside a right-to-left run the letters go from left to right, and the run says so.
    """

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas
        self._operators: list[str] = ["BT"]
        self._font: tuple[str, float] | None = None
        self._colour: Colour | None = None
        self._shown: list[str] = []
        self._pen: tuple[float, float] | None = None

    def run(self, run: GlyphRun, x: float, y: float, size: float, colour: Colour) -> None:
        """Print a run with its left end at x, in points."""
        font = self._canvas.embedded(run.face)
        self._use(font, size, colour)
        if run.level % 2:
            self._flush()
            self._operators.append("/ReversedChars BMC")
            self._glyphs(run, font, x, y, size)
            self._flush()
            self._operators.append("EMC")
            return
        body = font.body(run)
        if body is None:
            self._glyphs(run, font, x, y, size)
            return
        self._move(x + body.start * size, y, size)
        self._shown.append(body.text)
        self._pen = (x + body.end * size, y)

    def _glyphs(self, run: GlyphRun, font: EmbeddedFace, x: float, y: float, size: float) -> None:
        for glyph in run.glyphs:
            self._move(x + glyph.dx * size, y + glyph.dy * size, size)
            self._shown.append(f"<{font.code(glyph):04X}>")
            own = font.advance(glyph) * size / 1000
            self._pen = (x + glyph.dx * size + own, y + glyph.dy * size)
            x += glyph.advance * size

    def end(self) -> None:
        """Put the text object on the page."""
        self._flush()
        self._canvas.write("\n".join([*self._operators, "ET"]))

    def _use(self, font: EmbeddedFace, size: float, colour: Colour) -> None:
        if self._colour != colour:
            self._flush()
            self._operators.append(f"{' '.join(map(number, colour))} rg")
            self._colour = colour
        if self._font != (font.resource_name, size):
            self._flush()
            self._operators.append(f"/{font.resource_name} {number(size)} Tf")
            self._font = (font.resource_name, size)

    def _move(self, x: float, y: float, size: float) -> None:
        if self._pen is None or abs(self._pen[1] - y) > 0.001 or not self._shown:  # noqa: PLR2004
            self._place(x, y)
            return
        step = (self._pen[0] - x) * 1000 / size
        if abs(step) > FARTHEST:
            self._place(x, y)
        elif abs(step) > LEAST:
            self._shown.append(f"{step:.0f}")

    def _place(self, x: float, y: float) -> None:
        self._flush()
        self._operators.append(f"1 0 0 1 {number(x)} {number(y)} Tm")

    def _flush(self) -> None:
        if self._shown:
            self._operators.append(f"[{_joined(self._shown)}] TJ")
            self._shown = []


def _joined(parts: Iterable[str]) -> str:
    return "".join(parts).replace("><", "")
