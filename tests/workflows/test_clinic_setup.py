"""The first start."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from intake_app.domain.clinic import Clinic
from intake_app.domain.practitioner import Role
from intake_app.workflows.clinic_setup import add_staff, set_up_clinic, staff_named
from intake_app.workflows.keys import ROOT_SECRET, SEAL_SECRET, key_named, practitioner_key, root_certificate
from intake_app.workflows.ports import DamagedStoreError, Records, StorageError
from intake_app.workflows.unlock import PinTooSimpleError, sign_in
from intake_app.workflows.workplace import Workplace
from tests.support.store import make_store
from tests.support.workplace import PIN, ClinicAtWork, FailingRecords

CLINIC = Clinic("Willow Tree")


def empty(place: ClinicAtWork, folder: Path) -> tuple[Workplace, FailingRecords]:
    """The same clinic before anybody has set it up."""
    disk = FailingRecords(make_store(folder / "new"))
    return replace(place.workplace, records=cast(Records, disk)), disk


def test_that_setting_up_makes_clinic_keys_and_an_admin_who_can_sign_in(place: ClinicAtWork, tmp_path: Path) -> None:
    workplace, disk = empty(place, tmp_path)
    admin = set_up_clinic(workplace, CLINIC, "  Ada Admin ", PIN)
    assert (admin.name, admin.role) == ("Ada Admin", Role.ADMIN)
    assert disk.records.clinic() == CLINIC
    assert root_certificate(disk.records) == b"root Willow Tree"
    assert key_named(disk.records, SEAL_SECRET).chain_pem == (b"root Willow Tree",)
    assert sign_in(workplace, admin.id, PIN).member == admin
    disk.records.close()


def test_that_a_clinic_is_set_up_once(place: ClinicAtWork) -> None:
    head = place.records.head()
    with pytest.raises(ValueError, match="set up already"):
        set_up_clinic(place.workplace, Clinic("Other"), "Eve", PIN)
    assert place.records.head() == head
    assert root_certificate(place.records) == b"root Willow Tree"


@pytest.mark.parametrize(
    ("clinic", "name", "pin", "reason"),
    [
        (Clinic("  "), "Ada", PIN, "clinic needs a name"),
        (Clinic("W", time_zone="Mars/North"), "Ada", PIN, "time zone"),
        (CLINIC, "  ", PIN, "staff member needs a name"),
        (CLINIC, "Ada", "123456", "digits"),
        (CLINIC, "Ada", "", "digits"),
    ],
)
def test_that_what_does_not_fit_is_said_and_nothing_is_set_up(
    place: ClinicAtWork, tmp_path: Path, clinic: Clinic, name: str, pin: str, reason: str
) -> None:
    workplace, disk = empty(place, tmp_path)
    with pytest.raises(ValueError, match=reason):
        set_up_clinic(workplace, clinic, name, pin)
    assert (disk.records.clinic(), disk.records.staff(), disk.records.secret(ROOT_SECRET)) == (None, (), None)
    set_up_clinic(workplace, CLINIC, "Ada", PIN)
    disk.records.close()


def test_that_a_set_up_cut_short_leaves_nothing_and_can_be_done_again(place: ClinicAtWork, tmp_path: Path) -> None:
    workplace, disk = empty(place, tmp_path)
    for at in range(1, 20):
        disk.arm(at)
        try:
            set_up_clinic(workplace, CLINIC, "Ada", PIN)
        except StorageError:
            assert (disk.records.clinic(), disk.records.staff(), disk.records.secret(ROOT_SECRET)) == (None, (), None)
        else:
            break
    assert len(disk.records.staff()) == 1
    disk.records.close()


def test_that_staff_are_added_with_a_pin_of_their_own(place: ClinicAtWork) -> None:
    member = add_staff(place.workplace, place.admin, " Amal Noor ", Role.PRACTITIONER, "730518", "AC-2")
    assert (member.name, member.role, member.licence) == ("Amal Noor", Role.PRACTITIONER, "AC-2")
    assert staff_named(place.workplace, member.id) == member
    assert sign_in(place.workplace, member.id, "730518").member == member
    (entry,) = list(place.records.entries(kind="audit.staff.added"))
    assert entry.body == {"staff": str(member.id), "role": "practitioner"}


def test_that_staff_without_a_name_or_with_a_simple_pin_are_not_added(place: ClinicAtWork) -> None:
    before = place.records.staff()
    with pytest.raises(ValueError, match="name"):
        add_staff(place.workplace, place.admin, " ", Role.FRONT_DESK, PIN)
    with pytest.raises(PinTooSimpleError):
        add_staff(place.workplace, place.admin, "Amal", Role.FRONT_DESK, "111111")
    assert place.records.staff() == before


def test_that_a_practitioner_has_one_key_for_good_and_another_has_another(place: ClinicAtWork) -> None:
    records, seals, now = place.records, place.workplace.seals, place.clock.now()
    one = practitioner_key(records, seals, place.practitioner.member.id, "Jun", now)
    assert practitioner_key(records, seals, place.practitioner.member.id, "Renamed", now) == one
    assert practitioner_key(records, seals, place.desk.member.id, "Dee", now) != one
    assert one.chain_pem == (b"root Willow Tree",)


def test_that_a_missing_key_is_named_as_damage(place: ClinicAtWork) -> None:
    with pytest.raises(DamagedStoreError, match="signing key"):
        key_named(place.records, "key:other")
