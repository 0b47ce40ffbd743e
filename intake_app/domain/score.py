"""Scores of our own forms: an extension that is worked out here, and written as FHIRPath for everybody else.

A skipped item is not zero: a score that is not complete has no value.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from intake_app.domain.expressions import FhirJson
from intake_app.domain.questionnaire import HL7_BASE, Item
from intake_app.domain.response import Answer, Coding, Quantity, Value

Method = Literal["sum", "mean", "count-yes"]
_METHODS: Mapping[str, Method] = {"sum": "sum", "mean": "mean", "count-yes": "count-yes"}
_YES = frozenset({"yes", "Y"})


@dataclass(frozen=True, slots=True)
class Score:
    """How an item is scored. `complete` is how many of `items` need an answer; `decimals` rounds half up."""

    method: Method
    items: tuple[str, ...]
    complete: int
    decimals: int | None = None


def score_of(item: Item) -> Score | None:
    """Return the score that our own extension `score` asks for, or None. `complete` is a number or "all"."""
    found = item.extensions_named("score")
    if not found:
        return None
    parts = [(part.url, part.value) for part in found[0].extension or ()]
    items = tuple(str(value) for url, value in parts if url == "item")
    said = dict(parts)
    method = _METHODS.get(str(said.get("method")))
    if method is None or not items:
        return None
    complete, decimals = said.get("complete"), said.get("decimals")
    whole = complete if isinstance(complete, int) and 0 < complete <= len(items) else len(items)
    return Score(method, items, whole, decimals if isinstance(decimals, int) else None)


ItemScores = Mapping[tuple[str | None, str], FhirJson]


def _number(extension: FhirJson) -> Decimal | None:
    for name in ("valueDecimal", "valueInteger"):
        if name in extension:
            return Decimal(str(extension[name]))
    return None


def _coded(value: Coding, scores: ItemScores) -> Decimal | None:
    for (system, code), extension in scores.items():
        if value.same_code(Coding(code, system)):
            return _number(extension)
    return None


def points(value: Value, scores: ItemScores, method: Method) -> Decimal | None:
    """Return what one value counts for, or None where it counts for nothing that is known."""
    if method == "count-yes":
        yes = value is True or (isinstance(value, Coding) and value.code in _YES)
        return Decimal(int(yes)) if isinstance(value, bool | Coding) else None
    match value:
        case bool():
            return Decimal(int(value))
        case int() | Decimal():
            return Decimal(value)
        case Quantity():
            return value.value
        case Coding():
            return _coded(value, scores)
        case _:
            return None


def _rounded(number: Decimal, decimals: int | None) -> Decimal:
    return number if decimals is None else number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def worked_out(score: Score, answers: Sequence[tuple[Answer | None, ItemScores]]) -> Decimal | None:
    """Return the score of these answers (one for each item, with the scores of its options), or None: not complete."""
    found = []
    for answer, scores in answers:
        counted = [points(value, scores, score.method) for value in answer.values] if answer and answer.answered else []
        known = [one for one in counted if one is not None]
        if known:
            found.append(sum(known, Decimal(0)))
    if len(found) < score.complete:
        return None
    total = sum(found, Decimal(0))
    return _rounded(total / len(found) if score.method == "mean" else total, score.decimals)


def _answers_path(items: Iterable[str]) -> str:
    named = " or ".join(f"linkId='{_quoted(link_id)}'" for link_id in items)
    return f"%resource.descendants().where({named}).answer.value"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def score_fhirpath(score: Score) -> str:
    """Return the FHIRPath that any other engine can work the score out with."""
    answers = _answers_path(score.items)
    enough = f"{answers}.count() >= {score.complete}"
    if score.method == "count-yes":
        result = f"{answers}.where($this = true or code in ('yes' | 'Y')).count()"
    else:
        ordinal = f"extension.where(url='{HL7_BASE}ordinalValue').value"
        numbers = f"{answers}.select(iif({ordinal}.exists(), {ordinal}, $this))"
        total = f"{numbers}.aggregate($total + $this, 0)"
        result = total if score.method == "sum" else f"({total} / {answers}.count())"
    rounded = result if score.decimals is None else f"({result}).round({score.decimals})"
    return f"iif({enough}, {rounded}, {{}})"
