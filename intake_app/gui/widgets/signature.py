"""Signing: by drawing, or by typing one's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.ink_canvas import InkCanvas
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.domain.consent import Ink


class SignaturePad(QWidget):
    """A pad with undo and clear; `answered` carries the `Ink` after each stroke, None once it is empty."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = InkCanvas()
        self.canvas.setAccessibleDescription(
            self.tr("Draw with a finger, a pen or a mouse. You can also type your name.")
        )
        self.canvas.stroke_ended.connect(self._drawn)
        self.undo = PillButton(self.tr("Undo"), "outline", "arrow-back-up")
        self.undo.clicked.connect(self._undo)
        self.clear = PillButton(self.tr("Clear"), "outline", "eraser")
        self.clear.clicked.connect(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(FlowRow(self.undo, self.clear))
        self.set_name(self.tr("Signature area"))
        self._show()

    def set_name(self, name: str) -> None:
        self.canvas.setAccessibleName(name)

    def value(self) -> Ink | None:
        return self.canvas.ink()

    def set_value(self, value: Ink | None) -> None:
        """Show ink without emitting."""
        self.canvas.set_ink(value)
        self._show()

    def _show(self) -> None:
        empty = self.value() is None
        self.undo.setEnabled(not empty)
        self.clear.setEnabled(not empty)

    def _drawn(self) -> None:
        self._show()
        self.answered.emit(self.value())

    def _undo(self) -> None:
        self.canvas.drop_last()
        announce(self.canvas, self.tr("Last line taken back"))
        self._drawn()

    def _clear(self) -> None:
        self.canvas.set_ink(None)
        announce(self.canvas, self.tr("The signature area is empty"))
        self._drawn()


class TypedSignature(QWidget):
    """A name typed as a signature, shown large as it will stand; `answered` carries it, None when blank."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(Text(self.tr("A typed name counts the same as a drawn one."), "body", "text_muted"))
        self.field = LineEdit(self.tr("Your name"))
        self.field.set_name(self.tr("Type your name to sign"))
        self.field.answered.connect(self._typed)
        layout.addWidget(self.field)
        paper = Panel("paper", "border")
        self.preview = Text(" ", "title", "ink", centred=True)
        self.preview.setAccessibleName(self.tr("Signature preview"))
        paper.body.addWidget(self.preview)
        layout.addWidget(paper)

    def set_name(self, name: str) -> None:
        self.field.set_name(name)

    def value(self) -> str | None:
        return self.field.text().strip() or None

    def set_value(self, value: str | None) -> None:
        """Show a name without emitting."""
        self.field.set_value(value)
        self._show()

    def _show(self) -> None:
        self.preview.setText(self.value() or " ")

    def _typed(self, _text: object) -> None:
        self._show()
        self.answered.emit(self.value())
