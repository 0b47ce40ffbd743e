"""What the engine does not do with a form, item by item, with the reason: nothing is left out without a word."""

from collections.abc import Iterator
from dataclasses import dataclass

from intake_app.domain.expressions import QUERY, Expression, expression_of, variables_of
from intake_app.domain.form_tree import FormTree
from intake_app.domain.options import options_of
from intake_app.domain.questionnaire import SDC_BASE, Extended, Item, Questionnaire


@dataclass(frozen=True, slots=True)
class FormLimit:
    """One thing that is not done. `stops`: without it, what follows from the answers would be a guess."""

    link_id: str
    reason: str
    stops: bool = True


def _is_cql(expression: Expression | None) -> bool:
    return expression is not None and not expression.is_fhirpath and expression.language != QUERY


def _of_form(form: Questionnaire) -> Iterator[FormLimit]:
    profiles = (form.model_extra or {}).get("meta") or {}
    named = profiles.get("profile") if isinstance(profiles, dict) else None
    adaptive = form.extensions(SDC_BASE + "questionnaireAdaptive")
    if any(one.value is not False for one in adaptive) or any("adapt" in str(one) for one in named or ()):
        yield FormLimit("", "the form is adaptive: a server chooses each next question")
    yield from _variables(form, "")


def _variables(holder: Extended, link_id: str) -> Iterator[FormLimit]:
    for expression in variables_of(holder):
        if expression.language == QUERY:
            yield FormLimit(link_id, f"variable {expression.name}: asks a server, and stays empty", stops=False)
        elif _is_cql(expression):
            yield FormLimit(link_id, f"variable {expression.name}: {expression.language} is not evaluated")


def _of_item(item: Item, form: Questionnaire) -> Iterator[FormLimit]:
    if item.extensions(SDC_BASE + "subQuestionnaire"):
        yield FormLimit(item.link_id, "a sub-questionnaire is to be put in here")
    if item.extensions(SDC_BASE + "answerExpression") or item.extensions(SDC_BASE + "candidateExpression"):
        yield FormLimit(item.link_id, "the answers to choose from are an expression")
    for name in ("enableWhenExpression", "calculatedExpression"):
        expression = expression_of(item, name)
        if _is_cql(expression):
            language = expression.language if expression else ""
            yield FormLimit(item.link_id, f"{name}: {language} is not evaluated")
    if _is_cql(expression_of(item, "initialExpression")):
        yield FormLimit(item.link_id, "prefilling from a record is left out", stops=False)
    if item.type in {"choice", "open-choice"} and options_of(item, form) is None:
        yield FormLimit(item.link_id, "the list of answers is on a server, and not in the file", stops=False)
    yield from _variables(item, item.link_id)


def limits_of(tree: FormTree) -> tuple[FormLimit, ...]:
    """Return what is not done with these forms, in document order."""
    found = [limit for form in tree.forms for limit in _of_form(form)]
    found.extend(FormLimit(link_id, "this link_id stands twice in the form") for link_id in tree.doubled)
    for node in tree.in_order:
        found.extend(_of_item(node.item, tree.forms[node.form]))
    return tuple(found)


def refusals(tree: FormTree, *, for_import: bool = False) -> tuple[FormLimit, ...]:
    """Return the limits that forbid to evaluate the forms; `for_import`: also those that forbid to show them.

    A question whose list of answers is missing can be evaluated, but nobody can answer it.
    """
    return tuple(one for one in limits_of(tree) if one.stops or (for_import and "list of answers" in one.reason))
