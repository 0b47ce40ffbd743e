"""From answers to the inputs of safety-flag rules."""

from datetime import date
from uuid import uuid4

import pytest

from intake_app.domain.flag_rules import InputValue
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, Coding, Response
from intake_app.workflows.flag_inputs import flag_inputs
from tests.support.builders import (
    DONT_KNOW,
    IN_PERSON,
    PREFER_NOT,
    SKIPPED,
    YES_NO,
    FhirJson,
    a_form,
    a_packet,
    chosen,
    coded,
    raw_item,
    when,
)  # fmt: skip

PATIENT = Patient(uuid4(), "Rosa", date(1988, 4, 17))
TODAY = date(2026, 3, 4)


def inputs(response: dict[str, Answer], *items: FhirJson) -> dict[str, InputValue]:
    """The inputs that these items give, without what the record knows."""
    packet = a_packet(a_form("form", *items))
    found = flag_inputs(packet, Response(response), PATIENT, TODAY)
    return {name: value for name, value in found.items() if name.startswith("in.")}


def fed(link_id: str, kind: str = "choice", name: str = "in.a", **members: object) -> FhirJson:
    """An item that feeds an input."""
    return raw_item(link_id, kind, own={"flag-input": name}, **members)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (SKIPPED, "skipped"),
        (PREFER_NOT, "skipped"),
        (DONT_KNOW, "unknown"),
        (IN_PERSON, "in_person"),
        (Answer.of(), "skipped"),
        (Answer.of(True), "yes"),
        (Answer.of(False), "no"),
        (Answer.of(7), "7"),
        (Answer.of(0), "0"),
        (Answer.of("words"), "words"),
        (chosen("hip"), "hip"),
        (chosen("hip", "knee"), frozenset({"hip", "knee"})),
    ],
)
def test_that_every_answer_has_its_input_and_what_was_withheld_stays_visible(answer: Answer, value: InputValue) -> None:
    assert inputs({"q": answer}, fed("q")) == {"in.a": value}


def test_that_a_question_nobody_has_reached_gives_no_input() -> None:
    assert inputs({}, fed("q")) == {}


def test_that_a_question_that_is_not_asked_gives_no_input() -> None:
    gate, hidden = raw_item("gate", "boolean"), fed("q", enableWhen=[when("gate", "=", answerBoolean=True)])
    assert inputs({"gate": Answer.of(False), "q": chosen("yes")}, gate, hidden) == {}
    assert inputs({"gate": Answer.of(True), "q": chosen("yes")}, gate, hidden) == {"in.a": "yes"}


def test_that_a_question_with_many_answers_gives_a_set_also_for_one() -> None:
    assert inputs({"q": chosen("hip")}, fed("q", repeats=True)) == {"in.a": frozenset({"hip"})}
    assert inputs({"q": SKIPPED}, fed("q", repeats=True)) == {"in.a": "skipped"}


def _options() -> FhirJson:
    item = raw_item("q", "choice", options={"none": "None"}, repeats=True)
    own = raw_item("x", own={"flag-input": "in.pacemaker"})["extension"]
    item["answerOption"].append({"valueCoding": coded("pacemaker", "Pacemaker"), "extension": own})
    return item


@pytest.mark.parametrize(
    ("answer", "value"),
    [(chosen("pacemaker"), "yes"), (chosen("none"), "no"), (SKIPPED, "skipped"), (IN_PERSON, "in_person")],
)
def test_that_an_option_feeds_its_own_input(answer: Answer, value: str) -> None:
    assert inputs({"q": answer}, _options()) == {"in.pacemaker": value}


@pytest.mark.parametrize(
    ("one", "two", "value"),
    [
        (chosen("yes"), chosen("no"), "yes"),
        (chosen("yes"), SKIPPED, "yes"),
        (SKIPPED, chosen("no"), "skipped"),
        (chosen("no"), chosen("no"), "no"),
        (DONT_KNOW, SKIPPED, "unknown"),
    ],
)
def test_that_the_weightier_of_two_answers_counts_in_either_order(one: Answer, two: Answer, value: str) -> None:
    items = fed("one", options=YES_NO), fed("two", options=YES_NO)
    assert inputs({"one": one, "two": two}, *items) == {"in.a": value}
    if SKIPPED not in (one, two) or DONT_KNOW not in (one, two):
        assert inputs({"one": two, "two": one}, *items) == {"in.a": value}


def test_that_two_sets_of_one_input_join() -> None:
    items = fed("one", repeats=True), fed("two", repeats=True)
    assert inputs({"one": chosen("hip"), "two": chosen("knee")}, *items) == {"in.a": frozenset({"hip", "knee"})}


def test_that_the_record_adds_age_and_return_and_each_mark_is_in_the_plan() -> None:
    packet = a_packet(a_form("form", raw_item("map.no_touch", "choice", repeats=True)))
    found = flag_inputs(packet, Response({"map.no_touch": Answer.of(Coding("neck"))}), PATIENT, TODAY, returning=True)
    assert (found["age"], found["return_visit"], found["plan.region"]) == ("37", "yes", frozenset({"neck"}))
    bare = flag_inputs(packet, Response(), PATIENT, TODAY)
    assert (bare["return_visit"], "plan.region" in bare) == ("no", False)
