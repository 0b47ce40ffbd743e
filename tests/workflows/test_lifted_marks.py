"""A "please don't touch" mark is lifted by the person alone; when and in which words is on record (rule C02)."""

from dataclasses import replace
from uuid import UUID

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.practitioner import NotAllowedError, Role
from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.comfort_card import comfort_card
from intake_app.workflows.export import preview_consent
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.lifted_marks import lift_mark
from intake_app.workflows.ports import StorageError
from intake_app.workflows.review import ReviewView, review
from intake_app.workflows.sign import end_without_signing, sign
from tests.support.builders import PREFER_NOT, SKIPPED, a_flag, a_form, chosen, raw_item
from tests.support.journeys import walk
from tests.support.returning import TOLD, back_again, been_here
from tests.support.small_packet import FLAGS
from tests.support.workplace import ClinicAtWork

MARKS = "map.no_touch"
TWO = {**TOLD, MARKS: chosen("neck", "shoulder.left")}


def view_of(place: ClinicAtWork, visit_id: UUID) -> ReviewView:
    """What the practitioner reads."""
    return review(place.workplace, place.practitioner, visit_id)


def signed(place: ClinicAtWork, journey: Journey, given: dict[str, Answer] | None = None) -> UUID:
    """Go through to the end and sign."""
    walk(journey, given)
    sign(journey, place.signature())
    return journey.visit.id


def card_of(place: ClinicAtWork, visit_id: UUID) -> str:
    """Everything the comfort card says."""
    comfort_card(place.workplace, place.practitioner, visit_id)
    return repr(place.paper.documents[-1].blocks)


# -- on the tablet -----------------------------------------------------


def test_that_a_mark_lifted_on_the_tablet_is_kept_with_time_and_words(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TWO))
    walk(journey, until="known:body")
    before = place.clock.at
    journey.answer(MARKS, chosen("shoulder.left"))
    journey.say_of_lifted(" It healed. ")
    view = view_of(place, signed(place, open_journey(place.workplace, journey.visit.id)))
    (mark,) = view.lifted
    assert (mark.region, mark.name, mark.words, mark.by) == ("neck", "Neck", "It healed.", "")
    assert mark.at >= before.replace(microsecond=0)
    assert view.no_touch == ("Left shoulder",)


def test_that_words_are_never_asked_for(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TWO))
    journey.answer(MARKS, None)
    assert [mark.words for mark in view_of(place, signed(place, journey)).lifted] == ["", ""]


def test_that_the_page_names_what_was_lifted_and_the_words(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, {MARKS: chosen("neck")}))
    walk(journey, until="known:body")
    journey.go_on()
    assert journey.state().page.id == "map"
    journey.answer(MARKS, None)
    state = journey.say_of_lifted("It healed.")
    (view,) = (item for item in state.items if item.key == MARKS)
    assert (view.lifted, view.lift_words) == (("Neck",), "It healed.")


def test_that_a_mark_put_back_was_never_lifted(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TWO))
    journey.answer(MARKS, None)
    journey.say_of_lifted("A slip.")
    journey.answer(MARKS, chosen("neck", "shoulder.left"))
    assert (journey.journal.lifted, journey.journal.lift_words) == ({}, "")


def test_that_a_mark_made_today_and_taken_off_again_is_no_lifted_one(place: ClinicAtWork) -> None:
    journey = place.journey()
    journey.answer(MARKS, chosen("neck"))
    journey.answer(MARKS, None)
    assert view_of(place, signed(place, journey)).lifted == ()


@pytest.mark.parametrize("passing", [SKIPPED, PREFER_NOT])
def test_that_passing_over_the_body_lifts_nothing(place: ClinicAtWork, passing: Answer) -> None:
    journey = back_again(place, been_here(place, TWO))
    journey.answer(MARKS, passing)
    assert journey.response.get(MARKS) == TWO[MARKS]
    assert journey.journal.lifted == {}


def test_that_what_is_left_stays_when_the_part_is_left_out_after_one_was_lifted(place: ClinicAtWork) -> None:
    journey = back_again(place, been_here(place, TWO))
    journey.answer(MARKS, chosen("neck"))
    walk(journey, until="known:body")
    journey.skip()
    view = view_of(place, signed(place, journey))
    assert view.no_touch == ("Neck",)
    assert [mark.region for mark in view.lifted] == ["shoulder.left"]


# -- in the room -------------------------------------------------------


def test_that_a_mark_lifted_in_the_room_changes_the_plan_and_no_signed_byte(place: ClinicAtWork) -> None:
    visit_id = signed(place, place.journey(), TWO)
    (info,) = place.records.documents(kind="consent", visit_id=visit_id)
    before = preview_consent(place.workplace, place.practitioner, info.id)
    assert "Neck" in card_of(place, visit_id)
    mark = lift_mark(place.workplace, place.practitioner, visit_id, "neck", " You may go there now. ")
    view = view_of(place, visit_id)
    assert view.lifted == (mark,)
    assert (mark.words, mark.by) == ("You may go there now.", "Jun Watanabe")
    assert (view.no_touch, view.no_touch_regions) == (("Left shoulder",), frozenset({"shoulder.left"}))
    assert "neck" not in view.decisions.no_touch
    assert "Please do not touch: Left shoulder." in card_of(place, visit_id)
    assert preview_consent(place.workplace, place.practitioner, info.id) == before
    answers = {row.question: row.answer for section in view.sections for row in section.rows}
    assert answers[f"Text of {MARKS}"] == "Neck, Left shoulder"


