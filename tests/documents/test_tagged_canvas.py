"""What archives and screen readers ask of a file, checked in its bytes."""

import datetime as dt
import io
import re
import sys
import unicodedata
import zlib

import pikepdf
import pypdf
import pytest
import uharfbuzz as hb

from intake_app.documents.metadata import Description
from intake_app.documents.tagged_canvas import TaggedCanvas
from intake_app.documents.text_layout import TextStyle, set_text
from intake_app.domain.document import AttachedFile

STYLE = TextStyle(12, 16, (0.0, 0.0, 0.0))
ABOUT = Description(
    title="Consent (sample) für Ärzte",
    author="Willow Tree Clinic",
    subject="Consent",
    language="en-US",
    file_id=bytes(range(16)),
    created=dt.datetime(2026, 11, 23, 9, 5, 1, 77, tzinfo=dt.timezone(dt.timedelta(hours=-8))),
)
LINES = ("Hello, office", "محمد عبد الله", "Thị Nguyễn Жанна", "שלום", "नमस्ते")


def draw() -> bytes:
    canvas = TaggedCanvas(ABOUT, (612, 792))
    for page, line in enumerate(LINES):
        with canvas.artifact("Pagination", "Footer"):
            set_text(f"Page {page + 1}", STYLE, 300).draw(canvas, 50, 60, 300)
        with canvas.tagged(canvas.structure.root.child("P")):
            set_text(line, STYLE, 300).draw(canvas, 50, 700, 300)
        if page == 1:
            form = canvas.structure.root.child("Form")
            canvas.signature_field("ClinicSeal", "Seal of the clinic", (50, 500, 200, 40), form, lock_all=False)
        canvas.end_page()
    return canvas.finish([AttachedFile("record.json", "application/fhir+json", "Answers", b'{"a":1}')])


@pytest.fixture(scope="module")
def data() -> bytes:
    return draw()


def test_that_the_same_drawing_gives_the_same_bytes(data: bytes) -> None:
    assert draw() == data


@pytest.mark.parametrize("page", range(len(LINES)))
def test_that_text_reads_back_in_the_order_it_is_read(data: bytes, page: int) -> None:
    text = pypdf.PdfReader(io.BytesIO(data)).pages[page].extract_text()
    readable = unicodedata.normalize("NFC", text.replace("\u200b", ""))
    assert LINES[page] in readable


def test_that_every_font_is_embedded_with_a_way_back_to_text(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = pdf.pages[0].Resources.Font
        assert len(fonts) >= 4
        for font in fonts.values():
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    assert b"Helvetica" not in data
    assert b"Courier" not in data


def test_that_all_content_is_tagged_or_an_artifact(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for index, page in enumerate(pdf.pages):
            depth, mcids = 0, []
            for instruction in pikepdf.parse_content_stream(page):
                operator = str(instruction.operator)
                if operator in {"BDC", "BMC"}:
                    depth += 1
                    mcids += [
                        int(o.MCID) for o in instruction.operands if isinstance(o, pikepdf.Dictionary) and "/MCID" in o
                    ]
                depth -= operator == "EMC"
                if operator in {"TJ", "Tj", "f", "S", "B"}:
                    assert depth >= 1
            assert depth == 0
            parents = pdf.Root.StructTreeRoot.ParentTree.Nums
            assert int(page.StructParents) == index
            assert len(list(parents[2 * index + 1])) == len(mcids)
            assert parents[2 * index + 1][0].Pg.objgen == page.objgen


def test_that_the_field_is_tied_to_its_form_element_alone(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        assert int(numbers[-2]) == int(field.StructParent)
        form = numbers[-1]
        assert form.S == "/Form"
        assert form.K.Type == "/OBJR"
        assert form.K.Obj.objgen == field.objgen
        assert field.objgen in [annotation.objgen for annotation in pdf.pages[1].Annots]


def test_that_the_file_claims_its_standards_and_says_the_same_twice(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        for claim in ("<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "2026-11-23T17:05:01Z"):
            assert claim in packet
        assert str(pdf.docinfo.Title) in packet
        assert str(pdf.docinfo.CreationDate) == "D:20261123170501Z"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "en-US"
        assert bytes(pdf.trailer.ID[0]) == bytes(range(16))
        profile = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
        assert profile[36:40] == b"acsp"
        assert int.from_bytes(profile[:4], "big") == len(profile)


def test_that_the_attachment_comes_back_as_it_went_in(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (entry,) = pdf.Root.AF
        assert entry.AFRelationship == "/Data"
        assert entry.EF.F.Subtype == "/application/fhir+json"
        assert entry.EF.F.read_bytes() == b'{"a":1}'


def stream_ends(data: bytes) -> list[bytes]:
    return re.findall(rb"(.)endstream", data, re.DOTALL)


def test_that_every_stream_ends_on_a_line_of_its_own(data: bytes) -> None:
    assert set(stream_ends(data)) == {b"\n"}
    assert set(stream_ends(b"<<>>\nstream\n" + zlib.compress(b"x") + b"endstream")) != {b"\n"}


def test_that_the_header_has_the_binary_mark_and_the_right_version(data: bytes) -> None:
    first, second = data.split(b"\n")[:2]
    assert first.strip() == b"%PDF-1.7"
    assert second.startswith(b"%")
    assert all(byte > 127 for byte in second[1:5])


def test_that_told_widths_are_those_of_the_embedded_glyphs(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            descendant = font.DescendantFonts[0]
            face = hb.Face(hb.Blob(descendant.FontDescriptor.FontFile2.read_bytes()))
            glyphs = memoryview(descendant.CIDToGIDMap.read_bytes()).cast("H")
            told = [float(width) for width in descendant.W[1].as_list()]
            assert len(glyphs) == len(told) + 1
            for code, width in enumerate(told, start=1):
                glyph = int.from_bytes(glyphs[code].to_bytes(2, sys.byteorder), "big")
                assert glyph > 0
                assert hb.Font(face).get_glyph_h_advance(glyph) * 1000 / face.upem == pytest.approx(width, abs=1)
