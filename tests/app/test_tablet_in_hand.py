"""What a person meets when the front desk hands over the tablet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.app.staged_visit import StagedVisit, _OpenDoors
from intake_app.domain.consent import EndKind
from intake_app.gui.theme import theme
from tests.support.shots import clinic_window
from tests.support.tablet_process import PATIENT, short_visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake_app.app.sample_clinic import SampleClinic


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleClinic]:
    made, _ = short_visit(tmp_path_factory.mktemp("clinic"))
    yield made
    made.workplace.records.close()


def test_that_the_first_thing_in_focus_is_the_question_who_is_there(clinic: SampleClinic) -> None:
    with clinic_window(_OpenDoors(clinic)) as (window, hand):
        window.activateWindow()
        hand.settle()
        assert window.flow is not None
        focus = QApplication.focusWidget()
        assert focus is window.flow.screen_shown.heading
        assert focus.property("text") == f"Hello {PATIENT}. Is this you?"


def test_that_what_a_person_chose_for_their_eyes_ends_when_the_tablet_goes_back(clinic: SampleClinic) -> None:
    with clinic_window(_OpenDoors(clinic)) as (window, hand):
        theme.set(reduce_motion=False)
        before = theme.look
        assert window.flow is not None
        window._look = before
        for name in ("top:text-size", "text-size:2.0", "text-size:done", "top:contrast", "contrast:dark"):
            hand.press(name)
        assert theme.look == ("dark", 2.0, False)
        window._finished(EndKind.NOT_TODAY)
        assert theme.look == before


def test_that_a_visit_that_breaks_off_leaves_no_window(clinic: SampleClinic) -> None:
    staged = StagedVisit(clinic, (1280, 800), lambda _hand, _name: None)
    assert not staged.window.close(), "a patient has it"
    with pytest.raises(ZeroDivisionError), staged:
        raise ZeroDivisionError
    assert not staged.window.isVisible()
