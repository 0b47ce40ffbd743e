"""Says whether a PDF is what was sealed and signed, and in plain sentences what is not.

Needs no store and no network. The clinic's root certificate travels in the file; give it from elsewhere as
`root_pem` to know that it is this clinic's.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from intake_app.documents.signature_policy import (
    CLINIC_FIELD,
    PRACTITIONER_FIELD,
    envelope_problems,
    layout_problems,
    vouches_for_itself,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pyhanko.sign.validation import EmbeddedPdfSignature

__all__ = ["CLINIC_FIELD", "PRACTITIONER_FIELD", "SignerInfo", "Verdict", "verify"]

# The signature library logs the names in certificates; a verdict says all there is to say.
for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)

State = Literal["unsigned", "sealed", "final", "broken"]

_NOTE_ROOT = (
    "The clinic's certificate was taken from the file itself. To know that it is this clinic's, "
    "compare it with the one the clinic gives you."
)
_NOTE_SEALED = (
    "The practitioner's signature is not in this file. If it was signed later, this is an earlier copy; "
    "only the clinic's store or the known SHA-256 can tell."
)
_NOTE_TIME = "The times come from the clinic's own clock."
_UNREADABLE = "The file cannot be read as a sealed PDF: its structure is damaged."


@dataclass(frozen=True, slots=True)
class SignerInfo:
    """Who signed which field, what the signature means, when by the clinic's clock, with which certificate."""

    field: str
    name: str
    reason: str
    at: dt.datetime
    certificate_sha256: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`ok` is True for an unchanged sealed or final file. `problems` and `notes` are sentences for a person.

    `trusted_root` is True if the signers chain to a root given by the caller, not only to the one in the file.
    """

    ok: bool
    state: State
    signers: tuple[SignerInfo, ...] = ()
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    trusted_root: bool = False
    sha256: str = ""


def verify(
    data: bytes,
    *,
    root_pem: bytes | None = None,
    known_sha256: str | None = None,
    expected_signers: Mapping[str, str] | None = None,
) -> Verdict:
    """Check the bytes of a PDF.

    `root_pem` is the clinic's root from elsewhere; `known_sha256` what the store holds for this document (hex);
    `expected_signers` the certificate SHA-256 by field. Never raises for what is in `data`.
    Raises ValueError if `root_pem` is no certificate.
    """
    root = _given_root(root_pem)
    digest = hashlib.sha256(data).hexdigest()
    problems = []
    if known_sha256 is not None and digest != known_sha256.lower():
        problems.append("The file is not the one in the store: its SHA-256 differs.")
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=True)
        signatures = list(reader.embedded_signatures)
        if not signatures:
            problems.append("The file carries no seal.")
            return Verdict(ok=False, state="unsigned", problems=tuple(problems), sha256=digest)
        problems += layout_problems(reader, signatures, len(data))
        problems += _signature_problems(data, signatures, root or _carried_root(signatures))
        signers = tuple(map(_signer_info, signatures))
    except Exception:  # noqa: BLE001  hostile bytes may raise anything inside the parsers
        return Verdict(ok=False, state="broken", problems=(*problems, _UNREADABLE), sha256=digest)
    problems += _unexpected(signers, expected_signers or {})
    state: State = "broken" if problems else "final" if len(signers) > 1 else "sealed"
    return Verdict(
        ok=not problems,
        state=state,
        signers=signers,
        problems=tuple(dict.fromkeys(problems)),
        notes=tuple(_notes(state, root_given=root is not None, known=known_sha256 is not None)),
        trusted_root=root is not None and not problems,
        sha256=digest,
    )


def _given_root(root_pem: bytes | None) -> x509.Certificate | None:
    if root_pem is None:
        return None
    if not pem.detect(root_pem):
        raise ValueError("The root certificate is not in PEM form.")
    root = x509.Certificate.load(pem.unarmor(root_pem)[2])
    if not root.ca:
        raise ValueError("The root certificate given is not a clinic's root.")
    return root


def _carried_root(signatures: Sequence[EmbeddedPdfSignature]) -> x509.Certificate:
    roots = [
        choice.chosen
        for choice in signatures[0].signed_data["certificates"]
        if choice.chosen.ca and choice.chosen.issuer == choice.chosen.subject
    ]
    (root,) = roots
    return root


def _signature_problems(
    data: bytes, signatures: Sequence[EmbeddedPdfSignature], root: x509.Certificate
) -> Iterator[str]:
    if not vouches_for_itself(root):
        yield "The clinic's root certificate does not hold."
    for signature in signatures:
        yield from envelope_problems(data, signature, root)
        yield from _broken_promises(signature, root)
    keys = [signature.signer_cert.public_key.dump() for signature in signatures]
    if len(set(keys)) != len(keys):
        yield "The clinic's seal and the practitioner's signature were made with the same key."


def _broken_promises(signature: EmbeddedPdfSignature, root: x509.Certificate) -> Iterator[str]:
    name, moment = signature.field_name, signature.self_reported_timestamp
    if moment is None:
        yield f"The signature in {name} does not say when it was made."
        return
    context = ValidationContext(trust_roots=[root], allow_fetching=False, moment=moment)
    status = validate_pdf_signature(signature, context)
    if not status.intact:
        yield f"The file has changed since {name} was signed."
    if not status.valid:
        yield f"The signature in {name} does not fit its certificate."
    if not status.trusted:
        yield f"The certificate in {name} was not issued by this clinic, or not for that time."
    if not status.docmdp_ok:
        yield f"Something was changed or added after {name} was signed."
    if not status.bottom_line:
        yield f"The signature in {name} does not hold."


def _signer_info(signature: EmbeddedPdfSignature) -> SignerInfo:
    moment = signature.self_reported_timestamp
    if moment is None:
        raise ValueError("a signature without a time")
    return SignerInfo(
        field=signature.field_name,
        name=str(signature.signer_cert.subject.native["common_name"]),
        reason=str(signature.sig_object.get("/Reason", "")),
        at=moment.astimezone(dt.UTC),
        certificate_sha256=signature.signer_cert.sha256.hex(),
    )


def _unexpected(signers: Sequence[SignerInfo], expected: Mapping[str, str]) -> Iterator[str]:
    for signer in signers:
        wanted = expected.get(signer.field)
        if wanted is not None and signer.certificate_sha256 != wanted.lower():
            yield f"The field {signer.field} was signed with another certificate than expected."


def _notes(state: State, *, root_given: bool, known: bool) -> Iterator[str]:
    if state == "broken":
        return
    yield _NOTE_TIME
    if not root_given:
        yield _NOTE_ROOT
    if state == "sealed" and not known:
        yield _NOTE_SEALED
