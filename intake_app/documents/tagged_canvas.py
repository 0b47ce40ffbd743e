"""A ReportLab canvas on which everything is either tagged content or an artifact."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

from intake_app.documents.font_embedding import EmbeddedFace
from intake_app.documents.metadata import Description, attach, output_intent, xmp
from intake_app.documents.outline import Entry, write_outline
from intake_app.documents.pdf_objects import Name, PdfStream, PdfValue, reference
from intake_app.documents.structure import Element, StructureTree, page_reference
from intake_app.documents.tagged_file import TaggedFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportlab.pdfbase.pdfdoc import PDFObjectReference

    from intake_app.documents.fonts import Face
    from intake_app.documents.pdf_objects import Value
    from intake_app.domain.document import AttachedFile

_PRINTED = 4
_NO_INITIAL_FONT = "Courier"


class TaggedCanvas(Canvas):
    """Draws pages in points from the lower left corner; `finish` returns the bytes."""

    _doc: Any
    _code: list[str]
    _annotationrefs: list[PDFObjectReference]

    def __init__(self, description: Description, page_size: tuple[float, float]) -> None:
        self._buffer = io.BytesIO()
        self.structure = StructureTree()
        self._inside = 0
        self._fields: list[PDFObjectReference] = []
        self._headings: list[Entry] = []
        self._faces: dict[int, EmbeddedFace] = {}
        options: dict[str, Any] = {
            "pagesize": page_size,
            "pageCompression": 1,
            "invariant": 1,
            "pdfVersion": (1, 7),
            "initialFontName": _NO_INITIAL_FONT,
        }
        super().__init__(self._buffer, **options)
        self._doc.__class__ = TaggedFile
        self._catalog = self._doc.describe(description)
        self._description = description

    def _make_preamble(self) -> None:
        """No initial font: the standard fonts cannot be embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def write(self, operators: str) -> None:
        """Add content stream operators."""
        self._code.append(operators)

    def embedded(self, face: Face) -> EmbeddedFace:
        """The face as a font of this document."""
        if id(face) not in self._faces:
            made = EmbeddedFace(face, f"F{len(self._faces) + 1}")
            self._faces[id(face)] = made
            self._doc.delayedFonts.append(made)
        return self._faces[id(face)]

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to the element. Inside an artifact it stays an artifact."""
        with self._marked(lambda: f"/{element.tag} <</MCID {self.structure.mark(element)}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """What is drawn inside is decoration or page furniture, not content."""
        extra = f" /Subtype /{subtype}" if subtype else ""
        with self._marked(lambda: f"/Artifact <</Type /{kind}{extra}>> BDC"):
            yield

    @contextmanager
    def _marked(self, opening: Callable[[], str]) -> Iterator[None]:
        outermost = self._inside == 0
        if outermost:
            self.write(opening())
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1
            if outermost:
                self.write("EMC")

    def signature_field(
        self, name: str, tooltip: str, box: tuple[float, float, float, float], element: Element, *, lock_all: bool
    ) -> None:
        """An empty signature field at (left, bottom, width, height), tied to its Form element."""
        left, bottom, width, height = box
        look = PdfStream(
            {"Type": Name("XObject"), "Subtype": Name("Form"), "BBox": [0, 0, width, height], "Resources": {}},
            b"", compress=False,
        )  # fmt: skip
        widget: dict[str, Value] = {
            "Type": Name("Annot"),
            "Subtype": Name("Widget"),
            "FT": Name("Sig"),
            "T": name,
            "TU": tooltip,
            "Contents": tooltip,
            "F": _PRINTED,
            "Rect": [left, bottom, left + width, bottom + height],
            "P": page_reference(self.structure.page),
            "AP": {"N": reference(self._doc, look)},
        }
        if lock_all:
            lock: Value = {"Type": Name("SigFieldLock"), "Action": Name("All"), "P": 1}
            widget["Lock"] = reference(self._doc, PdfValue(lock))
        place = reference(self._doc, PdfValue(widget))
        self.structure.add_field(element, widget, place)
        self._fields.append(place)
        self._annotationrefs.append(place)

    def outline_entry(self, title: str, level: int, top: float) -> None:
        """Let the outline lead to this place of the page; level 1 is the highest."""
        self._headings.append(Entry(title, level, self.structure.page, round(top, 2)))

    def end_page(self) -> None:
        """Close the page and open the next."""
        self.showPage()
        self.structure.turn_page()

    def finish(self, files: Sequence[AttachedFile] = ()) -> bytes:
        """Write the file. Same drawing, same bytes."""
        document, entries = self._doc, self._catalog.entries
        entries["Metadata"] = reference(
            document,
            PdfStream({"Type": Name("Metadata"), "Subtype": Name("XML")}, xmp(self._description), compress=False),
        )
        entries["OutputIntents"] = [output_intent(document)]
        entries["StructTreeRoot"] = self.structure.write(document, self.structure.page)
        if self._headings:
            entries["Outlines"] = write_outline(document, self._headings)
        if files:
            entries["AF"], entries["Names"] = attach(document, files, self._description.moment)
        if self._fields:
            entries["AcroForm"] = reference(document, PdfValue({"Fields": list(self._fields), "SigFlags": 1}))
        document.SaveToFile(self._buffer, self)
        return self._buffer.getvalue()
