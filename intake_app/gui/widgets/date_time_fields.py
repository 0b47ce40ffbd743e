"""A day and, where it is known, a time of that day."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.widgets.date_fields import DateFields
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text
from intake_app.gui.widgets.time_input import TimeInput

Moment = datetime | date | str


class DateTimeFields(QWidget):
    """`answered` carries a `datetime` on the clock of this place, or a `date` where no time is given.

    While they are neither, the draft as text, day and time with a T between them; None when all is empty.
    """

    answered = Signal(object)

    def __init__(self, locale: QLocale | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.day, self.clock = DateFields(locale), TimeInput()
        self.day.answered.connect(self._edited)
        self.clock.answered.connect(self._edited)
        timed = QWidget()
        column = QVBoxLayout(timed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.XS)
        column.addWidget(Text(self.tr("Time, if you know it"), "small", "text_muted"))
        column.addWidget(self.clock)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FlowRow(self.day, timed, gap=tokens.XL))

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.day.set_name(name)
        self.clock.set_name(name)

    def set_error(self, text: str) -> None:
        self.day.set_error(text)
        self.clock.set_error(text)

    def value(self) -> Moment | None:
        day, clock = self.day.value(), self.clock.value()
        if clock is None:
            return day
        if isinstance(day, date) and isinstance(clock, time):
            return datetime.combine(day, clock)
        written_day = day.isoformat() if isinstance(day, date) else day or "--"
        written_time = clock.strftime("%H:%M") if isinstance(clock, time) else clock
        return f"{written_day}T{written_time}"

    def set_value(self, value: Moment | None) -> None:
        """Show a moment, or a draft as `answered` gave it, without emitting."""
        if value == self.value():
            return
        if isinstance(value, datetime):
            self.day.set_value(value.date())
            self.clock.set_value(value.time())
        elif isinstance(value, date):
            self.day.set_value(value)
            self.clock.set_value(None)
        else:
            day, _, clock = (value or "").partition("T")
            self.day.set_value(day or None)
            self.clock.set_value(clock or None)

    def _edited(self, _value: object) -> None:
        self.answered.emit(self.value())
