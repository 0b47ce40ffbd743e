"""Risk figures as data: a number, its unit, its group and its source (facts.md 1.3). No adjective stands alone."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RiskUnit(StrEnum):
    """What a figure counts. Figures of different units are never added or compared."""

    PERSON_COURSE = "person_course"
    TREATMENT = "treatment"
    VISIT = "visit"
    NEEDLE = "needle"
    UNKNOWN = "unknown"


class Band(StrEnum):
    """The EU frequency bands (facts.md 1.3, EC1)."""

    VERY_COMMON = "very-common"
    COMMON = "common"
    UNCOMMON = "uncommon"
    RARE = "rare"
    VERY_RARE = "very-rare"
    NOT_KNOWN = "not-known"


_LIMITS = ((10, Band.VERY_COMMON), (100, Band.COMMON), (1_000, Band.UNCOMMON), (10_000, Band.RARE))
CHART_DOTS = 1_000


@dataclass(frozen=True, slots=True)
class RiskFact:
    """One event. `numerator` in `denominator`, with the range that the studies span, or no number at all.

    `text` is the sentence shown; `feels`, `we_do` explain it; `mark` is R, P or G (how sure the figure is).
    `reviewed_by` is empty until a named person at the clinic has confirmed a P or G figure. `language` is that of the
    words.
    """

    id: str
    event: str
    text: str
    unit: RiskUnit
    population: str
    source_id: str
    mark: str
    numerator: float | None = None
    denominator: int | None = None
    low: float | None = None
    high: float | None = None
    feels: str = ""
    we_do: str = ""
    serious: bool = False
    reviewed_by: str | None = None
    reviewed_on: date | None = None
    language: str = "en"

    @property
    def band(self) -> Band | None:
        """The band of the figure, computed; None where the studies span more than one."""
        if self.numerator is None or self.denominator is None:
            return Band.NOT_KNOWN
        ends = {self._band_of(end) for end in (self.low, self.numerator, self.high) if end is not None}
        return ends.pop() if len(ends) == 1 else None

    def _band_of(self, numerator: float) -> Band:
        for one_in, band in _LIMITS:
            if numerator * one_in >= (self.denominator or 1):
                return band
        return Band.VERY_RARE

    @property
    def dots(self) -> int | None:
        """Filled dots out of 1,000, or None where the event is too rare or too unsure to draw."""
        if self.numerator is None or self.denominator is None:
            return None
        filled = round(self.numerator * CHART_DOTS / self.denominator)
        return filled if filled >= 1 else None
