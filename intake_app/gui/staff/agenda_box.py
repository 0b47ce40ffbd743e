"""What a person would rather talk about, each with a tick once it has been talked about (features 44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import column, empty, part, small, with_icon
from intake_app.gui.staff.words import time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from intake_app.workflows.agenda import Talk


class AgendaBox(QWidget):
    """`ticked` carries (key, whether it has been talked about). `local` puts a moment into the clinic's time."""

    ticked = Signal(str, bool)

    def __init__(self, talks: Sequence[Talk], local: Callable[[datetime], datetime]) -> None:
        super().__init__()
        self._local = local
        self.buttons: dict[str, PillButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(part(self.tr("Would rather talk about")))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(tokens.S)
        layout.addLayout(self._lines)
        self.show_talks(talks)

    def show_talks(self, talks: Sequence[Talk]) -> None:
        """Show the wishes as they stand; the focus stays on the tick it was on."""
        held = next((key for key, button in self.buttons.items() if button.hasFocus()), "")
        empty(self._lines)
        self.buttons = {}
        for talk in talks:
            self._lines.addWidget(self._line(talk))
        if held in self.buttons:
            self.buttons[held].setFocus()

    def _line(self, talk: Talk) -> QWidget:
        done = talk.discussed_at is not None
        tick = PillButton(self.tr("Discussed"), "outline", "check" if done else "circle-dashed", desk=True)
        tick.setCheckable(True)
        tick.setChecked(done)
        tick.setObjectName(f"agenda:{talk.key}")
        tick.setAccessibleName(self.tr("Discussed: {0}").format(talk.text))
        tick.clicked.connect(lambda on=False, key=talk.key: self.ticked.emit(key, on))
        self.buttons[talk.key] = tick
        parts: list[QWidget] = [with_icon("messages", talk.text, role="desk_body")]
        if talk.discussed_at is not None:
            at = time_words(self._local(talk.discussed_at))
            parts.append(small(self.tr("Talked about with {0}, {1}").format(talk.discussed_by, at)))
        return column(*parts, FlowRow(tick), gap=2)
