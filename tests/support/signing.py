"""How a patient in a test gets to the last page and signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.support.tablet import find, go_to, press, settle

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk


def open_everything(flow: PatientFlow, desk: Desk) -> None:
    """Open every page once, as somebody who reads all, and stop on the last one."""
    for page in desk.journey.pages():
        desk.journey.go_to(page.id)
    go_to(flow, "sign")


def choose_way(flow: PatientFlow, way: str, who: str = "self") -> None:
    """Say who signs and how, up to the place to sign."""
    press(flow, f"who:{who}")
    press(flow, f"way:{way}")


def type_into(flow: PatientFlow, name: str, text: str) -> None:
    """Write into a named line, or the one line inside of it."""
    field: QWidget = find(flow, name)
    line = field if isinstance(field, QLineEdit) else field.findChildren(QLineEdit)[0]
    line.setFocus()
    QTest.keyClicks(line, text)


def sign_typed(flow: PatientFlow, name: str) -> None:
    choose_way(flow, "typed")
    type_into(flow, "sign:typed-name", name)
    press(flow, "sign:sign")
    settle()
