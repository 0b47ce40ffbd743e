"""The first thing a person sees: painted with Qt alone, before anything heavy is imported."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from intake_app.gui.theme import theme

BAR = 220


class OpeningPage(QWidget):
    """A calm page with one line, until the records are open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Intake is opening"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("bg"))
        middle = QRectF(self.rect())
        painter.setPen(theme.colour("primary"))
        painter.setFont(theme.font("title"))
        painter.drawText(middle.adjusted(0, 0, 0, -40), Qt.AlignmentFlag.AlignCenter, self.tr("Intake"))
        painter.setPen(theme.colour("text_muted"))
        painter.setFont(theme.font("small"))
        painter.drawText(middle.adjusted(0, 40, 0, 0), Qt.AlignmentFlag.AlignCenter, self.tr("One moment, please."))
