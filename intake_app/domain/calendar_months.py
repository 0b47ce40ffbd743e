"""Whole months on the calendar."""

from calendar import monthrange
from datetime import date

MONTHS = 12


def months_later(day: date, months: int) -> date:
    """Return the day `months` later; the last day of the month where that month is shorter."""
    years, month = divmod(day.month - 1 + months, MONTHS)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
