"""The desk sees until when a consent holds, and that it has run out; never what it says (rule B08)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from intake_app.gui.staff.desk import FrontDesk
from intake_app.gui.staff.packets import PacketTitles
from intake_app.gui.staff.visit_plan import VisitPlan
from tests.gui.staff.staff_world import StaffWorld, is_shown, press, said
from tests.support.small_packet import small_packet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from intake_app.domain.patient import Patient

YEAR = timedelta(days=366)


def signed_then(world: StaffWorld, later: timedelta) -> Patient:
    """Somebody who signed, and came in again so much later."""
    visit = world.signed()
    world.clinic.clock.at += later
    patient = world.clinic.records.patient(visit.patient_id)
    assert patient is not None
    return patient


def desk_with(qtbot: QtBot, world: StaffWorld, patient: Patient, months: int) -> FrontDesk:
    world.clinic.content.packets["small"] = replace(small_packet(), holds_months=months)
    visit = world.clinic.visit(patient)
    desk = FrontDesk(world.seat(world.clinic.desk), lambda _visit, _how: None)
    qtbot.addWidget(desk)
    desk.resize(1280, 900)
    desk.show()
    press(desk, f"desk:row:{visit.id}")
    return desk


def test_that_the_desk_is_told_that_a_consent_has_run_out(qtbot: QtBot, world: StaffWorld) -> None:
    desk = desk_with(qtbot, world, signed_then(world, YEAR), 0)
    assert is_shown(desk, "desk:consent-ended")
    assert "Their consent has run out" in said(desk)
    assert "3/4/2027" in said(desk)


def test_that_nothing_is_asked_where_the_forms_ask_for_a_new_one(qtbot: QtBot, world: StaffWorld) -> None:
    desk = desk_with(qtbot, world, signed_then(world, YEAR), 12)
    assert not is_shown(desk, "desk:consent-ended")


def test_that_one_that_holds_is_told_with_its_day_alone(qtbot: QtBot, world: StaffWorld) -> None:
    desk = desk_with(qtbot, world, signed_then(world, timedelta(days=30)), 0)
    assert "Their consent ends on 3/4/2027." in said(desk)
    assert not is_shown(desk, "desk:consent-ended")


def test_that_it_is_told_where_the_forms_are_chosen(qtbot: QtBot, world: StaffWorld) -> None:
    patient = signed_then(world, YEAR)
    seat = world.seat(world.clinic.desk)
    plan = VisitPlan(seat, PacketTitles(seat), patient, lambda *_plan: None)
    qtbot.addWidget(plan)
    plan.show()
    assert "Their consent has run out" in said(plan)
