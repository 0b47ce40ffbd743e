"""Scores of questionnaires for the practitioner, each with its usual name and what changed since an earlier visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, column, part, small, with_icon
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.workflows.scores import ScoreLine


class ScoresView(QWidget):
    """A score is a place to start talking; a change that matters has a mark and words, never a colour alone."""

    def __init__(self, scores: Sequence[ScoreLine], said: str) -> None:
        super().__init__()
        self.setObjectName("review:scores")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(column(part(self.tr("Scores")), small(said), gap=2))
        panel = Panel("surface", None, tokens.M)
        panel.body.setSpacing(tokens.M)
        for score in scores:
            panel.body.addWidget(self._row(score))
        layout.addWidget(panel)

    @staticmethod
    def _row(score: ScoreLine) -> QWidget:
        lines: list[QWidget] = [small(score.label), body(score.text, bold=score.complete)]
        if score.change:
            lines.append(body(score.change, "text_muted"))
        if score.matters:
            lines.append(with_icon("info-circle", score.verdict, role="desk_body"))
        elif score.verdict:
            lines.append(body(score.verdict, "text_muted"))
        if score.note:
            lines.append(small(score.note, "text"))
        row = column(*lines, gap=2)
        row.setObjectName(f"score:{score.id}")
        return row
