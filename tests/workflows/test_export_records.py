"""Whole records that leave the clinic: signed visits only, each in the trail, with a manifest."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import pytest

from intake_app.domain.audit import AuditKind
from intake_app.domain.practitioner import NotAllowedError, Role
from intake_app.domain.response import Answer
from intake_app.workflows.export import MANIFEST, Wanted
from intake_app.workflows.export_records import SignedVisit, export_records, signed_visit
from intake_app.workflows.sign import sign
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

NOTE = "Canary-note-1187"


def signed(place: ClinicAtWork, name: str = "Rosa Vega") -> str:
    journey = place.journey(place.visit(place.patient(name)))
    walk(journey, {"preg.wish": Answer.of(NOTE)})
    sign(journey, place.signature(name))
    return str(journey.visit.id)


def one_file_each(visits: Iterable[SignedVisit]) -> Iterator[tuple[str, bytes]]:
    for visit in visits:
        yield f"visit-{visit.consent.visit_id}", str(dict(visit.context.response.answers)).encode()


def exported(place: ClinicAtWork, wanted: Wanted | None = None) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    export_records(place.workplace, place.admin, wanted or Wanted(), one_file_each, files.__setitem__)
    return files


def test_that_a_signed_visit_leaves_as_it_was_handed_in_with_its_files(place: ClinicAtWork) -> None:
    name = signed(place)
    files = exported(place)
    assert NOTE in files[f"visit-{name}"].decode()
    found = json.loads(files[MANIFEST])
    assert found["visits"] == 1
    sha256 = hashlib.sha256(files[f"visit-{name}"]).hexdigest()
    assert found["files"] == [{"file": f"visit-{name}", "sha256": sha256}]


def test_that_what_was_not_signed_stays(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"preg.wish": Answer.of(NOTE)})
    assert list(exported(place)) == [MANIFEST]
    with pytest.raises(LookupError):
        signed_visit(place.workplace, journey.visit.id)


def test_that_days_and_names_choose_visits(place: ClinicAtWork) -> None:
    first, second = signed(place), signed(place, "Sam Reed")
    today = place.clock.now().date()
    assert set(exported(place)) == {f"visit-{first}", f"visit-{second}", MANIFEST}
    assert set(exported(place, Wanted(patient="sam"))) == {f"visit-{second}", MANIFEST}
    assert list(exported(place, Wanted(end=today - timedelta(days=2)))) == [MANIFEST]
    assert list(exported(place, Wanted(start=date(2099, 1, 1)))) == [MANIFEST]


def test_that_each_visit_is_in_the_trail_before_it_leaves(place: ClinicAtWork) -> None:
    signed(place)

    def put(name: str, data: bytes) -> None:
        raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="stick"):
        export_records(place.workplace, place.admin, Wanted(), one_file_each, put)
    (line,) = place.records.entries(kind=f"audit.{AuditKind.EXPORTED}")
    assert (line.body or {})["what"] == "record"
    assert NOTE not in str(line)


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.PRACTITIONER])
def test_that_nobody_else_exports_records(place: ClinicAtWork, role: Role) -> None:
    signed(place)
    with pytest.raises(NotAllowedError):
        export_records(place.workplace, place.by_role(role), Wanted(), one_file_each, lambda _name, _data: None)
    assert not place.records.entries(kind=f"audit.{AuditKind.EXPORTED}")


def test_that_a_stored_file_has_a_name_that_says_nothing_about_the_person(place: ClinicAtWork) -> None:
    journey = place.journey(place.visit(place.patient("Rosa Vega")))
    walk(journey)
    sign(journey, place.signature())
    visit = signed_visit(place.workplace, journey.visit.id)
    assert {file.info.kind for file in visit.files} == {"consent", "intake"}
    for file in visit.files:
        assert "osa" not in file.name
        assert hashlib.sha256(file.read()).hexdigest() == file.info.sha256
