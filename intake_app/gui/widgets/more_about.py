"""Help that waits behind a button: nothing opens by itself or by hovering."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text


class MoreAbout(QWidget):
    """A button and, once it is pressed, the text; `answered` carries whether the text is open."""

    answered = Signal(object)

    def __init__(self, text: str, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title or self.tr("More about this")
        self.button = PillButton(self._title, "outline", "help-circle")
        self.button.clicked.connect(self._pressed)
        self.panel = Panel("sunken", None, tokens.M)
        self.text = Text(text)
        self.panel.body.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(FlowRow(self.button))
        layout.addWidget(self.panel)
        self.set_value(False)

    def set_name(self, name: str) -> None:
        """What the help is about; the button is announced with it."""
        self.button.setAccessibleDescription(name)

    def value(self) -> bool:
        return not self.panel.isHidden()

    def set_value(self, value: bool) -> None:
        """Open or close the text without emitting."""
        self.panel.setVisible(value)
        self.button.setText(self.tr("Show less") if value else self._title)
        self.button.icon_name = "chevron-up" if value else "help-circle"
        self.button.updateGeometry()

    def _pressed(self) -> None:
        self.set_value(not self.value())
        if self.value():
            announce(self.text, self.text.text())
        self.answered.emit(self.value())
