"""The short check before care begins: is what was agreed still all right today? Written down at every visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.parts import body, part, small
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.words import time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.consent_check import CheckOutcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from intake_app.workflows.consent_check import ConsentCheck


class ConsentCheckBox(Panel):
    """Hands (outcome, words) to `on_check`; nothing is chosen at first. Earlier checks of the visit stay to be read."""

    def __init__(
        self,
        checks: Sequence[ConsentCheck],
        local: Callable[[datetime], datetime],
        on_check: Callable[[CheckOutcome, str], None],
    ) -> None:
        super().__init__(pad=tokens.L)
        self._local, self._on_check = local, on_check
        self.setObjectName("consent-check")
        self._outcomes = {
            CheckOutcome.AS_AGREED: self.tr("Still all right"),
            CheckOutcome.CHANGED: self.tr("Something is different"),
            CheckOutcome.NOT_TODAY: self.tr("Not today"),
        }
        choices = [(outcome.value, words) for outcome, words in self._outcomes.items()]
        self.outcome = Segments(choices, "consent-check")
        self.words = DeskNote(self.tr("In their words, where something is different."), 2)
        self.words.setObjectName("consent-check:words")
        self._outcome_box = Labelled(self.tr("What they said"), self.outcome, desk=True)
        self._words_box = Labelled(self.tr("What is different"), self.words, desk=True)
        save = PillButton(self.tr("Write this down"), "primary", "check", desk=True)
        save.setObjectName("consent-check:save")
        save.clicked.connect(lambda _on=False: self._save())
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(self.tr("Ask again before you begin")))
        asked = self.tr("“Is what you agreed to still all right for you today? You can change or stop anything.”")
        self.body.addWidget(body(asked))
        self._told_lines = QVBoxLayout()
        self.body.addLayout(self._told_lines)
        for check in checks:
            self.add_check(check)
        for widget in (self._outcome_box, self._words_box, FlowRow(save)):
            self.body.addWidget(widget)

    def add_check(self, check: ConsentCheck) -> None:
        """Show one more check, and let the next be chosen anew."""
        self._told_lines.addWidget(small(self._told(check), "text"))
        self.outcome.set_value(None)
        self.words.clear()

    def _told(self, check: ConsentCheck) -> str:
        said = f"{self._outcomes[check.outcome]}: {check.words}" if check.words else self._outcomes[check.outcome]
        return self.tr("{0}, {1}: {2}").format(time_words(self._local(check.at)), check.by, said)

    def _save(self) -> None:
        outcome, words = self.outcome.value(), self.words.note()
        self._outcome_box.set_error("" if outcome else self.tr("Please choose one. Each is fine."))
        missing = outcome == CheckOutcome.CHANGED and not words
        self._words_box.set_error(self.tr("Please write what is different, in their words.") if missing else "")
        if outcome and not missing:
            self._on_check(CheckOutcome(outcome), words)
