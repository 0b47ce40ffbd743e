"""The one window: opening, set-up or passphrase, staff pages, and the patient's flow while they have the tablet."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QThread, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui.languages import WRITTEN_IN, language_for_staff, language_of_computer, use_language
from intake_app.gui.opening import OpeningPage
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from intake_app.domain.consent import EndKind
    from intake_app.gui.patient.flow import PatientFlow
    from intake_app.gui.staff.setup import SetupAnswers
    from intake_app.gui.staff.window import StaffWindow
    from intake_app.gui.voice import Voice
    from intake_app.gui.widgets.banner import Banner
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.workplace import Workplace


class Doors(Protocol):
    """How the records are opened; the app passes its own, the demo another."""

    demo_pins: Mapping[str, str] | None

    def prepare(self) -> None:
        """Import what is slow; runs beside the window."""

    def is_set_up(self) -> bool:
        """Whether there is a clinic on this machine. Raises StorageError."""
        ...

    def open_quietly(self) -> Workplace | None:
        """Open with the system's keystore; None where a passphrase is needed. Raises StorageError."""
        ...

    def open_with(self, passphrase: str) -> Workplace:
        """Open with the recovery passphrase. Raises WrongSecretError, StorageError."""
        ...

    def set_up(self, answers: SetupAnswers) -> Workplace:
        """Make the clinic. Raises StorageError."""
        ...

    def fits(self, passphrase: str) -> bool:
        """Whether this is the recovery passphrase."""
        ...

    def close(self) -> None:
        """Close the records."""


class _Preparation(QThread):
    """Imports beside the window, so that the first page is there at once."""

    def __init__(self, doors: Doors, parent: QWidget) -> None:
        super().__init__(parent)
        self._doors = doors

    @override
    def run(self) -> None:
        self._doors.prepare()


