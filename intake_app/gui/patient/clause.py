"""Clauses with room for initials: sent up at a pause in typing, at once where they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.initials import Initials
from intake_app.gui import tokens
from intake_app.gui.patient.acts import Initialled
from intake_app.gui.patient.item_head import text_of
from intake_app.gui.widgets.initials_input import InitialsInput

if TYPE_CHECKING:
    from intake_app.workflows.item_view import ItemView

PAUSE_MS = 300


class InitialsLine(QWidget):
    """Sends `acted` with an Initialled; keeps nothing but what is younger than the last save."""

    acted = Signal(object)

    def __init__(self, view: ItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._drafted = view.key, False
        self.setObjectName(f"initials:{view.key}")
        self.input = InitialsInput()
        self.input.set_name(view.text)
        self.input.answered.connect(self._changed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.input)

    def draw(self, view: ItemView) -> None:
        """Show the initials as they are saved; younger ones stay."""
        if not self._drafted:
            self.input.set_value(view.initialled)

    def _changed(self, value: object) -> None:
        self._drafted = True
        if isinstance(value, Initials) and value.typed:
            self._pause.start()
        else:
            self.flush()

    def flush(self) -> None:
        """Hand on what was given since the last save."""
        self._pause.stop()
        if self._drafted:
            self._drafted = False
            self.acted.emit(Initialled(self._key, self.input.value()))


class ClauseBox(QWidget):
    """A text that is initialled. As a box of a page: it asks nothing else, and nothing of it is to be mended."""

    acted = Signal(object)

    def __init__(self, view: ItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.setObjectName(f"item:{view.key}")
        self.line = InitialsLine(view)
        self.line.acted.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(text_of(view))
        layout.addWidget(self.line)
        self.draw(view)

    def draw(self, view: ItemView) -> None:
        """Show the initials as they are saved."""
        self.view = view
        self.line.draw(view)

    def flush(self) -> bool:
        """Hand on what was given since the last save."""
        self.line.flush()
        return True

    def say_saved(self, saved: bool) -> None:
        """Show the last saved initials again where they could not be saved."""
        if not saved:
            self.line.draw(self.view)

    def holds(self, key: str) -> bool:
        """Whether this box is about the item."""
        return key == self.view.key

    def part(self, key: str) -> ClauseBox | None:
        """Return the box that is about the item."""
        return self if self.holds(key) else None

    def asked(self) -> tuple[()]:
        """No question is asked."""
        return ()

    def title(self) -> str:
        """Return the words of the clause."""
        return self.view.text

    def error_text(self) -> str:
        """Initials need no mending."""
        return ""

    def focus_target(self) -> QWidget:
        """Return the line for initials."""
        return self.line.input.typed
