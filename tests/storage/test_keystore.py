"""Only keystores on the list are used; one that writes plain text is refused."""

from typing import Any

import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.errors import KeyringLocked

from intake_app.storage.keystore import TRUSTED, KeystoreError, OsKeystore, os_keystore, trusted_backend


def backend_named(module: str, name: str) -> Any:
    """A backend that keeps passwords in memory and calls itself by this name."""

    methods: dict[str, Any] = {
        "__module__": module,
        "get_password": lambda self, service, user: self.held.get((service, user)),
        "set_password": lambda self, service, user, text: self.held.update({(service, user): text}),
        "delete_password": lambda self, service, user: self.held.pop((service, user)),
    }
    backend: Any = type(name, (), methods)()
    backend.held = {}
    return backend


class Chain:
    """Like keyring's chain of backends."""

    def __init__(self, *backends: object) -> None:
        self.backends = list(backends)


UNTYPED: Any = keyring.backends
NOTHING_KEPT = (UNTYPED.null.Keyring(), UNTYPED.fail.Keyring())
PLAIN = backend_named("keyrings.alt.file", "PlaintextKeyring")


@pytest.mark.parametrize(
    "backend",
    [
        PLAIN,
        backend_named("keyrings.alt.file", "EncryptedKeyring"),
        backend_named("keyring.backends.SecretService", "PlaintextKeyring"),
        backend_named("somewhere.SecretService", "Keyring"),
        *NOTHING_KEPT,
        Chain(),
        Chain(PLAIN),
    ],
    ids=lambda backend: f"{type(backend).__module__}.{type(backend).__name__}",
)
def test_that_a_keystore_outside_the_list_is_refused(monkeypatch: pytest.MonkeyPatch, backend: object) -> None:
    assert trusted_backend(backend) is None
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    assert os_keystore() is None
    with pytest.raises(KeystoreError):
        OsKeystore(backend)


@pytest.mark.parametrize("name", sorted(TRUSTED), ids=".".join)
def test_that_a_keystore_on_the_list_keeps_secrets(monkeypatch: pytest.MonkeyPatch, name: tuple[str, str]) -> None:
    backend = backend_named(*name)
    monkeypatch.setattr(keyring, "get_keyring", lambda: Chain(PLAIN, backend))
    keystore = os_keystore()
    assert keystore is not None
    keystore.put("one", b"\x00\xff")
    assert keystore.get("one") == b"\x00\xff"
    assert keystore.get("two") is None
    keystore.delete("one")
    keystore.delete("one")
    assert keystore.get("one") is None
    assert PLAIN.held == {}


def test_that_windows_keeps_the_secret_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = backend_named("keyring.backends.Windows", "WinVaultKeyring")
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    os_keystore()
    assert backend.persist == "local machine"


def test_that_a_closed_keystore_and_a_strange_secret_are_one_kind_of_error() -> None:
    backend = backend_named("keyring.backends.SecretService", "Keyring")
    backend.held[("intake-app", "one")] = "not base64 ä"
    with pytest.raises(KeystoreError):
        OsKeystore(backend).get("one")

    def refuse(*_words: str) -> None:
        raise KeyringLocked("CANARY")

    backend.get_password = refuse
    with pytest.raises(KeystoreError) as caught:
        OsKeystore(backend).get("one")
    assert "CANARY" not in str(caught.value)
