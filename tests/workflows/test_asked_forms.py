"""A questionnaire that lacks the language: left out of the visit, never silently English, and told to staff."""

from dataclasses import replace
from datetime import date

import pytest

from intake_app.domain.pack_settings import EnabledPack, PackSettings
from intake_app.domain.pages import SectionChoice
from intake_app.domain.visit import Visit
from intake_app.workflows.answer import Journey
from intake_app.workflows.asked_forms import NotAsked
from intake_app.workflows.print_form import print_form
from intake_app.workflows.review import review
from intake_app.workflows.sign import sign
from intake_app.workflows.unasked import forms_not_asked
from tests.support.builders import IN_PERSON, chosen
from tests.support.english_form import add_form, english_form
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

YES = {"mood.one": chosen("yes")}


@pytest.fixture
def mixed(place: ClinicAtWork) -> ClinicAtWork:
    """A clinic whose packet has one questionnaire in English alone, before its last form."""
    add_form(place, english_form())
    return place


def told(place: ClinicAtWork, visit: Visit) -> list[tuple[str | None, str, bool]]:
    found = forms_not_asked(place.workplace, place.desk, visit.id)
    return [(one.form.questionnaire.id, one.language, one.in_part) for one in found]


def test_that_the_packet_stays_in_the_languages_of_the_forms_it_cannot_do_without(mixed: ClinicAtWork) -> None:
    journey = mixed.journey(mixed.visit())
    assert journey.languages == ("en", "es")
    assert "mood.one" in {page.id for page in journey.pages()}


def test_that_a_form_that_is_not_optional_still_decides_the_languages(place: ClinicAtWork) -> None:
    add_form(place, english_form(optional=False))
    assert place.journey(place.visit()).languages == ("en",)


def test_that_it_is_left_out_of_a_visit_in_another_language_and_said_to_the_desk_and_the_practitioner(
    mixed: ClinicAtWork,
) -> None:
    visit = mixed.visit(language="es")
    assert told(mixed, visit) == [("mood", "es", False)]
    journey = mixed.journey(visit)
    assert not {"note:mood", "mood.one", "mood.two"} & {page.id for page in journey.pages()}
    walk(journey, YES)
    sign(journey, mixed.signature())
    view = review(mixed.workplace, mixed.practitioner, visit.id)
    assert [(one.form.questionnaire.id, one.language) for one in view.not_asked] == [("mood", "es")]
    assert "Your mood" not in {section.title for section in view.sections}


def test_that_nothing_is_said_where_it_was_asked(mixed: ClinicAtWork) -> None:
    visit = mixed.visit()
    journey = mixed.journey(visit)
    walk(journey, YES)
    sign(journey, mixed.signature())
    view = review(mixed.workplace, mixed.practitioner, visit.id)
    assert view.not_asked == ()
    assert "Your mood" in {section.title for section in view.sections}


def test_that_what_was_said_before_the_language_changed_stays_and_nothing_more_is_asked(mixed: ClinicAtWork) -> None:
    visit = mixed.visit()
    journey = mixed.journey(visit)
    walk(journey, YES, until="mood.two")
    state = journey.change_language("es")
    assert state.page.id == "mood.one"
    assert "(not translated yet)" in state.heading
    shown = {page.id for page in journey.pages()}
    assert {"note:mood", "mood.one"} <= shown
    assert "mood.two" not in shown
    assert told(mixed, visit) == [("mood", "es", True)]
    walk(journey)
    sign(journey, mixed.signature())
    view = review(mixed.workplace, mixed.practitioner, visit.id)
    rows = {row.key: row.answer for section in view.sections for row in section.rows}
    assert rows["mood.one"] == "Yes"
    assert "mood.two" not in rows
    assert [(one.form.questionnaire.id, one.in_part) for one in view.not_asked] == [("mood", True)]


def test_that_it_can_be_taken_back_in_the_other_language(mixed: ClinicAtWork) -> None:
    journey = mixed.journey(mixed.visit())
    walk(journey, YES, until="mood.two")
    journey.change_language("es")
    journey.answer("mood.one", None)
    assert "mood" not in {page.section for page in journey.pages()}


def test_that_changing_back_brings_the_rest_back(mixed: ClinicAtWork) -> None:
    visit = mixed.visit(language="es")
    journey = mixed.journey(visit)
    walk(journey, until="last.else")
    journey.change_language("en")
    assert {"note:mood", "mood.one", "mood.two"} <= {page.id for page in journey.pages()}
    assert told(mixed, visit) == []


