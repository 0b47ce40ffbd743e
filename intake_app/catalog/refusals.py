"""What a foreign form asks for that cannot be done here, with place and reason."""

from collections.abc import Iterator, Mapping
from typing import Any

from intake_app.catalog.answer_lists import AnswerLists
from intake_app.catalog.findings import Finding, errors_of
from intake_app.catalog.foreign_parts import (
    ADAPTIVE_PROFILE,
    REFUSED,
    USED,
    expressions_in,
    extensions_in,
    is_cql,
    items_in,
)
from intake_app.catalog.import_report import Note
from intake_app.catalog.lint_structure import lint_structure
from intake_app.domain.questionnaire import Item, Questionnaire

HARMLESS = frozenset({
    "que-1", "que-3", "que-4", "que-5", "que-6", "que-8", "que-9", "que-10", "que-11", "que-12", "que-13", "L03", "L04",
})  # fmt: skip


def harmless(finding: Finding) -> bool:
    """Whether a form that somebody else wrote can run with this fault; our own may not."""
    return finding.rule in HARMLESS


def refusals(form: Questionnaire, document: dict[str, Any], lists: AnswerLists) -> Iterator[Note]:
    """Yield every reason not to take a form; `document` is the JSON that `form` was read from."""
    yield from _adaptive(document)
    yield from _element_refusals("", document)
    if not form.item:
        yield Note("", "has no items")
    for link_id, element in items_in(document):
        yield from _element_refusals(link_id, element)
    for item in form.walk():
        yield from _list_refusals(item, lists)
    for fault in errors_of(lint_structure(form, "")):
        if not harmless(fault):
            yield Note(fault.item, fault.reason)


def _adaptive(document: dict[str, Any]) -> Iterator[Note]:
    meta = document.get("meta")
    profiles = meta.get("profile") if isinstance(meta, dict) else None
    if any(ADAPTIVE_PROFILE in str(profile) for profile in profiles or ()):
        yield Note("", "is an adaptive form: a server chooses the next question")


def _element_refusals(link_id: str, element: Mapping[str, Any]) -> Iterator[Note]:
    seen: set[str] = set()
    for extension in extensions_in(element):
        reason = REFUSED.get(str(extension["url"]))
        if reason is not None and extension.get("valueBoolean") is not False:
            seen.add(reason)
    for url, language, _ in expressions_in(element):
        if is_cql(language):
            seen.add(f"works with CQL ({url.rsplit('/', 1)[-1]})")
    modifiers = element.get("modifierExtension")
    if any(str(part.get("url")) not in USED for part in modifiers or ()):
        seen.add("has a modifierExtension, which may change its meaning")
    yield from (Note(link_id, reason) for reason in sorted(seen))


def needs_list(item: Item) -> bool:
    """Whether a person has to choose from the list of an item: not where it is hidden, read-only, or open to words."""
    return item.type != "open-choice" and not item.hidden and not item.read_only and not item.answer_option


def _list_refusals(item: Item, lists: AnswerLists) -> Iterator[Note]:
    if not item.answer_value_set or not needs_list(item):
        return
    found = lists.find(item.answer_value_set)
    if found is None:
        yield Note(item.link_id, f"its answers are a list on a server that the file does not bring: {_said(item)}")
    elif lists.written_out(found) is None:
        yield Note(item.link_id, f"its answers are a list that is only described, not written out: {_said(item)}")


def _said(item: Item) -> str:
    return str(item.answer_value_set)[:120]
