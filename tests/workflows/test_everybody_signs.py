"""Everybody who takes part in a consent: refused while somebody is missing, frozen and printed once all are there."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from intake_app.domain.authority import Assent
from intake_app.domain.consent import SigningRole
from intake_app.domain.document import Document, Fields, Signatures
from intake_app.domain.signing_rules import Gap
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey
from intake_app.workflows.consent_json import consent_from_json
from intake_app.workflows.sign import NotWholeError, preview_pdf, sign
from tests.support.journeys import walk
from tests.support.signatures import assisted, interpreter, mark, own, parent, parent_interpreter_and_witness, witness
from tests.support.workplace import ClinicAtWork


def ready(place: ClinicAtWork, born: date = date(1988, 4, 17)) -> Journey:
    journey = place.journey(place.visit(place.patient(born=born)))
    walk(journey)
    return journey


def consent_of(place: ClinicAtWork) -> Document:
    return next(d for d in reversed(place.paper.documents) if d.attachments)


def rows_of(document: Document) -> list[tuple[str, str]]:
    return [row for block in document.blocks if isinstance(block, Fields) for row in block.rows]


def test_that_a_mark_without_a_witness_signs_nothing(place: ClinicAtWork) -> None:
    journey = ready(place)
    with pytest.raises(NotWholeError) as stopped:
        sign(journey, mark(place.clock.now()))
    assert stopped.value.gaps == (Gap.WITNESS,)
    assert journey.visit.state is VisitState.WITH_PATIENT
    assert place.records.documents() == ()


@pytest.mark.parametrize("way", [mark, assisted])
def test_that_a_mark_and_a_helping_hand_count_once_a_witness_has_signed(place: ClinicAtWork, way: object) -> None:
    journey = ready(place)
    assert callable(way)
    sign(journey, way(place.clock.now()), witness(place.clock.now()))
    assert journey.visit.state is VisitState.SIGNED
    blocks = [b for block in consent_of(place).blocks if isinstance(block, Signatures) for b in block.blocks]
    assert [block.label for block in blocks] == ["Patient", "Witness"]
    assert blocks[1].details == ("works at this clinic",)
    assert blocks[0].details in {("made a mark as a signature",), ("said yes, and Lee Park wrote for them",)}


def test_that_a_young_person_does_not_sign_alone_unless_the_clinic_says_so(place: ClinicAtWork) -> None:
    journey = ready(place, born=date(2010, 1, 1))
    with pytest.raises(NotWholeError) as stopped:
        sign(journey, own(place.clock.now()))
    assert stopped.value.gaps == (Gap.ADULT,)
    clinic = place.records.clinic()
    assert clinic is not None
    place.records.save_clinic(replace(clinic, own_consent_age=15), "test", place.clock.now())
    other = ready(place, born=date(2010, 1, 1))
    sign(other, own(place.clock.now()))
    assert other.visit.state is VisitState.SIGNED


def test_that_the_place_for_a_young_person_has_two_lines_before_anybody_signs(place: ClinicAtWork) -> None:
    for born, labels in (
        (date(2010, 1, 1), ["Parent, guardian or representative", "The person’s own word"]),
        (date(1988, 4, 17), ["Patient"]),
    ):
        preview_pdf(ready(place, born=born))
        blocks = [
            b for block in place.paper.documents[-1].blocks if isinstance(block, Signatures) for b in block.blocks
        ]
        assert [block.label for block in blocks] == labels
        assert all(block.at is None for block in blocks)


def test_that_every_signature_is_a_block_and_a_line_of_the_record(place: ClinicAtWork) -> None:
    journey = ready(place, born=date(2010, 1, 1))
    sign(
        journey,
        *parent_interpreter_and_witness(place.clock.now()),
        assent=Assent.YES,
        left_for_staff=("authority",),
    )
    document = consent_of(place)
    blocks = [b for block in document.blocks if isinstance(block, Signatures) for b in block.blocks]
    assert [(b.label, b.name) for b in blocks] == [
        ("Parent", "Kim Reed"),
        ("Interpreter", "Ines Sol"),
        ("Witness", "Wu Lan"),
        ("The person’s own word", "Rosa Vega"),
    ]
    assert blocks[0].details[:3] == (
        "Who they are to the person: mother",
        "Right to decide: court order",
        "It covers: health care only",
    )
    assert blocks[1].details[0] == "Language: Spanish, by phone, trained interpreter"
    rows = rows_of(document)
    others = dict(rows)["Interpreter, witness, representative"]
    assert others.startswith("Ines Sol (Interpreter), Wu Lan (Witness), Rosa Vega")
    assert ("The person’s own word", "said yes") in rows
    assert ("Left for the clinic to write down", "Papers about the right to decide") in rows
    assert sum(label == "Signed at" for label, _ in rows) == 4


def test_that_every_signature_is_bound_to_the_text_and_reads_back(place: ClinicAtWork) -> None:
    journey = ready(place, born=date(2010, 1, 1))
    made = parent_interpreter_and_witness(place.clock.now())
    result = sign(journey, *made, assent=Assent.YES)
    [entry] = place.records.entries(kind="consent")
    consent = consent_from_json(entry.body or {})
    assert consent.signatures == tuple(replace(s, text_sha256=consent.text_sha256) for s in made)
    assert (consent.assent, consent.version, consent.withdrawals) == (Assent.YES, 1, ())
    assert consent.consenting.role is SigningRole.CONSENT
    assert result.consent.created == consent.at == made[-1].at


def test_that_a_record_from_before_there_were_roles_still_reads(place: ClinicAtWork) -> None:
    sign(ready(place), own(place.clock.now()))
    [entry] = place.records.entries(kind="consent")
    body: dict[str, Any] = dict(entry.body or {})
    for name in ("assent", "left_for_staff", "version", "withdrawals"):
        del body[name]
    [signature] = body["signatures"]
    kept = ("signer", "meaning", "method", "at", "capacity", "ink", "typed")
    body["signatures"] = [{name: signature[name] for name in kept}]
    consent = consent_from_json(body)
    assert consent.consenting.signer == "Rosa Vega"
    assert (consent.version, consent.left_for_staff) == (1, ())


def test_that_an_interpreter_alone_decides_nothing(place: ClinicAtWork) -> None:
    with pytest.raises(NotWholeError) as stopped:
        sign(ready(place), interpreter(place.clock.now()))
    assert Gap.CONSENT in stopped.value.gaps


def test_that_somebody_else_says_by_which_right_they_sign(place: ClinicAtWork) -> None:
    with pytest.raises(NotWholeError) as stopped:
        sign(ready(place), replace(parent(place.clock.now()), authority=None))
    assert stopped.value.gaps == (Gap.AUTHORITY,)
