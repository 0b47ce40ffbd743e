"""A person's way through their packet."""

from collections.abc import Callable

import pytest

from intake_app.domain.pages import PageKind, SectionChoice
from intake_app.domain.response import Answer, AnswerStatus
from intake_app.domain.validation import ItemError
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey, open_journey
from tests.support.builders import IN_PERSON, SKIPPED, chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def reopened(journey: Journey) -> Journey:
    """The same visit in a program that has just started."""
    return open_journey(journey.workplace, journey.visit.id)


def test_that_an_answer_is_on_the_disk_before_its_state_comes_back(place: ClinicAtWork) -> None:
    journey = place.journey()
    state = journey.answer("about.legal", Answer.of("Rosa Maria"))
    assert place.records.draft(journey.visit.id).response.get("about.legal") == Answer.of("Rosa Maria")
    assert state.page.id == "hello.text"
    journey.answer("about.legal", None)
    assert place.records.draft(journey.visit.id).response.get("about.legal") is None


def test_that_what_the_record_knows_stands_in_the_form(place: ClinicAtWork) -> None:
    journey = place.journey(place.visit(place.patient("Rosa", legal_name="Rosa Vega")))
    assert (journey.response.get("about.name"), journey.response.get("about.legal")) == (
        Answer.of("Rosa"),
        Answer.of("Rosa Vega"),
    )
    journey.answer("about.legal", None)
    assert reopened(journey).response.get("about.legal") is None


def test_that_after_a_stop_the_same_screen_comes_back(place: ClinicAtWork) -> None:
    journey = place.journey()
    for until in ("about.pain", "urgent.chest", "note:preg", "preg.wish", "map", "technique.electro", "review", "sign"):
        state = walk(journey, {"about.pain": Answer.of(3), "preg.status": chosen("yes")}, until=until)
        assert state.page.id == until
        assert reopened(journey).state() == state


def test_that_answers_typed_but_not_handed_on_come_back_too(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.legal")
    state = journey.answer("about.legal", Answer.of("Ro"))
    assert reopened(journey).state() == state


def test_that_nothing_a_person_went_past_is_a_blank(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"about.legal": Answer.of("  "), "about.since": Answer.of()})
    shown = {key for page in journey.pages() for key in page.items}
    questions = {i.link_id for i in journey.packet.questions}
    for key in shown & questions:
        answer = journey.response.get(key)
        assert answer is not None
        assert answer == SKIPPED or answer.answered, key
    assert journey.response.get("about.legal") == SKIPPED
    assert journey.response.get("about.since") == SKIPPED


