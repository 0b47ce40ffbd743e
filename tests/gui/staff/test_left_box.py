"""What was left for staff at a signing, on the practitioner's screen."""

from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from intake_app.gui.theme import theme
from intake_app.workflows.journal import Journal
from intake_app.workflows.sign import sign
from intake_app.workflows.signing import LEFT_ASSENT, LEFT_AUTHORITY, LEFT_INTERPRETER
from tests.gui.staff.review_pages import page_of
from tests.gui.staff.staff_world import StaffWorld, handed_in_answers, is_shown, one, press, said, settle, write
from tests.support.looking import clipped, nameless


def left(world: StaffWorld, *parts: str) -> UUID:
    """A visit that was signed with parts left for staff."""
    journey = world.clinic.journey()
    journey.response = handed_in_answers()
    journey.journal = Journal(opened={page.id: "2026-03-04" for page in journey.pages()})
    sign(journey, world.clinic.signature(), left_for_staff=parts)
    return journey.visit.id


def test_that_an_interpreter_is_written_down_field_by_field(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, left(world, LEFT_INTERPRETER))
    press(page, "left:interpreter:save")
    assert "Please write a name or a number." in said(page)
    assert "Please write the language." in said(page)
    write(page, "left:interpreter:name", "No. 4711")
    write(page, "left:interpreter:language", "Dari")
    for code in ("mode:phone", "kind:trained", "attested:no"):
        press(page, f"left:interpreter:{code}")
    press(page, "left:interpreter:save")
    assert "Interpreter: No. 4711. Language: Dari, by phone, trained interpreter. They were not asked" in said(page)
    assert not is_shown(page, "review:left-for-staff")


def test_that_a_paper_and_the_own_word_are_written_down_each_by_itself(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, left(world, LEFT_AUTHORITY, LEFT_ASSENT))
    press(page, "left:authority:seen:yes")
    press(page, "left:authority:save")
    assert "Please write which paper it is." in said(page)
    press(page, "left:authority:seen:no")
    press(page, "left:authority:save")
    assert "No paper was seen" in said(page)
    assert not is_shown(page, "left:authority")
    press(page, "left:assent:save")
    assert "Please write what they said, in their words." in said(page)
    write(page, "left:assent:words", "She nodded")
    press(page, "left:assent:save")
    assert "In the person’s words: She nodded" in said(page)


def test_that_a_visit_with_nothing_left_has_no_box(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.signed().id)
    assert not is_shown(page, "review:left-for-staff")


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_of_the_box_is_cut_off_at_twice_the_text_size(
    qtbot: QtBot, world: StaffWorld, size: tuple[int, int]
) -> None:
    page = page_of(qtbot, world, left(world, LEFT_INTERPRETER, LEFT_AUTHORITY, LEFT_ASSENT))
    theme.set(scale=2.0)
    page.resize(*size)
    settle()
    settle()
    box = one(page, "review:left-for-staff")
    assert clipped(box) == []
    assert nameless(box) == []
