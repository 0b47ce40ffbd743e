"""A small line for initials: typed, or drawn; the two ways are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.domain.initials import Initials
from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.ink_canvas import InkCanvas
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.domain.consent import Ink

LETTERS = 8
PAD = QSize(300, 120)


class _Paper(InkCanvas):
    """A pad for a few letters."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(PAD.width()), PAD.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(PAD.height(), PAD.height())


class InitialsInput(QWidget):
    """`answered` carries Initials, or None once they are taken back."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._label = Text(self.tr("Your initials"), "small", "text_muted")
        self.typed = LineEdit(width_chars=LETTERS, max_length=LETTERS)
        self.paper = _Paper()
        self.paper.setMaximumSize(theme.px(PAD.width()) * 2, PAD.height())
        self.switch = PillButton("", "ghost", "writing")
        self.clear = PillButton(self.tr("Clear"), "outline", "eraser")
        self.typed.answered.connect(self._typed)
        self.paper.stroke_ended.connect(self._drawn)
        self.switch.clicked.connect(self._switch)
        self.clear.clicked.connect(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(self._label)
        layout.addWidget(FlowRow(self.typed, self.paper, self.switch, self.clear))
        self.set_name("")
        self._draw_here(False)

    def set_name(self, name: str) -> None:
        """Which clause the initials stand under."""
        said = self.tr("Your initials: {0}").format(name) if name else self._label.text()
        self.setAccessibleName(said)
        self.typed.set_name(said)
        self.paper.setAccessibleName(said)
        self.paper.setAccessibleDescription(self.tr("Draw with a finger, a pen or a mouse. You can also type."))
        for button in (self.switch, self.clear):
            button.setAccessibleDescription(said)

    def value(self) -> Initials | None:
        ink, typed = self.paper.ink(), (self.typed.value() or "").strip()
        if not self.paper.isHidden():
            return Initials(ink=ink) if ink else None
        return Initials(typed) if typed else None

    def set_value(self, value: Initials | None) -> None:
        """Show initials without emitting."""
        if value == self.value():
            return
        ink: Ink | None = value.ink if value else None
        self.paper.set_ink(ink)
        self.typed.set_value(value.typed if value else None)
        if value is not None:
            self._draw_here(ink is not None)
        self.clear.setEnabled(self.value() is not None)

    def _draw_here(self, drawing: bool) -> None:
        self.paper.setVisible(drawing)
        self.typed.setVisible(not drawing)
        self.clear.setVisible(drawing)
        self.clear.setEnabled(self.value() is not None)
        self.switch.icon_name = "keyboard" if drawing else "writing"
        self.switch.setText(self.tr("Type them instead") if drawing else self.tr("Draw them instead"))
        self.switch.updateGeometry()

    def _switch(self) -> None:
        """Change the way; what was given the other way is taken back, so that one clause has one set of initials."""
        had = self.value() is not None
        self.paper.set_ink(None)
        self.typed.set_value(None)
        self._draw_here(self.paper.isHidden())
        (self.typed if self.paper.isHidden() else self.paper).setFocus()
        if had:
            self.answered.emit(None)

    def _typed(self, _text: object) -> None:
        self.answered.emit(self.value())

    def _drawn(self) -> None:
        self.clear.setEnabled(True)
        self.answered.emit(self.value())

    def _clear(self) -> None:
        self.paper.set_ink(None)
        self.clear.setEnabled(False)
        announce(self.paper, self.tr("The space for initials is empty"))
        self.answered.emit(None)
