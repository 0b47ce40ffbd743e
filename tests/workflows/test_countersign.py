"""The second, last signature."""

import hashlib

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey
from intake_app.workflows.countersign import Attestation, ExplainBack, countersign, sealed_consent
from intake_app.workflows.ports import StorageError, WrongSecretError
from intake_app.workflows.review import NotReviewedError, close_alert, mark_reviewed, open_alerts, open_section, review
from intake_app.workflows.sign import end_without_signing, sign
from intake_app.workflows.unlock import GateClosedError
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import PIN, ClinicAtWork

SAID = Attestation(ExplainBack.DONE, note="All clear.")


def signed(place: ClinicAtWork, *, urgent: bool = False) -> Journey:
    """A visit that has been signed."""
    journey = place.journey()
    walk(journey, {"urgent.chest": chosen("yes" if urgent else "no")})
    sign(journey, place.signature())
    return journey


def reviewed(place: ClinicAtWork, journey: Journey) -> None:
    """Open everything and mark it."""
    for section in review(place.workplace, place.practitioner, journey.visit.id).sections:
        open_section(place.workplace, place.practitioner, journey.visit.id, section.page)
    mark_reviewed(place.workplace, place.practitioner, journey.visit.id)


def test_that_the_final_revision_replaces_the_sealed_one_and_both_stay(place: ClinicAtWork) -> None:
    journey = signed(place)
    reviewed(place, journey)
    sealed = sealed_consent(place.workplace, journey.visit.id)
    assert sealed is not None
    final = countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)
    assert (final.state, final.replaces, final.document_id) == ("final", sealed.id, sealed.document_id)
    assert sealed_consent(place.workplace, journey.visit.id) == final
    before, after = place.records.document_bytes(sealed.id), place.records.document_bytes(final.id)
    assert after.startswith(before)
    assert after[len(before) :] == f"\n<Jun Watanabe>{SAID.reason}".encode()
    assert final.sha256 == hashlib.sha256(after).hexdigest()
    visit = place.records.visit(journey.visit.id)
    assert visit is not None
    assert visit.state is VisitState.COMPLETE
    (entry,) = place.records.entries(kind="countersignature", refers_to=visit.id)
    assert (entry.body or {})["note"] == "All clear."


def test_that_nobody_countersigns_before_the_review(place: ClinicAtWork) -> None:
    journey = signed(place)
    with pytest.raises(NotReviewedError):
        countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)
    reviewed(place, journey)
    countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)


def test_that_nobody_countersigns_twice(place: ClinicAtWork) -> None:
    journey = signed(place)
    reviewed(place, journey)
    countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)
    with pytest.raises(NotReviewedError):
        countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)
    assert len(place.records.documents(kind="consent")) == 2


def test_that_an_alert_that_came_after_the_review_holds_up_the_countersignature(place: ClinicAtWork) -> None:
    journey = signed(place)
    reviewed(place, journey)
    place.records.append(
        "alert", {"flag": "U01"}, actor="test", at=place.clock.now(), subject_id=journey.patient.id,
        refers_to=journey.visit.id,
    )  # fmt: skip
    with pytest.raises(NotReviewedError) as stopped:
        countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)
    assert stopped.value.open_alerts == ("Label of U01",)
    (alert,) = open_alerts(place.workplace, journey.visit.id)
    close_alert(place.workplace, place.practitioner, journey.visit.id, alert.id, "Went there.")
    countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)


def test_that_the_pin_is_asked_for_again_and_guesses_are_counted(place: ClinicAtWork) -> None:
    journey = signed(place)
    reviewed(place, journey)
    for _ in range(6):
        with pytest.raises(WrongSecretError):
            countersign(place.workplace, place.practitioner, journey.visit.id, "808462", SAID)
    with pytest.raises(GateClosedError):
        countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)
    place.clock.move(30)
    countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)


def test_that_there_is_nothing_to_countersign_without_a_signature(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    end_without_signing(journey, EndKind.NOT_TODAY)
    reviewed(place, journey)
    with pytest.raises(LookupError, match="nothing has been signed"):
        countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)


def test_that_a_full_disk_leaves_the_visit_reviewed_and_the_document_sealed(place: ClinicAtWork) -> None:
    journey = signed(place)
    reviewed(place, journey)
    sealed = sealed_consent(place.workplace, journey.visit.id)
    for at in range(1, 20):
        place.disk.arm(at)
        try:
            countersign(place.workplace, place.practitioner, journey.visit.id, PIN, SAID)
        except StorageError:
            assert sealed_consent(place.workplace, journey.visit.id) == sealed
            visit = place.records.visit(journey.visit.id)
            assert visit is not None
            assert str(visit.state) == VisitState.REVIEWED
            assert place.records.entries(kind="countersignature") == ()
        else:
            break
    place.disk.arm(0)
    final = sealed_consent(place.workplace, journey.visit.id)
    assert final is not None
    assert final.state == "final"


@pytest.mark.parametrize("how", list(ExplainBack))
@pytest.mark.parametrize(("asked", "words"), [(True, "questions answered"), (False, "no questions were asked")])
def test_that_the_reason_says_how_the_explaining_went(how: ExplainBack, asked: bool, words: str) -> None:
    assert Attestation(how, asked).reason == f"I explained the treatment; {words}; explain-back: {how}"
