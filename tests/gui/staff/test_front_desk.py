from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from intake_app.domain.visit import VisitState
from intake_app.gui.staff.desk import FrontDesk
from intake_app.workflows.hand_over import IdentityCheck
from intake_app.workflows.ports import DiskFullError
from intake_app.workflows.settings import change_settings
from tests.gui.staff.staff_world import CANARY, SIGNAL, StaffWorld, is_shown, one, press, said, settle, write
from tests.support.small_packet import CHEST

HandedOver = list[tuple[UUID, IdentityCheck]]


def desk_of(qtbot: QtBot, world: StaffWorld, handed: HandedOver | None = None) -> FrontDesk:
    taken = handed if handed is not None else []
    desk = FrontDesk(world.seat(world.clinic.desk), lambda visit, how: taken.append((visit, how)))
    qtbot.addWidget(desk)
    desk.resize(1280, 900)
    desk.show()
    return desk


def test_that_the_list_shows_the_day_in_words_of_the_desk(qtbot: QtBot, world: StaffWorld) -> None:
    world.clinic.visit(world.clinic.patient("Sam", pronouns="he/him", legal_name="Samuel Canary-Okafor"))
    text = said(desk_of(qtbot, world))
    for words in ("Sam, he/him", "Jun Watanabe", "Title of small", "Checked in", "12:00"):
        assert words in text
    assert "Canary-Okafor" not in text


