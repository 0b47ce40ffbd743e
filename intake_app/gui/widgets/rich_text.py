"""Formatted text: paragraphs, lists, bold and italic, laid out and painted as plain text is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption
from typing_extensions import override

from intake_app.domain.rich_text import plain
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import TextLines, direction_of, longest_word
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    from intake_app.domain.rich_text import Paragraph, RichText, Run
    from intake_app.gui.tokens import ColourRole, TypeRole

BREAK = "\u2028"  # what a text layout takes for a line break
STEP = 1.6  # indent of one list level, in font sizes
BETWEEN = 0.45  # of a line, before a paragraph
BETWEEN_ENTRIES = 0.15  # of a line, before a list entry


def _look(run: Run) -> QTextCharFormat:
    look = QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    look.setFontItalic(run.italic)
    return look


def _units(text: str) -> int:
    """How many UTF-16 units a text layout counts in a text."""
    return len(text.encode("utf-16-le")) // 2


def _formats(paragraph: Paragraph) -> list[QTextLayout.FormatRange]:
    found = []
    start = 0
    for run in paragraph.runs:
        if run.bold or run.italic:
            look = QTextLayout.FormatRange()
            look.start, look.length = start, _units(run.text)
            look.format = _look(run)
            found.append(look)
        start += _units(run.text)
    return found


class RichLines(TextLines):
    """As TextLines, for formatted paragraphs."""

    def __init__(self, rich: RichText, font: QFont, leading: float, width: float, right_to_left: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        super().__init__("", font, leading, width, side)
        self._layouts, self.height, self.natural_width = [], 0.0, 0.0
        self._side, self._font, self._leading, self._rtl = side, font, leading, right_to_left
        for number, paragraph in enumerate(rich):
            if number:
                self.height += leading * (BETWEEN_ENTRIES if paragraph.mark else BETWEEN)
            self._paragraph(paragraph, width)

    def _paragraph(self, paragraph: Paragraph, width: float) -> None:
        indent = self._font.pixelSize() * STEP * paragraph.depth
        room = max(1.0, width - indent)
        top = self.height
        layout = QTextLayout(paragraph.text.replace("\n", BREAK), self._font)
        layout.setFormats(_formats(paragraph))
        self._fill(layout, direction_of(paragraph.text), 0.0 if self._rtl else indent, room)
        self.natural_width = max(self.natural_width, indent + min(room, layout.maximumWidth()))
        if paragraph.mark:
            self._mark(paragraph.mark, top, width, indent)

    def _option(self, direction: Qt.LayoutDirection) -> QTextOption:
        option = QTextOption(self._side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction)
        return option

    def _fill(self, layout: QTextLayout, direction: Qt.LayoutDirection, left: float, width: float) -> None:
        layout.setTextOption(self._option(direction))
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            pitch = max(self._leading, line.height())
            line.setPosition(QPointF(left, self.height + (pitch - line.height()) / 2))
            self.height += pitch
            line = layout.createLine()
        layout.endLayout()
        self._layouts.append(layout)

    def _mark(self, mark: str, top: float, width: float, indent: float) -> None:
        """Set a bullet or number into the indent, beside the first line of its entry."""
        after, self.height = self.height, top
        step = self._font.pixelSize() * STEP
        left = width - indent if self._rtl else indent - step
        self._fill(QTextLayout(mark, self._font), direction_of(mark), left, step)
        self.height = after


class FormattedText(Text):
    """Wraps like Text; `text()` gives the words without their look."""

    def __init__(
        self, rich: RichText, role: TypeRole = "body", colour: ColourRole = "text", parent: QWidget | None = None
    ) -> None:
        self._rich = rich
        self._laid_out: dict[float, RichLines] = {}
        super().__init__(plain(rich), role, colour, parent=parent)

    @property
    def rich(self) -> RichText:
        """What is shown."""
        return self._rich

    @override
    def _restyle(self) -> None:
        self._laid_out.clear()
        super()._restyle()

    @override
    def _lines(self, width: float) -> TextLines:
        used = min(width, self._measure())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        key = -used if rtl else used
        if key not in self._laid_out:
            self._laid_out[key] = RichLines(self._rich, self.font(), theme.leading(self._role), used, rtl)
        return self._laid_out[key]

    @override
    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        bold = theme.font(self._role, bold=True)
        deepest = max((paragraph.depth for paragraph in self._rich), default=0)
        indent = self.font().pixelSize() * STEP * deepest
        size.setWidth(math.ceil(longest_word(self.text(), bold) + indent) + 1)
        return size
