"""Consents that leave the clinic."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from intake_app.workflows.countersign import Attestation, ExplainBack, countersign
from intake_app.workflows.export import (
    MANIFEST,
    ConsentRow,
    Wanted,
    export_consents,
    file_name,
    find_consents,
    preview_consent,
)
from intake_app.workflows.ports import DocumentInfo
from intake_app.workflows.review import mark_reviewed, open_section, review
from intake_app.workflows.sign import SignedResult, sign
from tests.support.journeys import walk
from tests.support.workplace import NOON, PIN, ClinicAtWork


def signed(place: ClinicAtWork, name: str = "Rosa Vega", at: datetime = NOON) -> SignedResult:
    """A consent signed at this time."""
    place.clock.at = at
    journey = place.journey(place.visit(place.patient(name)))
    walk(journey)
    return sign(journey, place.signature(name))


def completed(place: ClinicAtWork, result: SignedResult, at: datetime) -> DocumentInfo:
    """The same, countersigned at that time."""
    place.clock.at = at
    visit_id = result.consent.visit_id
    for section in review(place.workplace, place.practitioner, visit_id).sections:
        open_section(place.workplace, place.practitioner, visit_id, section.page)
    mark_reviewed(place.workplace, place.practitioner, visit_id)
    return countersign(place.workplace, place.practitioner, visit_id, PIN, Attestation(ExplainBack.DONE))


def found(place: ClinicAtWork, wanted: Wanted | None = None) -> Sequence[ConsentRow]:
    """What the admin's list shows."""
    return find_consents(place.workplace, place.admin, wanted or Wanted())


def export(place: ClinicAtWork, folder: Path, *, stop_after: int = 1000) -> list[str]:
    """Export everything into a folder; returns what was written."""
    written: list[str] = []

    def put(name: str, data: bytes) -> None:
        if len(written) >= stop_after:
            raise OSError("the stick was pulled out")
        (folder / name).write_bytes(data)
        written.append(name)

    def has(name: str, sha256: str) -> bool:
        path = folder / name
        return path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256

    export_consents(place.workplace, place.admin, [row.info for row in found(place)], put, has)
    return written


def test_that_only_the_newest_revision_is_listed(place: ClinicAtWork) -> None:
    one, two = signed(place), signed(place, "Dee Lee")
    final = completed(place, one, NOON + timedelta(hours=1))
    assert [row.info for row in found(place)] == [final, two.consent]
    assert {(row.patient, row.practitioner) for row in found(place)} == {
        ("Rosa Vega", "Jun Watanabe"),
        ("Dee Lee", "Jun Watanabe"),
    }


def test_that_a_consent_belongs_to_the_day_it_was_signed_on_also_when_countersigned_later(place: ClinicAtWork) -> None:
    final = completed(place, signed(place), NOON + timedelta(days=1))
    first, second = date(2026, 3, 4), date(2026, 3, 5)
    assert [row.info for row in found(place, Wanted(first, first))] == [final]
    assert found(place, Wanted(second, second)) == []
    assert [row.info for row in found(place, Wanted(end=first))] == [final]
    assert found(place, Wanted(start=second)) == []


def test_that_days_are_those_of_the_clinic(place: ClinicAtWork) -> None:
    signed(place, "Late Person", datetime(2026, 3, 5, 7, 30, tzinfo=UTC))
    signed(place, "Early Person", datetime(2026, 3, 5, 8, 30, tzinfo=UTC))
    fourth = date(2026, 3, 4)
    assert [row.patient for row in found(place, Wanted(fourth, fourth))] == ["Late Person"]
    assert [row.patient for row in found(place, Wanted(start=date(2026, 3, 5)))] == ["Early Person"]


def test_that_part_of_either_name_finds_a_consent(place: ClinicAtWork) -> None:
    journey = place.journey(place.visit(place.patient("Rosie", legal_name="Rosa Vega")))
    walk(journey)
    sign(journey, place.signature())
    for text, count in (("VEGA", 1), ("rosie", 1), ("os", 1), ("", 1), ("lee", 0)):
        assert len(found(place, Wanted(patient=text))) == count


