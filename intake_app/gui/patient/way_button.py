"""A quiet button: smaller than an answer, still as large as a fingertip."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import TextLines, longest_word
from intake_app.gui.widgets.touch import MARGIN, TouchButton, is_rtl, paint_ring

PAD = 18
ICON, GAP = 20, 8


class WayButton(TouchButton):
    """Checkable; the chosen one is filled and carries a check mark, so that colour is not alone."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "check")
        self.setCheckable(True)
        self._known: dict[int, TextLines] = {}

    def _sides(self) -> int:
        return 2 * PAD + 2 * MARGIN + theme.px(ICON + GAP)

    @override
    def _restyle(self) -> None:
        self._known.clear()
        super()._restyle()

    def _lines(self, width: int) -> TextLines:
        if width not in self._known:
            font, leading = theme.font("small"), theme.leading("small")
            self._known[width] = TextLines(self.text(), font, leading, width, Qt.AlignmentFlag.AlignHCenter)
        return self._known[width]

    @override
    def heightForWidth(self, arg__1: int) -> int:
        text = self._lines(arg__1 - self._sides()).height
        return math.ceil(max(tokens.TARGET_MIN, text + 2 * tokens.S)) + MARGIN

    @override
    def sizeHint(self) -> QSize:
        wide = math.ceil(self._lines(100_000).natural_width) + 1 + self._sides()
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        wide = math.ceil(longest_word(self.text(), theme.font("small"))) + 1 + self._sides()
        return QSize(wide, self.heightForWidth(self.sizeHint().width()))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN / 2, -MARGIN, -MARGIN / 2)
        on = self.isChecked()
        radius = min(box.height() / 2, theme.px(24))
        painter.setBrush(theme.colour("primary") if on else self.blend("sunken", "selected"))
        edge = theme.palette.name == "high-contrast" and not on
        painter.setPen(QPen(theme.colour("border"), tokens.BORDER) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, radius, radius)
        if self.ring:
            paint_ring(painter, box, radius)
        self._paint_words(painter, box, on)

    def _paint_words(self, painter: QPainter, box: QRectF, on: bool) -> None:
        colour = theme.colour("on_primary" if on else "text")
        room = self.width() - self._sides()
        lines = self._lines(room)
        mark = theme.px(ICON + GAP) if on else 0
        left = box.center().x() - room / 2
        shift = -mark / 2 if is_rtl(self) else mark / 2
        lines.draw(painter, left + shift, box.center().y() - lines.height / 2, colour)
        if on:
            size = theme.px(ICON)
            start = box.center().x() + shift - lines.natural_width / 2 - mark
            end = box.center().x() + shift + lines.natural_width / 2 + theme.px(GAP)
            spot = QRectF(end if is_rtl(self) else start, box.center().y() - size / 2, size, size)
            draw_icon(painter, self.icon_name, spot, colour, is_rtl(self))
