"""What a sealed file may contain beyond sound cryptography: rules that common viewers leave unchecked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.x509 import load_der_x509_certificate
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.validation.status import SignatureCoverageLevel

from intake_app.documents.signature_envelope import is_canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import EmbeddedPdfSignature

CLINIC_FIELD, PRACTITIONER_FIELD = "ClinicSeal", "Practitioner"
_ORDER = (CLINIC_FIELD, PRACTITIONER_FIELD)


def layout_problems(reader: PdfFileReader, signatures: Sequence[EmbeddedPdfSignature], length: int) -> Iterator[str]:
    """Problems in the file as a whole: which fields there are, who signed first, what lies outside."""
    names = tuple(signature.field_name for signature in signatures)
    if names != _ORDER[: len(names)]:
        yield "The signatures of this file are not the clinic's seal, then the practitioner's."
    if not _fields_are_expected(reader):
        yield "The file has form fields that do not belong to a record of the clinic."
    first, last = signatures[0], signatures[-1]
    if first.docmdp_level is not MDPPerm.FILL_FORMS or not _certifies(reader, first):
        yield "The clinic's seal does not limit later changes as it should."
    if any(signature.docmdp_level is not MDPPerm.NO_CHANGES for signature in signatures[1:]):
        yield "The practitioner's signature does not close the file as it should."
    if last.evaluate_signature_coverage() is not SignatureCoverageLevel.ENTIRE_FILE or _end(last) != length:
        yield "The last signature does not cover the whole file."
    if reader.xrefs.total_revisions != len(signatures) + 1:
        yield "The file holds changes that were made outside sealing and signing."


def _certifies(reader: PdfFileReader, signature: EmbeddedPdfSignature) -> bool:
    permissions = reader.root.get("/Perms", {})
    return set(permissions) == {"/DocMDP"} and permissions.raw_get("/DocMDP") == signature.sig_field.raw_get("/V")


def _end(signature: EmbeddedPdfSignature) -> int:
    _, _, start, count = signature.byte_range
    return int(start) + int(count)


def _fields_are_expected(reader: PdfFileReader) -> bool:
    fields = reader.root["/AcroForm"]["/Fields"]
    found = [field.get_object() for field in fields]
    names = [str(field.get("/T")) for field in found]
    return (
        len(set(names)) == len(names)
        and set(names) <= set(_ORDER)
        and all(field.get("/FT") == "/Sig" and "/Kids" not in field for field in found)
    )


def envelope_problems(data: bytes, signature: EmbeddedPdfSignature, root: x509.Certificate) -> Iterator[str]:
    """Problems in the one area no signature covers: its own bytes, and the certificates among them."""
    name = signature.field_name
    if not is_canonical(data, signature):
        yield f"The bytes of the signature in {name} are not in the form in which we write them."
    carried = {choice.chosen.dump() for choice in signature.signed_data["certificates"]}
    if carried != {signature.signer_cert.dump(), root.dump()}:
        yield f"The signature in {name} carries other certificates than the signer's and this clinic's."
    if signature.sig_object.get("/SubFilter") != SigSeedSubFilter.PADES.value:
        yield f"The signature in {name} is of another kind than ours."


def vouches_for_itself(root: x509.Certificate) -> bool:
    """Whether a root certificate is signed with its own key: the first thing a changed root loses."""
    certificate = load_der_x509_certificate(root.dump())
    try:
        certificate.verify_directly_issued_by(certificate)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True
