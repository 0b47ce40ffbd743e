"""The scrolling page: every patient screen stands in one, so that large text cuts nothing off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

COLUMN = 1184  # widest content, in device-independent pixels
NARROW = 900


def bar_style() -> str:
    """A quiet scroll bar without arrows, for areas that are moved by finger."""
    p = theme.palette
    return (
        f"QScrollBar{{background:transparent;border:none;width:14px;height:14px;margin:0}}"
        f"QScrollBar::handle{{background:{p.border};border-radius:4px;margin:3px;min-height:48px;min-width:48px}}"
        "QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}"
        "QScrollBar::add-page,QScrollBar::sub-page{background:none}"
    )


def without_menu(area: QAbstractScrollArea) -> None:
    """Take the menu off the scroll bars that Qt puts there, in English: nothing opens over a patient's screen."""
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)


def finger_scroll(area: QAbstractScrollArea) -> None:
    """Let a finger move the area; a press reaches the content at once and is called off when the finger moves on."""
    without_menu(area)
    # The touch gesture would press the cards under the finger while the page moves.
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    scroller = QScroller.scroller(area.viewport())
    properties = scroller.scrollerProperties()
    metric = QScrollerProperties.ScrollMetric
    properties.setScrollMetric(metric.MousePressEventDelay, 0.0)
    properties.setScrollMetric(metric.DragStartDistance, 0.004)
    properties.setScrollMetric(metric.OvershootDragResistanceFactor, 0.4)
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    properties.setScrollMetric(metric.HorizontalOvershootPolicy, off)
    scroller.setScrollerProperties(properties)


class PageScroll(QScrollArea):
    """Scrolls by finger, wheel and keys, up and down only. Add to `body`, and a stretch last.

    `hold(True)` stops finger scrolling while a child draws or drags; `hold(False)` gives it back.
    """

    def __init__(self, max_width: int = COLUMN, margins: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_width, self._margins = max_width, margins
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setSpacing(tokens.M)
        self.setWidget(self.content)
        self.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)
        self.content.installEventFilter(self)
        self.hold(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.verticalScrollBar().setStyleSheet(bar_style())

    def hold(self, on: bool) -> None:
        if on:
            QScroller.ungrabGesture(self.viewport())
            return
        finger_scroll(self)

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def reveal(self, widget: QWidget) -> None:
        """Bring a child fully into view, with room around it; its caret, or else its top, when it is too tall."""
        room = self.viewport().height()
        part = widget.rect()
        if part.height() + 2 * tokens.M > room:
            caret = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            caret = caret.toRect() if isinstance(caret, QRectF) else caret
            part = caret if isinstance(caret, QRect) and caret.height() > 0 else part
        box = QRect(widget.mapTo(self.content, part.topLeft()), part.size())
        bar = self.verticalScrollBar()
        above = box.top() - tokens.M
        below = box.bottom() + tokens.M - room
        if bar.value() > above or box.height() + 2 * tokens.M > room:
            bar.setValue(above)
        elif bar.value() < below:
            bar.setValue(below)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(arg__1)

    @override
    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        if arg__2.type() == QEvent.Type.LayoutRequest:
            self._set_margins()
        return super().eventFilter(arg__1, arg__2)

    def _set_margins(self) -> None:
        width = self.viewport().width()
        side = 0
        if self._margins:
            side = tokens.XL if width < NARROW else tokens.XXL
        side = max(side, (width - self._max_width) // 2)
        foot = tokens.L if self._margins else 0
        self.body.setContentsMargins(side, foot, side, foot)


def holding_page(widget: QWidget) -> PageScroll | None:
    """The page a widget stands in, if any."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, PageScroll):
        parent = parent.parentWidget()
    return parent
