"""Staff read which questionnaires a visit does not ask, and nothing of any answer."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from intake_app.domain.visit import Visit
from intake_app.gui.staff.desk import FrontDesk
from intake_app.gui.staff.not_asked import not_asked_words
from intake_app.gui.staff.review_page import ReviewPage
from intake_app.workflows.asked_forms import NotAsked
from intake_app.workflows.sign import sign
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, said
from tests.support.english_form import add_form, english_form
from tests.support.journeys import walk

SENTENCE = "Not asked, because it is not there in Spanish: Mood questions"


@pytest.fixture
def mixed(world: StaffWorld) -> StaffWorld:
    add_form(world.clinic, english_form())
    return world


def opened_at_the_desk(qtbot: QtBot, world: StaffWorld, visit: Visit) -> FrontDesk:
    desk = FrontDesk(world.seat(world.clinic.desk), lambda _visit, _how: None)
    qtbot.addWidget(desk)
    desk.resize(1280, 900)
    desk.show()
    press(desk, f"desk:row:{visit.id}")
    return desk


def test_that_the_desk_reads_what_is_not_asked_as_soon_as_somebody_is_on_the_list(
    qtbot: QtBot, mixed: StaffWorld
) -> None:
    desk = opened_at_the_desk(qtbot, mixed, mixed.clinic.visit(language="es"))
    assert SENTENCE in said(desk)
    assert one(desk, "not-asked").accessibleName() == f"You can ask this in another way. {SENTENCE}"


def test_that_the_desk_reads_nothing_where_everything_is_asked(qtbot: QtBot, mixed: StaffWorld) -> None:
    desk = opened_at_the_desk(qtbot, mixed, mixed.clinic.visit())
    assert not is_shown(desk, "not-asked")


@pytest.mark.parametrize(("language", "shown"), [("es", True), ("en", False)])
def test_that_the_practitioner_reads_it_with_the_answers(
    qtbot: QtBot, mixed: StaffWorld, language: str, shown: bool
) -> None:
    visit = mixed.clinic.visit(language=language)
    journey = mixed.clinic.journey(visit)
    walk(journey)
    sign(journey, mixed.clinic.signature())
    page = ReviewPage(mixed.seat(mixed.clinic.practitioner))
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    press(page, f"review:row:{visit.id}")
    assert is_shown(page, "not-asked") is shown
    assert (SENTENCE in said(page)) is shown


def test_that_several_forms_share_a_sentence_and_what_was_begun_has_its_own() -> None:
    one_form = english_form()
    missing = [NotAsked(one_form, "es", part) for part in (False, False, True)]
    assert not_asked_words(missing) == (
        f"{SENTENCE}, Mood questions",
        "Asked in part, because the rest is not there in Spanish: Mood questions",
    )
