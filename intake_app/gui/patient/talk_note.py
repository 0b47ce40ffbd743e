"""Says that the page before is on the list of what to talk about, and takes that back on a press. It has no clock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.patient.acts import TookBackTalk
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text


class TalkNote(Panel):
    """Stands above a page for as long as the person is on it; `acted` carries a TookBackTalk."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("calm_soft", "calm", tokens.S, parent)
        set_role(self, QAccessible.Role.Notification)
        self.said = self.tr("We put that on your list to talk about in person.")
        self.setAccessibleName(self.said)
        self.undo = PillButton(self.tr("Take this back"), "outline", "arrow-back-up")
        self.undo.setObjectName("talk:undo")
        self.undo.setAccessibleDescription(self.tr("Takes it off your list and shows the question again."))
        self.undo.clicked.connect(lambda: self.acted.emit(TookBackTalk()))
        self.body.setContentsMargins(tokens.M, tokens.XS, tokens.M, tokens.XS)
        self.body.addWidget(FlowRow(Text(self.said), self.undo, gap=tokens.M))
