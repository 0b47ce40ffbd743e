"""The other shipped packets, and the first visit with everything turned on, from hand-over to signature."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from intake_app.domain.consent import Decision, Signature, SignatureMethod
from intake_app.domain.document import Block, DecisionList, DecisionTable, Heading, Paragraph
from intake_app.domain.packet import packet_key
from intake_app.domain.pages import PageKind
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey
from intake_app.workflows.check_in import check_in
from intake_app.workflows.consent_text import content_blocks
from intake_app.workflows.review_rows import unread_consent
from intake_app.workflows.sign import NotReadyError, sign
from intake_app.workflows.standing import as_handed_in
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.patient_desk import NOW, make_desk
from tests.support.workplace import ClinicAtWork

EVERYTHING = packet_key("first-visit", ("injury-and-work", "sleep-digestion-energy", "ten-questions", "pelvic-health"))
WANTED = {key: chosen("yes") for key in ("injury.want", "daily.want", "ten.want", "pelvic.want")}


def signed(journey: Journey) -> None:
    name = Signature("Sam", "I agree.", SignatureMethod.TYPED, NOW, typed="Sam")
    sign(journey, name)


@pytest.mark.parametrize("key", ["returning-visit", "consent-only", EVERYTHING])
def test_that_a_packet_can_be_gone_through_and_signed(tmp_path: Path, key: str) -> None:
    journey = make_desk(tmp_path, packet=key).journey
    assert walk(journey, WANTED).kind is PageKind.SIGN
    signed(journey)
    assert journey.visit.state is VisitState.SIGNED


def test_that_what_was_turned_on_is_asked_after_a_yes_and_not_after_a_skip(tmp_path: Path) -> None:
    journey = make_desk(tmp_path, packet=EVERYTHING).journey
    asked = {"injury.kind", "daily.sleep", "ten.sweat", "pelvic.bladder", "cycle.applies"}
    walk(journey)
    assert not asked & {key for page in journey.pages() for key in page.items}
    for key, answer in WANTED.items():
        journey.answer(key, answer)
    assert asked <= {key for page in journey.pages() for key in page.items}
    assert {"note:pelvic", "note:cycle"} <= {page.id for page in journey.pages()}


@pytest.mark.parametrize(("key", "decided"), [("returning-visit", False), ("consent-only", True)])
def test_that_a_document_speaks_of_decisions_only_where_some_were_asked(
    tmp_path: Path, key: str, decided: bool
) -> None:
    context = as_handed_in(make_desk(tmp_path, packet=key).journey.context())
    blocks = content_blocks(context)
    heading = context.words("doc.decided")
    assert any(isinstance(block, Heading) and block.text == heading for block in blocks) is decided
    assert any(isinstance(block, DecisionList | DecisionTable) for block in blocks) is decided


def _bare(blocks: Sequence[Block]) -> list[str]:
    """The headings under which nothing stands."""
    after: tuple[Block | None, ...] = (*blocks[1:], None)
    return [
        one.text
        for one, following in zip(blocks, after, strict=True)
        if isinstance(one, Heading)
        and (following is None or (isinstance(following, Heading) and following.level <= one.level))
    ]


@pytest.mark.parametrize("key", ["returning-visit", "consent-only", EVERYTHING])
def test_that_something_stands_under_every_heading_of_the_document(tmp_path: Path, key: str) -> None:
    journey = make_desk(tmp_path, packet=key).journey
    walk(journey, WANTED)
    blocks = content_blocks(as_handed_in(journey.context()))
    assert _bare(blocks) == []
    assert _bare((Heading("Bare"), Heading("Not bare"), Paragraph("A text"))) == ["Bare"]


def test_that_what_is_said_before_the_areas_stands_in_the_document_as_on_the_screen(tmp_path: Path) -> None:
    journey = make_desk(tmp_path, packet="consent-only").journey
    walk(journey)
    context = as_handed_in(journey.context())
    said = context.view(context.packet.items["consent.areas.text"]).text
    assert said in str(content_blocks(context))
    assert said in {view.text for view in journey.go_to("consent.areas.intro").items}


def test_that_a_visit_keeps_the_forms_that_were_turned_on_when_it_began(place: ClinicAtWork) -> None:
    clinic = place.records.clinic()
    assert clinic is not None
    place.records.save_clinic(replace(clinic, optional_forms=("pelvic-health",)), "admin", NOW)
    patient, who = place.patient("Rosa"), place.practitioner.member.id
    with_it = check_in(place.workplace, place.desk, patient.id, who, "small")
    place.records.save_clinic(replace(clinic, optional_forms=()), "admin", NOW)
    without = check_in(place.workplace, place.desk, patient.id, who, "small")
    kept = [place.records.visit(visit.id) for visit in (with_it, without)]
    assert [visit.packet for visit in kept if visit] == ["small+pelvic-health", "small"]


def test_that_nobody_signs_before_more_detail_was_offered_and_the_time_is_kept(tmp_path: Path) -> None:
    journey = make_desk(tmp_path, packet="consent-only").journey
    walk(journey, until="consent.back_page")
    with pytest.raises(NotReadyError) as caught:
        signed(journey)
    assert "questions.page" in {page for page, _ in caught.value.unread}
    walk(journey, {"consent.more_detail": chosen("yes")})
    assert journey.response.get("consent.more_detail") == chosen("yes")
    assert datetime.fromisoformat(journey.journal.opened["questions.page"]) >= NOW
    signed(journey)


def test_that_a_no_to_every_method_leaves_the_rest_to_be_signed(tmp_path: Path) -> None:
    journey = make_desk(tmp_path, packet="consent-only").journey
    methods = [item.link_id for item in journey.packet.questions if str(item.own("decision")).startswith("technique:")]
    walk(journey, {key: chosen("no") for key in methods} | {"consent.area.hands": chosen("yes")})
    decisions = as_handed_in(journey.context()).decisions
    assert set(decisions.techniques.values()) == {Decision.NO}
    assert decisions.areas["hands"] is Decision.YES
    signed(journey)
    assert journey.visit.state is VisitState.SIGNED


@pytest.mark.parametrize("language", ["es", "ar"])
def test_that_what_a_figure_rests_on_is_said_in_the_language_of_the_document(tmp_path: Path, language: str) -> None:
    journey = make_desk(tmp_path, packet="consent-only").journey
    english = str(content_blocks(as_handed_in(journey.context())))
    journey.change_language(language)
    spoken = journey.context()
    assert "[general knowledge]" in english
    assert "general knowledge" not in str(content_blocks(as_handed_in(spoken)))
    assert f"[{spoken.words('risk.general-knowledge')}]" in str(content_blocks(as_handed_in(spoken)))


def test_that_a_part_that_is_a_text_alone_is_named_by_its_section_where_it_is_still_unread(tmp_path: Path) -> None:
    journey = make_desk(tmp_path, packet="first-visit").journey
    titles = dict(unread_consent(journey.context(), journey.pages()))
    assert titles["notice.text"] == "Notice of privacy"
    assert titles["explain.what"] == "What acupuncture is"
