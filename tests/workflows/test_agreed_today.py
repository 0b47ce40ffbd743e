"""A wish to change or stop what was agreed reaches the practitioner and waits for an outcome."""

from uuid import UUID

import pytest

from intake_app.domain.practitioner import NotAllowedError, Role
from intake_app.domain.visit import VisitState
from intake_app.workflows.agreed_today import Wish, settle_wish
from intake_app.workflows.comfort_card import comfort_card
from intake_app.workflows.ports import StorageError
from intake_app.workflows.review import NotReviewedError, ReviewView, mark_reviewed, open_section, review
from intake_app.workflows.withdraw import withdraw
from tests.support.agreed_visit import WORDS, came_again
from tests.support.workplace import ClinicAtWork


def view_of(place: ClinicAtWork, visit_id: UUID) -> ReviewView:
    """What the practitioner reads."""
    return review(place.workplace, place.practitioner, visit_id)


@pytest.mark.parametrize(
    ("still", "said"),
    [
        ("change", f"Today they want to change what they agreed to: {WORDS}"),
        ("stop", "Today they want to take back all they agreed to."),
        ("see", "They want to look at what they agreed to with someone first."),
    ],
)
def test_that_a_wish_is_said_with_the_visit_whose_consent_it_is_about(
    place: ClinicAtWork, still: str, said: str
) -> None:
    first, second = came_again(place, still)
    wish = view_of(place, second).agreed
    assert wish is not None
    assert (wish.wish, wish.said, wish.signed_at, wish.outcome) == (Wish(still), said, first, "")
    comfort_card(place.workplace, place.practitioner, second)
    assert said in repr(place.paper.documents[-1].blocks)


def test_that_what_still_fits_is_no_wish(place: ClinicAtWork) -> None:
    _, second = came_again(place, "same")
    view = view_of(place, second)
    assert (view.agreed, view.open_wish) == (None, "")


@pytest.mark.parametrize(("still", "waits"), [("stop", True), ("same", False)])
def test_that_a_wish_holds_up_the_review_until_somebody_says_what_came_of_it(
    place: ClinicAtWork, still: str, waits: bool
) -> None:
    _, second = came_again(place, still)
    for section in view_of(place, second).sections:
        open_section(place.workplace, place.practitioner, second, section.page)
    if waits:
        with pytest.raises(NotReviewedError) as stopped:
            mark_reviewed(place.workplace, place.practitioner, second)
        assert "take back all" in stopped.value.wish
        settle_wish(place.workplace, place.practitioner, second, " All taken back with them. ")
    assert mark_reviewed(place.workplace, place.practitioner, second).state is VisitState.REVIEWED


def test_that_an_outcome_is_kept_with_name_and_time_and_the_newest_counts(place: ClinicAtWork) -> None:
    _, second = came_again(place, "stop")
    settle_wish(place.workplace, place.practitioner, second, "They think about it.")
    made = settle_wish(place.workplace, place.practitioner, second, "All taken back.")
    assert view_of(place, second).agreed == made
    assert (made.outcome, made.by) == ("All taken back.", "Jun Watanabe")
    assert [line.body for line in place.records.entries(kind="audit.consent.wish-settled")] == [{}, {}]


def test_that_after_everything_is_taken_back_no_consent_is_named(place: ClinicAtWork) -> None:
    first, second = came_again(place, "stop")
    withdraw(place.workplace, place.practitioner, first, [("technique", "needling"), ("area", "neck")], "All of it.")
    wish = view_of(place, second).agreed
    assert wish is not None
    assert wish.signed_at is None


def test_that_neither_an_empty_outcome_nor_one_without_a_wish_is_written(place: ClinicAtWork) -> None:
    first, second = came_again(place, "stop")
    with pytest.raises(ValueError, match="outcome"):
        settle_wish(place.workplace, place.practitioner, second, " ")
    with pytest.raises(LookupError, match="no change"):
        settle_wish(place.workplace, place.practitioner, first, "Done.")


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.ADMIN])
def test_that_a_practitioner_alone_says_what_came_of_it(place: ClinicAtWork, role: Role) -> None:
    _, second = came_again(place, "stop")
    with pytest.raises(NotAllowedError):
        settle_wish(place.workplace, place.by_role(role), second, "Done.")
    assert view_of(place, second).open_wish


def test_that_a_full_disk_settles_nothing_by_half(place: ClinicAtWork) -> None:
    _, second = came_again(place, "stop")
    for at in (1, 2):
        place.disk.arm(at)
        with pytest.raises(StorageError):
            settle_wish(place.workplace, place.practitioner, second, "Done.")
    place.disk.arm(0)
    assert view_of(place, second).open_wish
