"""A quiet drawing of hills, sun and willow leaves, in the colours of the palette in force."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme
from intake_app.gui.widgets.touch import is_rtl

if TYPE_CHECKING:
    from intake_app.gui.tokens import ColourRole

TALL = 1.18  # height for each unit of width
MOST_TALL = 560
# (start in x, length in y, sway) of each branch, and how many pairs of leaves hang on it
BRANCHES = ((0.10, 0.60, 0.05, 6), (0.27, 0.40, 0.06, 4), (0.43, 0.26, 0.03, 3))


def mixed(one: ColourRole, two: ColourRole, share: float) -> QColor:
    """Return a colour between two roles; `share` 0 is the first, 1 the second."""
    a, b = theme.colour(one), theme.colour(two)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x + (y - x) * share) for x, y in parts))


class Scene(QWidget):
    """Decoration: has no accessible name and takes no focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._drawn: QPixmap | None = None
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._drawn = None
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()
        super().changeEvent(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return min(MOST_TALL, round(arg__1 * TALL))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._drawn is None or self._drawn.size() != size:
            self._drawn = QPixmap(size)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if is_rtl(self):
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            paint_scene(painter, QRectF(self.rect()))
            painter.end()
        QPainter(self).drawPixmap(0, 0, self._drawn)


def _plain() -> bool:
    return theme.palette.name == "high-contrast"


def paint_scene(painter: QPainter, box: QRectF) -> None:
    """Draw the scene into a rounded box."""
    frame = QPainterPath()
    frame.addRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS_CARD, tokens.RADIUS_CARD)
    painter.setClipPath(frame)
    edge = QPen(theme.colour("text"), 2) if _plain() else QPen(Qt.PenStyle.NoPen)
    painter.fillPath(frame, theme.colour("bg") if _plain() else mixed("selected", "bg", 0.35))
    painter.setPen(edge)
    _sun(painter, box)
    for depth, share in enumerate((0.30, 0.52, 0.78)):
        painter.setBrush(theme.colour("bg") if _plain() else mixed("selected", "primary", share * 0.8))
        painter.drawPath(_hill(box, depth))
    at = partial(_at, box)
    for branch in BRANCHES:
        _branch(painter, at, box.height(), *branch)
    painter.setClipping(False)
    if _plain():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _sun(painter: QPainter, box: QRectF) -> None:
    size = min(box.width(), box.height()) * 0.30
    middle = _at(box, 0.70, 0.33)
    painter.setBrush(theme.colour("bg") if _plain() else QColor(246, 217, 176, 235 if _light() else 170))
    painter.drawEllipse(middle, size / 2, size / 2)


def _light() -> bool:
    return theme.palette.name == "light"


def _hill(box: QRectF, depth: int) -> QPainterPath:
    top = 0.60 + depth * 0.115
    lift = (0.08, -0.07, 0.06)[depth]
    at = partial(_at, box)
    path = QPainterPath(at(0, 1))
    path.lineTo(at(0, top + lift))
    path.cubicTo(at(0.28, top - lift), at(0.44, top - lift * 1.4), at(0.62, top + lift * 0.3))
    path.cubicTo(at(0.78, top + lift * 1.4), at(0.90, top + lift), at(1, top - lift * 0.8))
    path.lineTo(at(1, 1))
    path.closeSubpath()
    return path


def _branch(
    painter: QPainter, at: partial[QPointF], tall: float, x: float, length: float, sway: float, pairs: int
) -> None:
    path = QPainterPath(at(x, -0.02))
    path.cubicTo(at(x + sway * 0.1, length * 0.35), at(x + sway, length * 0.6), at(x + sway * 0.7, length))
    stem = theme.colour("text") if _plain() else mixed("primary", "text", 0.25)
    painter.setPen(QPen(stem, max(2.0, tall / 190), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(QPen(stem, 2) if _plain() else QPen(Qt.PenStyle.NoPen))
    for leaf in range(pairs * 2 + 1):
        last = leaf == pairs * 2
        along = 1.0 if last else 0.22 + 0.74 * leaf / (pairs * 2)
        spread = 0.0 if last else (48 if leaf % 2 else -48)
        turn = -path.angleAtPercent(along) - 90 + spread
        painter.setBrush(theme.colour("bg") if _plain() else mixed("primary", "selected", 0.12 + 0.28 * (leaf % 3) / 2))
        painter.drawPath(_leaf(path.pointAtPercent(along), tall * (0.085 - 0.03 * abs(along - 0.6)), turn))


def _leaf(stem: QPointF, long: float, degrees: float) -> QPainterPath:
    """A leaf of `long` pixels that hangs from `stem`; 0 degrees hangs straight down."""
    turn = math.radians(degrees)

    def point(across: float, along: float) -> QPointF:
        x, y = across * long, along * long
        return stem + QPointF(x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn))

    path = QPainterPath(stem)
    path.cubicTo(point(0.26, 0.22), point(0.26, 0.66), point(0, 1))
    path.cubicTo(point(-0.26, 0.66), point(-0.26, 0.22), stem)
    return path
