"""One or two views of a body, painted; every region is also a button for keys and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme
from intake_app.gui.widgets.body_paint import paint_focus, paint_region, to_painter_path
from intake_app.gui.widgets.region_button import RegionButton, neighbour
from intake_app.gui.widgets.scroll import PageScroll, holding_page
from intake_app.gui.widgets.touch import is_rtl

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from intake_app.domain.body import BodyFigure, View

CAPTION = 1.6  # of the small text's height
SLOP = 0.5  # of the least target: how far beside a region a tap still counts


class BodyCanvas(QWidget):
    """`pressed` carries the code of the region that was chosen.

    `holds_page` keeps the page still while a finger moves an enlarged body inside its own area.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.buttons: dict[str, RegionButton] = {}
        self._paths: dict[str, QPainterPath] = {}
        self._figure: BodyFigure | None = None
        self._views: tuple[View, ...] = ()
        self._captions: tuple[str, ...] = ()
        self._hurts: frozenset[str] = frozenset()
        self._avoid: frozenset[str] = frozenset()
        self._tone = "plain"
        self._down: str | None = None
        self.holds_page = False
        self._held: PageScroll | None = None
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._place_buttons()
        self.update()

    def show_figure(
        self, figure: BodyFigure, views: Sequence[View], captions: Sequence[str], labels: Mapping[str, str]
    ) -> None:
        """Show some views side by side, each under its caption."""
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self._figure, self._views, self._captions = figure, tuple(views), tuple(captions)
        self.buttons, self._paths = {}, {}
        for view in views:
            for region in figure.in_view(view):
                self._paths[region.code] = to_painter_path(region.path)
                button = RegionButton(region, labels.get(region.label_key, region.code), self)
                button.clicked.connect(lambda _on=False, code=region.code: self.pressed.emit(code))
                button.stepped.connect(lambda right, down, code=region.code: self._step(code, right, down))
                button.show()
                self.buttons[region.code] = button
        next(iter(self.buttons.values())).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place_buttons()
        self.update()

    def _step(self, code: str, right: int, down: int) -> None:
        start = self.buttons[code]
        found = neighbour(start, self.buttons.values(), right, down)
        if found:
            start.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            found.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def show_marks(self, hurts: Collection[str], avoid: Collection[str], words: Mapping[str, str]) -> None:
        """Paint the marks; `words` is what a screen reader adds to a marked region, by code."""
        self._hurts, self._avoid = frozenset(hurts), frozenset(avoid)
        for code, button in self.buttons.items():
            button.setChecked(code in self._hurts or code in self._avoid)
            button.setAccessibleDescription(words.get(code, ""))
        self.update()

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 620)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, 420)

    def _caption_height(self) -> float:
        return theme.leading("small") * CAPTION

    def _scale(self) -> float:
        if not self._figure:
            return 1.0
        across = self._figure.width * max(1, len(self._views))
        return min(self.width() / across, (self.height() - self._caption_height()) / self._figure.height)

    def _origin(self, number: int) -> QPointF:
        figure = self._figure
        if figure is None:
            return QPointF()
        scale = self._scale()
        count = len(self._views)
        each = min(self.width() / count, figure.width * scale * 1.25)
        place = count - 1 - number if is_rtl(self) else number  # the first view stands where reading begins
        left = (self.width() - each * count) / 2 + each * place + (each - figure.width * scale) / 2
        return QPointF(left, self._caption_height())

    def _view_at(self, at: QPointF) -> int | None:
        for number in range(len(self._views)):
            left = self._origin(number).x()
            width = self._figure.width * self._scale() if self._figure else 0.0
            if left <= at.x() <= left + width:
                return number
        return None

    def region_at(self, at: QPointF) -> str | None:
        """The region under a point, or the nearest one within half the least target."""
        number = self._view_at(at)
        if number is None or self._figure is None:
            return None
        spot = (at - self._origin(number)) / self._scale()
        found = self._figure.region_at(self._views[number], spot.x(), spot.y())
        return found.code if found else self._nearest(self._views[number], spot)

    def _nearest(self, view: View, spot: QPointF) -> str | None:
        figure = self._figure
        reach = tokens.TARGET_MIN * SLOP / self._scale()
        steps = (0.35, 0.7, 1.0)
        sides = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
        for step in steps:
            for dx, dy in sides:
                x, y = spot.x() + dx * reach * step, spot.y() + dy * reach * step
                found = figure.region_at(view, x, y) if figure else None
                if found:
                    return found.code
        return None

    def _box(self, code: str) -> QRect:
        number = self._views.index(self.buttons[code].region.view)
        scale, origin = self._scale(), self._origin(number)
        box = self._paths[code].boundingRect()
        at = QPointF(box.left() * scale, box.top() * scale) + origin
        return QRectF(at.x(), at.y(), box.width() * scale, box.height() * scale).toAlignedRect()

    def _place_buttons(self) -> None:
        for code, button in self.buttons.items():
            button.setGeometry(self._box(code))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_buttons()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._down = self.region_at(event.position())
        self._held = holding_page(self) if self.holds_page else None
        if self._held:
            self._held.hold(True)
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        down, self._down = self._down, None
        if self._held:
            self._held.hold(False)
            self._held = None
        self.update()
        if down and QRectF(self.rect()).contains(event.position()) and self.region_at(event.position()) == down:
            self.pressed.emit(down)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, view in enumerate(self._views):
            self._paint_view(painter, number, view)

    def _paint_view(self, painter: QPainter, number: int, view: View) -> None:
        figure = self._figure
        if figure is None:
            return
        origin, scale = self._origin(number), self._scale()
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(theme.colour("text_muted"))
        caption = QRectF(origin.x(), 0, figure.width * scale, self._caption_height())
        painter.drawText(caption, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._captions[number])
        painter.save()
        painter.translate(origin)
        painter.scale(scale, scale)
        for region in figure.in_view(view):
            code = region.code
            paint_region(
                painter,
                self._paths[code],
                self._tone,
                hurts=code in self._hurts,
                avoid=code in self._avoid,
                pressed=code == self._down,
            )
        for region in figure.in_view(view):
            if self.buttons[region.code].ring:
                paint_focus(painter, self._paths[region.code])
        painter.restore()
