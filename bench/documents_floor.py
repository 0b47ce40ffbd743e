"""What cannot be left out: packing, hashing and signing the same bytes twice."""

from __future__ import annotations

import hashlib
import zlib
from io import BytesIO
from time import perf_counter
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from pypdf import PdfReader
from pypdf.generic import StreamObject

if TYPE_CHECKING:
    from collections.abc import Callable


def streams_of(pdf: bytes) -> list[bytes]:
    """The unpacked content of every stream of a PDF."""
    reader = PdfReader(BytesIO(pdf))
    objects = (reader.get_object(number) for generation in reader.xref.values() for number in generation)
    return [found.get_data() for found in objects if isinstance(found, StreamObject)]


def floor_of(pdf: bytes) -> Callable[[], float]:
    """Does it once for each call and returns the seconds."""
    streams, key = streams_of(pdf), ec.generate_private_key(ec.SECP256R1())

    def once() -> float:
        start = perf_counter()
        for stream in streams:
            zlib.compress(stream)
        for _ in range(2):
            hashlib.sha256(pdf).digest()
            key.sign(pdf, ec.ECDSA(hashes.SHA256()))
        return perf_counter() - start

    return once
