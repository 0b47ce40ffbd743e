"""A time of day as two number fields on the 24-hour clock."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QAccessible, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.widgets.digits import plain_digits
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.text import Text

HOURS, MINUTES = 24, 60


class TimeInput(QWidget):
    """`answered` carries a `time` to the minute; "hour:minute" as text while it is not one; None when empty."""

    answered = Signal(object)

    def __init__(self, desk: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.hour, self.minute = LineEdit("00", 3, 2, desk), LineEdit("00", 3, 2, desk)
        self.hour.set_name(self.tr("Hour, 0 to 23"))
        self.minute.set_name(self.tr("Minute, 0 to 59"))
        clock = QWidget()
        clock.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # clock digits read this way in every language
        digits = QHBoxLayout(clock)
        digits.setContentsMargins(0, 0, 0, 0)
        digits.setSpacing(tokens.S)
        for field in (self.hour, self.minute):
            field.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d*"), field))
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            field.answered.connect(self._edited)
        digits.addWidget(self.hour)
        digits.addWidget(Text(":", "desk_body" if desk else "body"), 0, Qt.AlignmentFlag.AlignVCenter)
        digits.addWidget(self.minute)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(clock)
        layout.addStretch(1)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.hour.setAccessibleDescription(name)
        self.minute.setAccessibleDescription(name)

    def set_error(self, text: str) -> None:
        self.hour.set_error(text)
        self.minute.set_error(text)

    def value(self) -> time | str | None:
        hour, minute = plain_digits(self.hour.text()), plain_digits(self.minute.text())
        if not (hour or minute):
            return None
        if hour and minute and int(hour) < HOURS and int(minute) < MINUTES:
            return time(int(hour), int(minute))
        return f"{hour}:{minute}"

    def set_value(self, value: time | str | None) -> None:
        """Show a time, or a draft as `answered` gave it, without emitting."""
        if self.value() == value:
            return
        text = value.strftime("%H:%M") if isinstance(value, time) else value or ":"
        hour, _, minute = text.partition(":")
        self.hour.set_value(hour)
        self.minute.set_value(minute)

    def _edited(self, _text: object) -> None:
        self.answered.emit(self.value())
