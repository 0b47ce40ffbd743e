"""The heading of a table of figures is on the page where the table begins, with the words between them."""

from __future__ import annotations

from intake_app.documents.document_pdf import _keep_introductions, _text
from intake_app.documents.flow import Box, Frame, paginate
from intake_app.documents.table_box import TableBox
from intake_app.documents.text_boxes import HeadingBox
from intake_app.domain.document import Block, Heading, Paragraph, Table

FRAME = Frame(480.0, right_to_left=True)
ROWS = tuple((f"أثر {number}", "60 من كل 1,000 شخص", "بقعة زرقاء", "نضغط على المكان") for number in range(6))
TABLE = Table("ما هو معروف", ("ما قد يحدث", "كم مرة", "كيف قد يكون الشعور", "ما نفعله"), ROWS, (0.2, 0.28, 0.26, 0.26))
PART: tuple[Block, ...] = (Heading("ضرر خطير", 3), Paragraph("قد يحدث ضرر خطير."), Paragraph("ما هو معروف"), TABLE)
ROOM = 640.0


def boxes(lines_before: int) -> list[Box]:
    blocks: tuple[Block, ...] = (*(Paragraph("سطر") for _ in range(lines_before)), *PART)
    found = [box for block in blocks for box in _text(block, FRAME)]
    _keep_introductions(found)
    return found


def page_of(pages: list[list[type[Box]]], kind: type[Box]) -> int:
    return next(number for number, page in enumerate(pages) if kind in page)


def laid_out(found: list[Box]) -> list[list[type[Box]]]:
    return [[type(placed.box) for placed in page] for page in paginate(found, ROOM)]


def test_that_heading_words_and_table_begin_on_one_page_wherever_they_fall() -> None:
    for before in range(40):
        pages = laid_out(boxes(before))
        assert page_of(pages, HeadingBox) == page_of(pages, TableBox), before


def test_that_the_check_sees_a_heading_that_is_left_alone() -> None:
    parted = []
    for before in range(40):
        found = boxes(before)
        for box in found:
            box.keep_with_next = False
        pages = laid_out(found)
        parted.append(page_of(pages, HeadingBox) != page_of(pages, TableBox))
    assert any(parted)


def test_that_a_paragraph_without_a_table_below_is_not_held_back() -> None:
    blocks = (Heading("h", 3), Paragraph("one"), Paragraph("two"), Paragraph("three"))
    found = [box for block in blocks for box in _text(block, FRAME)]
    _keep_introductions(found)
    assert [box.keep_with_next for box in found] == [True, False, False, False]
