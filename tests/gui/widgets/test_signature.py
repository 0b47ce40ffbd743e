from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest

from intake_app.domain.consent import Ink, InkPoint
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.signature import SignaturePad, TypedSignature
from tests.support.looking import name_of, role_of
from tests.support.pen import pen_stroke

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAMPLE = Ink(((InkPoint(0.25, 0.5, 0, 0.5), InkPoint(0.5, 0.25, 8, 0.6), InkPoint(0.75, 0.5, 16, 0.7)),), 2.0)

POINTS, IN_A_STALL = 480, 10  # two seconds at 240 Hz; 40 ms


def pad_of(qtbot: QtBot, width: int = 800, height: int = 420) -> tuple[SignaturePad, list[object]]:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(width, height)
    pad.show()
    qtbot.waitExposed(pad)
    told: list[object] = []
    pad.answered.connect(told.append)
    return pad, told


def draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    first, *rest = (QPoint(x, y) for x, y in points)
    QTest.mousePress(pad.canvas, Qt.MouseButton.LeftButton, pos=first)
    for point in rest:
        QTest.mouseMove(pad.canvas, point)
    QTest.mouseRelease(pad.canvas, Qt.MouseButton.LeftButton, pos=rest[-1])


def tablet(kind: QEvent.Type, pad: SignaturePad, at: QPointF, pressure: float) -> None:
    pen = QPointingDevice(
        "pen", 7, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 2,
    )  # fmt: skip
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
    where = pad.canvas.mapToGlobal(at)
    keys = Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(kind, pen, at, where, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, keys, button, held)
    QCoreApplication.sendEvent(pad.canvas, event)


def test_that_each_stroke_is_told_once_and_lies_in_the_unit_square(qtbot: QtBot) -> None:
    pad, told = pad_of(qtbot)
    draw(pad, (100, 100), (200, 150), (300, 100))
    draw(pad, (400, 100), (500, 150))
    assert len(told) == 2
    ink = told[1]
    assert isinstance(ink, Ink)
    assert [len(stroke) for stroke in ink.strokes] == [3, 2]
    assert all(0 <= p.x <= 1 and 0 <= p.y <= 1 for stroke in ink.strokes for p in stroke)
    assert ink.aspect == pytest.approx(pad.canvas.width() / pad.canvas.height())


