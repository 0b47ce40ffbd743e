"""The clinic's own certificate authority: one root, the clinic's seal, one certificate for each practitioner.

ECDSA P-256 throughout. Times are aware. Private keys leave this module only as PEM in memory or as an
encrypted PKCS#12 file.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as ser
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from intake_app.workflows.ports import SigningKey

ROOT_YEARS, SIGNER_YEARS = 20, 5
PKCS12_ROUNDS = 600_000
_DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_NO_REVOCATION, _DER_NULL = ObjectIdentifier("2.5.29.56"), b"\x05\x00"
_LONGEST_COMMON_NAME = 64
_NO_USE = dict.fromkeys(
    (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    ),
    False,
)


def new_root(clinic_name: str, at: dt.datetime) -> SigningKey:
    """A self-signed root that may only sign the certificates of its own clinic. Raises ValueError without a name."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(clinic_name, f"{clinic_name} root")
    certificate = (
        _builder(name, name, key.public_key(), at, ROOT_YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.KeyUsage(**{**_NO_USE, "key_cert_sign": True, "crl_sign": True}), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return SigningKey(_pem(certificate), _private_pem(key))


def new_key(root: SigningKey, common_name: str, at: dt.datetime) -> SigningKey:
    """A key with a certificate from the clinic's root, for the clinic's seal or for one practitioner."""
    issuer = x509.load_pem_x509_certificate(root.certificate_pem)
    issuer_key = _load_private(root)
    organisation = issuer.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value
    key = ec.generate_private_key(ec.SECP256R1())
    uses = {**_NO_USE, "digital_signature": True, "content_commitment": True}
    certificate = (
        _builder(_name(str(organisation), common_name), issuer.subject, key.public_key(), at, SIGNER_YEARS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**uses), critical=True)
        # Some viewers distrust a signer without the older e-mail purpose.
        .add_extension(x509.ExtendedKeyUsage([_DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        # RFC 9608: a clinic has no server that could be asked about revocation.
        .add_extension(x509.UnrecognizedExtension(_NO_REVOCATION, _DER_NULL), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )
    return SigningKey(_pem(certificate), _private_pem(key), (root.certificate_pem,))


def export_pkcs12(key: SigningKey, password: str) -> bytes:
    """The key, its certificate and chain as PKCS#12 (AES-256, 600,000 rounds). Raises ValueError without a password."""
    if not password:
        raise ValueError("A key file needs a password.")
    encryption = (
        ser.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(PKCS12_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(password.encode())
    )
    certificate = x509.load_pem_x509_certificate(key.certificate_pem)
    chain = [x509.load_pem_x509_certificate(pem) for pem in key.chain_pem]
    return pkcs12.serialize_key_and_certificates(b"signer", _load_private(key), certificate, chain, encryption)


def fingerprint(certificate_pem: bytes) -> str:
    """SHA-256 of the certificate (DER), in hex."""
    der = x509.load_pem_x509_certificate(certificate_pem).public_bytes(ser.Encoding.DER)
    return hashlib.sha256(der).hexdigest()


def _builder(
    subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey, at: dt.datetime, years: int
) -> x509.CertificateBuilder:
    start = at.astimezone(dt.UTC).replace(microsecond=0) - dt.timedelta(hours=1)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=365 * years))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
    )


def _name(organisation: str, common_name: str) -> x509.Name:
    if not organisation.strip() or not common_name.strip():
        raise ValueError("A certificate needs a name.")
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation.strip()[:_LONGEST_COMMON_NAME]),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name.strip()[:_LONGEST_COMMON_NAME]),
        ]
    )


def _load_private(key: SigningKey) -> ec.EllipticCurvePrivateKey:
    private = ser.load_pem_private_key(key.private_key_pem, None)
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise TypeError("This key is of another kind than the clinic's keys (ECDSA P-256).")
    return private


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(ser.Encoding.PEM)


def _private_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(ser.Encoding.PEM, ser.PrivateFormat.PKCS8, ser.NoEncryption())
