from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from intake_app.domain.clinic import Clinic, ClinicStatement
from intake_app.domain.practitioner import Role
from intake_app.domain.risk import RiskFact, RiskUnit
from intake_app.domain.support import SupportContact, SupportKind
from intake_app.gui.staff.audit_page import AuditPage
from intake_app.gui.staff.pages import StaffPages
from intake_app.gui.staff.settings_page import SettingsPage
from intake_app.workflows.settings import change_settings
from intake_app.workflows.settings_owned import save_contact
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, said, settle, write
from tests.support.small_packet import to_choose

FIGURE = RiskFact("bruise", "A bruise", "About 60 in 1,000", RiskUnit.TREATMENT, "people", "WIT09", "P", 60, 1000)


@pytest.fixture
def page(qtbot: QtBot, world: StaffWorld) -> SettingsPage:
    for name in ("limits-of-privacy", "training"):
        world.clinic.content.stated[name] = ClinicStatement(name, "Our claim.", neutral_text="Neutral words.")
    world.clinic.content.figures["bruise"] = FIGURE
    world.clinic.content.figures["read"] = RiskFact(
        "read", "Sleepy", "About 1 in 10", RiskUnit.VISIT, "people", "BAU21", "R", 1, 10
    )
    made = SettingsPage(world.seat(world.clinic.admin))
    qtbot.addWidget(made)
    made.resize(1280, 4000)
    made.show()
    return made


def clinic_of(world: StaffWorld) -> Clinic:
    clinic = world.clinic.records.clinic()
    assert clinic is not None
    return clinic


def topic(page: SettingsPage, code: str) -> None:
    press(page, f"settings:topic:{code}")


def tick(page: QWidget, *names: str) -> None:
    for name in names:
        press(page, f"settings:{name}")


@pytest.mark.parametrize("role", Role)
def test_that_settings_are_there_for_the_clinic_manager_alone(qtbot: QtBot, world: StaffWorld, role: Role) -> None:
    pages = StaffPages(world.seat(world.clinic.by_role(role)), lambda _visit, _how: None)
    qtbot.addWidget(pages)
    assert ("settings" in pages.bar.pages) is (role is Role.ADMIN)


def test_that_the_language_of_the_clinic_is_changed_with_a_line_in_the_trail(
    page: SettingsPage, world: StaffWorld
) -> None:
    tick(page, "default_language:es", "save")
    assert clinic_of(world).default_language == "es"
    (line,) = world.clinic.records.entries(kind="audit.setting.changed")
    assert line.body == {"setting": "default_language", "old": "en", "new": "es"}


def test_that_plain_settings_are_saved_and_read_again(page: SettingsPage, world: StaffWorld) -> None:
    write(page, "settings:idle_minutes", "12")
    write(page, "settings:phone", "503 555 0100")
    tick(page, "page_size:a4", "languages:en", "save")
    clinic = clinic_of(world)
    assert (clinic.idle_minutes, clinic.phone, clinic.page_size, clinic.languages) == (
        12,
        "503 555 0100",
        "a4",
        ("en",),
    )
    assert "Saved" in page.notices.words()
    topic(page, "clinic")
    assert one(page, "settings:idle_minutes").text() == "12"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("idle_minutes", "soon", "Please use a whole number from 1 to 120."),
        ("idle_minutes", "-3", "Please use a whole number from 1 to 120."),
        ("idle_minutes", "3", "Below 5 minutes, please tick that you shorten it on purpose."),
        ("own_consent_age", "15", "Another age than 18 needs a note: who confirmed it, and when."),
        ("country", "USA", "Please choose one that is offered."),
        ("crisis_line", " ", "Please fill this in."),
    ],
)
def test_that_what_does_not_fit_is_said_at_its_field(
    page: SettingsPage, world: StaffWorld, name: str, text: str, sentence: str
) -> None:
    before = clinic_of(world)
    write(page, f"settings:{name}", text)
    tick(page, "save")
    assert sentence in said(page)
    assert clinic_of(world) == before
    assert one(page, f"settings:{name}").hasFocus() or name == "own_consent_age"


def test_that_digits_of_any_script_are_numbers(page: SettingsPage, world: StaffWorld) -> None:
    write(page, "settings:idle_minutes", "١٢")
    tick(page, "save")
    assert clinic_of(world).idle_minutes == 12


def test_that_a_short_idle_time_is_saved_once_it_is_on_purpose(page: SettingsPage, world: StaffWorld) -> None:
    write(page, "settings:idle_minutes", "3")
    tick(page, "idle:purpose", "save")
    assert clinic_of(world).idle_minutes == 3


def test_that_forms_are_turned_on_and_off(page: SettingsPage, world: StaffWorld) -> None:
    topic(page, "forms")
    tick(page, "form:pelvic-health", "form:ten-questions", "save-forms")
    assert clinic_of(world).optional_forms == ("ten-questions", "pelvic-health")
    tick(page, "form:pelvic-health", "save-forms")
    assert clinic_of(world).optional_forms == ("ten-questions",)


