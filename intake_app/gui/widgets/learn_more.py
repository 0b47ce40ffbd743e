"""The same explanation in layers: short, more, everything. The person decides how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class LearnMore(Panel):
    """`layers` are one to three texts, from short to everything.

    `answered` carries how many layers are open after a press, 1 for the short one alone.
    """

    answered = Signal(object)

    def __init__(self, layers: Sequence[str], parent: QWidget | None = None) -> None:
        if not 1 <= len(layers) <= 3:  # noqa: PLR2004
            raise ValueError(f"one to three layers are possible, not {len(layers)}")
        super().__init__(parent=parent)
        self._texts = [Text(layer) for layer in layers]
        column = QVBoxLayout()
        column.setSpacing(tokens.M)
        for text in self._texts:
            column.addWidget(text)
        self.body.addLayout(column)
        self.more = PillButton("", "outline", "chevron-down")
        self.less = PillButton(self.tr("Show less"), "ghost", "chevron-up")
        self.more.clicked.connect(self._open_more)
        self.less.clicked.connect(self._open_less)
        self._row = FlowRow(self.more, self.less)
        self.body.addWidget(self._row)
        self._open = 1
        self._show()

    def value(self) -> int:
        return self._open

    def set_value(self, value: int | None) -> None:
        """Open `value` layers without emitting; None is the short one."""
        self._open = min(max(1, value or 1), len(self._texts))
        self._show()

    def _open_more(self) -> None:
        self.set_value(self._open + 1)
        announce(self, self._texts[self._open - 1].text())
        self.answered.emit(self._open)

    def _open_less(self) -> None:
        self.set_value(1)
        self.answered.emit(self._open)

    def _show(self) -> None:
        for number, text in enumerate(self._texts, 1):
            text.setVisible(number <= self._open)
        last = self._open == len(self._texts) - 1 and self._open > 1
        self.more.setText(self.tr("Everything about this") if last else self.tr("Tell me more"))
        self.more.setVisible(self._open < len(self._texts))
        self.less.setVisible(self._open > 1)
        self._row.setVisible(len(self._texts) > 1)
