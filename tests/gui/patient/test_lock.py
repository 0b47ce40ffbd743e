from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intake_app.domain.consent import EndKind
from intake_app.domain.visit import VisitState
from intake_app.gui.patient.idle import ANSWER_MS, IdleWatch
from intake_app.gui.patient.overlays import CoverKind
from tests.gui.patient.conftest import PIN
from tests.support.looking import nameless
from tests.support.tablet import Bell, find, go_to, is_shown, press, settle, texts

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk


def state_of(desk: Desk) -> VisitState:
    visit = desk.records.visit(desk.visit_id)
    assert visit is not None
    return visit.state


def enter(flow: PatientFlow, pin: str) -> None:
    for digit in pin:
        QTest.keyClicks(flow.guard.gate.pad, digit)
    QTest.keyClick(flow.guard.gate.pad, Qt.Key.Key_Return)
    settle()


def test_that_closing_the_window_offers_the_pin_pad_and_nothing_else(flow: PatientFlow) -> None:
    assert not flow.close()
    assert flow.isVisible()
    assert flow.guard.gate.isVisible()


def test_that_escape_offers_the_pin_pad_and_leads_back_out_of_it(flow: PatientFlow) -> None:
    QTest.keyClick(flow, Qt.Key.Key_Escape)
    assert flow.guard.gate.isVisible()
    QTest.keyClick(flow.guard.gate, Qt.Key.Key_Escape)
    assert not flow.guard.gate.isVisible()
    assert flow.isVisible()


def test_that_a_pin_that_fits_lets_the_window_go(flow: PatientFlow) -> None:
    flow.offer_staff_exit()
    enter(flow, PIN)
    assert not flow.guard.gate.isVisible()
    assert flow.close()


def test_that_another_pin_keeps_the_window_and_says_so(flow: PatientFlow) -> None:
    flow.offer_staff_exit()
    enter(flow, "1111")
    assert flow.guard.gate.isVisible()
    assert "That PIN is not known here. Please enter it again." in texts(flow.guard.gate)
    assert not flow.close()


def test_that_the_pin_stands_nowhere_on_the_screen(flow: PatientFlow) -> None:
    flow.offer_staff_exit()
    for digit in "1379":
        QTest.keyClicks(flow.guard.gate.pad, digit)
    seen = [w.accessibleName() + w.accessibleDescription() for w in flow.guard.gate.findChildren(QWidget)]
    assert not any("1379" in text for text in seen)
    assert nameless(flow.guard.gate) == []


def test_that_pause_covers_everything_at_once_without_a_name(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "about.name")
    press(flow, "top:pause")
    assert flow.guard.cover.geometry() == flow.rect()
    assert flow.childAt(flow.rect().center()) in flow.guard.cover.findChildren(QWidget)
    words = " ".join(texts(flow.guard.cover))
    assert "Sam" not in words
    assert "Samantha" not in words
    assert state_of(desk) is VisitState.PAUSED
    press(flow, "cover:back")
    assert state_of(desk) is VisitState.WITH_PATIENT
    assert flow.screen_shown.heading.text() == "Your name"


def test_that_hiding_covers_without_telling_anybody(flow: PatientFlow, desk: Desk) -> None:
    press(flow, "top:cover")
    assert flow.guard.cover.kind is CoverKind.HIDDEN
    assert state_of(desk) is VisitState.WITH_PATIENT


def test_that_a_pause_is_a_way_to_a_person_who_does_not_see_the_answers(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "about.name")
    press(flow, "top:pause")
    press(flow, "cover:person")
    assert flow.guard.cover.kind is CoverKind.PERSON
    assert state_of(desk) is VisitState.WANTS_TO_TALK
    assert not is_shown(flow, "cover:person")
    press(flow, "cover:back")
    assert state_of(desk) is VisitState.WITH_PATIENT
    assert flow.screen_shown.heading.text() == "Your name"


@pytest.mark.parametrize(("button", "kind"), [("not-today", EndKind.NOT_TODAY), ("paper", EndKind.PAPER)])
def test_that_a_person_can_leave_from_a_pause_on_any_page(
    flow: PatientFlow, desk: Desk, ends: list[EndKind], button: str, kind: EndKind
) -> None:
    go_to(flow, "why.since")
    press(flow, "option:why.since:days")
    press(flow, "top:pause")
    press(flow, f"cover:{button}")
    assert not flow.guard.cover.isVisible()
    assert state_of(desk) is VisitState.NOT_SIGNED
    assert desk.saved("why.since") is not None
    assert desk.records.entries(kind="response", refers_to=desk.visit_id) == ()
    press(flow, "top:pause")
    assert not is_shown(flow, "cover:not-today")
    press(flow, "cover:back")
    press(flow, "end:hand-back")
    assert ends == [kind]


