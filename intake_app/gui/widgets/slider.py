"""A number on a line, for ranges that are too long for a tap each; never without minus and plus, unset at first."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.digits import written
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.slider_track import SliderTrack
from intake_app.gui.widgets.text import Text

MOST_STEPS = 1000


class SliderInput(QWidget):
    """From `low` to `high` in steps of `step`; `answered` carries an int or a Decimal, None once it is taken back.

    `low_text` and `high_text` say what the ends mean. Raises ValueError for a range without a step in it.
    """

    answered = Signal(object)

    def __init__(
        self,
        low: Decimal | int,
        high: Decimal | int,
        step: Decimal | int = 1,
        unit: str = "",
        low_text: str = "",
        high_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if not low < high or step <= 0 or high - low < step:
            raise ValueError(f"no steps of {step} from {low} to {high}")
        set_role(self, QAccessible.Role.Grouping)
        self._low, self._step, self._unit = Decimal(low), Decimal(step), unit
        self._point = QLocale().decimalPoint()
        self.track = SliderTrack(int((Decimal(high) - Decimal(low)) / Decimal(step)))
        self.track.moved.connect(self._write)
        self.track.chosen.connect(self._chosen)
        self.less = PillButton("", "outline", "minus", name=self.tr("Less"))
        self.more = PillButton("", "outline", "plus", name=self.tr("More"))
        self.clear = PillButton(self.tr("Take back"), "ghost", "x")
        self.less.clicked.connect(self._step_down)
        self.more.clicked.connect(self._step_up)
        self.clear.clicked.connect(self._take_back)
        self.said = Text("", "lead", bold=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(FlowRow(self.less, self.more, self.said, self.clear))
        layout.addWidget(self.track)
        layout.addLayout(self._ends(low_text, high_text))
        self.set_value(None)

    def _ends(self, low_text: str, high_text: str) -> QHBoxLayout:
        ends = QHBoxLayout()
        ends.setSpacing(tokens.M)
        last = self._low + self._step * self.track.steps
        for number, words in ((self._low, low_text), (last, high_text)):
            text = ", ".join(part for part in (self._words(number), words) if part)
            ends.addWidget(Text(text, "small", "text_muted"))
            if number == self._low:
                ends.addStretch(1)
        return ends

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.track.setAccessibleName(name)
        for button in (self.less, self.more, self.clear):
            button.setAccessibleDescription(name)

    def value(self) -> int | Decimal | None:
        return None if self.track.at is None else self._number(self.track.at)

    def set_value(self, value: Decimal | float | None) -> None:
        """Show the step nearest to a number, None for unset, without emitting."""
        self._show(None if value is None else self.step_of(value))

    def step_of(self, value: Decimal | float) -> int:
        """Which step of the line is nearest to a number."""
        return min(self.track.steps, max(0, round((Decimal(str(value)) - self._low) / self._step)))

    def _number(self, at: int) -> int | Decimal:
        number = self._low + self._step * at
        whole = self._low == self._low.to_integral_value() and self._step == self._step.to_integral_value()
        return int(number) if whole else number

    def _words(self, number: Decimal | int) -> str:
        return " ".join(part for part in (written(Decimal(number).normalize(), self._point), self._unit) if part)

    def _spoken(self, at: int | None) -> str:
        return self.tr("Not set yet") if at is None else self._words(self._number(at))

    def _show(self, at: int | None) -> None:
        self.track.show_at(at, self._spoken(at))
        self._write(at)

    def _write(self, at: int | None) -> None:
        self.said.setText(self._spoken(at))
        self.said.set_colour("text_muted" if at is None else "text")
        self.said.updateGeometry()
        self.clear.setVisible(at is not None)

    def _chosen(self, at: int) -> None:
        self._show(at)
        announce(self.track, self._spoken(at))
        self.answered.emit(self.value())

    def _step_down(self) -> None:
        self._chosen(0 if self.track.at is None else max(0, self.track.at - 1))

    def _step_up(self) -> None:
        self._chosen(0 if self.track.at is None else min(self.track.steps, self.track.at + 1))

    def _take_back(self) -> None:
        self._show(None)
        self.less.setFocus()
        announce(self.track, self._spoken(None))
        self.answered.emit(None)
