"""Cards or a searched list to choose from, and room for one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.patient.cards import Cards
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.widgets.choice import CardGrid, Choice

LINES = 2


class OpenChoice(QWidget):
    """`answered` carries a tuple of codes, the own words last, or None. In a single choice one unsets the other.

    With `multi` every line of own words counts as one. `searched` shows the options as a list with a search field.
    `label` is what the form calls the room for own words.
    """

    answered = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice],
        multi: bool,
        max_length: int = 0,
        searched: bool = False,
        columns: int = 2,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._multi = multi
        self.options: OptionList | Cards = OptionList(choices, multi) if searched else Cards(choices, multi, columns)
        self.grid: CardGrid = self.options.grid if isinstance(self.options, OptionList) else self.options
        self.options.answered.connect(self._chosen)
        self.words: LineEdit | NoteEdit = NoteEdit(lines=LINES) if multi else LineEdit(max_length=max_length or 500)
        self.words.answered.connect(self._written)
        usual = self.tr("In my own words, one on each line") if multi else self.tr("In my own words")
        self._label = label
        said = Text(label or usual, "label")
        said.setBuddy(self.words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for widget in (self.options, said, self.words):
            layout.addWidget(widget)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.options.set_name(name)
        own = self.tr("{0} In my own words").format(name)
        self.words.set_name(f"{name} {self._label}" if self._label else own)

    def set_error(self, text: str) -> None:
        self.words.set_error(text)

    def _own(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in (self.words.value() or "").splitlines() if line.strip())

    def value(self) -> tuple[str, ...] | None:
        chosen = self.grid.value()
        codes = (chosen,) if isinstance(chosen, str) else chosen or ()
        return (*codes, *self._own()) or None

    def set_value(self, value: Sequence[str] | None) -> None:
        """Show codes and own words without emitting."""
        codes = tuple(value or ())
        own = tuple(code for code in codes if code not in self.grid.cards)
        self.options.set_value(tuple(code for code in codes if code in self.grid.cards))
        if own != self._own():
            self.words.set_value("\n".join(own) if self._multi else own[0] if own else None)

    def _chosen(self, _value: object) -> None:
        if not self._multi:
            self.words.set_value(None)
        self.answered.emit(self.value())

    def _written(self, words: object) -> None:
        if words and not self._multi:
            self.options.set_value(())
        self.answered.emit(self.value())
