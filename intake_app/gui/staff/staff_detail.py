"""One person of the staff: a new PIN, and whether they sign in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import SecretField
from intake_app.gui.staff.parts import body, part, small
from intake_app.gui.staff.trouble import simple_pin
from intake_app.gui.staff.words import role_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.staff_changes import allow_sign_in, end_sign_in, set_pin
from intake_app.workflows.unlock import PinTooSimpleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.domain.practitioner import StaffMember
    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat


class StaffDetail(Panel):
    """Calls `on_change` once something is saved. Nobody ends their own sign-in."""

    def __init__(self, seat: Seat, notices: Notices, member: StaffMember, on_change: Callable[[], None]) -> None:
        super().__init__(pad=tokens.L)
        self._seat, self._notices, self._member, self._on_change = seat, notices, member, on_change
        self.setObjectName("staff:detail")
        self.pin, self.again = SecretField(digits=True), SecretField(digits=True)
        self.pin.setObjectName("staff:new-pin")
        self.again.setObjectName("staff:new-pin-again")
        self._pin_box = Labelled(
            self.tr("New PIN"), self.pin, self.tr("They type it themselves. 6 or more digits."), desk=True
        )
        self._again_box = Labelled(self.tr("The same PIN again"), self.again, desk=True)
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(member.name))
        self.body.addWidget(body(role_words(member.role), "text_muted"))
        if member.active:
            self._add_active()
        else:
            self.body.addWidget(body(self.tr("They do not sign in any more. What they did keeps their name.")))
            self._add_button("staff:allow", self.tr("Let them sign in again"), "user-check", self._allow)

    def _add_active(self) -> None:
        self.body.addWidget(self._pin_box)
        self.body.addWidget(self._again_box)
        self._add_button("staff:set-pin", self.tr("Save the new PIN"), "check", self._set_pin)
        if self._member.id == self._seat.session.member.id:
            self.body.addWidget(small(self.tr("This is you. Another clinic manager can end your sign-in.")))
            return
        self.body.addWidget(
            small(self.tr("Do they work here no longer? Then end their sign-in. Nothing else changes."))
        )
        self._add_button("staff:end", self.tr("End their sign-in"), "lock", self._end)

    def _add_button(self, name: str, words: str, icon: str, act: Callable[[], None]) -> None:
        button = PillButton(words, "outline", icon, desk=True)
        button.setObjectName(name)
        button.clicked.connect(lambda _on=False: act())
        self.body.addWidget(FlowRow(button))

    def _set_pin(self) -> None:
        pin, same = self.pin.secret(), self.pin.secret() == self.again.secret()
        self._pin_box.set_error("")
        self._again_box.set_error("" if same else self.tr("The two PINs differ. Please enter the same one twice."))
        if not same:
            return
        with self._notices.guard():
            try:
                set_pin(self._seat.workplace, self._seat.session, self._member.id, pin)
            except PinTooSimpleError:
                self._pin_box.set_error(simple_pin())
                return
            self._tell(self.tr("{0} has a new PIN."))

    def _end(self) -> None:
        with self._notices.guard():
            end_sign_in(self._seat.workplace, self._seat.session, self._member.id)
            self._tell(self.tr("{0} cannot sign in any more."))

    def _allow(self) -> None:
        with self._notices.guard():
            allow_sign_in(self._seat.workplace, self._seat.session, self._member.id)
            self._tell(self.tr("{0} can sign in again, with the PIN they had."))

    def _tell(self, words: str) -> None:
        """Draw the list anew and say what has happened; no PIN stays in a field."""
        self.pin.clear()
        self.again.clear()
        self._on_change()
        self._notices.tell(words.format(self._member.name))
