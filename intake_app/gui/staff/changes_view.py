"""What a returning person answers in another way than before (features 40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, column, part, small
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from intake_app.workflows.visit_changes import AnswerChange, Changes


class ChangesView(QWidget):
    """Before and now, one below the other; a quiet word where nothing changed."""

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self.setObjectName("review:changes")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(part(self.tr("Changed since {0}").format(changes.since)))
        if not changes.rows:
            layout.addWidget(body(self.tr("No answer that was given before is another one now."), "text_muted"))
            return
        panel = Panel("surface", None, tokens.M)
        panel.body.setSpacing(tokens.M)
        for change in changes.rows:
            panel.body.addWidget(self._row(change))
        layout.addWidget(panel)

    def _row(self, change: AnswerChange) -> QWidget:
        return column(
            small(f"{change.section} · {change.question}"),
            body(self.tr("Now: {0}").format(change.now), bold=True),
            body(self.tr("Before: {0}").format(change.before), "text_muted"),
            gap=2,
        )
