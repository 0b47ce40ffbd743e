"""Yes, ask me on the day, or no: three answers of equal size, unset at first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.text import Text


class DecisionInput(QWidget):
    """`answered` carries "yes", "ask" or "no", or None when the answer is taken back."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        choices = (
            Choice("yes", self.tr("Yes")),
            Choice("ask", self.tr("Ask me on the day")),
            Choice("no", self.tr("No")),
        )
        self.grid = CardGrid(choices, multi=False, columns=3)
        self.grid.answered.connect(self.answered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)

    def set_name(self, name: str) -> None:
        """What is decided; each button is then announced with it."""
        self.setAccessibleName(name)
        for card in self.grid.cards.values():
            card.setAccessibleDescription(name)

    def value(self) -> str | None:
        value = self.grid.value()
        return value if isinstance(value, str) else None

    def set_value(self, value: str | None) -> None:
        """Show an answer without emitting; raises ValueError for any other word."""
        self.grid.set_value(value)


class DecisionRow(QWidget):
    """A decision with its title and explanation above it; `answered` as in DecisionInput."""

    answered = Signal(object)

    def __init__(self, title: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S, 0, tokens.S)
        layout.setSpacing(tokens.XS)
        self.title = Text(title, "label")
        layout.addWidget(self.title)
        if detail:
            layout.addWidget(Text(detail, "small", "text_muted"))
        self.decision = DecisionInput()
        self.decision.set_name(title)
        self.decision.answered.connect(self.answered)
        layout.addWidget(self.decision)

    def value(self) -> str | None:
        return self.decision.value()

    def set_value(self, value: str | None) -> None:
        self.decision.set_value(value)
