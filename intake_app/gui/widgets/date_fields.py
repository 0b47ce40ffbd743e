"""A date as three number fields, in the order the language uses."""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtCore import QLocale, QRegularExpression, Qt, Signal
from PySide6.QtGui import QAccessible, QRegularExpressionValidator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.widgets.digits import plain_digits
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text

Part = Literal["year", "month", "day"]
PARTS: tuple[Part, Part, Part] = ("year", "month", "day")
_LETTERS: dict[str, Part] = {"y": "year", "M": "month", "d": "day"}
_LENGTH = {"year": 4, "month": 2, "day": 2}


def order_of(locale: QLocale) -> tuple[Part, ...]:
    """The parts in the order the locale's short date writes them."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return tuple(_LETTERS[letter] for letter in sorted(_LETTERS, key=pattern.find))


class DateFields(QWidget):
    """Day, month and year.

    `answered` carries a `date` when the three make a day of the calendar; while they do not, the draft as
    text "year-month-day" with empty parts left empty; None when all three are empty.
    """

    answered = Signal(object)

    def __init__(self, locale: QLocale | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        names = {"year": self.tr("Year"), "month": self.tr("Month"), "day": self.tr("Day")}
        row = FlowRow(gap=tokens.M)
        self.fields: dict[Part, LineEdit] = {}
        for part in order_of(locale or QLocale()):
            field = LineEdit(width_chars=_LENGTH[part] + 1, max_length=_LENGTH[part])
            field.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d*"), field))
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            field.set_name(names[part])
            field.answered.connect(self._edited)
            self.fields[part] = field
            row.add(_column(names[part], field))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        for field in self.fields.values():
            field.setAccessibleDescription(name)

    def set_error(self, text: str) -> None:
        for field in self.fields.values():
            field.set_error(text)

    def value(self) -> date | str | None:
        year, month, day = (plain_digits(self.fields[part].text()) for part in PARTS)
        if not (year or month or day):
            return None
        if len(year) == _LENGTH["year"] and month and day:
            try:
                return date(int(year), int(month), int(day))
            except ValueError:
                pass
        return f"{year}-{month}-{day}"

    def set_value(self, value: date | str | None) -> None:
        """Show a date, or a draft as `answered` gave it, without emitting."""
        text = value.isoformat() if isinstance(value, date) else value or "--"
        parts = [*text.split("-"), "", "", ""][:3]
        if self.value() == value:
            return
        for part, each in zip(PARTS, parts, strict=True):
            self.fields[part].set_value(each)

    def _edited(self, _text: object) -> None:
        self.answered.emit(self.value())


def _column(name: str, field: LineEdit) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.XS)
    label = Text(name, "small", "text_muted")
    label.setBuddy(field)
    layout.addWidget(label)
    layout.addWidget(field)
    return column
