"""Scores of validated questionnaires: one definition, one function. A skipped question is never a zero.

`score_definition.py` reads a definition from the item that holds the score.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from intake_app.domain.options import score_extension
from intake_app.domain.questionnaire import HL7_BASE, AnswerOption, Item
from intake_app.domain.response import Answer, Coding, Quantity, Value

ORDINAL = HL7_BASE + "ordinalValue"
YES_CODES, NO_CODES = ("yes", "Y"), ("no", "N")


class Method(StrEnum):
    """sum: of the answers' points; mean: their average; count: how many are yes or ticked (a no is not)."""

    SUM = "sum"
    MEAN = "mean"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Band:
    """A range of scores with its usual name, for practitioners only; it reaches up to the next band."""

    lowest: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class ScoreDefinition:
    """How a score is made. `items` are link_ids.

    complete: how many items need an answer (all, where it is None).
    gate: a yes-or-no question before the others; a no makes the score 0.
    confirm: a yes-or-no question that says the page was read to its end; then what is not ticked is a no.
    change, change_percent: the difference between two visits that matters, in points or in per cent of the earlier one.
    """

    items: tuple[str, ...]
    method: Method = Method.SUM
    complete: int | None = None
    decimals: int = 0
    gate: str | None = None
    confirm: str | None = None
    bands: tuple[Band, ...] = ()
    change: Decimal | None = None
    change_percent: int | None = None
    lower_is_better: bool = True

    @property
    def reads(self) -> tuple[str, ...]:
        """Every question that the score looks at."""
        return (*self.items, *(name for name in (self.gate, self.confirm) if name is not None))

    @property
    def needed(self) -> int:
        """How many items need an answer before there is a score."""
        if self.confirm is not None:
            return 0
        return len(self.items) if self.complete is None else self.complete


@dataclass(frozen=True, slots=True)
class Score:
    """`value` is None where too little was answered; then there is no band either. `missing` are link_ids."""

    value: Decimal | None
    answered: int
    of: int
    band: str | None = None
    missing: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether there is a score."""
        return self.value is not None


@dataclass(frozen=True, slots=True)
class Change:
    """Two scores of one person. `better` is None where nothing changed."""

    previous: Decimal
    now: Decimal
    difference: Decimal
    matters: bool
    better: bool | None


def points_of(item: Item, value: Value) -> Decimal | None:
    """The points of one value: a number itself, a yes 1, a chosen answer what its option carries. None: none."""
    if isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, int | Decimal):
        return Decimal(value)
    if isinstance(value, Quantity):
        return value.value
    if isinstance(value, Coding):
        return next((ordinal(option) for option in item.answer_option or () if _is(option, value)), None)
    return None


def _is(option: AnswerOption, value: Coding) -> bool:
    coding = option.value_coding
    return coding is not None and value.same_code(Coding(coding.code or "", coding.system))


def ordinal(option: AnswerOption) -> Decimal | None:
    """The points that an answer option carries, on its coding or on itself."""
    extension = score_extension(option)
    return None if extension is None else Decimal(str(extension.value))


def score_of(definition: ScoreDefinition, items: Mapping[str, Item], answers: Mapping[str, Answer]) -> Score:
    """Score the answers. Pure: the same answers give the same score, in any order."""
    of = len(definition.items)
    if definition.gate is not None:
        opened = _yes(answers.get(definition.gate))
        if opened is not True:
            return Score(Decimal(0), 0, of) if opened is False else Score(None, 0, of, missing=(definition.gate,))
    given = {name: found for name in definition.items if (found := _points(definition, items.get(name), answers))}
    missing = tuple(name for name in definition.items if name not in given)
    if definition.confirm is not None and _yes(answers.get(definition.confirm)) is not True:
        return Score(None, len(given), of, missing=(definition.confirm,))
    if len(given) < definition.needed or not (given or definition.confirm):
        return Score(None, len(given), of, missing=missing)
    value = _value(definition, [points for found in given.values() for points in found])
    return Score(value, len(given), of, band_of(definition, value), () if definition.confirm else missing)


def _yes(answer: Answer | None) -> bool | None:
    first = answer.first if answer is not None else None
    if isinstance(first, bool):
        return first
    if isinstance(first, Coding) and first.code in (*YES_CODES, *NO_CODES):
        return first.code in YES_CODES
    return None


def _points(
    definition: ScoreDefinition, item: Item | None, answers: Mapping[str, Answer]
) -> tuple[Decimal, ...] | None:
    answer = answers.get(item.link_id) if item is not None else None
    if item is None or answer is None or not answer.answered:
        return None
    if definition.method is Method.COUNT:
        return tuple(Decimal(_ticked(value)) for value in answer.values)
    found = [points_of(item, value) for value in answer.values]
    return tuple(points for points in found if points is not None) or None


def _ticked(value: Value) -> bool:
    return value if isinstance(value, bool) else not (isinstance(value, Coding) and value.code in NO_CODES)


def _value(definition: ScoreDefinition, points: Sequence[Decimal]) -> Decimal:
    total = sum(points, Decimal(0))
    if definition.method is Method.MEAN:
        total = total / len(points) if points else total
    return total.quantize(Decimal(1).scaleb(-definition.decimals), ROUND_HALF_UP)


def band_of(definition: ScoreDefinition, value: Decimal) -> str | None:
    """The band that a score falls into."""
    reached = [band for band in definition.bands if band.lowest <= value]
    return max(reached, key=lambda band: band.lowest).label if reached else None


def change_between(definition: ScoreDefinition, previous: Decimal | None, now: Decimal | None) -> Change | None:
    """Compare two visits; None where either has no score."""
    if previous is None or now is None:
        return None
    difference = now - previous
    better = None if difference == 0 else (difference < 0) is definition.lower_is_better
    return Change(previous, now, difference, _matters(definition, previous, abs(difference)), better)


def _matters(definition: ScoreDefinition, previous: Decimal, size: Decimal) -> bool:
    if size == 0:
        return False
    in_points = definition.change is not None and size >= definition.change
    percent = definition.change_percent
    return in_points or (percent is not None and previous > 0 and size * 100 >= previous * percent)
