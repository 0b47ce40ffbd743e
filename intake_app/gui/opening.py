"""The first thing a person sees: painted with Qt alone, before anything heavy is imported.

Even `Qt` is heavy: it makes 119 enums when it is first looked up, and so do pens, brushes and alignments. The page
draws with what its palette and font give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from intake_app.gui.tokens import TypeRole

APART = 20  # px of each line from the middle, at 100 % text
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"  # a line runs in the direction of its own letters


class OpeningPage(QWidget):
    """A calm page with one line, until the records are open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Intake is opening"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, theme.colour("primary"))
        self.setPalette(colours)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._line(painter, "title", -theme.px(APART), self.tr("Intake"))
        self._line(painter, "small", theme.px(APART), self.tr("One moment, please."))

    def _line(self, painter: QPainter, role: TypeRole, down: float, text: str) -> None:
        font = theme.font(role)
        letters = QFontMetricsF(font)
        text = f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
        left = (self.width() - letters.horizontalAdvance(text)) / 2
        base = (self.height() + letters.ascent() - letters.descent()) / 2 + down
        painter.setFont(font)
        painter.drawText(QPointF(left, base), text)
