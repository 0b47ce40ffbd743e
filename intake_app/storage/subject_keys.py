"""One random key per patient: what is written about a person opens with it, and ends with it."""

import os
from uuid import UUID

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from intake_app.storage.errors import damaged
from intake_app.storage.tables import subject_key
from intake_app.workflows.ports import StorageError

CLINIC_ID = UUID(int=0)
_KEY_BITS = 256
_NONCE_BYTES = 12


class ErasedError(StorageError):
    """The person's record was erased; nothing more is written about them."""

    def __init__(self) -> None:
        super().__init__("This person's record was erased.", "Add the person again to start a new record.")


def wrap(key: bytes, plain: bytes, place: bytes) -> bytes:
    """Encrypt with AES-256-GCM, bound to the place where it will stand. Returns nonce and ciphertext."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, place)


def unwrap(key: bytes, wrapped: bytes, place: bytes) -> bytes:
    """Undo `wrap`. Raises DamagedStoreError where key, bytes or place do not belong together."""
    try:
        return AESGCM(key).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], place)
    except (InvalidTag, ValueError, TypeError):
        raise damaged() from None


def key_for_reading(connection: sa.Connection, subject_id: UUID | None) -> bytes | None:
    """The person's key, the clinic's own for None; None where it was destroyed. Raises DamagedStoreError if lost."""
    query = sa.select(subject_key.c.key).where(subject_key.c.subject_id == (subject_id or CLINIC_ID))
    row = connection.execute(query).one_or_none()
    if row is None:
        raise damaged()
    key: bytes | None = row.key
    return key


def key_for_writing(connection: sa.Connection, subject_id: UUID | None) -> bytes:
    """The person's key, made at their first entry. Raises ErasedError."""
    subject = subject_id or CLINIC_ID
    row = connection.execute(sa.select(subject_key.c.key).where(subject_key.c.subject_id == subject)).one_or_none()
    if row is None:
        key = AESGCM.generate_key(_KEY_BITS)
        connection.execute(sa.insert(subject_key).values(subject_id=subject, key=key))
        return key
    if row.key is None:
        raise ErasedError
    return bytes(row.key)


def destroy_key(connection: sa.Connection, subject_id: UUID) -> None:
    """Forget the person's key for good; a mark stays that there was one."""
    connection.execute(sa.update(subject_key).where(subject_key.c.subject_id == subject_id).values(key=None))
