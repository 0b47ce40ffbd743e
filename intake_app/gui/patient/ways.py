"""The quiet buttons under a question: ways not to answer it (rule A03), and whether the answer is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.response import AnswerStatus
from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.remembered import Row
from intake_app.gui.patient.way_button import WayButton
from intake_app.gui.patient_words import way_words
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class Ways(QWidget):
    """`chosen` carries the status, or None when it is taken back. Skipping is the footer's, on every screen."""

    chosen = Signal(object)

    def __init__(
        self, key: str, ways: Sequence[AnswerStatus], brief: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._row = Row(tokens.S)
        self.buttons: dict[AnswerStatus, WayButton] = {}
        left_out = {AnswerStatus.SKIPPED, AnswerStatus.IN_PERSON} if brief else {AnswerStatus.SKIPPED}
        for status in ways:
            if status not in left_out:
                self._row.add(self._button(key, status))
        self._saved = Text("", "small", "text_muted")
        self._row.add(self._saved)
        layout.addWidget(self._row)

    def _button(self, key: str, status: AnswerStatus) -> WayButton:
        button = WayButton(way_words(status))
        button.setObjectName(f"way:{key}:{status}")
        button.clicked.connect(lambda on: self.chosen.emit(status if on else None))
        self.buttons[status] = button
        return button

    def show_status(self, status: AnswerStatus | None) -> None:
        """Show which way was taken, by colour and by a check mark."""
        for each, button in self.buttons.items():
            button.setChecked(each is status)

    def say_saved(self, saved: bool, *, unsaved: bool = False) -> None:
        """Write "Saved" once it is, "Not saved yet" once it is known not to be, nothing while typing goes on."""
        text = self.tr("Saved") if saved else self.tr("Not saved yet") if unsaved else ""
        if text != self._saved.text():
            self._saved.setText(text)
            self._row.updateGeometry()
            if unsaved:
                announce(self._saved, text)
