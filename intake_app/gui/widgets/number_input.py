"""A number with plus and minus buttons and its unit."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.digits import plain_digits
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text


class NumberInput(QWidget):
    """Whole numbers, or decimals when `decimals` is above 0, from `low` to `high`, in `unit`.

    `answered` carries an int (a float with decimals) in range; the text as typed while it is not; None when empty.
    """

    answered = Signal(object)

    def __init__(
        self,
        low: int = 0,
        high: int = 999,
        unit: str = "",
        decimals: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._decimals = low, high, decimals
        chars = len(str(high)) + (decimals + 1 if decimals else 0)
        self.field = LineEdit(width_chars=chars + 2, max_length=chars + 3)
        hint = Qt.InputMethodHint.ImhFormattedNumbersOnly if decimals else Qt.InputMethodHint.ImhDigitsOnly
        self.field.setInputMethodHints(hint)
        self.field.answered.connect(self._edited)
        self.less = PillButton("", "outline", "minus", name=self.tr("Less"))
        self.more = PillButton("", "outline", "plus", name=self.tr("More"))
        self.less.clicked.connect(self._step_down)
        self.more.clicked.connect(self._step_up)
        row = FlowRow(self.less, self.field, self.more)
        if unit:
            row.add(Text(unit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)

    def set_name(self, name: str) -> None:
        self.field.set_name(name)
        self.less.setAccessibleDescription(name)
        self.more.setAccessibleDescription(name)

    def set_error(self, text: str) -> None:
        self.field.set_error(text)

    def value(self) -> int | float | str | None:
        text = self.field.text().strip()
        if not text:
            return None
        number = self._number(text)
        if number is None:
            return self.field.text()
        return float(number) if self._decimals else int(number)

    def set_value(self, value: float | str | None) -> None:
        """Show a number, or a draft as `answered` gave it, without emitting."""
        self.field.set_value(None if value is None else str(value))

    def _number(self, text: str) -> Decimal | None:
        try:
            number = Decimal(plain_digits(text).replace("٫", ".").replace(",", "."))
        except InvalidOperation:
            return None
        places = -int(number.as_tuple().exponent) if number.is_finite() else self._decimals + 1
        return number if places <= self._decimals and self._low <= number <= self._high else None

    def _edited(self, _text: object) -> None:
        self.answered.emit(self.value())

    def _step_down(self) -> None:
        self._step(-1)

    def _step_up(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        now = self._number(self.field.text().strip() or "x")
        after = Decimal(self._low) if now is None else min(max(now + by, Decimal(self._low)), Decimal(self._high))
        self.field.set_value(str(after))
        self.answered.emit(self.value())
