"""Embeds the glyphs a document uses: Type 0 fonts with one code for each glyph and the text it stands for."""

from __future__ import annotations

import hashlib
from itertools import islice
from typing import TYPE_CHECKING, Any

import uharfbuzz as hb

from intake_app.documents.pdf_objects import Name, PdfStream, PdfValue, reference
from intake_app.documents.run_body import RunBody, body_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfbase.pdfdoc import PDFDocument

    from intake_app.documents.fonts import Face
    from intake_app.documents.pdf_objects import Value
    from intake_app.documents.shaping import Glyph, GlyphRun

_BLOCK = 100
_SYMBOLIC = 4
_NOT_FOR_PDF = (
    b"cmap", b"name", b"post", b"OS/2", b"gasp", b"GSUB", b"GPOS", b"GDEF", b"BASE", b"STAT", b"meta", b"DSIG",
)  # fmt: skip


class EmbeddedFace:
    """One font of one document. Codes count up from 1 in the order of first use."""

    def __init__(self, face: Face, resource_name: str) -> None:
        self.face, self.resource_name = face, resource_name
        self._codes: dict[tuple[int, str], int] = {}
        self._advances: dict[int, float] = {}
        self._bodies: dict[int, tuple[GlyphRun, RunBody | None]] = {}

    def code(self, glyph: Glyph) -> int:
        """The two-byte code that prints the glyph and reads back as its text."""
        return self._codes.setdefault((glyph.glyph_id, glyph.text), len(self._codes) + 1)

    def advance(self, glyph: Glyph) -> float:
        """The width the font itself gives the glyph, in thousandths of the type size."""
        known = self._advances.get(glyph.glyph_id)
        if known is None:
            known = float(self.face.hb_font.get_glyph_h_advance(glyph.glyph_id)) * 1000 / self.face.units_per_em
            self._advances[glyph.glyph_id] = known
        return known

    def body(self, run: GlyphRun) -> RunBody | None:
        """The run in this document's codes, as one piece where it can be one."""
        known = self._bodies.get(id(run))
        if known is None:
            known = self._bodies[id(run)] = (run, body_of(run, self))  # holding the run keeps its id its own
        return known[1]

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802
        """Called by ReportLab when the document is saved."""
        subset, glyph_map = self._subset()
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(subset).digest()[:6])
        name = Name(f"{tag}+{self.face.name}")
        descendant = reference(document, PdfValue(self._descendant(document, name, subset, glyph_map)))
        to_unicode = reference(document, PdfStream({}, self._to_unicode()))
        fonts: dict[str, Any] = vars(document.idToObject["BasicFonts"])["dict"]
        fonts[self.resource_name] = reference(
            document,
            PdfValue(
                {
                    "Type": Name("Font"),
                    "Subtype": Name("Type0"),
                    "BaseFont": name,
                    "Encoding": Name("Identity-H"),
                    "DescendantFonts": [descendant],
                    "ToUnicode": to_unicode,
                }
            ),
        )

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({0, *(glyph_id for glyph_id, _ in self._codes)})
        wanted.unicode_set.clear()
        wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.drop_table_tag_set.update({int.from_bytes(tag, "big") for tag in _NOT_FOR_PDF})
        plan = hb.SubsetPlan(self.face.hb_face, wanted)
        data = bytes(plan.execute().blob.data)
        return data, {int(old): int(new) for old, new in dict(plan.old_to_new_glyph_mapping).items()}

    def _descendant(
        self, document: PDFDocument, name: Name, subset: bytes, glyph_map: dict[int, int]
    ) -> dict[str, Value]:
        gids = bytearray(2)
        for glyph_id, _ in self._codes:
            gids += glyph_map[glyph_id].to_bytes(2, "big")
        widths: list[Value] = [
            round(self.face.hb_font.get_glyph_h_advance(glyph_id) * 1000 / self.face.units_per_em, 3)
            for glyph_id, _ in self._codes
        ]
        return {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": reference(document, PdfValue(self._descriptor(document, name, subset))),
            "DW": 0,
            "W": [1, widths],
            "CIDToGIDMap": reference(document, PdfStream({}, bytes(gids))),
        }

    def _descriptor(self, document: PDFDocument, name: Name, subset: bytes) -> dict[str, Value]:
        face = self.face
        head = bytes(face.hb_face.reference_table("head").data)
        box: list[Value] = [
            round(int.from_bytes(head[at : at + 2], "big", signed=True) * 1000 / face.units_per_em)
            for at in range(36, 44, 2)
        ]
        return {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": box,
            "ItalicAngle": -12 if "Italic" in face.name else 0,
            "Ascent": round(face.ascent * 1000),
            "Descent": round(face.descent * 1000),
            "CapHeight": round(face.ascent * 700),
            "StemV": 80,
            "FontFile2": reference(document, PdfStream({"Length1": len(subset)}, subset)),
        }

    def _to_unicode(self) -> bytes:
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        ]
        for block in _blocks(self._codes):
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
        return "\n".join(lines).encode("ascii")


def _blocks(codes: dict[tuple[int, str], int]) -> Iterator[list[str]]:
    entries = iter(f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for (_, text), code in codes.items())
    while block := list(islice(entries, _BLOCK)):
        yield block
