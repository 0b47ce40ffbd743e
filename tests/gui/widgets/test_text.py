from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QLabel

from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import TextLines, direction_of, longest_word
from intake_app.gui.widgets.text import Heading, Text
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "We will ask a few questions and explain how needling works here. " * 4


def test_that_a_heading_is_announced_as_one_with_its_text(qtbot: QtBot) -> None:
    heading = Heading("What brings you in today?")
    qtbot.addWidget(heading)
    assert role_of(heading) == QAccessible.Role.Heading
    assert name_of(heading) == "What brings you in today?"


def test_that_plain_text_is_no_heading(qtbot: QtBot) -> None:
    text = Text("Hello")
    qtbot.addWidget(text)
    assert role_of(text) == QAccessible.Role.StaticText


def test_that_headings_can_come_and_go(qtbot: QtBot) -> None:
    for _ in range(50):
        heading = Heading("Hello")
        assert role_of(heading) == QAccessible.Role.Heading
        heading.deleteLater()
        qtbot.wait(0)


def test_that_lines_are_no_longer_than_75_characters(qtbot: QtBot) -> None:
    text = Text(LONG)
    qtbot.addWidget(text)
    measure = QFontMetricsF(text.font()).averageCharWidth() * 75
    assert text.heightForWidth(3000) == text.heightForWidth(round(measure))
    assert text.heightForWidth(3000) > text.heightForWidth(3000) / 4


def test_that_narrow_text_grows_taller(qtbot: QtBot) -> None:
    text = Text(LONG)
    qtbot.addWidget(text)
    assert text.heightForWidth(200) > 2 * text.heightForWidth(600)


def test_that_text_is_drawn_on_the_right_in_right_to_left_pages(qtbot: QtBot) -> None:
    def inked_columns(direction: Qt.LayoutDirection) -> list[int]:
        text = Text("Hello")
        qtbot.addWidget(text)
        text.setLayoutDirection(direction)
        text.resize(400, 40)
        image = text.grab().toImage()
        paper = image.pixelColor(200, 39)
        return [x for x in range(400) if any(image.pixelColor(x, y) != paper for y in range(40))]

    assert max(inked_columns(Qt.LayoutDirection.LeftToRight)) < 100
    assert min(inked_columns(Qt.LayoutDirection.RightToLeft)) > 300


def test_that_a_word_wider_than_the_line_breaks_inside(qtbot: QtBot) -> None:
    font = theme.font("body")
    lines = TextLines("Donaudampfschifffahrt", font, 30, 60)
    assert lines.line_count > 2
    assert lines.natural_width <= 60
    assert longest_word("Donaudampfschifffahrt", font) > 60


def test_that_paragraphs_start_new_lines(qtbot: QtBot) -> None:
    assert TextLines("a\nb\n\nc", theme.font("body"), 30).height == 120


def test_that_a_label_can_be_tied_to_its_field(qtbot: QtBot) -> None:
    text, field = Text("Name"), QLabel()
    qtbot.addWidget(text)
    qtbot.addWidget(field)
    text.setBuddy(field)
    assert text.buddy() is field


ARABIC = "اختر ما تشاء في أي وقت."


def test_that_a_text_reads_in_the_direction_of_its_first_letter() -> None:
    assert direction_of(ARABIC) == direction_of("• 12 " + ARABIC) == Qt.LayoutDirection.RightToLeft
    assert direction_of("Sam said " + ARABIC) == direction_of("12.") == Qt.LayoutDirection.LeftToRight


def ink_box(text: Text, height: int) -> tuple[int, int]:
    """First and last painted row."""
    text.resize(500, height)
    image = text.grab().toImage()
    paper = image.pixelColor(0, 0)
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y) != paper for x in range(image.width()))]
    return min(rows), max(rows)


def test_that_no_letter_of_a_tall_script_is_cut_off_below(qtbot: QtBot) -> None:
    heading = Heading("ما الذي جاء بي")
    qtbot.addWidget(heading)
    tall = ink_box(heading, 200)
    assert ink_box(heading, heading.heightForWidth(500)) == tall
    assert ink_box(heading, heading.heightForWidth(500) - 20) != tall
