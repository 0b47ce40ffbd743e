"""The data key opens with its passphrase or its keystore, with nothing else, and survives every change of them."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from intake_app.storage import vault as vault_module
from intake_app.storage.key_file import _checksum
from intake_app.storage.key_slots import RFC_9106_SECOND, Cost
from intake_app.storage.keystore import KeystoreError
from intake_app.storage.vault import Vault
from intake_app.workflows.ports import DamagedStoreError, NewerStoreError, StorageError, WrongSecretError

CHEAP = Cost(19 * 1024, 2, 1)
PASSPHRASE = "quiet river stone"
OTHER = "slow morning light"


class MemoryKeystore:
    """Stands in for the system's keystore; `refuses` makes it answer like a locked one."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.refuses = False

    def _asked(self) -> None:
        if self.refuses:
            raise KeystoreError

    def get(self, name: str) -> bytes | None:
        self._asked()
        return self.held.get(name)

    def put(self, name: str, secret: bytes) -> None:
        self._asked()
        self.held[name] = secret

    def delete(self, name: str) -> None:
        self._asked()
        del self.held[name]


def make_vault(folder: Path, keystore: MemoryKeystore | None = None) -> Vault:
    return Vault(folder, keystore=keystore, cost=CHEAP)


def rewrite(folder: Path, change: dict[str, Any], *, slot: dict[str, Any] | None = None) -> None:
    """Change the key file as somebody would who also knows how to write its checksum."""
    path = folder / "clinic.keys"
    content = json.loads(path.read_text())
    del content["checksum"]
    content.update(change)
    content["slots"][0].update(slot or {})
    path.write_text(json.dumps({**content, "checksum": _checksum(content)}))


def test_that_the_key_opens_with_its_passphrase_and_no_other(tmp_path: Path) -> None:
    key = make_vault(tmp_path).create(PASSPHRASE)
    assert len(key) == 32
    assert make_vault(tmp_path).open_with_passphrase(PASSPHRASE) == key
    for wrong in (OTHER, "", PASSPHRASE + " ", PASSPHRASE.upper()):
        with pytest.raises(WrongSecretError):
            make_vault(tmp_path).open_with_passphrase(wrong)


def test_that_every_vault_has_a_key_and_a_device_of_its_own(tmp_path: Path) -> None:
    one, two = make_vault(tmp_path / "one"), make_vault(tmp_path / "two")
    assert one.create(PASSPHRASE) != two.create(PASSPHRASE)
    assert one.device_id != two.device_id
    before = one.device_id
    assert one.renew_device() == one.device_id != before
    one.open_with_passphrase(PASSPHRASE)


def test_that_letters_typed_another_way_are_the_same_letters(tmp_path: Path) -> None:
    key = make_vault(tmp_path).create("cafe\u0301 au lait chaud")
    assert make_vault(tmp_path).open_with_passphrase("caf\u00e9 au lait chaud") == key


def test_that_the_standard_cost_is_the_second_option_of_rfc_9106(tmp_path: Path) -> None:
    assert (RFC_9106_SECOND.memory_kib, RFC_9106_SECOND.passes, RFC_9106_SECOND.lanes) == (65536, 3, 4)
    Vault(tmp_path).create(PASSPHRASE)
    (slot,) = json.loads((tmp_path / "clinic.keys").read_text())["slots"]
    assert slot["cost"] == {"memory_kib": 65536, "passes": 3, "lanes": 4}


@pytest.mark.parametrize("cost", [(8, 1, 1), (19 * 1024, 1, 1), (19 * 1024 - 1, 2, 1), (2**22, 3, 4), (65536, 3, 0)])
def test_that_a_cheaper_or_unbearable_cost_is_refused(tmp_path: Path, cost: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="bounds"):
        Cost(*cost)
    make_vault(tmp_path).create(PASSPHRASE)
    memory, passes, lanes = cost
    rewrite(tmp_path, {}, slot={"cost": {"memory_kib": memory, "passes": passes, "lanes": lanes}})
    with pytest.raises(DamagedStoreError):
        make_vault(tmp_path).open_with_passphrase(PASSPHRASE)


def test_that_a_changed_cost_within_the_bounds_opens_nothing(tmp_path: Path) -> None:
    make_vault(tmp_path).create(PASSPHRASE)
    rewrite(tmp_path, {}, slot={"cost": {"memory_kib": 19 * 1024, "passes": 3, "lanes": 1}})
    with pytest.raises(WrongSecretError):
        make_vault(tmp_path).open_with_passphrase(PASSPHRASE)


def test_that_the_key_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    make_vault(tmp_path).create(PASSPHRASE)
    rewrite(tmp_path, {"version": 2})
    with pytest.raises(NewerStoreError):
        make_vault(tmp_path).open_with_passphrase(PASSPHRASE)


def test_that_damage_is_called_damage_wherever_it_is(tmp_path: Path) -> None:
    make_vault(tmp_path, MemoryKeystore()).create(PASSPHRASE)
    path = tmp_path / "clinic.keys"
    whole = path.read_bytes()
    damaged = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(0, len(whole), 3)]
    damaged += [b"", whole[:-40], b"[]", b"null", b"{}", b"\xff" * 90, b"[" * 5000, b" " * 70_000, whole * 2]
    for data in damaged:
        path.write_bytes(data)
        with pytest.raises(DamagedStoreError, match="key file"):
            make_vault(tmp_path).open_with_passphrase(PASSPHRASE)
    path.write_bytes(whole)
    make_vault(tmp_path).open_with_passphrase(PASSPHRASE)


