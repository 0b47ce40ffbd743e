"""The people who work here: who can sign in, and adding somebody with a PIN of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.domain.practitioner import Role
from intake_app.gui import tokens
from intake_app.gui.staff.consent_age_box import ConsentAgeBox
from intake_app.gui.staff.desk_fields import SecretField
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.panes import Panes
from intake_app.gui.staff.parts import body, empty, part, title
from intake_app.gui.staff.rows import Cell, Column, Row
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.staff_detail import StaffDetail
from intake_app.gui.staff.tab_order import tab_stops, tab_through
from intake_app.gui.staff.table import StaffTable
from intake_app.gui.staff.trouble import simple_pin
from intake_app.gui.staff.words import role_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.workflows.clinic_setup import add_staff
from intake_app.workflows.staff_changes import everybody
from intake_app.workflows.unlock import PinTooSimpleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from intake_app.domain.practitioner import StaffMember
    from intake_app.gui.staff.seat import Seat


class StaffForm(Panel):
    """Hands (name, role, PIN, licence) to `on_add`, which may raise PinTooSimpleError."""

    def __init__(self, on_add: Callable[[str, Role, str, str | None], None]) -> None:
        super().__init__(pad=tokens.L)
        self._on_add = on_add
        self.name, self.licence = LineEdit(desk=True), LineEdit(desk=True)
        self.role = Segments([(role.value, role_words(role)) for role in Role], "staff:role")
        self.pin, self.again = SecretField(digits=True), SecretField(digits=True)
        named = ((self.name, "name"), (self.licence, "licence"), (self.pin, "pin"), (self.again, "pin-again"))
        for field, name in named:
            field.setObjectName(f"staff:{name}")
        optional = self.tr("Stands on the consent. You can leave this empty.")
        self._name_box = Labelled(self.tr("Name"), self.name, desk=True)
        self._role_box = Labelled(self.tr("Role"), self.role, desk=True)
        self._pin_box = Labelled(
            self.tr("PIN"), self.pin, self.tr("They type it themselves. 6 or more digits."), desk=True
        )
        self._again_box = Labelled(self.tr("The same PIN again"), self.again, desk=True)
        licence_box = Labelled(self.tr("Licence"), self.licence, optional, desk=True)
        adder = PillButton(self.tr("Add"), "primary", "plus", desk=True)
        adder.setObjectName("staff:add")
        adder.clicked.connect(self._add)
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(self.tr("Add somebody")))
        for widget in (self._name_box, self._role_box, licence_box, self._pin_box, self._again_box, FlowRow(adder)):
            self.body.addWidget(widget)

    def _add(self) -> None:
        name, role = self.name.text().strip(), self.role.value()
        same = self.pin.secret() == self.again.secret()
        self._name_box.set_error("" if name else self.tr("Please enter a name."))
        self._role_box.set_error("" if role else self.tr("Please choose a role."))
        self._pin_box.set_error("")
        self._again_box.set_error("" if same else self.tr("The two PINs differ. Please enter the same one twice."))
        if not (name and role and same):
            return
        try:
            self._on_add(name, Role(role), self.pin.secret(), self.licence.text().strip() or None)
        except PinTooSimpleError:
            self._pin_box.set_error(simple_pin())

    def clear(self) -> None:
        """Empty the form; no PIN stays in it."""
        for field in (self.name, self.licence, self.pin, self.again):
            field.clear()
        self.role.set_value(None)


class PeoplePage(QWidget):
    """The list of staff and the form for one more."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.notices = Notices()
        columns = (
            Column(self.tr("Name"), 16, 3, 0),
            Column(self.tr("Role"), 14, 2, 1),
            Column(self.tr("Licence"), 12, 2, 2),
        )
        self.table = StaffTable(self.tr("Staff"), columns, opener="staff:row")
        self.table.opened.connect(self._open)
        self._people: dict[str, StaffMember] = {}
        self._detail = QVBoxLayout()
        self.form = StaffForm(self._add)
        self._side = side = PageScroll(margins=False)
        side.body.addLayout(self._detail)
        side.body.addWidget(self.form)
        side.body.addWidget(ConsentAgeBox(seat, self.notices))
        side.body.addStretch(1)
        add = PillButton(self.tr("Add somebody"), "outline", "plus", desk=True)
        add.setObjectName("staff:new")
        add.clicked.connect(self._show_form)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(body(self.tr("Everybody signs in with a PIN of their own."), "text_muted"))
        left.addWidget(self.table, 1)
        self._new = FlowRow(add)
        left.addWidget(self._new)
        self.panes = Panes(listed, side, (3, 2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.M)
        for each in (title(self.tr("Staff")), self.notices):
            layout.addWidget(each)
        layout.addWidget(self.panes, 1)

    def _open(self, row_id: str) -> None:
        """Show one person; with a press on their row nothing changes yet."""
        self.notices.clear()
        self._close_person()
        person = StaffDetail(self._seat, self.notices, self._people[row_id], self._person_changed)
        self._detail.addWidget(person)
        tab_through((self.table, *self.table.openers)[-1], tuple(tab_stops(person)))
        self._side.to_top()
        self.panes.show_detail()

    def _close_person(self) -> None:
        empty(self._detail)

    def _person_changed(self) -> None:
        self._close_person()
        self.panes.show_list()
        self.refresh()

    def _show_form(self) -> None:
        self._close_person()
        self.panes.show_detail()
        self.form.name.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._new.setVisible(self.panes.narrow())

    def refresh(self) -> None:
        """Read the list of staff again."""
        with self.notices.guard():
            self._people = {str(m.id): m for m in everybody(self._seat.workplace, self._seat.session)}
            self.table.show_rows([self._row(member) for member in self._people.values()])

    def _row(self, member: StaffMember) -> Row:
        ended = "" if member.active else self.tr("Does not sign in any more")
        cells = (Cell(member.name, bold=True, below=ended), Cell(role_words(member.role)), Cell(member.licence or ""))
        return Row(str(member.id), cells, self.tr("Open the sign-in of {0}").format(member.name))

    def _add(self, name: str, role: Role, pin: str, licence: str | None) -> None:
        simple: PinTooSimpleError | None = None
        with self.notices.guard():
            try:
                add_staff(self._seat.workplace, self._seat.session, name, role, pin, licence)
            except PinTooSimpleError as error:
                simple = error
            else:
                self.form.clear()
                self.panes.show_list()
                self.refresh()
                self.notices.tell(self.tr("{0} can sign in now.").format(name))
        if simple is not None:
            raise simple
