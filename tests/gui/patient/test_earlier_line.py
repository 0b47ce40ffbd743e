"""What a person wrote at an earlier visit, under the question that is about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from intake_app.domain.response import Answer
from intake_app.gui.patient.earlier_line import EarlierLine
from intake_app.gui.patient.item_box import ItemBox
from intake_app.gui.theme import theme
from intake_app.workflows.item_view import EarlierWords, ItemView
from tests.support.looking import clipped, name_of, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WROTE = "You wrote on March 4, 2026: “walk to the shop”"


def box(qtbot: QtBot, earlier: EarlierWords | None) -> ItemBox:
    view = ItemView("since.goal1_now", "integer", "How is it now?", answer=Answer.of(4), earlier=earlier)
    made = ItemBox(view, labelled=True)
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    QApplication.processEvents()
    return made


def test_that_words_of_an_easy_part_stand_there_and_describe_the_field(qtbot: QtBot) -> None:
    made = box(qtbot, EarlierWords(WROTE))
    (line,) = shown(made, EarlierLine)
    assert line.said.isVisible()
    assert not line.cover.isVisible()
    assert WROTE in made.field.widget.accessibleDescription()


def test_that_private_words_wait_behind_a_button_and_can_be_covered_again(qtbot: QtBot) -> None:
    made = box(qtbot, EarlierWords(WROTE, covered=True))
    (line,) = shown(made, EarlierLine)
    assert WROTE not in line.said.text() + made.field.widget.accessibleDescription() + name_of(line.cover)
    assert line.cover.text() == "Show what I wrote"
    line.cover.click()
    assert (line.said.text(), line.said.isVisible()) == (WROTE, True)
    line.cover.click()
    assert (line.said.text(), line.said.isVisible()) == ("", False)


def test_that_nothing_stands_there_where_nothing_is_known(qtbot: QtBot) -> None:
    assert shown(box(qtbot, None), EarlierLine) == []


def test_that_long_words_are_not_cut_off_at_twice_the_size(qtbot: QtBot) -> None:
    theme.set(scale=2.0)
    made = box(qtbot, EarlierWords(WROTE * 4))
    made.resize(made.width(), made.heightForWidth(made.width()))
    QApplication.processEvents()
    assert clipped(made) == []
