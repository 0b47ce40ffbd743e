"""Scores: points, completeness, bands, and the change between two visits."""

from decimal import Decimal

import pytest

from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, AnswerStatus, Coding
from intake_app.domain.scoring import Band, Method, Score, ScoreDefinition, change_between, score_of

ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"


def choice(link_id: str) -> Item:
    options = [{"valueCoding": {"code": f"c{n}", "extension": [{"url": ORDINAL, "valueDecimal": n}]}} for n in range(4)]
    return Item.model_validate({"linkId": link_id, "type": "choice", "answerOption": options})


def typed(link_id: str, kind: str = "integer") -> Item:
    return Item.model_validate({"linkId": link_id, "type": kind})


ITEMS = {name: choice(name) for name in "abc"} | {"gate": typed("gate", "boolean"), "n": typed("n"), "m": typed("m")}
SUM = ScoreDefinition(("a", "b"), bands=(Band(Decimal(0), "low"), Band(Decimal(3), "high")))


def chose(*points: int) -> dict[str, Answer]:
    return {name: Answer.of(Coding(f"c{n}")) for name, n in zip("abc", points, strict=False)}


@pytest.mark.parametrize(("points", "value", "band"), [((0, 0), 0, "low"), ((1, 1), 2, "low"), ((1, 2), 3, "high")])
def test_that_points_add_up_and_reach_their_band(points: tuple[int, int], value: int, band: str) -> None:
    assert score_of(SUM, ITEMS, chose(*points)) == Score(Decimal(value), 2, 2, band)


@pytest.mark.parametrize("status", [AnswerStatus.SKIPPED, AnswerStatus.PREFER_NOT, AnswerStatus.IN_PERSON, None])
def test_that_a_skipped_question_is_no_zero_and_gives_no_score(status: AnswerStatus | None) -> None:
    given = chose(3) | ({"b": Answer(status)} if status else {})
    assert score_of(SUM, ITEMS, given) == Score(None, 1, 2, None, ("b",))


def test_that_an_answer_without_points_counts_as_not_given() -> None:
    assert score_of(SUM, ITEMS, chose(1) | {"b": Answer.of(Coding("unknown"))}).value is None


@pytest.mark.parametrize(("one", "two", "mean"), [(1, 2, "1.5"), (0, 0, "0.0"), (10, 9, "9.5")])
def test_that_a_mean_has_its_decimals(one: int, two: int, mean: str) -> None:
    definition = ScoreDefinition(("n", "m"), Method.MEAN, decimals=1)
    given = {"n": Answer.of(one), "m": Answer.of(Decimal(two))}
    assert str(score_of(definition, ITEMS, given).value) == mean


def test_that_a_mean_is_rounded_half_up() -> None:
    definition = ScoreDefinition(("n", "m"), Method.MEAN, decimals=1)
    given = {"n": Answer.of(Decimal("0.1")), "m": Answer.of(Decimal("0.2"))}
    assert str(score_of(definition, ITEMS, given).value) == "0.2"


def test_that_some_items_can_be_enough() -> None:
    definition = ScoreDefinition(("n", "m"), Method.MEAN, complete=1, decimals=1)
    assert score_of(definition, ITEMS, {"m": Answer.of(7)}) == Score(Decimal("7.0"), 1, 2, None, ("n",))
    assert score_of(definition, ITEMS, {}).value is None


def test_that_ticks_and_yeses_are_counted() -> None:
    definition = ScoreDefinition(("a", "gate"), Method.COUNT)
    ticked = {"a": Answer.of(Coding("c0"), Coding("c3")), "gate": Answer.of(True)}
    assert score_of(definition, ITEMS, ticked).value == 3
    assert score_of(definition, ITEMS, ticked | {"gate": Answer.of(False)}).value == 2


@pytest.mark.parametrize(
    ("gate", "expected"),
    [
        (Answer.of(False), Score(Decimal(0), 0, 1)),
        (Answer.of(Coding("no")), Score(Decimal(0), 0, 1)),
        (Answer.of(True), Score(None, 0, 1, None, ("a",))),
        (Answer(AnswerStatus.SKIPPED), Score(None, 0, 1, None, ("gate",))),
        (None, Score(None, 0, 1, None, ("gate",))),
    ],
)
def test_that_a_gate_with_no_is_zero_and_a_gate_without_an_answer_is_no_score(
    gate: Answer | None, expected: Score
) -> None:
    definition = ScoreDefinition(("a",), gate="gate")
    assert score_of(definition, ITEMS, {"gate": gate} if gate else {}) == expected


def test_that_unticked_counts_as_no_only_once_the_page_is_confirmed() -> None:
    definition = ScoreDefinition(("a",), Method.COUNT, confirm="gate")
    assert score_of(definition, ITEMS, {"gate": Answer.of(True)}) == Score(Decimal(0), 0, 1)
    for confirmed in ({}, {"gate": Answer.of(False)}):
        assert score_of(definition, ITEMS, chose(1) | confirmed).missing == ("gate",)


@pytest.mark.parametrize(
    ("previous", "now", "matters", "better"),
    [("5", "5", False, None), ("5", "4", False, True), ("8", "6", True, True), ("2", "1", True, True),
     ("6", "8", True, False), ("0", "1", False, False), ("7", "6", False, True)],
)  # fmt: skip
def test_that_a_change_matters_in_points_or_in_per_cent(
    previous: str, now: str, matters: bool, better: bool | None
) -> None:
    definition = ScoreDefinition(("n",), change=Decimal(2), change_percent=30)
    change = change_between(definition, Decimal(previous), Decimal(now))
    assert change is not None
    assert (change.matters, change.better) == (matters, better)
    assert change.difference == Decimal(now) - Decimal(previous)


def test_that_without_two_scores_there_is_no_change() -> None:
    assert change_between(SUM, None, Decimal(1)) is None
    assert change_between(SUM, Decimal(1), None) is None


def test_that_more_can_be_better() -> None:
    definition = ScoreDefinition(("n",), change=Decimal(2), lower_is_better=False)
    change = change_between(definition, Decimal(3), Decimal(5))
    assert change is not None
    assert (change.matters, change.better) == (True, True)
