"""The clinic: its name, its statements, and the figures it stands behind."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from intake_app.domain.pack_settings import PackSettings
from intake_app.domain.support import SupportContact


@dataclass(frozen=True, slots=True)
class ClinicStatement:
    """A claim that somebody owns: who, when, on what ground, and until when it may be printed (facts.md 8).

    `source` is an address, a paper, or the clinic's own practice, in words. `language` is that of the texts.
    """

    id: str
    text: str
    owner: str | None = None
    dated: date | None = None
    source: str | None = None
    review_by: date | None = None
    neutral_text: str = ""
    language: str = "en"

    def owned(self, today: date) -> bool:
        """Whether somebody stands for the text today: with name, ground, a date that has come and a review ahead."""
        if not (self.owner and self.source and self.dated and self.review_by):
            return False
        return self.dated <= today <= self.review_by

    def printable(self, today: date) -> str:
        """The owned text while its review date has not passed, else the neutral one."""
        return self.text if self.owned(today) else self.neutral_text


REVIEW_AHEAD = timedelta(days=30)


def due_for_review(statements: Iterable[ClinicStatement], today: date) -> tuple[ClinicStatement, ...]:
    """Return the owned statements whose review date has passed or comes within 30 days, the earliest first."""
    ahead = today + REVIEW_AHEAD
    due = [(s.review_by, s.id, s) for s in statements if s.owner and s.review_by and s.review_by <= ahead]
    return tuple(statement for _, _, statement in sorted(due, key=lambda row: row[:2]))


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
    confirms another one than 18, and `own_consent_note` says who did and when (legal.md O08). `languages` are those the
    clinic offers, all where it is empty. `optional_forms` are the forms that the clinic turned on, `forms_off` those
    that are on at first and that it turned off (domain/packet.py). `country` is an ISO 3166 code, for the numbers a
    person can call. What an older version wrote has none of the later fields and reads as their defaults.
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
    forms_off: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    country: str = "US"
    packs: PackSettings = field(default_factory=PackSettings)
    support: tuple[SupportContact, ...] = ()
    statements: tuple[ClinicStatement, ...] = ()
    confirmed_figures: tuple[FigureReview, ...] = ()

    @property
    def turned_on(self) -> tuple[str, ...]:
        """Every form that the clinic itself turned on."""
        return (*self.optional_forms, *(entry.pack for entry in self.packs.enabled))
