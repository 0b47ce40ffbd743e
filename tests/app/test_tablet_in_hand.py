"""What a person meets when the front desk hands over the tablet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from intake_app.app.staged_visit import _OpenDoors
from tests.support.shots import clinic_window
from tests.support.tablet_process import PATIENT, short_visit

if TYPE_CHECKING:
    from pathlib import Path


def test_that_the_first_thing_in_focus_is_the_question_who_is_there(tmp_path: Path) -> None:
    clinic, _ = short_visit(tmp_path)
    with clinic_window(_OpenDoors(clinic)) as (window, hand):
        window.activateWindow()
        hand.settle()
        assert window.flow is not None
        focus = QApplication.focusWidget()
        assert focus is window.flow.screen_shown.heading
        assert focus.property("text") == f"Hello {PATIENT}. Is this you?"
    clinic.workplace.records.close()
