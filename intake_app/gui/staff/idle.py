"""Notices that nobody has used the screen for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

_ACTS = frozenset({
    QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel,
    QEvent.Type.TabletPress, QEvent.Type.MouseMove,
})  # fmt: skip
MINUTE = 60_000


class Countdown(Protocol):
    """What a QTimer offers; tests give one that they fire themselves."""

    timeout: SignalInstance

    def start(self, msec: int, /) -> None: ...
    def stop(self) -> None: ...


class IdleWatch(QObject):
    """Calls `on_idle` after `minutes` without a key, press, wheel or movement anywhere in the app."""

    _ms = 0  # of the class as well: Qt still sends events while the interpreter takes objects apart

    def __init__(self, on_idle: Callable[[], None], timer: Countdown | None = None) -> None:
        super().__init__()
        self._on_idle = on_idle
        self._timer = timer or self._clock()
        self._timer.timeout.connect(self._over)

    def _clock(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        return timer

    def watch(self, minutes: float) -> None:
        """Begin, or begin again."""
        self._ms = round(minutes * MINUTE)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._timer.start(self._ms)

    def rest(self) -> None:
        """Stop watching."""
        self._ms = 0
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._timer.stop()

    def _over(self) -> None:
        self._on_idle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._ms and event.type() in _ACTS:
            self._timer.start(self._ms)
        return False