@pytest.mark.parametrize("choice", [SectionChoice.SKIP, SectionChoice.IN_PERSON])
def test_that_a_part_that_was_left_out_by_the_person_stays_left_out_by_them(
    mixed: ClinicAtWork, choice: SectionChoice
) -> None:
    visit = mixed.visit()
    journey = mixed.journey(visit)
    walk(journey, until="note:mood")
    journey.choose("mood", choice)
    journey.change_language("es")
    walk(journey)
    sign(journey, mixed.signature())
    view = review(mixed.workplace, mixed.practitioner, visit.id)
    assert "Your mood" in {section.title for section in view.sections}
    assert ("Your mood" in view.agenda) is (choice is SectionChoice.IN_PERSON)


def test_that_a_question_that_waits_for_a_talk_is_not_lost_with_the_language(mixed: ClinicAtWork) -> None:
    visit = mixed.visit()
    journey = mixed.journey(visit)
    walk(journey, {"mood.one": IN_PERSON}, until="mood.two")
    journey.change_language("es")
    walk(journey)
    sign(journey, mixed.signature())
    assert any("mood.one" in talk.key for talk in review(mixed.workplace, mixed.practitioner, visit.id).talks)


def test_that_a_page_that_was_seen_and_not_answered_begins_nothing(mixed: ClinicAtWork) -> None:
    visit = mixed.visit()
    journey = mixed.journey(visit)
    walk(journey, until="mood.one")
    journey.change_language("es")
    assert "mood" not in {page.section for page in journey.pages()}
    assert told(mixed, visit) == [("mood", "es", False)]


def test_that_what_is_not_asked_says_nothing_of_an_answer() -> None:
    assert set(NotAsked.__dataclass_fields__) == {"form", "language", "in_part"}


def test_that_paper_in_another_language_is_printed_without_it(mixed: ClinicAtWork) -> None:
    visit = mixed.visit()
    printed = {}
    for language in ("en", "es"):
        print_form(mixed.workplace, mixed.desk, visit.id, language)
        printed[language] = str(mixed.paper.documents[-1].blocks)
    assert ["Your mood" in printed[language] for language in ("en", "es")] == [True, False]


# -- a questionnaire about mood that was turned off since --------------

PACK = EnabledPack("mood", "Ada Admin", date(2026, 3, 1), "Jun Watanabe", "Talk the same day.", ("County clinic",))


def answered_for(place: ClinicAtWork, *, on: bool) -> None:
    clinic = place.records.clinic()
    assert clinic is not None
    packs = PackSettings((PACK,) if on else ())
    place.records.save_clinic(replace(clinic, packs=packs), "admin", place.clock.now())


def mood_pages(journey: Journey) -> set[str]:
    return {page.id for page in journey.pages() if page.section == "mood"}


@pytest.fixture
def mood(place: ClinicAtWork) -> ClinicAtWork:
    """A clinic where somebody answers for the questionnaire."""
    add_form(place, english_form(needs_responder=True))
    answered_for(place, on=True)
    return place


def test_that_a_visit_that_waits_asks_no_longer_what_nobody_answers_for(mood: ClinicAtWork) -> None:
    visit = mood.visit()
    journey = mood.journey(visit)
    walk(journey, until="mood.one")
    assert mood_pages(journey) == {"note:mood", "mood.one", "mood.two"}
    answered_for(mood, on=False)
    for later in (journey, mood.journey(visit)):
        later.open()
        assert mood_pages(later) == set()
    assert told(mood, visit) == []
    print_form(mood.workplace, mood.desk, visit.id)
    assert "Your mood" not in str(mood.paper.documents[-1].blocks)


def test_that_what_was_begun_is_kept_and_shown(mood: ClinicAtWork) -> None:
    visit = mood.visit()
    walk(mood.journey(visit), YES, until="mood.two")
    answered_for(mood, on=False)
    journey = mood.journey(visit)
    assert mood_pages(journey) == {"note:mood", "mood.one", "mood.two"}
    walk(journey)
    sign(journey, mood.signature())
    view = review(mood.workplace, mood.practitioner, visit.id)
    assert {row.key: row.answer for section in view.sections for row in section.rows}["mood.one"] == "Yes"


def test_that_turning_it_on_again_adds_nothing_to_a_visit_that_is_over(mood: ClinicAtWork) -> None:
    visit = mood.visit()
    answered_for(mood, on=False)
    journey = mood.journey(visit)
    walk(journey)
    sign(journey, mood.signature())
    answered_for(mood, on=True)
    sections = {section.title for section in review(mood.workplace, mood.practitioner, visit.id).sections}
    assert "Your mood" not in sections


def test_that_a_visit_that_is_over_keeps_it_as_it_was_left(mood: ClinicAtWork) -> None:
    visit = mood.visit()
    journey = mood.journey(visit)
    walk(journey, until="note:mood")
    journey.choose("mood", SectionChoice.SKIP)
    walk(journey)
    sign(journey, mood.signature())
    answered_for(mood, on=False)
    sections = {section.title for section in review(mood.workplace, mood.practitioner, visit.id).sections}
    assert "Your mood" in sections
