"""The person's copy: what it holds, who may give it, and that it is noted only once it was given."""

from collections.abc import Sequence

import pytest

from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey
from intake_app.workflows.copies import CopyFile, CopyWay, give_copy, own_copy
from intake_app.workflows.sign import sign
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def signed(place: ClinicAtWork) -> Journey:
    journey = place.journey()
    walk(journey, {"last.else": Answer.of("canary")})
    sign(journey, place.signature())
    return journey


def given(place: ClinicAtWork) -> list[dict[str, object]]:
    return [dict(entry.body or {}) for entry in place.records.entries(kind="audit.consent.copy-given")]


def test_that_a_copy_is_the_stored_bytes_of_consent_and_answers(place: ClinicAtWork) -> None:
    journey = signed(place)
    taken: list[CopyFile] = []
    names = give_copy(place.workplace, place.desk, journey.visit.id, CopyWay.FOLDER, taken.extend)
    assert [file.info.kind for file in taken] == ["consent", "intake"]
    assert [file.data for file in taken] == [place.records.document_bytes(file.info.id) for file in taken]
    assert names == tuple(file.name for file in taken)
    assert [(line["way"], line["document"]) for line in given(place)] == [
        ("folder", str(file.info.document_id)) for file in taken
    ]


def test_that_neither_names_nor_the_trail_say_who_it_is(place: ClinicAtWork) -> None:
    journey = signed(place)
    names = give_copy(place.workplace, place.desk, journey.visit.id, CopyWay.PRINTED, lambda _files: None)
    said = f"{names} {given(place)}".casefold()
    assert "rosa" not in said
    assert "vega" not in said
    assert "canary" not in said


def test_that_a_copy_that_did_not_reach_the_person_is_not_noted(place: ClinicAtWork) -> None:
    journey = signed(place)

    def jam(_files: Sequence[CopyFile]) -> None:
        raise OSError("jam")

    with pytest.raises(OSError, match="jam"):
        give_copy(place.workplace, place.desk, journey.visit.id, CopyWay.PRINTED, jam)
    assert given(place) == []


def test_that_without_a_signature_there_is_nothing_to_copy(place: ClinicAtWork) -> None:
    visit = place.visit()
    with pytest.raises(LookupError, match="nothing is signed"):
        give_copy(place.workplace, place.desk, visit.id, CopyWay.PRINTED, lambda _files: None)


def test_that_the_person_takes_their_copy_themselves(place: ClinicAtWork) -> None:
    journey = signed(place)
    taken: list[CopyFile] = []
    own_copy(place.workplace, journey.visit.id, taken.extend)
    assert len(taken) == 2
    entries = place.records.entries(kind="audit.consent.copy-given")
    assert {entry.actor for entry in entries} == {"patient"}
