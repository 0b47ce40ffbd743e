"""A long list to choose from, with a search field over it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN = 40


def folded(text: str) -> str:
    """For searching: no case, no accents."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c))


class OptionList(QWidget):
    """Search by any part of a title or hint; chosen options stay shown.

    `answered` as in CardGrid: a tuple of codes (multi) or one code (single), None for unset.
    """

    answered = Signal(object)

    def __init__(self, choices: Sequence[Choice], multi: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._choices = tuple(choices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        self.search = LineEdit(self.tr("Type to search"))
        self.search.set_name(self.tr("Search the list"))
        self.search.answered.connect(self._filter)
        self.grid = CardGrid(choices, multi, columns=2)
        self.grid.answered.connect(self._chosen)
        self._note = Text("", "small", "text_muted")
        for widget in (self.search, self._note, self.grid):
            layout.addWidget(widget)
        self._filter(None)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> tuple[str, ...] | str | None:
        return self.grid.value()

    def set_value(self, value: Sequence[str] | str | None) -> None:
        """Show an answer without emitting; raises ValueError naming a code that is not offered."""
        self.grid.set_value(value)
        self._filter(self.search.value())

    def _chosen(self, value: object) -> None:
        self.answered.emit(value)

    def _filter(self, words: str | None) -> None:
        wanted = folded(words or "").split()
        chosen = self.grid.value()
        kept = {chosen} if isinstance(chosen, str) else set(chosen or ())
        found = [c.code for c in self._choices if _matches(c, wanted)]
        self.grid.show_only(kept | set(found[:SHOWN]))
        self._note.setText(self._summary(len(found), bool(wanted)))
        self._note.setVisible(bool(self._note.text()))
        if wanted:
            announce(self, self._note.text())

    def _summary(self, found: int, searched: bool) -> str:
        if found > SHOWN:
            return self.tr("{0} choices. Type to see fewer.").format(found)
        if searched and not found:
            return self.tr("Nothing in the list matches. You can try another word.")
        return self.tr("{0} found").format(found) if searched else ""


def _matches(choice: Choice, wanted: Sequence[str]) -> bool:
    text = folded(f"{choice.title} {choice.hint}")
    return all(word in text for word in wanted)
