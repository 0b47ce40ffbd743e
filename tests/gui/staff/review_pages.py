"""The practitioner's page with one visit open, for the tests of what stands on it."""

from uuid import UUID

from pytestqt.qtbot import QtBot

from intake_app.gui.staff.review_page import ReviewPage
from tests.gui.staff.staff_world import StaffWorld, press


def page_of(qtbot: QtBot, world: StaffWorld, visit_id: UUID, height: int = 900) -> ReviewPage:
    """A page on a screen of its own, with a visit of the practitioner open."""
    page = ReviewPage(world.seat(world.clinic.practitioner))
    qtbot.addWidget(page)
    page.resize(1280, height)
    page.show()
    press(page, f"review:row:{visit_id}")
    return page
