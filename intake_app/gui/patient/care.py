"""After an urgent answer: thanks, who comes, an offer to stop, and a line to call (rules E01, E02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.acts import CareSeen, Step
from intake_app.gui.patient.scene import Scene
from intake_app.gui.patient.screen import Screen, icon_line
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.domain.clinic import Clinic
    from intake_app.workflows.intake_state import IntakeState


class CareScreen(Screen):
    """No diagnosis, no alarm: a person is told and comes."""

    def __init__(self, state: IntakeState, clinic: Clinic) -> None:
        super().__init__(self.tr("Someone is coming to you"))
        for text in state.care:
            self.body.addWidget(Text(text, "lead"))
        self.body.addWidget(Text(self.tr("You do not have to say more.")))
        self.body.addWidget(icon_line("player-pause", self.tr("You can stop here, or go on while you wait.")))
        line = self.tr(
            "If you would like to talk with someone outside the clinic, call or text {0}. In danger, call {1}."
        )
        self.body.addWidget(icon_line("phone", line.format(clinic.crisis_line, clinic.emergency_number)))
        self.body.addSpacing(tokens.M)
        self.go_on = PillButton(self.tr("I have read this"), "primary")
        self.go_on.setObjectName("care:ok")
        self.go_on.clicked.connect(lambda: self.acted.emit(CareSeen()))
        self.stop = PillButton(self.tr("I would like to stop here"), "outline", "hand-stop")
        self.stop.setObjectName("care:stop")
        self.stop.clicked.connect(lambda: self.step(Step.TALK))
        self.body.addWidget(FlowRow(self.go_on, self.stop))
        self.compose(Scene(), picture=True)

    @override
    def own_step(self, step: Step) -> bool:
        """Going on from here means that it has been read."""
        if step in {Step.CONTINUE, Step.SKIP}:
            self.acted.emit(CareSeen())
            return True
        return False
