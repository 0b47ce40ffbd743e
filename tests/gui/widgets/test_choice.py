from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intake_app.gui.theme import theme
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.decision import DecisionInput, DecisionRow
from intake_app.gui.widgets.option_list import OptionList, folded
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CHOICES = (Choice("a", "Aspirin"), Choice("b", "Señal", "hint"), Choice("none", "None of these", alone=True))


def grid(qtbot: QtBot, multi: bool, width: int = 1000) -> tuple[CardGrid, list[object]]:
    cards = CardGrid(CHOICES, multi)
    qtbot.addWidget(cards)
    cards.resize(width, cards.heightForWidth(width))
    cards.show()
    told: list[object] = []
    cards.answered.connect(told.append)
    return cards, told


def tap(cards: CardGrid, code: str) -> None:
    QTest.mouseClick(cards.cards[code], Qt.MouseButton.LeftButton, pos=cards.cards[code].rect().center())


def test_that_nothing_is_chosen_at_first(qtbot: QtBot) -> None:
    assert grid(qtbot, True)[0].value() is None
    assert grid(qtbot, False)[0].value() is None


def test_that_each_tap_tells_the_whole_answer_once(qtbot: QtBot) -> None:
    cards, told = grid(qtbot, True)
    tap(cards, "b")
    tap(cards, "a")
    tap(cards, "b")
    tap(cards, "a")
    assert told == [("b",), ("a", "b"), ("a",), None]


def test_that_the_whole_card_is_the_target(qtbot: QtBot) -> None:
    cards, told = grid(qtbot, True)
    card = cards.cards["a"]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() * 0.95)
    assert told == [("a",)]


def test_that_none_of_these_stands_alone(qtbot: QtBot) -> None:
    cards, told = grid(qtbot, True)
    for code in ("a", "none", "b"):
        tap(cards, code)
    assert told == [("a",), ("none",), ("b",)]


def test_that_a_single_choice_moves_and_can_be_taken_back(qtbot: QtBot) -> None:
    cards, told = grid(qtbot, False)
    for code in ("a", "b", "b"):
        tap(cards, code)
    assert told == ["a", "b", None]
    assert not any(card.isChecked() for card in cards.cards.values())


@pytest.mark.parametrize("multi", [True, False])
def test_that_set_value_shows_without_telling(qtbot: QtBot, multi: bool) -> None:
    cards, told = grid(qtbot, multi)
    cards.set_value("b")
    assert cards.cards["b"].isChecked()
    cards.set_value(None)
    assert not cards.cards["b"].isChecked()
    assert told == []


def test_that_an_answer_that_is_not_offered_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="zebra"):
        grid(qtbot, True)[0].set_value(["zebra"])


def test_that_cards_are_check_boxes_or_radio_buttons_with_names(qtbot: QtBot) -> None:
    many, one = grid(qtbot, True)[0], grid(qtbot, False)[0]
    assert role_of(many.cards["b"]) == QAccessible.Role.CheckBox
    assert role_of(one.cards["b"]) == QAccessible.Role.RadioButton
    assert name_of(one.cards["b"]) == "Señal"
    one.set_value("b")
    assert QAccessible.queryAccessibleInterface(one.cards["b"]).state().checked


def test_that_space_chooses_and_arrows_alone_do_not(qtbot: QtBot) -> None:
    cards, told = grid(qtbot, False)
    cards.cards["a"].setFocus()
    QTest.keyClick(cards.cards["a"], Qt.Key.Key_Down)
    assert told == []
    QTest.keyClick(cards.cards["b"], Qt.Key.Key_Space)
    assert told == ["b"]


def test_that_columns_follow_the_width(qtbot: QtBot) -> None:
    cards, _ = grid(qtbot, True, 1000)
    assert len({card.x() for card in cards.cards.values()}) == 3
    cards.resize(320, 600)
    assert len({card.x() for card in cards.cards.values()}) == 1
    theme.set(scale=2.0)
    cards.resize(1000, 900)
    qtbot.wait(1)
    assert len({card.x() for card in cards.cards.values()}) == 1


def test_that_a_decision_is_unset_and_its_three_answers_are_equal(qtbot: QtBot) -> None:
    row = DecisionRow("Needles in the lower back", "Thin needles.")
    qtbot.addWidget(row)
    row.resize(1000, 300)
    row.show()
    told: list[object] = []
    row.answered.connect(told.append)
    assert row.value() is None
    cards = row.decision.grid.cards
    assert len({(card.width(), card.height()) for card in cards.values()}) == 1
    for code in ("no", "ask", "ask"):
        cards[code].click()
    assert told == ["no", "ask", None]
    assert cards["yes"].accessibleDescription() == "Needles in the lower back"


def test_that_a_decision_is_shown_without_telling(qtbot: QtBot) -> None:
    decision = DecisionInput()
    qtbot.addWidget(decision)
    told: list[object] = []
    decision.answered.connect(told.append)
    decision.set_value("ask")
    assert (decision.value(), told) == ("ask", [])
    with pytest.raises(ValueError, match="maybe"):
        decision.set_value("maybe")


def options(qtbot: QtBot, count: int) -> tuple[OptionList, list[object]]:
    widget = OptionList([Choice(f"c{i}", f"Número {i}") for i in range(count)])
    qtbot.addWidget(widget)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def seen(widget: OptionList) -> list[str]:
    return [code for code, card in widget.grid.cards.items() if card.isVisible()]


def test_that_searching_ignores_case_and_accents(qtbot: QtBot) -> None:
    widget, told = options(qtbot, 12)
    QTest.keyClicks(widget.search, "NUMERO 11")
    assert seen(widget) == ["c11"]
    assert told == []
    assert folded("Señál") == "senal"


def test_that_a_chosen_option_stays_shown_while_searching(qtbot: QtBot) -> None:
    widget, told = options(qtbot, 12)
    widget.grid.cards["c3"].click()
    QTest.keyClicks(widget.search, "11")
    assert seen(widget) == ["c3", "c11"]
    assert told == [("c3",)]


def test_that_a_long_list_is_shortened_until_searched(qtbot: QtBot) -> None:
    widget, _ = options(qtbot, 60)
    assert len(seen(widget)) == 40
    QTest.keyClicks(widget.search, "59")
    assert seen(widget) == ["c59"]
    widget.search.clear()
    widget.set_value(["c58"])
    assert "c58" in seen(widget)
