"""A mark that was lifted today, and room for the person's own words about it; they can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.patient.acts import SaidOfLifted
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.workflows.item_view import ItemView

PAUSE_MS = 600
LONGEST = 300  # letters


class LiftedLine(QWidget):
    """Sends `acted` with a SaidOfLifted at a pause in typing; keeps nothing but what is younger than the last save."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafted = False
        self._said = Text("", "body")
        self.words = LineEdit(max_length=LONGEST)
        self.words.setObjectName("field:lifted")
        self.words.answered.connect(self._typed)
        hint = self.tr("You can leave this empty. You need no reason.")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self._said)
        layout.addWidget(Labelled(self.tr("If you like, say it in your own words"), self.words, hint))
        self.hide()

    def _typed(self, _value: object) -> None:
        self._drafted = True
        self._pause.start()

    def flush(self) -> bool:
        """Hand on what was typed since the last save. False where it could not be saved."""
        self._pause.stop()
        if self._drafted:
            self.acted.emit(SaidOfLifted(self.words.text().strip()))
        return not self._drafted

    def draw(self, view: ItemView | None) -> None:
        """Show what was lifted, and the words as they are saved; younger ones stay."""
        lifted = view.lifted if view else ()
        if view is None or not lifted:
            self._pause.stop()
            self._drafted = False
            self.words.set_value("")
        elif self.words.text().strip() == view.lift_words:
            self._drafted = False
        elif not self._drafted:
            self.words.set_value(view.lift_words)
        self._said.setText(self.tr("You took off today: {0}").format(", ".join(lifted)))
        self.setVisible(bool(lifted))
