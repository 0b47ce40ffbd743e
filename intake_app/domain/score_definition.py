"""Score definitions in forms: our extension `score` on the item that holds the score (forms/README.md)."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from intake_app.domain.questionnaire import Extended, Extension, Item
from intake_app.domain.response import Answer, Response
from intake_app.domain.scoring import Band, Method, Score, ScoreDefinition, score_of

SCORE = "score"


class ScoreError(ValueError):
    """A score definition that cannot be read; the message names the part."""


def definition_of(element: Extended) -> ScoreDefinition | None:
    """Read the definition that an item carries, or None. Raises ScoreError."""
    found = element.extensions_named(SCORE)
    return read_definition(found[0]) if found else None


def read_definition(extension: Extension) -> ScoreDefinition:
    """Read a definition from our extension `score`. Raises ScoreError."""
    try:
        return _definition(extension.extension or ())
    except (ArithmeticError, TypeError, ValueError) as cause:
        raise ScoreError(f"the score cannot be read: {cause}") from None


def _all(parts: Iterable[Extension], name: str) -> list[Extension]:
    return [part for part in parts if part.url == name]


def _first(parts: Iterable[Extension], name: str) -> str | None:
    found = _all(parts, name)
    return str(found[0].value) if found and found[0].value is not None else None


def _definition(parts: Sequence[Extension]) -> ScoreDefinition:
    items = tuple(str(part.value) for part in _all(parts, "item"))
    if not items:
        raise ScoreError("it names no item")
    complete, change, percent = (_first(parts, name) for name in ("complete", "change", "change-percent"))
    bands = [(_first(band, "from"), _first(band, "label")) for band in (b.extension or () for b in _all(parts, "band"))]
    return ScoreDefinition(
        items,
        Method(_first(parts, "method") or ""),
        None if complete is None else int(complete),
        int(_first(parts, "decimals") or 0),
        _first(parts, "gate"),
        _first(parts, "confirm"),
        tuple(Band(Decimal(lowest or "0"), label or "") for lowest, label in bands),
        None if change is None else Decimal(change),
        None if percent is None else int(percent),
        _first(parts, "better") != "higher",
    )


def scores_in(items: Iterable[Item]) -> dict[str, ScoreDefinition]:
    """The definitions of every item that holds a score, by link_id. Raises ScoreError."""
    return {item.link_id: found for item in items if (found := definition_of(item)) is not None}


def scores_of(items: Mapping[str, Item], response: Response) -> dict[str, Score]:
    """Score a response: the outcome of every item that holds a score, complete or not. Raises ScoreError."""
    found = scores_in(items.values())
    return {name: score_of(definition, items, response.answers) for name, definition in found.items()}


def score_answers(items: Mapping[str, Item], response: Response) -> dict[str, Answer]:
    """The answers of the items whose score is complete. Raises ScoreError."""
    scored = scores_of(items, response)
    return {name: Answer.of(score.value) for name, score in scored.items() if score.value is not None}
