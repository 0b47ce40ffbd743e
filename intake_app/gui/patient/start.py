"""Is this you? The one screen that shows a name, and only the name that the person uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.acts import Confirmed, Step
from intake_app.gui.patient.scene import Scene
from intake_app.gui.patient.screen import Screen, icon_line
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.workflows.intake_state import IntakeState


class StartScreen(Screen):
    """Yes leads in; no covers the screen and calls staff, so that nobody answers in somebody else's record."""

    def __init__(self, state: IntakeState) -> None:
        super().__init__(self.tr("Hello {0}. Is this you?").format(state.name), big=True)
        self.body.addWidget(
            Text(self.tr("We ask so that your answers go into your own record. Take all the time you need."), "lead")
        )
        self.body.addSpacing(tokens.S)
        self.yes = PillButton(self.tr("Yes, that is me"), "primary", "check")
        self.no = PillButton(self.tr("No, that is not me"), "outline")
        for button, name, me in ((self.yes, "start:yes", True), (self.no, "start:no", False)):
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, me=me: self.acted.emit(Confirmed(me)))
        self.body.addWidget(FlowRow(self.yes, self.no))
        self._note = Text(self.tr("Please choose Yes or No first."), "label", "calm")
        self._note.hide()
        self.body.addWidget(self._note)
        self.body.addSpacing(tokens.S)
        self.body.addWidget(icon_line("lock", self.tr("Your answers are saved on this clinic’s own device.")))
        self.compose(Scene(), picture=True)

    @override
    def own_step(self, step: Step) -> bool:
        if step is Step.BACK:
            self.acted.emit(Confirmed(me=False))
        elif step in {Step.CONTINUE, Step.SKIP}:
            self._note.show()
            announce(self._note, self._note.text())
            self.yes.setFocus()
        return step is not Step.TALK
