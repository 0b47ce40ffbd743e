from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.drop_down import SEARCHED, DropDown
from intake_app.gui.widgets.more_about import MoreAbout
from intake_app.gui.widgets.option_list import OptionList
from tests.support.looking import name_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FEW = [Choice(code, code.title()) for code in ("morning", "noon", "evening")]


def drop_down(qtbot: QtBot, choices: list[Choice] = FEW, multi: bool = False) -> tuple[DropDown, list[object]]:
    widget = DropDown(choices, multi)
    qtbot.addWidget(widget)
    widget.set_name("When?")
    widget.resize(700, 600)
    widget.show()
    widget.activateWindow()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def test_that_the_list_is_folded_until_the_button_is_pressed(qtbot: QtBot) -> None:
    widget, told = drop_down(qtbot)
    assert not widget.list.isVisible()
    QTest.mouseClick(widget.button, Qt.MouseButton.LeftButton)
    assert widget.list.isVisible()
    QTest.keyClick(widget.button, Qt.Key.Key_Space)
    assert not widget.list.isVisible()
    assert told == []


def test_that_a_choice_is_told_folds_the_list_and_keeps_the_focus_near(qtbot: QtBot) -> None:
    widget, told = drop_down(qtbot)
    widget.button.click()
    assert isinstance(widget.list, CardGrid)
    widget.list.cards["noon"].click()
    assert told == ["noon"]
    assert not widget.is_open
    assert widget.button.text() == "Noon"
    assert widget.focusWidget() is widget.button


def test_that_several_are_chosen_in_an_open_list(qtbot: QtBot) -> None:
    widget, told = drop_down(qtbot, multi=True)
    widget.button.click()
    assert isinstance(widget.list, CardGrid)
    widget.list.cards["noon"].click()
    widget.list.cards["morning"].click()
    assert told == [("noon",), ("morning", "noon")]
    assert widget.is_open
    assert widget.button.text() == "Morning, Noon"


def test_that_escape_folds_the_list(qtbot: QtBot) -> None:
    widget, _ = drop_down(qtbot)
    widget.button.click()
    assert isinstance(widget.list, CardGrid)
    QTest.keyClick(widget.list.cards["noon"], Qt.Key.Key_Escape)
    assert not widget.is_open


def test_that_the_button_is_announced_with_question_and_choice(qtbot: QtBot) -> None:
    widget, told = drop_down(qtbot)
    assert name_of(widget.button) == "When?: Choose from the list"
    assert widget.button.accessibleDescription() == "Opens a list"
    widget.set_value("evening")
    assert name_of(widget.button) == "When?: Evening"
    widget.set_value(None)
    assert widget.value() is None
    assert told == []


def test_that_a_long_list_has_a_search_field(qtbot: QtBot) -> None:
    long = [Choice(str(n), f"Number {n}") for n in range(SEARCHED + 1)]
    assert isinstance(drop_down(qtbot, long)[0].list, OptionList)
    assert isinstance(drop_down(qtbot, long[1:])[0].list, CardGrid)


def test_that_an_answer_that_is_not_offered_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="midnight"):
        drop_down(qtbot)[0].set_value("midnight")


def test_that_help_waits_behind_a_button(qtbot: QtBot) -> None:
    more = MoreAbout("A referral is a letter.")
    qtbot.addWidget(more)
    more.set_name("Do you have a referral?")
    more.show()
    told: list[object] = []
    more.answered.connect(told.append)
    assert not more.text.isVisible()
    QTest.keyClick(more.button, Qt.Key.Key_Return)
    assert more.text.isVisible()
    assert more.button.text() == "Show less"
    more.button.click()
    assert told == [True, False]
    assert not more.text.isVisible()
    assert more.button.accessibleDescription() == "Do you have a referral?"
