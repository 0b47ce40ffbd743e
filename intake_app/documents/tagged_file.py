"""ReportLab's document with the entries of tagged, archived PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc
from typing_extensions import override

from intake_app.documents.metadata import Description, info
from intake_app.documents.pdf_objects import Name, PdfStream, PdfValue, reference, write

if TYPE_CHECKING:
    from intake_app.documents.pdf_objects import Value


class TaggedPage(pdfdoc.PDFPage):
    """A page in structure order, with its content in a stream archives accept."""

    __NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]  # noqa: RUF012
    StructParents = 0
    Tabs = pdfdoc.PDFName("S")

    @override
    def check_format(self, document: pdfdoc.PDFDocument) -> None:
        self.Trans = None
        if not self.Contents:
            self.Contents = PdfStream({}, (self.stream or "").encode("latin-1"))
        super().check_format(document)


class Catalog(pdfdoc.PDFObject):
    """The document catalog; entries are added until the file is saved."""

    __RefOnly__ = 1

    def __init__(self, language: str) -> None:
        self.Outlines = None
        self.entries: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Lang": language,
            "MarkInfo": {"Marked": True},
            "ViewerPreferences": {"DisplayDocTitle": True},
        }

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return write(self.entries, document)


class _Info(PdfValue):
    invariant = 1

    def digest(self, _state: object) -> None:
        """ReportLab asks for this; the file's id is the document's own."""


class TaggedFile(pdfdoc.PDFDocument):
    """A document whose id, catalog and information come from its description."""

    description: Description
    Pages: pdfdoc.PDFPages
    info: _Info  # type: ignore[assignment]

    def describe(self, description: Description) -> Catalog:
        """Take over a fresh ReportLab document. Returns the catalog to fill."""
        self.description = description
        catalog = Catalog(description.language)
        catalog.entries["Pages"] = reference(self, self.Pages)
        self.Catalog = catalog
        self.info = _Info(info(description))
        return catalog

    @override
    def addPage(self, page: pdfdoc.PDFPage) -> None:
        page.__class__ = TaggedPage
        vars(page)["StructParents"] = self.pageCounter - 1
        super().addPage(page)

    @override
    def ID(self) -> bytes:
        return write([self.description.file_id] * 2, self)
