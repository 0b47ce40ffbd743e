"""The bytes of a signature. No signature covers itself, so exactly one form is accepted: the one we write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

if TYPE_CHECKING:
    from pyhanko.sign.validation import EmbeddedPdfSignature

_SEQUENCE, _SET, _OCTETS, _CONTEXT_0 = 0x30, 0x31, 0x04, 0xA0
_VERSION_1 = bytes.fromhex("020101")
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_DATA = bytes.fromhex("06092a864886f70d010701")
_SHA256 = bytes.fromhex("300d06096086480165030402010500")
_ECDSA_SHA256 = bytes.fromhex("300a06082a8648ce3d040302")
_LONG = 0x80


def is_canonical(data: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether /Contents is uppercase hex of our CMS followed by zeros, and the signed bytes start at the first."""
    start, count, after, _ = signature.byte_range
    gap = data[start + count : after]
    cms = canonical_cms(signature)
    room = len(gap) // 2 - 1
    return start == 0 and gap == b"<" + (cms + bytes(room - len(cms))).hex().upper().encode() + b">"


def canonical_cms(signature: EmbeddedPdfSignature) -> bytes:
    """The CMS as we write it, from the parts that something else vouches for: certificates, attributes, value."""
    signer, info = signature.signer_cert, signature.signer_info
    certificates = b"".join(choice.chosen.dump() for choice in signature.signed_data["certificates"])
    serial = signer["tbs_certificate"]["serial_number"].dump()
    value = encode_dss_signature(*decode_dss_signature(info["signature"].native))
    signer_info = _element(
        _SEQUENCE,
        _VERSION_1,
        _element(_SEQUENCE, signer.issuer.dump(), serial),
        _SHA256,
        _element(_CONTEXT_0, info["signed_attrs"].contents),
        _ECDSA_SHA256,
        _element(_OCTETS, value),
    )
    signed_data = _element(
        _SEQUENCE,
        _VERSION_1,
        _element(_SET, _SHA256),
        _element(_SEQUENCE, _DATA),
        _element(_CONTEXT_0, certificates),
        _element(_SET, signer_info),
    )
    return _element(_SEQUENCE, _SIGNED_DATA, _element(_CONTEXT_0, signed_data))


def _element(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    if len(body) < _LONG:
        return bytes((tag, len(body))) + body
    length = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes((tag, _LONG | len(length))) + length + body
