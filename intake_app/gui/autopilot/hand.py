"""A hand on a window: it sees only what is visible, and what lies on top gets the press."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class NotThereError(LookupError):
    """The window shows nothing of that name; the text lists what it does show."""


class Hand:
    """Works on one window. Names are object names, such as "footer:continue"."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def names(self) -> list[str]:
        """Return the names of everything visible that has one."""
        found = {w.objectName() for w in self.window.findChildren(QWidget) if w.isVisible() and ":" in w.objectName()}
        return sorted(found)

    def see(self, name: str) -> QWidget | None:
        """Return the visible widget of this name, or None."""
        found = [w for w in self.window.findChildren(QWidget) if w.objectName() == name and w.isVisible()]
        return found[-1] if found else None

    def find(self, name: str) -> QWidget:
        """Return the visible widget of this name. Raises NotThereError."""
        widget = self.see(name)
        if widget is None:
            raise NotThereError(f"{name} is not on the screen; there are {', '.join(self.names())}")
        return widget

    def settle(self) -> None:
        """Let the window do what is waiting."""
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def wait_for(self, there: Callable[[], bool], milliseconds: int = 10_000) -> None:
        """Wait until something is so. Raises NotThereError after the time."""
        clock = QElapsedTimer()
        clock.start()
        while not there():
            if clock.hasExpired(milliseconds):
                raise NotThereError(f"waited in vain; there are {', '.join(self.names())}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def press(self, target: str | QWidget) -> None:
        """Press a widget in its middle, after bringing it into view."""
        widget = self.find(target) if isinstance(target, str) else target
        self.reveal(widget)
        spot = widget.mapTo(self.window, widget.rect().center())
        handle = self.window.windowHandle()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        self.settle()

    def press_at(self, widget: QWidget, spot: QPoint) -> None:
        """Press a widget at a spot of its own, after bringing it into view."""
        self.reveal(widget)
        handle, none = self.window.windowHandle(), Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, none, widget.mapTo(self.window, spot))
        self.settle()

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget can be seen."""
        parent = widget.parentWidget()
        while parent is not None:
            area = parent
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(widget, 24, 24)
            parent = parent.parentWidget()
        self.settle()

    def write(self, widget: QWidget, text: str) -> None:
        """Put the cursor into a field, replace what is there, and type."""
        self.reveal(widget)
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
        self.settle()

    def draw(self, pad: QWidget, strokes: Iterable[Iterable[tuple[float, float]]]) -> None:
        """Draw strokes on a pad; points are shares of its width and height."""
        self.reveal(pad)
        for stroke in strokes:
            points = [QPointF(x * pad.width(), y * pad.height()) for x, y in stroke]
            for number, point in enumerate(points):
                self._move(pad, point, QEvent.Type.MouseButtonPress if number == 0 else QEvent.Type.MouseMove)
            self._move(pad, points[-1], QEvent.Type.MouseButtonRelease)
        self.settle()

    def _move(self, pad: QWidget, at: QPointF, kind: QEvent.Type) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind is QEvent.Type.MouseMove else left
        held = none if kind is QEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(kind, at, QPointF(pad.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(pad, event)

    def photograph(self, path: Path) -> None:
        """Save a picture of the window as PNG."""
        self.settle()
        self.window.grab().save(str(path), "PNG")

    def spot_of(self, widget: QWidget) -> QPoint:
        """Return the middle of a widget in the window's coordinates."""
        return widget.mapTo(self.window, widget.rect().center())
