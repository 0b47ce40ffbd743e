from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from intake_app.domain.audit import AuditKind
from intake_app.gui.languages import use_language
from intake_app.gui.staff.review_page import ReviewPage
from intake_app.gui.staff.window import StaffWindow
from intake_app.workflows.hand_over import IdentityCheck
from intake_app.workflows.ports import LockedError
from intake_app.workflows.settings import change_settings
from intake_app.workflows.unlock import Session
from tests.gui.staff.staff_world import (
    CANARY,
    SIGNAL,
    ManualCountdown,
    StaffWorld,
    enter_pin,
    is_shown,
    one,
    press,
    said,
    settle,
    write,
)


class Driver:
    """A staff window with a countdown that the test ends itself."""

    def __init__(self, qtbot: QtBot, world: StaffWorld) -> None:
        self.world, self.idle = world, ManualCountdown()
        self.handed: list[tuple[UUID, IdentityCheck, Session | None]] = []
        self.trouble: Exception | None = None
        self.window = StaffWindow(world.clinic.workplace, self._hand_over, idle_timer=self.idle)
        qtbot.addWidget(self.window)
        self.window.resize(1400, 900)
        self.window.show()

    def _hand_over(self, visit_id: UUID, how: IdentityCheck) -> None:
        if self.trouble:
            raise self.trouble
        self.handed.append((visit_id, how, self.window.session))

    def sign_in(self, session: Session) -> None:
        press(self.window, f"signin:person:{session.member.id}")
        enter_pin(self.window)

    def hand_over(self) -> UUID:
        visit = self.world.clinic.visit()
        self.sign_in(self.world.clinic.desk)
        press(self.window, f"desk:row:{visit.id}")
        press(self.window, "desk:identity:known")
        press(self.window, "desk:hand-over")
        return visit.id


@pytest.fixture
def driver(qtbot: QtBot, world: StaffWorld) -> Driver:
    return Driver(qtbot, world)


def offered(driver: Driver) -> set[str]:
    codes = ("desk", "review", "consents", "people", "audit")
    return {code for code in codes if is_shown(driver.window, f"nav:{code}")}


def test_that_each_role_sees_its_own_pages(driver: Driver) -> None:
    clinic = driver.world.clinic
    wanted = {
        clinic.desk: {"desk"},
        clinic.practitioner: {"desk", "review"},
        clinic.admin: {"desk", "consents", "people", "audit"},
    }
    for session, pages in wanted.items():
        driver.sign_in(session)
        assert offered(driver) == pages
        press(driver.window, "nav:sign-out")


def test_that_a_page_outside_the_role_is_never_made(driver: Driver) -> None:
    driver.sign_in(driver.world.clinic.desk)
    pages = driver.window.pages
    assert pages is not None
    with pytest.raises(KeyError):
        pages.open_page("review")
    assert not driver.window.findChildren(ReviewPage)


def test_that_the_desk_finds_no_clinical_word_anywhere_in_the_window(driver: Driver) -> None:
    visit = driver.world.signed()
    driver.world.alert(visit.id)
    driver.sign_in(driver.world.clinic.desk)
    press(driver.window, f"desk:row:{visit.id}")
    text = said(driver.window) + driver.window.windowTitle()
    for secret in (CANARY, SIGNAL, "Label of", "Action of", "Neck", "Pregnancy"):
        assert secret not in text
    press(driver.window, "nav:sign-out")
    driver.sign_in(driver.world.clinic.practitioner)
    press(driver.window, f"review:row:{visit.id}")
    clinical = said(driver.window)
    assert all(words in clinical for words in (SIGNAL, "Label of P01", "Neck"))


def test_that_the_title_names_nobody(driver: Driver) -> None:
    visit = driver.world.signed(driver.world.clinic.patient("Rosa Vega"))
    driver.sign_in(driver.world.clinic.practitioner)
    press(driver.window, f"review:row:{visit.id}")
    assert driver.window.windowTitle() == "Intake"


def test_that_five_quiet_minutes_lead_back_to_the_sign_in(driver: Driver) -> None:
    visit = driver.world.signed()
    driver.sign_in(driver.world.clinic.practitioner)
    assert driver.idle.running_for == 5 * 60_000
    press(driver.window, f"review:row:{visit.id}")
    assert SIGNAL in said(driver.window)
    assert driver.window.findChildren(ReviewPage)
    driver.idle.fire()
    settle()
    assert SIGNAL not in said(driver.window)
    assert driver.window.session is None
    assert is_shown(driver.window, "pin:1")
    assert not driver.window.findChildren(ReviewPage)
    assert driver.world.clinic.records.entries(kind=f"audit.{AuditKind.SIGNED_OUT}")


