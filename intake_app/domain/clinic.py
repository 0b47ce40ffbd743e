"""The clinic: its name, its statements, and the figures it stands behind."""

from dataclasses import dataclass, field
from datetime import date

from intake_app.domain.pack_settings import PackSettings
from intake_app.domain.support import SupportContact


@dataclass(frozen=True, slots=True)
class ClinicStatement:
    """A claim that somebody owns: who, when, on what ground, and until when it may be printed (facts.md 8)."""

    id: str
    text: str
    owner: str | None = None
    dated: date | None = None
    source: str | None = None
    review_by: date | None = None
    neutral_text: str = ""

    def printable(self, today: date) -> str:
        """The owned text while its review date has not passed, else the neutral one."""
        owned = self.owner and self.dated and self.review_by and today <= self.review_by
        return self.text if owned else self.neutral_text


@dataclass(frozen=True, slots=True)
class FigureReview:
    """A risk figure that a named person at the clinic stands behind, and since when (facts.md 1.3)."""

    figure: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Clinic:
    """Who runs this machine. `page_size` is "letter" or "a4".

    `own_consent_age` is the age, in whole years, from which a person signs for themselves here; the clinic's counsel
    confirms another one than 18, and `own_consent_note` says who did and when. `languages` are those the clinic
    offers, all where it is empty. `optional_forms` are the forms that the clinic turned on; each still asks the person
    first. `country` is an ISO 3166 code, for the numbers a person can call. What an older version wrote has none of
    the later fields and reads as their defaults.
    """

    name: str
    address: str = ""
    phone: str = ""
    emergency_number: str = "911"
    crisis_line: str = "988"
    page_size: str = "letter"
    time_zone: str = "America/Los_Angeles"
    default_language: str = "en"
    idle_minutes: int = 5
    consent_months: int = 12
    own_consent_age: int = 18
    own_consent_note: str = ""
    optional_forms: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    country: str = "US"
    packs: PackSettings = field(default_factory=PackSettings)
    support: tuple[SupportContact, ...] = ()
    statements: tuple[ClinicStatement, ...] = ()
    confirmed_figures: tuple[FigureReview, ...] = ()
