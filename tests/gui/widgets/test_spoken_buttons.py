"""A screen reader or a switch aid does what a finger does: what it toggles is an answer, and is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from intake_app.gui.widgets.body_map import BodyMap
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.decision import DecisionInput
from intake_app.gui.widgets.region_button import RegionButton
from intake_app.gui.widgets.scale import ScaleInput
from tests.support.looking import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CHOICES = (Choice("a", "One"), Choice("b", "Two"), Choice("none", "None of these", alone=True))


def act(button: QAbstractButton) -> None:
    """What a screen reader does on Enter."""
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert actions is not None
    actions.doAction(actions.actionNames()[0])


def told_by(qtbot: QtBot, widget: CardGrid | ScaleInput | DecisionInput | BodyMap, *presses: int | str) -> list[object]:
    qtbot.addWidget(widget)
    widget.resize(1000, 800)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    for press in presses:
        buttons = {b.objectName(): b for b in shown(widget, RegionButton)} if isinstance(press, str) else None
        act(buttons[str(press)] if buttons else shown(widget, QAbstractButton)[int(press)])
        qtbot.wait(150)  # a plain button is shown pressed first
    return told


def test_that_several_choices_are_told(qtbot: QtBot) -> None:
    assert told_by(qtbot, CardGrid(CHOICES), 0, 1, 0, 2) == [("a",), ("a", "b"), ("b",), ("none",)]


def test_that_one_choice_takes_the_place_of_another_and_is_told_once(qtbot: QtBot) -> None:
    assert told_by(qtbot, CardGrid(CHOICES, multi=False), 0, 1) == ["a", "b"]


def test_that_a_number_of_a_scale_is_told(qtbot: QtBot) -> None:
    assert told_by(qtbot, ScaleInput("none", "worst"), 4, 7) == [4, 7]


def test_that_a_decision_is_told(qtbot: QtBot) -> None:
    assert told_by(qtbot, DecisionInput(), 2, 1) == ["no", "ask"]


def test_that_a_region_of_the_body_is_told(qtbot: QtBot) -> None:
    told = told_by(qtbot, BodyMap(), "neck_front", "neck_front")
    assert told == [{"hurts": ["neck_front"], "avoid": []}, None]


def test_that_what_the_program_shows_is_no_answer(qtbot: QtBot) -> None:
    grid, scale, body = CardGrid(CHOICES), ScaleInput("none", "worst"), BodyMap()

    def show_all() -> None:
        grid.set_value(("a", "b"))
        scale.set_value(3)
        scale.set_value(5)
        body.set_value({"hurts": ["neck_front"]})

    for widget in (grid, scale, body):
        assert told_by(qtbot, widget) == []
        told: list[object] = []
        widget.answered.connect(told.append)
        show_all()
        qtbot.wait(1)
        assert told == []


@pytest.mark.parametrize(
    ("prepare", "clicks"),
    [
        (act, 1),
        (lambda button: button.click(), 1),
        (lambda button: button.setChecked(True), 0),
    ],
)
def test_that_a_click_comes_once_whoever_pressed(
    qtbot: QtBot, prepare: Callable[[QAbstractButton], None], clicks: int
) -> None:
    button = PillButton("Show", "outline")
    button.setCheckable(True)
    qtbot.addWidget(button)
    button.show()
    heard: list[bool] = []
    button.clicked.connect(lambda on=False: heard.append(on))
    prepare(button)
    qtbot.wait(1)
    assert heard == [True] * clicks
    assert button.isChecked()


def test_that_qt_alone_would_tell_no_click(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    plain = type("Plain", (QAbstractButton,), {"paintEvent": lambda *_: None})(holder)
    plain.setCheckable(True)
    heard: list[bool] = []
    plain.clicked.connect(lambda on=False: heard.append(on))
    holder.show()
    act(plain)
    qtbot.wait(1)
    assert heard == [], "when Qt clicks by itself, SpokenButton is no longer needed"
