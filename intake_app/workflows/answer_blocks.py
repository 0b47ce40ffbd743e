"""The person's own answers as blocks of a document: rows, tables, small pictures; what was skipped is not there."""

import base64
import binascii
import hashlib
from collections.abc import Iterator
from dataclasses import replace

from intake_app.domain.document import AnswerRow, Answers, AttachedFile, Block, Heading, Paragraph, Picture, Table
from intake_app.domain.instances import join_key, split_key
from intake_app.domain.pages import SectionChoice
from intake_app.domain.paging import TABLES
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, AnswerStatus, Attachment
from intake_app.workflows.answer_words import answer_words, file_words
from intake_app.workflows.consent_context import ConsentContext, prints
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.known_state import carried_note
from intake_app.workflows.question_names import question_text

PICTURES = frozenset({"image/png", "image/jpeg"})
SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "application/pdf": "pdf", "text/plain": "txt"}
LEAST_ROWS = 2  # of a table
HASH_GROUP = 32  # letters of a hash that stand without a break


def bytes_of(value: Attachment) -> bytes:
    """Return the file itself; nothing where it is elsewhere or cannot be read."""
    try:
        return base64.b64decode(value.data, validate=True)
    except binascii.Error:
        return b""


def _files(answer: Answer) -> tuple[Attachment, ...]:
    return tuple(value for value in answer.values if isinstance(value, Attachment))


def _said(context: ConsentContext, view: ItemView, answer: Answer) -> str:
    """An answer in words; a file with the hash by which it can be told apart from any other."""
    files = _files(answer)
    if not files:
        return answer_words(view, answer, context.words)
    return "\n".join(_file(context, value) for value in files)


def _file(context: ConsentContext, value: Attachment) -> str:
    name, data = file_words(value, context.words), bytes_of(value)
    if not data:
        return name
    sha256 = hashlib.sha256(data).hexdigest()
    parted = " ".join(sha256[at : at + HASH_GROUP] for at in range(0, len(sha256), HASH_GROUP))
    return f"{name} {context.words('file.hash', sha256=parted)}"


def answered_rows(context: ConsentContext, view: ItemView, answer: Answer) -> tuple[AnswerRow, ...]:
    """Return a question with its answer, and below it whose initials stand under the clause, where there are any."""
    question = question_text(context, view)
    note = carried_note(context, view.key)
    row = AnswerRow(question, _said(context, view, answer), not answer.answered, note=note)
    return row, *_initials(context, view, question)


def _initials(context: ConsentContext, view: ItemView, clause: str) -> tuple[AnswerRow, ...]:
    given = view.initialled
    if given is None or not given.given:
        return ()
    label = context.words("initials.label", clause=clause)
    return (AnswerRow(label, given.typed or context.words("initials.drawn"), ink=None if given.typed else given.ink),)


def answered_blocks(context: ConsentContext, view: ItemView, answer: Answer) -> Iterator[Block]:
    """Yield a question with its answer, and below it the pictures that were handed in, small."""
    rows = answered_rows(context, view, answer)
    yield Answers(rows)
    for value in _files(answer):
        if value.content_type in PICTURES and (data := bytes_of(value)):
            yield Picture(data, f"{rows[0].question} {value.title}")


def _given(context: ConsentContext, section: Item) -> Iterator[tuple[ItemView, Answer]]:
    """Yield what is printed of a section: what was hidden, skipped or stays off every copy is not there."""
    for key, item in context.shown_in(section):
        answer = context.response.get(key)
        if item.type == "group" or not prints(item):
            continue
        view = context.view(item, key)
        if answer is not None and item.type != "display" and answer.status is not AnswerStatus.SKIPPED:
            yield view, answer
        elif view.initialled is not None and view.initialled.given:
            yield view, Answer(AnswerStatus.SKIPPED)


def _table_of(context: ConsentContext, view: ItemView) -> Item | None:
    """The table whose row a question is, in a gathered form."""
    link_id, _ = split_key(view.key)
    node = context.packet.engine.tree.nodes[link_id]
    gathered = context.packet.form_of[link_id].questionnaire.gathered
    around = node.parent.item if node.parent is not None and gathered else None
    fits = around is not None and around.control in TABLES and not around.repeats
    return around if fits and not view.initialled and view.type != "attachment" else None


