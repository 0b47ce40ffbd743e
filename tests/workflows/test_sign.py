"""The end of an intake: one transaction, or nothing."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from intake_app.domain.consent import Decision, EndKind, Ink, InkPoint, Signature, SignatureMethod
from intake_app.domain.document import Document, Fields
from intake_app.domain.pages import SectionChoice
from intake_app.domain.response import Answer, Response
from intake_app.domain.response_json import response_from_json
from intake_app.domain.visit import VisitState, VisitStateError
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.consent_json import consent_from_json
from intake_app.workflows.ports import Draft, StorageError
from intake_app.workflows.sign import NotReadyError, document_id_of, end_without_signing, preview_pdf, sign
from tests.support.builders import IN_PERSON, SKIPPED, chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

NO_DRAFT = Draft(Response(), {})


def handed_in(place: ClinicAtWork, journey: Journey) -> Response:
    """The answers in the ledger."""
    (entry,) = place.records.entries(kind="response", refers_to=journey.visit.id)
    return response_from_json((entry.body or {})["answers"])  # type: ignore[arg-type]


def trace(place: ClinicAtWork, journey: Journey) -> tuple[object, ...]:
    """Everything an end could leave behind."""
    records = place.records
    return (
        records.head(),
        records.draft(journey.visit.id),
        records.visit(journey.visit.id),
        records.patient(journey.patient.id),
        records.documents(),
        journey.visit,
        journey.patient,
        journey.response,
        journey.journal,
    )


# -- ready? -------------------------------------------------------------------


def test_that_nobody_signs_before_every_consent_page_was_opened(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="explained.1")
    before = trace(place, journey)
    with pytest.raises(NotReadyError) as stopped:
        sign(journey, place.signature())
    assert [page for page, _ in stopped.value.unread] == [
        "explained.2",
        "technique.needling",
        "technique.electro",
        "area.neck",
        "area.shoulders",
    ]
    assert stopped.value.unread[0][1] == "Text of explained.2"
    assert trace(place, journey) == before


@pytest.mark.parametrize("last", ["explained.2", "technique.needling", "area.shoulders"])
def test_that_one_unopened_page_is_enough_to_wait_and_opening_it_ends_the_wait(place: ClinicAtWork, last: str) -> None:
    journey = place.journey()
    walk(journey, until="explained.1")
    for page in journey.pages():
        if page.id != last:
            journey.go_to(page.id)
    state = journey.go_to("sign")
    assert state.sign is not None
    assert ([page for page, _ in state.sign.unread], state.sign.can_sign) == ([last], False)
    with pytest.raises(NotReadyError):
        sign(journey, place.signature())
    journey.go_to(last)
    state = journey.go_to("sign")
    assert state.sign is not None
    assert state.sign.can_sign
    sign(journey, place.signature())


def test_that_a_page_left_for_a_talk_does_not_hold_up_the_signature(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, talk={"explained.1", "technique.needling"})
    sign(journey, place.signature())
    assert handed_in(place, journey).get("technique.needling") == IN_PERSON


def test_that_what_is_hidden_need_not_be_opened(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"technique.needling": chosen("no")})
    assert "technique.electro" not in journey.journal.opened
    sign(journey, place.signature())


# -- what is frozen -----------------------------------------------------------


def test_that_hidden_and_left_out_answers_are_not_in_the_record(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(
        journey,
        {
            "about.pets": Answer.of(True),
            "about.pet-name": Answer.of("Rex"),
            "preg.status": chosen("yes"),
            "preg.week": Answer.of(20),
            "preg.wish": Answer.of("a wish"),
        },
    )
    journey.answer("about.pets", Answer.of(False))
    journey.go_to("note:preg")
    journey.choose("preg", SectionChoice.IN_PERSON)
    sign(journey, place.signature())
    found = handed_in(place, journey)
    assert found.get("about.pets") == Answer.of(False)
    assert found.get("about.pet-name") is None
    assert (found.get("preg.status"), found.get("preg.wish")) == (IN_PERSON, IN_PERSON)
    assert found.get("preg.week") is None


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (SectionChoice.CONTINUE, chosen("no")),
        (SectionChoice.SKIP, SKIPPED),
        (SectionChoice.IN_PERSON, IN_PERSON),
    ],
)
def test_that_a_section_has_the_status_of_the_choice(
    place: ClinicAtWork, choice: SectionChoice, expected: Answer
) -> None:
    journey = place.journey()
    walk(journey, {"preg.status": chosen("no")})
    journey.go_to("note:preg")
    journey.choose("preg", choice)
    sign(journey, place.signature())
    assert handed_in(place, journey).get("preg.status") == expected


def test_that_a_blank_text_left_on_a_page_is_recorded_as_skipped(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    journey.answer("last.else", Answer.of("   "))
    sign(journey, place.signature())
    assert handed_in(place, journey).get("last.else") == SKIPPED


def test_that_the_consent_reads_back_from_the_ledger_as_it_was_signed(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(
        journey,
        {"technique.needling": chosen("yes"), "area.neck": chosen("ask"), "map.no_touch": chosen("neck")},
    )
    ink = Ink(((InkPoint(0.1, 0.25, 0, 0.5), InkPoint(0.3, 0.5, 16)),), 3.0)
    signature = Signature("Rosa Vega", "I agree", SignatureMethod.DRAWN, place.clock.now(), ink=ink)
    result = sign(journey, signature)
    (entry,) = place.records.entries(kind="consent")
    consent = consent_from_json(entry.body or {})
    assert consent.id == result.consent.document_id == document_id_of(journey.visit.id)
    assert consent.signatures == (replace(signature, text_sha256=consent.text_sha256),)
    assert consent.at == signature.at
    assert consent.decisions.techniques == {"needling": Decision.YES}
    assert consent.decisions.areas == {"neck": Decision.ASK}
    assert consent.decisions.no_touch == {"neck"}
    assert [form.url.rsplit("/")[-1] for form in consent.forms] == [
        "about", "urgent", "pregnancy", "body", "consent", "last",
    ]  # fmt: skip


def test_that_the_stored_bytes_are_the_sealed_ones_and_both_documents_are_there(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    result = sign(journey, place.signature())
    sealed = place.records.document_bytes(result.consent.id)
    assert sealed.endswith(b"<Willow Tree seal>")
    assert b"consent-record.fhir.json" in sealed
    assert result.consent.sha256 == hashlib.sha256(sealed).hexdigest()
    assert not place.records.document_bytes(result.intake.id).endswith(b"seal>")
    assert {(info.kind, info.state) for info in place.records.documents()} == {
        ("consent", "sealed"),
        ("intake", "final"),
    }


def test_that_the_draft_is_gone_and_the_trail_tells_what_was_done(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    preview_pdf(journey)
    sign(journey, place.signature())
    assert place.records.draft(journey.visit.id) == NO_DRAFT
    kinds = [e.kind for e in place.records.entries(refers_to=journey.visit.id) if e.kind.startswith("audit.consent")]
    assert kinds == ["audit.consent.document-shown", "audit.consent.signed", "audit.consent.sealed"]
    assert place.records.visit(journey.visit.id) == journey.visit
    assert (journey.visit.state, journey.visit.ended) == (VisitState.SIGNED, EndKind.SIGNED)


def test_that_the_trail_holds_no_answer_and_no_name(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"last.else": Answer.of("canary"), "about.legal": Answer.of("Canary Vega")})
    sign(journey, place.signature("Canary Vega"))
    trail = [entry for entry in place.records.entries() if entry.kind.startswith("audit.")]
    assert trail
    assert "canary" not in repr(trail).casefold()
    assert "canary" in repr(place.records.entries(kind="response")).casefold()


def test_that_the_record_of_the_person_takes_what_they_changed(place: ClinicAtWork) -> None:
    journey = place.journey(place.visit(place.patient("Rosa", legal_name="Rosa Vega")))
    walk(journey, {"about.name": Answer.of("Rosie"), "about.legal": Answer.of("")})
    sign(journey, place.signature("Rosie"))
    saved = place.records.patient(journey.patient.id)
    assert saved is not None
    assert (saved.name_to_use, saved.legal_name, saved.birth_date) == ("Rosie", "Rosa Vega", date(1988, 4, 17))
    assert journey.patient == saved


def test_that_a_person_who_changed_nothing_is_not_written_again(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    sign(journey, place.signature())
    assert len(place.records.entries(kind="patient", refers_to=journey.patient.id)) == 1


def _fields(document: Document) -> dict[str, str]:
    return {label: value for block in document.blocks if isinstance(block, Fields) for label, value in block.rows}


def test_that_documents_write_the_day_of_the_clinic_and_not_of_greenwich(place: ClinicAtWork) -> None:
    evening = datetime(2026, 3, 5, 2, 30, tzinfo=UTC)  # half past six in the evening of March 4 at the clinic
    journey = place.journey(place.visit(at=evening))
    walk(journey)
    sign(journey, place.signature())
    days = {_fields(document)["Visit"] for document in place.paper.documents}
    assert days == {"March 4, 2026"}


# -- all or nothing -----------------------------------------------------------


def _sign(journey: Journey) -> object:
    at = datetime(2026, 3, 4, 21, 0, tzinfo=UTC)
    return sign(journey, Signature("Rosa", "I agree", SignatureMethod.TYPED, at, typed="Rosa"))


ENDS: list[Callable[[Journey], object]] = [
    _sign,
    *(lambda j, kind=kind: end_without_signing(j, kind) for kind in EndKind if kind is not EndKind.SIGNED),
]


@pytest.mark.parametrize("end", ENDS, ids=[kind.value for kind in EndKind])
def test_that_a_stop_at_any_write_or_at_the_commit_leaves_no_half_end(
    place: ClinicAtWork, end: Callable[[Journey], object]
) -> None:
    journey = place.journey()
    walk(journey, {"about.name": Answer.of("Rosie")})
    journey.answer("urgent.chest", chosen("yes"))
    before = trace(place, journey)
    place.disk.fail_commit = True
    with pytest.raises(StorageError):
        end(journey)
    place.disk.fail_commit = False
    assert trace(place, journey) == before
    for at in range(1, 40):
        place.disk.arm(at)
        try:
            end(journey)
        except StorageError:
            assert trace(place, journey) == before
            assert open_journey(place.workplace, journey.visit.id).state() == journey.state()
        else:
            break
    place.disk.arm(0)
    assert trace(place, journey) != before
    assert len(place.records.entries(kind="alert", refers_to=journey.visit.id)) == 1
    assert place.records.verify().ok


def test_that_a_visit_is_signed_once(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    sign(journey, place.signature())
    with pytest.raises(VisitStateError):
        sign(journey, place.signature())
    assert len(place.records.documents(kind="consent")) == 1


def test_that_an_alert_leaves_with_a_signature_that_comes_before_the_page_was_handed_on(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    journey.answer("urgent.chest", chosen("yes"))
    sign(journey, place.signature())
    assert len(place.records.entries(kind="alert", refers_to=journey.visit.id)) == 1


# -- other ends ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "state", "handed_over"),
    [
        (EndKind.NOT_TODAY, VisitState.NOT_SIGNED, True),
        (EndKind.PAPER, VisitState.NOT_SIGNED, True),
        (EndKind.PERSON, VisitState.WANTS_TO_TALK, False),
    ],
)
def test_that_each_end_without_a_signature_has_its_own_record(
    place: ClinicAtWork, kind: EndKind, state: VisitState, handed_over: bool
) -> None:
    journey = place.journey()
    walk(journey, {"last.else": Answer.of("the end")})
    draft = place.records.draft(journey.visit.id)
    end_without_signing(journey, kind)
    assert (journey.visit.state, journey.visit.ended) == (state, kind)
    assert place.records.visit(journey.visit.id) == journey.visit
    (entry,) = place.records.entries(kind="audit.consent.not-signed", refers_to=journey.visit.id)
    assert (entry.body or {})["end"] == str(kind)
    assert place.records.documents() == ()
    assert place.records.entries(kind="consent") == ()
    assert len(place.records.entries(kind="response")) == int(handed_over)
    assert place.records.draft(journey.visit.id) == (NO_DRAFT if handed_over else draft)


def test_that_a_signature_is_not_an_end_without_one(place: ClinicAtWork) -> None:
    journey = place.journey()
    before = trace(place, journey)
    with pytest.raises(ValueError, match="without"):
        end_without_signing(journey, EndKind.SIGNED)
    assert trace(place, journey) == before


def test_that_nobody_has_to_read_anything_to_say_not_today(place: ClinicAtWork) -> None:
    journey = place.journey()
    journey.open()
    end_without_signing(journey, EndKind.NOT_TODAY)
    assert journey.visit.state is VisitState.NOT_SIGNED


def test_that_the_time_of_signing_is_the_time_of_the_signature(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    signature = place.signature()
    place.clock.move(3600)
    result = sign(journey, signature)
    assert result.consent.created == signature.at
    assert place.clock.at - signature.at > timedelta(hours=1)
