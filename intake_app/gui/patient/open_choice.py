"""Cards to choose from, and a line for one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.patient.cards import Cards
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.widgets.choice import Choice


class OpenChoice(QWidget):
    """`answered` carries a tuple of codes, the own words last, or None. In a single choice one unsets the other."""

    answered = Signal(object)

    def __init__(
        self, choices: Sequence[Choice], multi: bool, max_length: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._multi = multi
        self.grid = Cards(choices, multi, columns=2)
        self.grid.answered.connect(self._chosen)
        self.words = LineEdit(max_length=max_length or 500)
        self.words.answered.connect(self._written)
        label = Text(self.tr("In my own words"), "label")
        label.setBuddy(self.words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self.grid, label, self.words):
            layout.addWidget(widget)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.grid.set_name(name)
        self.words.set_name(self.tr("{0} In my own words").format(name))

    def set_error(self, text: str) -> None:
        self.words.set_error(text)

    def value(self) -> tuple[str, ...] | None:
        chosen = self.grid.value()
        codes = (chosen,) if isinstance(chosen, str) else chosen or ()
        written = self.words.text().strip()
        return (*codes, *((written,) if written else ())) or None

    def set_value(self, value: Sequence[str] | None) -> None:
        """Show codes and own words without emitting."""
        codes = tuple(value or ())
        offered = tuple(code for code in codes if code in self.grid.cards)
        own = [code for code in codes if code not in self.grid.cards]
        self.grid.set_value(offered)
        if own != [self.words.text().strip()]:
            self.words.set_value(own[0] if own else None)

    def _chosen(self, _value: object) -> None:
        if not self._multi:
            self.words.set_value(None)
        self.answered.emit(self.value())

    def _written(self, words: object) -> None:
        if words and not self._multi:
            self.grid.set_value(None)
        self.answered.emit(self.value())
