"""Fields that nobody fills in here: a value that is worked out, and a question for a talk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text


class ShownValue(Panel):
    """A text that cannot be changed; `answered` is never emitted."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", None, tokens.M, parent)
        self._value: str | None = None
        self.text = Text("", "lead")
        self.body.addWidget(self.text)
        self.set_value(None)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> str | None:
        return self._value

    def set_value(self, value: str | None) -> None:
        """Show a text; None says that there is none yet."""
        self._value = value
        self.text.setText(value or self.tr("Nothing here yet"))
        self.text.set_colour("text" if value else "text_muted")
        self.setAccessibleDescription(self.text.text())


class InPersonNote(Panel):
    """Says that something is not asked on the screen; `answered` is never emitted."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("calm_soft", None, tokens.M, parent)
        self.text = Text(self.tr("We ask you about this in person. There is nothing to fill in here."))
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(IconLabel("messages", "calm", 28), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.body.addLayout(row)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.text.text())

    def value(self) -> None:
        return None

    def set_value(self, value: object) -> None:
        """Nothing is shown of a value."""
