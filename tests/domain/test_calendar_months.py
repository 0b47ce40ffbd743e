"""Months on the calendar."""

from datetime import date

import pytest

from intake_app.domain.calendar_months import months_later


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 3, 4), 12, date(2027, 3, 4)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_that_a_month_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later
