"""Making sure: the name to use and the birth date, to be said back by the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, part
from intake_app.gui.staff.words import birth_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.domain.patient import Patient


class ConfirmPerson(QWidget):
    """Two answers of the same size: this is the person, or it is not."""

    def __init__(self, patient: Patient, on_yes: Callable[[], None], on_no: Callable[[], None]) -> None:
        super().__init__()
        panel = Panel(pad=tokens.L)
        panel.body.addWidget(part(patient.name_to_use))
        if patient.pronouns:
            panel.body.addWidget(body(patient.pronouns, "text_muted"))
        panel.body.addWidget(body(self.tr("Born {0}").format(birth_words(patient.birth_date))))
        yes = PillButton(self.tr("Yes, this is the person"), "primary", "check", desk=True)
        yes.setObjectName("check-in:yes")
        yes.clicked.connect(lambda _on=False: on_yes())
        no = PillButton(self.tr("No, somebody else"), "outline", desk=True)
        no.setObjectName("check-in:no")
        no.clicked.connect(lambda _on=False: on_no())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.M)
        layout.addWidget(body(self.tr("Please ask for the birth date and compare it with this one.")))
        layout.addWidget(panel)
        layout.addWidget(FlowRow(yes, no))