def test_that_an_alert_asks_for_somebody_and_gives_no_reason(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.clinic.visit()
    assert "Somebody should go there" not in said(desk_of(qtbot, world))
    world.alert(visit.id)
    desk = desk_of(qtbot, world)
    press(desk, f"desk:row:{visit.id}")
    text = said(desk)
    assert "Somebody should go there" in text
    assert CHEST.label not in text
    assert CHEST.practitioner_action not in text


def test_that_the_desk_shows_no_answer_of_a_signed_intake(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    desk = desk_of(qtbot, world)
    press(desk, f"desk:row:{visit.id}")
    text = said(desk)
    assert "Signed" in text
    for secret in (CANARY, SIGNAL, "Pregnancy", "Label of P01", "preg.status", "Neck"):
        assert secret not in text


def test_that_a_child_brings_a_hint_to_check_who_signs(qtbot: QtBot, world: StaffWorld) -> None:
    grown, child = world.clinic.visit(), world.clinic.visit(world.child())
    desk = desk_of(qtbot, world)
    press(desk, f"desk:row:{child.id}")
    assert "Please ask who is with them" in said(desk)
    press(desk, f"desk:row:{grown.id}")
    assert "Please ask who is with them" not in said(desk)


def test_that_the_tablet_changes_hands_with_the_identity_check(qtbot: QtBot, world: StaffWorld) -> None:
    handed: HandedOver = []
    visit = world.clinic.visit()
    desk = desk_of(qtbot, world, handed)
    press(desk, f"desk:row:{visit.id}")
    press(desk, "desk:identity:birth-date")
    press(desk, "desk:hand-over")
    assert handed == [(visit.id, IdentityCheck.BIRTH_DATE)]


def test_that_without_an_identity_check_the_tablet_stays(qtbot: QtBot, world: StaffWorld) -> None:
    handed: HandedOver = []
    visit = world.clinic.visit()
    desk = desk_of(qtbot, world, handed)
    press(desk, f"desk:row:{visit.id}")
    press(desk, "desk:hand-over")
    assert not handed
    assert "Please choose one first." in said(desk)


def test_that_what_was_asked_for_is_no_longer_asked_once_it_is_chosen(qtbot: QtBot, world: StaffWorld) -> None:
    world.clinic.content.packets["other"] = replace(world.clinic.content.packets["small"], name="other")
    visit = world.clinic.visit()
    desk = desk_of(qtbot, world)
    press(desk, f"desk:row:{visit.id}")
    press(desk, "desk:hand-over")
    assert "Please choose one first." in said(desk)
    press(desk, "desk:identity:known")
    assert "Please choose one first." not in said(desk)
    enter_person(desk, "Noor", "01/08/1979")
    press(desk, "check-in:done")
    assert "Please choose the forms." in said(desk)
    press(desk, "check-in:packet:other")
    assert "Please choose the forms." not in said(desk)


def test_that_a_finished_visit_offers_no_hand_over(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    desk = desk_of(qtbot, world)
    press(desk, f"desk:row:{visit.id}")
    assert not is_shown(desk, "desk:hand-over")


def test_that_a_full_disk_at_hand_over_is_said_with_what_to_do(qtbot: QtBot, world: StaffWorld) -> None:
    def full(_visit: UUID, _how: IdentityCheck) -> None:
        raise DiskFullError("There is no room to save.", "Free some space, then try again.")

    visit = world.clinic.visit()
    desk = FrontDesk(world.seat(world.clinic.desk), full)
    qtbot.addWidget(desk)
    desk.resize(1280, 900)
    desk.show()
    press(desk, f"desk:row:{visit.id}")
    press(desk, "desk:identity:known")
    press(desk, "desk:hand-over")
    assert desk.notices.words() == "There is no room to save. Free some space, then try again."


def test_that_the_tablet_can_be_taken_back(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.clinic.journey().visit
    desk = desk_of(qtbot, world)
    press(desk, f"desk:row:{visit.id}")
    press(desk, "desk:take-back")
    after = world.clinic.records.visit(visit.id)
    assert after is not None
    assert after.state is VisitState.PAUSED
    assert "Paused" in said(desk)


def test_that_another_day_has_a_list_of_its_own(qtbot: QtBot, world: StaffWorld) -> None:
    world.clinic.visit()
    desk = desk_of(qtbot, world)
    press(desk, "day:before")
    assert "Rosa" not in said(desk)
    assert "Nobody is on the list" in said(desk)
    press(desk, "day:today")
    assert "Rosa" in said(desk)


def to_search(desk: FrontDesk, text: str) -> None:
    press(desk, "desk:check-in")
    write(desk, "check-in:search", text)
    QTest.keyClick(one(desk, "check-in:search"), Qt.Key.Key_Return)
    settle()


@pytest.mark.parametrize("typed", ["vega", "04/17/1988", "1988-04-17", "٠٤/١٧/١٩٨٨"])
def test_that_a_person_is_found_by_name_or_birth_date_and_put_on_the_list(
    qtbot: QtBot, world: StaffWorld, typed: str
) -> None:
    patient = world.clinic.patient()
    desk = desk_of(qtbot, world)
    to_search(desk, typed)
    press(desk, f"person:{patient.id}")
    assert "17 April 1988" in said(desk)
    press(desk, "check-in:yes")
    press(desk, "check-in:done")
    (visit,) = world.clinic.records.visits_of(patient.id)
    assert (visit.packet, visit.language) == ("small", "en")
    assert is_shown(desk, f"desk:row:{visit.id}")


def test_that_typing_can_begin_at_once(qtbot: QtBot, world: StaffWorld) -> None:
    patient = world.clinic.patient()
    desk = desk_of(qtbot, world)
    desk.activateWindow()
    press(desk, "desk:check-in")
    assert one(desk, "check-in:search").hasFocus()
    press(desk, "check-in:new")
    assert one(desk, "new-person:name").hasFocus()
    assert not world.clinic.records.visits_of(patient.id)


def test_that_somebody_else_leads_back_to_the_search(qtbot: QtBot, world: StaffWorld) -> None:
    patient = world.clinic.patient()
    desk = desk_of(qtbot, world)
    to_search(desk, "vega")
    press(desk, f"person:{patient.id}")
    press(desk, "check-in:no")
    assert is_shown(desk, "check-in:search")
    assert not world.clinic.records.visits_of(patient.id)


def test_that_the_search_shows_no_legal_name(qtbot: QtBot, world: StaffWorld) -> None:
    world.clinic.patient("Sam", legal_name="Samuel Canary-Okafor")
    desk = desk_of(qtbot, world)
    to_search(desk, "canary")
    text = said(desk).replace("canary", "")
    assert "1 found" in text
    assert "Canary-Okafor" not in text


def test_that_a_language_is_chosen_where_there_is_more_than_one(qtbot: QtBot, world: StaffWorld) -> None:
    patient = world.clinic.patient()
    desk = desk_of(qtbot, world)
    to_search(desk, "vega")
    press(desk, f"person:{patient.id}")
    press(desk, "check-in:yes")
    assert "Español" in said(desk)
    press(desk, "check-in:language:es")
    press(desk, "check-in:done")
    (visit,) = world.clinic.records.visits_of(patient.id)
    assert visit.language == "es"


def test_that_a_person_who_comes_again_starts_in_the_language_they_had(qtbot: QtBot, world: StaffWorld) -> None:
    patient = world.clinic.patient()
    world.clinic.visit(patient, language="es")
    desk = desk_of(qtbot, world)
    to_search(desk, "vega")
    press(desk, f"person:{patient.id}")
    press(desk, "check-in:yes")
    press(desk, "check-in:done")
    assert {visit.language for visit in world.clinic.records.visits_of(patient.id)} == {"es"}


def test_that_somebody_new_starts_in_the_language_of_the_clinic(qtbot: QtBot, world: StaffWorld) -> None:
    change_settings(world.clinic.workplace, world.clinic.admin, {"default_language": "es"})
    desk = desk_of(qtbot, world)
    enter_person(desk, "Noor", "01/08/1979")
    press(desk, "check-in:done")
    (patient,) = world.clinic.records.find_patients("noor")
    assert [visit.language for visit in world.clinic.records.visits_of(patient.id)] == ["es"]


def test_that_the_desk_sees_which_language_the_forms_are_in(qtbot: QtBot, world: StaffWorld) -> None:
    spanish, english = world.clinic.visit(language="es"), world.clinic.visit(world.clinic.patient("Sam"))
    desk = desk_of(qtbot, world)
    press(desk, f"desk:row:{spanish.id}")
    assert "Forms in: Español" in said(desk)
    press(desk, f"desk:row:{english.id}")
    assert "Forms in:" not in said(desk)


def test_that_somebody_who_is_on_the_list_already_is_pointed_out(qtbot: QtBot, world: StaffWorld) -> None:
    patient = world.clinic.patient()
    desk = desk_of(qtbot, world)
    for shown in (False, True):
        to_search(desk, "vega")
        press(desk, f"person:{patient.id}")
        press(desk, "check-in:yes")
        assert is_shown(desk, "check-in:on-the-list") is shown
        press(desk, "check-in:done")
    assert len(world.clinic.records.visits_of(patient.id)) == 2


def enter_person(desk: FrontDesk, name: str, born: str) -> None:
    press(desk, "desk:check-in")
    press(desk, "check-in:new")
    write(desk, "new-person:name", name)
    write(desk, "new-person:birth-date", born)
    press(desk, "new-person:continue")


def test_that_a_new_person_is_saved_with_name_and_birth_date(qtbot: QtBot, world: StaffWorld) -> None:
    desk = desk_of(qtbot, world)
    enter_person(desk, "Noor", "01/08/1979")
    press(desk, "check-in:done")
    (patient,) = world.clinic.records.find_patients("noor")
    assert (patient.name_to_use, patient.birth_date) == ("Noor", date(1979, 1, 8))
    assert len(world.clinic.records.visits_of(patient.id)) == 1


@pytest.mark.parametrize("born", ["", "8 1", "31/31/1979", "01/08/1799", "01/08/2079"])
def test_that_a_birth_date_that_cannot_be_is_asked_for_again(qtbot: QtBot, world: StaffWorld, born: str) -> None:
    desk = desk_of(qtbot, world)
    enter_person(desk, "Noor", born)
    assert "Please enter the birth date" in said(desk)
    assert not world.clinic.records.find_patients("noor")


def test_that_a_near_duplicate_is_shown_before_a_second_record_is_made(qtbot: QtBot, world: StaffWorld) -> None:
    known = world.clinic.patient()
    desk = desk_of(qtbot, world)
    enter_person(desk, "Rosa", "04/18/1988")
    assert is_shown(desk, "new-person:similar")
    assert len(world.clinic.records.find_patients("rosa")) == 1
    press(desk, f"person:{known.id}")
    press(desk, "check-in:yes")
    press(desk, "check-in:done")
    assert len(world.clinic.records.find_patients("rosa")) == 1


def test_that_somebody_new_with_the_same_name_gets_a_record(qtbot: QtBot, world: StaffWorld) -> None:
    world.clinic.patient()
    desk = desk_of(qtbot, world)
    enter_person(desk, "Rosa", "04/18/1988")
    press(desk, "new-person:still-new")
    press(desk, "check-in:done")
    assert len(world.clinic.records.find_patients("rosa")) == 2


def test_that_a_different_person_brings_no_warning(qtbot: QtBot, world: StaffWorld) -> None:
    world.clinic.patient()
    desk = desk_of(qtbot, world)
    enter_person(desk, "Rosa", "11/02/1961")
    assert not is_shown(desk, "new-person:similar")


def test_that_a_full_disk_at_check_in_is_said_and_nobody_is_lost(qtbot: QtBot, world: StaffWorld) -> None:
    patient = world.clinic.patient()
    desk = desk_of(qtbot, world)
    to_search(desk, "vega")
    press(desk, f"person:{patient.id}")
    press(desk, "check-in:yes")
    world.clinic.disk.arm(1)
    press(desk, "check-in:done")
    assert "There is no room to save" in said(desk)
    world.clinic.disk.arm(0)
    press(desk, "check-in:done")
    assert len(world.clinic.records.visits_of(patient.id)) == 1


def test_that_a_row_opens_with_the_keyboard(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.clinic.visit()
    desk = desk_of(qtbot, world)
    desk.table.setFocus()
    QTest.keyClick(desk.table, Qt.Key.Key_Down)
    desk.table.choose(str(visit.id))
    QTest.keyClick(desk.table, Qt.Key.Key_Return)
    settle()
    assert is_shown(desk, "desk:hand-over")
