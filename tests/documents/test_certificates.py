"""Keys of a clinic: what they may do, and how they leave the machine."""

import datetime as dt

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID, NameOID

from intake_app.documents.certificates import export_pkcs12, fingerprint, new_key, new_root
from tests.documents.signed_samples import WHEN, samples


def certificate(pem: bytes) -> x509.Certificate:
    return x509.load_pem_x509_certificate(pem)


def test_that_the_root_signs_certificates_and_nothing_else() -> None:
    root = certificate(samples().root.certificate_pem)
    constraints = root.extensions.get_extension_for_class(x509.BasicConstraints).value
    usage = root.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (constraints.ca, constraints.path_length) == (True, 0)
    assert usage.key_cert_sign
    assert not usage.digital_signature
    root.verify_directly_issued_by(root)


def test_that_a_signer_signs_documents_and_no_certificates() -> None:
    leaf, root = certificate(samples().clinic.certificate_pem), certificate(samples().root.certificate_pem)
    leaf.verify_directly_issued_by(root)
    usage = leaf.extensions.get_extension_for_class(x509.KeyUsage).value
    assert usage.content_commitment
    assert not usage.key_cert_sign
    purposes = set(leaf.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value)
    assert purposes == {x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36"), ExtendedKeyUsageOID.EMAIL_PROTECTION}
    present = {extension.oid.dotted_string for extension in leaf.extensions}
    assert "2.5.29.56" in present
    assert ExtensionOID.CRL_DISTRIBUTION_POINTS.dotted_string not in present


def test_that_the_names_and_the_time_are_those_given() -> None:
    leaf = certificate(samples().practitioner.certificate_pem)
    assert leaf.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value == "Jun Watanabe, LAc"
    assert leaf.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value == "Willow Tree Clinic"
    assert leaf.not_valid_before_utc <= WHEN <= leaf.not_valid_after_utc
    assert leaf.not_valid_after_utc - leaf.not_valid_before_utc == dt.timedelta(days=5 * 365)


def test_that_two_keys_are_never_the_same() -> None:
    again = new_key(samples().root, "Jun Watanabe, LAc", WHEN)
    assert fingerprint(again.certificate_pem) != fingerprint(samples().practitioner.certificate_pem)


def test_that_an_exported_key_opens_with_its_password_alone() -> None:
    exported = export_pkcs12(samples().practitioner, "korrekt pferd")
    loaded = pkcs12.load_pkcs12(exported, b"korrekt pferd")
    assert loaded.cert is not None
    assert loaded.cert.certificate == certificate(samples().practitioner.certificate_pem)
    assert [extra.certificate for extra in loaded.additional_certs] == [certificate(samples().root.certificate_pem)]
    with pytest.raises(ValueError, match="password"):
        pkcs12.load_pkcs12(exported, b"another")


def test_that_an_exported_key_uses_aes_and_many_rounds() -> None:
    exported = export_pkcs12(samples().practitioner, "korrekt pferd")
    aes_256_cbc, pbes2 = bytes.fromhex("060960864801650304012a"), bytes.fromhex("06092a864886f70d01050d")
    assert aes_256_cbc in exported
    assert pbes2 in exported
    assert (600_000).to_bytes(3, "big") in exported


def test_that_a_key_needs_a_name_and_a_password() -> None:
    with pytest.raises(ValueError, match="needs a name"):
        new_root(" ", WHEN)
    with pytest.raises(ValueError, match="needs a password"):
        export_pkcs12(samples().clinic, "")


def test_that_a_key_does_not_show_its_secret() -> None:
    assert "PRIVATE" not in repr(samples().clinic)
