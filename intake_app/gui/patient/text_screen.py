"""A screen that explains: nothing to answer, read as deep as one likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui.patient.explain import explain
from intake_app.gui.patient.pictures import illustration
from intake_app.gui.patient.screen import Screen, section_side

if TYPE_CHECKING:
    from intake_app.workflows.intake_state import IntakeState


class TextScreen(Screen):
    """Explanation, risks and a picture where the form names one."""

    def __init__(self, state: IntakeState, told: bool = False) -> None:
        picture = illustration(state.illustration)
        super().__init__(state.heading, big=state.illustration == "welcome")
        self.body.addWidget(explain(state.items))
        self.compose(picture or section_side(state, told), picture is not None)
