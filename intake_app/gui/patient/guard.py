"""Keeps the screen private and the tablet with its patient: covers, the idle notice, the staff PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake_app.gui.patient.idle import Alarm, IdleWatch
from intake_app.gui.patient.overlays import Cover, CoverKind, IdleNotice, StaffGate
from intake_app.gui.widgets.file_dialog import close_file_dialogs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

MINUTE_MS = 60_000


class Guard(QObject):
    """`left` when nobody answered the notice; `returned` with the kind of cover that somebody came back from.

    `asked` when somebody under a cover asks for a person, `ended` with the EndKind that they choose there.
    `covered` comes whenever the screens are hidden or the tablet is taken back.
    """

    left = Signal()
    covered = Signal()
    returned = Signal(str)
    asked = Signal()
    ended = Signal(object)

    def __init__(self, over: QWidget, idle_minutes: int, fits: Callable[[str], bool], alarm: Alarm | None) -> None:
        super().__init__(over)
        self._over, self._fits = over, fits
        self.released = False
        self.idle = IdleWatch(over, idle_minutes * MINUTE_MS, alarm)
        self._lay_over()
        self.idle.quiet.connect(self._ask)
        self.idle.stirred.connect(self._still_here)
        self.idle.left.connect(self.left)
        self.idle.start()

    def _lay_over(self) -> None:
        over = self._over
        self.cover, self.gate, self.notice = Cover(over), StaffGate(self._staff, over), IdleNotice(over)
        self.cover.back.connect(self._back)
        self.cover.staff.connect(self.gate.open)
        self.cover.person.connect(self.asked)
        self.cover.ended.connect(self._ended)
        self.notice.hide_now.connect(self.left)
        self.notice.here.clicked.connect(self.idle.stir)

    def _ask(self) -> None:
        close_file_dialogs()
        self.notice.open()

    def _still_here(self) -> None:
        self.notice.hide()

    def renew(self) -> None:
        """Write what lies over the screens anew, in the language in force."""
        for old in (self.cover, self.gate, self.notice):
            old.hide()
            old.deleteLater()
        self._lay_over()
        self.fit()

    def hide_all(self, kind: CoverKind, others: bool = False) -> None:
        """Cover the screen at once, and stop watching. `others`: see `Cover.cover`."""
        close_file_dialogs()
        self.notice.hide()
        self.idle.stop()
        self.cover.cover(kind, others)
        self.covered.emit()

    def _back(self, kind: str) -> None:
        self.cover.hide()
        self.idle.start()
        self.returned.emit(kind)

    def _ended(self, kind: object) -> None:
        self.cover.hide()
        self.idle.start()
        self.ended.emit(kind)

    def fit(self) -> None:
        """Let what lies over the screens fill the window again."""
        for overlay in (self.cover, self.gate, self.notice):
            overlay.setGeometry(self._over.rect())

    def _staff(self, pin: str) -> bool:
        if not self._fits(pin):
            return False
        self.release()
        return True

    def release(self) -> None:
        """Let the window be closed, and watch no more."""
        self.released = True
        self.idle.stop()
        self.covered.emit()
