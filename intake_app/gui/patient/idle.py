"""Notices when nobody has touched the tablet for a while: a gentle notice first, then the screen is covered (B03)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

ANSWER_MS = 60_000  # to answer the notice; never below 20 s (WCAG 2.2.1)
_STIRS = frozenset(
    {
        QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.TabletPress,
        QEvent.Type.Wheel,
    }
)  # fmt: skip


class Alarm(Protocol):
    """Calls back once after a time."""

    def start(self, ms: int, ring: Callable[[], None]) -> None: ...
    def stop(self) -> None: ...


class QtAlarm:
    """An alarm on Qt's clock."""

    def __init__(self) -> None:
        self._timer = QTimer(singleShot=True)
        self._ring: Callable[[], None] = _nothing
        self._timer.timeout.connect(self._rang)

    def start(self, ms: int, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._timer.start(ms)

    def stop(self) -> None:
        self._timer.stop()

    def _rang(self) -> None:
        self._ring()


def _nothing() -> None:
    """An alarm that was never set."""


class IdleWatch(QObject):
    """`quiet` after `idle_ms` without a touch, `left` when nobody answers the notice, `stirred` when somebody does.

    It looks at what reaches the window from outside, not at every event inside the program, which would slow all.
    """

    quiet = Signal()
    left = Signal()
    stirred = Signal()

    def __init__(self, over: QWidget, idle_ms: int, alarm: Alarm | None = None) -> None:
        super().__init__(over)
        self._over, self._idle_ms, self._alarm = over, idle_ms, alarm or QtAlarm()
        self._asked, self._on = False, False
        self._window: QWindow | None = None

    def start(self) -> None:
        """Begin to watch, or begin anew."""
        self._on, self._asked = True, False
        self.follow()
        self._alarm.start(self._idle_ms, self._ask)

    def follow(self) -> None:
        """Look at the window that the screens stand in now."""
        window = self._over.window().windowHandle()
        if window is self._window:
            return
        if self._window is not None:
            self._window.removeEventFilter(self)
        if window is not None:
            window.installEventFilter(self)
        self._window = window

    def stop(self) -> None:
        """Watch no more, while the screen is covered or the intake has ended."""
        self._on, self._asked = False, False
        self._alarm.stop()

    def stir(self) -> None:
        """Somebody is there."""
        if self._on:
            asked = self._asked
            self.start()
            if asked:
                self.stirred.emit()

    def _ask(self) -> None:
        self._asked = True
        self._alarm.start(ANSWER_MS, self._leave)
        self.quiet.emit()

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STIRS:
            self.stir()
        return False
