"""Marks for decisions that differ in shape: filled circle with a tick, ring with a question, crossed circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.documents import palette
from intake_app.domain.consent import Decision

if TYPE_CHECKING:
    from intake_app.documents.tagged_canvas import TaggedCanvas
    from intake_app.documents.text_writer import Colour

COLOURS: dict[Decision | None, Colour] = {
    Decision.YES: palette.PRIMARY,
    Decision.ASK: palette.ASK,
    Decision.NO: palette.CALM,
    None: palette.MUTED,
}


def draw_mark(canvas: TaggedCanvas, decision: Decision | None, x: float, y: float, radius: float) -> None:
    """Draw the mark around its centre. None is a dashed ring: nothing was decided."""
    with canvas.artifact():
        canvas.saveState()
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.setStrokeColorRGB(*COLOURS[decision])
        canvas.setFillColorRGB(*COLOURS[decision])
        canvas.setLineWidth(radius * 0.22)
        canvas.translate(x, y)
        canvas.scale(radius, radius)
        canvas.setLineWidth(0.22)
        if decision is None:
            canvas.setLineWidth(0.16)
            canvas.setDash(0.25, 0.42)
        canvas.circle(0, 0, 0.89, stroke=1, fill=int(decision is Decision.YES))
        if decision is Decision.YES:
            _tick(canvas)
        elif decision is Decision.ASK:
            _question(canvas)
        elif decision is Decision.NO:
            canvas.line(-0.38, -0.38, 0.38, 0.38)
            canvas.line(-0.38, 0.38, 0.38, -0.38)
        canvas.restoreState()


def _tick(canvas: TaggedCanvas) -> None:
    canvas.setStrokeColorRGB(*palette.WHITE)
    path = canvas.beginPath()
    path.moveTo(-0.42, -0.02)
    path.lineTo(-0.12, -0.34)
    path.lineTo(0.46, 0.36)
    canvas.drawPath(path, stroke=1, fill=0)


def _question(canvas: TaggedCanvas) -> None:
    canvas.setLineWidth(0.2)
    path = canvas.beginPath()
    path.moveTo(-0.27, 0.24)
    path.curveTo(-0.27, 0.62, 0.3, 0.62, 0.3, 0.24)
    path.curveTo(0.3, 0.0, 0.0, 0.02, 0.0, -0.2)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.circle(0, -0.5, 0.11, stroke=0, fill=1)
