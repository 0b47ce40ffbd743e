"""A number with a unit: one that is fixed, or one to choose."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.drop_down import DropDown
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.one_of import OneOf
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.widgets.choice import Choice

BUTTONS = 5  # units, up to which each is a button
DECIMALS = 6

Measured = tuple[int | Decimal | str | None, str | None]


class UnitButtons(QWidget):
    """A few units side by side; `answered` carries the code of one, None when it is taken back."""

    answered = Signal(object)

    def __init__(self, units: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.buttons = {unit.code: PillButton(unit.title, "outline") for unit in units}
        self._one = OneOf(self.buttons.items(), self)
        self._one.chosen.connect(self.answered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FlowRow(*self.buttons.values(), gap=0))

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        for button in self.buttons.values():
            button.setAccessibleDescription(name)

    def value(self) -> str | None:
        value = self._one.value()
        return value if isinstance(value, str) else None

    def set_value(self, value: str | None) -> None:
        """Show a unit without emitting; raises ValueError naming a code that is not offered."""
        self._one.set_value(value)


class QuantityInput(QWidget):
    """`answered` carries (number, unit code): the number as NumberInput gives it, each None while it is unset.

    Both unset is None. One unit alone is fixed: it is written beside the number and always given.
    """

    answered = Signal(object)

    def __init__(
        self,
        units: Sequence[Choice],
        low: Decimal | int | None = 0,
        high: Decimal | int | None = None,
        decimals: int = DECIMALS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._codes = tuple(unit.code for unit in units)
        fixed = units[0].title if len(units) == 1 else ""
        self.number = NumberInput(low, high, fixed, decimals)
        self.number.answered.connect(self._changed)
        self.units = self._new_units(units)
        self._ask = Text(self.tr("Please choose the unit as well."), "small", "text_muted")
        self._ask.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.number)
        if self.units is not None:
            layout.addWidget(self.units)
            layout.addWidget(self._ask)

    def _new_units(self, units: Sequence[Choice]) -> UnitButtons | DropDown | None:
        if len(units) <= 1:
            return None
        made: UnitButtons | DropDown = UnitButtons(units) if len(units) <= BUTTONS else DropDown(units)
        made.answered.connect(self._changed)
        return made

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.number.set_name(name)
        if self.units is not None:
            self.units.set_name(self.tr("Unit of {0}").format(name))

    def set_error(self, text: str) -> None:
        self.number.set_error(text)

    def _unit(self) -> str | None:
        if self.units is None:
            return self._codes[0] if self._codes else None
        value = self.units.value()
        return value if isinstance(value, str) else None

    def value(self) -> Measured | None:
        number, unit = self.number.value(), self._unit()
        if number is None and (unit is None or self.units is None):
            return None
        return number, unit

    def set_value(self, value: Measured | None) -> None:
        """Show a number and a unit without emitting; raises ValueError naming a unit that is not offered."""
        number, unit = value or (None, None)
        self.number.set_value(number)
        if self.units is not None:
            self.units.set_value(unit)
        self._say()

    def _say(self) -> bool:
        """Ask for the unit where a number stands without one; whether that is new."""
        missing = self.units is not None and self.number.value() is not None and self._unit() is None
        new = missing and self._ask.isHidden()
        self._ask.setVisible(missing)
        return new

    def _changed(self, _value: object) -> None:
        if self._say():
            announce(self._ask, self._ask.text())
        self.answered.emit(self.value())
