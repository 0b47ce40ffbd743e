"""Somebody touches whatever is there, turns the tablet, changes the look, tries every way out: nothing is lost.

All runs together take ten thousand steps: some through the first visit, more through a packet that is quicker to draw.
Each control breaks one promise on purpose; the same hands find it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from tests.support.journey_process import make_lazy
from tests.support.monkey import Monkey
from tests.support.patient_desk import TwoLanguages, make_desk
from tests.support.workplace import SmallContent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QPointingDevice
    from PySide6.QtWidgets import QApplication

    from tests.support.patient_desk import Desk

STEPS = 1250
RUNS = [("first-visit", 1), ("first-visit", 2), *(("small", seed) for seed in range(3, 9))]
UNTIL_FOUND = 1500
pytestmark = pytest.mark.qt_log_ignore(
    "QGestureManager::deliverEvents: could not find the target",  # a cover came up under the finger
    "This plugin does not support grabbing the keyboard",
    extend=True,
)


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def packet() -> str:
    return "small"


@pytest.fixture
def two(tmp_path: Path, packet: str) -> Iterator[Desk]:
    """Forms in two languages."""
    desk = make_desk(tmp_path, packet, content=SmallContent() if packet == "small" else TwoLanguages())
    yield desk
    desk.records.close()


def until_found(monkey: Monkey, problem: str) -> bool:
    """Whether the hands meet a problem of this kind."""
    try:
        for _ in range(UNTIL_FOUND):
            monkey.step()
            if any(problem in met for met in monkey.problems):
                return True
        monkey.finish()
        return any(problem in met for met in monkey.problems)
    finally:
        monkey.close()


@pytest.mark.parametrize(("packet", "seed"), RUNS)
def test_that_restless_hands_break_nothing_lose_nothing_and_find_no_way_out(
    two: Desk, screen: QPointingDevice, seed: int
) -> None:
    monkey = Monkey(two, seed, screen)
    for _ in range(STEPS):
        monkey.step()
    monkey.finish()
    monkey.close()
    assert monkey.problems == []
    assert sum(monkey.seen.values()) == STEPS
    assert len(RUNS) * STEPS == 10_000
    assert monkey.answers > 10
    assert min(monkey.seen[act] for act in ("_tap", "_press", "_key", "_way_out", "_close", "_context", "_drop")) > 5


def test_that_a_shortcut_that_lets_out_would_be_found(two: Desk, screen: QPointingDevice) -> None:
    monkey = Monkey(two, 1, screen)
    hole = QShortcut(QKeySequence("Ctrl+Q"), monkey.flow)
    hole.activated.connect(monkey.flow.release)
    assert until_found(monkey, "led out")


def test_that_a_menu_on_the_screen_would_be_found(
    two: Desk, screen: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def menu(self: QWidget, event: QContextMenuEvent) -> None:
        opened = QMenu(self)
        opened.addAction("Copy")
        opened.exec(event.globalPos())

    monkeypatch.setattr("intake_app.gui.patient.lock.LockedWindow.contextMenuEvent", menu)
    assert until_found(Monkey(two, 1, screen), "a menu QMenu opened")


def test_that_answers_that_wait_in_memory_would_be_missed(two: Desk, screen: QPointingDevice) -> None:
    make_lazy(two.records)
    assert until_found(Monkey(two, 1, screen), "is not saved")
