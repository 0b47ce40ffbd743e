"""A drawn signature keeps its shape and stays inside its box."""

import math

import pytest

from intake_app.documents.ink import THICK, THIN, Path, outlines
from intake_app.domain.consent import Ink, InkPoint
from tests.documents.ink_samples import sample_ink


def corners(path: Path) -> list[tuple[float, float]]:
    return [(values[-2], values[-1]) for _, values in path if values]


def extent(paths: tuple[Path, ...]) -> tuple[float, float, float, float]:
    points = [point for path in paths for point in corners(path)]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def straight(end_x: float, end_y: float, *, aspect: float, pressure: float | None = None, step: int = 10) -> Ink:
    points = [
        InkPoint(0.1 + (end_x - 0.1) * i / 20, 0.1 + (end_y - 0.1) * i / 20, i * step, pressure) for i in range(21)
    ]
    return Ink((tuple(points),), aspect)


def test_that_each_stroke_becomes_one_closed_outline() -> None:
    paths = outlines(sample_ink(strokes=4), 220, 60)
    assert len(paths) == 4
    for path in paths:
        assert [kind for kind, _ in (path[0], path[-1])] == ["M", "Z"]
        assert path[-2][1][-2:] == path[0][1]


@pytest.mark.parametrize("seed", range(6))
def test_that_the_drawing_stays_inside_its_box(seed: int) -> None:
    left, bottom, right, top = extent(outlines(sample_ink(seed), 180, 50))
    assert left >= -0.1
    assert right <= 180.1
    assert top <= 0.1
    assert bottom >= -50.1


@pytest.mark.parametrize("aspect", [1.0, 2.5, 4.0])
def test_that_proportions_are_those_of_the_pad(aspect: float) -> None:
    left, bottom, right, top = extent(outlines(straight(0.5, 0.5, aspect=aspect), 400, 400))
    assert (right - left) / (top - bottom) == pytest.approx(aspect, rel=0.08)


def test_that_up_on_the_pad_is_up_on_the_page() -> None:
    (path,) = outlines(straight(0.9, 0.9, aspect=2.0), 200, 100)
    ends = corners(path)
    assert ends[0][0] < ends[len(ends) // 2][0]
    assert ends[0][1] > ends[len(ends) // 2][1]


def thickness(ink: Ink) -> float:
    (path,) = outlines(ink, 200, 100)
    _, bottom, _, top = extent((path,))
    return top - bottom


def test_that_slow_lines_are_thicker_than_fast_ones() -> None:
    slow, fast = straight(0.9, 0.1, aspect=2.0, step=60), straight(0.9, 0.1, aspect=2.0, step=4)
    assert thickness(slow) > thickness(fast) + 0.2
    assert thickness(fast) >= THIN * 0.9
    assert thickness(slow) <= THICK * 1.1


def test_that_a_pressure_that_never_changes_is_not_taken_for_pressure() -> None:
    assert thickness(straight(0.9, 0.1, aspect=2.0, pressure=1.0)) == thickness(straight(0.9, 0.1, aspect=2.0))


def test_that_a_dot_is_a_dot() -> None:
    (path,) = outlines(Ink(((InkPoint(0.5, 0.5, 0),),), 2.0), 200, 60)
    left, bottom, right, top = extent((path,))
    assert right - left == pytest.approx(top - bottom, abs=0.05)
    assert 1 < right - left < 4


def test_that_a_small_mark_is_not_blown_up() -> None:
    tiny = Ink((tuple(InkPoint(0.5 + i / 1000, 0.5, i * 10) for i in range(20)),), 3.0)
    left, _, right, _ = extent(outlines(tiny, 400, 100))
    assert right - left < 20


def test_that_unusable_points_are_left_out_and_outliers_stay_in_the_box() -> None:
    wild = Ink(((InkPoint(math.nan, 0.5, 0),), (InkPoint(-9, 0.5, 0), InkPoint(9, 0.4, 10))), 3.0)
    left, _, right, _ = extent(outlines(wild, 200, 60))
    assert left >= -2
    assert right <= 202
    assert outlines(Ink((), 3.0), 200, 60) == ()


def test_that_an_endless_stroke_is_drawn_without_recursion_and_small() -> None:
    circle = tuple(InkPoint(0.5 + 0.4 * math.cos(i / 50), 0.5 + 0.4 * math.sin(i / 50), i) for i in range(20_000))
    (path,) = outlines(Ink((circle,), 2.0), 200, 60)
    assert len(path) < 20_000
