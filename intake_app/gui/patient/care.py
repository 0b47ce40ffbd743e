"""After an urgent answer: thanks, who comes, an offer to stop, and contacts outside the clinic (rules E01, E02)."""

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
    from intake_app.workflows.intake_state import IntakeState


class CareScreen(Screen):
    """No diagnosis, no alarm: a person is told and comes. `outside` is a crisis contact and an emergency number."""

    def __init__(self, state: IntakeState, outside: tuple[str, str]) -> None:
        super().__init__(self.tr("Thank you. Please show us this screen"))
        for text in state.care:
            self.body.addWidget(Text(text, "lead"))
        comes = self.tr("Your practitioner, or a person they send, comes to talk with you in private.")
        self.body.addWidget(Text(f"{comes} {self.tr('You do not have to say more.')}"))
        desk = self.tr("Nothing you wrote stands here. The front desk sees only that you would like someone.")
        self.body.addWidget(icon_line("eye", desk))
        self.body.addWidget(icon_line("player-pause", self.tr("You can stop here, or go on while you wait.")))
        crisis, emergency = outside
        line = self.tr("If you would like to talk with someone outside the clinic: {0}. In danger, call {1}.")
        self.body.addWidget(icon_line("phone", line.format(crisis, emergency)))
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
