"""Statements that a clinic owns."""

from dataclasses import replace
from datetime import date

import pytest

from intake_app.domain.clinic import ClinicStatement, due_for_review

OWNED = ClinicStatement("needles", "Ours.", "Ada", date(2026, 1, 1), "S1", date(2026, 6, 30), "Neutral.")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 12, 31), "Neutral."),
        (date(2026, 1, 1), "Ours."),
        (date(2026, 6, 30), "Ours."),
        (date(2026, 7, 1), "Neutral."),
    ],
)
def test_that_an_owned_text_is_printed_from_its_date_until_its_review_date(day: date, text: str) -> None:
    assert OWNED.printable(day) == text


@pytest.mark.parametrize("gap", ["owner", "dated", "source", "review_by"])
def test_that_a_text_nobody_owns_is_not_printed(gap: str) -> None:
    assert replace(OWNED, **{gap: None}).printable(date(2026, 2, 1)) == "Neutral."  # type: ignore[arg-type]


def test_that_owned_statements_are_named_a_month_before_their_review_the_earliest_first() -> None:
    later = replace(OWNED, id="later", review_by=date(2026, 7, 15))
    nobodys = replace(OWNED, id="nobodys", owner=None)
    listed = [later, OWNED, nobodys]
    assert due_for_review(listed, date(2026, 5, 30)) == ()
    assert due_for_review(listed, date(2026, 5, 31)) == (OWNED,)
    assert due_for_review(listed, date(2026, 9, 1)) == (OWNED, later)
