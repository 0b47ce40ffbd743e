"""A drawn signature as vector outlines: one closed, smooth, filled path a stroke."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.domain.consent import Ink, InkPoint, Stroke

THIN, THICK = 0.55, 1.9
"""Widths of the pen line in points."""

_MARGIN = 2.0
_LARGEST_PAD_HEIGHT = 130.0
"""A small mark is not blown up: the pad never prints higher than this, in points."""

_TOLERANCE = 0.14
_CLOSEST = 0.12

Vertex = tuple[float, float, float]
"""x, y and pen width in points."""

Point = tuple[float, float]
Segment = tuple[str, tuple[float, ...]]
"""("M", x y), ("C", two controls and the end) or ("Z", nothing)."""

Path = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    scale: float
    left: float
    top: float
    aspect: float

    def place(self, point: InkPoint) -> Point:
        x = (_unit(point.x) * self.aspect - self.left) * self.scale
        y = (_unit(point.y) - self.top) * self.scale
        return x + _MARGIN, -y - _MARGIN


def outlines(ink: Ink, width: float, height: float) -> tuple[Path, ...]:
    """The strokes fitted into a box of points, proportions kept.

    The origin is the upper left corner of the box, y runs up (so the drawing has y <= 0).
    """
    strokes = [finite for stroke in ink.strokes if (finite := _finite(stroke))]
    if not strokes:
        return ()
    fit = _fit(strokes, ink.aspect, width, height)
    return tuple(_outline(_vertices(stroke, fit)) for stroke in strokes)


def _finite(stroke: Stroke) -> Stroke:
    return tuple(point for point in stroke if math.isfinite(point.x) and math.isfinite(point.y))


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))


def _fit(strokes: Sequence[Stroke], aspect: float, width: float, height: float) -> _Fit:
    xs = [_unit(point.x) * aspect for stroke in strokes for point in stroke]
    ys = [_unit(point.y) for stroke in strokes for point in stroke]
    across, down = max(xs) - min(xs), max(ys) - min(ys)
    scale = min(
        _LARGEST_PAD_HEIGHT,
        (width - 2 * _MARGIN) / max(across, 1e-6),
        (height - 2 * _MARGIN) / max(down, 1e-6),
    )
    spare = max(0.0, height - 2 * _MARGIN - down * scale) / 2
    return _Fit(scale, min(xs), min(ys) - spare / scale, aspect)


def _vertices(stroke: Stroke, fit: _Fit) -> list[Vertex]:
    placed = [fit.place(point) for point in stroke]
    widths = _pen_widths(stroke, placed)
    dense = [(*placed[0], widths[0])]
    for (x, y), pen in zip(placed, widths, strict=True):
        if math.dist((x, y), dense[-1][:2]) > _CLOSEST:
            dense.append((x, y, pen))
    return _simplified(dense)


def _pen_widths(stroke: Stroke, placed: Sequence[Point]) -> list[float]:
    pressures = [point.pressure for point in stroke if point.pressure is not None]
    tells = len(pressures) == len(stroke) and max(pressures) - min(pressures) > 0.01  # noqa: PLR2004
    raw = [_by_pressure(value) for value in pressures] if tells else _by_speed(stroke, placed)
    smooth = raw[:1]
    for value in raw[1:]:
        smooth.append(0.35 * value + 0.65 * smooth[-1])
    return smooth


def _by_pressure(pressure: float) -> float:
    return float(THIN + (THICK - THIN) * _unit(pressure) ** 0.7)


def _by_speed(stroke: Stroke, placed: Sequence[Point]) -> list[float]:
    speed = 0.0
    widths: list[float] = []
    for (before, after), (start, end) in zip(pairwise(stroke), pairwise(placed), strict=True):
        now = math.dist(start, end) / max(1, after.t - before.t)
        speed = 0.7 * now + 0.3 * speed if widths else now
        widths.append(max(THIN, THICK / (1 + 2.5 * speed)))
    return [*widths[:1], *widths] or [THICK]


def _simplified(vertices: list[Vertex]) -> list[Vertex]:
    """Vertices that keep place and width within the tolerance (Douglas and Peucker), without recursion."""
    keep = {0, len(vertices) - 1}
    spans = [(0, len(vertices) - 1)]
    while spans:
        first, last = spans.pop()
        index, distance = _farthest(vertices, first, last)
        if distance > _TOLERANCE:
            keep.add(index)
            spans += [(first, index), (index, last)]
    return [vertices[index] for index in sorted(keep)]


def _farthest(vertices: list[Vertex], first: int, last: int) -> tuple[int, float]:
    (x1, y1, pen1), (x2, y2, pen2) = vertices[first], vertices[last]
    dx, dy = x2 - x1, y2 - y1
    length = math.hypot(dx, dy)
    best, distance = first, 0.0
    for index in range(first + 1, last):
        x, y, pen = vertices[index]
        aside = abs(dy * (x - x1) - dx * (y - y1)) / length if length else math.hypot(x - x1, y - y1)
        thinner = 0.5 * abs(pen - pen1 - (pen2 - pen1) * (index - first) / (last - first))
        if max(aside, thinner) > distance:
            best, distance = index, max(aside, thinner)
    return best, distance


def _outline(line: list[Vertex]) -> Path:
    if len(line) == 1:
        x, y, pen = line[0]
        radius = max(pen, 1.1) * 0.75
        return _closed([(x + radius, y), (x, y + radius), (x - radius, y), (x, y - radius)])
    left: list[Point] = []
    right: list[Point] = []
    for index, (x, y, pen) in enumerate(line):
        across = _direction(line[max(0, index - 1)], line[min(len(line) - 1, index + 1)])
        dx, dy = -across[1] * pen / 2, across[0] * pen / 2
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    return _closed([_tip(line[1], line[0]), *left, _tip(line[-2], line[-1]), *right[::-1]])


def _direction(start: Vertex, end: Vertex) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    return dx / length, dy / length


def _tip(before: Vertex, end: Vertex) -> Point:
    dx, dy = _direction(before, end)
    return end[0] + dx * end[2] / 2, end[1] + dy * end[2] / 2


def _closed(points: list[Point]) -> Path:
    """A closed Catmull-Rom curve through the points, as Béziers rounded to a hundredth of a point."""
    count = len(points)
    path: list[Segment] = [("M", _rounded(points[0]))]
    for index in range(count):
        p0, p1, p2, p3 = (points[(index + offset) % count] for offset in (-1, 0, 1, 2))
        first = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        second = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        path.append(("C", _rounded(first, second, p2)))
    path.append(("Z", ()))
    return tuple(path)


def _rounded(*points: Point) -> tuple[float, ...]:
    return tuple(round(value, 2) for point in points for value in point)
