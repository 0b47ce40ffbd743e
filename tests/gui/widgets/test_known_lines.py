"""Lines are laid out once for a width, and anew as soon as anything else is different."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import MOST_WIDTHS, KnownLines, TextLines
from intake_app.gui.widgets.text import Text

LEFT = Qt.AlignmentFlag.AlignLeft
WORDS = "You can ask for a pause at any time, and you can stop at any time."


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts need one."""


def _lines(known: KnownLines, text: str = WORDS, width: float = 200, leading: float = 24) -> TextLines:
    return known.of(text, theme.font("body"), leading, width, LEFT)


def test_that_the_same_question_is_measured_once() -> None:
    known = KnownLines()
    narrow = _lines(known)
    assert _lines(known, width=400) is not narrow
    assert _lines(known) is narrow


@pytest.mark.parametrize("change", ["text", "font", "leading", "alignment"])
def test_that_a_change_is_measured_anew(change: str) -> None:
    known = KnownLines()
    before = _lines(known)
    after = known.of(
        WORDS * 2 if change == "text" else WORDS,
        theme.font("title" if change == "font" else "body"),
        48 if change == "leading" else 24,
        200,
        Qt.AlignmentFlag.AlignRight if change == "alignment" else LEFT,
    )
    assert after is not before
    assert (after.height != before.height) is (change != "alignment")


def test_that_known_lines_are_those_of_a_fresh_measure() -> None:
    known, fresh = _lines(KnownLines()), TextLines(WORDS, theme.font("body"), 24, 200, LEFT)
    assert (known.height, known.natural_width, known.line_count) == (
        fresh.height, fresh.natural_width, fresh.line_count,
    )  # fmt: skip


def test_that_a_widget_remembers_a_few_widths_only() -> None:
    known = KnownLines()
    for width in range(100, 100 + 3 * MOST_WIDTHS):
        _lines(known, width=width)
    assert len(known._by_width) <= MOST_WIDTHS


def test_that_the_longest_word_follows_text_and_font() -> None:
    known = KnownLines()
    short = known.longest_word("a bb", theme.font("body"))
    assert known.longest_word("a bb", theme.font("body")) == short
    assert known.longest_word("a bbbb", theme.font("body")) > short
    assert known.longest_word("a bb", theme.font("display")) > short


def test_that_a_text_grows_with_the_scale_after_it_was_measured() -> None:
    text = Text(WORDS)
    before = text.heightForWidth(240)
    theme.set(scale=2.0)
    assert text.heightForWidth(240) > before
    theme.set(scale=1.0)
    assert text.heightForWidth(240) == before


def test_that_a_font_from_the_theme_can_be_changed_without_changing_the_next() -> None:
    font = theme.font("body")
    font.setPixelSize(77)
    assert theme.font("body").pixelSize() != 77
