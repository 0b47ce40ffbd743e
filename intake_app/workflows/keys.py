"""The clinic's signing keys, kept as secrets in the encrypted store."""

import json
from datetime import datetime
from uuid import UUID

from intake_app.workflows.ports import DamagedStoreError, Records, Seals, SigningKey

ROOT_SECRET = "key:root"  # noqa: S105
SEAL_SECRET = "key:seal"  # noqa: S105


def _practitioner_secret(staff_id: UUID) -> str:
    return f"key:practitioner:{staff_id}"


def pack_key(key: SigningKey) -> bytes:
    """Write a key for the secret store."""
    parts = {
        "certificate": key.certificate_pem.decode(),
        "key": key.private_key_pem.decode(),
        "chain": [part.decode() for part in key.chain_pem],
    }
    return json.dumps(parts).encode()


def unpack_key(raw: bytes) -> SigningKey:
    """Read what `pack_key` wrote."""
    parts = json.loads(raw)
    chain = tuple(str(part).encode() for part in parts["chain"])
    return SigningKey(str(parts["certificate"]).encode(), str(parts["key"]).encode(), chain)


def key_named(records: Records, name: str) -> SigningKey:
    """Return a stored key. Raises DamagedStoreError where it is not there."""
    raw = records.secret(name)
    if raw is None:
        raise DamagedStoreError("The clinic's signing key is not in the store.", "Restore a backup, then try again.")
    return unpack_key(raw)


def make_clinic_keys(records: Records, seals: Seals, clinic_name: str, at: datetime) -> None:
    """Make the clinic's root and its seal, and keep both."""
    root = seals.new_root(clinic_name, at)
    records.save_secret(ROOT_SECRET, pack_key(root))
    records.save_secret(SEAL_SECRET, pack_key(seals.new_key(root, f"{clinic_name} seal", at)))


def practitioner_key(records: Records, seals: Seals, staff_id: UUID, name: str, at: datetime) -> SigningKey:
    """Return a practitioner's key, made on first use."""
    raw = records.secret(_practitioner_secret(staff_id))
    if raw is not None:
        return unpack_key(raw)
    made = seals.new_key(key_named(records, ROOT_SECRET), name, at)
    records.save_secret(_practitioner_secret(staff_id), pack_key(made))
    return made


def root_certificate(records: Records) -> bytes:
    """Return the clinic's root certificate (PEM), for whoever verifies a document."""
    return key_named(records, ROOT_SECRET).certificate_pem
