from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake_app.domain.response import Answer
from intake_app.gui.patient.overlays import CoverKind
from intake_app.gui.widgets.choice import ChoiceCard
from tests.support.signing import open_everything, sign_typed
from tests.support.tablet import find, go_to, is_shown, line_of, press, settle, texts, write

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk

SINCE = "why.since"


def shown_checked(flow: PatientFlow) -> list[str]:
    cards = flow.screen_shown.findChildren(ChoiceCard)
    return [card.objectName() for card in cards if card.isVisible() and card.isChecked()]


def test_that_a_card_shows_the_last_saved_answer_when_saving_stops(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    press(flow, f"option:{SINCE}:weeks")
    desk.disk.full = True
    press(flow, f"option:{SINCE}:months")
    assert shown_checked(flow) == [f"option:{SINCE}:weeks"]
    assert "Not saved yet" in texts(flow)
    assert any("no room left" in text for text in texts(flow))
    saved = desk.saved(SINCE)
    assert saved is not None
    assert saved.codes == ("weeks",)


def test_that_try_again_saves_what_could_not_be_saved(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    desk.disk.full = True
    press(flow, f"option:{SINCE}:months")
    press(flow, "trouble:retry")
    assert is_shown(flow, "trouble:retry"), "it is still full"
    desk.disk.full = False
    press(flow, "trouble:retry")
    assert not is_shown(flow, "trouble:retry")
    assert shown_checked(flow) == [f"option:{SINCE}:months"]
    saved = desk.saved(SINCE)
    assert saved is not None
    assert saved.codes == ("months",)


def test_that_typed_text_stays_in_its_field_and_is_not_called_saved(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "about.name")
    desk.disk.full = True
    write(flow, "about.pronouns", "they")
    press(flow, "footer:continue")
    assert desk.journey.page().id == "about.name"
    assert line_of(flow, "about.pronouns").text() == "they"
    assert "Saved" not in texts(flow)
    desk.disk.full = False
    press(flow, "footer:continue")
    assert desk.saved("about.pronouns") == Answer.of("they")
    assert desk.journey.page().id != "about.name"


@pytest.mark.parametrize("step", ["continue", "skip", "talk", "back"])
def test_that_no_step_leaves_the_page_while_nothing_can_be_saved(flow: PatientFlow, desk: Desk, step: str) -> None:
    go_to(flow, SINCE)
    heading = flow.screen_shown.heading.text()
    desk.disk.full = True
    press(flow, f"footer:{step}")
    assert flow.screen_shown.heading.text() == heading
    assert is_shown(flow, "trouble:retry")
    desk.disk.full = False
    press(flow, "trouble:retry")
    assert flow.screen_shown.heading.text() != heading
    assert not is_shown(flow, "trouble:retry")


def test_that_a_full_disk_does_not_keep_answers_on_the_screen(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    desk.disk.full = True
    press(flow, "top:pause")
    assert flow.guard.cover.isVisible()
    assert flow.guard.cover.kind is CoverKind.PAUSED


def test_that_a_failed_signature_signs_nothing_and_can_be_repeated(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    desk.disk.full = True
    sign_typed(flow, "Sam Reed")
    assert is_shown(flow, "sign:sign")
    assert not desk.records.documents(visit_id=desk.visit_id)
    desk.disk.full = False
    press(flow, "trouble:retry")
    settle()
    assert len(desk.records.documents(visit_id=desk.visit_id)) == 2
    assert find(flow, "end:hand-back").isVisible()
