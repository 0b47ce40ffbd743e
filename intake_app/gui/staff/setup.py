"""The first start: the clinic, its first admin, and the passphrase that keeps the data within reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intake_app.domain.clinic import Clinic
from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.languages import language_of_computer
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.parts import small, title
from intake_app.gui.staff.setup_steps import ClinicStep, PassphraseStep, PinStep, Step, SummaryStep
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class SetupAnswers:
    """What the first start asked for."""

    clinic: Clinic
    admin_name: str
    pin: str = field(repr=False)
    passphrase: str = field(repr=False)


class SetupAssistant(PageScroll):
    """Asks in four steps and hands the answers to `on_done`, which may raise StorageError."""

    def __init__(self, on_done: Callable[[SetupAnswers], None]) -> None:
        super().__init__(680)
        self._on_done = on_done
        self._number = 0
        self.clinic, self.admin, self.recovery, self.summary = ClinicStep(), PinStep(), PassphraseStep(), SummaryStep()
        self._steps: tuple[Step, ...] = (self.clinic, self.admin, self.recovery, self.summary)
        self.notices = Notices()
        self._step_words = small("")
        self._title = title("")
        self.back = PillButton(self.tr("Back"), "ghost", "arrow-left", desk=True)
        self.go_on = PillButton(self.tr("Continue"), "primary", "arrow-right", trailing=True, desk=True)
        self.back.setObjectName("setup:back")
        self.go_on.setObjectName("setup:continue")
        self.back.clicked.connect(self._back)
        self.go_on.clicked.connect(self._go_on)
        self.body.addSpacing(tokens.XL)
        for widget in (self._step_words, self._title, self.notices, *self._steps, FlowRow(self.back, self.go_on)):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._show()

    def answers(self) -> SetupAnswers:
        """Return what was entered so far."""
        clinic = Clinic(
            name=self.clinic.name.text().strip(),
            address=self.clinic.address.text().strip(),
            phone=self.clinic.phone.text().strip(),
            page_size=self.clinic.paper.value() or "letter",
            time_zone=self.clinic.zone.text().strip(),
            default_language=language_of_computer(),
        )
        return SetupAnswers(clinic, self.admin.name.text().strip(), self.admin.value(), self.recovery.words.text())

    def _back(self) -> None:
        self._number = max(0, self._number - 1)
        self._show()

    def _go_on(self) -> None:
        if not self._steps[self._number].mend():
            return
        if self._number + 1 < len(self._steps):
            self._number += 1
            self._show()
            return
        with self.notices.guard():
            self._on_done(self.answers())

    def _show(self) -> None:
        last = self._number + 1 == len(self._steps)
        if last:
            self.summary.show_rows(self._rows())
        for number, step in enumerate(self._steps):
            step.setVisible(number == self._number)
        step = self._steps[self._number]
        self._title.setText(step.title)
        self._step_words.setText(self.tr("Step {0} of {1}").format(self._number + 1, len(self._steps)))
        self.back.setVisible(self._number > 0)
        self.go_on.setText(self.tr("Set up") if last else self.tr("Continue"))
        self.notices.clear()
        self.to_top()
        step.setFocus()
        announce(self, f"{self._step_words.text()}. {step.title}")

    def _rows(self) -> list[tuple[str, str]]:
        answers = self.answers()
        clinic = answers.clinic
        empty = self.tr("Left empty")
        return [
            (self.tr("Clinic"), clinic.name),
            (self.tr("Address"), clinic.address or empty),
            (self.tr("Phone"), clinic.phone or empty),
            (self.tr("Time zone"), clinic.time_zone),
            (self.tr("Clinic manager"), answers.admin_name),
            (self.tr("PIN"), self.tr("{0} digits, not shown").format(len(answers.pin))),
            (self.tr("Recovery passphrase"), self.tr("Written down, not shown")),
        ]
