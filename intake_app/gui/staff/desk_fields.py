"""Fields in staff size: a date on one line, a note of several lines, and what nobody should read over a shoulder."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from intake_app.gui.theme import theme
from intake_app.gui.widgets.date_fields import order_of
from intake_app.gui.widgets.digits import plain_digits
from intake_app.gui.widgets.fields import LineEdit, NoteEdit, field_style

_SAMPLES = {"year": "1980", "month": "04", "day": "17"}


def read_day(text: str, locale: QLocale) -> date | None:
    """Read a date typed with any separators, in the locale's order or year first; None where it is not a day."""
    parts = "".join(c if c.isdecimal() else " " for c in plain_digits(text)).split()
    if len(parts) != 3:  # noqa: PLR2004
        return None
    order = ("year", "month", "day") if len(parts[0]) == 4 else order_of(locale)  # noqa: PLR2004
    found = dict(zip(order, parts, strict=True))
    if len(found["year"]) != 4:  # noqa: PLR2004
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


class DayField(LineEdit):
    """A date on one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._locale = QLocale()
        super().__init__(self.sample(), width_chars=12, max_length=20, desk=True, parent=parent)

    def sample(self) -> str:
        """Return an example in the order that is read."""
        return "/".join(_SAMPLES[part] for part in order_of(self._locale))

    def day(self) -> date | None:
        """Return the date, None where the field is empty or holds no date."""
        return read_day(self.text(), self._locale)

    def fits(self) -> bool:
        """Whether the field is empty or holds a date."""
        return not self.text().strip() or self.day() is not None


class SecretField(LineEdit):
    """Shows dots. With `digits` it takes digits alone, in any script."""

    def __init__(self, digits: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(max_length=12 if digits else 200, width_chars=14 if digits else 0, desk=True, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        if digits:
            self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def secret(self) -> str:
        """Return what was typed, digits as 0 to 9."""
        return plain_digits(self.text())

    def reveal(self, on: bool) -> None:
        """Show the letters, or dots again."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


class DeskNote(NoteEdit):
    """Several lines in staff size."""

    def note(self) -> str:
        """Return what was written, without space around it."""
        return self.toPlainText().strip()

    @override
    def _restyle(self) -> None:
        self.setFont(theme.font("desk_body"))
        self.setStyleSheet(field_style("QPlainTextEdit", 8, self._error))
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())
