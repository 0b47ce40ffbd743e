"""Repeating groups: cards that come, go, and come back; the widget keeps nothing of the answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intake_app.domain.response import Answer
from intake_app.domain.validation import ItemError
from intake_app.gui.patient.acts import Added, Answered, Removed, Restored
from intake_app.gui.patient.group_box import GroupBox
from intake_app.gui.patient.item_box import ItemBox
from intake_app.gui.theme import theme
from intake_app.gui.widgets.fields import LineEdit
from tests.support.group_desk import Page, medicine, medicines
from tests.support.looking import clipped, name_of, nameless, role_of
from tests.support.tablet import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from intake_app.workflows.item_view import ItemView


def group(qtbot: QtBot, view: ItemView) -> tuple[Page, GroupBox]:
    page = Page(view)
    qtbot.addWidget(page)
    page.resize(900, 1200)
    page.show()
    page.activateWindow()
    settle()
    (box,) = page.column.boxes
    assert isinstance(box, GroupBox)
    return page, box


def names(box: GroupBox) -> list[str]:
    """What stands in the first field of each card."""
    found = [card.column.boxes[0] for card in box.cards]
    return [b.field.widget.text() for b in found if isinstance(b, ItemBox) and isinstance(b.field.widget, LineEdit)]


def first_line(box: GroupBox, number: int) -> LineEdit:
    asked = box.cards[number].column.boxes[0]
    assert isinstance(asked, ItemBox)
    assert isinstance(asked.field.widget, LineEdit)
    return asked.field.widget


def test_that_there_is_a_card_for_each_instance_with_its_number_in_every_name(qtbot: QtBot) -> None:
    _, box = group(qtbot, medicines("Warfarin", "Fish oil"))
    assert names(box) == ["Warfarin", "Fish oil"]
    assert [card.heading.text() for card in box.cards] == ["Medicine 1 of 2", "Medicine 2 of 2"]
    assert role_of(box.cards[1].heading) == QAccessible.Role.Heading
    assert name_of(first_line(box, 1)) == "Name of the medicine, Medicine 2 of 2"
    assert name_of(box.cards[1].remove) == "Remove Medicine 2 of 2"
    assert name_of(box.add) == "Add another: Medicine"
    assert nameless(box) == []


def test_that_adding_tells_the_group_and_leads_into_the_new_card(qtbot: QtBot) -> None:
    page, box = group(qtbot, medicines("Warfarin"))
    QTest.mouseClick(box.add, Qt.MouseButton.LeftButton)
    settle()
    assert page.acts == [Added("meds")]
    assert names(box) == ["Warfarin", ""]
    assert page.focusWidget() is first_line(box, 1)
    assert name_of(first_line(box, 0)) == "Name of the medicine, Medicine 1 of 2"


def test_that_an_answer_in_a_card_carries_its_place(qtbot: QtBot) -> None:
    page, box = group(qtbot, medicines("Warfarin", ""))
    QTest.keyClicks(first_line(box, 1), "Iron")
    box.flush()
    assert page.acts == [Answered("meds.name@1", Answer.of("Iron"))]


def test_that_removing_moves_the_later_ones_up_and_offers_undo(qtbot: QtBot) -> None:
    page, box = group(qtbot, medicines("Warfarin", "Fish oil", "Iron"))
    box.cards[1].remove.click()
    settle()
    assert page.acts == [Removed("meds", 1)]
    assert names(box) == ["Warfarin", "Iron"]
    assert box.undo.isVisible()
    assert box.undo.value() == "Medicine 2 of 3 is removed."
    assert page.focusWidget() is box.undo.undo


def test_that_undo_brings_it_back_to_its_place(qtbot: QtBot) -> None:
    page, box = group(qtbot, medicines("Warfarin", "Fish oil", "Iron"))
    box.cards[1].remove.click()
    settle()
    QTest.keyClick(box.undo.undo, Qt.Key.Key_Return)
    settle()
    assert page.acts[-1] == Restored("meds")
    assert names(box) == ["Warfarin", "Fish oil", "Iron"]
    assert not box.undo.isVisible()
    assert page.focusWidget() is first_line(box, 1)


def test_that_undo_goes_with_the_next_act(qtbot: QtBot) -> None:
    _, box = group(qtbot, medicines("Warfarin", "Fish oil"))
    box.cards[1].remove.click()
    settle()
    QTest.keyClicks(first_line(box, 0), "!")
    box.flush()
    assert not box.undo.isVisible()


def test_that_what_was_just_typed_is_sent_before_a_card_goes_or_comes(qtbot: QtBot) -> None:
    page, box = group(qtbot, medicines("Warfarin", "Fish oil"))
    QTest.keyClicks(first_line(box, 0), " 5")
    box.cards[1].remove.click()
    assert page.acts == [Answered("meds.name@0", Answer.of("Warfarin 5")), Removed("meds", 1)]
    QTest.keyClicks(first_line(box, 0), "!")
    box.add.click()
    assert page.acts[2:] == [Answered("meds.name@0", Answer.of("Warfarin 5!")), Added("meds")]


def test_that_a_draft_of_a_removed_card_does_not_stay_in_the_next_one(qtbot: QtBot) -> None:
    _, box = group(qtbot, medicines("Warfarin", "Fish oil", "Iron"))
    QTest.keyClicks(first_line(box, 1), " XXX")
    box.cards[1].remove.click()
    settle()
    assert names(box) == ["Warfarin", "Iron"]


def test_that_cards_in_front_of_a_change_are_the_same_widgets(qtbot: QtBot) -> None:
    _, box = group(qtbot, medicines("Warfarin", "Fish oil", "Iron"))
    kept = box.cards[0]
    box.cards[2].remove.click()
    box.add.click()
    assert box.cards[0] is kept


@pytest.mark.parametrize(
    ("least", "most", "add", "remove"), [(2, 0, True, False), (0, 2, False, True), (1, 3, True, True)]
)
def test_that_the_form_says_how_many_there_can_be(qtbot: QtBot, least: int, most: int, add: bool, remove: bool) -> None:
    _, box = group(qtbot, medicines("Warfarin", "Fish oil", least=least, most=most))
    assert box.add.isVisible() == add
    assert box.cards[0].remove.isVisible() == remove


def test_that_a_single_empty_card_has_nothing_to_remove(qtbot: QtBot) -> None:
    empty_page, empty = group(qtbot, medicines(""))
    full_page, full = group(qtbot, medicines("Iron"))
    assert empty_page.isVisible()
    assert full_page.isVisible()
    assert not empty.cards[0].remove.isVisible()
    assert full.cards[0].remove.isVisible()


def test_that_a_group_without_instances_offers_one(qtbot: QtBot) -> None:
    page, box = group(qtbot, medicines())
    assert name_of(box.add) == "Add one: Medicine"
    box.add.click()
    settle()
    assert len(box.cards) == 1
    assert page.acts == [Added("meds")]


def test_that_errors_are_found_inside_and_led_to(qtbot: QtBot) -> None:
    view = medicines("Warfarin", "")
    first, second = view.instances
    missing = replace(second[0], errors=(ItemError("required"),))
    _, box = group(qtbot, replace(view, instances=(first, (missing, second[1]))))
    wrong = [asked for asked in box.asked() if asked.error_text()]
    assert [asked.title() for asked in wrong] == ["Name of the medicine, Medicine 2 of 2"]
    assert box.error_text() == "Please fill this in, or tell us in person."
    assert box.focus_target() is first_line(box, 1)
    assert box.part("meds.name@1") is wrong[0]
    assert box.holds("meds.dose@0")
    assert not box.holds("meds.dose@7")


def test_that_the_group_itself_can_be_mended(qtbot: QtBot) -> None:
    _, box = group(qtbot, replace(medicines("Iron"), errors=(ItemError("required"),)))
    assert box.own_error() != ""
    assert box._error.isVisible()


def test_that_a_group_that_does_not_repeat_has_its_questions_and_no_buttons(qtbot: QtBot) -> None:
    view = replace(medicines(), repeats=False, items=medicine(0, "Iron"))
    page, box = group(qtbot, view)
    assert box.cards == []
    assert not box.add.isVisible()
    assert len(box.asked()) == 2
    page.show_views(replace(view, items=view.items[:1]))
    assert len(box.asked()) == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [1184, 704, 360])
def test_that_cards_cut_nothing_off(qtbot: QtBot, width: int, scale: float) -> None:
    theme.set(scale=scale)
    page, _ = group(qtbot, replace(medicines("Warfarin", "Fish oil"), removed=1))
    page.resize(width, page.heightForWidth(width))
    settle()
    assert clipped(page) == []


def test_that_cards_are_mirrored_where_pages_are_read_from_the_right(qtbot: QtBot) -> None:
    page, box = group(qtbot, medicines("Warfarin", "Fish oil"))
    card = box.cards[0]
    assert card.heading.x() < card.remove.x()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert card.heading.x() > card.remove.x()
