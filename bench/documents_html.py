"""The text of a document as plain HTML, for a peer that prints HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from intake_app.domain.document import (
    Answers,
    Block,
    BodyDrawing,
    Bullets,
    DecisionList,
    DecisionTable,
    Document,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    SealField,
    Signatures,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from intake_app.domain.consent import Decision

_STYLE = (
    "@page { size: letter; margin: 20mm } body { font: 10.5pt sans-serif } td, th { padding: 2pt; text-align: left }"
)


def html_of(document: Document) -> str:
    """The same words in the same order, without drawings, tags, attachments or signature fields."""
    body = "\n".join(_block(block) for block in document.blocks)
    title, language = escape(document.title), escape(document.language)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{escape(text)}</p>"
        case Bullets(items, numbered):
            tag = "ol" if numbered else "ul"
            return f"<{tag}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</{tag}>"
        case PageBreak():
            return '<div style="break-after: page"></div>'
        case BodyDrawing():
            legend = [words for _, words in block.legend]
            return f"<p>{escape(block.alt)}</p><p>{escape(', '.join(legend))}</p>"
        case _:
            return _rows(block)


def _rows(block: Block) -> str:
    match block:
        case Fields(rows):
            return _table(rows)
        case Answers(rows=answers):
            return _table((row.question, row.answer) for row in answers)
        case Table():
            return _table(block.rows, block.header)
        case DecisionTable():
            marks = ((name, *_words(row, block.words, block.open_word)) for name, row in block.rows)
            return _table(marks, (block.corner, *block.areas))
        case DecisionList(decisions, words, open_word):
            return _table((label, *_words((decision,), words, open_word)) for label, decision in decisions)
        case _:
            return _signing(block)


def _signing(block: Block) -> str:
    match block:
        case Signatures(blocks):
            return _table((b.label, b.name, b.meaning, b.at or "", b.typed or "") for b in blocks)
        case SealField():
            return f"<p>{escape(block.label)}</p><p>{escape(block.explanation)}</p>"
        case _:
            raise ValueError(f"no HTML for {type(block).__name__}")


def _words(row: Iterable[Decision | None], words: Mapping[Decision, str], open_word: str) -> list[str]:
    return [words[decision] if decision is not None else open_word for decision in row]


def _table(rows: Iterable[Sequence[str]], header: Sequence[str] = ()) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{f'<tr>{head}</tr>' if header else ''}{body}</table>"
