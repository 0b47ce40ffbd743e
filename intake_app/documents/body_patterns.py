"""Fills that differ without colour: plain, sparse dots, hatching, dense hatching, bold dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake_app.documents import palette

if TYPE_CHECKING:
    from reportlab.pdfgen.pathobject import PDFPathObject

    from intake_app.documents.tagged_canvas import TaggedCanvas
    from intake_app.documents.text_writer import Colour
    from intake_app.domain.body import BodyFigure


@dataclass(frozen=True, slots=True)
class Pattern:
    """A ground colour (None keeps what is below) and lines or dots on it. Sizes are points on paper."""

    ground: Colour | None
    mark: Colour = palette.TEXT
    lines_apart: float = 0.0
    line_width: float = 0.0
    dots_apart: float = 0.0
    dot_radius: float = 0.0


PATTERNS: dict[str, Pattern] = {
    "body": Pattern(palette.BODY_FILL),
    "yes": Pattern(palette.TINT_YES),
    "ask": Pattern(palette.TINT_ASK, palette.ASK, dots_apart=4.2, dot_radius=0.42),
    "no": Pattern(palette.TINT_NO, palette.CALM, lines_apart=5.0, line_width=0.45),
    "avoid": Pattern(palette.TINT_NO, palette.CALM, lines_apart=2.4, line_width=0.9),
    "hurts": Pattern(None, palette.PAIN, dots_apart=4.4, dot_radius=1.25),
}


def fill(canvas: TaggedCanvas, path: PDFPathObject, key: str, figure: BodyFigure, scale: float) -> None:
    """Fill a path with a pattern. `scale` is points for one unit of the path. Raises ValueError for an unknown key."""
    pattern = PATTERNS.get(key)
    if pattern is None:
        raise ValueError(f"There is no body pattern named {key!r}; there are {', '.join(PATTERNS)}.")
    if pattern.ground is not None:
        canvas.setFillColorRGB(*pattern.ground)
        canvas.drawPath(path, stroke=0, fill=1)
    if not (pattern.lines_apart or pattern.dots_apart):
        return
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    extent = _extent(path, figure)
    if pattern.lines_apart:
        _hatch(canvas, pattern, extent, scale)
    else:
        _dots(canvas, pattern, extent, scale)
    canvas.restoreState()


Extent = tuple[float, float, float, float]


def _extent(path: PDFPathObject, figure: BodyFigure) -> Extent:
    numbers = [float(word) for line in path.getCode().split() for word in (line,) if _is_number(word)]
    if len(numbers) < 2:  # noqa: PLR2004
        return 0.0, 0.0, figure.width, figure.height
    xs, ys = numbers[::2], numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def _is_number(word: str) -> bool:
    return word.replace(".", "", 1).replace("-", "", 1).isdigit()


def _hatch(canvas: TaggedCanvas, pattern: Pattern, extent: Extent, scale: float) -> None:
    left, low, right, high = extent
    step = pattern.lines_apart * 1.414 / scale
    canvas.setStrokeColorRGB(*pattern.mark)
    canvas.setLineWidth(pattern.line_width / scale)
    first, last = int((left + low) // step), int((right + high) // step) + 1
    lines = canvas.beginPath()
    for number in range(first, last + 1):
        total = number * step
        lines.moveTo(total - low, low)
        lines.lineTo(total - high, high)
    canvas.drawPath(lines, stroke=1, fill=0)


def _dots(canvas: TaggedCanvas, pattern: Pattern, extent: Extent, scale: float) -> None:
    left, low, right, high = extent
    step, radius = pattern.dots_apart / scale, pattern.dot_radius / scale
    canvas.setFillColorRGB(*pattern.mark)
    dots = canvas.beginPath()
    for row in range(int(low // step), int(high // step) + 2):
        shift = step / 2 if row % 2 else 0.0
        for column in range(int(left // step) - 1, int(right // step) + 2):
            dots.circle(column * step + shift, row * step, radius)
    canvas.drawPath(dots, stroke=0, fill=1)
