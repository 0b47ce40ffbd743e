"""Statements that a clinic owns."""

from dataclasses import replace
from datetime import date

import pytest

from intake_app.domain.clinic import ClinicStatement

OWNED = ClinicStatement("needles", "Ours.", "Ada", date(2026, 1, 1), "S1", date(2026, 6, 30), "Neutral.")


@pytest.mark.parametrize(
    ("day", "text"), [(date(2026, 6, 29), "Ours."), (date(2026, 6, 30), "Ours."), (date(2026, 7, 1), "Neutral.")]
)
def test_that_an_owned_text_is_printed_until_its_review_date(day: date, text: str) -> None:
    assert OWNED.printable(day) == text


@pytest.mark.parametrize("gap", ["owner", "dated", "review_by"])
def test_that_a_text_nobody_owns_is_not_printed(gap: str) -> None:
    assert replace(OWNED, **{gap: None}).printable(date(2026, 2, 1)) == "Neutral."  # type: ignore[arg-type]
