"""The functions that fhirpathpy lacks or that differ from what other engines do with the same text."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from fhirpathpy.engine.invocations import invocation_registry
from fhirpathpy.engine.nodes import ResourceNode
from fhirpathpy.engine.util import get_data
from fhirpathpy.models import models

from intake_app.domain.options import SCORE_URLS
from intake_app.domain.patterns import LONGEST_TEXT, may_never_end, search_of

Nodes = list[Any]
Table = dict[str, dict[str, Any]]

ITEM = "QuestionnaireResponse.item"
ANSWER = "QuestionnaireResponse.item.answer"
_NUMBER = (int, Decimal)


@lru_cache(maxsize=1)
def model() -> Any:
    """The names and types of FHIR R4."""
    return models["r4"]


def _number(one: Any) -> int | Decimal:
    value = get_data(one)
    if isinstance(value, bool) or not isinstance(value, _NUMBER):
        raise TypeError("a number was expected")
    return value


def _sum(_context: Any, inputs: Nodes) -> Any:
    values = [get_data(one) for one in inputs]
    if values and all(isinstance(value, str) for value in values):
        return "".join(values)
    return sum((_number(one) for one in inputs), 0) if inputs else []


def _average(_context: Any, inputs: Nodes) -> Any:
    return sum((Decimal(_number(one)) for one in inputs), Decimal(0)) / len(inputs) if inputs else []


def _least(_context: Any, inputs: Nodes) -> Any:
    return min(get_data(one) for one in inputs) if inputs else []


def _most(_context: Any, inputs: Nodes) -> Any:
    return max(get_data(one) for one in inputs) if inputs else []


def _round(_context: Any, inputs: Nodes, places: Any = 0) -> Any:
    if not inputs:
        return []
    (one,) = inputs
    digits = 0 if places == [] else int(places)
    rounded = Decimal(_number(one)).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    return rounded if digits > 0 else int(rounded)


def _power(_context: Any, inputs: Nodes, exponent: Any) -> Any:
    if not inputs or exponent == []:
        return []
    (one,) = inputs
    base, raised = float(_number(one)), float(_number(exponent))
    found = math.pow(base, raised)
    whole = isinstance(get_data(one), int) and isinstance(exponent, int) and exponent >= 0
    return int(_number(one)) ** int(exponent) if whole and abs(found) < 2**53 else Decimal(repr(found))


def _where(context: Any, inputs: Nodes, condition: Callable[[Any], Nodes]) -> Nodes:
    found = []
    for index, one in enumerate(inputs):
        context["$index"] = index
        result = condition(one)
        if len(result) == 1 and get_data(result[0]) is True:
            found.append(one)
    return found


def _exists(context: Any, inputs: Nodes, condition: Callable[[Any], Nodes] | None = None) -> bool:
    return bool(inputs if condition is None else _where(context, inputs, condition))


def _iif(
    _context: Any,
    inputs: Nodes,
    condition: Callable[[Any], Nodes],
    then: Callable[[Any], Nodes],
    otherwise: Callable[[Any], Nodes] | None = None,
) -> Nodes:
    result = condition(inputs)
    if len(result) == 1 and get_data(result[0]) is True:
        return then(inputs)
    return otherwise(inputs) if otherwise else []


def _answers(_context: Any, inputs: Nodes) -> Nodes:
    return [ResourceNode.create_node(one, ANSWER) for one in _below(inputs) if "linkId" not in one]


def _below(inputs: Nodes) -> Iterator[dict[str, Any]]:
    """Yield the items and answers below, as they stand in the response."""
    for one in inputs:
        data = get_data(one)
        if isinstance(data, dict):
            for answer in data.get("answer") or ():
                yield answer
                yield from _below([answer])
            for item in data.get("item") or ():
                yield item
                yield from _below([item])


def _scored(value: Any, scores: Mapping[tuple[Any, Any], Any]) -> Any:
    coding = value.get("valueCoding", value) if isinstance(value, dict) else None
    if not isinstance(coding, dict):
        return None
    for extension in coding.get("extension") or ():
        if extension.get("url") in SCORE_URLS:
            return extension.get("valueDecimal", extension.get("valueInteger"))
    return scores.get((coding.get("system"), coding.get("code")))


def _weights(questionnaire: dict[str, Any]) -> Callable[[Any, Nodes], Nodes]:
    def weight(_context: Any, inputs: Nodes) -> Nodes:
        found = (_scored(get_data(one), scores_in(questionnaire)) for one in inputs)
        return [Decimal(str(one)) for one in found if one is not None]

    return weight


_known: list[tuple[dict[str, Any], Mapping[tuple[Any, Any], Any]]] = []


def scores_in(questionnaire: dict[str, Any]) -> Mapping[tuple[Any, Any], Any]:
    """Return the score of every option of a form by system and code; the last forms are remembered."""
    for form, scores in _known:
        if form is questionnaire:
            return scores
    found: dict[tuple[Any, Any], Any] = {}
    _collect(questionnaire, found)
    _known.append((questionnaire, found))
    del _known[:-8]
    return found


_PARTS = ("item", "answerOption", "contained", "compose", "include", "concept", "expansion", "contains")


def _collect(part: Any, found: dict[tuple[Any, Any], Any], system: Any = None) -> None:
    for one in part if isinstance(part, list) else [part]:
        if not isinstance(one, dict):
            continue
        system_here = one.get("system", system)
        coding = one.get("valueCoding", one)
        if isinstance(coding, dict) and "code" in coding and (score := _own_score(coding, one)) is not None:
            found.setdefault((coding.get("system", system_here), coding["code"]), score)
        for name in _PARTS:
            if name in one:
                _collect(one[name], found, system_here)


def _own_score(*holders: dict[str, Any]) -> Any:
    for holder in holders:
        for extension in holder.get("extension") or ():
            if isinstance(extension, dict) and extension.get("url") in SCORE_URLS:
                return extension.get("valueDecimal", extension.get("valueInteger"))
    return None


def _matches(_context: Any, inputs: Nodes, pattern: Any) -> Any:
    if not inputs or pattern == []:
        return []
    (one,) = inputs
    found = search_of(pattern)
    if found is None:
        raise ValueError("a pattern that cannot be read")
    return found(str(get_data(one)))


def _replace_matches(_context: Any, inputs: Nodes, pattern: Any, text: Any) -> Any:
    if not inputs or pattern == [] or text == []:
        return []
    (one,) = inputs
    given = str(get_data(one))
    if may_never_end(pattern) or len(given) > LONGEST_TEXT:
        raise ValueError("a pattern that may never end")
    return re.compile(pattern, re.DOTALL).sub(re.sub(r"\$([0-9]+)", r"\\\1", text), given)


def _trace(_context: Any, inputs: Nodes, _label: Any = "") -> Nodes:
    return inputs


def _entry(function: Callable[..., Any], *arities: list[str], nullable_input: bool = False) -> dict[str, Any]:
    entry: dict[str, Any] = {"fn": function}
    if arities:
        entry["arity"] = {len(arity): arity for arity in arities}
    if nullable_input:
        entry["nullable_input"] = True
    return entry


def _has_value(_context: Any, inputs: Nodes) -> bool:
    return len(inputs) == 1 and not isinstance(get_data(inputs[0]), dict | list)


MOST_TEXT = 1_000_000
MOST_NODES = 100_000
MOST_NUMBER = 10**300


def _bounded(name: str) -> dict[str, Any]:
    """A function of fhirpathpy whose result may not grow for ever."""
    registry: Any = invocation_registry
    entry: dict[str, Any] = dict(registry[name])
    function = entry["fn"]

    def bounded(context: Any, *arguments: Any) -> Any:
        texts = [len(one) for one in arguments if isinstance(one, str)]
        if sum(texts) > MOST_TEXT or (name == "replace" and math.prod(texts) * _length(arguments[0]) > MOST_TEXT):
            raise ValueError("a text that grows without end")
        found = function(context, *arguments)
        too_large = isinstance(found, int | Decimal) and not -MOST_NUMBER <= found <= MOST_NUMBER
        if too_large or (isinstance(found, list) and len(found) > MOST_NODES):
            raise ValueError("a result that grows without end")
        return found

    return entry | {"fn": bounded}


def _length(inputs: Any) -> int:
    return sum(len(str(get_data(one))) for one in inputs) if isinstance(inputs, list) else 1


_TABLE: Table = {
    **{name: _bounded(name) for name in ("&", "+", "*", "replace", "combine", "union", "|")},
    "hasValue": _entry(_has_value),
    "sum": _entry(_sum),
    "avg": _entry(_average),
    "min": _entry(_least),
    "max": _entry(_most),
    "round": _entry(_round, [], ["Number"]),
    "power": _entry(_power, ["Number"]),
    "where": _entry(_where, ["Expr"]),
    "exists": _entry(_exists, [], ["Expr"]),
    "iif": _entry(_iif, ["Expr", "Expr"], ["Expr", "Expr", "Expr"]),
    "answers": _entry(_answers),
    "matches": _entry(_matches, ["String"], nullable_input=True),
    "replaceMatches": _entry(_replace_matches, ["String", "String"], nullable_input=True),
    "trace": _entry(_trace, [], ["String"], ["String", "Expr"]),
}


def functions(questionnaire: dict[str, Any]) -> Table:
    """Return the functions that replace or add to those of fhirpathpy, for answers to this form."""
    weight = _entry(_weights(questionnaire))
    return _TABLE | {"ordinal": weight, "weight": weight}
