"""What the shipped packets promise a person: said on the first screen, never asked, and offered beside a sign-up."""

import re

import pytest

from intake_app.catalog import Catalog
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.packet import Packet, packet_key
from intake_app.domain.support import SupportKind, contact_for, support_list
from tests.support.forms import FORMS

CATALOG = Catalog(FORMS)
WHOLE_INTAKES = ("first-visit", "returning-visit")
SCREENERS = re.compile(
    r"little interest or pleasure|down, depressed|nervous, anxious|on edge|trauma|nightmares about|on guard",
    re.IGNORECASE,
)
FIRST_SCREEN = {
    "how long": "minutes",
    "what for": "help us care|may have changed",
    "pause": "pause",
    "paper": "paper",
    "a person": "person",
    "nobody sees it yet": "No one else sees",
    "skip": "skip",
}


def everything(name: str) -> Packet:
    return CATALOG.packet(packet_key(name, CATALOG.plan(name).optional_forms))


def unsaid(text: str) -> set[str]:
    """What the first screen should say and does not."""
    return {what for what, words in FIRST_SCREEN.items() if not re.search(words, text)}


@pytest.mark.parametrize("name", CATALOG.packets())
def test_that_the_first_screen_says_how_long_what_for_and_what_else_one_can_do(name: str) -> None:
    section = CATALOG.packet(name).questionnaires[0].item[0]
    first = next(item for item in section.item or [] if item.type == "group")
    said = " ".join([str(section.own("why")), *(item.text or "" for item in first.walk())])
    assert unsaid(said) == set()


def test_that_a_first_screen_that_keeps_something_back_would_be_seen() -> None:
    assert unsaid("This takes 5 minutes. You can pause.") == set(FIRST_SCREEN) - {"how long", "pause"}


@pytest.mark.parametrize("name", CATALOG.packets())
def test_that_no_packet_screens_for_mood_or_trauma(name: str) -> None:
    asked = {item.link_id: item.text or "" for item in everything(name).questions}
    assert {key: text for key, text in asked.items() if SCREENERS.search(text)} == {}
    inputs = {str(item.own("flag-input")) for item in everything(name).questions}
    assert not {name for name in inputs if name.startswith(("phq", "gad", "pcptsd", "mood."))}


def test_that_a_mood_question_would_be_seen() -> None:
    assert SCREENERS.search("Feeling down, depressed, or hopeless?")


@pytest.mark.parametrize(("name", "prefix"), [("first-visit", "comfort"), ("returning-visit", "check")])
def test_that_a_stop_signal_is_agreed_and_takes_effect_at_once(name: str, prefix: str) -> None:
    items = CATALOG.packet(name).items
    asked = items[f"{prefix}.stop_signal"]
    assert asked.own("component") == "stop-signal"
    assert "at once, every time" in (items[f"{prefix}.stop_text"].text or "")


@pytest.mark.parametrize("name", WHOLE_INTAKES)
def test_that_the_limits_of_privacy_are_owned_and_dated_or_neutral(name: str) -> None:
    told = [i for i in CATALOG.packet(name).items.values() if i.own("clinic-statement") == "limits-of-privacy"]
    statement: ClinicStatement = CATALOG.statements()["limits-of-privacy"]
    assert len(told) == 1
    assert told[0].text == statement.neutral_text.strip()


def test_that_every_country_in_the_list_has_a_crisis_line_and_an_emergency_number() -> None:
    contacts = tuple(CATALOG.support().values())
    for country in {contact.country for contact in contacts}:
        assert contact_for(contacts, country, SupportKind.CRISIS)
        assert contact_for(contacts, country, SupportKind.EMERGENCY)


def test_that_help_by_peers_stands_in_the_list_beside_other_help() -> None:
    offered = support_list(tuple(CATALOG.support().values()), "US")
    assert {contact.kind for contact in offered} == {
        SupportKind.MENTAL_HEALTH,
        SupportKind.VIOLENCE,
        SupportKind.POSTPARTUM,
        SupportKind.HOUSING,
    }
    assert {contact.kind for contact in offered if contact.peer_led} >= {SupportKind.VIOLENCE, SupportKind.POSTPARTUM}


def test_that_build_and_weight_are_asked_by_nobody_but_a_practitioner() -> None:
    for name in CATALOG.packets():
        for item in everything(name).questions:
            if re.search(r"\bbuild\b|\bweigh|\bBMI\b", item.text or ""):
                assert item.own("asked-of") == "practitioner", item.link_id
