"""Where screens stand, and how one follows another: a slide of two pictures, never of live widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from intake_app.gui.patient.screen import Screen


class _Slide(QWidget):
    """Lies over the screens while they change, so that a second tap lands on nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._old, self._new, self._side, self._along = QPixmap(), QPixmap(), 1, 1.0
        self._run = QVariantAnimation(self)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.valueChanged.connect(self._moved)
        self._run.finished.connect(self._done)
        self.hide()

    def start(self, old: QPixmap, new: QPixmap, side: int, duration: int) -> None:
        """Slide `new` in from the end (`side` 1) or the start (-1) of the page in `duration` ms."""
        self._old, self._new, self._side, self._along = old, new, side, 0.0
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._run.stop()
        self._run.setDuration(duration)
        self._run.start()

    def _moved(self, value: object) -> None:
        self._along = float(value) if isinstance(value, float) else 1.0
        self.update()

    def _done(self) -> None:
        self.hide()
        self._old, self._new = QPixmap(), QPixmap()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg"))
        way = self._side if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -self._side
        gone = round(self.width() * self._along) * way
        painter.drawPixmap(-gone, 0, self._old)
        painter.drawPixmap(self.width() * way - gone, 0, self._new)


class Stage(QWidget):
    """Holds one screen at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(1, 1)
        self.screen_shown: Screen | None = None
        self._slide = _Slide(self)

    def turn_to(self, screen: Screen, side: int = 0) -> None:
        """Show a screen. `side` 1 goes on, -1 goes back, 0 does not move."""
        old, duration = self.screen_shown, theme.ms(tokens.PAGE_MS)
        moves = bool(side and old is not None and duration and self.isVisible())
        before = old.grab() if moves and old is not None else QPixmap()
        screen.setParent(self)
        screen.setGeometry(self.rect())
        self.screen_shown = screen
        screen.show()
        if old is not None:
            old.hide()
            old.deleteLater()
        if moves:
            self._slide.start(before, screen.grab(), side, duration)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for part in (self.screen_shown, self._slide):
            if part is not None:
                part.setGeometry(self.rect())
