"""Time-ordered ids (RFC 9562, version 7); the standard library has them from 3.14."""

import os
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_COUNTER_BITS = 12
_RANDOM_BITS = 62


class _Last:
    ms = 0
    counter = 0


def uuid7() -> UUID:
    """A new id, greater than every one this process made before."""
    with _lock:
        ms = time.time_ns() // 1_000_000
        if ms > _Last.ms:
            _Last.ms, _Last.counter = ms, int.from_bytes(os.urandom(1), "big")
        else:
            _Last.counter += 1
        if _Last.counter >> _COUNTER_BITS:
            _Last.ms, _Last.counter = _Last.ms + 1, 0
        tail = int.from_bytes(os.urandom(8), "big") >> (64 - _RANDOM_BITS)
        return UUID(int=(_Last.ms << 80) | (0x7 << 76) | (_Last.counter << 64) | (0b10 << _RANDOM_BITS) | tail)
