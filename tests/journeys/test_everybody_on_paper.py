"""Real pages and real seals: everybody who signed stands on them, and taking back leaves the signed file as it was."""

from datetime import timedelta
from pathlib import Path

import pypdf
import pytest

from intake_app.app.sample_clinic import FRONT_DESK, SampleClinic, make_sample_clinic
from intake_app.documents.verification import verify
from intake_app.domain.authority import Assent
from intake_app.domain.response import Answer, Coding
from intake_app.workflows.consent_now import consent_now
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.journal import Journal
from intake_app.workflows.sign import SignedResult, sign
from intake_app.workflows.withdraw import standing_consent, withdraw
from tests.support.signatures import parent_interpreter_and_witness


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> SampleClinic:
    return make_sample_clinic(tmp_path_factory.mktemp("clinic"))


@pytest.fixture(scope="module")
def signed(clinic: SampleClinic) -> SignedResult:
    workplace = clinic.workplace
    journey = hand_over(workplace, clinic.session(FRONT_DESK), clinic.visits[0].id, IdentityCheck.KNOWN)
    for key in ("consent.technique.needling", "consent.technique.cupping", "consent.area.neck"):
        journey.answer(key, Answer.of(Coding("yes")))
    journey.journal = Journal(opened={page.id: "2026-03-04T10:00:00+00:00" for page in journey.pages()})
    at = workplace.clock.now() - timedelta(minutes=5)
    return sign(journey, *parent_interpreter_and_witness(at), assent=Assent.YES, left_for_staff=("authority",))


def said(data: bytes, folder: Path) -> str:
    path = folder / "document.pdf"
    path.write_bytes(data)
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages)


def test_that_every_name_role_and_right_is_read_back_from_the_sealed_page(
    clinic: SampleClinic, signed: SignedResult, tmp_path: Path
) -> None:
    data = clinic.workplace.records.document_bytes(signed.consent.id)
    assert verify(data).ok
    text = said(data, tmp_path)
    for words in (
        "Kim Reed", "Right to decide: court order", "Ines Sol", "Language: Spanish, by phone, trained interpreter",
        "Wu Lan", "works at this clinic", "said yes, and Lee Park wrote for them", "made a mark as a signature",
        "Papers about the right to decide", signed.consent.form_versions[0].split("|")[1],
    ):  # fmt: skip
        assert words in text, words


def test_that_what_is_taken_back_has_a_sealed_page_and_the_signed_file_still_verifies(
    clinic: SampleClinic, signed: SignedResult, tmp_path: Path
) -> None:
    workplace, session = clinic.workplace, clinic.session(FRONT_DESK)
    before = workplace.records.document_bytes(signed.consent.id)
    found = standing_consent(workplace, session, clinic.visits[0].id)
    parts = [(part.kind, part.code) for part in found.parts if part.code == "cupping"]
    info = withdraw(workplace, session, clinic.visits[0].id, parts, "The cups left marks. I do not want them.")
    data = workplace.records.document_bytes(info.id)
    verdict = verify(data)
    assert (verdict.ok, verdict.state) == (True, "sealed")
    assert verify(workplace.records.document_bytes(signed.consent.id)).ok
    assert workplace.records.document_bytes(signed.consent.id) == before
    text = said(data, tmp_path)
    assert "was Yes, is now No" in text
    assert "The cups left marks" in text
    assert signed.consent.sha256 in text.replace(" ", "")
    changed = verify(replace_once(data, b"/Producer", b"/Producez"))
    assert not changed.ok
    now = consent_now(workplace.records, clinic.visits[0].id)
    assert now is not None
    assert now.version == 2


def replace_once(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new, 1)
