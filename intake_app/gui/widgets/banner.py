"""A notice across the page: information, a calm boundary, or a safety flag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.gui.tokens import ColourRole

Tone = Literal["info", "calm", "safety"]
_TONES: dict[Tone, tuple[ColourRole, ColourRole, str]] = {
    "info": ("surface", "primary", "info-circle"),
    "calm": ("calm_soft", "calm", "hand-stop"),
    "safety": ("error_soft", "error", "alert-triangle"),
}


class Banner(Panel):
    """Icon, title and text. With `action` it has one button; `answered` then carries True."""

    answered = Signal(object)

    def __init__(
        self,
        title: str,
        text: str = "",
        tone: Tone = "info",
        action: str = "",
        desk: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        fill, colour, icon = _TONES[tone]
        super().__init__(fill, colour, tokens.M, parent)
        set_role(self, QAccessible.Role.Notification)
        self.setAccessibleName(f"{title}. {text}" if text else title)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(IconLabel(icon, colour, 20 if desk else 28), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(tokens.XS)
        words.addWidget(Text(title, "desk_label" if desk else "label", colour))
        if text:
            words.addWidget(Text(text, "desk_body" if desk else "body", "text"))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.action: PillButton | None = None
        if action:
            self.action = PillButton(action, "outline", desk=desk)
            self.action.clicked.connect(self._acted)
            self.body.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeading)

    def announce(self) -> None:
        """Have a screen reader speak the notice."""
        announce(self, self.accessibleName())

    def _acted(self) -> None:
        self.answered.emit(True)
