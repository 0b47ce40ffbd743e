"""Check your answers: every question with its answer and a way to change it; covered parts wait behind "Show"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.acts import WentTo
from intake_app.gui.patient.review_line import ReviewLine
from intake_app.gui.patient.screen import Screen
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from intake_app.workflows.intake_state import IntakeState, ReviewSection

AT_ONCE = 8  # rows that are there when the page turns


class ReviewPart(Panel):
    """One section. A covered one shows its title alone until the person presses Show (rule B05)."""

    def __init__(self, section: ReviewSection, screen: Screen) -> None:
        super().__init__(pad=tokens.L)
        self._section, self._screen = section, screen
        self.body.setSpacing(0)
        self.title = Heading(section.title, 2)
        self._lines: QWidget | None = None
        self.cover = PillButton("", "outline", "eye", parent=self)
        self.cover.setObjectName(f"review:show:{section.page}")
        if not section.covered:
            self.cover.hide()
            self.body.addWidget(self.title)
            self.body.addSpacing(tokens.S)
            self._open()
            return
        self.cover.clicked.connect(self._toggle)
        self.body.addWidget(FlowRow(self.title, self.cover, gap=tokens.M))
        self._word_cover()

    def _word_cover(self) -> None:
        shown = self._lines is not None and not self._lines.isHidden()
        self.cover.setText(self.tr("Hide answers") if shown else self.tr("Show answers"))
        self.cover.icon_name = "eye-off" if shown else "eye"
        self.cover.setAccessibleName(f"{self.cover.text()}: {self._section.title}")
        self.cover.updateGeometry()

    def _open(self) -> None:
        self._lines = QWidget()
        layout = QVBoxLayout(self._lines)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, row in enumerate(self._section.rows):
            line = ReviewLine(row, first=number == 0)
            line.pressed.connect(self._change)
            layout.addWidget(line)
        self.body.addWidget(self._lines)

    def _change(self, page: str) -> None:
        self._screen.acted.emit(WentTo(page))

    def _toggle(self) -> None:
        if self._lines is None:
            self._open()
        else:
            self._lines.setVisible(self._lines.isHidden())
        self._word_cover()
        announce(self.cover, self.cover.accessibleName())


class ReviewScreen(Screen):
    """The person's answers, section by section."""

    def __init__(self, state: IntakeState) -> None:
        super().__init__(state.heading)
        self.body.addWidget(
            Text(
                self.tr("You can change any answer now. You can also ask us to change it later."), "lead", "text_muted"
            )
        )
        self._waiting = list(state.review)
        self.parts: list[ReviewPart] = []
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._add_next)
        while self._waiting and sum(len(section.rows) for section in state.review[: len(self.parts)]) < AT_ONCE:
            self._add_next()
        self._later.start()
        self.compose()

    def _add_next(self) -> None:
        """Add one more section: the first ones fill the screen, the others follow while it is read."""
        if not self._waiting:
            self._later.stop()
            return
        part = ReviewPart(self._waiting.pop(0), self)
        self.parts.append(part)
        self.body.addWidget(part)
