"""The operating system's keystore, where there is one that can be trusted."""

import base64
import binascii
from typing import Any, Protocol

SERVICE = "intake-app"
TRUSTED = frozenset(
    {
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
    }
)


class Keystore(Protocol):
    """Keeps small secrets by name. Every method may raise KeystoreError."""

    def get(self, name: str) -> bytes | None: ...
    def put(self, name: str, secret: bytes) -> None: ...
    def delete(self, name: str) -> None: ...


class KeystoreError(Exception):
    """The keystore is closed, or refused; the passphrase is the other way in."""


class OsKeystore:
    """A trusted `keyring` backend as a Keystore; secrets are base64 text there."""

    def __init__(self, backend: Any) -> None:
        if not is_trusted(backend):
            raise KeystoreError("this keystore is not on the list of trusted ones")
        self._backend = backend

    def get(self, name: str) -> bytes | None:
        """The secret, None where there is none."""
        text = _asked(self._backend.get_password, SERVICE, name)
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise KeystoreError("the keystore holds something else under this name") from None

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret, in place of an older one of the name."""
        _asked(self._backend.set_password, SERVICE, name, base64.b64encode(secret).decode())

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is no error."""
        if self.get(name) is not None:
            _asked(self._backend.delete_password, SERVICE, name)


def _asked(ask: Any, *words: str) -> Any:
    from keyring.errors import KeyringError

    try:
        return ask(*words)
    except (KeyringError, OSError, RuntimeError):
        raise KeystoreError("the keystore did not answer") from None


def is_trusted(backend: object) -> bool:
    """Whether a backend is on the list; plain-text, null and unknown ones are not."""
    return (type(backend).__module__, type(backend).__name__) in TRUSTED


def trusted_backend(backend: Any) -> Any | None:
    """The backend itself, or the first trusted one of a chain; None where there is none."""
    return next((one for one in getattr(backend, "backends", None) or [backend] if is_trusted(one)), None)


def os_keystore() -> OsKeystore | None:
    """This computer's keystore, None where there is none to trust: then the passphrase is asked at every start."""
    import keyring

    backend = trusted_backend(keyring.get_keyring())
    if backend is None:
        return None
    if type(backend).__name__ == "WinVaultKeyring":
        backend.persist = "local machine"
    return OsKeystore(backend)