def test_that_what_is_new_in_the_packets_stands_on_the_page_by_its_title(qtbot: QtBot, world: StaffWorld) -> None:
    new = to_choose("sleep-diary", title="Sleep diary"), to_choose("peg", at_first=True)
    world.clinic.content.optional = (*new, to_choose("sad", by_responder=True, title="Sadness list"))
    page = SettingsPage(world.seat(world.clinic.admin))
    qtbot.addWidget(page)
    page.resize(1280, 4000)
    page.show()
    topic(page, "forms")
    assert all(is_shown(page, f"settings:{name}") for name in ("form:sleep-diary", "form:peg", "pack:sad"))
    assert all(name in said(page) for name in ("Sleep diary", "PEG", "Sadness list"))
    assert not is_shown(page, "settings:form:pelvic-health")
    tick(page, "form:peg", "save-forms")
    assert clinic_of(world).forms_off == ("peg",)


def test_that_a_mood_questionnaire_asks_for_somebody_a_plan_and_a_checked_list(
    page: SettingsPage, world: StaffWorld
) -> None:
    topic(page, "forms")
    tick(page, "pack-on")
    assert "Please choose one." in said(page)
    tick(page, "pack:phq9", "pack-on")
    assert said(page).count("Please fill this in.") >= 3
    assert "Please tick that the list was checked." in said(page)
    write(page, "settings:responder", "Jun Watanabe")
    write(page, "settings:plan", "Talk in private the same day.")
    write(page, "settings:hand_off", "County clinic, 503 555 0100")
    tick(page, "pack-on")
    assert clinic_of(world).packs.enabled == ()
    tick(page, "hand-off:checked", "pack-on")
    (entry,) = clinic_of(world).packs.enabled
    assert (entry.pack, entry.responder, entry.hand_off) == ("phq9", "Jun Watanabe", ("County clinic, 503 555 0100",))
    assert "Answers the same day: Jun Watanabe" in said(one(page, "settings:on:phq9"))
    tick(page, "pack-off:phq9")
    assert clinic_of(world).packs.enabled == ()


def own_limits(page: SettingsPage, review: str = "03/01/2027") -> None:
    write(page, "settings:limits-of-privacy:text", "We keep what you tell us private.")
    write(page, "settings:limits-of-privacy:owner", "Ada Admin")
    write(page, "settings:limits-of-privacy:source", "https://law.example/reporting")
    write(page, "settings:limits-of-privacy:review_by", review)
    tick(page, "limits-of-privacy:save")


def test_that_the_limits_of_privacy_are_owned_and_dated(page: SettingsPage, world: StaffWorld) -> None:
    topic(page, "privacy")
    assert "the neutral one prints: Neutral words." in said(page)
    own_limits(page)
    (statement,) = clinic_of(world).statements
    assert (statement.owner, statement.dated, statement.review_by) == ("Ada Admin", date(2026, 3, 4), date(2027, 3, 1))
    assert "Your text prints." in said(page)
    tick(page, "limits-of-privacy:drop")
    assert clinic_of(world).statements == ()


def test_that_a_date_that_cannot_be_read_is_asked_for_again(page: SettingsPage, world: StaffWorld) -> None:
    topic(page, "privacy")
    own_limits(page, "next year")
    assert "Please use a date like 04/17/1980." in said(page)
    own_limits(page, "03/04/2026")
    assert "Please use a day after today." in said(page)
    assert clinic_of(world).statements == ()


def test_that_a_text_past_its_review_says_that_it_no_longer_prints(page: SettingsPage, world: StaffWorld) -> None:
    topic(page, "privacy")
    own_limits(page, "03/10/2026")
    world.clinic.clock.move(10 * 86_400)
    topic(page, "privacy")
    assert "Its review date has passed" in said(page)


def test_that_other_statements_stand_in_a_topic_of_their_own(page: SettingsPage) -> None:
    topic(page, "statements")
    assert is_shown(page, "settings:training:text")
    assert not is_shown(page, "settings:limits-of-privacy:text")


def test_that_only_unsure_figures_wait_for_a_name(page: SettingsPage, world: StaffWorld) -> None:
    topic(page, "figures")
    assert is_shown(page, "settings:figure:bruise")
    assert not is_shown(page, "settings:figure:read")
    tick(page, "confirm:bruise")
    assert "Please fill this in." in said(page)
    write(page, "settings:by", "Jun Watanabe")
    tick(page, "confirm:bruise")
    (review,) = clinic_of(world).confirmed_figures
    assert (review.figure, review.by, review.on) == ("bruise", "Jun Watanabe", date(2026, 3, 4))
    tick(page, "unconfirm:bruise")
    assert clinic_of(world).confirmed_figures == ()


