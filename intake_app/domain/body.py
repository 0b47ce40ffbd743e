"""The body model: figures made of regions with smooth outlines, for the screen and for paper alike.

"Left" and "right" always mean the person's own. Coordinates are in the figure's own units, y downward.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

View = Literal["front", "back", "left", "right"]
Area = Literal[
    "head_face", "neck", "shoulders", "chest", "upper_back", "abdomen", "low_back",
    "hips_buttocks", "pelvis", "arms", "hands", "legs", "feet",
]  # fmt: skip
Point: TypeAlias = tuple[float, float]
Move: TypeAlias = tuple[Literal["M"], float, float]
Line: TypeAlias = tuple[Literal["L"], float, float]
Curve: TypeAlias = tuple[Literal["C"], float, float, float, float, float, float]
Close: TypeAlias = tuple[Literal["Z"]]
Segment: TypeAlias = Move | Line | Curve | Close
Path: TypeAlias = tuple[Segment, ...]

FIGURES = ("slender", "middle", "broad")
TONES: Mapping[str, str] = {"light": "#E7D2BD", "medium": "#C49C7C", "deep": "#7D5842"}
VIEWS: tuple[View, ...] = get_args(View)
AREAS: tuple[Area, ...] = get_args(Area)

_TOKEN = re.compile(r"[A-Za-z]|-?\d+(?:\.\d+)?")
_COUNTS = {"M": 2, "L": 2, "C": 6, "Z": 0}
_STEPS = 12  # straight pieces a curve is flattened into


class BodyFileError(ValueError):
    """A body figure that cannot be read; the text says where and why."""


@dataclass(frozen=True, slots=True)
class Region:
    """One part of the body in one view. `label_key` finds its name in a labels file."""

    code: str
    view: View
    label_key: str
    area: Area
    path: Path


@dataclass(frozen=True, slots=True)
class BodyFigure:
    """A body shape in four views. `regions` are in painting order: later ones lie on top."""

    name: str
    width: float
    height: float
    regions: tuple[Region, ...]

    def in_view(self, view: View) -> tuple[Region, ...]:
        return tuple(region for region in self.regions if region.view == view)

    def region(self, code: str) -> Region:
        """Raises KeyError for a code the figure does not have."""
        for region in self.regions:
            if region.code == code:
                return region
        raise KeyError(code)

    def region_at(self, view: View, x: float, y: float) -> Region | None:
        """The topmost region under a point of a view, None beside the body."""
        for region in reversed(self.in_view(view)):
            if contains(region.path, x, y):
                return region
        return None


def parse_path(text: str) -> Path:
    """Read absolute M, L, C and Z; raises BodyFileError naming the letter that does not fit."""
    words = _TOKEN.findall(text)
    if "".join(words) != re.sub(r"[\s,]", "", text):
        raise BodyFileError(f"path holds more than letters and numbers: {text[:40]!r}")
    path: list[Segment] = []
    at = 0
    while at < len(words):
        letter = words[at]
        count = _COUNTS.get(letter)
        numbers = words[at + 1 : at + 1 + (count or 0)]
        if count is None or len(numbers) < count or any(word.isalpha() for word in numbers):
            raise BodyFileError(f"{letter!r} is no M, L, C or Z with its numbers, in {text[:40]!r}")
        path.append(_segment(letter, [float(word) for word in numbers]))
        at += 1 + count
    if not path or path[0][0] != "M":
        raise BodyFileError(f"path does not begin with M: {text[:40]!r}")
    return tuple(path)


def _segment(letter: str, n: Sequence[float]) -> Segment:
    if letter == "M":
        return ("M", n[0], n[1])
    if letter == "L":
        return ("L", n[0], n[1])
    if letter == "C":
        return ("C", n[0], n[1], n[2], n[3], n[4], n[5])
    return ("Z",)


def mirror(path: Path, width: float) -> Path:
    """The path seen in a mirror standing on the middle of a view `width` wide."""
    out: list[Segment] = []
    for s in path:
        if s[0] == "M":
            out.append(("M", width - s[1], s[2]))
        elif s[0] == "L":
            out.append(("L", width - s[1], s[2]))
        elif s[0] == "C":
            out.append(("C", width - s[1], s[2], width - s[3], s[4], width - s[5], s[6]))
        else:
            out.append(s)
    return tuple(out)


def polygons(path: Path) -> Iterator[tuple[Point, ...]]:
    """Each closed outline of the path as straight pieces."""
    points: list[Point] = []
    for s in path:
        if s[0] == "M":
            if points:
                yield tuple(points)
            points = [(s[1], s[2])]
        elif s[0] == "L":
            points.append((s[1], s[2]))
        elif s[0] == "C":
            points.extend(_flattened(points[-1], s))
    if points:
        yield tuple(points)


def _flattened(start: Point, curve: Curve) -> Iterator[Point]:
    _, x1, y1, x2, y2, x3, y3 = curve
    x0, y0 = start
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)


def bounding_box(path: Path) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of the drawn outline."""
    points = [point for polygon in polygons(path) for point in polygon]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def contains(path: Path, x: float, y: float) -> bool:
    """Whether a point lies inside any outline of the path."""
    return any(_inside(polygon, x, y) for polygon in polygons(path))


def _inside(polygon: Sequence[Point], x: float, y: float) -> bool:
    inside = False
    ax, ay = polygon[-1]
    for bx, by in polygon:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        ax, ay = bx, by
    return inside


def parse_figure(text: str) -> BodyFigure:
    """Read a figure file (JSON). Paired parts are stored once, for one side, and mirrored here.

    Raises BodyFileError naming the view and part that cannot be read.
    """
    try:
        data = json.loads(text)
        width, height = float(data["width"]), float(data["height"])
        regions: list[Region] = []
        for view in VIEWS:
            for part in data["views"][view]:
                regions.extend(_regions(view, part, width))
        return BodyFigure(str(data["figure"]), width, height, tuple(regions))
    except (KeyError, TypeError, json.JSONDecodeError) as error:
        raise BodyFileError(f"body figure cannot be read: {error!r}") from error


def _regions(view: View, part: Mapping[str, str], width: float) -> Iterator[Region]:
    code, area, path = part["code"], part["area"], parse_path(part["path"])
    if area not in AREAS:
        raise BodyFileError(f"{view} {code}: no area named {area!r}")
    if "paired" not in part:
        yield Region(code, view, code, area, path)
        return
    for side in ("right", "left"):
        drawn = path if part["paired"] == side else mirror(path, width)
        yield Region(f"{code}_{side}", view, f"{code}_{side}", area, drawn)


def parse_labels(text: str) -> dict[str, str]:
    """Read a labels file (JSON, label_key to name); raises BodyFileError when it is not one."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise BodyFileError(f"body labels cannot be read: {error}") from error
    if not isinstance(data, dict) or not all(isinstance(v, str) for v in data.values()):
        raise BodyFileError("body labels are not a table of names")
    return {str(key): value for key, value in data.items()}
