from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.domain.clinic import Clinic
from intake_app.domain.support import SupportContact, SupportKind
from intake_app.gui.patient.care import CareScreen
from intake_app.gui.theme import theme
from intake_app.workflows.answer import open_journey
from intake_app.workflows.intake_state import IntakeState
from tests.support.looking import clipped, nameless
from tests.support.patient_desk import NOW, Desk, shipped_content
from tests.support.tablet import settle, texts

CRISIS = SupportContact("gb-crisis", "GB", SupportKind.CRISIS, "Samaritans", "116 123", "Call.", date(2026, 1, 1))
EMERGENCY = replace(CRISIS, id="gb-emergency", kind=SupportKind.EMERGENCY, name="Emergency services", reach="999")


def state_of(desk: Desk) -> IntakeState:
    return replace(desk.journey.state(), care=("Thank you for telling us.",))


def screen_of(desk: Desk, clinic: Clinic) -> CareScreen:
    desk.records.save_clinic(clinic, "admin", NOW)
    screen = CareScreen(state_of(desk), open_journey(desk.journey.workplace, desk.visit_id).outside())
    screen.resize(1280, 700)
    screen.show()
    settle()
    return screen


def test_that_it_thanks_says_who_comes_offers_to_stop_and_gives_a_contact(qapp: QApplication, desk: Desk) -> None:
    screen = screen_of(desk, Clinic("Willow Tree"))
    said = " ".join(texts(screen))
    for words in ("Thank you", "Your practitioner, or a person they send", "in private", "You can stop here", "988"):
        assert words in said
    assert screen.stop.isVisible()
    assert screen.stop.height() >= 48
    assert nameless(screen) == []
    screen.deleteLater()


def test_that_the_contact_comes_from_the_list_of_the_clinics_country(qapp: QApplication, desk: Desk) -> None:
    abroad = Clinic("Willow Tree", country="GB", support=(CRISIS, EMERGENCY))
    said = " ".join(texts(screen_of(desk, abroad)))
    assert "Samaritans, 116 123. In danger, call 999." in said
    assert "988" not in said
    elsewhere = replace(abroad, country="US")
    assert "clinic: 988. In danger, call 911." in " ".join(texts(screen_of(desk, elsewhere)))


@pytest.mark.parametrize(
    ("clinic", "said"),
    [
        (Clinic("Willow Tree", country="GB"), "Samaritans, 116 123. In danger, call 999."),
        (Clinic("Willow Tree", country="GB", support=(replace(CRISIS, name="Night line"),)), "Night line, 116 123."),
        (Clinic("Willow Tree", country="GB", crisis_line="555 0100"), "555 0100. In danger, call 999."),
        (Clinic("Willow Tree", country="GB", support=(replace(CRISIS, offered=False),)), "clinic: 988."),
        (Clinic("Willow Tree", country="ZZ"), "clinic: 988. In danger, call 911."),
    ],
)
def test_that_what_is_shipped_for_the_country_follows_what_the_clinic_chose(
    qapp: QApplication, desk: Desk, clinic: Clinic, said: str
) -> None:
    assert said in " ".join(texts(screen_of(desk, clinic)))


def test_that_nothing_on_it_names_the_answer_or_a_diagnosis(qapp: QApplication, desk: Desk) -> None:
    said = " ".join(texts(screen_of(desk, Clinic("Willow Tree")))).casefold()
    for word in ("chest", "heart", "stroke", "suicid", "risk", "urgent", "emergency department", "!"):
        assert word not in said


def test_that_it_asks_to_be_shown_and_promises_nobody_who_was_not_told(qapp: QApplication, desk: Desk) -> None:
    said = " ".join(texts(screen_of(desk, Clinic("Willow Tree"))))
    wording = {flag.patient_wording for flag in shipped_content().safety_flags() if flag.urgency == "now"}
    assert "Please show us this screen" in said
    assert [text for text in (said, *wording) if "is coming" in text or "on the way" in text] == []
    assert any("show this screen now" in text for text in wording)


def test_that_every_urgent_flag_thanks_first() -> None:
    urgent = [flag for flag in shipped_content().safety_flags() if flag.urgency == "now"]
    assert urgent
    assert [flag.id for flag in urgent if not flag.patient_wording.startswith("Thank you")] == []


@pytest.mark.parametrize("size", [(1280, 700), (768, 900)])
def test_that_nothing_is_cut_off_at_twice_the_text_size(qapp: QApplication, desk: Desk, size: tuple[int, int]) -> None:
    theme.set(scale=2.0)
    screen = screen_of(desk, Clinic("Willow Tree", country="GB", support=(CRISIS, EMERGENCY)))
    screen.resize(*size)
    settle()
    settle()
    assert clipped(screen) == []
    screen.deleteLater()