def test_that_a_missing_key_file_is_called_so(tmp_path: Path) -> None:
    assert not make_vault(tmp_path).exists
    assert not make_vault(tmp_path).has_keystore
    with pytest.raises(DamagedStoreError, match="key file"):
        make_vault(tmp_path).open_with_passphrase(PASSPHRASE)


def test_that_keys_are_never_made_over_keys_or_records(tmp_path: Path) -> None:
    key = make_vault(tmp_path).create(PASSPHRASE)
    with pytest.raises(StorageError, match="already"):
        make_vault(tmp_path).create(OTHER)
    assert make_vault(tmp_path).open_with_passphrase(PASSPHRASE) == key
    (tmp_path / "clinic.keys").unlink()
    (tmp_path / "clinic.db").write_bytes(b"records")
    with pytest.raises(DamagedStoreError):
        make_vault(tmp_path).create(OTHER)


def test_that_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="12 characters"):
        make_vault(tmp_path).create("short one")
    assert list(tmp_path.iterdir()) == []
    make_vault(tmp_path).create(PASSPHRASE)
    with pytest.raises(ValueError, match="12 characters"):
        make_vault(tmp_path).change_passphrase(PASSPHRASE, "short one")


def test_that_a_new_passphrase_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    keystore = MemoryKeystore()
    vault = make_vault(tmp_path, keystore)
    key, device = vault.create(PASSPHRASE), vault.device_id
    with pytest.raises(WrongSecretError):
        vault.change_passphrase(OTHER, "a third one altogether")
    vault.change_passphrase(PASSPHRASE, OTHER)
    assert vault.open_with_passphrase(OTHER) == key
    assert vault.open_with_keystore() == key
    assert vault.device_id == device
    with pytest.raises(WrongSecretError):
        vault.open_with_passphrase(PASSPHRASE)


@pytest.mark.parametrize("broken", ["write_private", "put_in_place"])
def test_that_the_old_passphrase_stays_until_the_new_file_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    vault = make_vault(tmp_path)
    key = vault.create(PASSPHRASE)

    def stop(*_paths: object) -> None:
        raise StorageError("stopped")

    with monkeypatch.context() as patch:
        patch.setattr(vault_module, broken, stop)
        with pytest.raises((StorageError, DamagedStoreError)):
            vault.change_passphrase(PASSPHRASE, OTHER)
    assert vault.open_with_passphrase(PASSPHRASE) == key
    vault.change_passphrase(PASSPHRASE, OTHER)
    assert vault.open_with_passphrase(OTHER) == key


def test_that_a_new_file_that_does_not_read_back_never_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = make_vault(tmp_path)
    key = vault.create(PASSPHRASE)
    with monkeypatch.context() as patch:
        patch.setattr(vault_module, "write_private", lambda path, data: path.write_bytes(data[:-9]))
        with pytest.raises(DamagedStoreError):
            vault.change_passphrase(PASSPHRASE, OTHER)
    assert vault.open_with_passphrase(PASSPHRASE) == key


def test_that_the_keystore_opens_the_key_and_its_loss_only_asks_for_the_passphrase(tmp_path: Path) -> None:
    keystore = MemoryKeystore()
    vault = make_vault(tmp_path, keystore)
    key = vault.create(PASSPHRASE)
    assert vault.has_keystore
    assert vault.open_with_keystore() == key
    assert make_vault(tmp_path).open_with_keystore() is None
    assert not make_vault(tmp_path).has_keystore
    assert make_vault(tmp_path, MemoryKeystore()).open_with_keystore() is None
    keystore.refuses = True
    assert vault.open_with_keystore() is None
    keystore.refuses = False
    keystore.held = {name: bytes(32) for name in keystore.held}
    assert vault.open_with_keystore() is None
    assert vault.open_with_passphrase(PASSPHRASE) == key


def test_that_a_computer_can_be_told_to_remember_and_to_forget(tmp_path: Path) -> None:
    make_vault(tmp_path).create(PASSPHRASE)
    keystore = MemoryKeystore()
    vault = make_vault(tmp_path, keystore)
    key = vault.open_with_passphrase(PASSPHRASE)
    assert not make_vault(tmp_path).remember(key)
    keystore.refuses = True
    assert not vault.remember(key)
    keystore.refuses = False
    assert vault.remember(key)
    assert vault.remember(key)
    assert len(keystore.held) == 1
    assert vault.open_with_keystore() == key
    vault.forget()
    assert vault.open_with_keystore() is None
    assert keystore.held == {}


def test_that_neither_key_nor_passphrase_stands_in_the_files(tmp_path: Path) -> None:
    keystore = MemoryKeystore()
    key = make_vault(tmp_path, keystore).create(PASSPHRASE)
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert key not in written
    assert key.hex().encode() not in written
    assert PASSPHRASE.encode() not in written
    assert key not in keystore.held.values()


def test_that_only_this_account_can_read_the_key_file(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    make_vault(folder).create(PASSPHRASE)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600]
