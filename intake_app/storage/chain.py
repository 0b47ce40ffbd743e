"""How an entry is tied to the one before it. The layout is part of the file format: it never changes."""

import hashlib
import struct
from typing import NamedTuple

_DOMAIN = b"\x01intake ledger entry"


class Link(NamedTuple):
    """An entry as it stands in the file: ids as 16 bytes, `at_us` microseconds since 1970, body encrypted."""

    id: bytes
    device_id: bytes
    seq: int
    kind: str
    subject_id: bytes | None
    refers_to: bytes | None
    actor: str
    at_us: int
    body: bytes
    prev: bytes


def link_hash(link: Link) -> bytes:
    """SHA-256 over every field, each with its length before it."""
    parts = (
        link.id,
        link.device_id,
        struct.pack(">q", link.seq),
        link.kind.encode(),
        link.subject_id or b"",
        link.refers_to or b"",
        link.actor.encode(),
        struct.pack(">q", link.at_us),
        hashlib.sha256(link.body).digest(),
        link.prev,
    )
    digest = hashlib.sha256(_DOMAIN)
    for part in parts:
        digest.update(struct.pack(">I", len(part)))
        digest.update(part)
    return digest.digest()


def first_prev(device_id: bytes) -> bytes:
    """What the first entry of a device is tied to."""
    return hashlib.sha256(_DOMAIN + device_id).digest()
