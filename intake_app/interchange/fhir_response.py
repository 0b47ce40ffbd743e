"""Answers as FHIR R4 QuestionnaireResponse: one per form, nested like the form."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from intake_app.domain.fhir_values import value_to_fhir
from intake_app.domain.form_tree import Node
from intake_app.domain.initials import initials_key
from intake_app.domain.instances import Path
from intake_app.domain.packet import LoadedForm
from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, Item
from intake_app.domain.response import Answer, AnswerStatus
from intake_app.interchange.shown_values import shown_values
from intake_app.workflows.consent_context import ConsentContext, prints

Resource = dict[str, Any]
STATUS = f"{EXTENSION_BASE}answer-status"
REASON = f"{HL7_BASE}data-absent-reason"
INITIALS = f"{EXTENSION_BASE}initials"
CARRIED = f"{EXTENSION_BASE}carried-answer"
ABSENT = {AnswerStatus.DONT_KNOW: "asked-unknown", AnswerStatus.PREFER_NOT: "asked-declined"}


def _status(answer: Answer) -> Resource:
    if answer.status in ABSENT:
        return {"extension": [{"url": REASON, "valueCode": ABSENT[answer.status]}]}
    return {"extension": [{"url": STATUS, "valueCode": str(answer.status)}]}


def _answers(item: Item, answer: Answer, context: ConsentContext) -> list[Resource]:
    if not answer.answered:
        return [_status(answer)]
    return [value_to_fhir(value, item.type) for value in shown_values(context, item, answer)]


def _items(nodes: Sequence[Node], context: ConsentContext, path: Path) -> Iterator[Resource]:
    for node in nodes:
        if node.key(path) in context.enabled and node.item.type != "display" and prints(node.item):
            yield from _group(node, context, path) if node.item.type == "group" else _question(node, context, path)


def _start(node: Node, context: ConsentContext) -> Resource:
    text = context.view(node.item).text
    return {"linkId": node.link_id, "text": text} if text else {"linkId": node.link_id}


def _group(node: Node, context: ConsentContext, path: Path) -> Iterator[Resource]:
    found = [list(_items(node.children, context, at)) for at in _instances(node, context, path)]
    filled = [number for number, inner in enumerate(found) if inner]
    for inner in found[: filled[-1] + 1] if filled else ():  # an empty one before a filled one keeps its place
        yield _start(node, context) | ({"item": inner} if inner else {})


def _question(node: Node, context: ConsentContext, path: Path) -> Iterator[Resource]:
    answer, initials = context.response.get(node.key(path)), _initials(node, context, path)
    if answer is None:
        if initials:
            yield _start(node, context) | initials
        return
    answers = _answers(node.item, answer, context)
    for at in _instances(node, context, path) if node.children else ():
        if inner := list(_items(node.children, context, at)):
            answers[min(at[-1] if node.spreads else 0, len(answers) - 1)]["item"] = inner
    beside = [*initials.get("extension", ()), *_carried(node.key(path), context)]
    yield _start(node, context) | ({"extension": beside} if beside else {}) | {"answer": answers}


def _carried(key: str, context: ConsentContext) -> Iterator[Resource]:
    """Where an answer comes from that was not given at this visit, and when it was confirmed; else it was not since."""
    carried = context.journal.carried.get(key)
    if carried is not None:
        parts: list[Resource] = [
            {"url": "visit", "valueUri": f"urn:uuid:{carried.visit}"},
            {"url": "given", "valueDateTime": carried.given},
        ]
        if carried.confirmed:
            parts.append({"url": "confirmed", "valueDateTime": carried.confirmed})
        yield {"url": CARRIED, "extension": parts}


def _initials(node: Node, context: ConsentContext, path: Path) -> Resource:
    """What a person wrote under a clause: typed letters, or the strokes of a drawing as a file."""
    answer = context.response.get(initials_key(node.key(path)))
    if answer is None or answer.first is None:
        return {}
    return {"extension": [{"url": INITIALS, **value_to_fhir(answer.first, "string")}]}


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
    form: LoadedForm, context: ConsentContext, authored: datetime, resource_id: str, patient: str, version: str = ""
) -> Resource:
    """Write the answers to one form; withheld answers say so. `version`: the one that was signed; else the form's.

    What was not asked is not in it, nor what stays off every exported copy. Initials stand under their clause.
    Texts are in the language that the response names.
    """
    return {
        "resourceType": "QuestionnaireResponse",
        "id": resource_id,
        "language": context.words.language,
        "questionnaire": f"{form.url}|{version or form.version}",
        "status": "completed",
        "subject": {"reference": patient},
        "encounter": {"reference": f"urn:uuid:{context.visit.id}"},
        "authored": authored.isoformat(timespec="seconds"),
        "author": {"reference": patient},
        "item": list(_items(_roots(form, context), context, ())),
    }
