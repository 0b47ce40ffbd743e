from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_app.domain.audit import AuditKind
from intake_app.domain.practitioner import Role
from intake_app.gui.staff.audit_page import AuditPage
from intake_app.gui.staff.consents_page import ConsentsPage
from intake_app.gui.staff.export_folder import ExportFolder
from intake_app.gui.staff.people_page import PeoplePage
from intake_app.gui.staff.trail import kind_words
from intake_app.workflows.ports import DamagedStoreError, LedgerReport
from tests.gui.staff.staff_world import StaffWorld, is_shown, press, said, write
from tests.support.builders import answers


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1400, 1000)
    page.show()


def consents_of(qtbot: QtBot, world: StaffWorld, folder: Path | None = None) -> ConsentsPage:
    page = ConsentsPage(world.seat(world.clinic.admin), lambda: folder)
    shown(qtbot, page)
    return page


def tick_all(page: ConsentsPage) -> None:
    for number in range(len(page.table.rows.rows)):
        page.table.rows.toggle(number)
    page.table.ticked.emit()


def test_that_consents_are_found_by_name_and_day(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed(world.clinic.patient("Rosa Vega"))
    world.signed(world.clinic.patient("Sam Okafor"), answers())
    page = consents_of(qtbot, world)
    assert len(page.table.rows.rows) == 2
    write(page, "admin:filter-patient", "okafor")
    press(page, "admin:find")
    assert len(page.table.rows.rows) == 1
    write(page, "admin:filter-from", "03/05/2026")
    press(page, "admin:find")
    assert "Nothing fits these filters." in said(page)


def test_that_a_date_that_cannot_be_read_is_asked_for_again(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed()
    page = consents_of(qtbot, world)
    write(page, "admin:filter-to", "soon")
    press(page, "admin:find")
    assert "Please use a date like 04/17/1980." in said(page)
    assert len(page.table.rows.rows) == 1


def test_that_an_export_writes_the_stored_bytes_and_a_manifest(qtbot: QtBot, world: StaffWorld, tmp_path: Path) -> None:
    world.signed()
    page = consents_of(qtbot, world, tmp_path / "out")
    press(page, "admin:export-all")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    (entry,) = manifest["files"]
    data = (tmp_path / "out" / entry["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    assert "Consents in the folder: 1" in page.notices.words()
    assert str(tmp_path / "out") in page.notices.words()
    assert not list((tmp_path / "out").glob("*.part"))


def test_that_only_ticked_consents_are_exported(qtbot: QtBot, world: StaffWorld, tmp_path: Path) -> None:
    world.signed()
    world.signed()
    page = consents_of(qtbot, world, tmp_path)
    page.table.rows.toggle(0)
    page.table.ticked.emit()
    press(page, "admin:export")
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_that_nothing_ticked_offers_no_export_of_ticked(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed()
    page = consents_of(qtbot, world)
    assert not page.selected.isEnabled()
    tick_all(page)
    assert page.selected.isEnabled()


def test_that_a_second_export_keeps_what_is_there_and_mends_what_is_torn(
    qtbot: QtBot, world: StaffWorld, tmp_path: Path
) -> None:
    world.signed()
    world.signed()
    page = consents_of(qtbot, world, tmp_path)
    press(page, "admin:export-all")
    kept, torn = sorted(tmp_path.glob("*.pdf"))
    whole, before = torn.read_bytes(), kept.stat().st_mtime_ns
    torn.write_bytes(whole[:10])
    press(page, "admin:export-all")
    assert torn.read_bytes() == whole
    assert kept.stat().st_mtime_ns == before
    assert "There already, and kept as they are: 1" in page.notices.words()


def test_that_a_folder_that_takes_nothing_is_said_with_what_to_do(
    qtbot: QtBot, world: StaffWorld, tmp_path: Path
) -> None:
    world.signed()
    blocked = tmp_path / "file"
    blocked.write_text("here already")
    page = consents_of(qtbot, world, blocked)
    press(page, "admin:export-all")
    assert "The folder did not take the files" in page.notices.words()
    assert blocked.read_text() == "here already"


def test_that_a_file_that_stops_halfway_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_self: Path, _target: Path) -> Path:
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", stop)
    folder = ExportFolder(tmp_path)
    with pytest.raises(OSError, match="no room"):
        folder.put("a.pdf", b"abc")
    assert not list(tmp_path.iterdir())


def test_that_no_file_name_names_a_person(qtbot: QtBot, world: StaffWorld, tmp_path: Path) -> None:
    world.signed(world.clinic.patient("Rosa Vega"))
    page = consents_of(qtbot, world, tmp_path)
    press(page, "admin:export-all")
    names = " ".join(path.name for path in tmp_path.iterdir()).casefold()
    assert names
    assert "rosa" not in names
    assert "vega" not in names


def test_that_a_preview_shows_the_pages_and_is_recorded(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed()
    page = consents_of(qtbot, world)
    press(page, f"admin:preview:{page.table.rows.rows[0].id}")
    assert len(page.sheet.view.pages) == 2
    assert world.clinic.records.entries(kind=f"audit.{AuditKind.DOCUMENT_PREVIEWED}")
    press(page, "pdf:back")
    assert not page.sheet.view.pages


def test_that_a_document_that_cannot_be_shown_is_said(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed()
    page = consents_of(qtbot, world)
    with page.notices.guard():
        page.sheet.show_pdf(b"not a pdf")
    assert "cannot be shown here" in page.notices.words()


def add_person(page: PeoplePage, pin: str, again: str) -> None:
    write(page, "staff:name", "Bo Bird")
    press(page, "staff:role:practitioner")
    write(page, "staff:licence", "AC-77")
    write(page, "staff:pin", pin)
    write(page, "staff:pin-again", again)
    press(page, "staff:add")


def people_of(qtbot: QtBot, world: StaffWorld) -> PeoplePage:
    page = PeoplePage(world.seat(world.clinic.admin))
    shown(qtbot, page)
    return page


def test_that_somebody_is_added_with_a_pin_of_their_own(qtbot: QtBot, world: StaffWorld) -> None:
    page = people_of(qtbot, world)
    add_person(page, "730294", "730294")
    (member,) = [m for m in world.clinic.records.staff() if m.name == "Bo Bird"]
    assert (member.role, member.licence) == (Role.PRACTITIONER, "AC-77")
    assert world.clinic.pins.fits("730294", member.pin_hash)
    assert "Bo Bird can sign in now" in page.notices.words()
    assert "Bo Bird" in [row.cells[0].text for row in page.table.rows.rows]
    assert not page.form.pin.text()


NOT_TAKEN = [("123456", "123456", "hard to guess"), ("730294", "730295", "differ")]


@pytest.mark.parametrize(("pin", "again", "words"), NOT_TAKEN)
def test_that_an_easy_or_mistyped_pin_adds_nobody(
    qtbot: QtBot, world: StaffWorld, pin: str, again: str, words: str
) -> None:
    page = people_of(qtbot, world)
    add_person(page, pin, again)
    assert words in said(page)
    assert page.form.name.text() == "Bo Bird"
    assert "Bo Bird" not in [m.name for m in world.clinic.records.staff()]


def audit_of(qtbot: QtBot, world: StaffWorld) -> AuditPage:
    page = AuditPage(world.seat(world.clinic.admin))
    shown(qtbot, page)
    return page


def test_that_a_whole_chain_is_said_to_fit(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed()
    page = audit_of(qtbot, world)
    press(page, "admin:check")
    assert "The records fit together" in page.notices.words()


def test_that_a_broken_chain_is_named_with_what_to_do(
    qtbot: QtBot, world: StaffWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = tuple(f"entry {number} does not fit" for number in range(8))
    monkeypatch.setattr(world.clinic.disk.records, "verify", lambda: LedgerReport(9, "00", problems))
    page = audit_of(qtbot, world)
    press(page, "admin:check")
    words = page.notices.words()
    assert "Something in the records does not fit" in words
    assert "entry 4 does not fit" in words
    assert "And more: 3" in words
    assert "Leave the files as they are" in words


def test_that_a_damaged_store_is_a_banner_with_its_remedy(
    qtbot: QtBot, world: StaffWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> LedgerReport:
        raise DamagedStoreError("The records cannot be read.", "Bring back the last backup.")

    monkeypatch.setattr(world.clinic.disk.records, "verify", damaged)
    page = audit_of(qtbot, world)
    press(page, "admin:check")
    assert page.notices.words() == "The records cannot be read. Bring back the last backup."


def test_that_the_trail_tells_what_and_who_and_no_patient(qtbot: QtBot, world: StaffWorld) -> None:
    world.signed(world.clinic.patient("Rosa Vega"))
    text = said(audit_of(qtbot, world))
    for words in ("Visit checked in", "Consent signed", "Dee Desk", "The person at the tablet", "The clinic’s seal"):
        assert words in text
    assert "Rosa" not in text
    assert "Vega" not in text


def test_that_every_kind_of_event_has_words() -> None:
    words = {kind_words(kind) for kind in AuditKind}
    assert len(words) == len(AuditKind)
    assert not words & {str(kind) for kind in AuditKind}


@pytest.mark.parametrize("page", [ConsentsPage, AuditPage])
def test_that_the_front_desk_is_told_that_this_is_not_its_page(
    qtbot: QtBot, world: StaffWorld, page: type[ConsentsPage | AuditPage]
) -> None:
    world.signed(world.clinic.patient("Rosa Vega"))
    made = page(world.seat(world.clinic.desk))
    shown(qtbot, made)
    assert "Your sign-in does not open this" in made.notices.words()
    assert "Rosa" not in said(made)
    assert not is_shown(made, "pdf:back")
