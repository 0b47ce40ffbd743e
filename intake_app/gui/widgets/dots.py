"""A field of dots, some filled: a number of people out of a group, to be seen at a glance."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.touch import is_rtl

MOST = 1000


class Dots(QWidget):
    """`filled` of `total` dots are solid, the others outlined; at most 1000 in all."""

    def __init__(self, filled: int, total: int, name: str, parent: QWidget | None = None) -> None:
        if not 0 <= filled <= total <= MOST or total == 0:
            raise ValueError(f"cannot draw {filled} of {total} dots: 0 to {MOST} are possible")
        super().__init__(parent)
        set_role(self, QAccessible.Role.Graphic)
        self.setAccessibleName(name)
        self._filled, self._total = filled, total
        self._columns = 10 if total <= 100 else 50  # noqa: PLR2004
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def _pitch(self, width: float) -> float:
        return min(width / self._columns, 18.0 if self._total <= 100 else 11.0)  # noqa: PLR2004

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return math.ceil(math.ceil(self._total / self._columns) * self._pitch(arg__1))

    @override
    def sizeHint(self) -> QSize:
        width = math.ceil(self._pitch(10_000) * self._columns)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._columns * 5, math.ceil(self._total / self._columns) * 5)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self._pitch(self.width())
        size = pitch * 0.68
        for i in range(self._total):
            x = (i % self._columns) * pitch
            x = self.width() - x - pitch if is_rtl(self) else x
            on = i < self._filled
            painter.setPen(QPen(theme.colour("primary" if on else "border"), 1))
            painter.setBrush(theme.colour("primary") if on else Qt.BrushStyle.NoBrush)
            inset = (pitch - size) / 2
            painter.drawEllipse(QRectF(x + inset, (i // self._columns) * pitch + inset, size, size))