@pytest.mark.parametrize("way", ["top:cover", "start:no", "start-pause"])
def test_that_who_is_not_known_or_hides_is_not_asked_to_end_anything(at_start: PatientFlow, way: str) -> None:
    if way == "top:cover":
        press(at_start, "start:yes")
    press(at_start, "top:pause" if way == "start-pause" else way)
    for name in ("person", "paper", "not-today"):
        assert not is_shown(at_start, f"cover:{name}")


def test_that_a_no_to_the_name_is_as_large_as_a_yes(at_start: PatientFlow) -> None:
    yes, no = find(at_start, "start:yes"), find(at_start, "start:no")
    assert no.height() == yes.height()
    assert no.width() > 0.9 * yes.width()


def test_that_somebody_else_is_not_let_in(at_start: PatientFlow, desk: Desk) -> None:
    press(at_start, "start:no")
    assert at_start.guard.cover.kind is CoverKind.NOT_ME
    assert state_of(desk) is VisitState.WANTS_TO_TALK
    assert not any("Sam" in text for text in texts(at_start.guard.cover))
    press(at_start, "cover:back")
    assert find(at_start, "start:yes").isVisible()
    press(at_start, "start:yes")
    assert state_of(desk) is VisitState.WITH_PATIENT


@pytest.mark.parametrize("step", ["continue", "skip"])
def test_that_nobody_gets_in_without_saying_who_they_are(at_start: PatientFlow, step: str) -> None:
    press(at_start, f"footer:{step}")
    assert find(at_start, "start:yes").isVisible()
    assert "Please choose Yes or No first." in texts(at_start)


def test_that_a_quiet_tablet_asks_gently_before_it_covers(flow: PatientFlow, desk: Desk, bell: Bell) -> None:
    go_to(flow, "why.since")
    press(flow, "option:why.since:days")
    assert bell.ms == 5 * 60_000
    bell.ring()
    assert flow.guard.notice.isVisible()
    assert bell.ms == ANSWER_MS
    bell.ring()
    assert not flow.guard.notice.isVisible()
    assert flow.guard.cover.kind is CoverKind.IDLE
    assert desk.saved("why.since") is not None
    assert not bell.running
    press(flow, "cover:back")
    assert desk.journey.page().id == "why.since"
    assert bell.running


def test_that_any_touch_answers_the_notice(flow: PatientFlow, bell: Bell) -> None:
    bell.ring()
    press(flow, "idle:here")
    assert not flow.guard.notice.isVisible()
    assert bell.ms == 5 * 60_000


def test_that_the_notice_leaves_time_and_counts_nothing_down(flow: PatientFlow, bell: Bell) -> None:
    assert ANSWER_MS >= 20_000
    bell.ring()
    assert not any(character.isdigit() for text in texts(flow.guard.notice) for character in text)


def touch_window(flow: PatientFlow) -> None:
    """A press as it comes from outside, where no control is."""
    window = flow.windowHandle()
    assert window is not None
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))
    settle()


def test_that_a_touch_anywhere_on_the_window_answers_the_notice(flow: PatientFlow, bell: Bell) -> None:
    bell.ring()
    touch_window(flow)
    assert not flow.guard.notice.isVisible()
    assert bell.ms == 5 * 60_000


def test_that_answering_keeps_the_tablet_awake(flow: PatientFlow, bell: Bell) -> None:
    go_to(flow, "why.since")
    bell.ms = 0
    press(flow, "option:why.since:days")
    assert bell.ms == 5 * 60_000


def test_that_a_watch_that_was_stopped_is_not_woken_by_a_touch(flow: PatientFlow) -> None:
    bell = Bell()
    watch = IdleWatch(flow, 1000, bell)
    watch.start()
    touch_window(flow)
    assert bell.running
    watch.stop()
    touch_window(flow)
    assert not bell.running


def test_that_the_window_title_names_nobody(flow: PatientFlow) -> None:
    assert flow.windowTitle() == "Intake"
