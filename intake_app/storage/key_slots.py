"""The ways to the data key: a recovery passphrase (Argon2id), and a secret that the system's keystore holds."""

import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from intake_app.storage.errors import damaged

_MIB = 1024
FLOOR_MEMORY_KIB = 19 * _MIB
CEILING_MEMORY_KIB = 1024 * _MIB
FLOOR_PASSES = 2
CEILING_PASSES = 64
CEILING_LANES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a passphrase costs (Argon2id). The standard one is the second option of RFC 9106."""

    memory_kib: int = 64 * _MIB
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not self.fits_bounds:
            raise ValueError("this cost of a passphrase is outside the bounds")

    @property
    def fits_bounds(self) -> bool:
        """Whether it is no cheaper than the floor, and no dearer than a computer can bear."""
        return (
            FLOOR_MEMORY_KIB <= self.memory_kib <= CEILING_MEMORY_KIB
            and FLOOR_PASSES <= self.passes <= CEILING_PASSES
            and 1 <= self.lanes <= CEILING_LANES
        )


RFC_9106_SECOND = Cost()


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """The data key under a passphrase."""

    cost: Cost
    salt: bytes
    wrapped: bytes

    @property
    def place(self) -> bytes:
        """What binds the wrapped key to this slot and its cost."""
        return f"passphrase {self.cost.memory_kib} {self.cost.passes} {self.cost.lanes}".encode()


@dataclass(frozen=True, slots=True)
class KeystoreSlot:
    """The data key under a secret that the keystore holds by `name`."""

    name: str
    wrapped: bytes

    @property
    def place(self) -> bytes:
        """What binds the wrapped key to this slot."""
        return f"keystore {self.name}".encode()


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """A 32-byte key out of a passphrase; the same letters typed on another keyboard give the same key."""
    if not cost.fits_bounds:
        raise damaged()
    secret = unicodedata.normalize("NFKC", passphrase).encode()
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)
