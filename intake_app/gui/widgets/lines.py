"""Wrapped text with a true line height, measured and painted the same way by every hand-painted widget."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

UNBOUNDED = 1_000_000.0
MOST_WIDTHS = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """`length` letters from `start` on, counted over the whole text, in colours of their own."""

    start: int
    length: int
    colour: QColor
    ground: QColor


def _selected(mark: Mark | None, before: int, length: int) -> list[QTextLayout.FormatRange]:
    """The part of a mark that falls into a paragraph with `before` letters above it."""
    if mark is None or not 0 <= mark.start - before < length:
        return []
    part = QTextLayout.FormatRange()
    part.start, part.length = mark.start - before, mark.length
    form = QTextCharFormat()
    form.setBackground(mark.ground)
    form.setForeground(mark.colour)
    part.format = form
    return [part]


class TextLines:
    """`text` laid out in `width` pixels; `leading` is the height of one line in pixels.

    Words longer than the width break inside rather than being cut.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        leading: float,
        width: float = UNBOUNDED,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self._layouts: list[QTextLayout] = []
        self.height = 0.0
        self.natural_width = 0.0
        for paragraph in text.split("\n"):
            option = QTextOption(alignment | Qt.AlignmentFlag.AlignAbsolute)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            option.setTextDirection(direction_of(paragraph))
            self._add(paragraph, font, option, leading, max(1.0, width))

    def _add(self, paragraph: str, font: QFont, option: QTextOption, leading: float, width: float) -> None:
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            # Scripts with tall letters come from other fonts: their lines are higher, so that no dot is cut off.
            pitch = max(leading, line.height())
            line.setPosition(QPointF(0, self.height + (pitch - line.height()) / 2))
            self.natural_width = max(self.natural_width, line.naturalTextWidth())
            self.height += pitch
            line = layout.createLine()
        layout.endLayout()
        self._layouts.append(layout)

    @property
    def line_count(self) -> int:
        return sum(max(1, layout.lineCount()) for layout in self._layouts)

    def draw(self, painter: QPainter, left: float, top: float, colour: QColor, mark: Mark | None = None) -> None:
        painter.setPen(colour)
        before = 0  # letters of the paragraphs above
        for layout in self._layouts:
            layout.draw(painter, QPointF(left, top), _selected(mark, before, len(layout.text())))
            before += len(layout.text()) + 1


class KnownLines:
    """The lines of one widget's text, laid out once for each width, until text, font or anything else changes."""

    def __init__(self) -> None:
        self._about: tuple[str, QFont, float, Qt.AlignmentFlag] | None = None
        self._by_width: dict[float, TextLines] = {}
        self._words: tuple[str, QFont, float] | None = None

    def of(self, text: str, font: QFont, leading: float, width: float, alignment: Qt.AlignmentFlag) -> TextLines:
        """The same as TextLines with these arguments."""
        about = (text, font, leading, alignment)
        if about != self._about or len(self._by_width) >= MOST_WIDTHS:
            self._about = about
            self._by_width.clear()
        known = self._by_width.get(width)
        if known is None:
            known = self._by_width[width] = TextLines(text, font, leading, width, alignment)
        return known

    def longest_word(self, text: str, font: QFont) -> float:
        """The same as `longest_word`."""
        if self._words is None or self._words[:2] != (text, font):
            self._words = (text, font, longest_word(text, font))
        return self._words[2]


def direction_of(text: str) -> Qt.LayoutDirection:
    """The direction of the first letter that has one, as a reader would take it."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"R", "AL"}:
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            break
    return Qt.LayoutDirection.LeftToRight


def longest_word(text: str, font: QFont) -> float:
    """Width in pixels of the widest word: the least width that cuts nothing."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
