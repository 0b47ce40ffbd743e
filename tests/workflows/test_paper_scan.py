"""The scan of what was signed on paper: kept as it is, named in the ledger, shown to those who may see it."""

import hashlib

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.practitioner import NotAllowedError
from intake_app.domain.visit import Visit
from intake_app.workflows.paper_scan import MOST_BYTES, ScanRefusedError, attach_scan, scans_of, show_scan
from intake_app.workflows.ports import StorageError
from intake_app.workflows.sign import end_without_signing
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

PNG = b"\x89PNG\r\n\x1a\n canary of the scan"
FILES = {"pdf": b"%PDF-1.7 canary", "png": PNG, "jpg": b"\xff\xd8\xff\xe0 canary"}


def on_paper(place: ClinicAtWork) -> Visit:
    journey = place.journey()
    walk(journey)
    end_without_signing(journey, EndKind.PAPER)
    return journey.visit


@pytest.mark.parametrize("ending", list(FILES))
def test_that_a_scan_is_kept_as_it_is_with_its_hash(place: ClinicAtWork, ending: str) -> None:
    visit = on_paper(place)
    info = attach_scan(place.workplace, place.desk, visit.id, FILES[ending])
    scan = show_scan(place.workplace, place.practitioner, info.id)
    assert (scan.data, scan.ending) == (FILES[ending], ending)
    assert info.sha256 == hashlib.sha256(FILES[ending]).hexdigest()
    assert [found.id for found in scans_of(place.workplace, place.admin, visit.id)] == [info.id]
    [line] = place.records.entries(kind="audit.consent.scan-attached", refers_to=visit.id)
    assert (line.body or {})["sha256"] == info.sha256
    assert place.records.verify().ok


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "empty"), (b"PK\x03\x04 word", "kind"), (b"%PDF-" + bytes(MOST_BYTES), "size")]
)
def test_that_another_kind_of_file_is_refused_and_says_why(place: ClinicAtWork, data: bytes, reason: str) -> None:
    visit = on_paper(place)
    with pytest.raises(ScanRefusedError) as stopped:
        attach_scan(place.workplace, place.desk, visit.id, data)
    assert stopped.value.reason == reason
    assert place.records.documents(kind="scan") == ()


def test_that_the_front_desk_attaches_and_does_not_look(place: ClinicAtWork) -> None:
    info = attach_scan(place.workplace, place.desk, on_paper(place).id, PNG)
    with pytest.raises(NotAllowedError):
        show_scan(place.workplace, place.desk, info.id)
    with pytest.raises(NotAllowedError):
        scans_of(place.workplace, place.desk, info.visit_id)


def test_that_a_full_disk_keeps_no_half_scan(place: ClinicAtWork) -> None:
    visit = on_paper(place)
    before = place.records.head()
    for at in (1, 2, 3):
        place.disk.arm(at)
        with pytest.raises(StorageError):
            attach_scan(place.workplace, place.desk, visit.id, PNG)
        assert place.records.head() == before
        assert place.records.documents() == ()
    place.disk.arm(0)
    attach_scan(place.workplace, place.desk, visit.id, PNG)


def test_that_a_scan_of_another_visit_or_another_document_is_not_shown(place: ClinicAtWork) -> None:
    info = attach_scan(place.workplace, place.desk, on_paper(place).id, PNG)
    with pytest.raises(LookupError):
        show_scan(place.workplace, place.admin, info.document_id)
    with pytest.raises(LookupError):
        attach_scan(place.workplace, place.desk, info.id, PNG)
