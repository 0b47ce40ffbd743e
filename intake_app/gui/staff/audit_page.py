"""The admin's check of the records, and the trail of what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.parts import body, part, small, title, whole_page
from intake_app.gui.staff.rows import Cell, Column, Row
from intake_app.gui.staff.table import StaffTable
from intake_app.gui.staff.trail import SHOWN, TrailLine, check_records, trail
from intake_app.gui.staff.words import short_day, time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from intake_app.gui.staff.seat import Seat

NAMED = 5  # problems that are named on the page


class AuditPage(QWidget):
    """Recomputes the chain on request, and lists the newest events."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.notices = Notices()
        check = PillButton(self.tr("Check the records"), "primary", "shield-check", desk=True)
        check.setObjectName("admin:check")
        check.clicked.connect(self._check)
        columns = (
            Column(self.tr("Day"), 11, 1, 0),
            Column(self.tr("Time"), 9, 1, 1),
            Column(self.tr("What happened"), 22, 4, 2),
            Column(self.tr("Who"), 16, 3, 3),
        )
        self.table = StaffTable(self.tr("What happened"), columns)
        layout = whole_page(self)
        said = self.tr("Every entry is linked to the one before. The check computes all links again.")
        for widget in (
            title(self.tr("Record check")),
            body(said, "text_muted"),
            FlowRow(check),
            self.notices,
            part(self.tr("What happened")),
            small(self.tr("The newest {0} events. No line names a patient.").format(SHOWN)),
        ):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the trail again."""
        with self.notices.guard():
            self.table.show_rows([self._row(line) for line in trail(self._seat)])

    def _row(self, line: TrailLine) -> Row:
        cells = (Cell(short_day(line.at.date())), Cell(time_words(line.at)), Cell(line.what), Cell(line.who))
        return Row(line.id, cells, line.what)

    def _check(self) -> None:
        with self.notices.guard():
            report = check_records(self._seat)
            if report.ok:
                said = self.tr("Entries checked: {0}. Every link fits.").format(report.entries)
                self.notices.tell(self.tr("The records fit together."), said)
                return
            problems = "\n".join(report.problems[:NAMED])
            more = len(report.problems) - NAMED
            if more > 0:
                problems = f"{problems}\n{self.tr('And more: {0}').format(more)}"
            to_do = self.tr("Leave the files as they are, and ask the person who looks after this computer.")
            self.notices.tell(self.tr("Something in the records does not fit."), f"{problems}\n{to_do}", "safety")
