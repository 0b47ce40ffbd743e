"""A new record at the front desk, and a look at the people who may be the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.patient import Patient
from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DayField
from intake_app.gui.staff.parts import empty
from intake_app.gui.staff.person_row import PersonRow
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.scroll import holding_page
from intake_app.workflows.check_in import similar_patients

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat

EARLIEST = 1900


class NewPerson(QWidget):
    """`on_known` gets a person who is in the records already, `on_new` one to be added."""

    def __init__(
        self,
        seat: Seat,
        notices: Notices,
        on_known: Callable[[Patient], None],
        on_new: Callable[[Patient], None],
        on_back: Callable[[], None],
    ) -> None:
        super().__init__()
        self._seat, self._notices, self._on_known, self._on_new = seat, notices, on_known, on_new
        self._fields()
        self._similar = QVBoxLayout()
        self._similar.setSpacing(tokens.S)
        go_on = PillButton(self.tr("Continue"), "primary", "arrow-right", trailing=True, desk=True)
        go_on.setObjectName("new-person:continue")
        go_on.clicked.connect(self._go_on)
        back = PillButton(self.tr("Search again"), "ghost", "search", desk=True)
        back.setObjectName("new-person:back")
        back.clicked.connect(lambda _on=False: on_back())
        self._row = FlowRow(go_on, back)
        self.setFocusProxy(self.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.M)
        for box in (self._name_box, self._legal_box, self._pronouns_box, self._birth_box):
            layout.addWidget(box)
        layout.addLayout(self._similar)
        layout.addWidget(self._row)

    def _fields(self) -> None:
        self.name, self.legal, self.pronouns = LineEdit(desk=True), LineEdit(desk=True), LineEdit(desk=True)
        self.birth = DayField()
        for field, name in (
            (self.name, "name"),
            (self.legal, "legal-name"),
            (self.pronouns, "pronouns"),
            (self.birth, "birth-date"),
        ):
            field.setObjectName(f"new-person:{name}")
        optional = self.tr("You can leave this empty.")
        self._name_box = Labelled(self.tr("Name to use"), self.name, self.tr("What they like to be called."), desk=True)
        self._legal_box = Labelled(self.tr("Legal name, if it is different"), self.legal, optional, desk=True)
        self._pronouns_box = Labelled(self.tr("Pronouns"), self.pronouns, optional, desk=True)
        sample = self.tr("For example: {0}").format(self.birth.sample())
        self._birth_box = Labelled(self.tr("Birth date"), self.birth, sample, desk=True)

    def _birth(self) -> date | None:
        day = self.birth.day()
        return day if day and day.year >= EARLIEST and day <= self._seat.today() else None

    def _patient(self) -> Patient | None:
        name, day = self.name.text().strip(), self._birth()
        self._name_box.set_error("" if name else self.tr("Please enter a name to use."))
        asked = self.tr("Please enter the birth date, like {0}.").format(self.birth.sample())
        self._birth_box.set_error("" if day else asked)
        if not name or day is None:
            return None
        legal, pronouns = self.legal.text().strip(), self.pronouns.text().strip()
        return Patient(uuid4(), name, day, legal or None, pronouns or None)

    def _go_on(self) -> None:
        patient = self._patient()
        if patient is None:
            return
        known: Sequence[Patient] = ()
        with self._notices.guard():
            known = similar_patients(self._seat.workplace, self._seat.session, patient)
            if not known:
                self._on_new(patient)
        if known:
            self._show_similar(patient, known)

    def _show_similar(self, patient: Patient, known: Sequence[Patient]) -> None:
        empty(self._similar)
        text = self.tr("Please compare the birth dates. Two records for one person are hard to put together later.")
        banner = Banner(self.tr("This may be the same person"), text, "calm", desk=True)
        banner.setObjectName("new-person:similar")
        self._similar.addWidget(banner)
        for other in known:
            self._similar.addWidget(PersonRow(other, self._on_known, self.tr("It is this person")))
        new = PillButton(self.tr("It is somebody new"), "outline", "plus", desk=True)
        new.setObjectName("new-person:still-new")
        new.clicked.connect(lambda: self._on_new(patient))
        self._similar.addWidget(FlowRow(new))
        self._row.hide()
        banner.announce()
        QTimer.singleShot(0, new, lambda: self._bring_into_view(new))

    def _bring_into_view(self, widget: QWidget) -> None:
        page = holding_page(self)
        if page is not None:
            page.reveal(widget)
