"""A document on paper: everything in it is there, tagged, in order, the same each time."""

import io
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from intake_app.documents.certificates import new_key, new_root
from intake_app.documents.document_pdf import render
from intake_app.documents.seal import countersign, seal
from intake_app.domain.consent import Decision
from intake_app.domain.document import (
    AnswerRow,
    Answers,
    BodyDrawing,
    Bullets,
    DecisionTable,
    Document,
    Fields,
    Heading,
    Paragraph,
    SignatureBlock,
    Signatures,
    Table,
)
from tests.documents.document_samples import (
    ARABIC_NAME,
    ARABIC_SENTENCE,
    ATTACHMENT,
    CONTENT,
    CREATED,
    HASH,
    ID,
    PATIENT,
    arabic,
    consent,
)
from tests.documents.pdf_facts import Node, marked_ids, page_texts, structure, text_of, unmarked_painting


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(consent())


@pytest.fixture(scope="module")
def signed(data: bytes) -> bytes:
    root = new_root("Willow Tree Clinic", CREATED)
    sealed = seal(data, new_key(root, "Willow Tree Clinic", CREATED), CREATED)
    return countersign(sealed, new_key(root, "Jun Watanabe, LAc", CREATED), CREATED, "I explained this")


def a_document(*blocks: Any) -> Document:
    return replace(consent(), blocks=blocks, attachments=())


def test_that_the_same_document_gives_the_same_bytes(data: bytes) -> None:
    assert render(consent()) == data
    assert render(consent(title="Another title")) != data


def test_that_every_page_names_document_clinic_and_its_number(data: bytes) -> None:
    pages = page_texts(data)
    for number, text in enumerate(pages, start=1):
        assert str(ID) in text
        assert "Willow Tree Clinic" in text
        assert f"Page {number} of {len(pages)}" in text


def words_of(block: Any) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [block.text]
        case Bullets():
            return list(block.items)
        case Fields():
            return [text for row in block.rows for text in row]
        case Answers():
            return [text for row in block.rows for text in (row.question, row.answer)]
        case _:
            return []


def test_that_no_word_of_the_text_is_lost(data: bytes) -> None:
    text = text_of(data).replace(" ", "")
    for block in consent().blocks:
        for words in words_of(block):
            assert words.replace(" ", "") in text
    assert "thesewordsarenotinit" not in text


def test_that_the_text_is_read_in_the_order_of_the_blocks(data: bytes) -> None:
    text = text_of(data)
    headings = [block.text for block in consent().blocks if isinstance(block, Heading) and block.level > 1]
    places = [text.index(heading) for heading in headings]
    assert places == sorted(places)


@pytest.mark.parametrize(("size", "width", "height"), [("letter", 612, 792), ("a4", 595.28, 841.89)])
def test_that_paper_comes_in_two_sizes(size: str, width: float, height: float) -> None:
    with pikepdf.open(io.BytesIO(render(consent(page_size=size)))) as pdf:
        for page in pdf.pages:
            assert [float(value) for value in page.MediaBox.as_list()] == pytest.approx([0, 0, width, height])


def tags(node: Node, tag: str) -> list[Node]:
    return [found for found in node.walk() if found.tag == tag]


@pytest.mark.parametrize("source", ["consent", "arabic", "signed"])
def test_that_all_content_is_tagged_and_every_tag_leads_to_content(source: str, data: bytes, signed: bytes) -> None:
    file = {"consent": data, "signed": signed}.get(source) or render(arabic())
    with pikepdf.open(io.BytesIO(file)) as pdf:
        assert unmarked_painting(pdf) == []
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        for index, page in enumerate(pdf.pages):
            assert int(page.StructParents) == index
            assert page.Tabs == "/S"
            ids = marked_ids(page)
            assert ids == list(range(len(ids)))
            assert len(numbers[2 * index + 1].as_list()) == len(ids)
        for node in structure(pdf).walk():
            assert node.kids or node.content, node.tag


