"""At a returning visit people read their own words of what they hoped for, and only that is asked about."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.patient import Patient
from intake_app.domain.questionnaire import Questionnaire
from intake_app.domain.response import Answer
from intake_app.domain.visit import Visit
from intake_app.workflows.answer import Journey
from intake_app.workflows.answer_blocks import intake_answers
from intake_app.workflows.check_in import check_in
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.ports import Content
from intake_app.workflows.print_form import print_form
from intake_app.workflows.recalled import earlier_words
from intake_app.workflows.review_rows import review_sections
from intake_app.workflows.sign import end_without_signing
from intake_app.workflows.standing import as_handed_in
from tests.support.builders import IN_PERSON, SKIPPED
from tests.support.patient_desk import shipped_content
from tests.support.returning import WEEKS
from tests.support.workplace import ClinicAtWork, clinic_at_work

WALK, SLEEP = "Canary-walk to the shop", "Canary-sleep through"
FIRST, SECOND, ASK = "since.goal1_now", "since.goal2_now", "since.goal_ask"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[ClinicAtWork]:
    with clinic_at_work(tmp_path) as found:
        found.workplace = replace(found.workplace, content=cast("Content", shipped_content()))
        yield found


def told(place: ClinicAtWork, given: Mapping[str, Answer], who: Patient | None = None) -> Patient:
    """Somebody whose intake at an earlier first visit held these answers; weeks have gone by since."""
    patient = who or place.patient()
    visit = checked_in(place, patient, "first-visit")
    journey = place.journey(visit)
    for key, answer in given.items():
        journey.answer(key, answer)
    journey.go_to("review")
    end_without_signing(journey, EndKind.NOT_TODAY)
    place.clock.move(WEEKS.total_seconds())
    return patient


def checked_in(place: ClinicAtWork, patient: Patient, packet: str) -> Visit:
    return check_in(place.workplace, place.desk, patient.id, place.practitioner.member.id, packet)


def again(place: ClinicAtWork, patient: Patient) -> Journey:
    return place.journey(checked_in(place, patient, "returning-visit"))


def on_goals_page(journey: Journey) -> tuple[str, ...]:
    return next(page.items for page in journey.pages() if page.id == "since.goals")


def said(journey: Journey, key: str) -> str:
    state = journey.go_to("since.goals")
    view = next(view for view in state.items if view.key == key)
    return view.earlier.said if view.earlier else ""


def test_that_their_own_words_stand_under_the_question_with_their_day(place: ClinicAtWork) -> None:
    journey = again(place, told(place, {"why.goal1": Answer.of(WALK), "why.goal2": Answer.of(SLEEP)}))
    assert on_goals_page(journey) == (FIRST, SECOND, "since.goal_new")
    assert said(journey, FIRST) == f"You wrote on March 4, 2026: “{WALK}”"
    assert SLEEP in said(journey, SECOND)
    assert SLEEP not in said(journey, FIRST)
    assert said(journey, "since.goal_new") == ""


def test_that_what_was_never_named_is_not_asked(place: ClinicAtWork) -> None:
    journey = again(place, told(place, {"why.goal1": Answer.of(WALK), "why.goal2": SKIPPED}))
    assert on_goals_page(journey) == (FIRST, "since.goal_new")
    assert SECOND not in as_handed_in(journey.context()).response


def test_that_who_named_nothing_is_asked_only_for_something_new(place: ClinicAtWork) -> None:
    journey = again(place, told(place, {"why.reason": Answer.of("neck"), "why.goal1": SKIPPED}))
    assert on_goals_page(journey) == ("since.goal_new",)


@pytest.mark.parametrize("before", [{}, {"why.goal1": IN_PERSON}])
def test_that_where_nothing_is_known_the_question_stands_as_it_is(
    place: ClinicAtWork, before: dict[str, Answer]
) -> None:
    who = told(place, before) if before else place.patient()
    journey = again(place, who)
    assert on_goals_page(journey) == (FIRST, SECOND, ASK, "since.goal_new")
    assert said(journey, FIRST) == ""


def test_that_the_words_of_another_person_are_never_shown(place: ClinicAtWork) -> None:
    told(place, {"why.goal1": Answer.of(WALK)})
    journey = again(place, place.patient("Ivo"))
    assert WALK not in str(journey.go_to("since.goals"))
    assert ASK in on_goals_page(journey)


def test_that_a_visit_that_was_put_under_another_person_shows_nothing(place: ClinicAtWork) -> None:
    who, other = told(place, {"why.goal1": Answer.of(WALK)}), place.patient("Ivo")
    (visit,) = place.records.visits_of(who.id)
    place.records.save_visit(replace(visit, patient_id=other.id), "desk", place.clock.now())
    for person in (who, other):
        assert WALK not in str(again(place, person).go_to("since.goals"))


def test_that_the_newest_words_are_those_that_stand(place: ClinicAtWork) -> None:
    who = told(place, {"why.goal1": Answer.of("older"), "why.goal2": Answer.of("older too")})
    told(place, {"why.goal1": Answer.of(WALK)}, who)
    told(place, {"why.goal1": SKIPPED}, who)
    journey = again(place, who)
    assert WALK in said(journey, FIRST)
    assert SECOND not in on_goals_page(journey)


def test_that_words_and_day_reach_the_practitioner_and_the_paper_and_their_source_is_kept(place: ClinicAtWork) -> None:
    who = told(place, {"why.goal1": Answer.of(WALK)})
    (before,) = place.records.visits_of(who.id)
    journey = again(place, who)
    journey.answer(FIRST, Answer.of(6))
    context = as_handed_in(journey.context())
    rows = [row for part in review_sections(context, journey.pages()) for row in part.rows if row.key == FIRST]
    assert rows[0].question.endswith(f"You wrote on March 4, 2026: “{WALK}”")
    assert WALK in str(tuple(intake_answers(context)))
    assert journey.journal.carried["since.goal1"].visit == str(before.id)
    assert context.response.get("since.goal1") == Answer.of(WALK)


def test_that_words_of_a_private_part_wait_behind_show(place: ClinicAtWork) -> None:
    journey = again(place, told(place, {"why.goal1": Answer.of(WALK)}))
    context = journey.context()
    item = context.packet.items[FIRST]
    found = earlier_words(context, item)
    assert found is not None
    assert not found.covered
    covered = earlier_words(_more_private(context), item)
    assert covered is not None
    assert covered.covered


def _more_private(context: ConsentContext) -> ConsentContext:
    forms = tuple(replace(form, questionnaire=_marked(form.questionnaire)) for form in context.packet.forms)
    return replace(context, packet=replace(context.packet, forms=forms))


def _marked(form: Questionnaire) -> Questionnaire:
    return Questionnaire.model_validate_json(
        json.dumps(form.to_fhir()).replace('"valueCode": "low"', '"valueCode": "medium"')
    )


def test_that_the_printed_form_asks_in_the_words_that_fit_everybody(place: ClinicAtWork) -> None:
    visit = checked_in(place, told(place, {"why.goal1": Answer.of(WALK)}), "returning-visit")
    print_form(place.workplace, place.desk, visit.id, "en")
    paper = str(place.paper.documents[-1].blocks)
    assert WALK not in paper
    assert "The second thing, if there was one" in paper
    assert "Ask us if you would like to hear what you wrote." in paper
    assert "in your own words" not in paper
