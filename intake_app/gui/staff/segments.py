"""One choice out of a few, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.one_of import OneOf

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segments(QWidget):
    """`choices` are (code, words); nothing is chosen at first. `answered` carries the code, None when taken back.

    Buttons are named `<name>:<code>` where an object name is given.
    """

    answered = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.buttons: dict[str, PillButton] = {}
        row = FlowRow(gap=tokens.XS)
        for code, words in choices:
            button = PillButton(words, "outline", desk=True)
            button.setObjectName(f"{name}:{code}" if name else "")
            self.buttons[code] = button
            row.add(button)
        self._one_of = OneOf(self.buttons.items(), self)
        self._one_of.chosen.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> str | None:
        value = self._one_of.value()
        return str(value) if value is not None else None

    def set_value(self, value: str | None) -> None:
        """Show a choice without emitting. Raises ValueError naming a code that is not offered."""
        self._one_of.set_value(value)

    def _chosen(self, value: object) -> None:
        self.answered.emit(value)
