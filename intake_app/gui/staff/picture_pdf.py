"""A scanned picture as one page of a PDF in memory, so that one viewer shows everything."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

DOTS_PER_INCH = 150


def picture_as_pdf(data: bytes) -> bytes:
    """Return a PDF page with the picture as large as it fits. Bytes that are no picture are returned as they are."""
    image = QImage.fromData(data)
    if image.isNull():
        return data
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setResolution(DOTS_PER_INCH)
    painter = QPainter(writer)
    size = image.size().scaled(writer.width(), writer.height(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect(0, 0, size.width(), size.height()), image)
    painter.end()
    return bytes(buffer.data().data())
