"""A sum over nothing is 0 in FHIRPath, and reads like a score. Nobody has answered: it is no score, and no zero."""

from collections.abc import Iterator
from decimal import Decimal

from intake_app.domain.form_facts import Facts
from intake_app.domain.form_graph import FormGraph
from intake_app.domain.instances import split_key
from intake_app.domain.response import Answer, Quantity


def empty_sums(graph: FormGraph, facts: Facts) -> frozenset[str]:
    """Return the keys of calculated zeros that are made of questions of which none has an answer."""
    zeros = [key for key, answer in facts.calculated.items() if _is_zero(answer)]
    if not zeros:
        return frozenset()
    answered = {split_key(key)[0] for key, answer in facts.given.items() if answer.answered}
    return frozenset(key for key in zeros if _made_of_nothing(graph.made_of(split_key(key)[0]), answered))


def _made_of_nothing(sources: frozenset[str], answered: set[str]) -> bool:
    return bool(sources) and sources.isdisjoint(answered)


def _is_zero(answer: Answer) -> bool:
    return answer.answered and all(number == 0 for number in _numbers(answer))


def _numbers(answer: Answer) -> Iterator[Decimal | int]:
    for value in answer.values:
        number = value.value if isinstance(value, Quantity) else value
        yield number if isinstance(number, int | Decimal) and not isinstance(number, bool) else Decimal(1)
