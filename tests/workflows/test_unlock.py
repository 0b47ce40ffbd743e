"""The PIN gate."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from intake_app.workflows.ports import StorageError, WrongSecretError
from intake_app.workflows.unlock import (
    TABLET,
    GateClosedError,
    PinTooSimpleError,
    Session,
    check_new_pin,
    confirm_pin,
    people_to_choose,
    reset_gate,
    sign_in,
    sign_in_at_tablet,
    sign_out,
)
from tests.support.store import make_store
from tests.support.workplace import PIN, ClinicAtWork, clinic_at_work

OTHER = "808462"
WAITS = [30, 60, 120, 240, 480, 900, 900, 900, 900, 900, 900, 900, 900, 900, 900]
Door = Callable[[ClinicAtWork, str], Session]


def by_name(place: ClinicAtWork, pin: str) -> Session:
    """Sign in by name."""
    return sign_in(place.workplace, place.desk.member.id, pin)


def at_tablet(place: ClinicAtWork, pin: str) -> Session:
    """End a patient's lock."""
    return sign_in_at_tablet(place.workplace, pin)


DOORS = pytest.mark.parametrize("door", [by_name, at_tablet])


def miss(place: ClinicAtWork, door: Door, times: int) -> None:
    """Guess, waiting as long as it takes before each guess."""
    place.clock.step = timedelta(0)
    for _ in range(times):
        try:
            door(place, OTHER)
        except GateClosedError as closed:
            place.clock.move(closed.seconds)
            with pytest.raises(WrongSecretError):
                door(place, OTHER)
        except WrongSecretError:
            pass


def wait_of(place: ClinicAtWork, door: Door, pin: str = OTHER) -> GateClosedError:
    """The wait that the door asks for."""
    with pytest.raises(GateClosedError) as closed:
        door(place, pin)
    return closed.value


@DOORS
def test_that_the_right_pin_opens_a_session(place: ClinicAtWork, door: Door) -> None:
    assert door(place, PIN).member in {m.member for m in (place.desk, place.admin, place.practitioner)}


@DOORS
def test_that_five_misses_are_free(place: ClinicAtWork, door: Door) -> None:
    miss(place, door, 5)
    door(place, PIN)


@DOORS
def test_that_waits_double_from_half_a_minute_to_a_quarter_of_an_hour(place: ClinicAtWork, door: Door) -> None:
    miss(place, door, 5)
    found = []
    for _ in WAITS[:-1]:
        miss(place, door, 1)
        found.append(wait_of(place, door).seconds)
    assert found == WAITS[:-1]


@DOORS
def test_that_the_right_pin_waits_too_and_opens_afterwards(place: ClinicAtWork, door: Door) -> None:
    miss(place, door, 6)
    assert wait_of(place, door, PIN).seconds == 30
    place.clock.move(29)
    assert wait_of(place, door, PIN).seconds == 1
    place.clock.move(1)
    door(place, PIN)


@DOORS
def test_that_nothing_is_checked_and_nothing_counted_while_there_is_a_wait(place: ClinicAtWork, door: Door) -> None:
    miss(place, door, 6)
    checked = place.pins.checked
    for _ in range(50):
        assert wait_of(place, door, PIN).seconds == 30
    assert place.pins.checked == checked


@DOORS
def test_that_after_twenty_misses_only_the_passphrase_helps(place: ClinicAtWork, door: Door) -> None:
    miss(place, door, 19)
    place.clock.move(900)
    with pytest.raises(WrongSecretError):
        door(place, OTHER)
    place.clock.move(timedelta(days=365).total_seconds())
    assert wait_of(place, door, PIN).passphrase
    reset_gate(place.records, place.desk.member.id if door is by_name else TABLET)
    door(place, PIN)


@DOORS
def test_that_a_success_forgets_the_misses(place: ClinicAtWork, door: Door) -> None:
    miss(place, door, 5)
    door(place, PIN)
    miss(place, door, 5)
    door(place, PIN)


@DOORS
def test_that_a_clock_put_back_starts_the_wait_again(place: ClinicAtWork, door: Door) -> None:
    miss(place, door, 7)
    place.clock.move(-timedelta(days=30).total_seconds())
    assert wait_of(place, door, PIN).seconds == 60
    place.clock.move(59)
    assert wait_of(place, door, PIN).seconds == 1
    place.clock.move(1)
    door(place, PIN)


@DOORS
def test_that_misses_outlast_the_program(tmp_path: Path, door: Door) -> None:
    folder = tmp_path / "again"
    with clinic_at_work(folder) as place:
        miss(place, door, 6)
        place.disk.records.close()
        place.disk.records = make_store(folder)
        assert wait_of(place, door, PIN).seconds == 30


@DOORS
def test_that_a_try_that_cannot_be_counted_is_not_checked(place: ClinicAtWork, door: Door) -> None:
    checked = place.pins.checked
    place.disk.arm(1)
    with pytest.raises(StorageError):
        door(place, PIN)
    assert place.pins.checked == checked


def test_that_one_persons_misses_keep_nobody_else_out(place: ClinicAtWork) -> None:
    miss(place, by_name, 6)
    assert sign_in(place.workplace, place.admin.member.id, PIN).member == place.admin.member
    at_tablet(place, PIN)


def test_that_a_name_that_is_not_there_counts_and_waits_like_any_other(place: ClinicAtWork) -> None:
    nobody = uuid4()
    place.clock.step = timedelta(0)
    for _ in range(6):
        with pytest.raises(WrongSecretError):
            sign_in(place.workplace, nobody, PIN)
    with pytest.raises(GateClosedError):
        sign_in(place.workplace, nobody, PIN)


def test_that_the_pin_asked_for_again_stands_behind_the_same_gate(place: ClinicAtWork) -> None:
    confirm_pin(place.workplace, place.desk, PIN)
    place.clock.step = timedelta(0)
    for _ in range(6):
        with pytest.raises(WrongSecretError):
            confirm_pin(place.workplace, place.desk, OTHER)
    assert wait_of(place, by_name, PIN).seconds == 30


def test_that_the_trail_knows_of_every_try_and_of_no_pin(place: ClinicAtWork) -> None:
    miss(place, by_name, 2)
    session = by_name(place, PIN)
    sign_out(place.workplace, session)
    kinds = [e.kind for e in place.records.entries() if e.kind.startswith("audit.staff.sign")]
    assert kinds == ["audit.staff.sign-in-refused"] * 2 + ["audit.staff.signed-in", "audit.staff.signed-out"]
    assert PIN not in repr(place.records.entries())
    assert OTHER not in repr(place.records.entries())


@pytest.mark.parametrize("pin", ["493817", "112233", "20260304", "123457"])
def test_that_a_pin_others_would_not_guess_is_taken(pin: str) -> None:
    check_new_pin(pin)


@pytest.mark.parametrize(
    "pin",
    ["", "49381", "111111", "121212", "123456", "012345", "567890", "654321", "098765", "49381x", "49 3817", "٤٩٣٨١٧"],
)
def test_that_a_pin_others_would_guess_is_not_taken(pin: str) -> None:
    with pytest.raises(PinTooSimpleError) as refused:
        check_new_pin(pin)
    assert not pin or pin not in str(refused.value).replace("123456", "").replace("111111", "")


def test_that_people_are_offered_by_name(place: ClinicAtWork) -> None:
    assert [member.name for member in people_to_choose(place.workplace)] == ["Ada Admin", "Dee Desk", "Jun Watanabe"]
