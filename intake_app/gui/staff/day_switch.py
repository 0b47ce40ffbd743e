"""Which day a list shows: one back, today, one on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body
from intake_app.gui.staff.words import day_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class DaySwitch(QWidget):
    """`answered` carries the day that was chosen."""

    answered = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.day = today()
        self._words = body("", bold=True)
        before = self._button("day:before", self.tr("The day before"), "arrow-left", -1)
        after = self._button("day:after", self.tr("The day after"), "arrow-right", 1)
        now = PillButton(self.tr("Today"), "outline", desk=True)
        now.setObjectName("day:today")
        now.clicked.connect(lambda: self._go(self._today()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FlowRow(before, now, after, self._words, gap=tokens.XS))
        self.show_day(self.day)

    def _button(self, name: str, words: str, icon: str, step: int) -> PillButton:
        button = PillButton("", "ghost", icon, name=words, desk=True)
        button.setObjectName(name)
        button.setToolTip(words)
        button.clicked.connect(lambda: self._go(self.day + timedelta(days=step)))
        return button

    def show_day(self, day: date) -> None:
        """Show a day without emitting."""
        self.day = day
        said = day_words(day)
        self._words.setText(self.tr("Today, {0}").format(said) if day == self._today() else said)

    def _go(self, day: date) -> None:
        self.show_day(day)
        self.answered.emit(day)
