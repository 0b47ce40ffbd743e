"""A clinic with visits in every state, for the staff screens."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from intake_app.domain.response import Response
from intake_app.gui.staff.seat import Seat
from intake_app.gui.staff.table import StaffTable
from intake_app.workflows.journal import Journal
from intake_app.workflows.review import mark_reviewed, open_section, review
from intake_app.workflows.sign import sign
from tests.support.builders import IN_PERSON, answers, chosen
from tests.support.looking import walk
from tests.support.patient_desk import PlainPaper, PlainSeals
from tests.support.workplace import PIN, ClinicAtWork, clinic_at_work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from intake_app.domain.patient import Patient
    from intake_app.domain.visit import Visit
    from intake_app.workflows.unlock import Session

CANARY = "Canary-wish-7291"
SIGNAL = "Canary-signal-3310"


def handed_in_answers() -> Response:
    """Answers with canaries, flags, an agenda, boundaries and decisions."""
    given: dict[str, Any] = {
        "about__name": "Rosa",
        "about__pain": 9,
        "preg__status": chosen("yes"),
        "preg__wish": CANARY,
        "map__hurts": chosen("shoulder.left"),
        "map__no_touch": chosen("neck"),
        "comfort__signal": SIGNAL,
        "technique__needling": chosen("yes"),
        "technique__electro": chosen("no"),
        "area__neck": chosen("ask"),
        "last__else": IN_PERSON,
    }
    return answers(**given)


@dataclass
class StaffWorld:
    """The clinic and short ways to seats and visits."""

    clinic: ClinicAtWork

    def seat(self, session: Session) -> Seat:
        return Seat(self.clinic.workplace, session)

    def signed(self, patient: Patient | None = None, response: Response | None = None) -> Visit:
        """A visit whose patient has signed."""
        visit = self.clinic.visit(patient)
        journey = self.clinic.journey(visit)
        journey.response = response or handed_in_answers()
        journey.journal = Journal(opened={page.id: "2026-03-04" for page in journey.pages()})
        sign(journey, self.clinic.signature())
        return journey.visit

    def reviewed(self) -> Visit:
        """A visit that its practitioner has reviewed."""
        visit = self.signed()
        place, who = self.clinic.workplace, self.clinic.practitioner
        for section in review(place, who, visit.id).sections:
            open_section(place, who, visit.id, section.page)
        return mark_reviewed(place, who, visit.id)

    def alert(self, visit_id: UUID) -> UUID:
        """An urgent answer during a visit."""
        at = self.clinic.clock.now()
        return self.clinic.records.append("alert", {"flag": "U01"}, actor="patient", at=at, refers_to=visit_id).id

    def child(self) -> Patient:
        return self.clinic.patient("Kim", date(2015, 1, 2))


@contextmanager
def staff_world(folder: Path) -> Iterator[StaffWorld]:
    """A clinic whose documents are PDFs that can be shown."""
    with clinic_at_work(folder) as clinic:
        clinic.workplace = replace(clinic.workplace, paper=PlainPaper(), seals=PlainSeals())
        yield StaffWorld(clinic)


class ManualCountdown(QObject):
    """A countdown without a clock: `fire` ends it if it runs."""

    timeout = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.running_for = 0
        self.starts = 0

    def start(self, msec: int, /) -> None:
        self.running_for = msec
        self.starts += 1

    def stop(self) -> None:
        self.running_for = 0

    def fire(self) -> None:
        """Let the time be over."""
        if self.running_for:
            self.running_for = 0
            self.timeout.emit()


def one(root: QWidget, name: str) -> QWidget:
    """The one widget with this object name that is shown."""
    found = [widget for widget in root.findChildren(QWidget, name) if widget.isVisible()]
    assert len(found) == 1, f"{name}: {len(found)} shown"
    return found[0]


def is_shown(root: QWidget, name: str) -> bool:
    return any(widget.isVisible() for widget in root.findChildren(QWidget, name))


def press(root: QWidget, name: str) -> None:
    """A press with the mouse on a named control."""
    widget = one(root, name)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    settle()


def write(root: QWidget, name: str, text: str) -> None:
    """Type into a named field, in place of what is there."""
    field = one(root, name)
    field.setFocus()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)
    settle()


def settle() -> None:
    """Let everything that waits in the event queue happen, and what follows from it: layouts inside layouts."""
    for _ in range(4):
        QApplication.processEvents()


def enter_pin(root: QWidget, pin: str = PIN) -> None:
    for digit in pin:
        press(root, f"pin:{digit}")
    press(root, "pin:enter")


def said(root: QWidget) -> str:
    """Everything the shown widgets say, to the eye and to a screen reader, with every cell of every table."""
    found = []
    for interface in walk(QAccessible.queryAccessibleInterface(root)):
        widget = interface.object()
        if isinstance(widget, QWidget) and not widget.isVisible():
            continue
        found += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    for label in root.findChildren(QLabel):
        found.append(label.text() if label.isVisible() else "")
    for table in root.findChildren(StaffTable):
        for row in table.rows.rows if table.isVisible() else ():
            found += [row.name, *(cell.spoken for cell in row.cells)]
    return "\n".join(text for text in found if text)
