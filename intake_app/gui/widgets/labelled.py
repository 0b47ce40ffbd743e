"""A field with its question, hint and error text, tied together for screen readers."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.widgets.text import Text


class Answering(Protocol):
    """What every value widget offers. Drafts that are not yet a value come up as text."""

    answered: SignalInstance

    def set_name(self, name: str) -> None: ...


class Labelled(QWidget):
    """Label above, hint below it, then the field and room for one error text."""

    def __init__(self, label: str, field: QWidget, hint: str = "", desk: bool = False) -> None:
        super().__init__()
        self.field = field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        self.label = Text(label, "desk_label" if desk else "label")
        self.label.setBuddy(field)
        layout.addWidget(self.label)
        if hint:
            layout.addWidget(Text(hint, "desk_small" if desk else "small", "text_muted"))
        self._error = Text("", "desk_label" if desk else "label", "error")
        self._error.hide()
        layout.addWidget(self._error)
        layout.addWidget(field)
        if isinstance(getattr(field, "answered", None), SignalInstance):
            named: Answering = field  # type: ignore[assignment]
            named.set_name(label)

    def set_error(self, text: str) -> None:
        """Say what to do, below the hint; an empty text clears it."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        marker = getattr(self.field, "set_error", None)
        if callable(marker):
            marker(text)
        announce(self._error, text)
