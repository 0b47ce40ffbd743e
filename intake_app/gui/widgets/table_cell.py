"""One cell of a table of choices: a mark in its column, or a mark with its words where the table has no columns."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import KnownLines
from intake_app.gui.widgets.touch import MARGIN, TouchButton, is_rtl, mirrored, paint_ring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.gui.widgets.lines import TextLines

MARK = 28
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TableCell(TouchButton):
    """A radio button, or a check box (`multi`). `wide` shows the mark alone; `arrow` carries (right, down)."""

    arrow = Signal(int, int)

    def __init__(self, row: str, column: str, multi: bool, parent: QWidget | None = None) -> None:
        super().__init__(column, "", parent)
        self._known, self._multi = KnownLines(), multi
        self.wide = True
        self.setCheckable(True)
        self.setAutoExclusive(not multi)
        self.setAccessibleName(f"{row}, {column}")

    def show_checked(self, on: bool) -> None:
        """Set the mark, also to none in a row of radio buttons."""
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(not self._multi)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in ARROWS:
            right, down = ARROWS[e.key()]
            self.arrow.emit(-right if is_rtl(self) else right, down)
            return
        super().keyPressEvent(e)

    # -- measures ------------------------------------------------------

    def _mark(self) -> int:
        return theme.px(MARK)

    def _sides(self) -> int:
        return self._mark() + 3 * tokens.M + 2 * MARGIN

    def _lines(self, width: float) -> TextLines:
        side = Qt.AlignmentFlag.AlignRight if is_rtl(self) else Qt.AlignmentFlag.AlignLeft
        return self._known.of(self.text(), theme.font("body"), theme.leading("body"), width, side)

    def height_in(self, width: int, wide: bool) -> int:
        """How high the cell is in `width` pixels."""
        words = 0.0 if wide else self._lines(width - self._sides()).height
        return math.ceil(max(tokens.TARGET_MIN + tokens.S, self._mark() + tokens.M, words + tokens.L)) + 2 * MARGIN

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self.height_in(arg__1, self.wide)

    @override
    def sizeHint(self) -> QSize:
        width = max(tokens.TARGET_MIN, self._mark()) + 2 * MARGIN + tokens.S
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        if self.wide:
            return self.sizeHint()
        word = math.ceil(self._known.longest_word(self.text(), theme.font("body"))) + 1
        return QSize(word + self._sides(), tokens.TARGET_MIN)

    # -- painting ------------------------------------------------------

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, size, on = self.body(), self._mark(), self.isChecked()
        self._paint_face(painter, box, on)
        if self.ring:
            paint_ring(painter, box, tokens.RADIUS_FIELD)
        left = box.center().x() - size / 2 if self.wide else box.left() + tokens.M
        mark = QRectF(left, box.center().y() - size / 2, size, size)
        self._paint_mark(painter, mark if self.wide else mirrored(mark, box, is_rtl(self)), on)
        if not self.wide:
            self._paint_words(painter, box, on)

    def _paint_face(self, painter: QPainter, box: QRectF, on: bool) -> None:
        if not on and self.wide and self.pressedness() == 0:
            return
        painter.setPen(Qt.PenStyle.NoPen if self.wide else QPen(theme.colour("primary" if on else "border"), 1.5))
        painter.setBrush(self.blend("selected" if on else "surface", "sunken"))
        painter.drawRoundedRect(box, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)

    def _paint_mark(self, painter: QPainter, mark: QRectF, on: bool) -> None:
        painter.setPen(QPen(theme.colour("primary" if on else "border"), 2))
        painter.setBrush(theme.colour("primary" if on else "surface"))
        radius = tokens.RADIUS_INNER if self._multi else mark.width() / 2
        painter.drawRoundedRect(mark, radius, radius)
        if on:
            inset = mark.width() * 0.14
            draw_icon(painter, "check", mark.adjusted(inset, inset, -inset, -inset), theme.colour("on_primary"))

    def _paint_words(self, painter: QPainter, box: QRectF, on: bool) -> None:
        width = self.width() - self._sides()
        lines = self._lines(width)
        area = QRectF(box.left() + self._mark() + 2 * tokens.M, box.top(), width, box.height())
        area = mirrored(area, box, is_rtl(self))
        colour = theme.colour("on_selected" if on else "text")
        lines.draw(painter, area.left(), box.center().y() - lines.height / 2, colour)
