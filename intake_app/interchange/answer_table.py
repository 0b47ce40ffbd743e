"""Answers as one CSV table for a spreadsheet: a row for each value, and nothing in it that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Iterator

from intake_app.domain.form_tree import Node
from intake_app.domain.initials import initials_key
from intake_app.domain.instances import Path
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Attachment, Coding, Quantity, Reference, Value
from intake_app.interchange.shown_values import shown_values
from intake_app.workflows.consent_context import ConsentContext, prints
from intake_app.workflows.export_records import SignedVisit

_PLACE = ("visit", "patient", "day", "language", "form", "version", "link_id", "instance", "question")
COLUMNS = (*_PLACE, "status", "answer", "code", "unit", "given", "confirmed")
FILE = "answers.csv"
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: one that could be gets an apostrophe in front of it."""
    number = text.removeprefix("-").replace(".", "", 1)
    harmless = number.isascii() and number.isdecimal()
    return f"'{text}" if text.lstrip(" ").startswith(_RUNS) and not harmless else text


def _words(value: Value) -> tuple[str, str, str]:
    """A value in words, its code, and its unit."""
    match value:
        case bool():
            return str(value).lower(), "", ""
        case Coding():
            return value.display or value.code, value.code, ""
        case Quantity():
            return str(value.value), value.code or "", value.unit or ""
        case Attachment():
            return value.title or value.content_type, "", ""
        case Reference():
            return value.display or value.reference, "", ""
        case _:
            return str(value), "", ""


def _answers(context: ConsentContext, item: Item, answer: Answer) -> Iterator[tuple[str, str, str, str]]:
    if not answer.answered:
        yield str(answer.status), "", "", ""
        return
    for value in shown_values(context, item, answer):
        yield (str(answer.status), *_words(value))


def _carried(context: ConsentContext, key: str) -> tuple[str, str]:
    """When an answer of an earlier visit was given, and confirmed; empty for one that was given at this visit."""
    carried = context.journal.carried.get(key)
    return (carried.given, carried.confirmed) if carried is not None else ("", "")


def _rows(context: ConsentContext, versions: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for node, path in _asked(context):
        form, key = context.packet.form_of[node.link_id], node.key(path)
        named = (form.questionnaire.id or form.url, versions.get(form.url, form.version))
        said = (".".join(map(str, path)), context.view(node.item).text)
        answer, initials = context.response.get(key), context.response.get(initials_key(key))
        for found in _answers(context, node.item, answer) if answer is not None else ():
            yield (*named, node.link_id, *said, *found, *_carried(context, key))
        for found in _answers(context, node.item, initials) if initials is not None else ():
            yield (*named, initials_key(node.link_id), *said, *found, "", "")


def _asked(context: ConsentContext) -> Iterator[tuple[Node, Path]]:
    for node, path in context.evaluation.facts.places():
        if node.is_question and prints(node.item) and node.key(path) in context.enabled:
            yield node, path


def table(visits: Iterable[SignedVisit]) -> Iterator[tuple[str, bytes]]:
    """Yield one table of all visits. `instance` counts the repeating groups around a question from 0, outermost first.
    `patient` is the record's id, never a name. Initials under a clause are a row of their own.
    `given` and `confirmed` (ISO times) say where an answer comes from that was taken over from an earlier visit.

    What stays off every exported copy is not in it.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for visit in visits:
        ids, day = (str(visit.consent.visit_id), str(visit.consent.patient_id)), visit.context.visit_day.isoformat()
        head = (*ids, day, visit.consent.language)
        versions = {form.url: form.version for form in visit.consent.forms}
        for row in _rows(visit.context, versions):
            writer.writerow([safe(cell) for cell in (*head, *row)])
    yield FILE, out.getvalue().encode("utf-8-sig")
