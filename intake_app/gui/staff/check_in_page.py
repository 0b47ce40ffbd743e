"""Checking somebody in: find the person, make sure it is them, choose what this visit is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.staff.confirm_person import ConfirmPerson
from intake_app.gui.staff.find_person import FindPerson
from intake_app.gui.staff.new_person import NewPerson
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.parts import empty, title
from intake_app.gui.staff.visit_plan import VisitPlan
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.workflows.check_in import add_patient, check_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from intake_app.domain.patient import Patient
    from intake_app.gui.staff.packets import PacketTitles
    from intake_app.gui.staff.seat import Seat


class CheckInPage(PageScroll):
    """Calls `on_done(visit_id, day)` once the person is on the list, `on_leave` when it was left."""

    def __init__(
        self,
        seat: Seat,
        titles: PacketTitles,
        on_done: Callable[[UUID, date], None],
        on_leave: Callable[[], None],
    ) -> None:
        super().__init__(720)
        self._seat, self._titles, self._on_done = seat, titles, on_done
        self.notices = Notices()
        leave = PillButton(self.tr("Back to the list"), "ghost", "arrow-left", desk=True)
        leave.setObjectName("check-in:leave")
        leave.clicked.connect(lambda _on=False: on_leave())
        self._title = title(self.tr("Check in"))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(tokens.M)
        self.body.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._title)
        self.body.addWidget(self.notices)
        self.body.addLayout(self._steps)
        self.body.addStretch(1)
        self.look_up()

    def _show(self, heading: str, step: QWidget) -> None:
        self.notices.clear()
        empty(self._steps)
        self._title.setText(heading)
        self._steps.addWidget(step)
        self.setFocusProxy(step)
        self.setFocus()
        self.to_top()
        announce(self._title, heading)

    def look_up(self) -> None:
        """Look for a person by name or birth date."""
        self._show(self.tr("Who is here?"), FindPerson(self._seat, self.notices, self.confirm, self.new))

    def new(self) -> None:
        """Enter somebody who has not been here before."""
        self._show(
            self.tr("A new person"), NewPerson(self._seat, self.notices, self.confirm, self._new_person, self.look_up)
        )

    def confirm(self, patient: Patient) -> None:
        """Make sure that it is this person, by birth date."""
        self._show(self.tr("Is this the person?"), ConfirmPerson(patient, lambda: self.plan(patient), self.look_up))

    def _new_person(self, patient: Patient) -> None:
        with self.notices.guard():
            add_patient(self._seat.workplace, self._seat.session, patient)
            self.plan(patient)

    def plan(self, patient: Patient) -> None:
        """Choose practitioner, forms and language."""
        step = VisitPlan(self._seat, self._titles, patient, self._check_in)
        self._show(self.tr("This visit"), step)

    def _check_in(self, patient: Patient, practitioner_id: UUID, packet: str, language: str) -> None:
        with self.notices.guard():
            visit = check_in(
                self._seat.workplace, self._seat.session, patient.id, practitioner_id, packet, language=language
            )
            self._on_done(visit.id, self._seat.local(visit.at).date())
