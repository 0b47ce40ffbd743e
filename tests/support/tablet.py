"""A finger for tests: finds what is shown on a patient's screen by its name, and presses it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.widgets.text import Text

W = TypeVar("W", bound=QWidget)


def settle() -> None:
    """Let everything that waits in the event queue happen, also what is to be deleted."""
    for _ in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def find(flow: QWidget, name: str) -> QWidget:
    """The shown widget of this name. Raises AssertionError naming what is shown instead."""
    found = [widget for widget in flow.findChildren(QWidget) if widget.objectName() == name and widget.isVisible()]
    shown = sorted({w.objectName() for w in flow.findChildren(QWidget) if w.isVisible() and ":" in w.objectName()})
    assert len(found) == 1, f"{name} is shown {len(found)} times; there are {shown}"
    return found[0]


def is_shown(flow: QWidget, name: str) -> bool:
    return any(w.objectName() == name and w.isVisible() for w in flow.findChildren(QWidget))


def press(flow: PatientFlow, name: str) -> None:
    """Tap with the mouse, in the middle, after scrolling there."""
    target = find(flow, name)
    if flow.screen_shown.isAncestorOf(target):
        flow.screen_shown.page.reveal(target)
    settle()
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())
    settle()


def line_of(flow: PatientFlow, key: str) -> QLineEdit:
    """The line that an item is written in."""
    field = find(flow, f"field:{key}")
    return field if isinstance(field, QLineEdit) else field.findChildren(QLineEdit)[0]


def write(flow: PatientFlow, key: str, text: str) -> QLineEdit:
    line = line_of(flow, key)
    line.setFocus()
    QTest.keyClicks(line, text)
    return line


def go_to(flow: PatientFlow, page: str) -> None:
    """Open a page as the review's Change does."""
    flow._try(lambda: flow._journey.go_to(page))
    settle()


def texts(root: QWidget) -> list[str]:
    return [text.text() for text in root.findChildren(Text) if text.isVisible() and text.text().strip()]


def draw(pad: QWidget, points: tuple[tuple[int, int], ...] = ((40, 60), (90, 120), (160, 50), (240, 110))) -> None:
    """One stroke of the mouse."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))
    settle()


class Bell:
    """An alarm that rings when the test says so."""

    def __init__(self) -> None:
        self.ms = 0
        self._ring: Callable[[], None] | None = None

    def start(self, ms: int, ring: Callable[[], None]) -> None:
        self.ms, self._ring = ms, ring

    def stop(self) -> None:
        self._ring = None

    @property
    def running(self) -> bool:
        return self._ring is not None

    def ring(self) -> None:
        assert self._ring is not None, "the alarm is not set"
        self._ring()
        settle()
