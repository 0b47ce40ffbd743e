"""How far along the person is, in words and as a bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import TextLines
from intake_app.gui.widgets.touch import is_rtl

BAR, GAP = 8, 6


class Progress(QWidget):
    """ "Step 2 of 7" over a bar. Empty until `set_step`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.ProgressBar)
        self._step, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_step(self, step: int, total: int) -> None:
        """Raises ValueError unless 0 <= step <= total."""
        if not 0 <= step <= total:
            raise ValueError(f"step {step} is outside 0 to {total}")
        self._step, self._total = step, total
        self.setAccessibleName(self.tr("Step {0} of {1}").format(step, total))
        self.setProperty("accessible_value", str(step))
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _lines(self, width: float) -> TextLines:
        return TextLines(
            self.accessibleName(), theme.font("small"), theme.leading("small"), width, Qt.AlignmentFlag.AlignHCenter
        )

    @override
    def sizeHint(self) -> QSize:
        lines = self._lines(10_000)
        return QSize(max(180, math.ceil(lines.natural_width) + 2), math.ceil(lines.height) + GAP + BAR)

    @override
    def minimumSizeHint(self) -> QSize:
        lines = self._lines(10_000)
        return QSize(math.ceil(lines.natural_width) + 2, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self._lines(self.width())
        lines.draw(painter, 0, 0, theme.colour("text_muted"))
        top = lines.height + GAP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hairline"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), BAR), BAR / 2, BAR / 2)
        done = self.width() * self._step / self._total
        left = self.width() - done if is_rtl(self) else 0
        painter.setBrush(theme.colour("primary"))
        painter.drawRoundedRect(QRectF(left, top, done, BAR), BAR / 2, BAR / 2)
