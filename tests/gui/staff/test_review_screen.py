from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from intake_app.domain.audit import AuditKind
from intake_app.domain.scoring import ScoreDefinition
from intake_app.domain.visit import VisitState
from intake_app.gui.staff.answer_sections import AnswerSections
from intake_app.gui.staff.countersign_box import CountersignBox
from intake_app.gui.staff.flag_card import FlagCard
from intake_app.gui.staff.pdf_page import PdfSheet
from intake_app.gui.staff.review_page import ReviewPage
from tests.gui.staff.staff_world import CANARY, SIGNAL, StaffWorld, is_shown, one, press, said, settle, write
from tests.support.builders import answers, chosen
from tests.support.workplace import PIN


def page_of(qtbot: QtBot, world: StaffWorld) -> ReviewPage:
    page = ReviewPage(world.seat(world.clinic.practitioner))
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    return page


def open_all(page: ReviewPage) -> None:
    settle()
    sections = page.detail.findChildren(AnswerSections)[0]
    for name in list(sections.buttons):
        press(page, f"review:open:{name}")


def state_of(world: StaffWorld, visit_id: object) -> VisitState:
    visit = world.clinic.records.visit(visit_id)  # type: ignore[arg-type]
    assert visit is not None
    return visit.state


def test_that_the_list_holds_the_practitioners_own_visits(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    assert "Rosa" in said(page_of(qtbot, world))
    other = ReviewPage(world.seat(world.clinic.hire("Bo Other", world.clinic.practitioner.member.role)))
    qtbot.addWidget(other)
    other.show()
    assert "You have no visits on this day." in said(other)
    assert not is_shown(other, f"review:row:{visit.id}")


def test_that_boundaries_stand_above_everything_else(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    world.alert(visit.id)
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    text = said(one(page, "review:boundaries"))
    assert f"Stop signal: {SIGNAL}" in text
    assert "Please do not touch: Neck" in text
    top = one(page, "review:boundaries").mapTo(page, QPoint(0, 0)).y()
    later = [*page.findChildren(FlagCard), *page.findChildren(AnswerSections)]
    assert later
    assert all(widget.mapTo(page, QPoint(0, 0)).y() > top for widget in later)


def test_that_missing_boundaries_are_said_not_left_blank(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed(response=answers(about__name="Rosa"))
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    text = said(one(page, "review:boundaries"))
    assert "Not agreed yet" in text
    assert "No area is marked" in text


def test_that_a_flag_shows_the_rule_that_raised_it(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    card = one(page, "review:flag:P01")
    for words in (
        "Stop until you have cleared it",
        "Today",
        "Label of P01",
        "Action of P01",
        "Because of: Text of preg.status Yes",
    ):
        assert words in said(card)
    assert "Rule P01" not in said(card)
    assert "preg.status" not in said(card).replace("Text of preg.status", "")
    press(page, "review:flag-rule:P01")
    assert "Rule P01: preg.status == yes" in said(card)
    assert "What the rule read: preg.status = yes" in said(card)
    assert "to be checked by the clinic" in said(card)


def test_that_a_flag_of_another_answer_is_not_there(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed(response=answers(preg__status=chosen("no")))
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    assert not is_shown(page, "review:flag:P01")


def test_that_agenda_and_decisions_are_in_words(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    text = said(page)
    for words in ("Would rather talk about", "Text of last.else", "Yes (1)", "No (2)", "Not decided (1)"):
        assert words in text


def test_that_an_answer_is_read_once_its_section_is_opened(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    assert CANARY not in said(page)
    open_all(page)
    assert CANARY in said(page)


def test_that_opened_sections_stay_opened_for_the_next_look(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    open_all(page)
    again = page_of(qtbot, world)
    press(again, f"review:row:{visit.id}")
    assert "Not opened yet" not in said(again)


def test_that_an_unfinished_review_says_what_is_left(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    press(page, "review:reviewed")
    assert "Still to open: About you" in page.notices.words()
    assert state_of(world, visit.id) is VisitState.SIGNED


def test_that_a_full_review_is_marked(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    open_all(page)
    write(page, "review:note", "Looked at with care")
    press(page, "review:reviewed")
    assert state_of(world, visit.id) is VisitState.REVIEWED, page.notices.words()
    (entry,) = world.clinic.records.entries(kind="review", refers_to=visit.id)
    assert (entry.body or {})["note"] == "Looked at with care"


def test_that_the_countersignature_comes_into_view_after_the_review(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    open_all(page)
    press(page, "review:reviewed")
    page.resize(1280, 800)
    settle()
    press(page, "review:to:sign")
    box = page.findChildren(CountersignBox)[0]
    assert not box.visibleRegion().isEmpty()
    assert "You can countersign now" in page.notices.words()


def test_that_a_button_under_the_name_leads_down_to_the_answers(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    page.resize(1280, 520)
    settle()
    press(page, f"review:row:{visit.id}")
    settle()
    settle()
    sections = page.detail.findChildren(AnswerSections)[0]
    assert sections.visibleRegion().isEmpty()
    press(page, "review:to:answers")
    assert not sections.visibleRegion().isEmpty()


def test_that_an_open_alert_holds_the_review_back_until_it_has_an_outcome(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    alert = world.alert(visit.id)
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    open_all(page)
    press(page, "review:reviewed")
    assert "Urgent answers still to close: 1." in page.notices.words()
    press(page, f"review:alert-close:{alert}")
    assert "Please write what was done first." in said(page)
    assert not world.clinic.records.entries(kind="alert-closed")
    write(page, f"review:alert-outcome:{alert}", "Called emergency services")
    press(page, f"review:alert-close:{alert}")
    assert not is_shown(page, f"review:alert:{alert}")
    press(page, "review:reviewed")
    assert state_of(world, visit.id) is VisitState.REVIEWED, page.notices.words()


def test_that_answers_stay_with_the_person_until_they_hand_them_in(qtbot: QtBot, world: StaffWorld) -> None:
    journey = world.clinic.journey()
    world.clinic.records.save_answer(journey.visit.id, "preg.wish", answers(x=CANARY).answers["x"])
    alert = world.alert(journey.visit.id)
    page = page_of(qtbot, world)
    press(page, f"review:row:{journey.visit.id}")
    text = said(page)
    assert CANARY not in text
    assert "until they hand them in" in text
    assert is_shown(page, f"review:alert:{alert}")
    assert not is_shown(page, "review:reviewed")


def test_that_moving_along_the_list_opens_and_records_nothing(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed()
    visit = world.signed()
    page = page_of(qtbot, world)
    page.table.setFocus()
    for _ in range(3):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert not world.clinic.records.entries(kind=f"audit.{AuditKind.RECORD_VIEWED}")
    page.table.choose(str(visit.id))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert len(world.clinic.records.entries(kind=f"audit.{AuditKind.RECORD_VIEWED}")) == 1


def fill_countersign(page: ReviewPage, pin: str = PIN) -> None:
    press(page, "countersign:explain-back:re-explained")
    press(page, "countersign:questions:yes")
    write(page, "countersign:note", "Asked about bruises")
    write(page, "countersign:pin", pin)
    press(page, "countersign:sign")


def test_that_the_countersignature_closes_the_visit_and_shows_the_final_document(
    qtbot: QtBot, world: StaffWorld
) -> None:
    visit = world.reviewed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    fill_countersign(page)
    assert state_of(world, visit.id) is VisitState.COMPLETE
    (sheet,) = page.findChildren(PdfSheet)
    assert len(sheet.view.pages) == 2
    (entry,) = world.clinic.records.entries(kind="countersignature", refers_to=visit.id)
    assert (entry.body or {})["explain_back"] == "re-explained"
    press(page, "pdf:back")
    assert not is_shown(page, "countersign:sign")
    assert is_shown(page, "review:document")


@pytest.mark.parametrize("pin", ["582036", ""])
def test_that_without_the_pin_nothing_is_countersigned(qtbot: QtBot, world: StaffWorld, pin: str) -> None:
    visit = world.reviewed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    fill_countersign(page, pin)
    assert state_of(world, visit.id) is VisitState.REVIEWED, page.notices.words()
    assert "PIN" in (page.notices.words() or said(page))


def test_that_an_open_question_is_pointed_out_before_signing(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.reviewed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    write(page, "countersign:pin", PIN)
    press(page, "countersign:sign")
    assert "There is no score." in said(page)
    assert state_of(world, visit.id) is VisitState.REVIEWED, page.notices.words()


def test_that_the_pin_does_not_stay_in_the_field(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.reviewed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    write(page, "countersign:pin", PIN)
    press(page, "countersign:sign")
    assert one(page, "countersign:pin").property("text") == ""


def test_that_a_full_disk_while_opening_a_section_leaves_it_unopened(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    settle()
    world.clinic.disk.arm(1)
    name = next(iter(page.detail.findChildren(AnswerSections)[0].buttons))
    press(page, f"review:open:{name}")
    world.clinic.disk.arm(0)
    assert "There is no room to save" in page.notices.words()
    assert "Not opened yet" in one(page, f"review:open:{name}").accessibleName()


def test_that_the_front_desk_cannot_open_a_review(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = ReviewPage(world.seat(world.clinic.desk))
    qtbot.addWidget(page)
    page.show()
    assert "Your sign-in does not open this" in page.notices.words()
    assert not is_shown(page, f"review:row:{visit.id}")


def test_that_a_score_stands_above_the_answers_with_what_changed_since(qtbot: QtBot, world: StaffWorld) -> None:
    world.clinic.content.scored = {"pain-now": ScoreDefinition(("about.pain",), change=Decimal(2))}
    first = world.signed()
    world.clinic.clock.move(21 * 24 * 3600)
    patient = world.clinic.records.patient(first.patient_id)
    visit = world.signed(patient, answers(about__name="Rosa", about__pain=4))
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    shown = one(page, "score:pain-now")
    for text in (
        "Pain now (0 to 10)",
        "4",
        "5 less than on March 4, 2026 (9)",
        "A change that matters, for the better",
    ):
        assert text in said(shown)
    assert "It is no diagnosis." in said(one(page, "review:scores"))
    sections = page.findChildren(AnswerSections)[0]
    assert shown.mapTo(page, QPoint(0, 0)).y() < sections.mapTo(page, QPoint(0, 0)).y()


def test_that_a_visit_without_scores_has_no_part_for_them(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world)
    press(page, f"review:row:{visit.id}")
    assert not is_shown(page, "review:scores")
