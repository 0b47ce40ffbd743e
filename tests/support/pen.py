"""A pen that reports 240 points a second."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

HERTZ = 240
PRESSURE = 0.5


@cache
def pen() -> QPointingDevice:
    """The device; it outlives every event."""
    able = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
    kind, tip = QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen
    return QPointingDevice("pen", 7, kind, tip, able, 1, 2)


def pen_event(kind: QEvent.Type, canvas: QWidget, at: QPointF, milliseconds: int, pressure: float) -> QTabletEvent:
    """One event as the window gets it."""
    up, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    button = up if kind is QEvent.Type.TabletMove else left
    held = up if kind is QEvent.Type.TabletRelease else left
    on_window = QPointF(canvas.mapTo(canvas.window(), at))
    on_screen = canvas.mapToGlobal(at)
    plain = Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(kind, pen(), on_window, on_screen, pressure, 0, 0, 0, 0, 0, plain, button, held)
    event.setTimestamp(milliseconds)
    return event


def pen_stroke(canvas: QWidget, points: int) -> Iterator[QTabletEvent]:
    """A wavy stroke across the pad, no two points alike, and its release."""
    across, tall = canvas.width() - 80, canvas.height() / 2
    spots = [QPointF(40 + across * i / points, tall + tall / 2 * math.sin(i / 11)) for i in range(points)]
    for number, spot in enumerate(spots):
        kind = QEvent.Type.TabletMove if number else QEvent.Type.TabletPress
        yield pen_event(kind, canvas, spot, round(number * 1000 / HERTZ), PRESSURE)
    yield pen_event(QEvent.Type.TabletRelease, canvas, spots[-1], round(points * 1000 / HERTZ), 0)
