"""The offer of a chaperone on the practitioner's screen (rule C06)."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from intake_app.domain.chaperone import ChaperoneOutcome
from intake_app.domain.visit import Visit, VisitState
from intake_app.gui.theme import theme
from intake_app.workflows.chaperone_offer import outcomes_of
from tests.gui.staff.review_pages import page_of
from tests.gui.staff.staff_world import StaffWorld, handed_in_answers, is_shown, one, press, said, settle, write
from tests.support.builders import chosen
from tests.support.intimate_visit import reviewed, turn_on
from tests.support.looking import clipped, nameless
from tests.support.workplace import PIN


def intimate_visit(world: StaffWorld) -> Visit:
    """A signed visit with a yes to the pelvis."""
    turn_on(world.clinic)
    given = handed_in_answers().with_answer("consent.area.pelvis", chosen("yes"))
    return world.signed(response=given.with_answer("comfort.chaperone", chosen("ask-me")))


def newest(world: StaffWorld, visit_id: UUID) -> ChaperoneOutcome | None:
    found = outcomes_of(world.clinic.records, visit_id)
    return found[-1].outcome if found else None


def test_that_the_box_stands_under_the_boundaries_with_what_the_person_asked_for(
    qtbot: QtBot, world: StaffWorld
) -> None:
    page = page_of(qtbot, world, intimate_visit(world).id)
    box, above = one(page, "review:chaperone"), one(page, "review:boundaries")
    assert "A chaperone? Ask me" in said(box)
    assert "Pelvis" in said(box)
    assert "please offer one first, for Pelvis" in said(above)
    assert box.mapTo(page, QPoint(0, 0)).y() > above.mapTo(page, QPoint(0, 0)).y()
    widths = {one(page, f"chaperone:{code}").height() for code in ChaperoneOutcome}
    assert len(widths) == 1


def test_that_a_plan_away_from_these_areas_has_no_box(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.signed().id)
    assert not is_shown(page, "review:chaperone")


def test_that_a_chaperone_who_is_there_is_asked_for_by_name_and_role(qtbot: QtBot, world: StaffWorld) -> None:
    visit = intimate_visit(world)
    page = page_of(qtbot, world, visit.id)
    press(page, "chaperone:save")
    assert "Please choose one. Each is fine." in said(page)
    assert not is_shown(page, "chaperone:name")
    press(page, "chaperone:present")
    press(page, "chaperone:save")
    assert "Please write their name." in said(page)
    write(page, "chaperone:name", "Ada Moss")
    write(page, "chaperone:role", "her sister")
    press(page, "chaperone:save")
    assert "Friends and relatives can be companions." in said(page)
    assert newest(world, visit.id) is None
    write(page, "chaperone:role", "nurse")
    press(page, "chaperone:save")
    assert newest(world, visit.id) is ChaperoneOutcome.PRESENT
    assert "Chaperone: Ada Moss, nurse" in said(one(page, "review:boundaries"))
    assert "offered by Jun Watanabe" in said(one(page, "review:chaperone"))


def test_that_putting_it_off_shows_the_area_as_not_for_today(qtbot: QtBot, world: StaffWorld) -> None:
    visit = intimate_visit(world)
    page = page_of(qtbot, world, visit.id)
    press(page, "chaperone:deferred")
    press(page, "chaperone:save")
    assert "Not today, until a chaperone is agreed: Pelvis" in said(page)
    assert "Not today (1)" in said(page)


def test_that_a_countersignature_without_an_outcome_leads_to_the_box(qtbot: QtBot, world: StaffWorld) -> None:
    visit = intimate_visit(world)
    reviewed(world.clinic, visit.id)
    page = page_of(qtbot, world, visit.id)
    press(page, "countersign:explain-back:done")
    press(page, "countersign:questions:yes")
    for _ in range(2):
        write(page, "countersign:pin", PIN)
        press(page, "countersign:sign")
        if newest(world, visit.id) is None:
            assert "Please offer a chaperone first" in page.notices.words()
            box = one(page, "review:chaperone")
            assert box.isAncestorOf(page.focusWidget())
            assert not box.visibleRegion().isEmpty()
            press(page, "chaperone:declined-and-agreed")
            press(page, "chaperone:save")
    found = world.clinic.records.visit(visit.id)
    assert found is not None
    assert found.state is VisitState.COMPLETE


@pytest.mark.parametrize("palette", ["light", "dark", "high-contrast"])
def test_that_nothing_of_the_box_is_cut_off_at_twice_the_text_size(
    qtbot: QtBot, world: StaffWorld, palette: str
) -> None:
    page = page_of(qtbot, world, intimate_visit(world).id)
    press(page, "chaperone:present")
    press(page, "chaperone:save")
    theme.set(palette, 2.0)  # type: ignore[arg-type]
    page.resize(768, 1024)
    settle()
    settle()
    box = one(page, "review:chaperone")
    assert clipped(box) == []
    assert nameless(box) == []
