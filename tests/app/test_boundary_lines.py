"""What `records show` says of boundaries."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake_app.app.commands.boundaries import boundaries_json, boundary_lines
from intake_app.domain.chaperone import ChaperoneOutcome
from intake_app.workflows.agreed_today import settle_wish
from intake_app.workflows.chaperone_offer import record_offer
from intake_app.workflows.lifted_marks import lift_mark
from intake_app.workflows.review import review
from tests.support.agreed_visit import came_again
from tests.support.builders import chosen
from tests.support.intimate_visit import signed
from tests.support.workplace import ClinicAtWork, clinic_at_work

ENDS = "What they agreed to ends on March 4, 2027."
GIVEN = {"technique.needling": chosen("yes"), "consent.area.pelvis": chosen("yes")}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[ClinicAtWork]:
    with clinic_at_work(tmp_path) as found:
        yield found


def test_that_the_offer_and_what_came_of_it_are_said(place: ClinicAtWork) -> None:
    visit_id = signed(place, GIVEN).visit.id
    view = review(place.workplace, place.practitioner, visit_id)
    assert boundary_lines(view) == ("Chaperone: to be offered for Pelvis", ENDS)
    made = record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.DEFERRED)
    view = review(place.workplace, place.practitioner, visit_id)
    at = made.at.isoformat(timespec="seconds")
    assert boundary_lines(view)[:2] == (f"Chaperone: deferred, offered by Jun Watanabe, {at}", "Not today: Pelvis")
    outcome = {"outcome": "deferred", "offered_by": "Jun Watanabe", "at": at, "name": "", "role": ""}
    assert boundaries_json(view)["chaperone"] == {"areas": ["Pelvis"], "waits": ["Pelvis"], "outcomes": [outcome]}


def test_that_a_visit_without_such_a_plan_says_nothing_of_it(place: ClinicAtWork) -> None:
    view = review(place.workplace, place.practitioner, signed(place, {}).visit.id)
    assert boundary_lines(view) == ()
    assert boundaries_json(view)["chaperone"] is None


def test_that_a_lifted_mark_is_said_with_words_and_who_wrote_them_down(place: ClinicAtWork) -> None:
    visit_id = signed(place, {"map.no_touch": chosen("neck")}).visit.id
    mark = lift_mark(place.workplace, place.practitioner, visit_id, "neck", "It is fine.")
    view = review(place.workplace, place.practitioner, visit_id)
    at = mark.at.isoformat(timespec="seconds")
    (line,) = boundary_lines(view)
    assert line == f"No-touch mark lifted by the person: Neck, {at}, written down by Jun Watanabe: It is fine."
    assert boundaries_json(view)["no_touch"] == []
    assert boundaries_json(view)["lifted"][0]["words"] == "It is fine."


def test_that_a_wish_about_what_was_agreed_is_said_with_what_came_of_it(place: ClinicAtWork) -> None:
    _, second = came_again(place, "stop")
    settle_wish(place.workplace, place.practitioner, second, "All taken back.")
    view = review(place.workplace, place.practitioner, second)
    said = "Today they want to take back all they agreed to."
    assert boundary_lines(view)[0] == f"{said} What came of it: All taken back."
    assert boundaries_json(view)["agreed"] == {"wish": "stop", "said": said, "outcome": "All taken back."}
