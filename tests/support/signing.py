"""How a patient in a test gets to the last page and signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.support.tablet import find, go_to, press, settle

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk


def open_everything(flow: PatientFlow, desk: Desk) -> None:
    """Open every page once, as somebody who reads all, and stop on the last one."""
    for page in desk.journey.pages():
        desk.journey.go_to(page.id)
    go_to(flow, "sign")


def sign_typed(flow: PatientFlow, name: str) -> None:
    press(flow, "sign:typed")
    line = find(flow, "sign:typed-name").findChildren(QLineEdit)[0]
    line.setFocus()
    QTest.keyClicks(line, name)
    press(flow, "sign:sign")
    settle()