def test_that_a_key_or_a_press_starts_the_five_minutes_again(driver: Driver) -> None:
    driver.sign_in(driver.world.clinic.desk)
    before = driver.idle.starts
    press(driver.window, "day:before")
    pressed = driver.idle.starts
    QTest.keyClick(driver.window, Qt.Key.Key_Tab)
    assert before < pressed < driver.idle.starts


def test_that_nobody_is_watched_before_sign_in(driver: Driver) -> None:
    QTest.keyClick(driver.window, Qt.Key.Key_Tab)
    assert driver.idle.starts == 0


def begin_note(driver: Driver) -> None:
    visit = driver.world.signed()
    driver.sign_in(driver.world.clinic.practitioner)
    press(driver.window, f"review:row:{visit.id}")
    write(driver.window, "review:note", "Half a sentence")
    driver.idle.fire()
    settle()


def test_that_the_same_person_finds_their_half_written_note_again(driver: Driver) -> None:
    begin_note(driver)
    driver.sign_in(driver.world.clinic.practitioner)
    assert one(driver.window, "review:note").property("plainText") == "Half a sentence"


def test_that_another_person_finds_nothing_of_it(driver: Driver) -> None:
    begin_note(driver)
    driver.sign_in(driver.world.clinic.desk)
    settle()
    assert offered(driver) == {"desk"}
    assert "Half a sentence" not in said(driver.window)
    press(driver.window, "nav:sign-out")
    driver.sign_in(driver.world.clinic.practitioner)
    assert not is_shown(driver.window, "review:note")


def test_that_signing_out_keeps_no_page(driver: Driver) -> None:
    driver.sign_in(driver.world.clinic.practitioner)
    press(driver.window, "nav:sign-out")
    assert driver.window.pages is None
    assert driver.idle.running_for == 0


def test_that_the_language_of_the_clinic_holds_from_the_next_sign_in(driver: Driver) -> None:
    clinic = driver.world.clinic
    driver.sign_in(clinic.desk)
    change_settings(clinic.workplace, clinic.admin, {"default_language": "es"})
    try:
        press(driver.window, "nav:sign-out")
        driver.sign_in(clinic.desk)
        text = said(driver.window)
        assert "Recepción" in text
        assert "Front desk" not in text
    finally:
        use_language("en")


def test_that_a_hand_over_leaves_the_language_to_the_patient(driver: Driver) -> None:
    clinic = driver.world.clinic
    change_settings(clinic.workplace, clinic.admin, {"default_language": "es"})
    before = QLocale().name()
    driver.hand_over()
    assert QLocale().name() == before


def test_that_a_hand_over_signs_the_staff_out(driver: Driver) -> None:
    visit_id = driver.hand_over()
    ((handed, how, session),) = driver.handed
    assert (handed, how) == (visit_id, IdentityCheck.KNOWN)
    assert session is not None
    assert driver.window.session is None
    assert is_shown(driver.window, "pin:1")


def test_that_a_hand_over_that_did_not_happen_keeps_the_desk_open(driver: Driver) -> None:
    driver.trouble = LockedError("The store is in use.", "Close the other program.")
    driver.hand_over()
    assert not driver.handed
    assert driver.window.session is not None
    assert "Close the other program." in said(driver.window)


def test_that_the_screen_is_covered_even_when_the_trail_cannot_be_written(driver: Driver) -> None:
    driver.sign_in(driver.world.clinic.desk)
    driver.world.clinic.disk.arm(1)
    driver.idle.fire()
    driver.world.clinic.disk.arm(0)
    settle()
    assert driver.window.session is None
    assert is_shown(driver.window, "pin:1")


def test_that_the_keyboard_on_the_screen_types_into_the_field(driver: Driver) -> None:
    driver.sign_in(driver.world.clinic.desk)
    press(driver.window, "nav:keyboard")
    press(driver.window, "desk:check-in")
    press(driver.window, "check-in:search")
    keys = driver.window._keyboard
    assert keys is not None
    QTest.mouseClick(keys.keys["r"], Qt.MouseButton.LeftButton)
    assert one(driver.window, "check-in:search").property("text").casefold() == "r"
    press(driver.window, "nav:keyboard")
    assert driver.window._keyboard is None
