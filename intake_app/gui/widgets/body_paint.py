"""How regions look: plain, hurting, and not to be touched. Colour is never the only cue."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from intake_app.domain.body import TONES, Path
from intake_app.gui.theme import theme

HATCH = 7.0
SEAM = 2.0
RING = 3.5


def to_painter_path(path: Path) -> QPainterPath:
    """The region's outline for Qt."""
    out = QPainterPath()
    out.setFillRule(Qt.FillRule.WindingFill)
    for s in path:
        if s[0] == "M":
            out.moveTo(s[1], s[2])
        elif s[0] == "L":
            out.lineTo(s[1], s[2])
        elif s[0] == "C":
            out.cubicTo(s[1], s[2], s[3], s[4], s[5], s[6])
        else:
            out.closeSubpath()
    return out


def tone_colour(tone: str) -> QColor:
    """The fill of an unmarked region: "plain" follows the palette, the others are skin tones."""
    return QColor(TONES[tone]) if tone in TONES else theme.colour("region")


def paint_region(painter: QPainter, path: QPainterPath, tone: str, *, hurts: bool, avoid: bool, pressed: bool) -> None:
    """Paint one region in the figure's own units."""
    fill = theme.colour("pain") if hurts else theme.colour("avoid") if avoid else tone_colour(tone)
    if pressed and not hurts and not avoid:
        fill = theme.colour("selected")
    painter.setBrush(fill)
    seam = QPen(theme.colour("bg"), SEAM)
    seam.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(seam)
    painter.drawPath(path)
    if avoid:
        _hatch(painter, path, theme.colour("on_pain") if hurts else theme.colour("on_avoid"))


def paint_focus(painter: QPainter, path: QPainterPath) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("focus"), RING))
    painter.drawPath(path)


def _hatch(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 1.8))
    box = path.boundingRect()
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += HATCH
    painter.restore()
