"""The front desk: the day's list, checking in, handing the tablet over. Nothing clinical is on this side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.check_in_page import CheckInPage
from intake_app.gui.staff.day_switch import DaySwitch
from intake_app.gui.staff.desk_visit import DeskVisit
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.packets import PacketTitles
from intake_app.gui.staff.panes import Panes
from intake_app.gui.staff.parts import body, title
from intake_app.gui.staff.people_needed import PeopleNeeded
from intake_app.gui.staff.rows import Cell, Column, Row
from intake_app.gui.staff.table import StaffTable
from intake_app.gui.staff.withdraw_page import WithdrawPage
from intake_app.gui.staff.words import state_look, time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.workflows.check_in import DeskRow, today

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.hand_over import IdentityCheck


class FrontDesk(QStackedWidget):
    """Calls `on_hand_over(visit_id, identity_check)` with an IdentityCheck."""

    def __init__(self, seat: Seat, on_hand_over: Callable[[UUID, IdentityCheck], None]) -> None:
        super().__init__()
        self.setMinimumSize(1, 1)
        self._seat, self._on_hand_over = seat, on_hand_over
        self._titles = PacketTitles(seat)
        self._rows: dict[str, DeskRow] = {}
        self.notices = Notices()
        self.days = DaySwitch(seat.today)
        self.days.answered.connect(self.refresh)
        self.table = self._table()
        self.needed = PeopleNeeded(seat, self.notices, self.refresh)
        self.visit = DeskVisit(seat, self.notices, self._handed_over, self.refresh, self._withdraw)
        self._nobody = body(self.tr("Nobody is on the list for this day."), "text_muted")
        self._check_in: CheckInPage | None = None
        self.addWidget(self._list_page())

    def _table(self) -> StaffTable:
        columns = (
            Column(self.tr("Time"), 9, 0, 1),
            Column(self.tr("Name and pronouns"), 16, 3, 0),
            Column(self.tr("Practitioner"), 14, 2, 4),
            Column(self.tr("Forms"), 11, 2, 5),
            Column(self.tr("State"), 17, 2, 2),
            Column(self.tr("Please note"), 17, 3, 3),
        )
        table = StaffTable(self.tr("Visits of the day"), columns, opener="desk:row")
        table.opened.connect(self._open)
        return table

    def _list_page(self) -> QWidget:
        adder = PillButton(self.tr("Check in"), "primary", "plus", desk=True)
        adder.setObjectName("desk:check-in")
        adder.clicked.connect(self.start_check_in)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(tokens.S)
        left.addWidget(self.needed)
        left.addWidget(FlowRow(self.days, adder, gap=tokens.M))
        left.addWidget(self._nobody)
        left.addWidget(self.table, 1)
        self.panes = Panes(listed, self.visit, (5, 2))
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.M)
        layout.addWidget(title(self.tr("Front desk")), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.notices)
        layout.addWidget(self.panes, 1)
        return page

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self, _day: object = None) -> None:
        """Read the day's list again; the open visit stays open."""
        rows: Sequence[DeskRow] = ()
        with self.notices.guard():
            rows = today(self._seat.workplace, self._seat.session, self.days.day)
            self.needed.refresh()
        self._rows = {str(row.visit_id): row for row in rows}
        self.table.show_rows([self._row(row) for row in rows])
        self._nobody.setVisible(not rows)
        self.visit.show_row(self._rows.get(self.visit.visit_id))

    def _row(self, row: DeskRow) -> Row:
        look = state_look(row.state)
        cells = (
            Cell(time_words(row.at)),
            Cell(row.name, bold=True, below=row.pronouns),
            Cell(row.practitioner),
            Cell(self._titles.title(row.packet)),
            Cell(look.words, look.icon, look.colour),
            self._note(row),
        )
        return Row(str(row.visit_id), cells, self.tr("Open the visit of {0}").format(row.name))

    def _note(self, row: DeskRow) -> Cell:
        if row.needs_person:
            return Cell(self.tr("Somebody should go there"), "bell", "calm", bold=True)
        if row.on_paper:
            return Cell(self.tr("Would like paper"), "file-text")
        return Cell(self.tr("Under {0}").format(row.own_consent_age), "users") if row.needs_guardian_check else Cell("")

    def _open(self, row_id: str) -> None:
        self.notices.clear()
        self.visit.show_row(self._rows.get(row_id))
        self.panes.show_detail()

    def _handed_over(self, visit_id: UUID, how: IdentityCheck) -> None:
        with self.notices.guard():
            self._on_hand_over(visit_id, how)

    def start_check_in(self) -> None:
        """Open the way from finding a person to putting them on the list."""
        self._leave_check_in()
        self._check_in = CheckInPage(self._seat, self._titles, self._checked_in, self._leave_check_in)
        self.addWidget(self._check_in)
        self.setCurrentWidget(self._check_in)
        self._check_in.setFocus()

    def _leave_check_in(self) -> None:
        if self._check_in is not None:
            self.removeWidget(self._check_in)
            self._check_in.deleteLater()
            self._check_in = None
        self.setCurrentIndex(0)

    def _withdraw(self, visit_id: UUID) -> None:
        """Open the page where the person takes something back; it goes as it came."""
        page = WithdrawPage(self._seat, visit_id, lambda _info: left(True), lambda: left(False))

        def left(done: bool) -> None:
            self.removeWidget(page)
            page.deleteLater()
            self.setCurrentIndex(0)
            self.refresh()
            if done:
                said = self.tr("It holds at once. A sealed page says what still stands; a copy prints it too.")
                self.notices.tell(self.tr("Taken back"), said)

        self.addWidget(page)
        self.setCurrentWidget(page)

    def _checked_in(self, visit_id: UUID, day: date) -> None:
        self._leave_check_in()
        self.days.show_day(day)
        self.refresh()
        self.table.choose(str(visit_id))
        self._open(str(visit_id))
        self.notices.tell(self.tr("On the list. The tablet can be handed over when they are ready."))
