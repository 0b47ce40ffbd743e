"""A wish to change or stop what was agreed, on the practitioner's screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from intake_app.domain.visit import VisitState
from intake_app.gui.staff.answer_sections import AnswerSections
from intake_app.gui.staff.decisions_view import DecisionsView
from intake_app.gui.theme import theme
from tests.gui.staff.review_pages import page_of
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, said, settle, write
from tests.support.agreed_visit import WORDS, ask_again, came_again
from tests.support.looking import clipped, nameless


def test_that_the_wish_stands_with_the_boundaries_and_leads_to_taking_back(qtbot: QtBot, world: StaffWorld) -> None:
    _, second = came_again(world.clinic, "change")
    page = page_of(qtbot, world, second)
    assert f"Today they want to change what they agreed to: {WORDS}" in said(one(page, "review:boundaries"))
    box = one(page, "review:agreed")
    assert box.mapTo(page, QPoint()).y() < one(page, "review:to:answers").mapTo(page, QPoint()).y() + 400
    press(page, "agreed:withdraw")
    assert is_shown(page, "withdraw:done")


def test_that_the_review_waits_for_what_came_of_it(qtbot: QtBot, world: StaffWorld) -> None:
    _, second = came_again(world.clinic, "stop")
    page = page_of(qtbot, world, second)
    for name in list(page.detail.findChildren(AnswerSections)[0].buttons):
        press(page, f"review:open:{name}")
    press(page, "review:reviewed")
    assert "What came of their wish" in page.notices.words()
    press(page, "agreed:save")
    assert "Please write what came of it." in said(page)
    write(page, "agreed:outcome", "All taken back with them")
    press(page, "agreed:save")
    assert "Jun Watanabe: All taken back with them" in said(one(page, "review:agreed"))
    press(page, "review:reviewed")
    visit = world.clinic.records.visit(second)
    assert visit is not None
    assert visit.state is VisitState.REVIEWED


def test_that_what_was_decided_before_is_read_with_its_day_and_the_wish(qtbot: QtBot, world: StaffWorld) -> None:
    _, second = came_again(world.clinic, "change")
    page = page_of(qtbot, world, second)
    text = said(page.detail.findChildren(DecisionsView)[0])
    assert "They decided this on 3/4/2026." in text
    assert "Yes (2)" in text
    assert f"Today they want to change what they agreed to: {WORDS}" in text
    write(page, "agreed:outcome", "Left out from now on")
    press(page, "agreed:save")
    assert "Today they want to change" not in said(page.detail.findChildren(DecisionsView)[0])


def test_that_a_visit_without_any_decision_says_so(qtbot: QtBot, world: StaffWorld) -> None:
    ask_again(world.clinic)
    page = page_of(qtbot, world, world.signed().id)
    assert "Nothing was decided at this visit, and nothing from before holds." in said(page)


def test_that_an_outcome_folds_the_fields_until_another_is_wanted(qtbot: QtBot, world: StaffWorld) -> None:
    _, second = came_again(world.clinic, "change")
    page = page_of(qtbot, world, second)
    write(page, "agreed:outcome", "Left out")
    press(page, "agreed:save")
    assert not is_shown(page, "agreed:outcome")
    assert "Please speak with them" not in said(one(page, "review:agreed"))
    press(page, "agreed:again")
    write(page, "agreed:outcome", "Taken back with them")
    press(page, "agreed:save")
    assert "Jun Watanabe: Taken back with them" in said(one(page, "review:agreed"))


def test_that_what_still_fits_has_no_box(qtbot: QtBot, world: StaffWorld) -> None:
    _, second = came_again(world.clinic, "same")
    assert not is_shown(page_of(qtbot, world, second), "review:agreed")


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_of_the_box_is_cut_off_at_twice_the_text_size(
    qtbot: QtBot, world: StaffWorld, size: tuple[int, int]
) -> None:
    _, second = came_again(world.clinic, "change")
    page = page_of(qtbot, world, second)
    press(page, "agreed:save")
    theme.set(scale=2.0)
    page.resize(*size)
    settle()
    settle()
    box = one(page, "review:agreed")
    assert clipped(box) == []
    assert nameless(box) == []
