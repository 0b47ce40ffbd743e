"""The order of a visit on the practitioner's screen: what is read in four minutes, then what is written down."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_app.gui.staff.answer_sections import AnswerSections
from intake_app.gui.staff.decisions_view import DecisionsView
from intake_app.gui.staff.flag_card import FlagCard
from intake_app.gui.staff.review_page import ReviewPage
from intake_app.gui.staff.tab_order import tab_stops
from intake_app.gui.theme import theme
from intake_app.workflows.journal import Journal
from intake_app.workflows.sign import sign
from intake_app.workflows.signing import LEFT_INTERPRETER
from tests.gui.staff import review_pages
from tests.gui.staff.staff_world import StaffWorld, handed_in_answers, is_shown, one, press
from tests.support.builders import chosen
from tests.support.intimate_visit import turn_on


def full_visit(world: StaffWorld) -> UUID:
    """A signed visit with everything that can wait for its practitioner."""
    turn_on(world.clinic)
    journey = world.clinic.journey()
    journey.response = handed_in_answers().with_answer("consent.area.pelvis", chosen("yes"))
    journey.journal = Journal(opened={page.id: "2026-03-04" for page in journey.pages()})
    sign(journey, world.clinic.signature(), left_for_staff=(LEFT_INTERPRETER,))
    world.alert(journey.visit.id)
    return journey.visit.id


page_of = partial(review_pages.page_of, height=720)


def top(page: ReviewPage, widget: QWidget) -> int:
    return widget.mapTo(page.detail, QPoint(0, 0)).y()


def alert_box(page: ReviewPage) -> QWidget:
    return next(w for w in page.findChildren(QWidget) if w.objectName().startswith("review:alert:") and w.isVisible())


def test_that_reading_comes_before_what_is_written_down(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, full_visit(world))
    parts = [
        one(page, "review:boundaries"),
        alert_box(page),
        one(page, "review:card"),
        next(iter(page.findChildren(FlagCard))),
        next(iter(page.findChildren(DecisionsView))),
        one(page, "review:lift"),
        one(page, "review:chaperone"),
        next(iter(page.findChildren(AnswerSections))),
        one(page, "review:left-for-staff"),
        one(page, "review:reviewed"),
    ]
    tops = [top(page, widget) for widget in parts]
    assert tops == sorted(tops)


def test_that_an_urgent_answer_is_seen_whole_without_scrolling(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, full_visit(world))
    box = alert_box(page)
    assert box.visibleRegion().boundingRect() == box.rect()


def test_that_the_buttons_under_the_boundaries_stand_in_the_order_of_the_page(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, full_visit(world))
    names = ("review:card", *(f"review:to:{name}" for name in ("chaperone", "answers", "left", "end", "check")))
    places = [(top(page, button), button.x()) for button in (one(page, name) for name in names)]
    assert places == sorted(places)


def test_that_an_outcome_of_the_offer_folds_the_fields_until_another_is_wanted(qtbot: QtBot, world: StaffWorld) -> None:
    theme.set(reduce_motion=True)
    page = page_of(qtbot, world, full_visit(world))
    press(page, "chaperone:deferred")
    press(page, "chaperone:save")
    assert not is_shown(page, "chaperone:save")
    assert not is_shown(page, "review:to:chaperone")
    press(page, "chaperone:again")
    assert one(page, "review:chaperone").isAncestorOf(page.focusWidget())
    assert is_shown(page, "chaperone:save")
    assert not is_shown(page, "chaperone:name")


def test_that_the_check_before_care_stands_before_the_last_signature(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, world.reviewed().id)
    assert top(page, one(page, "consent-check")) < top(page, one(page, "countersign:sign"))


def test_that_tab_goes_down_the_page_as_the_eye_does(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, full_visit(world))
    stops = [widget for widget in tab_stops(page.detail) if widget.isVisible()]
    tops = [top(page, widget) for widget in stops]
    names = [widget.objectName() for widget in stops]
    backwards = [names[n] for n in range(1, len(tops)) if tops[n] < tops[n - 1] - 8]
    assert len(stops) > 20
    assert backwards == []


def test_that_tab_goes_from_the_list_to_its_rows_and_then_to_the_visit(qtbot: QtBot, world: StaffWorld) -> None:
    visit = full_visit(world)
    page = page_of(qtbot, world, visit)
    names = [widget.objectName() for widget in tab_stops(page) if widget.isVisible()]
    assert names.index(f"review:row:{visit}") < names.index("review:card")
