"""The FHIRPath text of a score, as SDC's calculatedExpression: for programs that do not read our `score`."""

from collections.abc import Mapping

from intake_app.domain.questionnaire import SDC_BASE, Extension, Item, Questionnaire
from intake_app.domain.score_definition import definition_of
from intake_app.domain.scoring import NO_CODES, ORDINAL, YES_CODES, Method, ScoreDefinition

CALCULATED = SDC_BASE + "calculatedExpression"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _asked(*link_ids: str) -> str:
    return f"%resource.repeat(item).where(linkId in ({' | '.join(map(_quoted, link_ids))}))"


def _values(definition: ScoreDefinition, items: Mapping[str, Item]) -> str:
    values = _asked(*definition.items) + ".answer.value"
    chosen = any(_is_choice(items.get(name)) for name in definition.items)
    if definition.method is Method.COUNT:
        no = " or ".join(f"$this = {_quoted(code)}" for code in NO_CODES)
        return f"{values}.where(code.where({no}).empty())" if chosen else f"{values}.where($this = true)"
    return f"{values}.extension({_quoted(ORDINAL)}).value" if chosen else values


def _is_choice(item: Item | None) -> bool:
    return item is not None and item.type in {"choice", "open-choice"}


def _says(link_id: str, items: Mapping[str, Item], yes: bool) -> str:
    answer = f"{_asked(link_id)}.answer.value"
    if not _is_choice(items.get(link_id)):
        return f"{answer} = {str(yes).lower()}"
    return f"{answer}.code in ({' | '.join(map(_quoted, YES_CODES if yes else NO_CODES))})"


def fhirpath_of(definition: ScoreDefinition, items: Mapping[str, Item]) -> str:
    """Render the expression that gives what `score_of` gives: nothing where too little was answered."""
    values = _values(definition, items)
    if definition.method is Method.COUNT:
        text = f"{values}.count()"
    else:
        text = f"{values}.aggregate($this + $total, 0)"
        if definition.method is Method.MEAN:
            text = f"({text} / {values}.count()).round({definition.decimals})"
    if definition.needed:
        answered = f"{_asked(*definition.items)}.where(answer.value.exists()).count()"
        text = f"iif({answered} >= {definition.needed}, {text}, {{}})"
    if definition.confirm is not None:
        text = f"iif({_says(definition.confirm, items, True)}, {text}, {{}})"
    if definition.gate is not None:
        no, yes = (_says(definition.gate, items, said) for said in (False, True))
        text = f"iif({no}, 0, iif({yes}, {text}, {{}}))"
    return text


def with_expressions(form: Questionnaire) -> Questionnaire:
    """Return the form as others read it: each item with a score has its calculatedExpression too. Raises ScoreError."""
    items = {item.link_id: item for item in form.walk()}
    return form.model_copy(update={"item": [_with_expression(item, items) for item in form.item]})


def _with_expression(item: Item, items: Mapping[str, Item]) -> Item:
    changed: dict[str, object] = {}
    if item.item:
        changed["item"] = [_with_expression(child, items) for child in item.item]
    definition = definition_of(item)
    if definition is not None and not item.extensions(CALCULATED):
        expression = {"language": "text/fhirpath", "expression": fhirpath_of(definition, items)}
        written = Extension.model_validate({"url": CALCULATED, "valueExpression": expression})
        changed["extension"] = [*(item.extension or ()), written]
    return item.model_copy(update=changed) if changed else item
