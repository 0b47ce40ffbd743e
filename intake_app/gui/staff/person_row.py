"""A person in a list at the front desk: name to use, pronouns and birth date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, small
from intake_app.gui.staff.words import birth_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.domain.patient import Patient


class PersonRow(Panel):
    """Calls `on_chosen` when the button is pressed; it is named "person:" and the patient's id."""

    def __init__(self, patient: Patient, on_chosen: Callable[[Patient], None], action: str) -> None:
        super().__init__(pad=tokens.M)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(body(patient.name_to_use, bold=True))
        born = self.tr("Born {0}").format(birth_words(patient.birth_date))
        words.addWidget(small(f"{born} · {patient.pronouns}" if patient.pronouns else born))
        button = PillButton(action, "outline", "chevron-right", trailing=True, desk=True)
        button.setObjectName(f"person:{patient.id}")
        button.setAccessibleName(f"{action}: {patient.name_to_use}, {born}")
        button.clicked.connect(lambda: on_chosen(patient))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(button)
        self.body.addLayout(row)
