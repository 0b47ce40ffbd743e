"""The random data key of a clinic machine, and the ways to it."""

import os
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from intake_app.storage.files import plain_file_errors, private_folder, put_in_place, write_private
from intake_app.storage.key_file import KeyFile, damaged_key_file, from_bytes, to_bytes
from intake_app.storage.key_slots import RFC_9106_SECOND, Cost, KeystoreSlot, PassphraseSlot, stretch
from intake_app.storage.keystore import Keystore, KeystoreError
from intake_app.storage.subject_keys import unwrap, wrap
from intake_app.storage.uuid7 import uuid7
from intake_app.workflows.ports import DamagedStoreError, StorageError, WrongSecretError

KEY_FILE_NAME = "clinic.keys"
SHORTEST_PASSPHRASE = 12
_DATABASE_NAME = "clinic.db"
_KEY_BYTES = 32


class Vault:
    """The key file of one folder.

    The keystore is the one to use, None for none; `cost` is what a new passphrase slot costs a guesser.
    """

    def __init__(self, folder: Path, *, keystore: Keystore | None = None, cost: Cost = RFC_9106_SECOND) -> None:
        self._folder = folder
        self._path = folder / KEY_FILE_NAME
        self._keystore = keystore
        self._cost = cost

    @property
    def exists(self) -> bool:
        """Whether there is a key file."""
        return self._path.exists()

    @property
    def device_id(self) -> UUID:
        """The id under which this machine writes its ledger. Raises DamagedStoreError."""
        return self._read().device_id

    @property
    def has_keystore(self) -> bool:
        """Whether this computer has a keystore, and the key file a slot for it."""
        return self._keystore is not None and self.exists and self._read().keystore is not None

    def create(self, passphrase: str) -> bytes:
        """Make a data key and its key file; also remember it in the keystore where there is one. Returns the key.

        Raises ValueError for a passphrase under 12 characters, StorageError where there are keys or records already.
        """
        if len(passphrase) < SHORTEST_PASSPHRASE:
            raise ValueError(f"a passphrase has at least {SHORTEST_PASSPHRASE} characters")
        private_folder(self._folder)
        if self.exists:
            raise StorageError("This folder has a key file already.", "Open it with its passphrase.")
        if (self._folder / _DATABASE_NAME).exists():
            raise damaged_key_file()
        key = os.urandom(_KEY_BYTES)
        self._write(KeyFile(uuid7(), self._passphrase_slot(key, passphrase)), key, passphrase)
        self.remember(key)
        return key

    def open_with_passphrase(self, passphrase: str) -> bytes:
        """The data key. Raises WrongSecretError, DamagedStoreError."""
        return _opened(self._read().passphrase, passphrase)

    def open_with_keystore(self) -> bytes | None:
        """The data key; None where the keystore is missing, closed, empty, or holds another secret."""
        slot = self._read().keystore
        if slot is None or self._keystore is None:
            return None
        try:
            secret = self._keystore.get(slot.name)
            return None if secret is None else unwrap(secret, slot.wrapped, slot.place)
        except (KeystoreError, DamagedStoreError):
            return None

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the same data key anew; the old file stays until the new one has opened. Raises WrongSecretError."""
        if len(new) < SHORTEST_PASSPHRASE:
            raise ValueError(f"a passphrase has at least {SHORTEST_PASSPHRASE} characters")
        key = self.open_with_passphrase(old)
        self._write(replace(self._read(), passphrase=self._passphrase_slot(key, new)), key, new)

    def remember(self, key: bytes) -> bool:
        """Let the keystore open the data key from now on. Returns False where there is none, or it refuses."""
        if self._keystore is None:
            return False
        keys, secret = self._read(), os.urandom(_KEY_BYTES)
        slot = KeystoreSlot(f"data-key-{uuid7()}", b"")
        slot = replace(slot, wrapped=wrap(secret, key, slot.place))
        try:
            self._keystore.put(slot.name, secret)
        except KeystoreError:
            return False
        self._write(replace(keys, keystore=slot))
        self._forget_secret(keys.keystore)
        return True

    def forget(self) -> None:
        """Ask for the passphrase at every start from now on."""
        keys = self._read()
        self._write(replace(keys, keystore=None))
        self._forget_secret(keys.keystore)

    def renew_device(self) -> UUID:
        """Give this machine a new ledger id: a machine whose records came back from a backup needs one."""
        keys = replace(self._read(), device_id=uuid7())
        self._write(keys)
        return keys.device_id

    def _forget_secret(self, slot: KeystoreSlot | None) -> None:
        if slot is None or self._keystore is None:
            return
        try:
            self._keystore.delete(slot.name)
        except KeystoreError:
            return

    def _passphrase_slot(self, key: bytes, passphrase: str) -> PassphraseSlot:
        slot = PassphraseSlot(self._cost, os.urandom(16), b"")
        return replace(slot, wrapped=wrap(stretch(passphrase, slot.salt, slot.cost), key, slot.place))

    def _read(self) -> KeyFile:
        try:
            return from_bytes(self._path.read_bytes())
        except OSError:
            raise damaged_key_file() from None

    def _write(self, keys: KeyFile, key: bytes | None = None, passphrase: str = "") -> None:
        new = self._path.with_name(f"{KEY_FILE_NAME}.new")
        write_private(new, to_bytes(keys))
        with plain_file_errors():
            written = from_bytes(new.read_bytes())
        if written != keys or (key is not None and _opened(written.passphrase, passphrase) != key):
            raise damaged_key_file()
        put_in_place(new, self._path)


def _opened(slot: PassphraseSlot, passphrase: str) -> bytes:
    key = stretch(passphrase, slot.salt, slot.cost)
    try:
        return unwrap(key, slot.wrapped, slot.place)
    except DamagedStoreError:
        raise WrongSecretError from None