def test_that_contacts_are_added_changed_and_taken_off(page: SettingsPage, world: StaffWorld) -> None:
    topic(page, "support")
    assert "The list is empty" in said(page)
    tick(page, "kind:crisis")
    write(page, "settings:name", "County line")
    write(page, "settings:reach", "503 555 0199")
    write(page, "settings:how", "Call, day and night.")
    write(page, "settings:checked", "03/01/2026")
    tick(page, "peer:peer", "contact-save")
    (contact,) = clinic_of(world).support
    assert (contact.kind, contact.reach, contact.peer_led, contact.country) == (
        SupportKind.CRISIS,
        "503 555 0199",
        True,
        "US",
    )
    tick(page, f"contact-change:{contact.id}")
    write(page, "settings:reach", "503 555 0111")
    tick(page, "contact-save")
    assert [one_.reach for one_ in clinic_of(world).support] == ["503 555 0111"]
    tick(page, f"contact-off:{contact.id}")
    assert clinic_of(world).support == ()


@pytest.mark.parametrize(("checked", "warned"), [(date(2025, 3, 4), False), (date(2025, 3, 3), True)])
def test_that_a_contact_older_than_a_year_is_warned_about(
    page: SettingsPage, world: StaffWorld, checked: date, warned: bool
) -> None:
    contact = SupportContact("c1", "US", SupportKind.HOUSING, "Help near you", "211", "Call.", checked)
    save_contact(world.clinic.workplace, world.clinic.admin, contact)
    topic(page, "support")
    assert ("more than a year ago" in said(page)) is warned


def test_that_the_trail_says_which_setting_what_it_was_and_who(
    qtbot: QtBot, page: SettingsPage, world: StaffWorld
) -> None:
    write(page, "settings:idle_minutes", "12")
    tick(page, "save")
    audit = AuditPage(world.seat(world.clinic.admin))
    qtbot.addWidget(audit)
    audit.show()
    text = said(audit)
    assert "Minutes until the screen is covered: 12, before 5" in text
    assert "Ada Admin" in text


def test_that_arrow_keys_lead_from_topic_to_topic(page: SettingsPage) -> None:
    page.activateWindow()
    page.topics["clinic"].setFocus()
    QTest.keyClick(page.topics["clinic"], Qt.Key.Key_Right)
    settle()
    assert page.topics["privacy"].hasFocus()
    assert is_shown(page, "settings:limits-of-privacy:text")


def test_that_shipped_contacts_are_there_to_check_until_the_clinic_makes_them_its_own(
    page: SettingsPage, world: StaffWorld
) -> None:
    crisis = SupportContact("us-crisis", "US", SupportKind.CRISIS, "Night line", "988", "Call.", date(2026, 1, 5))
    abroad = replace(crisis, id="gb-crisis", country="GB", name="Line abroad")
    world.clinic.content.contacts = {"us-crisis": crisis, "gb-crisis": abroad}
    topic(page, "support")
    text = said(page)
    assert "Please check these" in text
    assert "Crisis: Night line, 988" in text
    assert "Last seen that it answers: " in text
    assert "Line abroad" not in text
    tick(page, "contact-change:us-crisis")
    write(page, "settings:checked", "03/04/2026")
    tick(page, "contact-save")
    (own,) = clinic_of(world).support
    assert (own.id, own.checked) == ("us-crisis", date(2026, 3, 4))
    assert "Please check these" not in said(page)


def test_that_a_shipped_contact_can_be_taken_off_and_given_again(page: SettingsPage, world: StaffWorld) -> None:
    line = SupportContact("us-crisis", "US", SupportKind.CRISIS, "Night line", "988", "Call.", date(2026, 1, 5))
    world.clinic.content.contacts = {"us-crisis": line}
    topic(page, "support")
    tick(page, "contact-off:us-crisis")
    assert [(contact.id, contact.offered) for contact in clinic_of(world).support] == [("us-crisis", False)]
    assert "Not given to anybody" in said(page)
    tick(page, "contact-on:us-crisis")
    assert clinic_of(world).support == ()
    assert "Please check these" in said(page)


def test_that_figures_and_statements_are_read_in_the_language_of_the_clinic(
    page: SettingsPage, world: StaffWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    content, figures, stated = type(world.clinic.content), world.clinic.content.figures, world.clinic.content.stated

    def risk_facts(_self: object, language: str = "en") -> object:
        asked.append(language)
        return figures

    def statements(_self: object, language: str = "en") -> object:
        asked.append(language)
        return stated

    monkeypatch.setattr(content, "risk_facts", risk_facts)
    monkeypatch.setattr(content, "statements", statements)
    change_settings(world.clinic.workplace, world.clinic.admin, {"default_language": "es"})
    topic(page, "figures")
    assert asked == ["es"]
    topic(page, "privacy")
    assert len(asked) > 1
    assert set(asked) == {"es"}
