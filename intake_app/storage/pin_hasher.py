"""Staff PINs, hashed slowly with Argon2id. The hash is kept inside the encrypted store: a short PIN alone is no key."""

import unicodedata

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from typing_extensions import override

from intake_app.storage.errors import damaged
from intake_app.storage.key_slots import RFC_9106_SECOND, Cost
from intake_app.workflows.ports import PinHasher


class Argon2PinHasher(PinHasher):
    """Hashes at `cost`; refuses to check against a hash that is cheaper than the floor."""

    def __init__(self, cost: Cost = RFC_9106_SECOND) -> None:
        self._hasher = PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)

    @override
    def hash(self, pin: str) -> str:
        """An Argon2id string with its own salt."""
        return self._hasher.hash(_typed(pin))

    @override
    def fits(self, pin: str, pin_hash: str) -> bool:
        """Whether the PIN is the one. Raises DamagedStoreError for a hash that cannot be read or is too cheap."""
        try:
            found = extract_parameters(pin_hash)
            Cost(found.memory_cost, found.time_cost, found.parallelism)
            return self._hasher.verify(pin_hash, _typed(pin))
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError, ValueError):
            raise damaged() from None


def _typed(pin: str) -> str:
    return unicodedata.normalize("NFKC", pin)