def test_that_unmarked_painting_would_be_seen(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.pages[0].contents_add(b"0 0 9 9 re f")
        assert unmarked_painting(pdf) == ["page 1: f"]


def test_that_headings_begin_at_one_and_skip_no_level(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        levels = [int(node.tag[1]) for node in structure(pdf).walk() if node.tag[0] == "H"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_that_the_outline_leads_to_every_heading_below_the_title(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        chapters = {item.title: [kid.title for kid in item.children] for item in outline.root}
        wanted = [block.text for block in consent().blocks if isinstance(block, Heading) and block.level == 2]
        assert list(chapters) == wanted
        assert chapters["What you decided"] == ["By technique", "By technique and part of the body"]
        first: Any = outline.root[0].destination
        assert first[0].objgen == pdf.pages[0].objgen


def test_that_lists_hold_items_with_label_and_body(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        lists = tags(structure(pdf), "L")
        assert len(lists) >= 5
        for one in lists:
            assert one.entry.A.O == "/List"
            assert {kid.tag for kid in one.kids} == {"LI"}
            for item in one.kids:
                assert [kid.tag for kid in item.kids] in (["Lbl", "LBody"], ["LBody"])


def test_that_tables_have_a_header_for_each_column_and_row(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tables = tags(structure(pdf), "Table")
        assert len(tables) == 3
        for one in tables:
            assert one.entry.A.Summary
            (head,) = tags(one, "THead")
            columns = len(head.kids[0].kids)
            assert {str(cell.entry.A.Scope) for cell in tags(head, "TH")} == {"/Column"}
            for row in tags(one, "TBody")[0].kids:
                assert [cell.tag for cell in row.kids] == ["TH", *["TD"] * (columns - 1)]
                assert row.kids[0].entry.A.Scope == "/Row"


def test_that_figures_have_words_and_a_place(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        figures = tags(structure(pdf), "Figure")
        alts = [str(figure.entry.Alt) for figure in figures]
        assert any("Please do not touch" in alt for alt in alts)
        assert f"Patient: {PATIENT}" in alts
        for figure in figures:
            left, bottom, right, top = (float(value) for value in figure.entry.A.BBox.as_list())
            assert 0 <= left < right <= 612
            assert 0 <= bottom < top <= 792


@pytest.mark.parametrize("state", ["unsigned", "signed"])
def test_that_fields_stand_in_the_structure_before_and_after_signing(state: str, data: bytes, signed: bytes) -> None:
    with pikepdf.open(io.BytesIO(signed if state == "signed" else data)) as pdf:
        forms = tags(structure(pdf), "Form")
        fields = [str(form.entry.K.Obj.T) for form in forms]
        assert fields == ["ClinicSeal", "Practitioner"]
        assert all(str(form.entry.K.Obj.TU) for form in forms)
        assert ["/V" in form.entry.K.Obj for form in forms] == [state == "signed"] * 2
        assert forms[1].entry.K.Obj.Lock.Action == "/All"


@pytest.mark.parametrize("state", ["unsigned", "signed"])
def test_that_the_file_is_sound_and_carries_its_fonts(state: str, data: bytes, signed: bytes) -> None:
    with pikepdf.open(io.BytesIO(signed if state == "signed" else data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        fonts = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/Font"]
        assert len(fonts) >= 6
        for font in fonts:
            if font.Subtype == "/Type0":
                assert "/ToUnicode" in font
            else:
                assert "/FontFile2" in font.FontDescriptor
        assert b"Helvetica" not in data


def test_that_the_attachment_is_the_record(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert bytes(pdf.attachments[ATTACHMENT.name].get_file().read_bytes()) == ATTACHMENT.data


@pytest.mark.parametrize(
    "name", [ARABIC_NAME, "שרה כהן", "Nguyễn Thị Ánh", "Жанна Соловьёва", "Ελένη Παπά", "नेहा वर्मा", "O’Brien-Łukasz"]
)
def test_that_a_name_in_any_carried_script_prints_and_reads_back(name: str) -> None:
    block = SignatureBlock("Patient", name, "I agree.", "November 23, 2026")
    text = text_of(render(a_document(Fields((("Patient", name),)), Signatures((block,)))))
    assert text.count(name) == 2


def test_that_a_document_in_arabic_is_laid_out_from_the_right() -> None:
    file = render(arabic())
    text = text_of(file)
    assert ARABIC_NAME in text
    assert ARABIC_SENTENCE in text
    with pikepdf.open(io.BytesIO(file)) as pdf:
        assert str(pdf.Root.Lang) == "ar"
        xs = [
            float(instruction.operands[4])
            for instruction in pikepdf.parse_content_stream(pdf.pages[0])
            if str(instruction.operator) == "Tm"
        ]
    assert max(xs) > 400
    assert sorted(xs)[len(xs) // 2] > 297


def test_that_a_long_answer_runs_over_pages_and_nothing_is_lost() -> None:
    answer = " ".join(f"word{number}" for number in range(3000))
    file = render(a_document(Answers((AnswerRow("What happened?", answer), AnswerRow("And now?", "Better")))))
    assert len(page_texts(file)) > 2
    found = {word for word in text_of(file).split() if word.startswith("word")}
    assert len(found) == 3000


def test_that_where_an_answer_comes_from_stands_below_it_once_and_is_read_with_it() -> None:
    long = " ".join(f"word{number}" for number in range(3000))
    told = Answers((AnswerRow("Short?", "Yes", note="Said on May 1"), AnswerRow("Long?", long, note="Said on May 2")))
    file = render(a_document(told))
    found = " ".join(text_of(file).split())
    assert "Yes Said on May 1" in found
    assert "word2999 Said on May 2" in found
    assert found.count("Said on May 2") == 1
    with pikepdf.open(io.BytesIO(file)) as pdf:
        (whole,) = tags(structure(pdf), "L")
        assert [[kid.tag for kid in item.kids] for item in tags(whole, "LI")] == [["Lbl", "LBody"]] * 2
    assert "Said on" not in text_of(render(a_document(Answers((AnswerRow("Short?", "Yes"),)))))


def test_that_long_items_cells_and_panels_run_over_pages_too() -> None:
    long = " ".join(f"part{number}" for number in range(1500))
    blocks = (
        Paragraph(long.replace("part", "note"), "note"),
        Bullets((long.replace("part", "item"),)),
        Table("Long", ("A", "B"), (("row", long.replace("part", "cell")), ("end", "x"))),
    )
    words = set(text_of(render(a_document(*blocks))).split())
    for kind in ("note", "item", "cell"):
        assert {f"{kind}{number}" for number in range(1500)} <= words


def test_that_line_feeds_of_an_answer_are_kept() -> None:
    one, three = (render(a_document(Answers((AnswerRow("Notes", text),)))) for text in ("a b c", "a\nb\nc"))
    assert "a\nb\nc" not in "\n".join(page_texts(one))
    assert "a\nb\nc" in "\n".join(line.strip() for text in page_texts(three) for line in text.splitlines())


def test_that_the_repeated_header_of_a_table_is_read_once() -> None:
    rows = tuple((f"Risk {number}", "3 in 100", "Rest " * 8, "Tell us") for number in range(60))
    table = Table("Risks", ("What", "How often", "Feeling", "We do"), rows)
    with pikepdf.open(io.BytesIO(render(a_document(table)))) as pdf:
        assert len(pdf.pages) > 1
        (found,) = tags(structure(pdf), "Table")
        assert len(tags(found, "THead")) == 1
        assert len(tags(found, "TBody")[0].kids) == 60


@pytest.mark.parametrize(("areas", "in_key"), [(3, 0), (9, 1), (40, 1)])
def test_that_each_decision_can_be_read_in_words(areas: int, in_key: int) -> None:
    words = {Decision.YES: "Agreed", Decision.ASK: "Askfirst", Decision.NO: "Refusedhere"}
    names = tuple(f"Area {number}" for number in range(areas))
    row = tuple((Decision.YES, Decision.NO, None)[number % 3] for number in range(areas))
    text = text_of(render(a_document(DecisionTable("Decisions", "Part", names, (("Needles", row),), words, "Notsaid"))))
    counts = {word: text.count(word) for word in ("Agreed", "Refusedhere", "Notsaid")}
    assert counts == {
        "Agreed": row.count(Decision.YES) + in_key,
        "Refusedhere": row.count(Decision.NO) + in_key,
        "Notsaid": row.count(None) + in_key,
    }
    assert all(name in text for name in names)


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (Paragraph("text", "shouting"), "shouting"),
        (Table("t", ("a", "b"), (("only one",),)), "one cell for each column"),
        (BodyDrawing("giant", (), frozenset(), frozenset(), {}, (), ""), "giant"),
        (BodyDrawing("middle", (("above", "Above"),), frozenset(), frozenset(), {}, (), ""), "above"),
        (DecisionTable("t", "c", ("a", "b"), (("x", (None,)),), {}, "open"), "one for each area"),
    ],
)
def test_that_a_block_that_cannot_be_laid_out_is_named(block: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=f"Block 1 .*{reason}"):
        render(a_document(Heading("Title", 1), block))


def test_that_paper_and_time_have_to_be_known() -> None:
    with pytest.raises(ValueError, match="page size"):
        render(consent(page_size="legal"))
    with pytest.raises(ValueError, match="time zone"):
        render(replace(consent(), created=CREATED.replace(tzinfo=None)))


def test_that_an_empty_document_is_one_page() -> None:
    assert len(page_texts(render(a_document()))) == 1


def test_that_the_hash_is_printed_whole(data: bytes) -> None:
    assert HASH in text_of(data)
    assert len(CONTENT) > 20
