"""A trained chaperone is offered before intimate care, and the outcome is on record (C06, S03)."""

from datetime import UTC, datetime

import pytest

from intake_app.domain.chaperone import (
    ChaperoneError,
    ChaperoneOutcome,
    ChaperoneRecord,
    areas_that_wait,
    intimate,
    require_chaperone_offer,
)

AT = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
PRESENT = ChaperoneRecord(ChaperoneOutcome.PRESENT, "Jun Watanabe", AT, "Ada Moss", "medical assistant")
DECLINED = ChaperoneRecord(ChaperoneOutcome.DECLINED_AND_AGREED, "Jun Watanabe", AT)
DEFERRED = ChaperoneRecord(ChaperoneOutcome.DEFERRED, "Jun Watanabe", AT)


@pytest.mark.parametrize(("name", "role"), [("", "medical assistant"), ("Ada", ""), (" ", " ")])
def test_that_a_chaperone_who_is_present_has_a_name_and_a_role(name: str, role: str) -> None:
    with pytest.raises(ChaperoneError, match="name and the role"):
        ChaperoneRecord(ChaperoneOutcome.PRESENT, "Jun", AT, name, role)


@pytest.mark.parametrize("role", ["friend", "Her mother", "a relative", "spouse"])
def test_that_somebody_close_to_the_person_is_no_chaperone(role: str) -> None:
    with pytest.raises(ChaperoneError, match="not a friend or relative"):
        ChaperoneRecord(ChaperoneOutcome.PRESENT, "Jun", AT, "Ada", role)


def test_that_an_offer_names_who_made_it() -> None:
    with pytest.raises(ChaperoneError, match="who offered"):
        ChaperoneRecord(ChaperoneOutcome.DEFERRED, " ", AT)


@pytest.mark.parametrize("area", ["pelvis", "genital", "breast", "chest"])
def test_that_an_intimate_plan_is_not_saved_before_the_offer_has_an_outcome(area: str) -> None:
    with pytest.raises(ChaperoneError, match="offer a trained chaperone"):
        require_chaperone_offer(("hands", area), None)


@pytest.mark.parametrize("record", [PRESENT, DECLINED, DEFERRED])
def test_that_an_intimate_plan_is_saved_with_any_outcome(record: ChaperoneRecord) -> None:
    require_chaperone_offer(("pelvis",), record)


@pytest.mark.parametrize("record", [PRESENT, DECLINED, None])
def test_that_no_area_waits_with_a_chaperone_or_an_agreed_no(record: ChaperoneRecord | None) -> None:
    assert areas_that_wait(("pelvis", "hands"), record) == frozenset()


def test_that_a_deferred_offer_leaves_the_intimate_areas_for_another_day_and_no_others() -> None:
    assert areas_that_wait(("pelvis", "chest", "hands"), DEFERRED) == {"pelvis", "chest"}


def test_that_a_plan_away_from_intimate_areas_needs_no_offer() -> None:
    assert not intimate(("hands", "low_back"))
    require_chaperone_offer(("hands", "low_back"), None)
