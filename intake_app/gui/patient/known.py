"""Is this still true? The person's own answers from an earlier visit, to be confirmed as they are or opened (E05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from intake_app.domain.known import KnownChoice
from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.action_card import ActionCard
from intake_app.gui.patient.acts import Knew
from intake_app.gui.patient.columns import Columns
from intake_app.gui.patient.screen import Screen, column, readers_line
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.workflows.intake_state import IntakeState, KnownView


class KnownAnswers(Panel):
    """Questions with the answers given then. Covered ones show nothing until the person asks for them (rule B05)."""

    def __init__(self, view: KnownView) -> None:
        super().__init__(pad=tokens.L)
        self._view = view
        self.body.setSpacing(tokens.M)
        self._lines: QWidget | None = None
        self.cover = PillButton("", "outline", "eye")
        self.cover.setObjectName("known:show")
        self.cover.clicked.connect(self._toggle)
        if view.covered:
            self.body.addWidget(FlowRow(self.cover))
            self._word_cover()
        else:
            self._open()

    def _open(self) -> None:
        self._lines, lines = column(tokens.M)
        for question, answer in self._view.rows:
            pair, both = column(2)
            both.addWidget(Text(question, "small", "text_muted"))
            both.addWidget(Text(answer, "body", bold=True))
            lines.addWidget(pair)
        self.body.addWidget(self._lines)

    def _word_cover(self) -> None:
        shown = self._lines is not None and not self._lines.isHidden()
        self.cover.setText(self.tr("Hide my answers") if shown else self.tr("Show my answers"))
        self.cover.icon_name = "eye-off" if shown else "eye"
        self.cover.updateGeometry()

    def _toggle(self) -> None:
        if self._lines is None:
            self._open()
        else:
            self._lines.setVisible(self._lines.isHidden())
        self._word_cover()
        announce(self.cover, self.cover.text())


class KnownScreen(Screen):
    """Two cards of one size; neither is chosen for the person. Skip and Talk in person stand in the footer."""

    def __init__(self, state: IntakeState, view: KnownView) -> None:
        super().__init__(state.heading)
        self._section = state.page.section
        self.body.insertWidget(0, Text(state.section_title, "small", "text_muted"))
        said = self.tr("This is what you told us on {0}. You can leave it as it is, or change it.")
        self.body.addWidget(Text(said.format(view.given), "lead"))
        seen_by = readers_line(state)
        if seen_by:
            self.body.addWidget(seen_by)
        self.answers = KnownAnswers(view)
        self.body.addWidget(self.answers)
        self.cards = {
            KnownChoice.STILL_TRUE: ActionCard(
                self.tr("Still true"), self.tr("We keep these answers as they are."), "circle-check"
            ),
            KnownChoice.CHANGED: ActionCard(
                self.tr("Some of it changed"), self.tr("You look at each answer and change what you like."), "pencil"
            ),
        }
        for choice, card in self.cards.items():
            card.setObjectName(f"known:{choice}")
            card.clicked.connect(lambda _on=False, choice=choice: self.acted.emit(Knew(self._section, choice)))
        self._now = Text("", "small", "text_muted")
        self.body.addWidget(self._now)
        self.body.addWidget(Columns(*self.cards.values(), least=420))
        self.compose()
        self._word_choice(view)

    def _word_choice(self, view: KnownView) -> None:
        """Say what was chosen before, where the person has come back."""
        words = {
            KnownChoice.STILL_TRUE: self.tr("You said that it is still true."),
            KnownChoice.CHANGED: self.tr("You said that some of it changed."),
        }
        self._now.setText(words[view.choice] if view.choice else "")
        self._now.setVisible(view.choice is not None)

    @override
    def draw(self, state: IntakeState) -> None:
        if state.known is not None:
            self._word_choice(state.known)
