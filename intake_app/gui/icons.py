"""Line icons tinted to the palette, drawn from SVG at the exact pixel size asked for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from intake_app.gui.resources import resource

DIRECTIONAL = frozenset({
    "arrow-left", "arrow-right", "chevron-right", "arrow-back-up", "arrow-forward-up", "corner-down-left",
    "backspace", "door-exit",
})  # fmt: skip


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0, mirrored: bool = False) -> QPixmap:
    """A square picture of one icon, `size` device-independent pixels wide, in #RRGGBB.

    Raises FileNotFoundError for an icon that is not shipped.
    """
    svg = resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    image = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    pixmap = QPixmap.fromImage(image.flipped(Qt.Orientation.Horizontal) if mirrored else image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor, right_to_left: bool = False) -> None:
    """Draw an icon into a square box; arrows flip when the page reads right to left."""
    ratio = painter.device().devicePixelRatio()
    mirrored = right_to_left and name in DIRECTIONAL
    pixmap = icon_pixmap(name, colour.name(), round(box.width()), ratio, mirrored)
    painter.drawPixmap(QPointF(box.left(), box.top()), pixmap)
