"""Taking back: any part, any day, at once; the signed document stays, and a new sealed page says what stands."""

from dataclasses import replace

import pytest

from intake_app.domain.consent import Decision, Signature, SignatureMethod, SigningRole
from intake_app.domain.document import Bullets, DecisionList, Fields, Paragraph, Signatures
from intake_app.domain.practitioner import Role
from intake_app.domain.visit import Visit
from intake_app.workflows.consent_now import consent_now
from intake_app.workflows.export import preview_consent
from intake_app.workflows.ports import StorageError
from intake_app.workflows.review import review
from intake_app.workflows.sign import sign
from intake_app.workflows.withdraw import NothingToWithdrawError, can_withdraw, standing_consent, withdraw
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

NEEDLES = ("technique", "needling")
SHOULDERS = ("area", "shoulders")


def signed(place: ClinicAtWork) -> Visit:
    journey = place.journey()
    given = {
        "technique.needling": chosen("yes"),
        "technique.electro": chosen("no"),
        "area.neck": chosen("no"),
        "area.shoulders": chosen("ask"),
    }
    walk(journey, given)
    sign(journey, place.signature())
    return journey.visit


def own_signature(place: ClinicAtWork) -> Signature:
    at = place.clock.now()
    return Signature("Rosa Vega", "I take back", SignatureMethod.TYPED, at, typed="Rosa", role=SigningRole.WITHDRAWAL)


def test_that_what_can_be_taken_back_is_what_has_a_yes_or_an_ask(place: ClinicAtWork) -> None:
    found = standing_consent(place.workplace, place.desk, signed(place).id)
    assert [(part.kind, part.code, part.decision) for part in found.parts] == [
        ("technique", "needling", Decision.YES),
        ("area", "shoulders", Decision.ASK),
    ]


@pytest.mark.parametrize("role", list(Role))
def test_that_everybody_of_the_clinic_can_start_it_on_any_day(place: ClinicAtWork, role: Role) -> None:
    visit = signed(place)
    place.clock.move(400 * 86_400)
    withdraw(place.workplace, place.by_role(role), visit.id, [NEEDLES], "not any more")
    now = consent_now(place.records, visit.id)
    assert now is not None
    assert now.decisions.techniques["needling"] is Decision.NO
    assert now.decisions.areas["shoulders"] is Decision.ASK


def test_that_it_holds_at_once_for_who_reads_the_record(place: ClinicAtWork) -> None:
    visit = signed(place)
    before = review(place.workplace, place.practitioner, visit.id)
    assert before.decisions.effective("needling", "shoulders") is Decision.ASK
    assert before.withdrawn == ()
    withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "not any more")
    after = review(place.workplace, place.practitioner, visit.id)
    assert after.decisions.effective("needling", "shoulders") is Decision.NO
    assert "Text of technique.needling" in after.summary.declined
    assert after.withdrawn == ("Text of technique.needling",)


def test_that_history_stays_and_the_signed_document_is_the_same(place: ClinicAtWork) -> None:
    visit = signed(place)
    [info] = place.records.documents(kind="consent")
    bytes_before = place.records.document_bytes(info.id)
    withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "first")
    withdraw(place.workplace, place.desk, visit.id, [SHOULDERS], "second")
    assert place.records.document_bytes(info.id) == bytes_before
    first, second, third = place.records.entries(kind="consent", refers_to=visit.id)
    assert [(e.body or {}).get("version") for e in (first, second, third)] == [1, 2, 3]
    now = consent_now(place.records, visit.id)
    assert now is not None
    assert [taken.words for taken in now.withdrawals] == ["first", "second"]
    assert now.withdrawals[0].techniques == {"needling": Decision.YES}
    assert now.ended
    assert not can_withdraw(place.workplace, visit.id)
    assert place.records.verify().ok


