"""The key file: versioned JSON with a checksum, so that damage never looks like a passphrase that does not fit."""

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from intake_app.storage.errors import newer
from intake_app.storage.key_slots import Cost, KeystoreSlot, PassphraseSlot
from intake_app.workflows.ports import DamagedStoreError

FORMAT = "intake-keys"
VERSION = 1
_LARGEST = 65536


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Whose machine this is, and the slots that lead to the data key."""

    device_id: UUID
    passphrase: PassphraseSlot
    keystore: KeystoreSlot | None = None


def damaged_key_file() -> DamagedStoreError:
    """The key file is not what it was."""
    return DamagedStoreError(
        "The key file of the clinic's records cannot be read.",
        "Leave the files as they are. Put the key file from the last backup in its place.",
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def to_bytes(keys: KeyFile) -> bytes:
    """Write the file."""
    slot = keys.passphrase
    cost = {"memory_kib": slot.cost.memory_kib, "passes": slot.cost.passes, "lanes": slot.cost.lanes}
    slots: list[dict[str, object]] = [
        {"type": "passphrase", "cost": cost, "salt": _text(slot.salt), "wrapped": _text(slot.wrapped)}
    ]
    if keys.keystore is not None:
        slots.append({"type": "keystore", "name": keys.keystore.name, "wrapped": _text(keys.keystore.wrapped)})
    content: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "device_id": str(keys.device_id),
        "slots": slots,
    }
    return json.dumps({**content, "checksum": _checksum(content)}, indent=2).encode()


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def from_bytes(data: bytes) -> KeyFile:
    """Read the file. Raises DamagedStoreError, NewerStoreError."""
    try:
        return _read(data)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise damaged_key_file() from None


def _read(data: bytes) -> KeyFile:
    if len(data) > _LARGEST:
        raise damaged_key_file()
    content = json.loads(data)
    checksum = content.pop("checksum")
    if content["format"] != FORMAT or checksum != _checksum(content):
        raise damaged_key_file()
    if content["version"] != VERSION:
        raise newer()
    slots = {slot["type"]: slot for slot in content["slots"]}
    return KeyFile(UUID(content["device_id"]), _passphrase(slots["passphrase"]), _keystore(slots.get("keystore")))


def _passphrase(slot: dict[str, Any]) -> PassphraseSlot:
    cost = Cost(slot["cost"]["memory_kib"], slot["cost"]["passes"], slot["cost"]["lanes"])
    return PassphraseSlot(cost, base64.b64decode(slot["salt"]), base64.b64decode(slot["wrapped"]))


def _keystore(slot: dict[str, Any] | None) -> KeystoreSlot | None:
    return None if slot is None else KeystoreSlot(str(slot["name"]), base64.b64decode(slot["wrapped"]))
