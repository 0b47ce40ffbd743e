"""The support list: who can be reached outside the clinic, dated, with a word once it is older than a year (E06)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from intake_app.domain.clinic import Clinic
from intake_app.domain.support import SupportContact, SupportKind
from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DayField
from intake_app.gui.staff.parts import body, empty, part, small, with_icon
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.settings_parts import Ticks, Topic, day_fault
from intake_app.gui.staff.settings_words import support_words
from intake_app.gui.staff.words import short_day
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.clinic_texts import acute_contacts
from intake_app.workflows.settings_owned import remove_contact, save_contact

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat

PEER = "peer"


class SupportTopic(Topic):
    """The list, and a form that adds a contact or changes one."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__(seat, notices)
        self._editing = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(tokens.S)
        self.kind = Segments([(kind.value, support_words(kind)) for kind in SupportKind], "settings:kind")
        self.name, self.reach, self.how = LineEdit(desk=True), LineEdit(desk=True), LineEdit(desk=True)
        self.checked = DayField()
        self.peer = Ticks([(PEER, self.tr("People who have been there themselves"))], "settings:peer")
        said = self.tr("Handed out when somebody asks, and after an urgent answer. Please call each once a year.")
        self.rows.addWidget(body(said, "text_muted"))
        self.rows.addLayout(self._list)
        self.rows.addWidget(self._form())
        self.refresh()

    def _form(self) -> QWidget:
        panel = Panel(pad=tokens.L)
        panel.body.setSpacing(tokens.M)
        self._heading = part(self.tr("Add a contact"))
        self.peer.set_name(self.tr("Who helps there"))
        for widget in (
            self._heading,
            self.labelled("kind", self.tr("What for"), self.kind),
            self.labelled("name", self.tr("Name"), self.name),
            self.labelled("reach", self.tr("What to call or text"), self.reach),
            self.labelled("how", self.tr("How and when"), self.how, self.tr("For example: Call, day and night.")),
            self.peer,
            self.labelled("checked", self.tr("Last seen that it answers"), self.checked, self.sample(self.checked)),
            FlowRow(self.button(self.tr("Save this contact"), "contact-save", self._save)),
        ):
            panel.body.addWidget(widget)
        return panel

    @override
    def refresh(self) -> None:
        """Show what is stored, and an empty form."""
        clinic = self.seat.workplace.records.clinic() or Clinic("")
        empty(self._list)
        if not clinic.support:
            said = self.tr("The list is empty. After an urgent answer a person is given {0} and {1}.")
            given = acute_contacts(clinic, self.seat.workplace.content.support(clinic.default_language))
            self._list.addWidget(body(said.format(*given)))
        for contact in clinic.support:
            self._list.addWidget(self._contact(contact))
        shipped = self._shipped(clinic)
        if shipped:
            self._list.addWidget(part(self.tr("Shipped with the program")))
            said = self.tr(
                "They are given where your own list has none. Please check these: call each, then save the day."
            )
            self._list.addWidget(body(said, "text_muted"))
        for contact in shipped:
            self._list.addWidget(self._contact(contact, own=False))
        self._fill(None)

    def _shipped(self, clinic: Clinic) -> tuple[SupportContact, ...]:
        """Ours for the clinic's country, in its language, that it has not made its own."""
        own = {contact.id for contact in clinic.support}
        found = self.seat.workplace.content.support(clinic.default_language)
        return tuple(c for c in found.values() if c.offered and c.country == clinic.country and c.id not in own)

    def _contact(self, contact: SupportContact, *, own: bool = True) -> QWidget:
        panel = Panel("surface", None, tokens.M)
        panel.setObjectName(f"settings:contact:{contact.id}")
        panel.body.addWidget(body(f"{support_words(contact.kind)}: {contact.name}, {contact.reach}", bold=True))
        panel.body.addWidget(body(contact.how))
        if not contact.offered:
            panel.body.addWidget(small(self.tr("Not given to anybody")))
            panel.body.addWidget(FlowRow(self._back(contact)))
            return panel
        checked = self.tr("Last seen that it answers: {0}").format(short_day(contact.checked))
        if contact.stale(self.seat.today()):
            warned = self.tr("{0}. That is more than a year ago. Please call, then save the day.").format(checked)
            panel.body.addWidget(with_icon("alert-circle", warned, "calm"))
        else:
            panel.body.addWidget(small(checked))
        change = self.button(self.tr("Change"), f"contact-change:{contact.id}", lambda: self._edit(contact), main=False)
        act = self._remove if own else self._leave_out
        remove = self.button(self.tr("Take off"), f"contact-off:{contact.id}", lambda: act(contact), main=False)
        for button in (change, remove):
            button.setAccessibleName(f"{button.text()}: {contact.name}")
        panel.body.addWidget(FlowRow(change, remove))
        return panel

    def _back(self, contact: SupportContact) -> QWidget:
        give = self.button(
            self.tr("Give it again"), f"contact-on:{contact.id}", lambda: self._remove(contact), main=False
        )
        give.setAccessibleName(f"{give.text()}: {contact.name}")
        return give

    def _fill(self, contact: SupportContact | None) -> None:
        self._editing = contact.id if contact else ""
        self._heading.setText(self.tr("Change a contact") if contact else self.tr("Add a contact"))
        self.kind.set_value(contact.kind.value if contact else None)
        self.name.set_value(contact.name if contact else "")
        self.reach.set_value(contact.reach if contact else "")
        self.how.set_value(contact.how if contact else "")
        self.peer.set_value((PEER,) if contact and contact.peer_led else ())
        self.checked.set_value(short_day(contact.checked) if contact else "")

    def _edit(self, contact: SupportContact) -> None:
        self._fill(contact)
        self.name.setFocus()

    def _save(self) -> None:
        kind, day = self.kind.value(), self.checked.day()
        fault = day_fault("checked", self.checked)
        self.mark((fault,) if fault else ())
        self.boxes["kind"].set_error("" if kind else self.tr("Please choose one."))
        if kind is None or day is None:
            return
        clinic = self.seat.workplace.records.clinic() or Clinic("")
        contact = SupportContact(
            id=self._editing or uuid4().hex[:8],
            country=clinic.country,
            kind=SupportKind(kind),
            name=self.name.text().strip(),
            reach=self.reach.text().strip(),
            how=self.how.text().strip(),
            checked=day,
            peer_led=bool(self.peer.value()),
        )
        place, session = self.seat.workplace, self.seat.session
        self.guarded(lambda: save_contact(place, session, contact), self.tr("Saved."))

    def _leave_out(self, contact: SupportContact) -> None:
        """Keep one of ours from being given; it stands in the clinic's own list then, and can come back from there."""
        place, session = self.seat.workplace, self.seat.session
        taken = replace(contact, offered=False)
        self.guarded(lambda: save_contact(place, session, taken), self.tr("Taken off the list."))

    def _remove(self, contact: SupportContact) -> None:
        place, session = self.seat.workplace, self.seat.session
        self.guarded(lambda: remove_contact(place, session, contact.id), self.tr("Taken off the list."))
