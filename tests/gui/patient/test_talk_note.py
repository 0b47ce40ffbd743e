"""After "Talk in person" the next page says what happened, calmly, with a way to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake_app.gui.patient.acts import Answered, WentTo
from intake_app.gui.patient.talk_note import TalkNote
from intake_app.gui.theme import theme
from tests.support.builders import chosen
from tests.support.looking import clipped, name_of, nameless, place, role_of, shown
from tests.support.tablet import find, go_to, is_shown, press, settle, texts

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk

SAID = "We put that on your list to talk about in person."


def test_that_the_next_page_says_it_until_the_person_moves_on(flow: PatientFlow) -> None:
    go_to(flow, "why.since")
    assert SAID not in texts(flow)
    press(flow, "footer:talk")
    assert flow._state.page.id == "why.changes"
    assert SAID in texts(flow)
    press(flow, "footer:skip")
    assert SAID not in texts(flow)


def test_that_skip_goes_on_without_a_note(flow: PatientFlow) -> None:
    go_to(flow, "why.since")
    press(flow, "footer:skip")
    assert not is_shown(flow, "talk:undo")


def test_that_the_note_runs_no_clock_and_stays_while_the_page_is_answered(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "why.reason")
    press(flow, "footer:talk")
    (note,) = shown(flow, TalkNote)
    assert note.findChildren(QTimer) == []
    flow.screen_shown.acted.emit(Answered("why.since", chosen("weeks")))
    settle()
    assert desk.saved("why.since") is not None
    assert shown(flow, TalkNote) == [note]


def test_that_taking_back_leads_to_the_question_with_nothing_chosen(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "why.since")
    press(flow, "footer:talk")
    press(flow, "talk:undo")
    assert flow._state.page.id == "why.since"
    assert (desk.saved("why.since"), desk.journey.journal.agenda) == (None, ())
    assert not is_shown(flow, "talk:undo")


def test_that_the_note_is_announced_and_the_keyboard_comes_to_it_first(
    flow: PatientFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("intake_app.gui.patient.flow.announce", lambda _widget, text: said.append(text))
    go_to(flow, "why.since")
    press(flow, "footer:talk")
    assert said[-1] == f"{SAID} {flow.screen_shown.heading.text()}"
    (note,) = shown(flow, TalkNote)
    assert (role_of(note), name_of(note)) == (QAccessible.Role.Notification, SAID)
    assert nameless(flow) == []
    QTest.keyClick(flow.screen_shown.heading, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is note.undo
    QTest.keyClick(note.undo, Qt.Key.Key_Space)
    settle()
    assert flow._state.page.id == "why.since"


def test_that_a_change_from_the_review_is_said_there_and_leads_home_again(flow: PatientFlow) -> None:
    for page in ("why.changes", "review"):
        go_to(flow, page)
    flow.screen_shown.acted.emit(WentTo("why.since"))
    settle()
    press(flow, "footer:talk")
    assert (flow._state.page.id, is_shown(flow, "talk:undo")) == ("review", True)
    press(flow, "talk:undo")
    assert flow._state.page.id == "why.since"
    press(flow, "footer:continue")
    assert (flow._state.page.id, is_shown(flow, "talk:undo")) == ("review", False)


@pytest.mark.parametrize("page", ["review", "document"])
def test_that_on_a_page_without_questions_a_person_is_asked_for(flow: PatientFlow, desk: Desk, page: str) -> None:
    go_to(flow, page)
    press(flow, "footer:talk")
    assert desk.journey.visit.state == "wants-to-talk"
    assert not desk.journey.journal.agenda


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_of_the_note_is_cut_off_at_any_size(
    flow: PatientFlow, scale: float, size: tuple[int, int]
) -> None:
    flow.resize(*size)
    theme.set(scale=scale)
    go_to(flow, "why.since")
    press(flow, "footer:talk")
    button = find(flow, "talk:undo")
    assert clipped(flow) == []
    assert flow.rect().contains(place(button, flow))
    assert button.height() >= 48
