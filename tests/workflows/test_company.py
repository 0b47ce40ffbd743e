"""Somebody else holds the tablet: private parts wait for a talk (rule B06)."""

from pathlib import Path

import pytest

from intake_app.domain.pages import PageKind, SectionChoice
from intake_app.domain.response import Answer, Response
from intake_app.workflows.company import in_company, usual_choice, with_company
from intake_app.workflows.journal import Journal
from tests.support.builders import SKIPPED, a_form, a_packet, chosen, raw_item
from tests.support.journeys import walk
from tests.support.patient_desk import make_desk

HOLDER = raw_item("who.holder", "choice", options={"me": "I am", "someone": "Someone else is"})
HOLDER["answerOption"][1]["extension"] = [
    {
        "url": "https://intake.example/fhir/StructureDefinition/private-parts-in-person",
        "valueBoolean": True,
    }
]
PACKET = a_packet(
    a_form(
        "sample",
        raw_item("who", "group", HOLDER),
        raw_item("easy", "group", raw_item("easy.q")),
        raw_item("first", "group", raw_item("first.q"), own={"sensitivity": "high"}),
        raw_item("second", "group", raw_item("second.q"), own={"sensitivity": "high"}),
    )
)
COMPANY = Response({"who.holder": chosen("someone")})
ALONE = Response({"who.holder": chosen("me")})
TALK, GO_ON = SectionChoice.IN_PERSON, SectionChoice.CONTINUE


@pytest.mark.parametrize("answer", [None, SKIPPED, chosen("me"), Answer.of()])
def test_that_nobody_is_taken_to_be_in_company_without_saying_so(answer: Answer | None) -> None:
    assert not in_company(PACKET, Response({"who.holder": answer} if answer else {}))
    assert in_company(PACKET, COMPANY)


def test_that_every_sensitive_section_waits_for_a_talk_in_company_and_no_other_does() -> None:
    assert with_company(PACKET, COMPANY, Journal()).choices == {"first": TALK, "second": TALK}
    assert with_company(PACKET, ALONE, Journal()).choices == {}


@pytest.mark.parametrize("choice", SectionChoice)
def test_that_what_a_person_chose_stays(choice: SectionChoice) -> None:
    journal = Journal().chosen("first", choice).at("note:first", "2026-01-01T00:00:00")
    assert with_company(PACKET, COMPANY, journal).choices == {"first": choice, "second": TALK}
    assert with_company(PACKET, ALONE, journal).choices == {"first": choice}


def test_that_alone_again_what_was_not_seen_is_asked() -> None:
    left = with_company(PACKET, COMPANY, Journal()).at("note:first", "2026-01-01T00:00:00")
    assert with_company(PACKET, ALONE, left).choices == {"first": TALK}


def test_that_going_on_from_a_note_opens_it_alone_and_leaves_it_closed_in_company() -> None:
    assert usual_choice(PACKET, ALONE, Journal(), "first") is GO_ON
    assert usual_choice(PACKET, COMPANY, Journal(), "first") is TALK
    assert usual_choice(PACKET, COMPANY, Journal().chosen("first", GO_ON), "first") is GO_ON


@pytest.mark.parametrize(("holder", "asked"), [("someone-holds", False), ("with-okay", True)])
def test_that_the_shipped_forms_ask_private_parts_only_of_who_holds_the_tablet(
    tmp_path: Path, holder: str, asked: bool
) -> None:
    journey = make_desk(tmp_path).journey
    walk(journey, {"welcome.company": chosen(holder)}, until="note:map")
    assert journey.page().kind is PageKind.NOTE
    assert ("map.pain_now" in {key for page in journey.pages() for key in page.items}) is asked


def test_that_a_private_part_can_still_be_opened_by_choice(tmp_path: Path) -> None:
    journey = make_desk(tmp_path).journey
    walk(journey, {"welcome.company": chosen("someone-holds")}, until="note:map")
    assert journey.choose("map", SectionChoice.CONTINUE).page.id == "map.marks"
