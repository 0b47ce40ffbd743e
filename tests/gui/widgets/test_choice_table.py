from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intake_app.gui.theme import theme
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.choice_table import ChoiceTable
from tests.support.looking import clipped, name_of, nameless, place, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = (("sleep", "Sleeping"), ("walk", "Walking up the stairs"), ("sit", "Sitting"))
CHOICES = (Choice("easy", "Easy"), Choice("hard", "Hard to do"), Choice("none", "Neither", alone=True))


def table(qtbot: QtBot, multi: bool = False, width: int = 1000) -> tuple[ChoiceTable, list[object]]:
    widget = ChoiceTable(ROWS, CHOICES, multi)
    qtbot.addWidget(widget)
    widget.resize(width, widget.heightForWidth(width))
    widget.show()
    widget.activateWindow()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def test_that_each_tap_tells_the_row_and_what_is_chosen_in_it(qtbot: QtBot) -> None:
    widget, told = table(qtbot)
    for row, code in (("sleep", "easy"), ("walk", "hard"), ("sleep", "hard"), ("sleep", "hard")):
        QTest.mouseClick(widget.cells[row, code], Qt.MouseButton.LeftButton)
    assert told == [("sleep", ("easy",)), ("walk", ("hard",)), ("sleep", ("hard",)), ("sleep", ())]
    assert widget.value() == {"sleep": (), "walk": ("hard",), "sit": ()}


def test_that_a_choice_in_one_row_leaves_the_others(qtbot: QtBot) -> None:
    widget, _ = table(qtbot)
    widget.cells["sleep", "easy"].click()
    widget.cells["walk", "hard"].click()
    checked = {at for at, cell in widget.cells.items() if cell.isChecked()}
    assert checked == {("sleep", "easy"), ("walk", "hard")}


def test_that_several_can_be_chosen_where_the_rows_repeat(qtbot: QtBot) -> None:
    widget, told = table(qtbot, multi=True)
    for code in ("hard", "easy", "none", "easy"):
        widget.cells["sit", code].click()
    assert told == [("sit", ("hard",)), ("sit", ("easy", "hard")), ("sit", ("none",)), ("sit", ("easy",))]


def test_that_answers_are_shown_without_telling(qtbot: QtBot) -> None:
    widget, told = table(qtbot)
    widget.set_value({"walk": ("hard",)})
    assert widget.cells["walk", "hard"].isChecked()
    widget.set_value(None)
    assert not any(cell.isChecked() for cell in widget.cells.values())
    assert told == []
    with pytest.raises(KeyError, match="fly"):
        widget.set_value({"fly": ()})


def test_that_each_cell_is_a_radio_button_or_box_named_by_row_and_column(qtbot: QtBot) -> None:
    one, many = table(qtbot)[0], table(qtbot, multi=True)[0]
    assert name_of(one.cells["walk", "hard"]) == "Walking up the stairs, Hard to do"
    assert role_of(one.cells["walk", "hard"]) == QAccessible.Role.RadioButton
    assert role_of(many.cells["walk", "hard"]) == QAccessible.Role.CheckBox
    assert nameless(one) == []


def focused(widget: ChoiceTable) -> tuple[str, str]:
    return next(at for at, cell in widget.cells.items() if cell is widget.focusWidget())


def keys(widget: ChoiceTable, *pressed: Qt.Key) -> tuple[str, str]:
    for key in pressed:
        QTest.keyClick(widget.cells[focused(widget)], key)
    return focused(widget)


def test_that_arrows_move_and_space_chooses(qtbot: QtBot) -> None:
    widget, told = table(qtbot)
    widget.cells["sleep", "easy"].setFocus()
    assert keys(widget, Qt.Key.Key_Right) == ("sleep", "hard")
    assert keys(widget, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down) == ("sit", "hard")
    assert keys(widget, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up) == ("walk", "easy")
    assert told == []
    QTest.keyClick(widget.cells["walk", "easy"], Qt.Key.Key_Space)
    assert told == [("walk", ("easy",))]


def test_that_arrows_follow_the_page_where_it_is_read_from_the_right(qtbot: QtBot) -> None:
    widget, _ = table(qtbot)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    widget.cells["sleep", "easy"].setFocus()
    assert keys(widget, Qt.Key.Key_Left) == ("sleep", "hard")
    assert widget.cells["sleep", "easy"].x() > widget.cells["sleep", "hard"].x()


def test_that_a_wide_table_has_columns_under_their_headers(qtbot: QtBot) -> None:
    widget, _ = table(qtbot)
    assert widget.is_wide(widget.width())
    for code, header in widget.headers.items():
        centres = {place(widget.cells[row, code], widget).center().x() for row, _ in ROWS}
        assert len(centres) == 1
        assert abs(header.geometry().center().x() - centres.pop()) <= 2
        assert header.isVisible()


@pytest.mark.parametrize(("width", "scale"), [(420, 1.0), (760, 2.0)])
def test_that_a_narrow_table_becomes_cards_with_the_same_cells(qtbot: QtBot, width: int, scale: float) -> None:
    widget, told = table(qtbot)
    theme.set(scale=scale)
    widget.resize(width, widget.heightForWidth(width))
    qtbot.wait(1)
    assert not widget.is_wide(width)
    assert not any(header.isVisible() for header in widget.headers.values())
    assert widget.cells["sleep", "easy"].y() < widget.cells["sleep", "hard"].y()
    assert clipped(widget) == []
    widget.cells["sleep", "easy"].setFocus()
    assert keys(widget, *[Qt.Key.Key_Down] * 3) == ("walk", "easy")
    assert told == []


def test_that_cells_are_large_enough_and_never_lie_on_each_other(qtbot: QtBot) -> None:
    for width in (1000, 500, 360):
        widget, _ = table(qtbot, width=width)
        boxes = [cell.body().toRect().translated(cell.pos()) for cell in widget.cells.values()]
        assert min(min(box.width(), box.height()) for box in boxes) >= 48, width
        assert not any(one.intersects(two) for n, one in enumerate(boxes) for two in boxes[n + 1 :]), width


def test_that_what_to_do_stands_in_its_row(qtbot: QtBot) -> None:
    widget, _ = table(qtbot)
    before = widget.heightForWidth(400)
    widget.set_errors({"walk": "Please choose one."})
    assert widget.errors["walk"].isVisible()
    assert not widget.errors["sit"].isVisible()
    assert widget.cells["walk", "easy"].accessibleDescription() == "Please choose one."
    assert widget.heightForWidth(400) > before
    widget.set_errors({})
    assert not widget.errors["walk"].isVisible()
