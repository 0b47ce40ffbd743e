from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from intake_app.gui.theme import theme
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.labelled import Labelled
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def line(qtbot: QtBot) -> tuple[LineEdit, list[object]]:
    field = LineEdit("For example: Sam")
    qtbot.addWidget(field)
    field.show()
    told: list[object] = []
    field.answered.connect(told.append)
    return field, told


def note(qtbot: QtBot) -> tuple[NoteEdit, list[object]]:
    field = NoteEdit()
    qtbot.addWidget(field)
    field.show()
    told: list[object] = []
    field.answered.connect(told.append)
    return field, told


def test_that_typing_tells_the_text_and_emptying_tells_none(qtbot: QtBot) -> None:
    field, told = line(qtbot)
    QTest.keyClicks(field, "Ø1")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert told == ["Ø", "Ø1", "Ø", None]


def test_that_text_put_in_whole_by_dictation_or_a_switch_aid_is_told(qtbot: QtBot) -> None:
    field, told = line(qtbot)
    area, area_told = note(qtbot)
    for each in (field, area):
        interface = QAccessible.queryAccessibleInterface(each).editableTextInterface()
        assert interface is not None
        interface.insertText(0, "Sam Lopez")
    assert told == area_told == ["Sam Lopez"]


def test_that_a_note_tells_its_lines(qtbot: QtBot) -> None:
    field, told = note(qtbot)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["a", "a\n"]


def test_that_set_value_shows_text_without_telling(qtbot: QtBot) -> None:
    field, told = line(qtbot)
    area, area_told = note(qtbot)
    for value in ("Sam", "Sam", None):
        field.set_value(value)
        area.set_value(value)
        assert field.value() == area.value() == value
    assert told == area_told == []


def test_that_setting_the_same_text_keeps_the_caret(qtbot: QtBot) -> None:
    field, _ = line(qtbot)
    field.set_value("Sam")
    field.setCursorPosition(1)
    field.set_value("Sam")
    assert field.cursorPosition() == 1


def test_that_committed_input_method_text_is_told(qtbot: QtBot) -> None:
    field, told = line(qtbot)
    area, area_told = note(qtbot)
    for widget in (field, area):
        event = QInputMethodEvent()
        event.setCommitString("é")
        QApplication.sendEvent(widget, event)
    assert told == area_told == ["é"]


def test_that_tab_leaves_a_note(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    area, after = NoteEdit(), LineEdit()
    layout.addWidget(area)
    layout.addWidget(after)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.value() is None


def test_that_a_labelled_field_is_named_by_its_label_and_describes_its_error(qtbot: QtBot) -> None:
    box = Labelled("Name to use", LineEdit(), "What we call you")
    qtbot.addWidget(box)
    box.show()
    field = box.field
    assert (role_of(field), name_of(field)) == (QAccessible.Role.EditableText, "Name to use")
    box.set_error("Please tell us a name")
    assert field.accessibleDescription() == "Please tell us a name"
    box.set_error("")
    assert field.accessibleDescription() == ""


def test_that_an_error_is_seen_and_goes_away(qtbot: QtBot) -> None:
    field, _ = line(qtbot)
    field.clearFocus()
    plain = field.grab().toImage()
    field.set_error("Please tell us a name")
    assert field.grab().toImage() != plain
    field.set_error("")
    assert field.grab().toImage() == plain


def test_that_fields_grow_with_the_text(qtbot: QtBot) -> None:
    field, _ = line(qtbot)
    before = field.sizeHint().height()
    theme.set(scale=2.0)
    assert field.sizeHint().height() > before


def test_that_examples_stand_on_the_reading_side(qtbot: QtBot) -> None:
    def middle_of_ink(field: LineEdit | NoteEdit, direction: Qt.LayoutDirection) -> float:
        field.setLayoutDirection(direction)
        field.resize(700, 140)
        image = field.grab().toImage()
        paper = image.pixelColor(350, 70)
        inner = range(20, image.width() - 20)
        columns = [x for x in inner if any(image.pixelColor(x, y) != paper for y in range(10, 130))]
        return sum(columns) / len(columns)

    for field in (LineEdit("رقبتي"), NoteEdit("رقبتي")):
        qtbot.addWidget(field)
        assert middle_of_ink(field, Qt.LayoutDirection.LeftToRight) < 200
        assert middle_of_ink(field, Qt.LayoutDirection.RightToLeft) > 500


def test_that_a_handed_on_tablet_offers_no_clipboard_menu(qtbot: QtBot) -> None:
    for field in (LineEdit(), NoteEdit()):
        qtbot.addWidget(field)
        assert field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    desk = LineEdit(desk=True)
    qtbot.addWidget(desk)
    assert desk.contextMenuPolicy() != Qt.ContextMenuPolicy.NoContextMenu


def test_that_marked_text_is_not_dragged_along_by_a_finger(qtbot: QtBot) -> None:
    field, _ = note(qtbot)
    field.set_value("please ask before you touch my neck")
    field.selectAll()
    QTest.mousePress(field.viewport(), Qt.MouseButton.LeftButton, pos=field.cursorRect().center())
    assert not field.textCursor().hasSelection()
    QTest.mouseRelease(field.viewport(), Qt.MouseButton.LeftButton, pos=field.cursorRect().center())
    assert field.value() == "please ask before you touch my neck"
