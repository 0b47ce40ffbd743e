"""Lays a document out as PDF/A-3a and PDF/UA-1. Pure: the same document gives the same bytes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from intake_app.documents.blank_boxes import fill_in, question, tick_table
from intake_app.documents.body_drawing import body_drawing
from intake_app.documents.decision_boxes import decision_list, decision_table
from intake_app.documents.flow import NewPage, Sheet, paginate
from intake_app.documents.metadata import Description
from intake_app.documents.page_frame import page_frame
from intake_app.documents.pair_boxes import answers, fields
from intake_app.documents.picture_box import picture
from intake_app.documents.signature_boxes import seal_field, signatures
from intake_app.documents.table_box import table
from intake_app.documents.tagged_canvas import TaggedCanvas
from intake_app.documents.text_boxes import HeadingBox, TextBox, heading, items, paragraph
from intake_app.domain.document import (
    Answers,
    Block,
    BodyDrawing,
    Bullets,
    DecisionList,
    DecisionTable,
    Document,
    Fields,
    FillIn,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Question,
    SealField,
    Signatures,
    Table,
    TickTable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake_app.documents.flow import Box, Frame


_SHORT = 60.0


def render(document: Document) -> bytes:
    """The document as PDF, unsigned, with its empty signature fields.

    Raises ValueError naming the block that cannot be laid out.
    """
    frame = page_frame(document)
    boxes = [box for number, block in enumerate(document.blocks) for box in _boxes(number, block, frame.text)]
    _keep_introductions(boxes)
    pages = paginate(boxes, frame.room)
    canvas = TaggedCanvas(_description(document), (frame.width, frame.height))
    sheet = Sheet(canvas, frame.left)
    for number, page in enumerate(pages, start=1):
        frame.furnish(canvas, document, number, len(pages))
        for placed in page:
            placed.box.draw(sheet, frame.top - placed.down)
        canvas.end_page()
    return canvas.finish(document.attachments)


def _description(document: Document) -> Description:
    if document.created.tzinfo is None:
        raise ValueError("The time of a document needs a time zone.")
    return Description(
        title=document.title,
        author=document.author,
        subject=document.subject,
        language=document.language,
        file_id=document.id.bytes,
        created=document.created,
    )


def _keep_introductions(boxes: list[Box]) -> None:
    """A short paragraph stays with the list, table or figure that it introduces, and so does one between it and its
    heading: else heading and first paragraph are left alone at the foot of a page."""
    for box, after in pairwise(boxes):
        introduces = isinstance(box, TextBox) and not isinstance(after, (TextBox, NewPage))
        if introduces and box.height < _SHORT:
            box.keep_with_next = True
    for above, box, after in zip(boxes, boxes[1:], boxes[2:], strict=False):
        leads = isinstance(above, HeadingBox) and isinstance(box, TextBox) and not isinstance(box, HeadingBox)
        introduced = isinstance(after, TextBox) and not isinstance(after, HeadingBox) and after.keep_with_next
        if leads and introduced and box.height < _SHORT:
            box.keep_with_next = True


def _boxes(number: int, block: Block, frame: Frame) -> list[Box]:
    try:
        return list(_text(block, frame))
    except (ValueError, KeyError) as error:
        raise ValueError(f"Block {number} ({type(block).__name__}): {error}") from error


def _text(block: Block, frame: Frame) -> Iterable[Box]:
    match block:
        case Heading():
            return [heading(block.text, block.level, frame)]
        case Paragraph():
            return [paragraph(block.text, block.tone, frame)]
        case Bullets():
            return items(block.items, frame, numbered=block.numbered)
        case Fields():
            return fields(block.rows, frame)
        case PageBreak():
            return [NewPage()]
        case _:
            return _figures(block, frame)


def _figures(block: Block, frame: Frame) -> Iterable[Box]:
    match block:
        case Answers():
            return answers(block.rows, frame)
        case Table():
            return [table(block, frame)]
        case DecisionTable():
            return decision_table(block, frame)
        case DecisionList():
            return decision_list(block, frame)
        case BodyDrawing():
            return [body_drawing(block, frame)]
        case Picture():
            return picture(block, frame)
        case _:
            return _signing(block, frame)


def _signing(block: Block, frame: Frame) -> Iterable[Box]:
    match block:
        case Signatures():
            return signatures(block.blocks, frame)
        case SealField():
            return [seal_field(block, frame)]
        case _:
            return _on_paper(block, frame)


def _on_paper(block: Block, frame: Frame) -> Iterable[Box]:
    match block:
        case Question():
            return question(block, frame)
        case TickTable():
            return [tick_table(block, frame)]
        case FillIn():
            return fill_in(block, frame)
        case _:
            raise ValueError("no way to lay this out is known")
