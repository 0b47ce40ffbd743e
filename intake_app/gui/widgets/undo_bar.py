"""Says that something was taken out, and puts it back on a press. It stays until the next act."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text


class UndoBar(Panel):
    """Hidden while there is nothing to undo; `answered` carries True when it is pressed."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", None, tokens.S, parent)
        set_role(self, QAccessible.Role.Notification)
        self._text = Text("")
        self.undo = PillButton(self.tr("Undo"), "outline", "arrow-back-up")
        self.undo.clicked.connect(self._pressed)
        self._row = FlowRow(self._text, self.undo, gap=tokens.M)
        self.body.setContentsMargins(tokens.M, tokens.XS, tokens.M, tokens.XS)
        self.body.addWidget(self._row)
        self.hide()

    def value(self) -> str:
        """What it says; empty while it is hidden."""
        return self._text.text()

    def set_value(self, value: str) -> None:
        """Say what was taken out; an empty text hides the bar. A new text is announced."""
        if value == self.value():
            return
        self._text.setText(value)
        self._row.updateGeometry()
        self.setAccessibleName(value)
        self.undo.setAccessibleDescription(value)
        self.setVisible(bool(value))
        announce(self, value)

    def _pressed(self) -> None:
        self.answered.emit(True)
