"""What an admin is told about a foreign form that can be imported."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from intake_app.catalog.answer_lists import AnswerLists
from intake_app.catalog.foreign_parts import ASIDE, USED, expressions_in, extensions_in, fills_in, is_query, items_in
from intake_app.catalog.import_record import CLINIC_DEFAULTS, parts_of
from intake_app.catalog.import_report import ImportReport, Note
from intake_app.catalog.licences import CHILDHOOD_REASON, about_childhood
from intake_app.catalog.lint_structure import lint_structure
from intake_app.catalog.refusals import harmless
from intake_app.domain.form_limits import needs_list
from intake_app.domain.questionnaire import EXTENSION_BASE, Item, Questionnaire


def tell(form: Questionnaire, document: dict[str, Any], lists: AnswerLists, report: ImportReport) -> None:
    """Write into the report what is kept, ignored, given by the clinic, and to look at."""
    _count(form, report)
    _notices(form, document, lists, report)
    _defaults(form, document, report)


def _count(form: Questionnaire, report: ImportReport) -> None:
    items = list(form.walk())
    questions = [item for item in items if item.type not in {"group", "display"}]
    report.kept = {
        "questions": len(questions),
        "groups and texts": len(items) - len(questions),
        "answers to choose from": sum(len(item.answer_option or ()) for item in items),
        "conditions": sum(len(item.enable_when or ()) for item in items),
    }


def _notices(form: Questionnaire, document: dict[str, Any], lists: AnswerLists, report: ImportReport) -> None:
    _element_notices("", document, report)
    for link_id, element in items_in(document):
        _element_notices(link_id, element, report)
    for item in form.walk():
        if item.answer_value_set and not needs_list(item) and not item.answer_option:
            _list_notice(item, lists, report)
    for fault in lint_structure(form, ""):
        if harmless(fault):
            reason = (
                "several conditions do not say whether all or any count; any counts" if fault.rule == "que-12" else ""
            )
            report.to_look_at.append(Note(fault.item, reason or f"{fault.rule}: {fault.reason}"))
    if about_childhood(form):
        report.to_look_at.append(Note("", f"A10: {CHILDHOOD_REASON}"))


def _list_notice(item: Item, lists: AnswerLists, report: ImportReport) -> None:
    found = lists.find(item.answer_value_set or "")
    if found is None or lists.written_out(found) is None:
        report.ignored.append(Note(item.link_id, "its answers on a server are left out; words can be typed instead"))


def _element_notices(link_id: str, element: Mapping[str, Any], report: ImportReport) -> None:
    reasons: Counter[str] = Counter()
    for extension in extensions_in(element):
        url = str(extension["url"])
        if fills_in(extension, element):
            reasons["filling in from a record beforehand is not done (cqf-expression)"] += 1
        elif url in ASIDE:
            reasons[f"{ASIDE[url]} is not done ({url.rsplit('/', 1)[-1]})"] += 1
        elif url.startswith("http") and url not in USED and not url.startswith(EXTENSION_BASE):
            reasons[f"kept and not used: {url[:160]}"] += 1
    for _, language, _ in expressions_in(element):
        if is_query(language):
            reasons["asking a record system (x-fhir-query) is not done"] += 1
    report.ignored += [Note(link_id, reason) for reason in sorted(reasons)]


def _defaults(form: Questionnaire, document: dict[str, Any], report: ImportReport) -> None:
    kinds = {str(part.get("linkId")): kind for part, kind in parts_of(document.get("item") or ())}
    for section in form.item:
        given = CLINIC_DEFAULTS[kinds[section.link_id]]
        missing = [f"{name} {_said(value)}" for name, (_, value) in given.items() if section.own(name) is None]
        if missing:
            report.defaults.append(Note(section.link_id, "; ".join(missing)))
    bare = [i for i in form.walk() if i.type not in {"group", "display"} and not i.own_all("read-by")]
    report.defaults += [Note(item.link_id, "read by the practitioner") for item in bare]


def _said(value: Any) -> str:
    return "yes" if value is True else str(value)
