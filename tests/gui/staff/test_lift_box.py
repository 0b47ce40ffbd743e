"""A mark lifted in the room, on the practitioner's screen (rule C02)."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from intake_app.gui.theme import theme
from tests.gui.staff.review_pages import page_of
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, said, settle, write
from tests.support.builders import answers, chosen
from tests.support.looking import clipped, nameless


def test_that_a_mark_is_lifted_by_name_and_in_words_and_shown_with_the_boundaries(
    qtbot: QtBot, world: StaffWorld
) -> None:
    given = answers(about__name="Rosa", map__no_touch=chosen("neck", "shoulder.left"))
    page = page_of(qtbot, world, world.signed(response=given).id)
    assert not is_shown(page, "lift:save")
    press(page, "lift:open")
    press(page, "lift:save")
    assert "Please choose the mark." in said(page)
    assert "Please write what they said, in their words." in said(page)
    press(page, "lift:neck")
    write(page, "lift:words", "You may go there now")
    press(page, "lift:save")
    text = said(one(page, "review:boundaries"))
    assert "Please do not touch: Left shoulder" in text
    assert "Neck. In their words: You may go there now (written down by Jun Watanabe)" in text
    press(page, "lift:open")
    assert not is_shown(page, "lift:neck")


def test_that_without_marks_there_is_nothing_to_lift(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.signed(response=answers(about__name="Rosa")).id)
    assert not is_shown(page, "review:lift")


def test_that_nothing_of_the_box_is_cut_off_at_twice_the_text_size(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.signed().id)
    press(page, "lift:open")
    press(page, "lift:save")
    theme.set(scale=2.0)
    page.resize(768, 1024)
    settle()
    settle()
    box = one(page, "review:lift")
    assert clipped(box) == []
    assert nameless(box) == []
