"""Finding somebody in the records by name or birth date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.staff.desk_fields import read_day
from intake_app.gui.staff.parts import empty, small
from intake_app.gui.staff.person_row import PersonRow
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.workflows.check_in import find_patients

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake_app.domain.patient import Patient
    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat

PAUSE = 200  # milliseconds after the last key before it searches


class FindPerson(QWidget):
    """Searches while you type. `on_found` gets the person that was pressed, `on_new` starts a new record."""

    def __init__(
        self, seat: Seat, notices: Notices, on_found: Callable[[Patient], None], on_new: Callable[[], None]
    ) -> None:
        super().__init__()
        self._seat, self._notices, self._on_found = seat, notices, on_found
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self.search = LineEdit(desk=True)
        self.search.setObjectName("check-in:search")
        self.search.answered.connect(lambda _text: self._timer.start(PAUSE))
        self.search.returnPressed.connect(self.look)
        self._said = small("")
        self._found = QVBoxLayout()
        self._found.setSpacing(tokens.S)
        new = PillButton(self.tr("They are new here"), "outline", "plus", desk=True)
        new.setObjectName("check-in:new")
        new.clicked.connect(lambda _on=False: on_new())
        self.setFocusProxy(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.M)
        layout.addWidget(Labelled(self.tr("Name or birth date"), self.search, desk=True))
        layout.addWidget(self._said)
        layout.addLayout(self._found)
        layout.addWidget(FlowRow(new))
        self._said.hide()

    def look(self) -> None:
        """Search for what stands in the field."""
        self._timer.stop()
        text = self.search.text().strip()
        found: Sequence[Patient] = ()
        if text:
            day = read_day(text, QLocale())
            with self._notices.guard():
                wanted = day.isoformat() if day else text
                found = find_patients(self._seat.workplace, self._seat.session, wanted)
        self._show(found, bool(text))

    def _show(self, found: Sequence[Patient], searched: bool) -> None:
        empty(self._found)
        for patient in found:
            self._found.addWidget(PersonRow(patient, self._on_found, self.tr("Choose")))
        words = self.tr("{0} found").format(len(found)) if found else self.tr("Nobody by that name or birth date yet.")
        self._said.setText(words if searched else "")
        self._said.setVisible(searched)
        announce(self, self._said.text())
