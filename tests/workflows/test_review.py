"""The practitioner's review."""

from uuid import UUID, uuid4

import pytest

from intake_app.domain.consent import Decision, EndKind
from intake_app.domain.pages import SectionChoice
from intake_app.domain.practitioner import Role
from intake_app.domain.response import Answer
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey
from intake_app.workflows.handed_in import NotHandedInError
from intake_app.workflows.review import (
    NotReviewedError,
    close_alert,
    mark_reviewed,
    open_alerts,
    open_section,
    opened_by,
    review,
    waiting,
)
from intake_app.workflows.sign import end_without_signing, sign
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def signed(place: ClinicAtWork, given: dict[str, Answer] | None = None, talk: tuple[str, ...] = ()) -> Journey:
    """A visit that has been signed."""
    journey = place.journey()
    walk(journey, given, talk=talk)
    sign(journey, place.signature())
    return journey


def open_all(place: ClinicAtWork, visit_id: UUID) -> None:
    """Open every section."""
    for section in review(place.workplace, place.practitioner, visit_id).sections:
        open_section(place.workplace, place.practitioner, visit_id, section.page)


def test_that_boundaries_signal_and_decisions_are_there_to_read(place: ClinicAtWork) -> None:
    journey = signed(
        place,
        {
            "map.no_touch": chosen("neck"),
            "map.hurts": chosen("shoulder.left"),
            "comfort.signal": Answer.of("raised hand"),
            "technique.needling": chosen("ask"),
            "area.neck": chosen("yes"),
            "preg.status": chosen("yes"),
        },
    )
    view = review(place.workplace, place.practitioner, journey.visit.id)
    assert view.no_touch == ("Neck",)
    assert (view.no_touch_regions, view.hurts_regions) == (frozenset({"neck"}), frozenset({"shoulder.left"}))
    assert (view.stop_signal, view.age) == ("raised hand", 37)
    assert view.decisions.effective("needling", "neck") is Decision.NO
    assert view.summary.ask == ("Text of technique.needling",)
    assert view.summary.declined == ("Text of area.neck",)
    assert [raised.flag.id for raised in view.flags] == ["U01", "P01"]
    assert view.sections[0].title == "About you"


def test_that_the_agenda_holds_single_questions_pages_and_sections_once(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, talk=("explained.2", "last.else"))
    journey.go_to("note:preg")
    journey.choose("preg", SectionChoice.IN_PERSON)
    sign(journey, place.signature())
    view = review(place.workplace, place.practitioner, journey.visit.id)
    assert view.agenda[0] == "Pregnancy"
    assert {"Text of explained.2", "Text of explained.more", "Text of last.else"} <= set(view.agenda)
    assert len(view.agenda) == len(set(view.agenda))
    assert review(place.workplace, place.practitioner, signed(place).visit.id).agenda == ()


def test_that_looking_is_in_the_trail(place: ClinicAtWork) -> None:
    journey = signed(place)
    review(place.workplace, place.practitioner, journey.visit.id)
    (entry,) = place.records.entries(kind="audit.record.viewed")
    assert (entry.actor, entry.refers_to) == (str(place.practitioner.member.id), journey.visit.id)


def test_that_nothing_is_reviewed_before_every_section_was_opened(place: ClinicAtWork) -> None:
    journey = signed(place)
    sections = review(place.workplace, place.practitioner, journey.visit.id).sections
    assert len(sections) >= 8
    for count, section in enumerate(sections):
        with pytest.raises(NotReviewedError) as stopped:
            mark_reviewed(place.workplace, place.practitioner, journey.visit.id)
        assert stopped.value.unopened == tuple(later.title for later in sections[count:])
        open_section(place.workplace, place.practitioner, journey.visit.id, section.page)
    visit = mark_reviewed(place.workplace, place.practitioner, journey.visit.id, "Looked at it.")
    assert visit.state is VisitState.REVIEWED
    assert place.records.visit(visit.id) == visit
    (entry,) = place.records.entries(kind="review", refers_to=visit.id)
    assert (entry.body or {})["note"] == "Looked at it."


def test_that_what_a_colleague_opened_is_still_unopened_for_me(place: ClinicAtWork) -> None:
    journey = signed(place)
    open_all(place, journey.visit.id)
    colleague = place.hire("Amal Noor", Role.PRACTITIONER)
    assert opened_by(place.workplace, colleague, journey.visit.id) == frozenset()
    with pytest.raises(NotReviewedError):
        mark_reviewed(place.workplace, colleague, journey.visit.id)
    mark_reviewed(place.workplace, place.practitioner, journey.visit.id)


def test_that_a_section_is_noted_as_opened_once(place: ClinicAtWork) -> None:
    journey = signed(place)
    for _ in range(3):
        open_section(place.workplace, place.practitioner, journey.visit.id, "last.else")
    assert len(place.records.entries(kind="review-opened")) == 1


