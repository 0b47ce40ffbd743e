"""Sealing and signing: what is added, what stays, what is not signed at all."""

import datetime as dt
import io

import pikepdf
import pytest

from intake_app.documents.certificates import new_key, new_root
from intake_app.documents.seal import SealError, countersign, seal
from intake_app.documents.verification import verify
from intake_app.workflows.ports import SigningKey
from tests.documents.signed_samples import LATER, MEANING, WHEN, samples


def test_that_each_signature_only_adds_to_the_file() -> None:
    s = samples()
    assert s.sealed.startswith(s.unsigned)
    assert s.final.startswith(s.sealed)


def test_that_signers_say_who_when_and_what_it_means() -> None:
    clinic, practitioner = verify(samples().final).signers
    assert (clinic.field, clinic.name, clinic.at) == ("ClinicSeal", "Willow Tree Clinic seal", WHEN)
    assert (practitioner.field, practitioner.name) == ("Practitioner", "Jun Watanabe, LAc")
    assert (practitioner.at, practitioner.reason) == (LATER, MEANING)


def test_that_the_seal_certifies_and_the_practitioner_locks() -> None:
    with pikepdf.open(io.BytesIO(samples().final)) as pdf:
        seal_field, practitioner = pdf.Root.AcroForm.Fields
        assert pdf.Root.Perms.DocMDP.objgen == seal_field.V.objgen
        (reference,) = seal_field.V.Reference
        assert int(reference.TransformParams.P) == 2
        (lock,) = practitioner.V.Reference
        assert str(lock.TransformParams.Action) == "/All"
        assert int(lock.TransformParams.P) == 1
        assert seal_field.V.SubFilter == "/ETSI.CAdES.detached"


def test_that_signing_keeps_tags_metadata_and_version() -> None:
    def facts(data: bytes) -> list[object]:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            root = pdf.Root
            return [
                pdf.pdf_version,
                root.Metadata.read_bytes(),
                len(root.StructTreeRoot.ParentTree.Nums),
                "/Version" in root,
                "/Extensions" in root,
                bytes(pdf.trailer.ID[0]),
                root.OutputIntents[0].DestOutputProfile.read_bytes(),
            ]

    assert facts(samples().final) == facts(samples().sealed) == facts(samples().unsigned)


def test_that_a_signed_field_shows_its_signer_with_an_embedded_font() -> None:
    with pikepdf.open(io.BytesIO(samples().final)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            fonts = field.AP.N.Resources.Font
            assert len(fonts) >= 1
            for font in fonts.values():
                assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_that_a_pdf_is_sealed_once() -> None:
    with pytest.raises(SealError, match="ClinicSeal"):
        seal(samples().sealed, samples().clinic, LATER)


def test_that_a_final_pdf_is_not_signed_again() -> None:
    with pytest.raises(SealError, match="final"):
        countersign(samples().final, new_key(samples().root, "Another, LAc", WHEN), LATER, MEANING)


def test_that_an_unsealed_or_changed_pdf_is_not_countersigned() -> None:
    with pytest.raises(SealError, match="no seal"):
        countersign(samples().unsigned, samples().practitioner, LATER, MEANING)
    with pytest.raises(SealError):
        countersign(samples().sealed + b"\n", samples().practitioner, LATER, MEANING)


@pytest.mark.parametrize("data", [b"", b"not a pdf", b"%PDF-1.7\n%%EOF"])
def test_that_what_is_no_pdf_is_not_sealed(data: bytes) -> None:
    with pytest.raises(SealError):
        seal(data, samples().clinic, WHEN)


def test_that_a_time_without_a_zone_is_not_taken() -> None:
    with pytest.raises(SealError, match="time zone"):
        seal(samples().unsigned, samples().clinic, dt.datetime(2026, 11, 23))  # noqa: DTZ001


def test_that_a_time_outside_the_certificate_is_not_taken() -> None:
    with pytest.raises(SealError, match="not for that time"):
        seal(samples().unsigned, samples().clinic, WHEN + dt.timedelta(days=6 * 365))


def test_that_a_key_without_its_root_is_not_used() -> None:
    alone = SigningKey(samples().clinic.certificate_pem, samples().clinic.private_key_pem)
    with pytest.raises(SealError, match="certificate of its clinic"):
        seal(samples().unsigned, alone, WHEN)


def test_that_a_key_that_does_not_fit_its_certificate_is_caught_after_signing() -> None:
    s = samples()
    mixed = SigningKey(s.clinic.certificate_pem, s.practitioner.private_key_pem, s.clinic.chain_pem)
    with pytest.raises(SealError, match="does not fit its certificate"):
        seal(s.unsigned, mixed, WHEN)


@pytest.mark.parametrize("year", [2012, 2040])
def test_that_a_seal_holds_long_after_its_certificate_has_run_out(year: int) -> None:
    then = dt.datetime(year, 3, 1, 9, tzinfo=dt.UTC)
    root = new_root("Willow Tree Clinic", then)
    sealed = seal(samples().unsigned, new_key(root, "Willow Tree Clinic seal", then), then)
    final = countersign(sealed, new_key(root, "Jun Watanabe, LAc", then), then, MEANING)
    assert verify(final, root_pem=root.certificate_pem).ok
    early = then - dt.timedelta(days=2)
    with pytest.raises(SealError, match="not for that time"):
        seal(samples().unsigned, new_key(root, "Willow Tree Clinic seal", then), early)
