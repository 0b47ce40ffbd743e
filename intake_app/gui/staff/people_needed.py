"""Who somebody should go to now: it stands over the list until it is closed, whatever day is shown (rule E03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, empty, small
from intake_app.gui.staff.words import short_day, time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.alert_care import people_needed, take_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.alert_care import PersonNeeded


AT_ONCE = 3


class PeopleNeeded(QWidget):
    """Names and times alone; why somebody is needed is for the practitioner to read. Hidden while nobody is."""

    def __init__(self, seat: Seat, notices: Notices, on_change: Callable[[], None]) -> None:
        super().__init__()
        self._seat, self._notices, self._on_change = seat, notices, on_change
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(tokens.XS)
        self.hide()

    def refresh(self) -> None:
        """Read again who waits. Raises NotAllowedError, StorageError."""
        found = people_needed(self._seat.workplace, self._seat.session)
        empty(self._parts)
        for person in found[:AT_ONCE]:
            self._parts.addWidget(self._line(person))
        if len(found) > AT_ONCE:
            self._parts.addWidget(small(self.tr("And more people wait: {0}").format(len(found) - AT_ONCE), "text"))
        self.setVisible(bool(found))

    def _time(self, at: datetime) -> str:
        return time_words(at) if at.date() == self._seat.today() else f"{short_day(at.date())}, {time_words(at)}"

    def _line(self, person: PersonNeeded) -> QWidget:
        panel = Panel("calm_soft", "calm", tokens.S)
        panel.setObjectName(f"needed:{person.visit_id}")
        said = body(self.tr("Somebody should go to {0}").format(person.name), "calm", bold=True)
        since = self.tr("Since {0}").format(self._time(person.since))
        if person.taken_on_at is not None:
            taken = self.tr("{0} goes there, since {1}. It stays here until the practitioner closes it.")
            since = f"{since}. {taken.format(person.taken_on_by, self._time(person.taken_on_at))}"
        row = FlowRow(IconLabel("bell", "calm", 20), said, small(since, "text"), gap=tokens.S)
        panel.body.addWidget(row)
        if person.taken_on_at is None:
            go = PillButton(self.tr("I am going there"), "outline", "user-check", desk=True)
            go.setObjectName(f"needed:go:{person.visit_id}")
            go.setAccessibleDescription(person.name)
            go.clicked.connect(lambda _on=False: self._take_on(person))
            row.add(go)
        return panel

    def _take_on(self, person: PersonNeeded) -> None:
        with self._notices.guard():
            take_on(self._seat.workplace, self._seat.session, person.visit_id)
            self._on_change()
