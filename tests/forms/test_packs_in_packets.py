"""Where the validated questionnaires stand: what is on at first, that nothing is asked twice, and what is then read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from intake_app.catalog import Catalog
from intake_app.domain.packet import Packet, packet_key
from intake_app.domain.response import Answer, Response
from intake_app.domain.visit import Visit
from intake_app.workflows.check_in import check_in
from intake_app.workflows.ports import Content
from intake_app.workflows.print_form import print_form
from intake_app.workflows.review import review
from intake_app.workflows.settings import choose_forms
from intake_app.workflows.sign import sign
from tests.support.builders import IN_PERSON, SKIPPED
from tests.support.forms import FORMS
from tests.support.journeys import walk
from tests.support.patient_desk import shipped_content
from tests.support.workplace import ClinicAtWork, clinic_at_work

MOOD = {"phq2", "phq9", "phq8", "gad7", "pcptsd5"}
PEG = ("peg.pain", "peg.enjoyment", "peg.activity")
MAP_PAIN = {"map.pain_now", "map.pain_average", "map.pain_worst"}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(FORMS)


@pytest.fixture(scope="module")
def everything(catalog: Catalog) -> Packet:
    return catalog.packet(packet_key("returning-visit", ("peg", "nprs", "rmdq", "global-change")))


@pytest.fixture
def shipped(tmp_path: Path) -> Iterator[ClinicAtWork]:
    with clinic_at_work(tmp_path) as found:
        found.workplace = replace(found.workplace, content=cast("Content", shipped_content()))
        yield found


def asked(packet: Packet, **given: Answer) -> set[str]:
    answers = Response({key.replace("__", "."): answer for key, answer in given.items()})
    return set(packet.engine.evaluate(answers, prefill=False).enabled)


def checked_in(place: ClinicAtWork, packet: str, visit: Visit | None = None, language: str = "en") -> Visit:
    who = visit.patient_id if visit else place.patient().id
    return check_in(place.workplace, place.desk, who, place.practitioner.member.id, packet, language=language)


def on_pages(place: ClinicAtWork, visit: Visit) -> set[str]:
    return {key for page in place.journey(visit).pages() for key in page.items}


def handed_in(place: ClinicAtWork, visit: Visit, given: Mapping[str, Answer]) -> None:
    journey = place.journey(visit)
    walk(journey, given)
    sign(journey, place.signature())


def test_that_every_questionnaire_can_be_turned_on_and_which_are_on_at_first(catalog: Catalog) -> None:
    found = {form.id: form for form in catalog.optional_forms() if form.id in catalog.packs()}
    assert set(found) == set(catalog.packs())
    assert {name for name, form in found.items() if form.at_first} == {"peg", "global-change"}
    assert {name for name, form in found.items() if form.by_responder} == MOOD
    assert found["peg"].packets == ("first-visit", "returning-visit")
    assert found["global-change"].packets == ("returning-visit",)


def test_that_average_pain_is_asked_once(everything: Packet) -> None:
    given = asked(everything, peg__pain=Answer.of(4))
    assert not {"map.pain_average", "nprs.average"} & given
    assert {"map.pain_now", "map.pain_worst", "nprs.now", "nprs.worst"} <= given


@pytest.mark.parametrize("left", [SKIPPED, IN_PERSON])
def test_that_average_pain_is_asked_with_the_others_where_it_was_not_said(everything: Packet, left: Answer) -> None:
    assert {*MAP_PAIN, "nprs.average"} <= asked(everything, peg__pain=left)
    assert {*MAP_PAIN, "nprs.average"} <= asked(everything)


@pytest.mark.parametrize("said", ["nprs__now", "nprs__average", "nprs__worst"])
def test_that_the_map_asks_for_no_numbers_that_were_given_before_it(everything: Packet, said: str) -> None:
    assert not MAP_PAIN & asked(everything, **{said: Answer.of(3)})
    assert asked(everything, nprs__now=SKIPPED) >= MAP_PAIN


def test_that_one_answer_more_decides_the_same_as_all_at_once(everything: Packet) -> None:
    engine = everything.engine
    now = engine.evaluate(prefill=False)
    for key, answer in {"peg.pain": Answer.of(4), "nprs.now": Answer.of(2), "nprs.now#": None}.items():
        now = engine.change(now, key.removesuffix("#"), answer)
        assert now.enabled == engine.evaluate(now.given, prefill=False).enabled


def test_that_how_it_is_all_in_all_is_asked_once(everything: Packet) -> None:
    seven = [item.link_id for item in everything.questions if len(item.answer_option or ()) == 7]
    assert "change.overall" in seven
    assert "since.overall" not in everything.items


@pytest.mark.parametrize("packet", ["first-visit", "returning-visit"])
def test_that_peg_is_asked_until_the_clinic_turns_it_off(shipped: ClinicAtWork, packet: str) -> None:
    assert set(PEG) <= on_pages(shipped, checked_in(shipped, packet))
    choose_forms(shipped.workplace, shipped.admin, ("rmdq",))
    later = on_pages(shipped, checked_in(shipped, packet))
    assert not set(PEG) & later
    assert {"rmdq.today", "map.pain_average"} <= later
    assert "change.overall" not in later


def test_that_a_visit_in_spanish_goes_without_peg_and_asks_for_average_pain(shipped: ClinicAtWork) -> None:
    visit = checked_in(shipped, "returning-visit", language="es")
    shown = on_pages(shipped, visit)
    assert not set(PEG) & shown
    assert {"map.pain_average", "change.overall"} <= shown


def test_that_the_practitioner_reads_the_peg_score_and_how_it_has_changed(shipped: ClinicAtWork) -> None:
    first = checked_in(shipped, "returning-visit")
    handed_in(shipped, first, dict(zip(PEG, map(Answer.of, (6, 7, 8)), strict=True)))
    second = checked_in(shipped, "returning-visit", first)
    handed_in(shipped, second, dict(zip(PEG, map(Answer.of, (4, 4, 5)), strict=True)))
    lines = {line.id: line for line in review(shipped.workplace, shipped.practitioner, second.id).scores}
    assert lines["peg.score"].text == "4.3"
    assert lines["peg.score"].change == "2.7 less than on March 4, 2026 (7.0)"
    assert lines["peg.score"].matters
    assert "pain-average" not in lines


def test_that_paper_asks_for_average_pain_once(shipped: ClinicAtWork) -> None:
    on_paper = {}
    for language in ("en", "es"):
        visit = checked_in(shipped, "returning-visit", language=language)
        print_form(shipped.workplace, shipped.desk, visit.id, language)
        on_paper[language] = str(shipped.paper.documents[-1].blocks)
    assert "your pain on average in the past week" in on_paper["en"]
    assert "Pain on most days this past week" not in on_paper["en"]
    assert "Dolor en la mayoría de los días" in on_paper["es"]


def test_that_a_question_that_waits_for_one_of_no_form_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "body-map" / "1.0.0"
    folder.mkdir(parents=True)
    text = (FORMS / "body-map" / "1.0.0" / "form.yaml").read_text(encoding="utf-8")
    (folder / "form.yaml").write_text(text.replace("[peg.pain]", "[peg.pian]"), encoding="utf-8")
    found = [str(finding) for finding in Catalog(FORMS, tmp_path).check()]
    assert any("map.pain_average: is asked unless peg.pian is answered" in finding for finding in found)
