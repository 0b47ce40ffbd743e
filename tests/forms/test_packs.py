"""The validated questionnaires: their bands at every edge, their alerts, and what a skipped answer does."""

import json
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import fhirpathpy
import pytest
from fhirpathpy.models import models

from intake_app.catalog import Catalog
from intake_app.domain.alert import raised_flags
from intake_app.domain.packet import Packet
from intake_app.domain.pages import PageKind, pages_of
from intake_app.domain.patient import Patient
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, AnswerStatus, Coding, Response
from intake_app.domain.score_fhirpath import CALCULATED, fhirpath_of, with_expressions
from intake_app.domain.scoring import ORDINAL, Score, ScoreDefinition, ordinal, score_of
from intake_app.workflows.flag_inputs import flag_inputs
from tests.support.forms import FORMS

PACKS = ("gad7", "global-change", "nprs", "pcptsd5", "peg", "phq2", "phq8", "phq9", "rmdq")
PATIENT, TODAY = Patient(uuid4(), "Rosa", date(1988, 4, 17)), date(2026, 3, 4)
MOOD = {"gad7", "pcptsd5", "phq2", "phq8", "phq9"}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(FORMS)


@pytest.fixture(scope="module")
def packs(catalog: Catalog) -> dict[str, Packet]:
    return {name: Packet(name, name, (catalog.form_file(name, "1.0.0").form,)) for name in catalog.packs()}


def answers(pack: str, *points: int | None) -> dict[str, Answer]:
    """Points for `pack.item1`, `pack.item2` …; None is skipped."""
    return {
        f"{pack}.item{number}": Answer(AnswerStatus.SKIPPED) if given is None else Answer.of(Coding(str(given)))
        for number, given in enumerate(points, 1)
    }


def spread(total: int, items: int) -> list[int]:
    """A total as answers of 0 to 3."""
    return [min(3, max(0, total - 3 * number)) for number in range(items)]


def scored(packet: Packet, given: dict[str, Answer], name: str = "total") -> Score:
    return score_of(packet.scores[f"{packet.name}.{name}"], packet.items, given)


def flags(catalog: Catalog, packet: Packet, given: dict[str, Answer]) -> dict[str, bool]:
    """The flags that are raised, and whether each asks for a talk only."""
    inputs = flag_inputs(packet, Response(given), PATIENT, TODAY)
    return {raised.flag.id: raised.ask_in_person for raised in raised_flags(catalog.safety_flags(), inputs)}


def test_that_these_questionnaires_are_there(catalog: Catalog) -> None:
    assert catalog.packs() == PACKS


def test_that_official_wording_names_its_owners_and_mood_needs_a_responder(packs: dict[str, Packet]) -> None:
    for name, packet in packs.items():
        form = packet.questionnaires[0]
        assert (form.own("needs-responder") is True) is (name in MOOD)
        assert form.own("source")
        assert form.own("licence")
        assert (form.own("official-wording") is True) is bool(form.copyright)