def test_that_what_leaves_is_byte_for_byte_what_is_stored(place: ClinicAtWork, tmp_path: Path) -> None:
    completed(place, signed(place), NOON + timedelta(hours=1))
    signed(place, "Dee Lee")
    export(place, tmp_path)
    rows = found(place)
    assert {path.name for path in tmp_path.iterdir() if path.is_file() and path.suffix in {".pdf", ".json"}} == {
        MANIFEST,
        *(file_name(row.info) for row in rows),
    }
    for row in rows:
        assert (tmp_path / file_name(row.info)).read_bytes() == place.records.document_bytes(row.info.id)


def test_that_the_manifest_names_every_file_with_its_hash(place: ClinicAtWork, tmp_path: Path) -> None:
    completed(place, signed(place), NOON + timedelta(hours=1))
    signed(place, "Dee Lee")
    export(place, tmp_path)
    listed = json.loads((tmp_path / MANIFEST).read_bytes())["files"]
    assert {entry["state"] for entry in listed} == {"final", "sealed"}
    for entry in listed:
        assert hashlib.sha256((tmp_path / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]
        assert entry["forms"][0] == "https://clinic.example/Questionnaire/about|1.0.0"


def test_that_no_name_is_on_a_file_or_in_the_manifest(place: ClinicAtWork, tmp_path: Path) -> None:
    signed(place, "Canary Vega")
    written = export(place, tmp_path)
    outside = " ".join(written) + (tmp_path / MANIFEST).read_text()
    assert "canary" not in outside.casefold()
    assert "vega" not in outside.casefold()
    assert "Canary Vega" in repr(found(place))


def test_that_an_export_that_stopped_goes_on_where_it_was(place: ClinicAtWork, tmp_path: Path) -> None:
    for name in ("One", "Two", "Three"):
        signed(place, name)
    with pytest.raises(OSError, match="stick"):
        export(place, tmp_path, stop_after=1)
    assert not (tmp_path / MANIFEST).exists()
    first = next(tmp_path.glob("*.pdf"))
    again = export(place, tmp_path)
    assert first.name not in again
    assert len(again) == 3
    assert again[-1] == MANIFEST
    first.write_bytes(b"torn")
    assert export(place, tmp_path) == [first.name, MANIFEST]


def test_that_each_export_and_each_look_is_in_the_trail(place: ClinicAtWork, tmp_path: Path) -> None:
    result = signed(place)
    preview_consent(place.workplace, place.admin, result.consent.id)
    export(place, tmp_path)
    for kind in ("consent.previewed", "consent.exported"):
        (entry,) = place.records.entries(kind=f"audit.{kind}")
        assert (entry.actor, entry.subject_id, entry.refers_to) == (
            str(place.admin.member.id),
            result.consent.patient_id,
            result.consent.visit_id,
        )


def test_that_a_preview_is_the_stored_document(place: ClinicAtWork) -> None:
    result = signed(place)
    for session in (place.admin, place.practitioner):
        assert preview_consent(place.workplace, session, result.consent.id) == place.records.document_bytes(
            result.consent.id
        )


def test_that_an_intake_does_not_leave_through_the_door_for_consents(place: ClinicAtWork) -> None:
    intake = signed(place).intake
    gone: list[str] = []
    with pytest.raises(LookupError, match="no such consent"):
        preview_consent(place.workplace, place.admin, intake.id)
    with pytest.raises(LookupError, match="no such consent"):
        preview_consent(place.workplace, place.admin, uuid4())
    with pytest.raises(LookupError, match="no such consent"):
        export_consents(place.workplace, place.admin, [intake], lambda name, _: gone.append(name))
    assert gone == []


def test_that_an_empty_clinic_has_an_empty_list_and_an_empty_manifest(place: ClinicAtWork, tmp_path: Path) -> None:
    assert found(place) == []
    assert export(place, tmp_path) == [MANIFEST]
    assert json.loads((tmp_path / MANIFEST).read_bytes())["files"] == []
