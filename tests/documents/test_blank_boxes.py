"""Boxes and lines for a pen: read back from the PDF, all of it tagged, in both directions of reading."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pikepdf
import pytest

from intake_app.documents.document_pdf import render
from intake_app.domain.document import Block, Document, FillIn, Heading, Question, TickTable
from tests.documents.pdf_facts import page_texts, structure, text_of, unmarked_painting

BLOCKS: tuple[Block, ...] = (
    Heading("On paper", 1),
    FillIn((("Patient", "Rosa Vega"), ("Visit", ""), ("Signature", "")), "Signature"),
    Question("Do you like salt?", "A hint.", "Only if hungry:", ("Yes", "No"), in_row=True),
    Question("How much?", options=tuple(str(n) for n in range(11)), in_row=True),
    Question("Which?", options=tuple(f"A choice of some length, number {n}" for n in range(7)), several=True, lines=1),
    TickTable("Decide", ("Where", "Yes", "Ask me on the day", "No"), ("Neck", "Hands")),
)


def paper(*blocks: Block, rtl: bool = False) -> bytes:
    document = Document(
        UUID(int=7), "On paper", "Forms", "Elm", "en", datetime(2026, 3, 4, tzinfo=UTC), blocks, "Elm · 7"
    )
    return render(replace(document, right_to_left=rtl))


@pytest.mark.parametrize("rtl", [False, True])
def test_that_all_words_are_there_and_all_of_it_is_tagged(rtl: bool) -> None:
    data = paper(*BLOCKS, rtl=rtl)
    said = text_of(data)
    for word in ("Rosa Vega", "Only if hungry:", "A hint.", "number 6", "Ask me on the day", "10", "Hands"):
        assert word in said
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert unmarked_painting(pdf) == []
        assert [node.tag for node in structure(pdf).walk() if not node.kids and not node.content] == []


def test_that_same_blocks_give_same_bytes() -> None:
    assert paper(*BLOCKS) == paper(*BLOCKS)


def test_that_a_table_of_boxes_has_a_word_in_every_cell_and_its_row_and_column_named() -> None:
    with pikepdf.open(io.BytesIO(paper(*BLOCKS))) as pdf:
        tags = [node.tag for node in structure(pdf).walk()]
    assert tags.count("TD") == 6
    assert tags.count("TH") == 4 + 2


def test_that_a_question_stays_with_its_boxes_on_one_page() -> None:
    question = Question("Stays together", "Hint", options=("One", "Two"), lines=1)
    pages = page_texts(paper(Heading("Top", 1), *(replace(question, text=f"Question {n}.") for n in range(40))))
    assert len(pages) > 3
    for page in pages[:-1]:
        assert page.count("One") == page.count("Question ")


def test_that_many_long_choices_run_over_pages_and_none_is_lost() -> None:
    words = tuple(f"Choice {n} " + "with a long explanation that goes on " * 3 for n in range(60))
    said = text_of(paper(Heading("Top", 1), Question("Many", options=words, several=True)))
    assert all(f"Choice {n} " in said for n in range(60))