def with_flag(place: ClinicAtWork) -> None:
    """Let the marks feed the flag that they are a stop for."""
    own = {"component": "body-map", "flag-input": MARKS}
    marks = raw_item(MARKS, "choice", own=own, repeats=True)
    body = a_form("body", raw_item("body", "group", raw_item("map", "group", marks, control="page")))
    packet = place.content.packets["small"]
    forms = tuple(body if form.url == body.url else form for form in packet.forms)
    place.content.packets["small"] = replace(packet, forms=forms)
    place.content.flags = (*FLAGS, a_flag("S01", "map.no_touch contains plan.region"))


def test_that_the_flag_names_the_marks_that_are_left_and_goes_with_the_last(place: ClinicAtWork) -> None:
    with_flag(place)
    visit_id = signed(place, place.journey(), {MARKS: chosen("neck", "shoulder.left")})
    because = []
    for region in ("neck", "shoulder.left"):
        (flag,) = (raised for raised in view_of(place, visit_id).flags if raised.flag.id == "S01")
        because.append(" ".join(flag.because))
        lift_mark(place.workplace, place.practitioner, visit_id, region, "It is fine.")
    assert ["neck" in one for one in because] == [True, False]
    assert "S01" not in {raised.flag.id for raised in view_of(place, visit_id).flags}


def test_that_a_no_to_the_area_stays_when_its_mark_is_lifted(place: ClinicAtWork) -> None:
    visit_id = signed(place, place.journey(), TWO)
    lift_mark(place.workplace, place.practitioner, visit_id, "neck", "It is fine.")
    assert "Text of area.neck" in view_of(place, visit_id).summary.declined


def test_that_a_mark_lifted_in_the_room_does_not_come_back_at_the_next_visit(place: ClinicAtWork) -> None:
    patient = been_here(place, TWO)
    (visit,) = place.records.visits_of(patient.id)
    lift_mark(place.workplace, place.practitioner, visit.id, "neck", "It is fine.")
    journey = back_again(place, patient)
    assert journey.response.get(MARKS) == chosen("shoulder.left")
    walk(journey, until="known:body")
    journey.go_on()
    assert journey.response.get(MARKS) == chosen("shoulder.left")


def test_that_a_mark_made_again_at_a_later_visit_stands(place: ClinicAtWork) -> None:
    patient = been_here(place, TWO)
    (visit,) = place.records.visits_of(patient.id)
    lift_mark(place.workplace, place.practitioner, visit.id, "neck", "It is fine.")
    journey = back_again(place, patient)
    journey.answer(MARKS, chosen("neck"))
    assert view_of(place, signed(place, journey)).no_touch == ("Neck",)
    assert back_again(place, patient).response.get(MARKS) == chosen("neck")


def test_that_a_mark_lifted_before_the_forms_go_on_is_not_put_back_by_them(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, TWO)
    end_without_signing(journey, EndKind.NOT_TODAY)
    lift_mark(place.workplace, place.practitioner, journey.visit.id, "neck", "It is fine.")
    again = hand_over(place.workplace, place.desk, journey.visit.id, IdentityCheck.KNOWN)
    assert again.response.get(MARKS) == chosen("shoulder.left")


# -- who ---------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.ADMIN])
def test_that_neither_front_desk_nor_admin_writes_down_a_lifted_mark(place: ClinicAtWork, role: Role) -> None:
    visit_id = signed(place, place.journey(), TWO)
    with pytest.raises(NotAllowedError):
        lift_mark(place.workplace, place.by_role(role), visit_id, "neck", "It is fine.")
    assert view_of(place, visit_id).no_touch == ("Neck", "Left shoulder")
    lift_mark(place.workplace, place.practitioner, visit_id, "neck", "It is fine.")
    assert view_of(place, visit_id).no_touch == ("Left shoulder",)


@pytest.mark.parametrize("words", ["", "  "])
def test_that_nothing_is_lifted_without_the_persons_words(place: ClinicAtWork, words: str) -> None:
    visit_id = signed(place, place.journey(), TWO)
    with pytest.raises(ValueError, match="own words"):
        lift_mark(place.workplace, place.practitioner, visit_id, "neck", words)
    assert view_of(place, visit_id).lifted == ()


@pytest.mark.parametrize("region", ["shoulder.right", "nowhere"])
def test_that_only_a_mark_that_stands_is_lifted(place: ClinicAtWork, region: str) -> None:
    visit_id = signed(place, place.journey(), TWO)
    with pytest.raises(LookupError, match="does not stand"):
        lift_mark(place.workplace, place.practitioner, visit_id, region, "It is fine.")


def test_that_a_full_disk_lifts_no_mark_by_half_and_the_trail_has_no_word_of_it(place: ClinicAtWork) -> None:
    visit_id = signed(place, place.journey(), TWO)
    for at in (1, 2):
        place.disk.arm(at)
        with pytest.raises(StorageError):
            lift_mark(place.workplace, place.practitioner, visit_id, "neck", "canary words")
    place.disk.arm(0)
    assert view_of(place, visit_id).lifted == ()
    lift_mark(place.workplace, place.practitioner, visit_id, "neck", "canary words")
    (line,) = place.records.entries(kind="audit.mark.lifted")
    assert line.body == {}