class ClinicWindow(QWidget):
    """Shows one thing at a time. `opened` is emitted once staff can sign in, or a patient can go on.

    With `full_screen` a patient's screens cover everything else on the tablet. `new_voice` makes what reads pages
    aloud; it is asked when the tablet is first handed over.
    """

    opened = Signal()

    def __init__(
        self, doors: Doors, *, full_screen: bool = False, new_voice: Callable[[], Voice] | None = None
    ) -> None:
        super().__init__()
        self._doors, self._full_screen, self._new_voice = doors, full_screen, new_voice
        self.voice: Voice | None = None
        self._look = theme.look
        self.setWindowTitle(self.tr("Intake"))
        self.workplace: Workplace | None = None
        self.staff: StaffWindow | None = None
        self.flow: PatientFlow | None = None
        self.journey: Journey | None = None
        self._stack = QStackedWidget()
        self._stack.setMinimumSize(1, 1)
        self._unexpected: Banner | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._stack)
        self._show(OpeningPage())
        self._preparation = _Preparation(doors, self)
        self._preparation.finished.connect(self.proceed)

    def start(self) -> None:
        """Prepare beside the window, then go on."""
        self._preparation.start()

    def _show(self, page: QWidget) -> None:
        for index in reversed(range(self._stack.count())):
            old = self._stack.widget(index)
            if old is not None and old is not self.staff:
                self._stack.removeWidget(old)
                old.deleteLater()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def say_unexpected(self) -> None:
        """Say that something went another way than planned; a screen that stands still must not do so in silence."""
        from intake_app.gui.widgets.banner import Banner

        if self._unexpected is not None:
            return
        title = self.tr("Something did not go as planned")
        text = self.tr("What was entered so far is saved. Please ask a person of the clinic for help.")
        banner = Banner(title, text, action=self.tr("All right"))
        banner.answered.connect(self._all_right)
        self._unexpected = banner
        self._layout.insertWidget(0, banner)
        banner.announce()

    def _all_right(self, _answer: object) -> None:
        if self._unexpected is not None:
            self._unexpected.hide()
            self._unexpected.deleteLater()
            self._unexpected = None

    # -- opening -------------------------------------------------------

    def proceed(self) -> None:
        """Show what comes next: set-up, passphrase, or the open clinic; trouble gets a page of its own."""
        from intake_app.gui.storage_words import storage_words
        from intake_app.workflows.ports import StorageError

        try:
            if not self._doors.is_set_up():
                self._show_setup()
                return
            workplace = self._doors.open_quietly()
        except StorageError as error:
            use_language(language_of_computer())
            self._show_trouble(*storage_words(error))
            return
        if workplace is None:
            self._show_passphrase()
        else:
            self._enter(workplace)

    def _show_setup(self) -> None:
        from intake_app.gui.staff.setup import SetupAssistant

        use_language(language_of_computer())
        self._show(SetupAssistant(lambda answers: self._enter(self._doors.set_up(answers))))
        self.opened.emit()

    def _show_passphrase(self) -> None:
        from intake_app.gui.staff.passphrase import PassphraseScreen

        use_language(language_of_computer())
        self._show(PassphraseScreen(lambda words: self._enter(self._doors.open_with(words))))
        self.opened.emit()

    def _show_trouble(self, sentence: str, remedy: str) -> None:
        from intake_app.gui.trouble_page import TroublePage

        self._show(TroublePage(sentence, remedy, self.proceed))
        self.opened.emit()

    def _enter(self, workplace: Workplace) -> None:
        from intake_app.gui.staff.window import StaffWindow
        from intake_app.workflows.hand_over import waiting_journey

        self.workplace = workplace
        self._speak_to_staff()
        self.staff = StaffWindow(
            workplace, self._hand_over, demo_pins=self._doors.demo_pins, fits_passphrase=self._doors.fits
        )
        journey = waiting_journey(workplace)
        if journey is not None:
            self._stack.addWidget(self.staff)
            self._give_to_patient(journey)
        else:
            self._show(self.staff)
        self.opened.emit()

    def _speak_to_staff(self) -> None:
        """Put the interface into the clinic's language."""
        clinic = self.workplace.records.clinic() if self.workplace is not None else None
        use_language(language_for_staff(clinic.default_language if clinic else WRITTEN_IN))

    # -- the tablet changes hands --------------------------------------

    def _hand_over(self, visit_id: UUID, how: str) -> None:
        from intake_app.workflows.hand_over import IdentityCheck, hand_over

        if self.workplace is None or self.staff is None or self.staff.session is None:
            return
        self._give_to_patient(hand_over(self.workplace, self.staff.session, visit_id, IdentityCheck(how)))

    def _give_to_patient(self, journey: Journey) -> None:
        from intake_app.gui.patient.flow import PatientFlow

        def staff_exit(pin: str) -> bool:
            return self._take_back(journey, pin)

        self.journey, self._look = journey, theme.look
        use_language(journey.language)
        if self.voice is None and self._new_voice is not None:
            self.voice = self._new_voice()
        self.flow = PatientFlow(journey, self._finished, staff_exit, translate=use_language, voice=self.voice)
        self._show(self.flow)
        self.flow.screen_shown.heading.setFocus()  # when it swaps pages, the stack gives the focus to a button
        if self._full_screen:
            self.showFullScreen()

    def _take_back(self, journey: Journey, pin: str) -> bool:
        from intake_app.workflows.hand_over import take_back
        from intake_app.workflows.ports import StorageError, WrongSecretError
        from intake_app.workflows.unlock import GateClosedError, sign_in_at_tablet

        try:
            session = sign_in_at_tablet(journey.workplace, pin)
        except (WrongSecretError, GateClosedError, StorageError):
            return False
        with suppress(StorageError):  # staff get the tablet also where the note of it cannot be written
            take_back(journey.workplace, session, journey.visit.id)
        self._back_to_staff()
        return True

    def _finished(self, _kind: EndKind) -> None:
        self._back_to_staff()

    def _back_to_staff(self) -> None:
        """The tablet returns by itself to the sign-in, with nothing of the patient left behind (features 36)."""
        flow, self.flow, self.journey = self.flow, None, None
        self._speak_to_staff()
        if flow is not None:
            flow.release()
        theme.set(*self._look)  # what a person chose for themselves goes with them
        if self._full_screen:
            self.showMaximized()
        if self.staff is not None:
            self.staff.leave()
            self._show(self.staff)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.flow is not None and not self.flow.close():
            event.ignore()
            return
        self._preparation.wait()
        if self.voice is not None:
            self.voice.close()
        self._doors.close()
        use_language(WRITTEN_IN)
        event.accept()
