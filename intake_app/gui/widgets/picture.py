"""Pictures from forms and from people: decoded with care, shown in their own shape."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.touch import is_rtl

STARTS = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}  # nothing that can point at files, as SVG can
MOST_PIXELS = 40_000_000
MOST_SIDE = 1600  # of a decoded picture
ALLOCATION_MB = 192


def decode(data: bytes) -> QImage | None:
    """Return a PNG or JPEG, at most MOST_SIDE pixels on a side and upright; None for anything else."""
    kind = next((kind for start, kind in STARTS.items() if data.startswith(start)), None)
    if kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)  # no other reader may even look at the bytes
    QImageReader.setAllocationLimit(ALLOCATION_MB)
    size = reader.size()
    if not 0 < size.width() * size.height() <= MOST_PIXELS:
        return None
    reader.setAutoTransform(True)
    if max(size.width(), size.height()) > MOST_SIDE:
        reader.setScaledSize(size.scaled(MOST_SIDE, MOST_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class Picture(QWidget):
    """A picture at most `tallest` pixels high; `name` says what it shows."""

    def __init__(self, image: QImage, name: str, tallest: int = 320, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Graphic)
        self.setAccessibleName(name)
        self.image, self._tallest = image, tallest
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _size_in(self, width: int) -> QSize:
        """As wide as there is room, never larger than it is."""
        size = self.image.size()
        box = QSize(min(width, size.width()), min(self._tallest, size.height()))
        return size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._size_in(arg__1).height()

    @override
    def sizeHint(self) -> QSize:
        return self._size_in(self.image.width())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._size_in(self.width())
        left = self.width() - size.width() if is_rtl(self) else 0
        paint_rounded(painter, self.image, QRectF(left, 0, size.width(), size.height()), tokens.RADIUS_FIELD)


def paint_rounded(painter: QPainter, image: QImage, box: QRectF, radius: float) -> None:
    """Paint a picture over all of `box`, with round corners and a quiet edge."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setClipPath(shape)
    painter.fillRect(box, theme.colour("paper"))
    painter.drawImage(box, image)
    painter.setClipping(False)
    painter.setPen(QPen(theme.colour("hairline"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    painter.restore()
