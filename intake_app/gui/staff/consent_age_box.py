"""The clinic's age of own consent, with the note of who confirmed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.parts import body, part
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.own_consent_age import OLDEST, YOUNGEST, AgeNeedsNoteError, set_own_consent_age

if TYPE_CHECKING:
    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat


class ConsentAgeBox(Panel):
    """Under this age a parent, a guardian or a representative signs; the person can sign too."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__(pad=tokens.L)
        self._seat, self._notices = seat, notices
        clinic = seat.workplace.records.clinic()
        self.age = LineEdit(width_chars=4, max_length=2, desk=True)
        self.age.setObjectName("age:years")
        self.note = DeskNote(self.tr("For example: confirmed by our counsel, with name and day."), 2)
        self.note.setObjectName("age:note")
        if clinic is not None:
            self.age.set_value(str(clinic.own_consent_age))
            self.note.set_value(clinic.own_consent_note)
        self._age_box = Labelled(self.tr("From this age a person signs for themselves"), self.age, desk=True)
        hint = self.tr("The law differs by place and kind of care. Ask your counsel before you change 18.")
        self._note_box = Labelled(self.tr("Who confirmed it, and when"), self.note, hint, desk=True)
        save = PillButton(self.tr("Save"), "primary", "check", desk=True)
        save.setObjectName("age:save")
        save.clicked.connect(lambda _on=False: self._save())
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(self.tr("Young people")))
        self.body.addWidget(body(self.tr("Under this age an adult signs, and the young person can sign too.")))
        for widget in (self._age_box, self._note_box, FlowRow(save)):
            self.body.addWidget(widget)

    def _save(self) -> None:
        text = self.age.text().strip()
        fits = text.isdigit() and YOUNGEST <= int(text) <= OLDEST
        between = self.tr("Please enter an age between {0} and {1}.").format(YOUNGEST, OLDEST)
        self._age_box.set_error("" if fits else between)
        self._note_box.set_error("")
        if not fits:
            return
        with self._notices.guard():
            try:
                set_own_consent_age(self._seat.workplace, self._seat.session, int(text), self.note.note())
            except AgeNeedsNoteError:
                self._note_box.set_error(self.tr("Please write who confirmed this age, and when."))
            else:
                self._notices.tell(self.tr("Saved. It holds for every signature from now on."))
