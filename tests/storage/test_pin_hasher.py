"""A PIN fits its own hash only, and a hash is never cheap."""

import pytest
from argon2 import PasswordHasher

from intake_app.storage.key_slots import Cost
from intake_app.storage.pin_hasher import Argon2PinHasher
from intake_app.workflows.ports import DamagedStoreError

HASHER = Argon2PinHasher(Cost(19 * 1024, 2, 1))


def test_that_a_pin_fits_its_own_hash_and_no_other_pin_does() -> None:
    pin_hash = HASHER.hash("4711")
    assert HASHER.fits("4711", pin_hash)
    for other in ("4712", "", "04711", "471"):
        assert not HASHER.fits(other, pin_hash)


def test_that_digits_of_a_wide_keyboard_are_the_same_digits() -> None:
    assert HASHER.fits("４７１１", HASHER.hash("4711"))


def test_that_the_same_pin_never_has_the_same_hash() -> None:
    one = HASHER.hash("4711")
    assert one != HASHER.hash("4711")
    assert "4711" not in one.split("$")
    assert one.startswith("$argon2id$")


def test_that_the_standard_hash_costs_what_rfc_9106_asks() -> None:
    assert "$m=65536,t=3,p=4$" in Argon2PinHasher().hash("4711")


@pytest.mark.parametrize("pin_hash", ["", "4711", "$argon2id$v=19$m=65536,t=3,p=4$", "$2b$12$abc"])
def test_that_an_unreadable_hash_is_called_damage(pin_hash: str) -> None:
    with pytest.raises(DamagedStoreError):
        HASHER.fits("4711", pin_hash)


def test_that_a_hash_cheaper_than_the_floor_is_refused() -> None:
    with pytest.raises(DamagedStoreError):
        HASHER.fits("4711", PasswordHasher(1, 8, 1).hash("4711"))
