"""The staff window: sign-in first, then the pages that a role includes, and back after five quiet minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui.languages import language_for_staff, use_language
from intake_app.gui.staff.idle import IdleWatch
from intake_app.gui.staff.pages import StaffPages
from intake_app.gui.staff.paper_tools import PaperTools
from intake_app.gui.staff.seat import Seat
from intake_app.gui.staff.sign_in import SignInScreen
from intake_app.gui.theme import theme
from intake_app.gui.widgets.keyboard import Keyboard
from intake_app.workflows.ports import StorageError
from intake_app.workflows.unlock import sign_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from uuid import UUID

    from intake_app.gui.staff.idle import Countdown
    from intake_app.workflows.hand_over import IdentityCheck
    from intake_app.workflows.unlock import Session
    from intake_app.workflows.workplace import Workplace

IDLE_MINUTES = 5


class StaffWindow(QWidget):
    """Calls `on_hand_over(visit_id, identity_check)` while `session` is still there, then signs the person out.

    What somebody was writing stays for them alone: after an idle lock the same person finds their page as it was.
    The title names no person.
    """

    def __init__(
        self,
        workplace: Workplace,
        on_hand_over: Callable[[UUID, IdentityCheck], None],
        demo_pins: Mapping[str, str] | None = None,
        fits_passphrase: Callable[[str], bool] | None = None,
        choose_folder: Callable[[], Path | None] | None = None,
        idle_timer: Countdown | None = None,
        tools: PaperTools | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Intake"))
        self._workplace, self._on_hand_over = workplace, on_hand_over
        self._tools = tools or PaperTools(choose_folder=choose_folder)
        self._demo_pins, self._fits_passphrase, self._choose_folder = demo_pins, fits_passphrase, choose_folder
        self.session: Session | None = None
        self.pages: StaffPages | None = None
        self.sign_in: SignInScreen | None = None
        self._idle = IdleWatch(self.lock, idle_timer)
        self._keyboard: Keyboard | None = None
        self._stack = QStackedWidget()
        self._stack.setMinimumSize(1, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._stack, 1)
        theme.changed.connect(self.update)
        self._show_sign_in()

    def _show_sign_in(self) -> None:
        self._drop_sign_in()
        self.sign_in = SignInScreen(self._workplace, self._signed_in, self._demo_pins, self._fits_passphrase)
        self._stack.addWidget(self.sign_in)
        self._stack.setCurrentWidget(self.sign_in)

    def _drop_sign_in(self) -> None:
        if self.sign_in is not None:
            self._stack.removeWidget(self.sign_in)
            self.sign_in.deleteLater()
            self.sign_in = None

    def _signed_in(self, session: Session) -> None:
        self.session = session
        kept = self.pages
        if kept is not None and kept.seat.session.member.id == session.member.id:
            kept.seat.session = session
            self._stack.addWidget(kept)
        else:
            self._drop_pages()
            self.pages = self._new_pages(session)
        if self.pages is not None:
            self._stack.setCurrentWidget(self.pages)
        self._drop_sign_in()
        clinic = self._workplace.records.clinic()
        self._idle.watch(clinic.idle_minutes if clinic else IDLE_MINUTES)

    def _new_pages(self, session: Session) -> StaffPages:
        pages = StaffPages(Seat(self._workplace, session, self._tools), self._hand_over, self._choose_folder)
        pages.bar.left.connect(self._sign_out)
        pages.bar.keyboard.connect(self._show_keyboard)
        self._stack.addWidget(pages)
        return pages

    def _drop_pages(self) -> None:
        self._show_keyboard(False)
        if self.pages is not None:
            self._stack.removeWidget(self.pages)
            self.pages.deleteLater()
            self.pages = None

    def _hand_over(self, visit_id: UUID, how: IdentityCheck) -> None:
        self._on_hand_over(visit_id, how)
        self.leave()

    def lock(self) -> None:
        """Cover the page and ask for a PIN; the page waits, outside of the window, for the same person."""
        self._end_session()
        if self.pages is not None:
            self._stack.removeWidget(self.pages)
            self.pages.setParent(None)
        self._show_sign_in()

    def _sign_out(self) -> None:
        """Sign out by hand. A language that the clinic has chosen meanwhile holds from here on."""
        clinic = self._workplace.records.clinic()
        if clinic is not None:
            use_language(language_for_staff(clinic.default_language))
        self.leave()

    def leave(self) -> None:
        """Sign out; nothing of the person's pages is kept."""
        self._end_session()
        self._drop_pages()
        self._show_sign_in()

    def _end_session(self) -> None:
        self._idle.rest()
        session, self.session = self.session, None
        if session is None:
            return
        try:
            sign_out(self._workplace, session)
        except StorageError:
            return  # the lock comes first; the next sign-in writes to the trail again

    def _show_keyboard(self, on: bool) -> None:
        if on and self._keyboard is None:
            self._keyboard = Keyboard(QLocale().name().split("_")[0], self)
            self._layout.addWidget(self._keyboard)
        elif not on and self._keyboard is not None:
            self._layout.removeWidget(self._keyboard)
            self._keyboard.hide()
            self._keyboard.deleteLater()
            self._keyboard = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("bg"))
