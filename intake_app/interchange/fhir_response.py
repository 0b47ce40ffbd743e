"""Answers as FHIR R4 QuestionnaireResponse: one per form, nested like the form."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from intake_app.domain.fhir_values import value_to_fhir
from intake_app.domain.form_tree import Node
from intake_app.domain.instances import Path
from intake_app.domain.packet import LoadedForm
from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, Item
from intake_app.domain.response import Answer, AnswerStatus
from intake_app.workflows.consent_context import ConsentContext, prints

Resource = dict[str, Any]
ABSENT = {AnswerStatus.DONT_KNOW: "asked-unknown", AnswerStatus.PREFER_NOT: "asked-declined"}


def _status(answer: Answer) -> Resource:
    if answer.status in ABSENT:
        return {"extension": [{"url": f"{HL7_BASE}data-absent-reason", "valueCode": ABSENT[answer.status]}]}
    return {"extension": [{"url": f"{EXTENSION_BASE}answer-status", "valueCode": str(answer.status)}]}


def _answers(item: Item, answer: Answer) -> list[Resource]:
    if not answer.answered:
        return [_status(answer)]
    return [value_to_fhir(value, item.type) for value in answer.values]


def _items(nodes: Sequence[Node], context: ConsentContext, path: Path) -> Iterator[Resource]:
    for node in nodes:
        if node.key(path) in context.enabled and node.item.type != "display" and prints(node.item):
            yield from _group(node, context, path) if node.item.type == "group" else _question(node, context, path)


def _start(node: Node, context: ConsentContext) -> Resource:
    text = context.view(node.item).text
    return {"linkId": node.link_id, "text": text} if text else {"linkId": node.link_id}


def _group(node: Node, context: ConsentContext, path: Path) -> Iterator[Resource]:
    for at in _instances(node, context, path):
        if inner := list(_items(node.children, context, at)):
            yield _start(node, context) | {"item": inner}


def _question(node: Node, context: ConsentContext, path: Path) -> Iterator[Resource]:
    answer = context.response.get(node.key(path))
    if answer is None:
        return
    answers = _answers(node.item, answer)
    for at in _instances(node, context, path) if node.children else ():
        if inner := list(_items(node.children, context, at)):
            answers[min(at[-1] if node.spreads else 0, len(answers) - 1)]["item"] = inner
    yield _start(node, context) | {"answer": answers}


def _instances(node: Node, context: ConsentContext, path: Path) -> Iterator[Path]:
    """Yield the instances of what stands below an item."""
    if not node.spreads:
        yield path
        return
    for index in range(context.evaluation.facts.instances(node, path)):
        yield (*path, index)


def _roots(form: LoadedForm, context: ConsentContext) -> Sequence[Node]:
    nodes = context.packet.engine.tree.nodes
    return [nodes[item.link_id] for item in form.questionnaire.item]


def response_to_fhir(
    form: LoadedForm, context: ConsentContext, authored: datetime, resource_id: str, patient: str
) -> Resource:
    """Write the answers to one form; withheld answers say so.

    Hidden items are not in it, nor those that stay off every exported copy.
    """
    return {
        "resourceType": "QuestionnaireResponse",
        "id": resource_id,
        "questionnaire": f"{form.url}|{form.version}",
        "status": "completed",
        "subject": {"reference": patient},
        "authored": authored.isoformat(timespec="seconds"),
        "author": {"reference": patient},
        "item": list(_items(_roots(form, context), context, ())),
    }