def _section_blocks(context: ConsentContext, section: Item) -> Iterator[Block]:
    rows: list[AnswerRow] = []
    grid: list[AnswerRow] = []
    table: tuple[Item, tuple[int, ...]] | None = None
    for view, answer in _given(context, section):
        around, path = _table_of(context, view), split_key(view.key)[1]
        if table is not None and (around is not table[0] or path != table[1]):
            yield from _flushed(rows)
            yield from _grid(context, *table, grid)
            rows, grid = [], []
        table = (around, path) if around is not None else None
        if answer.status is AnswerStatus.SKIPPED:
            rows += _initials(context, view, question_text(context, view))
        elif around is not None:
            note = carried_note(context, view.key)
            grid.append(AnswerRow(view.text, _said(context, view, answer), not answer.answered, note=note))
        else:
            answered, *pictures = answered_blocks(context, view, answer)
            rows += answered.rows if isinstance(answered, Answers) else ()
            if pictures:
                yield from _flushed(rows)
                yield from pictures
                rows = []
    yield from _flushed(rows)
    if table is not None:
        yield from _grid(context, *table, grid)


def _flushed(rows: list[AnswerRow]) -> Iterator[Block]:
    if rows:
        yield Answers(tuple(rows))


def _grid(context: ConsentContext, group: Item, path: tuple[int, ...], rows: list[AnswerRow]) -> Iterator[Block]:
    name = context.view(group, join_key(group.link_id, path)).text
    if len(rows) < LEAST_ROWS or not name:
        named = (replace(row, question=f"{name}: {row.question}" if name else row.question) for row in rows)
        yield from _flushed([*named])
        return
    heads_a_section = group.link_id in context.packet.sections  # its name is the heading above
    header = (context.words("doc.question") if heads_a_section else name, context.words("doc.answer"))
    told = tuple((row.question, "\n".join(filter(None, (row.answer, row.note)))) for row in rows)
    yield Table(name, header, told, (0.6, 0.4))


def _note_of_all(context: ConsentContext, section: Item) -> str:
    """Where the answers of a section come from, if all of them come from one day; then it is said once."""
    if not context.journal.carried:
        return ""
    given = [view.key for view, answer in _given(context, section) if answer.status is not AnswerStatus.SKIPPED]
    notes = {carried_note(context, key) for key in given}
    return notes.pop() if len(notes) == 1 and len(given) > 1 else ""


def _told(context: ConsentContext, section: Item) -> Iterator[Block]:
    note = _note_of_all(context, section)
    if not note:
        yield from _section_blocks(context, section)
        return
    yield Paragraph(note, "small")
    yield from _section_blocks(replace(context, journal=replace(context.journal, carried={})), section)


def intake_answers(context: ConsentContext) -> Iterator[Block]:
    """Yield the person's own answers, section by section."""
    for form in context.packet.forms:
        for section in form.questionnaire.sections if form.role != "consent" else ():
            choice = context.journal.choices.get(section.link_id, SectionChoice.CONTINUE)
            blocks = tuple(_told(context, section)) if choice is SectionChoice.CONTINUE else ()
            if blocks:
                yield Heading(context.view(section).text, 3)
                yield from blocks


def handed_files(context: ConsentContext) -> tuple[AttachedFile, ...]:
    """Return the files that the person handed in, for a document that carries them; their names say nothing (B09)."""
    found: list[AttachedFile] = []
    for form in context.packet.forms:
        for section in form.questionnaire.sections:
            if context.journal.choices.get(section.link_id, SectionChoice.CONTINUE) is not SectionChoice.CONTINUE:
                continue
            for view, answer in _given(context, section):
                described = context.words("file.attached", question=question_text(context, view))
                for value in _files(answer):
                    if value.content_type in SUFFIXES and (data := bytes_of(value)):
                        name = f"file-{len(found) + 1}.{SUFFIXES[value.content_type]}"
                        found.append(AttachedFile(name, value.content_type, described, data, "Supplement"))
    return tuple(found)
