"""Signs PDFs: the clinic's seal first, the practitioner last. PAdES B-B, ECDSA P-256, SHA-256."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from asn1crypto import keys, pem, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from typing_extensions import override

from intake_app.documents import verification
from intake_app.documents.seal_stamp import SealStamp
from intake_app.documents.verification import CLINIC_FIELD, PRACTITIONER_FIELD

if TYPE_CHECKING:
    from pyhanko.pdf_utils.writer import BasePdfFileWriter

    from intake_app.workflows.ports import SigningKey

SEAL_MEANING = "Clinic seal: this file has not changed since it was sealed"
_RESERVED_BYTES = 8192


class SealError(Exception):
    """A PDF was not signed, or what was signed did not hold. The message is a sentence for a person."""


def seal(pdf: bytes, key: SigningKey, when: dt.datetime) -> bytes:
    """Certify the PDF with the clinic's key: after this only the practitioner's signature may be added.

    `when` is aware. Raises SealError if the PDF has no empty field for it or the result does not verify.
    """
    return _sign(pdf, key, when, CLINIC_FIELD, SEAL_MEANING, certify=True)


def countersign(pdf: bytes, key: SigningKey, when: dt.datetime, reason: str) -> bytes:
    """Add the practitioner's signature to a sealed PDF: after this nothing may change. `reason` is its meaning.

    Raises SealError if the PDF is not soundly sealed, or the result does not verify.
    """
    before = verification.verify(pdf, root_pem=_root_of(key))
    if before.state != "sealed":
        raise SealError("; ".join(before.problems) or f"This PDF is {before.state}, so it cannot be signed here.")
    return _sign(pdf, key, when, PRACTITIONER_FIELD, reason, certify=False)


def _sign(pdf: bytes, key: SigningKey, when: dt.datetime, field: str, reason: str, *, certify: bool) -> bytes:
    if when.tzinfo is None:
        raise SealError("The time of signing needs a time zone.")
    certificate = _certificate(key.certificate_pem)
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        reason=reason,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS if certify else MDPPerm.NO_CHANGES,
        subfilter=SigSeedSubFilter.PADES,
    )
    moment = when.astimezone(dt.UTC).replace(microsecond=0)
    stamp = SealStamp(
        signer=str(certificate.subject.native.get("common_name", "")),
        facts=f"{moment:%Y-%m-%d %H:%M:%S} UTC · SHA-256 {certificate.sha256.hex()[:16]}",
    )
    out = io.BytesIO()
    try:
        writer = _Writer(io.BytesIO(pdf), strict=True)
        signer = _Signer(metadata, signer=_signer(key, certificate), stamp_style=stamp)
        signer.when = moment
        signer.sign_pdf(writer, output=out, existing_fields_only=True, bytes_reserved=_RESERVED_BYTES)
    except (PdfError, SigningError) as error:
        raise SealError(f"The field {field} of this PDF could not be signed: {error}") from error
    return _checked(out.getvalue(), key, "sealed" if certify else "final")


def _checked(signed: bytes, key: SigningKey, state: str) -> bytes:
    verdict = verification.verify(signed, root_pem=_root_of(key))
    if not verdict.ok or verdict.state != state:
        raise SealError("; ".join(verdict.problems) or f"After signing, this PDF is {verdict.state}.")
    return signed


def _root_of(key: SigningKey) -> bytes:
    if not key.chain_pem:
        raise SealError("This key comes without the certificate of its clinic.")
    return key.chain_pem[-1]


def _certificate(certificate_pem: bytes) -> x509.Certificate:
    return x509.Certificate.load(pem.unarmor(certificate_pem)[2])


def _signer(key: SigningKey, certificate: x509.Certificate) -> SimpleSigner:
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple([_certificate(chained) for chained in key.chain_pem])
    private = keys.PrivateKeyInfo.load(pem.unarmor(key.private_key_pem)[2])
    return SimpleSigner(signing_cert=certificate, signing_key=private, cert_registry=store)


class _Writer(IncrementalPdfFileWriter):
    @override
    def _update_meta(self) -> None:
        """Leave XMP and Info as they are: rewriting them would end the archive claims."""


class _Signer(PdfSigner):
    when: dt.datetime

    @override
    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> Any:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.when
        return session

    @override
    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        """Add none: they would turn the catalog into PDF 2.0 inside a PDF 1.7 archive."""
