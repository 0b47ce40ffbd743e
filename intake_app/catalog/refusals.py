"""What a foreign form asks for that cannot be done here, with place and reason."""

from collections.abc import Iterator, Mapping
from typing import Any

from intake_app.catalog.answer_lists import AnswerLists
from intake_app.catalog.findings import Finding, errors_of
from intake_app.catalog.foreign_parts import USED, expressions_in, is_cql, items_in
from intake_app.catalog.import_report import Note
from intake_app.catalog.lint_structure import lint_structure
from intake_app.domain.form_limits import LOOKED_INTO, cql_reason, limits_of
from intake_app.domain.form_tree import FormTree
from intake_app.domain.questionnaire import Item, Questionnaire

HARMLESS = frozenset({
    "que-1", "que-3", "que-4", "que-5", "que-6", "que-8", "que-9", "que-10", "que-11", "que-12", "que-13", "L03", "L04",
})  # fmt: skip


def harmless(finding: Finding) -> bool:
    """Whether a form that somebody else wrote can run with this fault; our own may not."""
    return finding.rule in HARMLESS


def refusals(form: Questionnaire, document: dict[str, Any], lists: AnswerLists) -> Iterator[Note]:
    """Yield every reason not to take a form, each once; `document` is the JSON that `form` was read from."""
    yield from dict.fromkeys(_all_refusals(form, document, lists))


def _all_refusals(form: Questionnaire, document: dict[str, Any], lists: AnswerLists) -> Iterator[Note]:
    if not form.item:
        yield Note("", "has no items")
    limits = limits_of(FormTree([form]), lambda item, _: _why_no_list(item, lists))
    yield from (Note(one.link_id, one.reason) for one in limits if one.keeps_out)
    yield from _element_refusals("", document)
    for link_id, element in items_in(document):
        yield from _element_refusals(link_id, element)
    for fault in errors_of(lint_structure(form, "")):
        if not harmless(fault):
            yield Note(fault.item, fault.reason)


def _element_refusals(link_id: str, element: Mapping[str, Any]) -> Iterator[Note]:
    """What the model of an item does not show: expressions inside texts and rules, and modifier extensions."""
    for url, language, _ in expressions_in(element):
        name = url.rsplit("/", 1)[-1]
        if is_cql(language) and name.removeprefix("sdc-questionnaire-") not in LOOKED_INTO:
            yield Note(link_id, cql_reason(name))
    modifiers = element.get("modifierExtension")
    if any(str(part.get("url")) not in USED for part in modifiers or ()):
        yield Note(link_id, "has a modifierExtension, which may change its meaning")


def _why_no_list(item: Item, lists: AnswerLists) -> str | None:
    """Why the answers to choose from are not at hand, lists beside the form in its Bundle included."""
    if not item.answer_value_set:
        return None
    found = lists.find(item.answer_value_set)
    if found is None:
        return f"its answers are a list on a server that the file does not bring: {item.answer_value_set[:120]}"
    if lists.written_out(found) is None:
        return f"its answers are a list that is only described, not written out: {item.answer_value_set[:120]}"
    return None
