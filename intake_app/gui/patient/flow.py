"""One patient's way through their intake on this tablet: draws each state, hands each act to the workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from intake_app.domain.clinic import Clinic
from intake_app.domain.consent import EndKind
from intake_app.domain.pages import PageKind
from intake_app.gui.accessible import announce
from intake_app.gui.patient import acts
from intake_app.gui.patient.acts import Answered, Step
from intake_app.gui.patient.care import CareScreen
from intake_app.gui.patient.closing import Closing
from intake_app.gui.patient.detour import Detour
from intake_app.gui.patient.document_screen import DocumentScreen
from intake_app.gui.patient.end import EndScreen
from intake_app.gui.patient.guard import Guard
from intake_app.gui.patient.in_place import in_place
from intake_app.gui.patient.lock import LockedWindow
from intake_app.gui.patient.overlays import CoverKind
from intake_app.gui.patient.own_copy import print_copy
from intake_app.gui.patient.read_aloud import ReadAloud
from intake_app.gui.patient.screens import screen_of
from intake_app.gui.patient.sheets import sheet_named
from intake_app.gui.patient.shell import Shell
from intake_app.gui.patient.sign_screen import SignaturePage
from intake_app.gui.patient.start import StartScreen
from intake_app.gui.patient_words import trouble
from intake_app.workflows.ports import StorageError
from intake_app.workflows.sign import NotReadyError
from intake_app.workflows.signing import Signing, SigningStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from intake_app.domain.response import Answer
    from intake_app.gui.patient.idle import Alarm
    from intake_app.gui.patient.screen import Screen
    from intake_app.gui.printing import Print
    from intake_app.gui.voice import Voice
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.intake_state import IntakeState

START, END, COPY, PAGE, CARE = "start", "end", "copy", "page", "care"
Shown = tuple[str, str, str]  # which kind of screen, which one of them, in which language


class PatientFlow(LockedWindow):
    """Locked to one patient: it closes only after a staff PIN, or after `release`.

    `on_finished` is called with the way the paperwork ended, once the person gives the tablet back.
    `on_staff_exit` gets a PIN and says whether it fits; when it does, the caller takes the tablet back.
    `translate` puts the interface into a language; `voice` reads pages aloud and is None where nothing is to be heard;
    `print_documents` prints PDFs, on the system's printer where it is None.
    """

    def __init__(
        self,
        journey: Journey,
        on_finished: Callable[[EndKind], None],
        on_staff_exit: Callable[[str], bool],
        *,
        translate: Callable[[str], None] | None = None,
        voice: Voice | None = None,
        alarm: Alarm | None = None,
        print_documents: Print | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Intake"))
        self.setAutoFillBackground(True)
        self._journey, self._on_finished = journey, on_finished
        self._translate, self._print = translate, print_documents
        self.reading = ReadAloud(voice, lambda: self.screen_shown, self)
        self._clinic = journey.workplace.records.clinic() or Clinic("")
        self._state: IntakeState = journey.state()
        self._shown: Shown = ("", "", "")
        self._unsaved: dict[str, Answer | None] = {}
        self._detour = Detour(journey)
        self._closing = Closing(journey)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.shell = self._new_shell()
        layout.addWidget(self.shell)
        self.guard = Guard(self, self._clinic.idle_minutes, on_staff_exit, alarm)
        self.guard.returned.connect(self._returned)
        self.guard.ended.connect(self._end)
        self.guard.asked.connect(lambda: self._cover(CoverKind.PERSON, self._journey.ask_for_person))
        self.guard.covered.connect(self.reading.stop)
        self.guard.left.connect(lambda: self._cover(CoverKind.IDLE, self._journey.pause))
        self._show_start()

    def _new_shell(self) -> Shell:
        right_to_left = self._journey.words.right_to_left
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        several = len(self._journey.languages) > 1
        shell = Shell(self._clinic.name, self._journey.language, several, self.reading.there, self)
        shell.top.pressed.connect(self._tool)
        shell.footer.pressed.connect(self.step)
        return shell

    @property
    def screen_shown(self) -> Screen:
        """The screen that is on the stage."""
        screen = self.shell.stage.screen_shown
        if screen is None:
            raise RuntimeError("no screen is shown yet")
        return screen

    # -- drawing -------------------------------------------------------

    def _draw(self, state: IntakeState, side: int = 1) -> None:
        self._state = state
        self.shell.top.show_step(state.step, state.total)
        signing = self._closing.signing(state.sign.text_sha256 if state.sign else "")
        place = f"{state.page.id}/{signing.step}" if state.kind is PageKind.SIGN else state.page.id
        wanted = (CARE if state.care else PAGE, place, state.language)
        if wanted == self._shown:
            self.screen_shown.draw(state)
            self.shell.order_focus()
        elif state.care:
            self._show(CareScreen(state, self._journey.outside()), wanted, side)
        else:
            self._show(screen_of(state, self._journey, signing), wanted, side)

    def _show(self, screen: Screen, wanted: Shown, side: int) -> None:
        self._shown = wanted
        screen.acted.connect(self._act)
        self.shell.show_screen(screen, side)
        screen.heading.setFocus()
        announce(screen.heading, screen.opening or screen.heading.text())

    def _show_start(self, side: int = 0) -> None:
        self.shell.top.show_step(0, 0)
        self._show(StartScreen(self._state), (START, "", self._journey.language), side)

    def _show_end(self, kind: EndKind, side: int = 1) -> None:
        self.shell.clear_trouble()
        self.shell.top.show_step(0, 0)
        self._show(EndScreen(kind, self._closing.result is not None), (END, kind, self._journey.language), side)

    def _show_copy(self) -> None:
        screen = DocumentScreen(self.tr("Your copy"), self._closing.copy, copy=True)
        self._show(screen, (COPY, "", self._journey.language), 1)

    # -- acting --------------------------------------------------------

    def _act(self, act: acts.Act) -> None:
        self.guard.idle.stir()
        match act:
            case Answered():
                self._answer(act)
            case acts.Initialled() | acts.Added() | acts.Removed() | acts.Restored() | acts.SaidOfLifted():
                self._try(lambda: in_place(self._journey, act))
            case acts.Chose(section, choice):
                self._leave(lambda: self._journey.choose(section, choice))
            case acts.Knew(section, known):
                self._leave(lambda: self._journey.knew(section, known))
            case acts.WentTo() | acts.TookBackTalk():
                self._turn_back(act)
            case acts.Stepped(step):
                self.step(step)
            case _:
                self._act_at_the_ends(act)

    def _turn_back(self, act: acts.WentTo | acts.TookBackTalk) -> None:
        if self._state.kind in {PageKind.REVIEW, PageKind.SIGN}:
            self._detour.begin(self._state)
        if isinstance(act, acts.WentTo):
            self._try(lambda: self._journey.go_to(act.page), -1)
        else:
            self._try(self._journey.take_back_talk, -1)

    def _act_at_the_ends(self, act: acts.Act) -> None:
        match act:
            case acts.Confirmed(True):
                self._try(self._journey.resume)
            case acts.Confirmed(False):
                self._cover(CoverKind.NOT_ME, self._journey.ask_for_person)
            case acts.CareSeen():
                self._try(self._journey.acknowledge_care)
            case acts.WentOnSigning(signing):
                self._go_on_signing(signing)
            case acts.Signed():
                self._go_on_signing(self._closing.with_signature(act))
            case acts.Ended(kind, reason):
                self._end(kind, reason)
            case _:
                self._act_at_the_end(act)

    def _act_at_the_end(self, act: acts.Act) -> None:
        if isinstance(act, acts.CopyAsked):
            self._show_copy()
        elif isinstance(act, acts.CopyPrinted):
            print_copy(self.screen_shown, self._closing, self._print)
        else:
            self._hand_back()

    def _try(self, act: Callable[[], IntakeState], side: int = 1) -> None:
        """Do something in the workflow and draw what follows. Where it cannot be saved, say so and change nothing."""
        try:
            state = act()
        except StorageError as error:
            self._trouble(error, lambda: self._try(act, side))
            return
        self._calm()
        self._draw(state, side)

    def _trouble(self, error: StorageError, retry: Callable[[], object]) -> None:
        def again() -> None:
            if self._save_rest():
                self._calm()
                retry()

        self.shell.show_trouble(*trouble(error), self.tr("Try again"), again)
        if self._shown[0] in {PAGE, CARE}:
            self._draw(self._journey.state())

    def _calm(self) -> None:
        if not self._unsaved:
            self.shell.clear_trouble()

    def _answer(self, act: Answered) -> None:
        screen = self.screen_shown
        try:
            state = self._journey.answer(act.key, act.answer)
        except StorageError as error:
            self._unsaved[act.key] = act.answer
            self._trouble(error, bool)
            screen.saved(act, False)
            return
        self._unsaved.pop(act.key, None)
        self._calm()
        self._draw(state)
        screen.saved(act, True)

    def _save_rest(self) -> bool:
        """Save again what could not be saved; True when nothing is left."""
        for key, answer in tuple(self._unsaved.items()):
            self._answer(Answered(key, answer))
        return not self._unsaved

    # -- footer --------------------------------------------------------

    def step(self, step: Step) -> None:
        """Do what a footer button says, after what was typed is saved."""
        self.guard.idle.stir()
        if self.screen_shown.own_step(step):
            return
        if self._shown[0] == PAGE:
            self._page_step(step)
        elif self._closing.ended is not None:
            self._hand_back()
        elif self._shown[0] == CARE and step is Step.BACK:
            self._try(self._journey.go_back, -1)
        else:
            self._cover(CoverKind.PERSON, self._journey.ask_for_person)

    def _page_step(self, step: Step) -> None:
        ready = self.screen_shown.flush()
        if step is Step.BACK:
            self._go_back()
        elif step is Step.SKIP:
            self._leave(self._journey.skip)
        elif step is Step.CONTINUE:
            if ready and self._save_rest():
                self._leave(self._journey.go_on)
        elif self._state.kind is PageKind.SIGN:
            self._end(EndKind.PERSON)
        elif self._state.kind in {PageKind.REVIEW, PageKind.DOCUMENT}:
            self._cover(CoverKind.PERSON, self._journey.ask_for_person)
        else:
            self._leave(self._journey.talk_in_person)

    def _go_back(self) -> None:
        if self._state.kind is PageKind.SIGN and self._closing.back():
            self._draw(self._state, -1)
        elif self._state.can_go_back:
            self._try(self._journey.go_back, -1)
        else:
            self._show_start(-1)

    def _leave(self, act: Callable[[], IntakeState]) -> None:
        """Leave a page forwards. Who came from the review to change one thing is led back there."""
        self._try(self._detour.leaving(self._state, act))

    # -- the end -------------------------------------------------------

    def _go_on_signing(self, signing: Signing) -> None:
        """Show the next step, or seal once the last one is done."""
        screen = self.screen_shown
        if signing.step is not SigningStep.DONE:
            self._closing.go_on(signing)
            self._draw(self._state)
        elif isinstance(screen, SignaturePage):
            screen.busy(True)
            QTimer.singleShot(0, screen, lambda: self._seal(screen, signing))

    def _seal(self, screen: SignaturePage, signing: Signing) -> None:
        try:
            self._closing.sign(signing)
        except NotReadyError:
            screen.busy(False)
            screen.tell_unread()
        except StorageError as error:
            screen.busy(False)
            self._trouble(error, lambda: self._seal(screen, signing))
        else:
            self._show_end(EndKind.SIGNED)

    def _end(self, kind: EndKind, reason: str = "") -> None:
        try:
            self._closing.end(kind, reason)
        except StorageError as error:
            self._trouble(error, lambda: self._end(kind, reason))
        else:
            self._show_end(kind)

    def _hand_back(self) -> None:
        if (ended := self._closing.ended) is None:
            return
        if self._shown[0] == COPY:
            self._show_end(ended, -1)
            return
        self.guard.hide_all(CoverKind.DONE)
        self._on_finished(ended)

    # -- tools ---------------------------------------------------------

    def _tool(self, name: str) -> None:
        if name == "cover":
            self._cover(CoverKind.HIDDEN)
        elif name == "pause":
            self._cover(CoverKind.PAUSED, self._journey.pause)
        elif self.shell.sheet == f"sheet:{name}":
            self.shell.show_sheet(None)
        else:
            self.shell.show_sheet(sheet_named(name, self._journey, self._change_language, self.reading))

    def _change_language(self, language: str) -> None:
        self.screen_shown.flush()
        try:
            self._state = self._journey.change_language(language)
        except StorageError as error:
            self._trouble(error, lambda: self._change_language(language))
            return
        if self._translate is not None:
            self._translate(language)
        self._rebuild()

    def _rebuild(self) -> None:
        """Build the frame anew in the language in force; every answer stays."""
        old, before, self._shown = self.shell, self._shown[0], ("", "", "")
        self.shell = self._new_shell()
        self.guard.renew()
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self.shell)
        old.hide()
        old.deleteLater()
        if before == START:
            self._show_start()
        elif (ended := self._closing.ended) is not None:
            self._show_end(ended, 0)
        else:
            self._draw(self._state, 0)

    # -- covers --------------------------------------------------------

    def _cover(self, kind: CoverKind, act: Callable[[], None] | None = None) -> None:
        """Cover first, then save and tell the workflow: a full disk must not keep answers on the screen."""
        self.shell.keyboard.dismiss()
        self.guard.hide_all(kind, self._closing.ended is None and self._shown[0] in {PAGE, CARE})
        self.screen_shown.flush()
        if act is None or self._closing.ended is not None:
            return
        try:
            act()
        except StorageError as error:
            self._trouble(error, act)

    def _returned(self, kind: str) -> None:
        if kind == CoverKind.NOT_ME:
            self._show_start()
        elif kind != CoverKind.HIDDEN and self._shown[0] in {PAGE, CARE}:
            self._try(self._journey.resume, 0)
        self.screen_shown.heading.setFocus()