def test_that_what_was_not_reached_is_not_called_skipped(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    assert journey.response.get("about.legal") == SKIPPED
    assert journey.response.get("about.pain") is None


def test_that_going_on_with_something_to_mend_stays_and_says_so(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    assert not journey.answer("about.pain", Answer.of(11)).has_errors
    state = journey.go_on()
    assert (state.page.id, state.items[0].errors) == ("about.pain", (ItemError("max", "10"),))
    mended = journey.answer("about.pain", Answer.of(10))
    assert not mended.has_errors
    assert journey.go_on().page.id == "about.since"


def test_that_a_required_item_left_empty_stays_until_it_is_answered_or_passed(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.name")
    journey.answer("about.name", None)
    assert journey.go_on().items[0].errors == (ItemError("required"),)
    assert journey.skip().page.id == "about.legal"
    assert journey.response.get("about.name") == SKIPPED


def test_that_what_is_to_mend_is_not_said_after_leaving_and_coming_back(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    journey.answer("about.pain", Answer.of(11))
    assert journey.go_on().has_errors
    journey.go_back()
    assert not journey.go_to("about.pain").has_errors


def test_that_skipping_drops_what_needs_mending_and_keeps_the_rest(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    journey.answer("about.pain", Answer.of(11))
    journey.skip()
    assert journey.response.get("about.pain") == SKIPPED
    walk(journey, until="about.since")
    journey.answer("about.since", Answer.of("2020"))
    journey.skip()
    assert journey.response.get("about.since") == Answer.of("2020")


def test_that_a_talk_in_person_goes_on_the_agenda_and_keeps_what_was_said(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="map")
    journey.answer("map.hurts", chosen("neck"))
    journey.talk_in_person()
    assert journey.response.get("map.hurts") == chosen("neck")
    assert journey.response.get("map.no_touch") == IN_PERSON
    assert journey.journal.agenda == ("map",)
    journey.go_to("map")
    journey.talk_in_person()
    assert reopened(journey).journal.agenda == ("map",)


def test_that_back_and_forward_stay_within_the_packet(place: ClinicAtWork) -> None:
    journey = place.journey()
    first = journey.open()
    assert not first.can_go_back
    assert journey.go_back().page == first.page
    ids = [page.id for page in journey.pages()]
    walk(journey)
    assert journey.go_on().page.id == ids[-1] == "sign"
    seen = [journey.go_back().page.id for _ in ids[1:]]
    assert seen == ids[-2::-1]


def test_that_a_page_that_is_not_there_leaves_the_person_where_they_are(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="about.pain")
    for page in ("about.pet-name", "nowhere", ""):
        assert journey.go_to(page).page.id == "about.pain"


def test_that_a_hidden_answer_comes_back_with_its_question(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"about.pets": Answer.of(True), "about.pet-name": Answer.of("Rex")}, until="about.pain")
    journey.answer("about.pets", Answer.of(False))
    assert "about.pet-name" not in {page.id for page in journey.pages()}
    journey = reopened(journey)
    journey.answer("about.pets", Answer.of(True))
    (item,) = journey.go_to("about.pet-name").items
    assert item.answer == Answer.of("Rex")


def test_that_a_person_whose_page_goes_away_is_at_the_nearest_one_they_saw(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"about.pets": Answer.of(True)}, until="about.pet-name")
    state = journey.answer("about.pets", Answer.of(False))
    assert state.page.id == "about.pets"


@pytest.mark.parametrize(
    ("act", "choice"),
    [(Journey.skip, SectionChoice.SKIP), (Journey.talk_in_person, SectionChoice.IN_PERSON)],
)
def test_that_a_section_can_be_left_out_on_its_note_and_taken_up_again(
    place: ClinicAtWork, act: Callable[[Journey], object], choice: SectionChoice
) -> None:
    journey = place.journey()
    assert walk(journey, until="note:preg").kind is PageKind.NOTE
    act(journey)
    assert journey.state().page.id == "map"
    assert reopened(journey).journal.choices == {"preg": choice}
    (entry,) = place.records.entries(kind="audit.form.section-declined")
    assert entry.body == {"section": "preg", "choice": str(choice)}
    assert journey.go_back().page.id == "note:preg"
    assert journey.go_on().page.id == "preg.status"
    assert journey.journal.choices == {"preg": SectionChoice.CONTINUE}


def test_that_an_answer_that_opens_a_sensitive_section_leads_to_its_note_first(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, until="urgent.chest")
    state = journey.go_on()
    assert (state.page.id, state.who_sees, state.items) == ("note:preg", ("practitioner",), ())


def test_that_what_hangs_on_a_left_out_section_is_not_asked(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"preg.status": chosen("yes")}, until="preg.week")
    journey.go_to("note:preg")
    journey.skip()
    assert not {"preg.week", "preg.wish"} & {page.id for page in journey.pages()}


def test_that_another_language_keeps_every_answer(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"about.pets": Answer.of(True)}, until="about.pet-name")
    journey.go_to("about.pets")
    before = journey.state()
    after = journey.change_language("es")
    assert (after.language, after.heading, after.items[0].text) == ("es", "¿Mascotas?", "¿Mascotas?")
    assert after.items[0].answer == before.items[0].answer
    assert reopened(journey).state() == after
    assert journey.change_language("en") == before


def test_that_a_language_the_forms_do_not_have_changes_nothing(place: ClinicAtWork) -> None:
    journey = place.journey()
    before = journey.open()
    with pytest.raises(LookupError, match="language"):
        journey.change_language("xx")
    assert reopened(journey).state() == before


# -- pause, person, back again ------------------------------------------------


def test_that_a_pause_ends_on_the_same_page(place: ClinicAtWork) -> None:
    journey = place.journey()
    state = walk(journey, until="about.pain")
    journey.pause()
    assert place.records.visit(journey.visit.id) == journey.visit
    assert str(journey.visit.state) == VisitState.PAUSED
    assert journey.resume() == state
    assert str(journey.visit.state) == VisitState.WITH_PATIENT


def test_that_a_person_who_was_asked_to_come_is_still_wanted_after_a_pause(place: ClinicAtWork) -> None:
    journey = place.journey()
    journey.ask_for_person()
    journey.pause()
    assert reopened(journey).visit.state is VisitState.WANTS_TO_TALK


def test_that_progress_counts_sections_up_to_their_number(place: ClinicAtWork) -> None:
    journey = place.journey()
    first, last = journey.open(), walk(journey)
    assert (first.step, last.step) == (1, last.total)
    assert last.total == 13


def test_that_a_state_never_shows_the_legal_name(place: ClinicAtWork) -> None:
    journey = place.journey(place.visit(place.patient("Rosa", legal_name="Canary Vega")))
    assert journey.open().name == "Rosa"
    assert "Canary" not in repr(journey.open())
    assert "Canary" in repr(walk(journey))


def test_that_statuses_other_than_answered_survive_going_on(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"urgent.chest": Answer(AnswerStatus.PREFER_NOT), "last.else": Answer(AnswerStatus.DONT_KNOW)})
    assert journey.response.get("urgent.chest") == Answer(AnswerStatus.PREFER_NOT)
    assert journey.response.get("last.else") == Answer(AnswerStatus.DONT_KNOW)
