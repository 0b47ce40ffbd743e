"""What a handed-in file looks like: the picture itself, the first page of a PDF, the first lines of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from intake_app.gui.theme import theme
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.picture import Picture, decode
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.gui.widgets.handed_file import HandedFile

TALLEST = 240
PAGE = 480  # pixels of the longer side of a drawn page
LETTERS = 300


def preview_of(file: HandedFile, name: str) -> QWidget:
    """Return a small look at a file; an icon where it cannot be drawn. `name` is what a screen reader says."""
    if file.content_type == "text/plain":
        words = file.data[: LETTERS * 4].decode("utf-8", errors="ignore")[:LETTERS]
        return Text(words if len(words) < LETTERS else f"{words}…", "small", "text_muted")
    image = first_page(file.data) if file.content_type == "application/pdf" else decode(file.data)
    return Picture(image, name, TALLEST) if image is not None else IconLabel("file-text", "primary", 64)


def first_page(pdf: bytes) -> QImage | None:
    """Return a picture of a PDF's first page; None for one that is locked or cannot be read."""
    from PySide6.QtPdf import QPdfDocument  # a large library: loaded once a PDF is there

    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    points = document.pagePointSize(0) if document.pageCount() else None
    if document.error() != QPdfDocument.Error.None_ or points is None or points.isEmpty():
        return None
    size = points.toSize().scaled(QSize(PAGE, PAGE), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("paper"))
    painter = QPainter(picture)
    painter.drawImage(0, 0, document.render(0, size))
    painter.end()
    document.close()
    return picture