@pytest.mark.parametrize("pack", ["phq9", "phq8"])
@pytest.mark.parametrize(
    ("total", "band"),
    [(0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild"), (10, "moderate"), (14, "moderate"),
     (15, "moderately severe"), (19, "moderately severe"), (20, "severe"), (24, "severe"), (27, "severe")],
)  # fmt: skip
def test_that_the_bands_of_depression_change_at_5_10_15_and_20(
    packs: dict[str, Packet], pack: str, total: int, band: str
) -> None:
    items = int(pack[-1])
    if total <= 3 * items:
        score = scored(packs[pack], answers(pack, *spread(total, items)))
        assert (score.value, score.band) == (Decimal(total), band)


@pytest.mark.parametrize(
    ("total", "band"),
    [(0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild"), (10, "moderate"), (14, "moderate"), (15, "severe"),
     (21, "severe")],
)  # fmt: skip
def test_that_the_bands_of_anxiety_change_at_5_10_and_15(packs: dict[str, Packet], total: int, band: str) -> None:
    score = scored(packs["gad7"], answers("gad7", *spread(total, 7)))
    assert (score.value, score.band) == (Decimal(total), band)


@pytest.mark.parametrize(
    ("pack", "total", "flag"),
    [("phq9", 9, None), ("phq9", 10, "S05"), ("phq8", 9, None), ("phq8", 10, "S05"), ("phq2", 2, None),
     ("phq2", 3, "S05"), ("gad7", 9, None), ("gad7", 10, "S06")],
)  # fmt: skip
def test_that_a_flag_is_raised_from_its_cut_off_on(
    catalog: Catalog, packs: dict[str, Packet], pack: str, total: int, flag: str | None
) -> None:
    given = answers(pack, *spread(total, int(pack[-1])))
    assert set(flags(catalog, packs[pack], given)) == ({flag} if flag else set())


def test_that_item_9_calls_a_person_whatever_the_total(catalog: Catalog, packs: dict[str, Packet]) -> None:
    given = answers("phq9", 0, 0, 0, 0, 0, 0, 0, 0, 1)
    assert scored(packs["phq9"], given).band == "minimal"
    assert flags(catalog, packs["phq9"], given) == {"U04": False}
    assert flags(catalog, packs["phq9"], answers("phq9", *[0] * 9)) == {}


def test_that_item_9_alone_is_enough_to_call_a_person(catalog: Catalog, packs: dict[str, Packet]) -> None:
    assert flags(catalog, packs["phq9"], {"phq9.item9": Answer.of(Coding("3"))}) == {"U04": False}


def test_that_a_skipped_item_9_is_not_answered_and_asks_for_a_talk(catalog: Catalog, packs: dict[str, Packet]) -> None:
    given = answers("phq9", *[3] * 8, None)
    assert scored(packs["phq9"], given) == Score(None, 8, 9, None, ("phq9.item9",))
    assert flags(catalog, packs["phq9"], given) == {"U04": True}


def test_that_the_shorter_form_asks_nothing_about_harm(packs: dict[str, Packet]) -> None:
    asked = " ".join(item.text or "" for item in packs["phq8"].questions)
    assert "better off dead" not in asked
    assert "better off dead" in " ".join(item.text or "" for item in packs["phq9"].questions)


@pytest.mark.parametrize("pack", ["gad7", "phq2", "phq8", "phq9"])
def test_that_the_answers_are_the_official_four(packs: dict[str, Packet], pack: str) -> None:
    for number in range(1, int(pack[-1]) + 1):
        options = packs[pack].items[f"{pack}.item{number}"].answer_option or []
        shown = [(option.value_coding.display, ordinal(option)) for option in options if option.value_coding]
        words = ("Not at all", "Several days", "More than half the days", "Nearly every day")
        assert shown == [(word, Decimal(points)) for points, word in enumerate(words)]


def yes_no(*given: bool | None, event: bool | None = True) -> dict[str, Answer]:
    told = {"pcptsd5.event": event} | {f"pcptsd5.item{number}": yes for number, yes in enumerate(given, 1)}
    return {name: Answer(AnswerStatus.SKIPPED) if yes is None else Answer.of(yes) for name, yes in told.items()}


def test_that_no_hard_event_ends_the_screen_with_zero_and_no_alert(catalog: Catalog, packs: dict[str, Packet]) -> None:
    packet = packs["pcptsd5"]
    given = yes_no(event=False)
    assert scored(packet, given).value == 0
    assert flags(catalog, packet, given) == {}
    enabled = packet.engine.evaluate(Response(given), prefill=False).enabled
    assert not {name for name in enabled if name.startswith("pcptsd5.item")}
    assert "pcptsd5.item1" in packet.engine.evaluate(Response(yes_no()), prefill=False).enabled


@pytest.mark.parametrize(("yeses", "raised"), [(0, False), (3, False), (4, True), (5, True)])
def test_that_the_trauma_screen_is_raised_from_the_clinics_cut_off_on(
    catalog: Catalog, packs: dict[str, Packet], yeses: int, raised: bool
) -> None:
    given = yes_no(*[number < yeses for number in range(5)])
    assert scored(packs["pcptsd5"], given).value == yeses
    assert flags(catalog, packs["pcptsd5"], given) == ({"S07": False} if raised else {})


def test_that_a_skipped_gate_or_question_leaves_the_trauma_screen_open(packs: dict[str, Packet]) -> None:
    assert scored(packs["pcptsd5"], yes_no(event=None)).value is None
    assert scored(packs["pcptsd5"], yes_no(True, True, True, True, None)).value is None


@pytest.mark.parametrize(
    ("pain", "expected"), [((0, 0, 0), "0.0"), ((10, 10, 10), "10.0"), ((3, 3, 4), "3.3"), ((3, 4, 4), "3.7")]
)
def test_that_three_numbers_make_a_mean_with_one_decimal(
    packs: dict[str, Packet], pain: tuple[int, ...], expected: str
) -> None:
    names = ("peg.pain", "peg.enjoyment", "peg.activity")
    given = {name: Answer.of(value) for name, value in zip(names, pain, strict=True)}
    assert str(scored(packs["peg"], given, "score").value) == expected
    for name in names:
        rest = {key: answer for key, answer in given.items() if key != name}
        assert scored(packs["peg"], rest, "score").value is None


def test_that_an_unticked_list_is_zero_once_it_was_read(packs: dict[str, Packet]) -> None:
    read = {"rmdq.done": Answer.of(True)}
    codes = [option.value_coding.code for option in packs["rmdq"].items["rmdq.today"].answer_option or ()
             if option.value_coding]  # fmt: skip
    assert len(codes) == 24
    assert scored(packs["rmdq"], read).value == 0
    every = Answer.of(*(Coding(str(code)) for code in codes))
    assert scored(packs["rmdq"], read | {"rmdq.today": every}).value == 24
    assert scored(packs["rmdq"], {"rmdq.today": every}).value is None


def test_that_goals_and_pain_of_ordinary_forms_have_scores_too(catalog: Catalog) -> None:
    items = catalog.packet("first-visit").items
    scores = catalog.scores()
    assert scores.keys() == {"goals", "pain-now", "pain-average", "pain-worst"}
    assert score_of(scores["goals"], items, {"why.goal2_now": Answer.of(4)}).value == 4
    assert score_of(scores["goals"], items, {}).value is None


def written(packet: Packet, given: dict[str, Answer]) -> dict[str, Any]:
    """The answers as a QuestionnaireResponse, with the points of each choice on its coding."""
    found = []
    for link_id, answer in given.items():
        if answer.answered:
            values = [_value(packet.items[link_id], value) for value in answer.values]
            found.append({"linkId": link_id, "answer": values})
    return {"resourceType": "QuestionnaireResponse", "item": [{"linkId": "page", "item": found}]}


def _value(item: Item, value: Any) -> dict[str, Any]:
    if isinstance(value, Coding):
        points = [ordinal(o) for o in item.answer_option or () if o.value_coding and o.value_coding.code == value.code]
        scored_on = [{"url": ORDINAL, "valueDecimal": int(found)} for found in points if found is not None]
        return {"valueCoding": {"code": value.code, "extension": scored_on}}
    return {"valueBoolean": value} if isinstance(value, bool) else {"valueInteger": value}


def by_expression(packet: Packet, definition: ScoreDefinition, given: dict[str, Answer]) -> Decimal | None:
    response = written(packet, given)
    found = fhirpathpy.evaluate(response, fhirpath_of(definition, packet.items), {"resource": response}, models["r4"])
    return Decimal(str(found[0])) if found else None


CASES: list[tuple[str, dict[str, Answer]]] = [
    *(("phq9", answers("phq9", *spread(total, 9))) for total in (0, 1, 10, 27)),
    ("phq9", answers("phq9", *[1] * 8, None)),
    ("phq2", answers("phq2", 1, 3)),
    ("phq8", answers("phq8", *spread(11, 8))),
    ("gad7", answers("gad7", *spread(15, 7))),
    ("pcptsd5", yes_no(event=False)),
    ("pcptsd5", yes_no(event=None)),
    ("pcptsd5", yes_no(True, False, True, True, False)),
    ("pcptsd5", yes_no(True, False, True, True, None)),
    ("peg", {"peg.pain": Answer.of(3), "peg.enjoyment": Answer.of(3), "peg.activity": Answer.of(4)}),
    ("peg", {"peg.pain": Answer.of(3), "peg.enjoyment": Answer.of(3)}),
    ("rmdq", {"rmdq.done": Answer.of(True)}),
    ("rmdq", {"rmdq.done": Answer.of(True), "rmdq.today": Answer.of(Coding("s01"), Coding("s24"))}),
    ("rmdq", {"rmdq.today": Answer.of(Coding("s01"))}),
    ("nprs", {"nprs.average": Answer.of(7)}),
]


@pytest.mark.parametrize(("pack", "given"), CASES)
def test_that_the_fhirpath_of_a_score_gives_what_the_function_gives(
    packs: dict[str, Packet], pack: str, given: dict[str, Answer]
) -> None:
    packet = packs[pack]
    for definition in packet.scores.values():
        assert by_expression(packet, definition, given) == score_of(definition, packet.items, given.copy()).value


def test_that_others_read_each_score_as_a_calculated_expression(packs: dict[str, Packet]) -> None:
    for packet in packs.values():
        form = with_expressions(packet.questionnaires[0])
        calculated = {item.link_id for item in form.walk() if item.extensions(CALCULATED)}
        assert calculated == packet.scores.keys()
        assert json.dumps(form.to_fhir())
        assert with_expressions(form) == form


def test_that_a_score_is_on_no_page_and_no_page_asks_more_than_three_things(packs: dict[str, Packet]) -> None:
    for packet in packs.values():
        response = Response(yes_no())
        pages = pages_of(packet.questionnaires, packet.engine.evaluate(response, prefill=False).enabled, {})
        asked = [name for page in pages for name in page.items]
        assert not packet.scores.keys() & set(asked)
        assert {item.link_id for item in packet.questions} - packet.scores.keys() <= set(asked)
        assert max(len([n for n in page.items if packet.items[n].type != "display"]) for page in pages) <= 3


def test_that_a_note_comes_before_every_question_about_mood(packs: dict[str, Packet]) -> None:
    for name in MOOD:
        first, *_ = pages_of(
            packs[name].questionnaires, packs[name].engine.evaluate(Response(), prefill=False).enabled, {}
        )
        assert first.kind is PageKind.NOTE
