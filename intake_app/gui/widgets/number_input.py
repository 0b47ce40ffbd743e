"""A number with plus and minus buttons and its unit."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.digits import number_of, written
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text

CHARACTERS = 5  # of a field whose numbers have no end


class NumberInput(QWidget):
    """Whole numbers, or decimals when `decimals` is above 0, from `low` to `high` (None: no end), in `unit`.

    `answered` carries an int (a Decimal with decimals) in range; the text as typed while it is not; None when empty.
    Decimals are written with the mark of the language and read with either.
    """

    answered = Signal(object)

    def __init__(
        self,
        low: Decimal | int | None = 0,
        high: Decimal | int | None = 999,
        unit: str = "",
        decimals: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low = None if low is None else Decimal(low)
        self._high = None if high is None else Decimal(high)
        self._decimals, self._point = decimals, QLocale().decimalPoint()
        self.field = self._new_field()
        self.less = PillButton("", "outline", "minus", name=self.tr("Less"))
        self.more = PillButton("", "outline", "plus", name=self.tr("More"))
        self.less.clicked.connect(self._step_down)
        self.more.clicked.connect(self._step_up)
        self.row = FlowRow(self.less, self.field, self.more)
        if unit:
            self.row.add(Text(unit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)

    def _new_field(self) -> LineEdit:
        ends = [CHARACTERS if end is None else len(str(end)) for end in (self._low, self._high)]
        chars = max(ends) + (self._decimals + 1 if self._decimals else 0)
        field = LineEdit(width_chars=min(chars, CHARACTERS + 4) + 2, max_length=chars + 6)
        formatted = Qt.InputMethodHint.ImhFormattedNumbersOnly
        field.setInputMethodHints(formatted if self._decimals else Qt.InputMethodHint.ImhDigitsOnly)
        field.answered.connect(self._edited)
        return field

    def set_name(self, name: str) -> None:
        self.field.set_name(name)
        self.less.setAccessibleDescription(name)
        self.more.setAccessibleDescription(name)

    def set_error(self, text: str) -> None:
        self.field.set_error(text)

    def value(self) -> int | Decimal | str | None:
        text = self.field.text().strip()
        if not text:
            return None
        number = self._number(text)
        if number is None:
            return self.field.text()
        return number if self._decimals else int(number)

    def set_value(self, value: Decimal | float | str | None) -> None:
        """Show a number, or a draft as `answered` gave it, without emitting; what means the same stays as typed."""
        if value != self.value():
            self.field.set_value(value if value is None or isinstance(value, str) else written(value, self._point))

    def _number(self, text: str) -> Decimal | None:
        number = number_of(text, self._point)
        if number is None or -int(number.as_tuple().exponent) > self._decimals:
            return None
        low, high = number if self._low is None else self._low, number if self._high is None else self._high
        return number if low <= number <= high else None

    def _edited(self, _text: object) -> None:
        self.answered.emit(self.value())

    def _step_down(self) -> None:
        self._step(-1)

    def _step_up(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        now = self._number(self.field.text().strip() or "x")
        low = Decimal(0) if self._low is None else self._low
        after = low if now is None else max(now + by, min(low, now))
        if self._high is not None:
            after = min(after, self._high)
        self.field.set_value(written(after, self._point))
        self.answered.emit(self.value())
