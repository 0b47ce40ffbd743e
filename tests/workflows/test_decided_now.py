"""What a practitioner reads as decided at the visit of somebody who comes again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from intake_app.workflows.comfort_card import comfort_card
from intake_app.workflows.review import ReviewView, review
from intake_app.workflows.withdraw import withdraw
from tests.support.agreed_visit import came_again
from tests.support.workplace import ClinicAtWork, clinic_at_work


def view_of(place: ClinicAtWork, visit_id: UUID) -> ReviewView:
    return review(place.workplace, place.practitioner, visit_id)


def test_that_what_was_agreed_before_is_shown_where_a_visit_asks_for_no_decision(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        first, today = came_again(place, "same")
        then, now = view_of(place, first), view_of(place, today)
        assert now.summary.agreed == then.summary.agreed != ()
        assert now.summary.undecided == then.summary.undecided
        assert now.decided_on == then.visit.at.date()
        assert then.decided_on is None


def test_that_what_was_taken_back_since_is_not_among_it(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        first, today = came_again(place, "same")
        before = view_of(place, today).summary
        withdraw(place.workplace, place.practitioner, first, [("area", "neck")], "Not my neck")
        after = view_of(place, today).summary
        assert set(before.agreed) - set(after.agreed) == {"Text of area.neck"}


def test_that_what_has_run_out_is_not_shown_as_standing(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        _, today = came_again(place, "same")
        visit = place.records.visit(today)
        assert visit is not None
        late = replace(visit, at=visit.at + timedelta(days=800))
        place.records.save_visit(late, "desk", place.clock.now())
        assert view_of(place, today).summary.agreed == ()
        assert view_of(place, today).decided_on is None


def test_that_the_comfort_card_of_a_returning_person_names_what_was_taken_back(tmp_path: Path) -> None:
    with clinic_at_work(tmp_path) as place:
        first, today = came_again(place, "same")
        assert "Text of area.neck" not in card_of(place, today)
        withdraw(place.workplace, place.practitioner, first, [("area", "neck")], "Not my neck")
        assert "Text of area.neck" in card_of(place, today)


def card_of(place: ClinicAtWork, visit_id: UUID) -> str:
    comfort_card(place.workplace, place.practitioner, visit_id)
    return "\n".join(str(getattr(block, "text", "")) for block in place.paper.documents[-1].blocks)
