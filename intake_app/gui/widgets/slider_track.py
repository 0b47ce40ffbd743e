"""The line of a slider: tap it, drag on it, or move along it with the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.scroll import holding_page
from intake_app.gui.widgets.touch import by_keyboard, is_rtl, paint_ring

if TYPE_CHECKING:
    from intake_app.gui.widgets.scroll import PageScroll

HANDLE = 44
LINE = 10
HEIGHT = 64
PAGE = 10  # of the line's steps, that Page Up and Page Down move

_KEYS: dict[int, int] = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
}


class SliderTrack(QWidget):
    """`steps` equal steps from one end to the other.

    `moved` carries the step under the finger, `chosen` the one where it was let go. `at` is None while nothing is
    chosen: then there is no handle.
    """

    moved = Signal(int)
    chosen = Signal(int)

    def __init__(self, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Slider)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.steps = max(1, steps)
        self.at: int | None = None
        self._ring = False
        self._held: PageScroll | None = None
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.update()

    def show_at(self, step: int | None, spoken: str) -> None:
        """Show a step, None for unset; `spoken` is what a screen reader says of it."""
        self.at = step
        self.setProperty("accessible_value", spoken)
        self.update()

    # -- pointing ------------------------------------------------------

    def _span(self) -> tuple[float, float]:
        """Where the first step lies, and how long the way to the last one is."""
        inset = HANDLE / 2 + tokens.XS
        return inset, max(1.0, self.width() - 2 * inset)

    def _step_at(self, x: float) -> int:
        start, long = self._span()
        share = min(1.0, max(0.0, (x - start) / long))
        return round((1 - share if is_rtl(self) else share) * self.steps)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._held = holding_page(self)
        if self._held is not None:
            self._held.hold(True)
        self._move_to(self._step_at(event.position().x()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(self._step_at(event.position().x()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._held is not None:
            self._held.hold(False)
            self._held = None
        self.chosen.emit(self._step_at(event.position().x()))

    def _move_to(self, step: int) -> None:
        if step != self.at:
            self.at = step
            self.moved.emit(step)
            self.update()

    # -- keys ----------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._step_after(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        self._move_to(step)
        self.chosen.emit(step)

    def _step_after(self, key: int) -> int | None:
        """The step a key leads to; the first key on an unset line leads to its start."""
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return self.steps
        by = _KEYS.get(key, 0)
        if is_rtl(self) and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            by = -by
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            by = max(1, self.steps // PAGE) * (1 if key == Qt.Key.Key_PageUp else -1)
        if by == 0:
            return None
        return 0 if self.at is None else min(self.steps, max(0, self.at + by))

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

    def spot_of(self, step: int) -> QPoint:
        """Where a press chooses a step."""
        return QPoint(round(self._place_of(step)), self.height() // 2)

    # -- painting ------------------------------------------------------

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(3 * HANDLE, HEIGHT)

    def _place_of(self, step: int) -> float:
        start, long = self._span()
        x = start + long * step / self.steps
        return self.width() - x if is_rtl(self) else x

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, long = self._span()
        middle = self.height() / 2
        line = QRectF(start - LINE / 2, middle - LINE / 2, long + LINE, LINE)
        painter.setPen(QPen(theme.colour("border"), tokens.BORDER))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(line, LINE / 2, LINE / 2)
        if self._ring:
            paint_ring(painter, QRectF(self.rect()).adjusted(6, 6, -6, -6), HEIGHT / 2)
        if self.at is not None:
            self._paint_handle(painter, line, self._place_of(self.at), middle)

    def _paint_handle(self, painter: QPainter, line: QRectF, x: float, middle: float) -> None:
        done = QRectF(line)
        if is_rtl(self):
            done.setLeft(x)
        else:
            done.setRight(x)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawRoundedRect(done, LINE / 2, LINE / 2)
        painter.setPen(QPen(theme.colour("surface"), tokens.RING))
        painter.drawEllipse(QRectF(x - HANDLE / 2, middle - HANDLE / 2, HANDLE, HANDLE))
