"""A window that stays open until staff let it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent

    from intake_app.gui.patient.guard import Guard


class LockedWindow(QWidget):
    """Closing it, Alt+F4 and Escape offer the staff PIN pad and do nothing else (features 31)."""

    guard: Guard

    def offer_staff_exit(self) -> None:
        """Show the PIN pad; the intake stays behind it."""
        self.guard.gate.open()

    def release(self) -> None:
        """Let the window be closed, and watch no more."""
        self.guard.release()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.guard.released)
        if not self.guard.released:
            self.offer_staff_exit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.offer_staff_exit()
            return
        super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.guard.idle.follow()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.guard.fit()
