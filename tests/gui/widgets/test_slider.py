from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.slider import SliderInput
from intake_app.gui.widgets.slider_track import HANDLE
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


def slider(qtbot: QtBot, step: int | Decimal = 5) -> tuple[SliderInput, list[object]]:
    widget = SliderInput(0, 100, step, "%", "Never", "Always")
    qtbot.addWidget(widget)
    widget.resize(800, 240)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def test_that_a_slider_starts_unset_and_shows_no_handle(qtbot: QtBot) -> None:
    widget, told = slider(qtbot)
    assert widget.value() is None
    assert widget.said.text() == "Not set yet"
    bare = widget.track.grab().toImage()
    widget.set_value(0)
    assert widget.track.grab().toImage() != bare
    assert told == []


def test_that_a_tap_on_the_line_chooses_the_nearest_step(qtbot: QtBot) -> None:
    widget, told = slider(qtbot)
    QTest.mouseClick(widget.track, LEFT, pos=widget.track.spot_of(13) + QPoint(3, 0))
    QTest.mouseClick(widget.track, LEFT, pos=QPoint(0, 30))
    QTest.mouseClick(widget.track, LEFT, pos=QPoint(widget.track.width() - 1, 30))
    assert told == [65, 0, 100]
    assert widget.said.text() == "100 %"


def test_that_a_drag_tells_once_when_it_is_let_go(qtbot: QtBot) -> None:
    widget, told = slider(qtbot)
    track = widget.track
    QTest.mousePress(track, LEFT, pos=track.spot_of(2))
    QTest.mouseMove(track, track.spot_of(10))
    assert told == []
    QTest.mouseRelease(track, LEFT, pos=track.spot_of(10))
    assert told == [50]


def test_that_a_page_does_not_scroll_while_the_handle_is_dragged(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[bool] = []
    monkeypatch.setattr(PageScroll, "hold", lambda _page, on: held.append(on))
    page = PageScroll()
    qtbot.addWidget(page)
    widget = SliderInput(0, 100)
    page.body.addWidget(widget)
    page.resize(800, 400)
    page.show()
    held.clear()
    QTest.mouseClick(widget.track, LEFT, pos=widget.track.spot_of(20))
    assert held == [True, False]


def test_that_plus_and_minus_move_a_step_and_stop_at_the_ends(qtbot: QtBot) -> None:
    widget, told = slider(qtbot)
    for button in (widget.more, widget.more, widget.less, widget.less):
        button.click()
    widget.set_value(100)
    widget.more.click()
    assert told == [0, 5, 0, 0, 100]


def test_that_it_is_operated_with_keys(qtbot: QtBot) -> None:
    widget, told = slider(qtbot)
    keys = Qt.Key
    for key in (
        keys.Key_Right,
        keys.Key_Right,
        keys.Key_Up,
        keys.Key_Left,
        keys.Key_PageUp,
        keys.Key_End,
        keys.Key_Home,
    ):
        QTest.keyClick(widget.track, key)
    assert told == [0, 5, 10, 5, 15, 100, 0]


def test_that_left_is_more_where_pages_are_read_from_the_right(qtbot: QtBot) -> None:
    widget, told = slider(qtbot)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    widget.set_value(50)
    QTest.keyClick(widget.track, Qt.Key.Key_Left)
    QTest.mouseClick(widget.track, LEFT, pos=QPoint(0, 30))
    assert told == [55, 100]
    assert widget.track.spot_of(0).x() > widget.track.spot_of(20).x()


def test_that_it_can_be_taken_back(qtbot: QtBot) -> None:
    widget, told = slider(qtbot)
    assert not widget.clear.isVisible()
    widget.more.click()
    widget.clear.click()
    assert told == [0, None]
    assert widget.value() is None


def test_that_parts_of_a_whole_are_decimals(qtbot: QtBot) -> None:
    widget, told = slider(qtbot, Decimal("0.5"))
    widget.set_value(Decimal("7.4"))
    assert widget.value() == Decimal("7.5")
    widget.more.click()
    assert told == [Decimal(8)]


@pytest.mark.parametrize(("low", "high", "step"), [(0, 0, 1), (5, 1, 1), (0, 10, 0), (0, 1, 2)])
def test_that_a_line_without_steps_is_refused(low: int, high: int, step: int) -> None:
    with pytest.raises(ValueError, match="no steps"):
        SliderInput(low, high, step)


def test_that_a_screen_reader_hears_name_role_and_value(qtbot: QtBot) -> None:
    widget, _ = slider(qtbot)
    widget.set_name("How often")
    track = QAccessible.queryAccessibleInterface(widget.track)
    assert (role_of(widget.track), name_of(widget.track)) == (QAccessible.Role.Slider, "How often")
    assert track.text(QAccessible.Text.Value) == "Not set yet"
    widget.set_value(40)
    assert track.text(QAccessible.Text.Value) == "40 %"
    assert widget.more.accessibleDescription() == "How often"


def test_that_the_handle_is_as_large_as_a_fingertip(qtbot: QtBot) -> None:
    widget, _ = slider(qtbot)
    assert HANDLE >= 44
    assert widget.track.height() >= 48