def test_that_the_new_page_is_sealed_and_says_what_stands_and_what_does_not(place: ClinicAtWork) -> None:
    visit = signed(place)
    info = withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "not any more")
    document = place.paper.documents[-1]
    assert (info.kind, info.state) == ("withdrawal", "sealed")
    assert preview_consent(place.workplace, place.practitioner, info.id).endswith(b"<Willow Tree seal>")
    taken = next(block for block in document.blocks if isinstance(block, Bullets))
    assert taken.items == ("Text of technique.needling: was Yes, is now No",)
    standing = next(block for block in document.blocks if isinstance(block, DecisionList))
    assert dict(standing.rows)["Text of technique.needling"] is Decision.NO
    rows = dict(row for block in document.blocks if isinstance(block, Fields) for row in block.rows)
    [signed_info] = place.records.documents(kind="consent")
    assert rows["SHA-256 of the signed document"] == signed_info.sha256
    assert (rows["In the person’s words"], rows["Written down by"]) == ("not any more", "Dee Desk")
    assert document.attachments[0].mime == "application/fhir+json"


def test_that_the_signature_of_the_person_is_printed_and_bound_to_the_text(place: ClinicAtWork) -> None:
    visit = signed(place)
    withdraw(place.workplace, place.practitioner, visit.id, [NEEDLES], signature=own_signature(place))
    document = place.paper.documents[-1]
    [block] = next(b for b in document.blocks if isinstance(b, Signatures)).blocks
    assert (block.label, block.name) == ("Taking back", "Rosa Vega")
    now = consent_now(place.records, visit.id)
    assert now is not None
    made = now.withdrawals[0].signature
    assert made is not None
    assert made == replace(own_signature(place), at=made.at, text_sha256=now.text_sha256)


def test_that_when_nothing_stands_the_page_says_so(place: ClinicAtWork) -> None:
    visit = signed(place)
    withdraw(place.workplace, place.desk, visit.id, [NEEDLES, SHOULDERS], "all of it")
    said = [block.text for block in place.paper.documents[-1].blocks if isinstance(block, Paragraph)]
    assert any(text.startswith("Nothing is agreed any more") for text in said)
    withdraw_again = [NEEDLES]
    with pytest.raises(NothingToWithdrawError):
        withdraw(place.workplace, place.desk, visit.id, withdraw_again, "again")


@pytest.mark.parametrize(
    ("parts", "words", "error"),
    [
        ([], "words", NothingToWithdrawError),
        ([("technique", "electro")], "words", NothingToWithdrawError),
        ([("technique", "unknown")], "words", NothingToWithdrawError),
        ([NEEDLES], "  ", ValueError),
    ],
)
def test_that_nothing_changes_without_a_part_that_stands_and_words_or_a_signature(
    place: ClinicAtWork, parts: list[tuple[str, str]], words: str, error: type[Exception]
) -> None:
    visit = signed(place)
    before = place.records.head()
    with pytest.raises(error):
        withdraw(place.workplace, place.desk, visit.id, parts, words)
    assert place.records.head() == before


def test_that_without_a_signed_consent_there_is_nothing_to_take_back(place: ClinicAtWork) -> None:
    visit = place.visit()
    assert not can_withdraw(place.workplace, visit.id)
    with pytest.raises(LookupError):
        withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "no")
    with pytest.raises(LookupError):
        standing_consent(place.workplace, place.desk, visit.id)


def test_that_a_full_disk_takes_nothing_back_by_half(place: ClinicAtWork) -> None:
    visit = signed(place)
    before = (place.records.head(), place.records.documents())
    place.disk.fail_commit = True
    with pytest.raises(StorageError):
        withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "no")
    place.disk.fail_commit = False
    for at in range(1, 5):
        place.disk.arm(at)
        with pytest.raises(StorageError):
            withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "no")
        assert (place.records.head(), place.records.documents()) == before
    place.disk.arm(0)
    withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "no")


def test_that_the_trail_says_that_it_happened_and_not_what_was_said(place: ClinicAtWork) -> None:
    visit = signed(place)
    withdraw(place.workplace, place.desk, visit.id, [NEEDLES], "canary")
    [line] = place.records.entries(kind="audit.consent.withdrawn", refers_to=visit.id)
    assert (line.body or {})["version"] == "2"
    trail = [entry for entry in place.records.entries() if entry.kind.startswith("audit.")]
    assert "canary" not in repr(trail)
    assert "canary" in repr(place.records.entries(kind="withdrawal"))
