"""The end of a review: "reviewed" once everything has been opened, else a word about what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake_app.domain.visit import VisitState
from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.parts import part
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReviewEnd(Panel):
    """`pressed` carries the note. The button can always be pressed; while something is left it says what."""

    pressed = Signal(str)

    def __init__(self, state: VisitState) -> None:
        super().__init__(pad=tokens.L)
        self._state = state
        self._left = ""
        self.note = DeskNote(self.tr("For the record. You can leave this empty."), 2)
        self.note.setObjectName("review:note")
        self.button = PillButton(self.tr("Mark reviewed"), "primary", "check", desk=True)
        self.button.setObjectName("review:reviewed")
        self.button.clicked.connect(lambda _on=False: self.pressed.emit(self.note.note()))
        self._words = Text("", "desk_body", "text_muted")
        self._words.setObjectName("review:left")
        self.body.addWidget(part(self.tr("Finish the review")))
        self.body.addWidget(Labelled(self.tr("Note"), self.note, desk=True))
        self.body.addWidget(self._words)
        self.body.addWidget(FlowRow(self.button))

    def left(self) -> str:
        """Return what is left to do, empty when nothing is."""
        return self._left

    def show_left(self, unopened: Sequence[str], alerts: int, wish: bool = False) -> None:
        """Say what is left: sections by title, alerts by number, and a wish about what was agreed."""
        parts = []
        if self._state not in {VisitState.SIGNED, VisitState.NOT_SIGNED}:
            parts.append(self.tr("The forms are not finished yet."))
        if alerts:
            parts.append(self.tr("Urgent answers still to close: {0}.").format(alerts))
        if wish:
            parts.append(self.tr("What came of their wish about what they agreed to is still to be written down."))
        if unopened:
            parts.append(self.tr("Still to open: {0}.").format(", ".join(unopened)))
        self._left = " ".join(parts)
        self._words.setText(self._left or self.tr("Everything has been opened."))
        self._words.updateGeometry()
        self.button.kind = "outline" if parts else "primary"
        self.button.icon_name = "lock" if parts else "check"
        self.button.setAccessibleDescription(self._left)
        self.button.update()
