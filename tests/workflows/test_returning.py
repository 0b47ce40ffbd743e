"""A person who comes again: their own answers, to be confirmed or changed, never asked twice."""

from dataclasses import replace

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.known import Carried, KnownChoice
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.pages import SectionChoice
from intake_app.domain.questionnaire import Questionnaire
from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.sign import end_without_signing, sign
from tests.support.builders import SKIPPED, YES_NO, chosen, raw_item
from tests.support.journeys import walk
from tests.support.returning import TOLD, back_again, been_here, known_pages, page_ids
from tests.support.small_packet import small_packet
from tests.support.workplace import ClinicAtWork

STILL, CHANGED = KnownChoice.STILL_TRUE, KnownChoice.CHANGED


def with_form(place: ClinicAtWork, name: str, **changes: object) -> None:
    """Let the small packet have one form in another version or with other terms."""
    packet = place.content.packets["small"]
    forms = tuple(_changed(form, changes) if form.url.endswith(name) else form for form in packet.forms)
    place.content.packets["small"] = Packet(packet.name, packet.title, forms)


def _changed(form: LoadedForm, changes: dict[str, object]) -> LoadedForm:
    raw = {k: v for k, v in changes.items() if k in {"version", "item"}}
    asked = form.questionnaire.model_copy(update={})
    if raw:
        asked = Questionnaire.model_validate({**form.questionnaire.to_fhir(), **raw})
    rest = {k: v for k, v in changes.items() if k not in raw}
    return replace(form, questionnaire=asked, **rest)  # type: ignore[arg-type]


def test_that_nobody_is_asked_about_the_past_at_a_first_visit(place: ClinicAtWork) -> None:
    journey = place.journey()
    assert known_pages(journey) == []
    assert place.records.entries(kind="response") == ()


