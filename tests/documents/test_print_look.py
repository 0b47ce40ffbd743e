"""The printed page can be read by everyone: contrast, and marks and patterns that do not rely on colour."""

import datetime as dt
import io
import subprocess
import sys
from itertools import combinations
from typing import Any

import pikepdf
import pytest

from intake_app.documents import palette
from intake_app.documents.body_drawing import read_figure
from intake_app.documents.body_patterns import PATTERNS, Pattern, fill
from intake_app.documents.decision_marks import COLOURS, draw_mark
from intake_app.documents.metadata import Description
from intake_app.documents.tagged_canvas import TaggedCanvas
from intake_app.documents.text_layout import TextStyle
from intake_app.domain.body import FIGURES
from intake_app.domain.consent import Decision

ABOUT = Description("t", "a", "s", "en", bytes(16), dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
STYLES = {name: value for name, value in vars(palette).items() if isinstance(value, TextStyle)}


def luminance(colour: tuple[float, float, float]) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", [palette.WHITE, palette.PANEL, palette.PANEL_GREEN])
@pytest.mark.parametrize("name", STYLES)
def test_that_text_stands_out_from_its_ground(name: str, ground: tuple[float, float, float]) -> None:
    assert contrast(STYLES[name].colour, ground) >= 6.5
    assert contrast(STYLES[name].colour, palette.WHITE) >= 7
    assert contrast(palette.HAIRLINE, ground) < 3


@pytest.mark.parametrize("decision", COLOURS)
def test_that_words_of_decisions_stand_out_from_paper(decision: Decision | None) -> None:
    assert contrast(COLOURS[decision], palette.WHITE) >= 7


def operators(paint: Any) -> list[str]:
    canvas = TaggedCanvas(ABOUT, (100, 100))
    paint(canvas)
    canvas.end_page()
    with pikepdf.open(io.BytesIO(canvas.finish())) as pdf:
        found = [(str(i.operator), i.operands) for i in pikepdf.parse_content_stream(pdf.pages[0])]
    return [operator for operator, _ in found if operator in {"l", "c", "f", "f*", "S", "B", "B*", "d"}]


@pytest.mark.parametrize(("one", "other"), list(combinations([*Decision, None], 2)))
def test_that_marks_differ_in_shape(one: Decision | None, other: Decision | None) -> None:
    shapes = [operators(lambda canvas, d=d: draw_mark(canvas, d, 50, 50, 6)) for d in (one, other)]
    assert shapes[0] != shapes[1]


def shape(pattern: Pattern) -> tuple[float, ...]:
    return pattern.lines_apart, pattern.line_width, pattern.dots_apart, pattern.dot_radius


def test_that_patterns_of_the_body_differ_without_colour() -> None:
    keys = [key for key in PATTERNS if key != "body"]
    for one, other in combinations(keys, 2):
        assert shape(PATTERNS[one]) != shape(PATTERNS[other])


def test_that_an_unknown_pattern_is_named() -> None:
    canvas = TaggedCanvas(ABOUT, (100, 100))
    with pytest.raises(ValueError, match="plaid"):
        fill(canvas, canvas.beginPath(), "plaid", read_figure("middle"), 1.0)


@pytest.mark.parametrize("name", FIGURES)
def test_that_every_figure_of_the_screen_is_there_for_paper(name: str) -> None:
    figure = read_figure(name)
    assert {region.view for region in figure.regions} >= {"front", "back"}


def test_that_importing_the_package_loads_no_heavy_library() -> None:
    probe = (
        "import sys, intake_app.documents;"
        "print(sorted({'reportlab', 'pyhanko', 'uharfbuzz', 'cryptography', 'bidi'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"
