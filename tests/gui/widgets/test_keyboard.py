from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.date_fields import DateFields
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.key_layouts import LAYOUTS, NUMBERS, layout_for
from intake_app.gui.widgets.keyboard import Keyboard
from intake_app.gui.widgets.keys import LONG_PRESS_MS
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.signature import TypedSignature
from intake_app.gui.widgets.time_input import TimeInput

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[3]


class Desk(QWidget):
    """A page with two fields over a keyboard."""

    def __init__(self, language: str = "en") -> None:
        super().__init__()
        self.line, self.note, self.born = LineEdit(), NoteEdit(), DateFields()
        self.page = PageScroll()
        for widget in (self.line, self.born):
            self.page.body.addWidget(widget)
        self.page.body.addSpacing(500)
        self.page.body.addWidget(self.note)
        self.keyboard = Keyboard(language)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.keyboard)
        self.told: list[object] = []
        self.keyboard.answered.connect(self.told.append)
        self.resize(800, 700)

    def hit(self, *names: str) -> None:
        for name in names:
            key = self.keyboard.keys[name]
            QTest.mouseClick(key, Qt.MouseButton.LeftButton, pos=key.rect().center())


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return shown_desk(qtbot, "en")


def shown_desk(qtbot: QtBot, language: str) -> Desk:
    widget = Desk(language)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def tap(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def test_that_the_keyboard_waits_for_a_tap_on_a_field(desk: Desk) -> None:
    desk.line.setFocus()
    assert not desk.keyboard.isVisible()
    tap(desk.line)
    assert desk.keyboard.isVisible()
    assert desk.told == [True]


def test_that_keys_type_into_the_field_which_keeps_the_focus(desk: Desk) -> None:
    tap(desk.line)
    desk.hit("Shift", "H", "i", "Space", "x", "Delete", "y")
    assert desk.line.value() == "Hi y"
    assert desk.line.hasFocus()
    QTest.keyClicks(desk.line, "!")
    assert desk.line.value() == "Hi y!"


def test_that_each_key_tells_the_field_once(desk: Desk) -> None:
    told: list[object] = []
    desk.line.answered.connect(told.append)
    tap(desk.line)
    desk.hit("a", "b")
    assert told == ["a", "ab"]


def test_that_done_closes_it_and_says_so(desk: Desk) -> None:
    tap(desk.line)
    desk.hit("Done")
    assert not desk.keyboard.isVisible()
    assert desk.told == [True, False]


def test_that_enter_makes_a_new_line_in_a_note_and_ends_a_single_line(desk: Desk, qtbot: QtBot) -> None:
    desk.keyboard.open_for(desk.note)
    desk.hit("a", "New line", "b")
    assert desk.note.value() == "a\nb"
    desk.keyboard.open_for(desk.line)
    desk.hit("New line")
    assert not desk.keyboard.isVisible()
    assert desk.line.value() is None


def test_that_number_fields_get_numbers_first(desk: Desk) -> None:
    year = desk.born.fields["year"]
    tap(year)
    desk.hit("1", "9", "8", "0")
    assert year.value() == "1980"
    tap(desk.line)
    assert "q" in desk.keyboard.keys


def many_options() -> OptionList:
    return OptionList([Choice(str(number), f"Option {number}") for number in range(40)])


FIELDS: dict[str, tuple[Callable[[], QWidget], str]] = {
    "line": (LineEdit, "a"),
    "note": (NoteEdit, "a"),
    "date": (DateFields, "1"),
    "number": (lambda: NumberInput(0, 99), "7"),
    "decimal": (lambda: NumberInput(0, 99, decimals=1), "."),
    "time": (TimeInput, "9"),
    "signature": (TypedSignature, "a"),
    "search": (many_options, "a"),
}


@pytest.mark.parametrize("language", LAYOUTS)
@pytest.mark.parametrize("kind", FIELDS)
def test_that_every_kind_of_field_is_written_with_it(qtbot: QtBot, kind: str, language: str) -> None:
    desk = shown_desk(qtbot, language)
    make, key = FIELDS[kind]
    whole = make()
    desk.page.body.insertWidget(0, whole)
    field = whole if isinstance(whole, (LineEdit, NoteEdit)) else whole.findChildren(LineEdit)[0]
    tap(field.viewport() if isinstance(field, NoteEdit) else field)
    assert desk.keyboard.isVisible()
    if key not in desk.keyboard.keys:
        desk.hit("Latin letters")
    desk.hit(key)
    assert field.value() == key


FOREIGN = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
from intake_app.gui.application import create_application
application = create_application(["intake"]) if sys.argv[1] == "ours" else QApplication([])
field = QLineEdit()
field.show()
field.setFocus()
application.processEvents()
print("qtvirtualkeyboard" in open("/proc/self/maps").read())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the libraries that Linux has mapped")
@pytest.mark.parametrize(("whose", "loaded"), [("ours", "False"), ("plain", "True")])
def test_that_no_other_keyboard_is_loaded_even_where_the_system_asks_for_one(whose: str, loaded: str) -> None:
    env = os.environ | {"QT_IM_MODULE": "qtvirtualkeyboard", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", FOREIGN, whose]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == loaded


def test_that_moving_on_by_key_types_into_the_next_field(desk: Desk) -> None:
    tap(desk.line)
    desk.note.setFocus(Qt.FocusReason.TabFocusReason)
    desk.hit("a")
    assert (desk.line.value(), desk.note.value()) == (None, "a")


def test_that_the_field_is_brought_into_view_above_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    assert desk.page.verticalScrollBar().value() == 0
    desk.keyboard.open_for(desk.note)
    qtbot.waitUntil(lambda: desk.page.verticalScrollBar().value() > 0)
    bottom = desk.note.mapTo(desk, desk.note.rect().bottomLeft()).y()
    assert bottom <= desk.keyboard.y()


def test_that_accents_come_by_a_key_of_their_own(desk: Desk) -> None:
    tap(desk.line)
    desk.hit("Accents", "é", "a")
    assert desk.line.value() == "éa"


def test_that_accents_come_by_a_long_press(desk: Desk, qtbot: QtBot) -> None:
    tap(desk.line)
    key = desk.keyboard.keys["n"]
    QTest.mousePress(key, Qt.MouseButton.LeftButton, pos=key.rect().center())
    qtbot.waitUntil(lambda: "ñ" in desk.keyboard.keys, timeout=LONG_PRESS_MS * 6)
    desk.hit("ñ", "a")
    assert desk.line.value() == "ña"


def test_that_a_short_press_offers_no_accents(desk: Desk) -> None:
    tap(desk.line)
    desk.hit("n")
    assert "ñ" not in desk.keyboard.keys


def test_that_a_keyboard_serves_its_own_window_only(desk: Desk, qtbot: QtBot) -> None:
    other = LineEdit()
    qtbot.addWidget(other)
    other.show()
    tap(other)
    assert not desk.keyboard.isVisible()


def test_that_a_field_that_is_gone_is_forgotten(desk: Desk, qtbot: QtBot) -> None:
    field = LineEdit()
    desk.page.body.addWidget(field)
    desk.keyboard.open_for(field)
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    desk.hit("a")
    assert desk.line.value() is None


def test_that_keys_take_no_focus_and_have_names(desk: Desk) -> None:
    tap(desk.line)
    assert all(key.focusPolicy() == Qt.FocusPolicy.NoFocus for key in desk.keyboard.keys.values())
    assert all(desk.keyboard.keys)


def test_that_arabic_is_typed_with_arabic_keys(qtbot: QtBot) -> None:
    desk = shown_desk(qtbot, "ar")
    tap(desk.line)
    desk.hit("س", "ل", "ا", "م")
    assert desk.line.value() == "سلام"
    assert "Shift" not in desk.keyboard.keys


def test_that_latin_letters_are_one_key_away_from_another_script(qtbot: QtBot) -> None:
    desk = shown_desk(qtbot, "ar")
    tap(desk.line)
    desk.hit("Latin letters", "a", "b", "Letters of your language", "س")
    assert desk.line.value() == "abس"
    desk.keyboard.set_language("es")
    assert "Latin letters" not in desk.keyboard.keys


def test_that_the_language_can_change_while_it_is_open(desk: Desk) -> None:
    tap(desk.line)
    assert "ñ" not in desk.keyboard.keys
    desk.keyboard.set_language("es-MX")
    desk.hit("ñ")
    assert desk.line.value() == "ñ"


@pytest.mark.parametrize("language", LAYOUTS)
def test_that_a_layout_repeats_no_key_and_its_long_presses_exist(language: str) -> None:
    layout = LAYOUTS[language]
    letters = "".join(layout.letters)
    assert len(letters) == len(set(letters))
    assert set(layout.variants) & set(letters)
    assert all(key not in value for key, value in layout.variants.items())
    assert set("0123456789@-_.") <= set("".join(NUMBERS)) | set(layout.marks)


def test_that_an_unknown_language_types_english_letters() -> None:
    assert layout_for("xx").language == "en"
    assert layout_for("es_MX").language == "es"
