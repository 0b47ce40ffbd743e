"""Every forgery is refused, beside untouched files that pass."""

import random

import pytest

from intake_app.documents.certificates import fingerprint, new_key, new_root
from intake_app.documents.seal import SealError, countersign, seal
from intake_app.documents.verification import Verdict, verify
from intake_app.workflows.ports import SigningKey
from tests.documents.forgeries import FORGERIES
from tests.documents.signed_samples import LATER, MEANING, WHEN, draw_record, samples

FLIPS = 200


def states() -> dict[str, bytes]:
    return {"sealed": samples().sealed, "final": samples().final}


def sha256(data: bytes) -> str:
    return verify(data).sha256


@pytest.mark.parametrize("state", ["sealed", "final"])
def test_that_an_untouched_file_passes(state: str) -> None:
    verdict = verify(states()[state], root_pem=samples().root.certificate_pem, known_sha256=sha256(states()[state]))
    assert verdict.problems == ()
    assert verdict.ok
    assert verdict.state == state
    assert verdict.trusted_root


@pytest.mark.parametrize("state", ["sealed", "final"])
@pytest.mark.parametrize("attack", FORGERIES)
def test_that_a_forgery_is_refused(attack: str, state: str) -> None:
    forged = FORGERIES[attack](states()[state])
    assert forged != states()[state]
    verdict = verify(forged)
    assert not verdict.ok
    assert verdict.state in {"broken", "unsigned"}
    assert verdict.problems


def test_that_no_flipped_bit_goes_unseen() -> None:
    final, rng = samples().final, random.Random(20261123)
    for _ in range(FLIPS):
        at = rng.randrange(len(final) * 8)
        flipped = bytearray(final)
        flipped[at // 8] ^= 1 << at % 8
        assert not verify(bytes(flipped)).ok, f"bit {at}"


def test_that_no_flipped_bit_of_a_signature_goes_unseen() -> None:
    """Most of the file is covered by a digest; these bytes are not."""
    final, rng = samples().final, random.Random(7)
    start = final.rindex(b"/Contents <") + len(b"/Contents <")
    for _ in range(FLIPS // 2):
        at = rng.randrange(start * 8, (start + 3100) * 8)
        flipped = bytearray(final)
        flipped[at // 8] ^= 1 << at % 8
        assert not verify(bytes(flipped)).ok, f"bit {at}"


def test_that_a_rolled_back_file_is_refused_by_its_known_hash() -> None:
    rolled_back = samples().final[: len(samples().sealed)]
    assert rolled_back == samples().sealed
    assert not verify(rolled_back, known_sha256=sha256(samples().final)).ok


def test_that_a_sealed_file_says_it_may_be_an_earlier_copy() -> None:
    assert any("earlier copy" in note for note in verify(samples().sealed).notes)
    assert not any("earlier copy" in note for note in verify(samples().final).notes)


def test_that_a_file_without_a_seal_is_named_so() -> None:
    verdict = verify(samples().final[: len(samples().unsigned)])
    assert (verdict.ok, verdict.state) == (False, "unsigned")


def signed_by(clinic: SigningKey, practitioner: SigningKey) -> bytes:
    return countersign(seal(draw_record("I agree to all."), clinic, WHEN), practitioner, LATER, MEANING)


def test_that_another_authority_of_the_same_name_is_refused() -> None:
    other = new_root("Willow Tree Clinic", WHEN)
    forged = signed_by(new_key(other, "Willow Tree Clinic seal", WHEN), new_key(other, "Jun Watanabe, LAc", WHEN))
    assert verify(forged).ok
    assert not verify(forged, root_pem=samples().root.certificate_pem).ok
    assert verify(samples().final, root_pem=samples().root.certificate_pem).ok


def test_that_an_insider_with_a_key_of_the_clinic_is_refused_where_the_signer_is_known() -> None:
    s = samples()
    insider = new_key(s.root, "Somebody Else, LAc", WHEN)
    expected = {"ClinicSeal": fingerprint(s.clinic.certificate_pem)}
    forged = signed_by(insider, s.practitioner)
    assert not verify(forged, root_pem=s.root.certificate_pem, expected_signers=expected).ok
    assert verify(s.final, root_pem=s.root.certificate_pem, expected_signers=expected).ok


def test_that_the_wrong_key_on_the_practitioner_field_is_refused() -> None:
    s = samples()
    expected = {"Practitioner": fingerprint(s.practitioner.certificate_pem)}
    wrong = countersign(s.sealed, new_key(s.root, "Jun Watanabe, LAc", WHEN), LATER, MEANING)
    assert not verify(wrong, expected_signers=expected).ok


def test_that_one_key_cannot_be_seal_and_practitioner() -> None:
    with pytest.raises(SealError, match="same key"):
        countersign(samples().sealed, samples().clinic, LATER, MEANING)


def test_that_the_certificates_of_two_clinics_cannot_be_mixed() -> None:
    other = new_root("Another Clinic", WHEN)
    with pytest.raises(SealError, match=r"not issued by this clinic|other certificates"):
        countersign(samples().sealed, new_key(other, "Jun Watanabe, LAc", WHEN), LATER, MEANING)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"hello" * 100, bytes(5000)])
def test_that_what_is_no_pdf_is_refused_with_a_sentence(data: bytes) -> None:
    verdict = verify(data)
    assert not verdict.ok
    assert verdict.problems


@pytest.mark.parametrize("attack", ["content overlay", "bytes after", "contents zeroed"])
def test_that_problems_are_plain_sentences(attack: str) -> None:
    verdict: Verdict = verify(FORGERIES[attack](samples().final))
    for sentence in (*verdict.problems, *verdict.notes):
        assert sentence.endswith(".")
        assert not {"invalid", "failed", "must", "wrong"} & set(sentence.lower().split())


def test_that_a_root_that_is_none_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="PEM"):
        verify(samples().final, root_pem=b"nothing")
    with pytest.raises(ValueError, match="root"):
        verify(samples().final, root_pem=samples().clinic.certificate_pem)


def test_that_nothing_about_people_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    verify(FORGERIES["content overlay"](samples().final))
    with pytest.raises(SealError):
        countersign(samples().sealed, samples().clinic, LATER, MEANING)
    assert caplog.text == ""
