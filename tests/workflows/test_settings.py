"""What a clinic decides for itself, with a line in the trail for each change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from intake_app.domain.clinic import Clinic, ClinicStatement
from intake_app.domain.risk import RiskFact, RiskUnit
from intake_app.domain.support import SupportContact, SupportKind
from intake_app.workflows.clinic_texts import acute_contacts
from intake_app.workflows.ports import StorageError
from intake_app.workflows.settings import Fault, SettingsError, change_settings, offered_languages
from intake_app.workflows.settings_owned import (
    LIMITS_OF_PRIVACY,
    confirm_figure,
    drop_statement,
    remove_contact,
    save_contact,
    save_statement,
    turn_off_pack,
    turn_on_pack,
    unconfirm_figure,
)
from tests.support.workplace import ClinicAtWork

TODAY = date(2026, 3, 4)
NEXT_YEAR = date(2027, 3, 1)
CONTACT = SupportContact("c1", "US", SupportKind.HOUSING, "Help near you", "211", "Call for a place to stay.", TODAY)
FIGURE = RiskFact("bruise", "A bruise", "About 60 in 1,000", RiskUnit.TREATMENT, "people", "WIT09", "P", 60, 1000)


def clinic_of(place: ClinicAtWork) -> Clinic:
    """The clinic as it is stored."""
    clinic = place.records.clinic()
    assert clinic is not None
    return clinic


def trail(place: ClinicAtWork) -> list[dict[str, Any]]:
    """The lines about settings, with who wrote them."""
    entries = place.records.entries(kind="audit.setting.changed")
    assert {entry.actor for entry in entries} <= {str(place.admin.member.id)}
    return [dict(entry.body or {}) for entry in entries]


def change(place: ClinicAtWork, *, on_purpose: bool = False, **changes: object) -> Clinic:
    """Change plain settings as the admin."""
    return change_settings(place.workplace, place.admin, changes, on_purpose=on_purpose)


def faults(act: Callable[[], object]) -> list[Fault]:
    """What keeps it from being saved."""
    with pytest.raises(SettingsError) as stopped:
        act()
    return list(stopped.value.faults)


# -- plain settings ----------------------------------------------------


def test_that_each_change_is_a_line_with_old_and_new(place: ClinicAtWork) -> None:
    saved = change(place, idle_minutes=9, page_size="a4", languages=("en", "es"), phone="")
    assert clinic_of(place) == saved
    assert trail(place) == [
        {"setting": "idle_minutes", "old": "5", "new": "9"},
        {"setting": "languages", "old": "", "new": "en, es"},
        {"setting": "page_size", "old": "letter", "new": "a4"},
    ]


def test_that_saving_what_is_there_already_writes_nothing(place: ClinicAtWork) -> None:
    head = place.records.head()
    change(place, idle_minutes=5, page_size="letter")
    assert place.records.head() == head


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"idle_minutes": 0}, Fault("idle_minutes", "range", "1-120")),
        ({"idle_minutes": 121}, Fault("idle_minutes", "range", "1-120")),
        ({"own_consent_age": 11, "own_consent_note": "x"}, Fault("own_consent_age", "range", "12-21")),
        ({"own_consent_age": 15}, Fault("own_consent_note", "counsel")),
        ({"consent_months": 0}, Fault("consent_months", "range", "1-60")),
        ({"page_size": "folio"}, Fault("page_size", "unknown")),
        ({"languages": ("en", "xx")}, Fault("languages", "unknown")),
        ({"languages": ("es",)}, Fault("languages", "default")),
        ({"default_language": "xx"}, Fault("default_language", "unknown")),
        ({"default_language": "es", "languages": ("en",)}, Fault("languages", "default")),
        ({"country": "usa"}, Fault("country", "unknown")),
        ({"country": "ÉS"}, Fault("country", "unknown")),
        ({"crisis_line": " "}, Fault("crisis_line", "blank")),
        ({"emergency_number": ""}, Fault("emergency_number", "blank")),
    ],
)
def test_that_what_does_not_fit_is_named_and_nothing_is_saved(
    place: ClinicAtWork, changes: dict[str, object], fault: Fault
) -> None:
    head, before = place.records.head(), clinic_of(place)
    assert fault in faults(lambda: change(place, on_purpose=True, phone="555", **changes))
    assert (place.records.head(), clinic_of(place)) == (head, before)


def test_that_a_short_idle_time_is_set_on_purpose_only(place: ClinicAtWork) -> None:
    assert faults(lambda: change(place, idle_minutes=4)) == [Fault("idle_minutes", "on-purpose", "5")]
    assert change(place, idle_minutes=4, on_purpose=True).idle_minutes == 4
    assert change(place, idle_minutes=4, phone="555").phone == "555", "it was said once"


def test_that_every_fault_is_named_at_once(place: ClinicAtWork) -> None:
    found = faults(lambda: change(place, idle_minutes=0, page_size="folio"))
    assert {fault.field for fault in found} == {"idle_minutes", "page_size"}


@pytest.mark.parametrize("name", ["name", "support", "no_such_setting"])
def test_that_nothing_else_is_changed_this_way(place: ClinicAtWork, name: str) -> None:
    with pytest.raises(KeyError):
        change_settings(place.workplace, place.admin, {name: ""})


def test_that_a_full_disk_changes_nothing(place: ClinicAtWork) -> None:
    for at in (1, 2):
        place.disk.arm(at)
        with pytest.raises(StorageError):
            change(place, idle_minutes=9)
        place.disk.arm(0)
        assert clinic_of(place).idle_minutes == 5
        assert trail(place) == []


def test_that_languages_are_those_that_some_packet_has(place: ClinicAtWork) -> None:
    assert offered_languages(place.workplace) == ("en", "es")


def test_that_the_tablet_offers_the_languages_of_the_clinic(place: ClinicAtWork) -> None:
    assert place.journey().languages == ("en", "es")
    change(place, languages=("en",))
    assert place.journey().languages == ("en",)


# -- statements and figures --------------------------------------------


@pytest.fixture
def stated(place: ClinicAtWork) -> ClinicAtWork:
    """A clinic whose shipped statement has a claim nobody stands for."""
    for name in (LIMITS_OF_PRIVACY, "training"):
        place.content.stated[name] = ClinicStatement(name, "Our claim.", neutral_text="Neutral.")
    place.content.figures["bruise"] = FIGURE
    place.content.figures["any"] = replace(FIGURE, id="any", mark="R")
    return place


def own(place: ClinicAtWork, text: str = "We studied for years.", **more: Any) -> Clinic:
    """Stand for a statement."""
    parts: dict[str, Any] = {
        "text": text,
        "owner": "Ada Admin",
        "source": "https://school.example/programme",
        "review_by": NEXT_YEAR,
    } | more
    return save_statement(place.workplace, place.admin, "training", **parts)


def printed(place: ClinicAtWork) -> str:
    """What a person reads today."""
    shelf = place.journey().context().shelf
    return shelf.statements["training"].printable(shelf.today)


def test_that_an_owned_text_prints_and_is_dated_today(stated: ClinicAtWork) -> None:
    assert printed(stated) == "Neutral."
    (saved,) = own(stated).statements
    assert (saved.owner, saved.dated, saved.neutral_text) == ("Ada Admin", TODAY, "Neutral.")
    assert printed(stated) == "We studied for years."
    (line,) = trail(stated)
    assert (line["setting"], line["old"]) == ("statement training", "")
    assert "We studied for years." in line["new"]


def test_that_a_text_past_its_review_never_prints(stated: ClinicAtWork) -> None:
    own(stated, review_by=TODAY + timedelta(days=30))
    stated.clock.move(31 * 86_400)
    assert printed(stated) == "Neutral."


def test_that_a_text_is_changed_and_dropped_with_what_it_was(stated: ClinicAtWork) -> None:
    own(stated)
    own(stated, "We studied in Portland.")
    drop_statement(stated.workplace, stated.admin, "training")
    assert printed(stated) == "Neutral."
    assert [("Portland" in line["old"], line["new"] == "") for line in trail(stated)] == [
        (False, False),
        (False, False),
        (True, True),
    ]
    with pytest.raises(LookupError):
        drop_statement(stated.workplace, stated.admin, "training")


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"text": " "}, Fault("text", "blank")),
        ({"text": "x" * 1501}, Fault("text", "long", "1500")),
        ({"owner": ""}, Fault("owner", "blank")),
        ({"source": ""}, Fault("source", "blank")),
        ({"source": "ftp://school.example"}, Fault("source", "address")),
        ({"source": "https://school"}, Fault("source", "address")),
        ({"source": "www.school.example"}, Fault("source", "address")),
        ({"review_by": TODAY}, Fault("review_by", "past")),
    ],
)
def test_that_a_text_without_owner_ground_or_review_is_not_saved(
    stated: ClinicAtWork, more: dict[str, Any], fault: Fault
) -> None:
    assert faults(lambda: own(stated, **more)) == [fault]
    assert clinic_of(stated).statements == ()


def test_that_a_source_may_be_the_clinics_own_ground_in_words(stated: ClinicAtWork) -> None:
    assert own(stated, source="Our price list of March 2026").statements[0].source == "Our price list of March 2026"


def test_that_a_statement_that_no_form_has_is_not_taken(stated: ClinicAtWork) -> None:
    with pytest.raises(LookupError):
        save_statement(stated.workplace, stated.admin, "other", "t", "o", "s", NEXT_YEAR)


def test_that_a_figure_is_confirmed_by_name_and_day_and_back(stated: ClinicAtWork) -> None:
    confirm_figure(stated.workplace, stated.admin, "bruise", "Jun Watanabe", TODAY)
    fact = stated.journey().context().shelf.risks["bruise"]
    assert (fact.reviewed_by, fact.reviewed_on, fact.numerator) == ("Jun Watanabe", TODAY, 60)
    unconfirm_figure(stated.workplace, stated.admin, "bruise")
    assert stated.journey().context().shelf.risks["bruise"].reviewed_by is None
    assert [(line["old"], line["new"]) for line in trail(stated)] == [
        ("", "Jun Watanabe, 2026-03-04"),
        ("Jun Watanabe, 2026-03-04", ""),
    ]


def test_that_a_confirmation_has_a_name_and_is_not_of_tomorrow(stated: ClinicAtWork) -> None:
    tomorrow = TODAY + timedelta(days=1)
    found = faults(lambda: confirm_figure(stated.workplace, stated.admin, "bruise", " ", tomorrow))
    assert found == [Fault("by", "blank"), Fault("on", "future")]


@pytest.mark.parametrize("figure", ["any", "no-such-figure"])
def test_that_a_figure_that_was_read_at_its_source_needs_no_confirmation(stated: ClinicAtWork, figure: str) -> None:
    with pytest.raises(LookupError):
        confirm_figure(stated.workplace, stated.admin, figure, "Jun", TODAY)


# -- support list ------------------------------------------------------


def test_that_contacts_are_added_changed_and_taken_off(place: ClinicAtWork) -> None:
    save_contact(place.workplace, place.admin, CONTACT)
    save_contact(place.workplace, place.admin, replace(CONTACT, reach="311"))
    assert [contact.reach for contact in clinic_of(place).support] == ["311"]
    remove_contact(place.workplace, place.admin, "c1")
    assert clinic_of(place).support == ()
    assert len(trail(place)) == 3


def test_that_a_crisis_contact_of_the_clinic_is_what_a_person_is_given(place: ClinicAtWork) -> None:
    crisis = replace(CONTACT, id="c2", kind=SupportKind.CRISIS, name="County line", reach="503 555 0199")
    assert acute_contacts(clinic_of(place)) == ("988", "911")
    save_contact(place.workplace, place.admin, crisis)
    assert acute_contacts(clinic_of(place)) == ("County line, 503 555 0199", "911")


@pytest.mark.parametrize("part", ["name", "reach", "how"])
def test_that_a_contact_is_whole_and_not_seen_tomorrow(place: ClinicAtWork, part: str) -> None:
    broken = replace(CONTACT, **{part: " "}, checked=TODAY + timedelta(days=1))  # type: ignore[arg-type]
    found = faults(lambda: save_contact(place.workplace, place.admin, broken))
    assert found == [Fault(part, "blank"), Fault("checked", "future")]


# -- questionnaires about mood -----------------------------------------


def turn_on(place: ClinicAtWork, **more: Any) -> Clinic:
    """Turn one on with everything that is asked."""
    parts: dict[str, Any] = {
        "responder": "Jun Watanabe",
        "plan": "Talk in private the same day.",
        "hand_off": ["County clinic, 503 555 0100"],
        "confirmed": True,
    } | more
    return turn_on_pack(place.workplace, place.admin, "phq2", **parts)


def test_that_mood_questionnaires_are_off_until_somebody_answers_for_them(place: ClinicAtWork) -> None:
    assert clinic_of(place).packs.enabled == ()
    (entry,) = turn_on(place).packs.enabled
    assert (entry.pack, entry.by, entry.on, entry.responder) == ("phq2", "Ada Admin", TODAY, "Jun Watanabe")
    assert turn_off_pack(place.workplace, place.admin, "phq2").packs.enabled == ()
    assert [(line["old"][:3], line["new"][:3]) for line in trail(place)] == [("off", "on:"), ("on:", "off")]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"responder": " "}, Fault("responder", "blank")),
        ({"plan": ""}, Fault("plan", "blank")),
        ({"hand_off": ["", " "]}, Fault("hand_off", "blank")),
        ({"confirmed": False}, Fault("confirmed", "confirm")),
    ],
)
def test_that_none_is_turned_on_while_something_is_blank(
    place: ClinicAtWork, more: dict[str, Any], fault: Fault
) -> None:
    assert faults(lambda: turn_on(place, **more)) == [fault]
    assert clinic_of(place).packs.enabled == ()