def test_that_time_starts_at_zero_and_never_runs_back(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    draw(pad, (100, 100), (200, 150), (300, 100))
    draw(pad, (400, 100), (500, 150))
    ink = pad.value()
    assert ink
    times = [p.t for stroke in ink.strokes for p in stroke]
    assert times[0] == 0
    assert times == sorted(times)


def test_that_a_pen_keeps_its_pressure_and_every_point(qtbot: QtBot) -> None:
    pad, told = pad_of(qtbot)
    tablet(QEvent.Type.TabletMove, pad, QPointF(50, 50), 0.0)
    tablet(QEvent.Type.TabletPress, pad, QPointF(60, 60), 0.25)
    for i in range(200):
        tablet(QEvent.Type.TabletMove, pad, QPointF(60 + i, 100 + 40 * math.sin(i / 9)), 0.5)
    tablet(QEvent.Type.TabletRelease, pad, QPointF(260, 100), 0.0)
    ink = pad.value()
    assert ink
    assert ink.points == 201
    assert ink.strokes[0][0].pressure == 0.25
    assert len(told) == 1


def test_that_a_pen_on_the_window_keeps_what_piles_up_while_the_screen_stands_still(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    window = pad.windowHandle()
    for number, event in enumerate(pen_stroke(pad.canvas, POINTS)):
        QCoreApplication.postEvent(window, event)
        if number % IN_A_STALL == 0:
            QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    ink = pad.value()
    assert ink
    assert ink.points == POINTS
    assert len({(p.x, p.y) for p in ink.strokes[0]}) == POINTS
    assert ink.strokes[0][1].pressure == 0.5


def test_that_a_mouse_has_no_pressure(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    draw(pad, (100, 100), (200, 150))
    ink = pad.value()
    assert ink
    assert ink.strokes[0][0].pressure is None


def test_that_a_finger_draws(qtbot: QtBot) -> None:
    pad, told = pad_of(qtbot)
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad.canvas, screen).press(0, QPoint(100, 100), pad.canvas).commit()
    QTest.touchEvent(pad.canvas, screen).move(0, QPoint(150, 120), pad.canvas).commit()
    QTest.touchEvent(pad.canvas, screen).release(0, QPoint(150, 120), pad.canvas).commit()
    assert len(told) == 1
    ink = pad.value()
    assert ink
    assert [round(p.x * pad.canvas.width()) for p in ink.strokes[0]] == [100, 150]


def test_that_ink_is_shown_without_telling(qtbot: QtBot) -> None:
    pad, told = pad_of(qtbot)
    pad.set_value(SAMPLE)
    assert pad.value() == SAMPLE
    pad.set_value(None)
    assert pad.value() is None
    assert told == []


def test_that_resizing_keeps_the_ink_as_it_was(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    draw(pad, (100, 100), (200, 150), (300, 100))
    before = pad.value()
    pad.resize(500, 700)
    pad.resize(800, 420)
    qtbot.wait(1)
    assert pad.value() == before


def test_that_ink_drawn_after_a_rotation_keeps_the_proportions_of_what_was_there(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    pad.set_value(SAMPLE)
    pad.resize(420, 800)
    qtbot.wait(1)
    draw(pad, (10, 10), (20, 20))
    ink = pad.value()
    assert ink
    first, second, third = ink.strokes[0]
    width, height = pad.canvas.width(), pad.canvas.height()
    across, down = (third.x - first.x) * width, (first.y - second.y) * height
    assert across / down == pytest.approx(0.5 * SAMPLE.aspect / 0.25, rel=1e-3)
    assert ink.aspect == pytest.approx(width / height)
    assert round(ink.strokes[1][0].x * width) == 10


def test_that_undo_takes_one_stroke_and_clear_takes_all(qtbot: QtBot) -> None:
    pad, told = pad_of(qtbot)
    assert not pad.undo.isEnabled()
    draw(pad, (100, 100), (200, 150))
    draw(pad, (400, 100), (500, 150))
    draw(pad, (400, 100), (500, 150))
    pad.undo.click()
    after = pad.value()
    assert after
    assert len(after.strokes) == 2
    pad.clear.click()
    assert pad.value() is None
    assert told[-1] is None
    assert not pad.clear.isEnabled()


def test_that_ink_appears_where_it_is_drawn(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    empty = pad.canvas.grab().toImage()
    draw(pad, (100, 60), (200, 60), (300, 60))
    drawn = pad.canvas.grab().toImage()
    assert drawn.pixelColor(150, 60).lightness() < 100
    assert drawn.pixelColor(299, 60).lightness() < 100
    pad.resize(pad.width() + 1, pad.height())
    pad.resize(pad.width() - 1, pad.height())
    assert pad.canvas.grab().toImage() == drawn
    assert drawn.pixelColor(150, 100) == empty.pixelColor(150, 100)


def test_that_drawing_with_a_mouse_does_not_move_the_page(qtbot: QtBot) -> None:
    page = PageScroll()
    qtbot.addWidget(page)
    pad = SignaturePad()
    pad.setMinimumHeight(400)
    page.body.addWidget(pad)
    page.body.addSpacing(1500)
    page.resize(800, 500)
    page.show()
    qtbot.waitExposed(page)
    window = page.windowHandle()
    start = pad.canvas.mapTo(page, QPoint(200, 180))
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
    for i in range(1, 12):
        QTest.mouseMove(window, start - QPoint(0, i * 12))
        qtbot.wait(8)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 132))
    qtbot.wait(30)
    ink = pad.value()
    assert page.verticalScrollBar().value() == 0
    assert ink
    assert ink.points == 12


def test_that_the_pad_is_named_and_points_to_the_other_way(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    pad.set_name("Your signature")
    assert (role_of(pad.canvas), name_of(pad.canvas)) == (QAccessible.Role.Canvas, "Your signature")
    assert "type your name" in pad.canvas.accessibleDescription()


def test_that_a_typed_name_is_told_and_shown_large(qtbot: QtBot) -> None:
    typed = TypedSignature()
    qtbot.addWidget(typed)
    typed.show()
    told: list[object] = []
    typed.answered.connect(told.append)
    QTest.keyClicks(typed.field, " A")
    assert told == [None, "A"]
    assert typed.preview.text() == "A"
    typed.set_value("Sam Lopez")
    assert (typed.value(), typed.preview.text(), len(told)) == ("Sam Lopez", "Sam Lopez", 2)
