"""Prints PDFs held in memory. Nothing is written to a file, and the spool job's name says nothing (rule B09)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

JOB = "Document"
DOTS_PER_INCH = 200
Print = Callable[[Sequence[bytes]], None]


class NoPrinterError(Exception):
    """There is no printer here, or it takes nothing."""


def default_printer() -> QPrinter:
    """Return the system's printer. Raises NoPrinterError where there is none."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    chosen = QPrinterInfo.defaultPrinter()
    if chosen.isNull():
        raise NoPrinterError
    return QPrinter(chosen, QPrinter.PrinterMode.HighResolution)


def print_pdfs(documents: Sequence[bytes], printer: QPrinter | None = None) -> None:
    """Print all pages of all documents as one job. Raises NoPrinterError; ValueError for bytes that are not a PDF."""
    target = printer or default_printer()
    target.setDocName(JOB)
    target.setResolution(DOTS_PER_INCH)
    loaded = [_Pages(data) for data in documents]
    painter = QPainter()
    if not painter.begin(target):
        raise NoPrinterError
    try:
        pages = [(document, number) for document in loaded for number in range(document.count)]
        for position, (document, number) in enumerate(pages):
            if position and not target.newPage():
                raise NoPrinterError
            document.draw(number, painter, QRect(0, 0, target.width(), target.height()))
    finally:
        painter.end()
        for document in loaded:
            document.close()


class _Pages:
    """One PDF, drawn page by page."""

    def __init__(self, data: bytes) -> None:
        self._document = QPdfDocument()
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            raise ValueError("the document is not a PDF")

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def draw(self, number: int, painter: QPainter, room: QRect) -> None:
        """Draw one page as large as the paper takes it."""
        points = self._document.pagePointSize(number)
        size = points.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        picture = self._document.render(number, QSize(size))
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.drawImage(place, picture)

    def close(self) -> None:
        """Let go of the bytes."""
        self._document.close()
        self._buffer.close()