def test_that_an_open_alert_holds_up_the_review_until_it_has_an_outcome(place: ClinicAtWork) -> None:
    journey = signed(place, {"urgent.chest": chosen("yes")})
    visit_id = journey.visit.id
    open_all(place, visit_id)
    (alert,) = open_alerts(place.workplace, visit_id)
    assert (alert.flag, alert.label, alert.action) == ("U01", "Label of U01", "Action of U01")
    with pytest.raises(NotReviewedError) as stopped:
        mark_reviewed(place.workplace, place.practitioner, visit_id)
    assert (stopped.value.unopened, stopped.value.open_alerts) == ((), ("Label of U01",))
    for outcome in ("", "  "):
        with pytest.raises(ValueError, match="outcome"):
            close_alert(place.workplace, place.practitioner, visit_id, alert.id, outcome)
    assert open_alerts(place.workplace, visit_id) == (alert,)
    close_alert(place.workplace, place.practitioner, visit_id, alert.id, " Went there. ")
    assert open_alerts(place.workplace, visit_id) == ()
    (entry,) = place.records.entries(kind="alert-closed", refers_to=alert.id)
    assert entry.body == {"outcome": "Went there.", "by": "Jun Watanabe"}
    mark_reviewed(place.workplace, place.practitioner, visit_id)


def test_that_only_an_open_alert_of_the_visit_is_closed(place: ClinicAtWork) -> None:
    one, two = (signed(place, {"urgent.chest": chosen("yes")}).visit.id for _ in range(2))
    (alert,) = open_alerts(place.workplace, one)
    for visit_id, alert_id in ((one, uuid4()), (two, alert.id)):
        with pytest.raises(LookupError, match="no such open alert"):
            close_alert(place.workplace, place.practitioner, visit_id, alert_id, "Went there.")
    close_alert(place.workplace, place.practitioner, one, alert.id, "Went there.")
    with pytest.raises(LookupError, match="no such open alert"):
        close_alert(place.workplace, place.practitioner, one, alert.id, "Again.")
    assert len(open_alerts(place.workplace, two)) == 1


def test_that_an_alert_of_a_rule_that_is_gone_stays_open(place: ClinicAtWork) -> None:
    journey = signed(place, {"urgent.chest": chosen("yes")})
    place.content.flags = ()
    (alert,) = open_alerts(place.workplace, journey.visit.id)
    assert (alert.flag, alert.label) == ("U01", "U01")
    open_all(place, journey.visit.id)
    with pytest.raises(NotReviewedError):
        mark_reviewed(place.workplace, place.practitioner, journey.visit.id)


def test_that_a_visit_that_has_not_ended_is_not_reviewed(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    with pytest.raises(NotHandedInError):
        mark_reviewed(place.workplace, place.practitioner, journey.visit.id)


def test_that_an_intake_without_a_signature_can_be_reviewed(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"last.else": Answer.of("said anyway")})
    end_without_signing(journey, EndKind.PAPER)
    assert "said anyway" in repr(review(place.workplace, place.practitioner, journey.visit.id).sections)
    open_all(place, journey.visit.id)
    assert mark_reviewed(place.workplace, place.practitioner, journey.visit.id).ended is EndKind.PAPER


def test_that_a_left_out_section_is_named_without_its_answers(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"preg.wish": Answer.of("canary")})
    journey.go_to("note:preg")
    journey.skip()
    sign(journey, place.signature())
    view = review(place.workplace, place.practitioner, journey.visit.id)
    assert "canary" not in repr(view)
    (section,) = (section for section in view.sections if section.title == "Pregnancy")
    assert [row.answer for row in section.rows] == ["Skipped this part"]


def test_that_each_question_asked_is_on_the_review_once(place: ClinicAtWork) -> None:
    journey = signed(place, {"about.pets": Answer.of(True), "preg.status": chosen("yes")})
    view = review(place.workplace, place.practitioner, journey.visit.id)
    keys = [row.key for section in view.sections for row in section.rows]
    enabled = journey.packet.engine.evaluate(journey.response, prefill=False).enabled
    assert sorted(keys) == sorted(i.link_id for i in journey.packet.questions if i.link_id in enabled)
    assert [section.title for section in view.sections if section.covered] == ["Pregnancy"]


def test_that_each_practitioner_waits_for_their_own_visits_also_with_the_same_name(place: ClinicAtWork) -> None:
    visit = place.visit()
    twin = place.hire(place.practitioner.member.name, Role.PRACTITIONER)
    assert [row.visit_id for row in waiting(place.workplace, place.practitioner)] == [visit.id]
    assert waiting(place.workplace, twin) == []


def test_that_a_draft_with_half_a_date_can_still_be_read(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"about.since": Answer.of("2020-05-01")})
    for text in ("2020-13", "2020-xx", "02/", "2020-05-01-07", "-", ""):
        journey.answer("about.since", Answer.of(text))
        assert text in repr(journey.go_to("review").review)
        assert journey.go_to("sign").sign is not None


def test_that_flags_are_those_of_the_answers_and_not_of_another_visit(place: ClinicAtWork) -> None:
    calm = signed(place, {"preg.status": chosen("no"), "urgent.chest": chosen("no")})
    assert review(place.workplace, place.practitioner, calm.visit.id).flags == ()
    urgent = signed(place, {"preg.status": chosen("no"), "urgent.chest": chosen("yes")})
    (raised,) = review(place.workplace, place.practitioner, urgent.visit.id).flags[:1]
    assert (raised.flag.id, raised.because) == ("U01", ("urgent.chest = yes",))
