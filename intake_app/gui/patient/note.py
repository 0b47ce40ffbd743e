"""The note before a sensitive section: what is asked, why, who reads it, and three equal ways on (rules A01, A07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.pages import SectionChoice
from intake_app.gui import tokens
from intake_app.gui.patient.action_card import ActionCard
from intake_app.gui.patient.acts import Chose
from intake_app.gui.patient.columns import Columns
from intake_app.gui.patient.scene import Scene
from intake_app.gui.patient.screen import Screen, readers_line
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.workflows.intake_state import IntakeState


class NoteScreen(Screen):
    """Three cards of one size; none is chosen for the person."""

    def __init__(self, state: IntakeState) -> None:
        super().__init__(state.heading)
        self._section = state.page.section
        self.body.addWidget(Text(state.why, "lead"))
        seen_by = readers_line(state)
        if seen_by:
            self.body.addWidget(seen_by)
        self.body.addSpacing(tokens.S)
        self.cards = {
            SectionChoice.CONTINUE: ActionCard(
                self.tr("Go on with this part"), self.tr("You can stop at any question."), "arrow-right"
            ),
            SectionChoice.SKIP: ActionCard(
                self.tr("Skip this part"), self.tr("Your care does not depend on it."), "arrow-forward-up"
            ),
            SectionChoice.IN_PERSON: ActionCard(
                self.tr("Talk about it in person"), self.tr("We ask you in private."), "messages"
            ),
        }
        for choice, card in self.cards.items():
            card.setObjectName(f"note:{choice}")
            card.clicked.connect(lambda _on=False, choice=choice: self.acted.emit(Chose(self._section, choice)))
        self.body.addWidget(Columns(*self.cards.values(), least=1000))
        self.compose(Scene(), picture=True)
