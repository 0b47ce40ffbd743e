"""Risk figures and their bands."""

from typing import Any

import pytest

from intake_app.domain.risk import Band, RiskFact, RiskUnit


def fact(**figure: Any) -> RiskFact:
    """A risk fact with this figure."""
    return RiskFact("r", "Bruise", "A bruise", RiskUnit.TREATMENT, "adults", "S1", "R", **figure)


@pytest.mark.parametrize(
    ("numerator", "denominator", "band"),
    [
        (1, 10, Band.VERY_COMMON),
        (1, 1, Band.VERY_COMMON),
        (9_999, 100_000, Band.COMMON),
        (1, 100, Band.COMMON),
        (999, 100_000, Band.UNCOMMON),
        (1, 1_000, Band.UNCOMMON),
        (999, 1_000_000, Band.RARE),
        (1, 10_000, Band.RARE),
        (99, 1_000_000, Band.VERY_RARE),
        (0, 1_000, Band.VERY_RARE),
    ],
)
def test_that_each_band_begins_at_its_own_edge(numerator: float, denominator: int, band: Band) -> None:
    assert fact(numerator=numerator, denominator=denominator).band is band


@pytest.mark.parametrize(
    ("low", "high", "band"),
    [(None, None, Band.COMMON), (1, 9, Band.COMMON), (0.9, 9, None), (1, 10, None), (0.9, None, None)],
)
def test_that_a_range_over_more_than_one_band_has_none(
    low: float | None, high: float | None, band: Band | None
) -> None:
    assert fact(numerator=5, denominator=100, low=low, high=high).band is band


def test_that_no_figure_is_said_to_be_not_known() -> None:
    assert fact().band is fact(numerator=1).band is fact(denominator=100).band is Band.NOT_KNOWN
    assert fact().dots is None


@pytest.mark.parametrize(
    ("numerator", "denominator", "dots"),
    [(1, 1, 1000), (37, 1000, 37), (1, 1000, 1), (6, 10_000, 1), (4, 10_000, None), (0, 10, None)],
)
def test_that_dots_are_filled_out_of_a_thousand_or_not_drawn(
    numerator: float, denominator: int, dots: int | None
) -> None:
    assert fact(numerator=numerator, denominator=denominator).dots == dots
