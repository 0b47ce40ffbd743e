"""A clinic manager gives a new PIN, ends a sign-in and opens it again."""

from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from intake_app.domain.audit import AuditKind
from intake_app.domain.practitioner import NotAllowedError
from intake_app.gui.staff.people_page import PeoplePage
from intake_app.gui.staff.tab_order import tab_stops
from intake_app.gui.theme import theme
from intake_app.workflows.ports import WrongSecretError
from intake_app.workflows.staff_changes import OwnSignInError, allow_sign_in, end_sign_in, set_pin
from intake_app.workflows.unlock import GateClosedError, PinTooSimpleError, people_to_choose, sign_in
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, said, settle, write
from tests.support.looking import clipped, nameless
from tests.support.workplace import PIN

NEW = "827364"


def page_of(qtbot: QtBot, world: StaffWorld, who: UUID) -> PeoplePage:
    page = PeoplePage(world.seat(world.clinic.admin))
    qtbot.addWidget(page)
    page.resize(1280, 1600)
    page.show()
    press(page, f"staff:row:{who}")
    return page


def signs_in(world: StaffWorld, who: UUID, pin: str) -> bool:
    try:
        sign_in(world.clinic.workplace, who, pin)
    except WrongSecretError:
        return False
    return True


def test_that_a_new_pin_takes_the_place_of_the_old_one_and_leaves_no_trace(qtbot: QtBot, world: StaffWorld) -> None:
    who = world.clinic.desk.member.id
    page = page_of(qtbot, world, who)
    write(page, "staff:new-pin", NEW)
    press(page, "staff:set-pin")
    assert "The two PINs differ" in said(page)
    write(page, "staff:new-pin-again", NEW)
    press(page, "staff:set-pin")
    assert "Dee Desk has a new PIN" in page.notices.words()
    assert signs_in(world, who, NEW)
    assert not signs_in(world, who, PIN)
    (line,) = world.clinic.records.entries(kind=f"audit.{AuditKind.STAFF_PIN_SET}")
    assert NEW not in str(line.body)


def test_that_a_pin_that_is_easy_to_guess_is_asked_for_again_and_the_old_one_stays(
    qtbot: QtBot, world: StaffWorld
) -> None:
    who = world.clinic.desk.member.id
    page = page_of(qtbot, world, who)
    for name in ("staff:new-pin", "staff:new-pin-again"):
        write(page, name, "111111")
    press(page, "staff:set-pin")
    assert "hard to guess" in said(page)
    assert signs_in(world, who, PIN)


def test_that_a_new_pin_opens_a_sign_in_that_was_closed_after_many_tries(world: StaffWorld) -> None:
    place, who = world.clinic.workplace, world.clinic.desk.member.id
    try:
        for _ in range(50):
            signs_in(world, who, "000001")
    except GateClosedError:
        pass
    else:
        pytest.fail("the sign-in was never closed")
    set_pin(place, world.clinic.admin, who, NEW)
    assert signs_in(world, who, NEW)


def test_that_an_ended_sign_in_is_gone_from_the_choice_and_can_be_opened_again(qtbot: QtBot, world: StaffWorld) -> None:
    who = world.clinic.desk.member.id
    page = page_of(qtbot, world, who)
    press(page, "staff:end")
    assert who not in {member.id for member in people_to_choose(world.clinic.workplace)}
    assert not signs_in(world, who, PIN)
    assert "Does not sign in any more" in said(page)
    press(page, f"staff:row:{who}")
    assert not is_shown(page, "staff:new-pin")
    press(page, "staff:allow")
    assert signs_in(world, who, PIN)
    kinds = (AuditKind.STAFF_ENDED, AuditKind.STAFF_ALLOWED)
    assert all(len(world.clinic.records.entries(kind=f"audit.{kind}")) == 1 for kind in kinds)


def test_that_nobody_ends_their_own_sign_in(qtbot: QtBot, world: StaffWorld) -> None:
    who = world.clinic.admin.member.id
    page = page_of(qtbot, world, who)
    assert is_shown(page, "staff:set-pin")
    assert not is_shown(page, "staff:end")
    with pytest.raises(OwnSignInError):
        end_sign_in(world.clinic.workplace, world.clinic.admin, who)


def test_that_only_a_manager_changes_a_sign_in(world: StaffWorld) -> None:
    place, who = world.clinic.workplace, world.clinic.admin.member.id
    for session in (world.clinic.desk, world.clinic.practitioner):
        with pytest.raises(NotAllowedError):
            set_pin(place, session, who, NEW)
        with pytest.raises(NotAllowedError):
            end_sign_in(place, session, who)
        with pytest.raises(NotAllowedError):
            allow_sign_in(place, session, who)


def test_that_a_simple_pin_changes_nothing_of_the_record(world: StaffWorld) -> None:
    with pytest.raises(PinTooSimpleError):
        set_pin(world.clinic.workplace, world.clinic.admin, world.clinic.desk.member.id, "123456")
    assert not world.clinic.records.entries(kind=f"audit.{AuditKind.STAFF_PIN_SET}")


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_of_the_box_is_cut_off_at_twice_the_text_size(
    qtbot: QtBot, world: StaffWorld, size: tuple[int, int]
) -> None:
    page = page_of(qtbot, world, world.clinic.desk.member.id)
    theme.set(scale=2.0)
    page.resize(*size)
    settle()
    box = one(page, "staff:detail")
    assert clipped(box) == []
    assert nameless(box) == []


def test_that_tab_goes_from_a_row_to_the_person_and_then_to_the_form(qtbot: QtBot, world: StaffWorld) -> None:
    who = world.clinic.desk.member.id
    page = page_of(qtbot, world, who)
    names = [widget.objectName() for widget in tab_stops(page) if widget.isVisible()]
    order = [f"staff:row:{who}", "staff:new-pin", "staff:new-pin-again", "staff:set-pin", "staff:end", "staff:name"]
    assert [name for name in names if name in order] == order