def test_that_each_part_that_was_answered_is_asked_on_one_page(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    assert known_pages(journey) == ["about", "preg", "body", "last"]
    state = walk(journey, until="known:about")
    assert state.known is not None
    assert state.heading == "Is this still true?"
    assert state.section_title == "About you"
    assert (state.known.given, state.known.choice, state.known.covered) == ("March 4, 2026", None, False)
    assert state.known.rows == (
        ("Text of about.name", "Rosa Vega"),
        ("Text of about.legal", "Rosa Vega Ruiz"),
        ("Any pets?", "Yes"),
        ("Text of about.pet-name", "Rex"),
        ("Text of about.pain", "6"),
    )


def test_that_still_true_copies_the_answers_with_where_they_come_from(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    (source,) = place.records.entries(kind="response")
    journey = back_again(place, patient)
    walk(journey, until="known:about")
    assert journey.response.get("about.pain") is None
    before = place.clock.at
    state = journey.knew("about", STILL)
    assert state.page.id == "urgent.chest"
    assert {key: journey.response.get(key) for key in TOLD if key.startswith("about.")} == {
        key: answer for key, answer in TOLD.items() if key.startswith("about.")
    }
    carried = journey.journal.carried["about.pain"]
    assert (carried.visit, carried.given[:10]) == (str(source.refers_to), "2026-03-04")
    assert carried.confirmed >= before.isoformat(timespec="seconds")
    again = open_journey(place.workplace, journey.visit.id)
    assert (again.response, again.journal) == (journey.response, journey.journal)
    assert "about.pain" not in page_ids(journey)


def test_that_what_changed_opens_filled_in_and_is_confirmed_page_by_page(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    state = journey.knew("about", CHANGED)
    assert state.page.id == "about.name"
    walk(journey, until="about.pain")
    assert journey.response.get("about.pain") == Answer.of(6)
    assert journey.journal.carried["about.pain"].confirmed == ""
    journey.answer("about.pain", Answer.of(2))
    assert "about.pain" not in journey.journal.carried
    journey.go_on()
    assert journey.journal.carried["about.pet-name"].confirmed
    assert journey.response.get("about.pain") == Answer.of(2)


def test_that_a_page_that_was_never_opened_hands_nothing_in(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    journey.knew("about", CHANGED)
    journey.go_to("review")
    assert journey.response.get("about.pain") is None


def test_that_an_answer_taken_back_does_not_come_back(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    journey.knew("about", CHANGED)
    walk(journey, until="about.pain")
    journey.answer("about.pain", None)
    journey.go_back()
    walk(journey, until="about.since")
    assert journey.response.get("about.pain") == SKIPPED
    walk(journey)
    sign(journey, place.signature())
    third = back_again(place, journey.patient)
    state = walk(third, until="known:about")
    assert state.known is not None
    assert "Text of about.pain" not in dict(state.known.rows)


def test_that_going_on_without_a_choice_opens_the_pages_and_says_yes_to_nothing(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    assert journey.go_on().page.id == "about.name"
    assert journey.journal.known["about"].choice is CHANGED


@pytest.mark.parametrize(
    ("leave", "choice"), [(Journey.skip, SectionChoice.SKIP), (Journey.talk_in_person, SectionChoice.IN_PERSON)]
)
def test_that_a_known_part_can_be_passed_over_and_taken_up_again(
    place: ClinicAtWork, leave: object, choice: SectionChoice
) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    assert leave(journey).page.id == "urgent.chest"  # type: ignore[operator]
    assert journey.journal.choices["about"] is choice
    assert "about.pain" not in page_ids(journey)
    journey.go_to("known:about")
    journey.knew("about", STILL)
    assert journey.journal.choices["about"] is SectionChoice.CONTINUE
    assert journey.response.get("about.pain") == Answer.of(6)


def test_that_passing_over_a_part_takes_nothing_back(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    journey = back_again(place, patient)
    walk(journey, until="known:about")
    journey.skip()
    walk(journey)
    sign(journey, place.signature())
    third = back_again(place, patient)
    state = walk(third, until="known:about")
    assert state.known is not None
    assert ("Text of about.pain", "6") in state.known.rows


def test_that_a_sensitive_part_is_announced_first_and_covered(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    ids = page_ids(journey)
    assert ids.index("note:preg") + 1 == ids.index("known:preg")
    state = walk(journey, until="known:preg")
    assert state.known is not None
    assert state.known.covered
    journey.go_to("note:preg")
    journey.choose("preg", SectionChoice.SKIP)
    assert "known:preg" not in page_ids(journey)


def test_that_a_decision_shows_the_last_one_and_stays_open(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    state = walk(journey, until="technique.needling")
    (view,) = state.items
    assert view.answer is None
    assert view.hint == "Last time, on March 4, 2026, you chose: Yes. It stays open until you choose again."
    walk(journey)
    assert journey.state().sign is not None
    assert journey.context().decisions.techniques == {}
    assert "known:techniques" not in page_ids(journey)


def test_that_marks_stand_from_the_start_and_stay_when_the_part_is_left_out(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    journey = back_again(place, patient)
    assert journey.response.get("map.no_touch") == chosen("neck")
    assert journey.context().decisions.no_touch == {"neck"}
    walk(journey, until="known:body")
    journey.skip()
    walk(journey)
    sign(journey, place.signature())
    context, _ = handed_in_context(place.workplace, journey.visit.id)
    assert context.response.get("map.no_touch") == chosen("neck")
    assert context.response.get("map.hurts") == SKIPPED
    assert back_again(place, patient).response.get("map.no_touch") == chosen("neck")


def test_that_only_the_person_lifts_a_mark(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    journey = back_again(place, patient)
    walk(journey, until="known:body")
    journey.knew("body", CHANGED)
    journey.answer("map.no_touch", None)
    walk(journey)
    sign(journey, place.signature())
    assert back_again(place, patient).response.get("map.no_touch") is None


def test_that_todays_marks_go_when_their_part_is_left_out(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"map.no_touch": chosen("neck")})
    assert journey.journal.kept == frozenset()


def test_that_what_every_visit_asks_is_asked_again(place: ClinicAtWork) -> None:
    patient = been_here(place, {**TOLD, "urgent.chest": chosen("no")})
    with_form(place, "about", holds_months=0)
    chest = raw_item("urgent.chest", "choice", options=YES_NO)
    section = raw_item("urgent", "group", chest, own={"asked-anew": True})
    with_form(place, "urgent", item=[section])
    journey = back_again(place, patient)
    assert known_pages(journey) == ["preg", "body", "last"]
    assert "urgent.chest" in page_ids(journey)


def test_that_the_control_is_asked_as_known_without_that_mark(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, {**TOLD, "urgent.chest": chosen("no")}))
    assert "urgent" in known_pages(journey)


def test_that_answers_do_not_hold_longer_than_their_form_says(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    with_form(place, "about", holds_months=1)
    assert "about" in known_pages(back_again(place, patient))
    place.clock.move(14 * 86_400)
    assert known_pages(back_again(place, patient)) == ["preg", "body", "last"]


@pytest.mark.parametrize(("version", "known"), [("1.4.2", True), ("2.0.0", False)])
def test_that_another_major_version_is_asked_anew(place: ClinicAtWork, version: str, known: bool) -> None:
    patient = been_here(place, TOLD)
    with_form(place, "about", version=version)
    assert ("about" in known_pages(back_again(place, patient))) is known


def test_that_a_question_that_was_not_asked_before_is_asked_after_still_true(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    packet = small_packet()
    about = packet.forms[0].questionnaire.to_fhir()
    about["item"][1]["item"].append(raw_item("about.new"))
    with_form(place, "about", version="1.1.0", item=about["item"])
    journey = back_again(place, patient)
    walk(journey, until="known:about")
    assert journey.knew("about", STILL).page.id == "about.new"


def test_that_a_choice_that_is_no_longer_offered_is_asked_again(place: ClinicAtWork) -> None:
    patient = been_here(place, {"urgent.chest": chosen("no"), "about.pain": Answer.of(3)})
    form = small_packet().forms[1].questionnaire.to_fhir()
    form["item"][0]["item"][0]["answerOption"].pop()
    with_form(place, "urgent", item=form["item"])
    assert "urgent" not in known_pages(back_again(place, patient))


def test_that_a_withheld_answer_is_not_pressed_for_again(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    journey.knew("about", STILL)
    assert journey.response.get("about.since") == SKIPPED
    assert "about.since" not in page_ids(journey)


def test_that_what_the_record_learned_since_stands_before_what_was_said(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    place.records.save_patient(replace(patient, legal_name="Rosa Ruiz"), "desk", place.clock.now())
    journey = back_again(place, patient)
    state = walk(journey, until="known:about")
    assert state.known is not None
    assert ("Text of about.legal", "Rosa Ruiz") in state.known.rows
    journey.knew("about", STILL)
    assert journey.response.get("about.legal") == Answer.of("Rosa Ruiz")


def test_that_a_carried_answer_keeps_the_visit_it_was_first_given_at(place: ClinicAtWork) -> None:
    patient = been_here(place, TOLD)
    (first,) = place.records.entries(kind="response")
    for _ in range(2):
        journey = back_again(place, patient)
        walk(journey, until="known:about")
        journey.knew("about", STILL)
        walk(journey)
        sign(journey, place.signature())
        place.clock.move(86_400)
    carried = journey.journal.carried["about.pain"]
    assert (carried.visit, carried.given[:10]) == (str(first.refers_to), "2026-03-04")
    assert carried.confirmed > carried.given


def test_that_what_was_handed_in_reads_the_same_later(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    journey.knew("about", STILL)
    walk(journey)
    pages = journey.pages()
    sign(journey, place.signature())
    context, found = handed_in_context(place.workplace, journey.visit.id)
    assert found == pages
    assert context.journal.carried["about.pain"] == journey.journal.carried["about.pain"]
    assert isinstance(context.journal.carried["about.pain"], Carried)


def test_that_an_intake_without_a_signature_is_remembered_too(place: ClinicAtWork) -> None:
    patient = place.patient()
    journey = place.journey(place.visit(patient))
    walk(journey, TOLD)
    end_without_signing(journey, EndKind.NOT_TODAY)
    assert "about" in known_pages(back_again(place, patient))


def test_that_an_intake_of_forms_nobody_wrote_down_is_asked_anew(place: ClinicAtWork) -> None:
    patient = place.patient()
    old = place.visit(patient)
    place.records.append(
        "response",
        {"answers": {"about.pain": {"status": "answered", "values": [{"integer": 6}]}}, "journal": {}},
        actor="patient",
        at=place.clock.now(),
        subject_id=patient.id,
        refers_to=old.id,
    )
    assert known_pages(back_again(place, patient)) == []


def test_that_every_question_is_on_the_review_once(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TOLD))
    walk(journey, until="known:about")
    journey.knew("about", STILL)
    state = walk(journey, until="review")
    keys = [row.key for section in state.review for row in section.rows]
    assert len(keys) == len(set(keys))
    (about,) = (section for section in state.review if section.title == "About you")
    assert {row.page for row in about.rows} == {"known:about"}
    assert about.rows[0].note.startswith("Said on March 4, 2026, still true on March 25, 2026")
