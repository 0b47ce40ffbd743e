"""One line of the review: a question, what was said, and a button to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.workflows.intake_state import ReviewRow

ROOM = 520  # device-independent pixels at a text scale of 1.0 that text and button need to stand in one row


class ReviewLine(Remembered):
    """`pressed` carries the id of the page that holds the question."""

    pressed = Signal(str)

    def __init__(self, row: ReviewRow, first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self.question = Text(row.question, "small", "text_muted", parent=self)
        self.answer = Text(row.answer, "body", "text_muted" if row.muted else "text", bold=not row.muted, parent=self)
        self.change = PillButton(
            self.tr("Change"), "ghost", "pencil", name=self.tr("Change: {0}").format(row.question), parent=self
        )
        self.change.setAccessibleDescription(row.answer)
        self.change.setObjectName(f"review:change:{row.key}")
        self.change.clicked.connect(lambda: self.pressed.emit(row.page))

    @override
    def natural_width(self) -> int:
        return 900

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.change.minimumSizeHint().width(), tokens.TARGET_MIN)

    @override
    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        hint = self.change.sizeHint()
        in_row = width >= ROOM * theme.scale
        words = width - hint.width() - tokens.M if in_row else width
        asked, said = self.question.heightForWidth(words), self.answer.heightForWidth(words)
        top = tokens.S + 2
        placed: list[tuple[QWidget, QRect]] = [
            (self.question, QRect(0, top, words, asked)),
            (self.answer, QRect(0, top + asked, words, said)),
        ]
        if in_row:
            middle = max(2, top + (asked + said - hint.height()) // 2)
            placed.append((self.change, QRect(width - hint.width(), middle, hint.width(), hint.height())))
        else:
            placed.append((self.change, QRect(0, top + asked + said, min(width, hint.width()), hint.height())))
        return placed

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return super().heightForWidth(arg__1) + tokens.S

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            painter = QPainter(self)
            painter.setPen(QPen(theme.colour("hairline"), 1))
            painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
