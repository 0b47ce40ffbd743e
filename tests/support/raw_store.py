"""What somebody with the key and a database tool could do to a store, and what they could read of its bytes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.support.store import KEY

_PAGE, _RESERVED, _SALT, _FRAME_HEAD, _LOG_HEAD = 4096, 80, 16, 24, 32


@contextmanager
def tampering(folder: Path, *, guarded: bool = False) -> Iterator[sqlcipher3.Connection]:
    """A plain connection to the closed store; without `guarded`, the triggers are gone while it is open."""
    driver = sqlcipher3.connect(str(folder / "clinic.db"), isolation_level=None)
    try:
        driver.execute(f"pragma key = \"x'{KEY.hex()}'\"")
        driver.execute("pragma recursive_triggers = on")
        guards = driver.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
        for name, _sql in () if guarded else guards:
            driver.execute(f"drop trigger {name}")
        yield driver
        left = {name for (name,) in driver.execute("select name from sqlite_master where type = 'trigger'")}
        for name, sql in guards:
            if name not in left:
                driver.execute(sql)
    finally:
        driver.close()


def decrypted(folder: Path) -> bytes:
    """Every page of main file and log, free ones too, as somebody with the key would see them."""
    main = (folder / "clinic.db").read_bytes()
    pages = [main[at : at + _PAGE] for at in range(0, len(main), _PAGE)]
    log_path = folder / "clinic.db-wal"
    log = log_path.read_bytes()[_LOG_HEAD:] if log_path.exists() else b""
    frame = _FRAME_HEAD + _PAGE
    pages += [log[at + _FRAME_HEAD : at + frame] for at in range(0, len(log), frame)]
    return b"".join(_plain(page) for page in pages if len(page) == _PAGE)


def _plain(page: bytes) -> bytes:
    """A page that begins with the salt of the file decrypts from its 17th byte; both readings are kept."""
    vector = page[_PAGE - _RESERVED : _PAGE - _RESERVED + 16]
    readings = b""
    for start in (0, _SALT):
        reader = Cipher(algorithms.AES(KEY), modes.CBC(vector)).decryptor()
        readings += reader.update(page[start : _PAGE - _RESERVED]) + reader.finalize()
    return readings
