"""Answers as FHIR R4 QuestionnaireResponse: one per form, nested like the form."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from intake_app.domain.fhir_values import value_to_fhir
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


def _items(items: list[Item], context: ConsentContext, enabled: frozenset[str]) -> Iterator[Resource]:
    for item in items:
        if item.link_id not in enabled or item.type == "display" or not prints(item):
            continue
        written: Resource = {"linkId": item.link_id}
        if text := context.view(item).text:
            written["text"] = text
        answer = context.response.get(item.link_id)
        inner = list(_items(item.item or [], context, enabled))
        if item.type == "group":
            if inner:
                yield written | {"item": inner}
        elif answer is not None:
            yield written | {"answer": _answers(item, answer)}


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
        "item": list(_items(form.questionnaire.item, context, context.enabled)),
    }
