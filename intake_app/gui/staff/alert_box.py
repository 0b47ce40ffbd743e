"""An urgent answer that waits for somebody's act; it stays until it is closed with an outcome (rule E03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, small, with_icon
from intake_app.gui.staff.words import time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.alert_care import take_on
from intake_app.workflows.review import close_alert

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.review import OpenAlert


class AlertBox(Panel):
    """Calls `on_closed` once the alert is closed, or taken on."""

    def __init__(
        self, seat: Seat, notices: Notices, visit_id: UUID, alert: OpenAlert, on_closed: Callable[[], None]
    ) -> None:
        super().__init__("error_soft", "error", tokens.M)
        self._seat, self._notices, self._visit_id, self._alert = seat, notices, visit_id, alert
        self._on_closed = on_closed
        self.setObjectName(f"review:alert:{alert.id}")
        self.body.addWidget(with_icon("alert-triangle", alert.label, "error"))
        self.body.addWidget(body(alert.action))
        self.body.addWidget(small(self.tr("Since {0}").format(time_words(seat.local(alert.at))), "text"))
        if alert.changed:
            self.body.addWidget(body(self.tr("The person has changed this answer since. Please speak with them.")))
        self._add_taken_on(alert)
        self.outcome = LineEdit(desk=True, max_length=300)
        self.outcome.setObjectName(f"review:alert-outcome:{alert.id}")
        self._field = Labelled(self.tr("What was done"), self.outcome, desk=True)
        self.body.addWidget(self._field)
        closer = PillButton(self.tr("Close with this outcome"), "outline", "check", desk=True)
        closer.setObjectName(f"review:alert-close:{alert.id}")
        closer.clicked.connect(self._close)
        self.body.addWidget(closer, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_taken_on(self, alert: OpenAlert) -> None:
        """Who goes there; one press takes it on where nobody has."""
        if alert.taken_on_at is not None:
            at = time_words(self._seat.local(alert.taken_on_at))
            self.body.addWidget(body(self.tr("{0} goes there, since {1}").format(alert.taken_on_by, at), bold=True))
            return
        go = PillButton(self.tr("I am going there"), "outline", "user-check", desk=True)
        go.setObjectName(f"review:alert-take-on:{alert.id}")
        go.clicked.connect(self._take_on)
        self.body.addWidget(go, 0, Qt.AlignmentFlag.AlignLeading)

    def _take_on(self) -> None:
        with self._notices.guard():
            take_on(self._seat.workplace, self._seat.session, self._visit_id)
            self._on_closed()

    def _close(self) -> None:
        outcome = self.outcome.text().strip()
        self._field.set_error("" if outcome else self.tr("Please write what was done first."))
        if outcome:
            with self._notices.guard():
                close_alert(self._seat.workplace, self._seat.session, self._visit_id, self._alert.id, outcome)
                self._on_closed()
