"""Who can be reached outside the clinic: crisis contacts by country, and a local list, dated (E02, E06, E07)."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SupportKind(StrEnum):
    """What somebody can be called for."""

    CRISIS = "crisis"
    EMERGENCY = "emergency"
    MENTAL_HEALTH = "mental-health"
    VIOLENCE = "violence"
    POSTPARTUM = "postpartum"
    HOUSING = "housing"


ACUTE = frozenset({SupportKind.CRISIS, SupportKind.EMERGENCY})


@dataclass(frozen=True, slots=True)
class SupportContact:
    """One contact. `reach` is what to call or text; `how` says how and when; `checked` is when somebody last looked.

    `country` is an ISO 3166 code of two letters; `offered` is false where a clinic took one of ours off its list.
    `language` is that of `name` and `how`; an organisation keeps its own name in every language.
    """

    id: str
    country: str
    kind: SupportKind
    name: str
    reach: str
    how: str
    checked: date
    peer_led: bool = False
    offered: bool = True
    language: str = "en"

    def stale(self, today: date) -> bool:
        """Whether more than 12 months have passed since somebody looked (rule E06)."""
        return today > a_year_after(self.checked)


def a_year_after(day: date) -> date:
    """Return the same day of the next year; the last of February for a leap day."""
    year = day.year + 1
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def support_list(contacts: Iterable[SupportContact], country: str) -> tuple[SupportContact, ...]:
    """Return what is offered in a country, besides the crisis line and the emergency number, in the list's order."""
    return tuple(c for c in contacts if c.offered and c.country == country and c.kind not in ACUTE)


def contact_for(contacts: Sequence[SupportContact], country: str, kind: SupportKind) -> SupportContact | None:
    """Return the contact of a kind in a country, e.g. its crisis line; None where the list has none."""
    return next((c for c in contacts if c.offered and c.country == country and c.kind is kind), None)


def stale_contacts(contacts: Iterable[SupportContact], country: str, today: date) -> tuple[SupportContact, ...]:
    """Return the contacts of a country that somebody should look at again."""
    return tuple(c for c in contacts if c.offered and c.country == country and c.stale(today))
