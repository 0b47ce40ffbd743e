from __future__ import annotations

from functools import partial

from pytestqt.qtbot import QtBot

from intake_app.domain.response import Answer
from intake_app.gui.staff.pdf_page import PdfSheet
from intake_app.workflows.consent_check import CheckOutcome, consent_checks
from tests.gui.staff import review_pages
from tests.gui.staff.staff_world import StaffWorld, handed_in_answers, is_shown, one, press, said, write

page_of = partial(review_pages.page_of, height=6000)


def test_that_a_wish_to_talk_is_ticked_in_place(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.signed().id)
    press(page, "agenda:last.else")
    assert "Talked about with Jun Watanabe" in said(page)
    assert one(page, "agenda:last.else").isChecked()  # type: ignore[attr-defined]
    assert len(world.clinic.records.entries(kind="audit.record.viewed")) == 1
    press(page, "agenda:last.else")
    assert "Talked about with" not in said(page)


def test_that_the_check_before_care_is_chosen_written_down_and_shown(qtbot: QtBot, world: StaffWorld) -> None:
    visit = world.signed()
    page = page_of(qtbot, world, visit.id)
    press(page, "consent-check:save")
    assert "Please choose one. Each is fine." in said(page)
    press(page, "consent-check:changed")
    press(page, "consent-check:save")
    assert "Please write what is different" in said(page)
    write(page, "consent-check:words", "Not my neck today")
    press(page, "consent-check:save")
    (check,) = consent_checks(world.clinic.workplace, world.clinic.practitioner, visit.id)
    assert (check.outcome, check.words) == (CheckOutcome.CHANGED, "Not my neck today")
    assert "Jun Watanabe: Something is different: Not my neck today" in said(page)


def test_that_the_comfort_card_opens_as_one_sheet_and_leads_back(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.signed().id)
    press(page, "review:card")
    assert isinstance(page.detail.currentWidget(), PdfSheet)
    assert page.windowTitle() == ""
    press(page, "pdf:back")
    assert not is_shown(page, "pdf:back")


def test_that_what_changed_stands_in_the_review_of_a_returning_person(qtbot: QtBot, world: StaffWorld) -> None:
    patient = world.clinic.patient("Rosa")
    world.signed(patient)
    second = world.signed(patient, handed_in_answers().with_answer("about.pain", Answer.of(2)))
    page = page_of(qtbot, world, second.id)
    text = said(one(page, "review:changes"))
    assert "Changed since March 4, 2026" in text
    assert "Now: 2" in text
    assert "Before: 9" in text


def test_that_a_first_visit_shows_no_changes(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.signed().id)
    assert not is_shown(page, "review:changes")
