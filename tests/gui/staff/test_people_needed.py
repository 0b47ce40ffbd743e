from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_app.domain.practitioner import Role
from intake_app.gui.staff.desk import FrontDesk
from intake_app.gui.staff.pages import StaffPages
from intake_app.gui.staff.review_page import ReviewPage
from intake_app.workflows.review import close_alert, open_alerts
from tests.gui.staff.staff_world import CANARY, SIGNAL, StaffWorld, is_shown, one, press, said

DAYS = 3 * 86_400


def page_of(qtbot: QtBot, world: StaffWorld, role: Role) -> QWidget:
    seat = world.seat(world.clinic.by_role(role))
    made = ReviewPage(seat) if role is Role.PRACTITIONER else FrontDesk(seat, lambda _visit, _how: None)
    qtbot.addWidget(made)
    made.resize(1280, 1800)
    made.show()
    return made


@pytest.mark.parametrize("role", Role)
def test_that_who_is_needed_stands_over_every_list_also_on_another_day(
    qtbot: QtBot, world: StaffWorld, role: Role
) -> None:
    visit = world.signed()
    world.alert(visit.id)
    world.clinic.clock.move(DAYS)
    page = page_of(qtbot, world, role)
    assert "Somebody should go to Rosa" in said(one(page, f"needed:{visit.id}"))
    assert "3/4/2026" in said(page)


def test_that_nothing_stands_there_while_nobody_is_needed(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed()
    page = page_of(qtbot, world, Role.FRONT_DESK)
    assert isinstance(page, FrontDesk)
    assert not page.needed.isVisible()


def test_that_the_front_desk_reads_no_clinical_word(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    world.alert(visit.id)
    pages = StaffPages(world.seat(world.clinic.desk), lambda _visit, _how: None)
    qtbot.addWidget(pages)
    pages.show()
    press(pages, f"desk:row:{visit.id}")
    text = said(pages)
    for secret in (CANARY, SIGNAL, "U01", "Label of", "Action of", "urgent", "alert", "chest"):
        assert secret.casefold() not in text.casefold()


def test_that_one_press_takes_it_on_by_name_and_it_stays_until_it_is_closed(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    world.alert(visit.id)
    page = page_of(qtbot, world, Role.FRONT_DESK)
    press(page, f"needed:go:{visit.id}")
    assert "Dee Desk goes there, since" in said(one(page, f"needed:{visit.id}"))
    assert not is_shown(page, f"needed:go:{visit.id}")
    (alert,) = open_alerts(world.clinic.workplace, visit.id)
    close_alert(world.clinic.workplace, world.clinic.practitioner, visit.id, alert.id, "Went there.")
    assert isinstance(page, FrontDesk)
    page.refresh()
    assert not is_shown(page, f"needed:{visit.id}")


def test_that_the_practitioner_takes_it_on_beside_the_reason(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    alert = world.alert(visit.id)
    page = page_of(qtbot, world, Role.PRACTITIONER)
    press(page, f"review:row:{visit.id}")
    assert "has changed this answer" not in said(page)
    press(page, f"review:alert-take-on:{alert}")
    assert "Jun Watanabe goes there, since" in said(one(page, f"review:alert:{alert}"))


def test_that_an_answer_that_was_changed_is_said_beside_its_alert(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    alert = world.alert(visit.id)
    records, now = world.clinic.records, world.clinic.clock.now()
    records.append("alert-changed", {}, actor="patient", at=now, refers_to=alert)
    page = page_of(qtbot, world, Role.PRACTITIONER)
    press(page, f"review:row:{visit.id}")
    assert "has changed this answer since" in said(one(page, f"review:alert:{alert}"))
