"""Contacts outside the clinic: by country, dated, and a word when nobody has looked for a year (E02, E06)."""

from dataclasses import replace
from datetime import date

import pytest

from intake_app.domain.support import (
    SupportContact,
    SupportKind,
    a_year_after,
    contact_for,
    stale_contacts,
    support_list,
)

CRISIS = SupportContact("us-crisis", "US", SupportKind.CRISIS, "A line", "988", "Call.", date(2025, 3, 4))
HOUSING = SupportContact("us-housing", "US", SupportKind.HOUSING, "Homes", "211", "Call.", date(2026, 3, 4))
ELSEWHERE = replace(CRISIS, id="gb-crisis", country="GB", reach="116 123")
LISTED = (CRISIS, HOUSING, ELSEWHERE)


@pytest.mark.parametrize(
    ("today", "stale"), [(date(2025, 3, 4), False), (date(2026, 3, 4), False), (date(2026, 3, 5), True)]
)
def test_that_a_contact_is_stale_once_twelve_months_have_passed(today: date, stale: bool) -> None:
    assert CRISIS.stale(today) is stale


def test_that_a_leap_day_has_a_day_to_stand_for_it() -> None:
    assert a_year_after(date(2024, 2, 29)) == date(2025, 2, 28)
    assert a_year_after(date(2027, 2, 28)) == date(2028, 2, 28)


def test_that_each_country_has_its_own_crisis_line() -> None:
    assert contact_for(LISTED, "US", SupportKind.CRISIS) == CRISIS
    assert contact_for(LISTED, "GB", SupportKind.CRISIS) == ELSEWHERE
    assert contact_for(LISTED, "FR", SupportKind.CRISIS) is None


def test_that_what_a_clinic_took_off_its_list_is_not_offered_and_brings_no_warning() -> None:
    off = replace(CRISIS, offered=False)
    assert contact_for((off,), "US", SupportKind.CRISIS) is None
    assert stale_contacts((off,), "US", date(2030, 1, 1)) == ()
    assert support_list((replace(HOUSING, offered=False),), "US") == ()


def test_that_the_list_holds_everything_but_crisis_and_emergency() -> None:
    assert support_list(LISTED, "US") == (HOUSING,)


def test_that_only_stale_contacts_of_the_country_are_named() -> None:
    assert stale_contacts(LISTED, "US", date(2026, 6, 1)) == (CRISIS,)
    assert stale_contacts(LISTED, "GB", date(2026, 6, 1)) == (ELSEWHERE,)
    assert stale_contacts(LISTED, "US", date(2025, 6, 1)) == ()
