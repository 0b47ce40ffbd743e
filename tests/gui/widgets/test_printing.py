from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from intake_app.documents.document_pdf import render
from intake_app.gui.printing import NoPrinterError, default_printer, print_pdfs
from tests.documents.document_samples import consent
from tests.support.patient_desk import PDF


def to_file(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def dark(path: Path, page: int) -> int:
    """How many pixels of a page are darker than paper."""
    document = QPdfDocument()
    document.load(str(path))
    image = document.render(page, QSize(120, 160))
    return sum(image.pixelColor(x, y).value() < 128 and image.pixelColor(x, y).alpha() > 0
               for x in range(120) for y in range(160))  # fmt: skip


def test_that_every_page_of_every_document_is_printed_in_one_job_that_names_nobody(
    qapp: QApplication, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"
    first = render(consent())
    print_pdfs([first, PDF], to_file(paper))
    printed = pypdf.PdfReader(paper)
    with_pages = QPdfDocument()
    with_pages.load(str(paper))
    assert with_pages.pageCount() == len(pypdf.PdfReader(io.BytesIO(first)).pages) + 2
    assert str(printed.metadata.title if printed.metadata else "") == "Document"
    assert dark(paper, 0) > 100, "the first page has words on it"
    assert dark(paper, with_pages.pageCount() - 1) == 0, "an empty page stays empty"


def test_that_what_is_not_a_pdf_is_refused_before_anything_is_printed(qapp: QApplication, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    with pytest.raises(ValueError, match="not a PDF"):
        print_pdfs([PDF, b"plain words"], to_file(paper))
    assert not paper.exists()


def test_that_a_machine_without_a_printer_says_so(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", staticmethod(QPrinterInfo))
    with pytest.raises(NoPrinterError):
        default_printer()
