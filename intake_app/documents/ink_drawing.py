"""A drawn signature, or drawn initials, on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.documents import palette
from intake_app.documents.ink import outlines
from intake_app.documents.pdf_objects import Name

if TYPE_CHECKING:
    from intake_app.documents.flow import Sheet, Tag
    from intake_app.domain.consent import Ink


def draw_ink(sheet: Sheet, figure: Tag, ink: Ink, box: tuple[float, float, float, float]) -> None:
    """Draw into (left, top, width, height) in points, as the figure, which gets its place."""
    left, top, width, height = box
    canvas = sheet.canvas
    place = [left, top - height, left + width, top]
    figure.attributes = {"O": Name("Layout"), "Placement": Name("Block"), "BBox": place}
    with canvas.tagged(figure.on(sheet)):
        canvas.setFillColorRGB(*palette.INK)
        path = canvas.beginPath()
        for kind, values in (segment for outline in outlines(ink, width, height) for segment in outline):
            points = [value + (left if at % 2 == 0 else top) for at, value in enumerate(values)]
            if kind == "M":
                path.moveTo(*points)
            elif kind == "C":
                path.curveTo(*points)
            else:
                path.close()
        canvas.drawPath(path, stroke=0, fill=1, fillMode=1)
