"""Scores for the practitioner, over visits; and questionnaires that a clinic turned on, from settings to review."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest

from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.response import Answer, Coding
from intake_app.domain.scoring import Method, ScoreDefinition
from intake_app.domain.visit import Visit
from intake_app.workflows.answer import Journey
from intake_app.workflows.check_in import check_in
from intake_app.workflows.ports import Content
from intake_app.workflows.review import review
from intake_app.workflows.scores import ScoreLine
from intake_app.workflows.settings import change_settings
from intake_app.workflows.settings_owned import turn_off_pack, turn_on_pack
from intake_app.workflows.sign import sign
from tests.support.builders import SKIPPED, YES_NO, a_form, a_packet, raw_item
from tests.support.journeys import walk
from tests.support.patient_desk import shipped_content
from tests.support.returning import been_here
from tests.support.workplace import ClinicAtWork, clinic_at_work

PAIN = {"pain-now": ScoreDefinition(("about.pain",), change=Decimal(2))}
NO_PAIN_RULE = {"pain-now": ScoreDefinition(("about.pain",))}


@pytest.fixture
def shipped(tmp_path: Path) -> Iterator[ClinicAtWork]:
    """A clinic at work with the shipped forms."""
    with clinic_at_work(tmp_path) as found:
        found.workplace = replace(found.workplace, content=cast(Content, shipped_content()))
        yield found


def turn_on(place: ClinicAtWork, pack: str) -> None:
    plan = "Talk in private the same day."
    turn_on_pack(place.workplace, place.admin, pack, "Jun", plan, ["County clinic"], confirmed=True)


def checked_in(place: ClinicAtWork, packet: str, visit: Visit | None = None) -> Visit:
    patient_id = visit.patient_id if visit else place.patient().id
    return check_in(place.workplace, place.desk, patient_id, place.practitioner.member.id, packet)


def asked(place: ClinicAtWork, visit: Visit) -> set[str]:
    return {key for page in place.journey(visit).pages() for key in page.items}


def phq9(*points: int | None) -> dict[str, Answer]:
    return {
        f"phq9.item{number}": SKIPPED if given is None else Answer.of(Coding(str(given)))
        for number, given in enumerate(points, 1)
    }


def handed_in(place: ClinicAtWork, visit: Visit, given: Mapping[str, Answer]) -> Journey:
    journey = place.journey(visit)
    walk(journey, given)
    sign(journey, place.signature())
    return journey


def lines(place: ClinicAtWork, visit: Visit) -> dict[str, ScoreLine]:
    return {line.id: line for line in review(place.workplace, place.practitioner, visit.id).scores}


# -- turned on in settings, asked at the next visit --------------------


@pytest.mark.parametrize("packet", ["first-visit", "returning-visit"])
def test_that_a_mood_questionnaire_is_asked_from_when_it_is_turned_on_until_it_is_turned_off(
    shipped: ClinicAtWork, packet: str
) -> None:
    before = checked_in(shipped, packet)
    turn_on(shipped, "phq9")
    visit = checked_in(shipped, packet)
    assert [("phq9.item1" in asked(shipped, one)) for one in (before, visit)] == [False, True]
    assert "gad7.item1" not in asked(shipped, visit)
    turn_off_pack(shipped.workplace, shipped.admin, "phq9")
    after = checked_in(shipped, packet)
    assert [("phq9.item1" in asked(shipped, one)) for one in (visit, after)] == [False, False]


def test_that_a_form_turned_on_in_settings_is_offered_at_the_next_first_visit(shipped: ClinicAtWork) -> None:
    assert "pelvic.want" not in asked(shipped, checked_in(shipped, "first-visit"))
    change_settings(shipped.workplace, shipped.admin, {"optional_forms": ("pelvic-health",)})
    assert "pelvic.want" in asked(shipped, checked_in(shipped, "first-visit"))


def test_that_the_clinics_cut_off_decides_when_the_trauma_screen_asks_for_a_talk(shipped: ClinicAtWork) -> None:
    turn_on(shipped, "pcptsd5")
    given = {"pcptsd5.event": Answer.of(True)} | {f"pcptsd5.item{n}": Answer.of(n < 4) for n in range(1, 6)}
    for cut, raised in ((4, False), (3, True)):
        clinic = shipped.records.clinic()
        assert clinic is not None
        packs = replace(clinic.packs, ptsd_cut=cut)
        shipped.records.save_clinic(replace(clinic, packs=packs), "admin", shipped.clock.now())
        journey = shipped.journey(checked_in(shipped, "returning-visit"))
        walk(journey, given, until="check.stop_page")
        assert ("S07" in {one.flag.id for one in journey.flags()}) is raised


# -- what the practitioner reads ---------------------------------------


def test_that_a_score_has_its_band_and_a_change_since_the_last_visit_that_matters(shipped: ClinicAtWork) -> None:
    turn_on(shipped, "phq9")
    first = checked_in(shipped, "returning-visit")
    handed_in(shipped, first, phq9(*[2] * 6, 0, 0, 0))
    shipped.clock.move(21 * 24 * 3600)
    second = checked_in(shipped, "returning-visit", first)
    handed_in(shipped, second, phq9(*[1] * 4, *[0] * 5))
    found = lines(shipped, first)["phq9.total"]
    assert (found.label, found.text, found.change) == ("PHQ-9 total", "12, usual name: moderate", "")
    found = lines(shipped, second)["phq9.total"]
    assert found.text == "4, usual name: minimal"
    assert found.change == "8 less than on March 4, 2026 (12)"
    assert (found.verdict, found.matters) == ("A change that matters, for the better", True)


def test_that_the_person_reads_their_answers_and_never_a_score_or_its_name(shipped: ClinicAtWork) -> None:
    turn_on(shipped, "phq9")
    journey = shipped.journey(checked_in(shipped, "returning-visit"))
    shown = str(walk(journey, phq9(*[3] * 9), until="review"))
    assert "Nearly every day" in shown
    assert [part for part in ("PHQ-9 total", "usual name", "moderately severe", "phq9.total") if part in shown] == []


def test_that_a_skipped_question_leaves_a_score_open_and_names_no_band(shipped: ClinicAtWork) -> None:
    turn_on(shipped, "phq9")
    visit = checked_in(shipped, "returning-visit")
    handed_in(shipped, visit, phq9(*[3] * 8, None))
    found = lines(shipped, visit)["phq9.total"]
    assert (found.text, found.band, found.complete) == ("8 of 9 answered, no score and no band", "", False)


def test_that_a_form_that_does_not_ask_about_self_harm_says_so(shipped: ClinicAtWork) -> None:
    turn_on(shipped, "phq8")
    visit = checked_in(shipped, "returning-visit")
    handed_in(shipped, visit, {})
    assert lines(shipped, visit)["phq8.total"].note == "This form does not ask about thoughts of self-harm."


@pytest.mark.parametrize(
    ("before", "now", "change", "verdict"),
    [
        (7, 4, "3 less than on March 4, 2026 (7)", "A change that matters, for the better"),
        (4, 7, "3 more than on March 4, 2026 (4)", "A change that matters, for the worse"),
        (7, 6, "1 less than on March 4, 2026 (7)", "Smaller than a change that matters"),
        (7, 7, "The same as on March 4, 2026", ""),
    ],
)
def test_that_a_number_of_an_ordinary_form_is_compared_with_the_last_visit(
    place: ClinicAtWork, before: int, now: int, change: str, verdict: str
) -> None:
    place.content.scored = PAIN
    patient = been_here(place, {"about.pain": Answer.of(before)})
    visit = place.visit(patient)
    handed_in(place, visit, {"about.pain": Answer.of(now)})
    (found,) = lines(place, visit).values()
    assert (found.label, found.text) == ("Pain now (0 to 10)", str(now))
    assert (found.change, found.verdict) == (change, verdict)


def test_that_nothing_is_said_to_matter_where_no_rule_says_what_does(place: ClinicAtWork) -> None:
    place.content.scored = NO_PAIN_RULE
    visit = place.visit(been_here(place, {"about.pain": Answer.of(9)}))
    handed_in(place, visit, {"about.pain": Answer.of(1)})
    (found,) = lines(place, visit).values()
    assert (found.change, found.verdict, found.matters) == ("8 less than on March 4, 2026 (9)", "", False)


def test_that_an_ordinary_question_without_an_answer_has_no_line(place: ClinicAtWork) -> None:
    place.content.scored = PAIN
    visit = place.visit()
    handed_in(place, visit, {})
    assert lines(place, visit) == {}


def test_that_a_question_that_means_something_else_now_is_not_compared(place: ClinicAtWork) -> None:
    place.content.scored = PAIN
    patient = been_here(place, {"about.pain": Answer.of(9)})
    small = place.content.packets["small"]
    place.content.packets["small"] = replace(small, forms=tuple(_next_major(form) for form in small.forms))
    visit = place.visit(patient)
    handed_in(place, visit, {"about.pain": Answer.of(1)})
    (found,) = lines(place, visit).values()
    assert (found.text, found.change) == ("1", "")


def _next_major(form: LoadedForm) -> LoadedForm:
    return replace(form, questionnaire=form.questionnaire.model_copy(update={"version": "2.0.0"}))


def listed(gate: str | None, confirm: str | None) -> Packet:
    """A packet whose one score has a gate or asks whether the list was read."""
    parts = [{"url": "method", "valueCode": Method.SUM}, {"url": "item", "valueString": "q"}]
    parts += [{"url": name, "valueString": key} for name, key in (("gate", gate), ("confirm", confirm)) if key]
    base = "https://intake.example/fhir/StructureDefinition/"
    rule = {"url": base + "score", "extension": parts}
    total = raw_item("total", "decimal", hl7={"questionnaire-hidden": True}, readOnly=True)
    total["extension"].append(rule)
    items = [raw_item("first", "choice", options=YES_NO), raw_item("q", "integer"), total]
    return a_packet(a_form("listed", raw_item("part", "group", *items)))


@pytest.mark.parametrize(
    ("gate", "confirm", "text"),
    [
        ("first", None, "The first question was not answered, so there is no score"),
        (None, "first", "The list was not marked as read to its end, so there is no score"),
        (None, None, "3"),
    ],
)
def test_that_a_gate_or_a_list_that_was_not_read_is_said_in_words(
    place: ClinicAtWork, gate: str | None, confirm: str | None, text: str
) -> None:
    small = place.content.packets["small"]
    place.content.packets["small"] = replace(small, forms=(*small.forms, *listed(gate, confirm).forms))
    visit = place.visit()
    handed_in(place, visit, {"q": Answer.of(3)})
    assert lines(place, visit)["total"].text == text
