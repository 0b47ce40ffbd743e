"""What is not done with a form, item by item, with the reason: nothing is left out without a word.

The one list, for the engine and for imports. What only a file shows (extensions inside texts, modifier extensions,
lists in a Bundle) `catalog/refusals.py` adds.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from intake_app.domain.expressions import QUERY, Expression, expression_of, variables_of
from intake_app.domain.form_tree import FormTree
from intake_app.domain.options import options_of
from intake_app.domain.questionnaire import SDC_BASE, Extended, Item, Questionnaire
from intake_app.domain.score_definition import ScoreError, definition_of

ADAPTIVE_PROFILE = "sdc-questionnaire-adapt"
_CALCULATED, _ENABLED, _VARIABLE = "calculatedExpression", "enableWhenExpression", "variable"
LOOKED_INTO = frozenset({_CALCULATED, _ENABLED, _VARIABLE})
"""The expressions that this list looks into, by the end of their url."""

WhyNoList = Callable[[Item, Questionnaire], str | None]
"""Says why the answers to choose from are not at hand, or None where they are."""


@dataclass(frozen=True, slots=True)
class FormLimit:
    """One thing that is not done.

    `stops`: without it, what follows from the answers would be a guess. `keeps_out`: nobody could answer the form.
    """

    link_id: str
    reason: str
    stops: bool = True
    keeps_out: bool = True


def cql_reason(name: str) -> str:
    """Return the reason for an expression in CQL; `name` is the end of the extension's url."""
    return f"works with CQL ({name.removeprefix('sdc-questionnaire-')})"


def list_on_a_server(item: Item, form: Questionnaire) -> str | None:
    """Return the reason why the answers to choose from are not there, or None where they are."""
    if options_of(item, form) is not None:
        return None
    return f"its answers are a list on a server that the file does not bring: {str(item.answer_value_set)[:120]}"


def needs_list(item: Item) -> bool:
    """Whether a person has to choose from the list of an item: not where it is hidden, read-only, or open to words."""
    return item.type != "open-choice" and not item.hidden and not item.read_only and not item.answer_option


def _language(expression: Expression | None, name: str) -> str | None:
    """The reason why an expression is not evaluated; None where it is, or asks a server."""
    if expression is None or expression.is_fhirpath or expression.language == QUERY:
        return None
    return cql_reason(name) if "cql" in expression.language.lower() else f"works with {expression.language} ({name})"


def _of_form(form: Questionnaire) -> Iterator[FormLimit]:
    meta = (form.model_extra or {}).get("meta")
    profiles = meta.get("profile") if isinstance(meta, dict) else None
    adaptive = form.extensions(SDC_BASE + "questionnaireAdaptive")
    if any(one.value is not False for one in adaptive) or any(ADAPTIVE_PROFILE in str(one) for one in profiles or ()):
        yield FormLimit("", "is an adaptive form: a server chooses the next question")
    yield from _variables(form, "")


def _variables(holder: Extended, link_id: str) -> Iterator[FormLimit]:
    for expression in variables_of(holder):
        if expression.language == QUERY:
            yield FormLimit(
                link_id, f"asks a server (variable {expression.name}): it stays empty", stops=False, keeps_out=False
            )
        elif reason := _language(expression, _VARIABLE):
            yield FormLimit(link_id, reason)


def _expressions(item: Item) -> Iterator[FormLimit]:
    if item.extensions(SDC_BASE + "subQuestionnaire"):
        yield FormLimit(item.link_id, "is a reference to another questionnaire, which is not in the file")
    if item.extensions(SDC_BASE + "answerExpression"):
        yield FormLimit(item.link_id, "takes its answers from a query to a record (answerExpression)")
    if item.extensions(SDC_BASE + "candidateExpression"):
        # A person can type an answer all the same, but a program that evaluates cannot know what was offered.
        offered = "offers answers out of a record beforehand (candidateExpression)"
        yield FormLimit(item.link_id, offered, keeps_out=False)
    for name in (_ENABLED, _CALCULATED):
        if reason := _language(expression_of(item, name), name):
            yield FormLimit(item.link_id, reason)
    if _language(expression_of(item, "initialExpression"), ""):
        yield FormLimit(item.link_id, "filling in from a record beforehand is not done", stops=False, keeps_out=False)
    yield from _variables(item, item.link_id)


def _of_item(item: Item, form: Questionnaire, why_no_list: WhyNoList) -> Iterator[FormLimit]:
    yield from _expressions(item)
    try:
        definition_of(item)
    except ScoreError as cause:
        yield FormLimit(item.link_id, str(cause))
    no_list = why_no_list(item, form) if item.type in {"choice", "open-choice"} else None
    if no_list is not None:
        yield FormLimit(item.link_id, no_list, stops=False, keeps_out=needs_list(item))


def limits_of(tree: FormTree, why_no_list: WhyNoList = list_on_a_server) -> tuple[FormLimit, ...]:
    """Return what is not done with these forms, in document order."""
    found = [limit for form in tree.forms for limit in _of_form(form)]
    found.extend(FormLimit(link_id, "this link_id stands twice") for link_id in tree.doubled)
    for node in tree.in_order:
        found.extend(_of_item(node.item, tree.forms[node.form], why_no_list))
    return tuple(dict.fromkeys(found))


def refusals(tree: FormTree) -> tuple[FormLimit, ...]:
    """Return the limits that forbid to evaluate the forms."""
    return tuple(one for one in limits_of(tree) if one.stops)
