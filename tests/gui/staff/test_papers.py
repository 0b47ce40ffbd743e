"""The papers of a visit on staff screens: printing, scans, copies, and taking a consent back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from intake_app.domain.consent import Decision, EndKind
from intake_app.gui.printing import NoPrinterError
from intake_app.gui.staff.consents_page import ConsentsPage
from intake_app.gui.staff.desk import FrontDesk
from intake_app.gui.staff.paper_tools import PaperTools
from intake_app.gui.staff.people_page import PeoplePage
from intake_app.gui.staff.review_page import ReviewPage
from intake_app.gui.theme import theme
from intake_app.workflows.consent_now import consent_now
from intake_app.workflows.sign import end_without_signing
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, said, settle, write
from tests.support.looking import clipped, nameless
from tests.support.patient_desk import PDF

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from intake_app.domain.visit import Visit
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.unlock import Session


class Tools:
    """A printer, a folder and a file that a test chooses."""

    def __init__(self, folder: Path) -> None:
        self.printed: list[Sequence[bytes]] = []
        self.printer_there = True
        self.folder: Path | None = folder / "usb"
        self.file: Path | None = None

    def print(self, documents: Sequence[bytes]) -> None:
        if not self.printer_there:
            raise NoPrinterError
        self.printed.append(documents)

    def seat(self, world: StaffWorld, session: Session) -> Seat:
        tools = PaperTools(self.print, lambda: self.folder, lambda: self.file)
        return replace(world.seat(session), tools=tools)


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    return Tools(tmp_path)


def desk_at(qtbot: QtBot, world: StaffWorld, tools: Tools, visit: Visit) -> FrontDesk:
    desk = FrontDesk(tools.seat(world, world.clinic.desk), lambda _visit, _how: None)
    qtbot.addWidget(desk)
    desk.resize(1280, 1000)
    desk.show()
    press(desk, f"desk:row:{visit.id}")
    return desk


def review_at(qtbot: QtBot, world: StaffWorld, tools: Tools, visit: Visit) -> ReviewPage:
    page = ReviewPage(tools.seat(world, world.clinic.practitioner))
    qtbot.addWidget(page)
    page.resize(1280, 5000)
    page.show()
    press(page, f"review:row:{visit.id}")
    return page


def on_paper(world: StaffWorld) -> Visit:
    journey = world.clinic.journey()
    end_without_signing(journey, EndKind.PAPER)
    return journey.visit


def lines(world: StaffWorld, kind: str) -> int:
    return len(world.clinic.records.entries(kind=f"audit.{kind}"))


def stroke(pad: object) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 40))  # type: ignore[call-overload]
    QTest.mouseMove(pad, QPoint(120, 90))  # type: ignore[call-overload]
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(160, 60))  # type: ignore[call-overload]
    settle()


def taken(world: StaffWorld, visit_id: UUID) -> Decision:
    consent = consent_now(world.clinic.records, visit_id)
    assert consent is not None
    return consent.decisions.techniques["needling"]


# -- paper and scans ----------------------------------------------------------


def test_that_the_desk_sees_who_asked_for_paper_and_prints_the_form(
    qtbot: QtBot, world: StaffWorld, tools: Tools
) -> None:
    desk = desk_at(qtbot, world, tools, on_paper(world))
    assert "Would like paper" in said(desk)
    press(desk, "papers:form")
    assert len(tools.printed) == 1
    assert lines(world, "form.printed") == 1
    assert "on its way to the printer" in said(desk)


def test_that_without_a_printer_it_says_so_and_what_to_do(qtbot: QtBot, world: StaffWorld, tools: Tools) -> None:
    tools.printer_there = False
    desk = desk_at(qtbot, world, tools, world.signed())
    for button in ("papers:form", "papers:copy-print"):
        press(desk, button)
        assert "No printer is ready here" in said(desk)
    assert lines(world, "consent.copy-given") == 0


def test_that_a_scan_is_attached_at_the_desk_and_read_by_the_practitioner(
    qtbot: QtBot, world: StaffWorld, tools: Tools, tmp_path: Path
) -> None:
    visit = on_paper(world)
    tools.file = tmp_path / "scan.png"
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    assert picture.save(str(tools.file))
    desk = desk_at(qtbot, world, tools, visit)
    press(desk, "papers:scan")
    assert "attached" in said(desk)
    [info] = world.clinic.records.documents(kind="scan")
    page = review_at(qtbot, world, tools, visit)
    press(page, f"review:stored:{info.id}")
    assert is_shown(page, "pdf:back")
    assert lines(world, "consent.previewed") == 1


@pytest.mark.parametrize(("name", "data", "words"), [("x.doc", b"PK", "PDF, a PNG or a JPEG"), ("x.pdf", b"", "empty")])
def test_that_another_file_is_not_taken_and_it_says_which_are(
    qtbot: QtBot, world: StaffWorld, tools: Tools, tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    tools.file = tmp_path / name
    tools.file.write_bytes(data)
    desk = desk_at(qtbot, world, tools, on_paper(world))
    press(desk, "papers:scan")
    assert words in said(desk)
    assert world.clinic.records.documents(kind="scan") == ()


def test_that_choosing_nothing_does_nothing(qtbot: QtBot, world: StaffWorld, tools: Tools) -> None:
    tools.folder = None
    desk = desk_at(qtbot, world, tools, world.signed())
    press(desk, "papers:scan")
    press(desk, "papers:copy-folder")
    assert (lines(world, "consent.copy-given"), lines(world, "consent.scan-attached")) == (0, 0)


def test_that_the_admin_finds_a_scan_among_the_consents(
    qtbot: QtBot, world: StaffWorld, tools: Tools, tmp_path: Path
) -> None:
    tools.file = tmp_path / "scan.pdf"
    tools.file.write_bytes(PDF)
    press(desk_at(qtbot, world, tools, on_paper(world)), "papers:scan")
    page = ConsentsPage(world.seat(world.clinic.admin), lambda: tmp_path / "export")
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    page.find_now()
    assert "Signed on paper" in said(page)
    page.table.opened.emit(page.table.rows.rows[0].id)
    assert is_shown(page, "pdf:back")
    press(page, "admin:export-all")
    [name] = [path.name for path in (tmp_path / "export").glob("scan-*")]
    assert name.endswith(".pdf")


# -- copies -------------------------------------------------------------------


def test_that_a_copy_goes_to_paper_or_to_a_folder_and_is_noted(qtbot: QtBot, world: StaffWorld, tools: Tools) -> None:
    desk = desk_at(qtbot, world, tools, world.signed())
    press(desk, "papers:copy-print")
    assert [len(documents) for documents in tools.printed] == [2]
    press(desk, "papers:copy-folder")
    assert tools.folder is not None
    names = sorted(path.name for path in tools.folder.iterdir())
    assert [name.split("-")[0] for name in names] == ["consent", "intake"]
    assert not any("rosa" in name.casefold() for name in names)
    assert lines(world, "consent.copy-given") == 4


def test_that_before_anything_is_signed_no_copy_and_no_taking_back_is_offered(
    qtbot: QtBot, world: StaffWorld, tools: Tools
) -> None:
    desk = desk_at(qtbot, world, tools, world.clinic.visit())
    assert is_shown(desk, "papers:form")
    assert not is_shown(desk, "papers:copy-print")
    assert not is_shown(desk, "papers:withdraw")


# -- taking back --------------------------------------------------------------


def test_that_the_desk_shows_no_decision_before_the_person_has_the_screen(
    qtbot: QtBot, world: StaffWorld, tools: Tools
) -> None:
    desk = desk_at(qtbot, world, tools, world.signed())
    press(desk, "papers:withdraw")
    assert "Text of technique.needling" not in said(desk)
    press(desk, "withdraw:here")
    assert "Text of technique.needling" in said(desk)


def test_that_a_person_signs_what_they_take_back(qtbot: QtBot, world: StaffWorld, tools: Tools) -> None:
    visit = world.signed()
    desk = desk_at(qtbot, world, tools, visit)
    press(desk, "papers:withdraw")
    press(desk, "withdraw:here")
    press(desk, "withdraw:technique:needling")
    press(desk, "withdraw:how:sign")
    press(desk, "withdraw:done")
    assert taken(world, visit.id) is Decision.YES, "nothing is drawn yet"
    stroke(one(desk, "withdraw:canvas"))
    press(desk, "withdraw:done")
    assert taken(world, visit.id) is Decision.NO
    assert "Taken back" in said(desk)
    consent = consent_now(world.clinic.records, visit.id)
    assert consent is not None
    assert consent.withdrawals[0].signature is not None


def test_that_a_practitioner_writes_down_what_was_said_and_reads_what_stands(
    qtbot: QtBot, world: StaffWorld, tools: Tools
) -> None:
    visit = world.signed()
    page = review_at(qtbot, world, tools, visit)
    press(page, "papers:withdraw")
    press(page, "withdraw:everything")
    press(page, "withdraw:how:write")
    press(page, "withdraw:done")
    assert taken(world, visit.id) is Decision.YES, "no words yet"
    write(page, "withdraw:words", "No more, please")
    press(page, "withdraw:done")
    assert taken(world, visit.id) is Decision.NO
    press(page, "pdf:back")
    text = said(page)
    assert "Taken back since" in text
    assert "Patient: Rosa Vega" in text
    assert not is_shown(page, "papers:withdraw")


def test_that_nothing_is_taken_back_without_a_choice(qtbot: QtBot, world: StaffWorld, tools: Tools) -> None:
    visit = world.signed()
    page = review_at(qtbot, world, tools, visit)
    press(page, "papers:withdraw")
    press(page, "withdraw:done")
    assert "Please choose at least one." in said(page)
    press(page, "withdraw:leave")
    assert taken(world, visit.id) is Decision.YES
    assert is_shown(page, "papers:withdraw")


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_of_the_papers_is_cut_off_and_every_control_has_a_name(
    qtbot: QtBot, world: StaffWorld, tools: Tools, size: tuple[int, int]
) -> None:
    theme.set(scale=2.0)
    desk = desk_at(qtbot, world, tools, world.signed())
    desk.resize(*size)
    settle()
    assert clipped(desk.visit) == []
    press(desk, "papers:withdraw")
    press(desk, "withdraw:here")
    press(desk, "withdraw:how:sign")
    current = desk.currentWidget()
    assert current is not None
    assert nameless(current) == []
    assert clipped(current) == []


# -- the age of own consent ---------------------------------------------------


def test_that_another_age_than_18_needs_a_note_of_who_confirmed_it(qtbot: QtBot, world: StaffWorld) -> None:
    page = PeoplePage(world.seat(world.clinic.admin))
    qtbot.addWidget(page)
    page.resize(1280, 1600)
    page.show()
    write(page, "age:years", "15")
    press(page, "age:save")
    assert "Please write who confirmed this age" in said(page)
    write(page, "age:note", "Counsel, March 2026")
    press(page, "age:save")
    clinic = world.clinic.records.clinic()
    assert clinic is not None
    assert (clinic.own_consent_age, clinic.own_consent_note) == (15, "Counsel, March 2026")
    write(page, "age:years", "7")
    press(page, "age:save")
    assert "between 12 and 21" in said(page)


# -- the comfort card --------------------------------------------------


def test_that_the_comfort_card_is_printed_and_saved_under_a_name_that_names_nobody(
    qtbot: QtBot, world: StaffWorld, tools: Tools
) -> None:
    visit = world.signed()
    page = review_at(qtbot, world, tools, visit)
    press(page, "review:card")
    press(page, "card:print")
    assert [list(documents) for documents in tools.printed] == [[PDF]]
    assert "on its way to the printer" in page.notices.words()
    press(page, "card:save")
    assert tools.folder is not None
    (saved,) = tools.folder.iterdir()
    assert saved.read_bytes() == PDF
    assert saved.name.startswith("comfort-card-2026-03-04-")
    assert "rosa" not in saved.name.casefold()
    lines = world.clinic.records.entries(kind="audit.comfort-card.given")
    assert [line.body for line in lines] == [{"way": "printed"}, {"way": "folder"}]


def test_that_without_a_printer_or_a_folder_nothing_of_the_card_is_noted(
    qtbot: QtBot, world: StaffWorld, tools: Tools
) -> None:
    tools.printer_there, tools.folder = False, None
    page = review_at(qtbot, world, tools, world.signed())
    press(page, "review:card")
    press(page, "card:print")
    assert "No printer is ready here" in page.notices.words()
    press(page, "card:save")
    assert world.clinic.records.entries(kind="audit.comfort-card.given") == ()


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_of_the_card_is_cut_off_at_twice_the_text_size(
    qtbot: QtBot, world: StaffWorld, tools: Tools, size: tuple[int, int]
) -> None:
    page = review_at(qtbot, world, tools, world.signed())
    press(page, "review:card")
    theme.set(scale=2.0)
    page.resize(*size)
    settle()
    settle()
    assert clipped(page.detail) == []
    assert nameless(page.detail) == []


def test_that_a_person_who_comes_again_can_take_back_what_they_signed_before(
    qtbot: QtBot, world: StaffWorld, tools: Tools
) -> None:
    patient = world.clinic.patient("Rosa")
    first = world.signed(patient)
    world.clinic.clock.move(86_400)
    again = world.clinic.visit(patient)
    desk = desk_at(qtbot, world, tools, again)
    press(desk, "papers:withdraw")
    press(desk, "withdraw:here")
    press(desk, "withdraw:everything")
    press(desk, "withdraw:how:write")
    write(desk, "withdraw:words", "No more, please")
    press(desk, "withdraw:done")
    consent = consent_now(world.clinic.records, first.id)
    assert consent is not None
    assert not consent.decisions.anything_agreed
    assert not is_shown(desk, "papers:withdraw")
