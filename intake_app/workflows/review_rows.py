"""The review page: every answer with its question, and what of the consent has not been opened yet."""

from dataclasses import replace

from intake_app.domain.form_tree import Node
from intake_app.domain.instances import split_key
from intake_app.domain.pages import Page, PageKind, SectionChoice, sections, sensitive, under_one_note
from intake_app.domain.questionnaire import Item
from intake_app.workflows.answer_words import answer_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.intake_state import ReviewRow, ReviewSection
from intake_app.workflows.item_view import ItemView, decision_of
from intake_app.workflows.known_state import carried_note

LONGEST_GROUP = 60  # letters of a group's name that stands before a question


def _left_out(context: ConsentContext, section: Item) -> bool:
    choice = context.journal.choices.get(section.link_id, SectionChoice.CONTINUE)
    return choice is not SectionChoice.CONTINUE


def _note(context: ConsentContext, section: Item, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The note that a section was left out with; it may stand before another one."""
    if not _left_out(context, section) or not sensitive(section) or section.link_id not in context.enabled:
        return ()
    others = under_one_note(context.packet.questionnaires, section.link_id)
    return tuple(page for page in pages if page.kind is PageKind.NOTE and page.section in others)


def _by_instance(keys: tuple[str, ...]) -> list[str]:
    """Return the keys of a page as they are read: what stands in one instance of a group together."""
    first: dict[tuple[int, ...], int] = {}
    for number, key in enumerate(keys):
        first.setdefault(split_key(key)[1], number)
    return sorted(keys, key=lambda key: first[split_key(key)[1]])


def question_text(context: ConsentContext, view: ItemView) -> str:
    """Return a question; inside a repeating group with the group's name and the instance's number.

    In a gathered form with the name of the group right around it, which heads the question on the screen.
    """
    link_id, path = split_key(view.key)
    node = context.packet.engine.tree.nodes[link_id]
    question = view.text or name_around(context, node)
    if not path:
        return _in_group(context, question, node)
    group = context.packet.engine.tree.nodes[node.scope[-1]]
    name = context.view(group.item).text or name_around(context, group)
    return context.words("group.question", group=name, number=path[-1] + 1, question=question)


def name_around(context: ConsentContext, node: Node) -> str:
    """Return the name of the nearest group that has one, for an item that has no text of its own."""
    at = node.parent
    while at is not None:
        if text := context.view(at.item).text:
            return text
        at = at.parent
    return ""


def _in_group(context: ConsentContext, question: str, node: Node) -> str:
    group = node.parent
    form = context.packet.form_of[node.link_id].questionnaire
    if group is None or group.parent is None or group.is_question or not form.gathered:
        return question
    name = context.view(group.item)
    said = name.short or name.text
    if not said or len(said) > LONGEST_GROUP or said == question:
        return question
    return context.words("group.named", group=said, question=question)


def _rows(context: ConsentContext, pages: tuple[Page, ...]) -> tuple[ReviewRow, ...]:
    rows = []
    for page in pages:
        for key in _by_instance(page.items):
            item = context.packet.item(key)
            if item.type in {"display", "group"}:
                continue
            view = context.view(item, key)
            open_decision = decision_of(item) and (view.answer is None or not view.answer.answered)
            said = context.words("decision.open") if open_decision else answer_words(view, view.answer, context.words)
            muted = view.answer is None or not view.answer.answered
            rows.append(ReviewRow(key, question_text(context, view), said, page.id, muted, carried_note(context, key)))
    return tuple(rows)


def _once_each(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages without notes, each question on the first page that holds it."""
    seen: set[str] = set()
    found = []
    for page in pages:
        if page.kind is not PageKind.NOTE:
            found.append(replace(page, items=tuple(key for key in page.items if key not in seen)))
            seen.update(page.items)
    return tuple(found)


def review_sections(context: ConsentContext, pages: tuple[Page, ...]) -> tuple[ReviewSection, ...]:
    """Return the sections with their rows; sensitive ones are covered until the person asks (rule B05)."""
    found = []
    for section in sections(context.packet.questionnaires):
        inside = tuple(page for page in pages if page.section == section.link_id) or _note(context, section, pages)
        if not inside:
            continue
        title = context.view(section).text
        if _left_out(context, section):
            choice = context.journal.choices[section.link_id]
            row = ReviewRow(section.link_id, title, context.words(f"section.{choice}"), inside[0].id, muted=True)
            found.append(ReviewSection(title, (row,), page=inside[0].id))
            continue
        rows = _rows(context, _once_each(inside))
        if rows:
            found.append(ReviewSection(title, rows, covered=sensitive(section), page=inside[0].id))
    return tuple(found)


def _title(context: ConsentContext, page: Page) -> str:
    """What a page is called; one that is a text alone bears the name of its section."""
    section = context.packet.items[page.section]
    named = context.packet.items.get(page.head or page.id, section)
    return context.view(section if named.type == "display" else named).text


def unread_consent(context: ConsentContext, pages: tuple[Page, ...]) -> tuple[tuple[str, str], ...]:
    """Return (page id, title) of every consent page that was neither opened nor left for a talk (rule F01)."""
    known = context.journal.opened.keys() | set(context.journal.agenda)
    items = context.packet.items
    return tuple(
        (page.id, _title(context, page))
        for page in pages
        if page.section in items and context.packet.form_of[page.section].role == "consent" and page.id not in known
    )
