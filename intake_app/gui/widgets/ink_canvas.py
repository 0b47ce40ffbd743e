"""The paper a signature is drawn on: pen with pressure, finger or mouse."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QInputDevice,
    QInputEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.domain.consent import Ink, InkPoint, Stroke
from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.scroll import PageScroll, holding_page
from intake_app.gui.widgets.touch import by_keyboard, is_rtl

BASELINE = 0.72  # of the height
THIN, THICK = 1.7, 4.4  # pixels of ink on a pad 260 pixels high
USUAL_HEIGHT = 260
SAME_SHAPE = 0.01
UNKNOWN_PRESSURE = 0.45


class InkCanvas(QWidget):
    """Keeps every point. `stroke_ended` follows each finished stroke; the ink keeps its proportions on any resize."""

    stroke_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._strokes: list[Stroke] = []
        self._aspect = 0.0  # of the pad the strokes are normalised to; 0 before the first
        self._drawing: list[InkPoint] = []
        self._pen_down = False
        self._held: PageScroll | None = None
        self._clock = QElapsedTimer()
        self._first_stamp: int | None = None
        self._image = QImage()
        self._ring = False
        theme.changed.connect(self._redraw)

    def ink(self) -> Ink | None:
        """What is drawn, None on an empty pad."""
        return Ink(tuple(self._strokes), self._aspect) if self._strokes else None

    def set_ink(self, ink: Ink | None) -> None:
        self._strokes = list(ink.strokes) if ink else []
        self._aspect = ink.aspect if ink else 0.0
        self._drawing = []
        self._first_stamp = None
        self._redraw()

    def drop_last(self) -> None:
        """Take back the last stroke."""
        if self._strokes:
            self._strokes.pop()
        self._redraw()

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, USUAL_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    def _frame(self) -> QRectF:
        """Where the unit square of the stored strokes lies on this pad."""
        width, height = float(self.width()), float(self.height())
        if not self._aspect:
            return QRectF(0, 0, width, height)
        across = min(width, height * self._aspect)
        tall = across / self._aspect
        return QRectF((width - across) / 2, (height - tall) / 2, across, tall)

    def _on_pad(self, point: InkPoint) -> QPointF:
        frame = self._frame()
        return QPointF(frame.left() + point.x * frame.width(), frame.top() + point.y * frame.height())

    def _rebase(self) -> None:
        """Express the stored strokes in this pad's shape, so that a new stroke may go anywhere on it."""
        now = self.width() / max(1, self.height())
        if self._strokes and abs(now - self._aspect) > SAME_SHAPE:
            self._strokes = [tuple(self._moved(point) for point in stroke) for stroke in self._strokes]
        self._aspect = now

    def _moved(self, point: InkPoint) -> InkPoint:
        at = self._on_pad(point)
        return InkPoint(at.x() / self.width(), at.y() / self.height(), point.t, point.pressure)

    def _begin(self, event: QInputEvent, at: QPointF, pressure: float | None) -> None:
        self._rebase()
        self._drawing = []
        self._add(event, at, pressure)

    def _add(self, event: QInputEvent, at: QPointF, pressure: float | None) -> None:
        x = min(1.0, max(0.0, at.x() / max(1, self.width())))
        y = min(1.0, max(0.0, at.y() / max(1, self.height())))
        self._drawing.append(InkPoint(x, y, self._time(event), pressure))
        box = self._draw_piece(tuple(self._drawing), len(self._drawing) - 1)
        self.update(box.toAlignedRect())

    def _time(self, event: QInputEvent) -> int:
        """Milliseconds since the first point of the signature, never running backwards."""
        if not self._clock.isValid():
            self._clock.start()
        stamp = event.timestamp() or self._clock.elapsed()
        last = self._drawing[-1].t if self._drawing else self._strokes[-1][-1].t if self._strokes else 0
        if self._first_stamp is None:
            self._first_stamp = stamp - last
        return max(last, stamp - self._first_stamp)

    def _end(self) -> None:
        if self._drawing:
            stroke = tuple(self._drawing)
            self._strokes.append(stroke)
            self._drawing = []
            self.update(self._draw_tail(stroke).toAlignedRect())
            self.stroke_ended.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = holding_page(self)
            if self._held:
                self._held.hold(True)
            self._begin(event, event.position(), None)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.buttons() & Qt.MouseButton.LeftButton:
            self._add(event, event.position(), None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._held.hold(False)
            self._held = None
        self._end()

    @override
    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self._pen_down = True
            self._begin(event, event.position(), event.pressure())
        elif kind == QEvent.Type.TabletMove and self._pen_down:
            self._add(event, event.position(), event.pressure())
        elif kind == QEvent.Type.TabletRelease:
            self._pen_down = False
            self._end()
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        points = event.points()
        if self._pen_down or not points:  # a resting palm
            return
        point = points[0]
        has_pressure = event.pointingDevice().hasCapability(QInputDevice.Capability.Pressure)
        pressure = point.pressure() if has_pressure else None
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(event, point.position(), pressure)
        elif event.type() == QEvent.Type.TouchUpdate and self._drawing:
            self._add(event, point.position(), pressure)
        elif event.type() in {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}:
            self._end()

    def _redraw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(ratio)
        if not self._image.isNull():
            self._draw_paper()
            for stroke in (*self._strokes, tuple(self._drawing)):
                for i in range(len(stroke)):
                    self._draw_piece(stroke, i)
                self._draw_tail(stroke)
        self.update()

    def _draw_paper(self) -> None:
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("bg"))
        painter.setPen(QPen(theme.colour("border"), tokens.BORDER))
        painter.setBrush(theme.colour("paper"))
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        line = QColor(tokens.LIGHT.border)
        y = self.height() * BASELINE
        painter.setPen(QPen(line, tokens.BORDER, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(64, y), QPointF(self.width() - 64, y))
        painter.setPen(QPen(line, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x = self.width() - 42.0 if is_rtl(self) else 42.0
        for slope in (7, -7):
            painter.drawLine(QPointF(x - 7, y - 10 - slope), QPointF(x + 7, y - 10 + slope))
        painter.end()

    def _painter(self, width: float) -> QPainter:
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("ink"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        return painter

    def _draw_tail(self, stroke: Stroke) -> QRectF:
        """The smooth line runs from middle to middle: the last half piece up to the last point is drawn at the end."""
        if len(stroke) < 2:  # noqa: PLR2004
            return QRectF()
        before, last = self._on_pad(stroke[-2]), self._on_pad(stroke[-1])
        painter = self._painter(self._width(stroke, len(stroke) - 1))
        painter.drawLine((before + last) / 2, last)
        painter.end()
        return QRectF(before, last).normalized().adjusted(-6, -6, 6, 6)

    def _draw_piece(self, stroke: Stroke, i: int) -> QRectF:
        """Draw the piece of a stroke that point `i` completes; returns where it lies."""
        painter = self._painter(self._width(stroke, i))
        here = self._on_pad(stroke[i])
        if i == 0:
            painter.drawPoint(here)
            painter.end()
            return QRectF(here, here).adjusted(-6, -6, 6, 6)
        before = self._on_pad(stroke[i - 1])
        start = before if i == 1 else (self._on_pad(stroke[i - 2]) + before) / 2
        path = QPainterPath(start)
        path.quadTo(before, (before + here) / 2)
        painter.drawPath(path)
        painter.end()
        return path.controlPointRect().adjusted(-6, -6, 6, 6)

    def _width(self, stroke: Stroke, i: int) -> float:
        pressure = stroke[i].pressure
        weight = UNKNOWN_PRESSURE if pressure is None else pressure
        return (THIN + (THICK - THIN) * weight) * max(0.5, self._frame().height() / USUAL_HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._redraw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._redraw()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = by_keyboard(event)
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        part = QRectF(event.rect())
        ratio = self._image.devicePixelRatio()
        source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
        painter.drawImage(part, self._image, source)
        if self._ring:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), tokens.RING))
            box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
