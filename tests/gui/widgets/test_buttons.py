from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.consent import Ink, InkPoint
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.signature import SignaturePad
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def pressed_count(qtbot: QtBot, button: PillButton) -> list[bool]:
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    counted: list[bool] = []
    button.clicked.connect(lambda on: counted.append(bool(on)))
    return counted


def test_that_a_button_acts_on_release_and_not_on_press(qtbot: QtBot) -> None:
    button = PillButton("Continue")
    counted = pressed_count(qtbot, button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert counted == []
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert len(counted) == 1


def test_that_sliding_off_before_release_calls_the_press_off(qtbot: QtBot) -> None:
    button = PillButton("Continue")
    counted = pressed_count(qtbot, button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert counted == []


def test_that_space_and_enter_press_it(qtbot: QtBot) -> None:
    button = PillButton("Continue")
    counted = pressed_count(qtbot, button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_A)
    assert len(counted) == 2


def test_that_the_focus_ring_shows_for_keys_and_not_for_taps(qtbot: QtBot) -> None:
    button = PillButton("Continue")
    pressed_count(qtbot, button)
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.ring
    button.clearFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.ring


def _inked(button: PillButton) -> tuple[int, QColor]:
    """How many pixels differ from what the button stands on, and the colour nearest to its edge."""
    image = button.grab().toImage()
    ground = theme.colour("bg").rgb()
    seen = [image.pixel(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(pixel != ground for pixel in seen), QColor(image.pixel(image.width() // 2, image.height() // 6))


@pytest.mark.parametrize("palette", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("kind", ["ghost", "outline"])
def test_that_a_light_button_looks_less_like_one_while_it_is_off(qtbot: QtBot, palette: str, kind: str) -> None:
    theme.set(palette)  # type: ignore[arg-type]
    ground = QWidget()
    button = PillButton("Clear", kind, "eraser", parent=ground)  # type: ignore[arg-type]
    qtbot.addWidget(ground)
    ground.setStyleSheet(f"background:{theme.palette.bg}")
    button.resize(button.sizeHint())
    on, _ = _inked(button)
    button.setEnabled(False)
    off, inside = _inked(button)
    assert off <= on
    assert inside == theme.colour("bg")


def test_that_the_pad_offers_undo_and_clear_as_buttons_once_there_is_ink(qtbot: QtBot) -> None:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    assert not pad.undo.isEnabled()
    assert not pad.clear.isEnabled()
    pad.set_value(Ink(((InkPoint(0.1, 0.1, 0), InkPoint(0.5, 0.4, 9)),), 2.0))
    assert pad.undo.isEnabled()
    assert {pad.undo.kind, pad.clear.kind} == {"outline"}


def test_that_an_icon_button_speaks_its_name(qtbot: QtBot) -> None:
    button = PillButton("", "ghost", "volume", name="Read this page aloud")
    qtbot.addWidget(button)
    assert (role_of(button), name_of(button)) == (QAccessible.Role.Button, "Read this page aloud")


def test_that_the_arrow_leads_the_other_way_in_right_to_left_pages(qtbot: QtBot) -> None:
    button = PillButton("XX", "outline", "arrow-right", trailing=True)
    pressed_count(qtbot, button)
    plain = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() != plain


def test_that_a_long_text_wraps_in_a_narrow_place(qtbot: QtBot) -> None:
    button = PillButton("I would rather talk in person with someone")
    qtbot.addWidget(button)
    assert button.heightForWidth(220) > button.heightForWidth(button.sizeHint().width())


def test_that_a_press_blends_only_while_motion_is_wanted(qtbot: QtBot) -> None:
    button = PillButton("Continue")
    pressed_count(qtbot, button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert button.pressedness() == 1.0
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    theme.set(reduce_motion=False)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert button.pressedness() < 1.0


def test_that_a_row_of_buttons_wraps_when_it_gets_narrow(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    buttons = [PillButton(text, "outline") for text in ("Back", "Talk in person", "Continue")]
    QVBoxLayout(holder).addWidget(FlowRow(*buttons))
    holder.resize(900, 300)
    holder.show()
    assert len({button.y() for button in buttons}) == 1
    holder.resize(320, 300)
    qtbot.wait(1)
    assert len({button.y() for button in buttons}) == 3


def test_that_a_row_skips_hidden_buttons(qtbot: QtBot) -> None:
    first, second = PillButton("Back"), PillButton("Continue")
    row = FlowRow(first, second)
    qtbot.addWidget(row)
    row.resize(600, 100)
    row.show()
    first.hide()
    qtbot.wait(1)
    assert second.x() == 0
