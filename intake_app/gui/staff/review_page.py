"""The practitioner's own list of a day, and the visit that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.day_switch import DaySwitch
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.panes import Panes
from intake_app.gui.staff.parts import body, title
from intake_app.gui.staff.people_needed import PeopleNeeded
from intake_app.gui.staff.review_detail import ReviewDetail
from intake_app.gui.staff.rows import Cell, Column, Row
from intake_app.gui.staff.table import StaffTable
from intake_app.gui.staff.words import state_look, time_words
from intake_app.workflows.review import waiting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.check_in import DeskRow


class ReviewPage(QWidget):
    """A visit is opened by hand; moving along the list opens nothing, since each look is recorded."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._rows: dict[str, DeskRow] = {}
        self.notices = Notices()
        self.days = DaySwitch(seat.today)
        self.days.answered.connect(self._day)
        columns = (
            Column(self.tr("Time"), 9, 0, 1),
            Column(self.tr("Name"), 12, 3, 0),
            Column(self.tr("State"), 15, 2, 2),
        )
        self.table = StaffTable(self.tr("Your visits"), columns, opener="review:row")
        self.table.opened.connect(self._open)
        self._nobody = body(self.tr("You have no visits on this day."), "text_muted")
        self.needed = PeopleNeeded(seat, self.notices, self._changed)
        self.detail = ReviewDetail(seat, self.notices, self._changed)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        for widget in (self.needed, self.days, self._nobody):
            left.addWidget(widget)
        left.addWidget(self.table, 1)
        self.panes = Panes(listed, self.detail, (4, 7))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.M)
        for each in (title(self.tr("Your visits")), self.notices):
            layout.addWidget(each)
        layout.addWidget(self.panes, 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _day(self, _day: object) -> None:
        self.detail.clear()
        self.panes.show_list()
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; the open visit stays as it is."""
        found: Sequence[DeskRow] = ()
        with self.notices.guard():
            found = waiting(self._seat.workplace, self._seat.session, self.days.day)
            self.needed.refresh()
        self._rows = {str(row.visit_id): row for row in found}
        self.table.show_rows([self._row(row) for row in found])
        self._nobody.setVisible(not found)

    def _row(self, row: DeskRow) -> Row:
        look = state_look(row.state)
        state = Cell(look.words, look.icon, look.colour)
        if row.needs_person:
            state = Cell(self.tr("{0}. Needs you now").format(look.words), "bell", "calm", bold=True)
        cells = (Cell(time_words(row.at)), Cell(row.name, bold=True, below=row.pronouns), state)
        return Row(str(row.visit_id), cells, self.tr("Open the visit of {0}").format(row.name))

    def _open(self, row_id: str) -> None:
        self.notices.clear()
        row = self._rows.get(row_id)
        if row is not None:
            self.detail.open_visit(row)
            self.panes.show_detail()

    def _changed(self) -> None:
        """A visit has moved on: read the list again and draw the visit anew."""
        self.refresh()
        row = self._rows.get(str(self.detail.visit_id))
        if row is not None:
            self.detail.draw_again(row)
