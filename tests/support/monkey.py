"""Restless hands on a patient's tablet: touches, keys, rotations, looks, languages, and whatever might let out."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.theme import theme
from intake_app.gui.tokens import PALETTES, SCALES
from tests.support.tablet import Bell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPointingDevice

    from intake_app.domain.response import Answer
    from intake_app.workflows.answer import Journey
    from tests.support.patient_desk import Desk

SIZES = ((1280, 800), (768, 1024), (1024, 768), (800, 1280))
K, M = Qt.Key, Qt.KeyboardModifier
PLAIN_KEYS = (
    K.Key_Tab, K.Key_Backtab, K.Key_Space, K.Key_Return, K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_A,
    K.Key_7, K.Key_Backspace, K.Key_Delete, K.Key_PageDown, K.Key_Home, K.Key_End,
)  # fmt: skip
WAYS_OUT = (
    (K.Key_F4, M.AltModifier), (K.Key_Q, M.ControlModifier), (K.Key_W, M.ControlModifier),
    (K.Key_Escape, M.NoModifier), (K.Key_F11, M.NoModifier), (K.Key_Tab, M.AltModifier), (K.Key_F1, M.NoModifier),
    (K.Key_Menu, M.NoModifier), (K.Key_F10, M.ShiftModifier), (K.Key_Space, M.AltModifier),
    (K.Key_O, M.ControlModifier), (K.Key_P, M.ControlModifier), (K.Key_N, M.ControlModifier),
    (K.Key_Back, M.NoModifier), (K.Key_Meta, M.NoModifier), (K.Key_Delete, M.ControlModifier | M.AltModifier),
)  # fmt: skip
FORWARD = frozenset({"footer:continue", "footer:skip", "start:yes", "note:continue", "cover:back", "staff:leave"})
TO_GO_ON, TO_ANSWER = 0.25, 0.8


class Monkey:
    """Acts by dice; `problems` names what should never be. Nothing is painted, everything else is real."""

    def __init__(self, desk: Desk, seed: int, screen: QPointingDevice) -> None:
        self._desk, self._dice, self._screen = desk, random.Random(seed), screen
        self.ends: list[object] = []
        self.ended = 0
        self._before = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        self.problems: list[str] = []
        self.seen: Counter[str] = Counter()
        self.acknowledged: dict[str, Answer | None] = {}
        self.answers = 0
        self.flow = self._open(desk.journey)

    def _open(self, journey: Journey) -> PatientFlow:
        self.journey, save = journey, journey.answer

        def answer(link_id: str, given: Answer | None) -> object:
            state = save(link_id, given)
            self.acknowledged[link_id] = given
            self.answers += 1
            return state

        journey.answer = answer  # type: ignore[method-assign, assignment]
        self._bell = Bell()
        flow = PatientFlow(journey, self.ends.append, lambda _pin: False, alarm=self._bell)
        flow.setUpdatesEnabled(False)
        flow.resize(*SIZES[0])
        flow.show()
        flow.activateWindow()
        self._happen()
        return flow

    def close(self) -> None:
        """Put the tablet away."""
        self.flow.release()
        self.flow.close()
        self.flow.deleteLater()
        self._happen()

    @staticmethod
    def _happen() -> None:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # -- what it does --------------------------------------------------

    def step(self) -> None:
        """Do one thing, and look whether something is there that should never be."""
        acts: dict[Callable[[], None], float] = {
            self._tap: 42, self._press: 15, self._drag: 3, self._key: 20, self._way_out: 8, self._turn: 1,
            self._look: 0.5, self._language: 0.3, self._ring: 1, self._jump: 1.5, self._context: 2,
            self._drop: 2, self._close: 1.5, self._crash: 0.2,
        }  # fmt: skip
        act = self._dice.choices(tuple(acts), tuple(acts.values()))[0]
        act()
        self._happen()
        self.seen[act.__name__] += 1
        self._look_around(act.__name__)
        if self.flow._closing.ended is not None:
            self._next_patient()

    def _spot(self) -> QPoint:
        return QPoint(self._dice.randrange(self.flow.width()), self._dice.randrange(self.flow.height()))

    def _touch(self, *spots: QPoint) -> None:
        window = self.flow.windowHandle()
        first, *rest = spots
        QTest.touchEvent(window, self._screen).press(0, first, window).commit()
        for spot in rest:
            QTest.touchEvent(window, self._screen).move(0, spot, window).commit()
        QTest.touchEvent(window, self._screen).release(0, spots[-1], window).commit()

    def _tap(self) -> None:
        self._touch(self._spot())

    def _press(self) -> None:
        """Tap on a button that lies open at its middle; more often than not on one that answers or leads on."""
        buttons = [b for b in self.flow.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        self._dice.shuffle(buttons)
        luck, screen = self._dice.random(), self.flow.screen_shown
        if luck < TO_GO_ON:
            buttons.sort(key=lambda button: button.objectName() not in FORWARD)
        elif luck < TO_ANSWER:
            buttons.sort(key=lambda button: not screen.isAncestorOf(button))
        for button in buttons:
            spot = button.mapTo(self.flow, button.rect().center())
            if self.flow.childAt(spot) is button:
                self._touch(spot)
                return

    def _drag(self) -> None:
        spots = [self._spot()]
        for _ in range(self._dice.randrange(2, 10)):
            spots.append(spots[-1] + QPoint(self._dice.randrange(-60, 61), self._dice.randrange(-60, 61)))
        self._touch(*spots)

    def _key(self) -> None:
        fields = [f for kind in (QLineEdit, QPlainTextEdit) for f in self.flow.findChildren(kind) if f.isVisible()]
        if fields and self._dice.random() < 0.3:
            self._dice.choice(fields).setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keyClick(self.flow.windowHandle(), self._dice.choice(PLAIN_KEYS))

    def _way_out(self) -> None:
        QTest.keyClick(self.flow.windowHandle(), *self._dice.choice(WAYS_OUT))

    def _turn(self) -> None:
        self.flow.resize(*self._dice.choice(SIZES))

    def _look(self) -> None:
        theme.set(
            self._dice.choice(tuple(PALETTES)), self._dice.choice(SCALES), reduce_motion=self._dice.random() < 0.8
        )

    def _language(self) -> None:
        self.flow._change_language(self._dice.choice(self.journey.languages))

    def _ring(self) -> None:
        if self._bell.running:
            self._bell.ring()

    def _jump(self) -> None:
        if self.flow._shown[0] == "page":
            page = self._dice.choice(self.journey.pages()).id
            self.flow._try(lambda: self.journey.go_to(page))

    def _context(self) -> None:
        """Ask for a menu, as a long press and the right button do."""
        QTimer.singleShot(0, self.flow, self._shut_menus)
        spot = self._spot()
        target = self.flow.childAt(spot) or self.flow
        where = target.mapFrom(self.flow, spot)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, target.mapToGlobal(where))
        QApplication.sendEvent(target, event)

    def _shut_menus(self) -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            self.problems.append(f"a menu {type(menu).__name__} opened")
            menu.close()

    def _drop(self) -> None:
        data = QMimeData()
        data.setText("dropped")
        data.setUrls([QUrl("file:///etc/hosts")])
        spot = self._spot()
        target = self.flow.childAt(spot) or self.flow
        where, action = target.mapFrom(self.flow, spot), Qt.DropAction.CopyAction
        enter = QDragEnterEvent(where, action, data, Qt.MouseButton.LeftButton, M.NoModifier)
        QApplication.sendEvent(target, enter)
        if enter.isAccepted():
            drop = QDropEvent(QPointF(where), action, data, Qt.MouseButton.LeftButton, M.NoModifier)
            QApplication.sendEvent(target, drop)

    def _close(self) -> None:
        way = self._dice.randrange(3)
        if way == 0:
            self.flow.close()
        elif way == 1:
            self.flow.windowHandle().close()
        else:
            QApplication.closeAllWindows()

    def _crash(self) -> None:
        """The screens die at once; the next start finds what was acknowledged."""
        self._check_store()
        dead, here = self.flow, self.journey
        here.answer = lambda _key, _given: here.state()  # type: ignore[method-assign, assignment]  # the dead save nothing
        dead.guard.release()
        dead.hide()
        dead.deleteLater()
        self.flow = self._open(self._desk.again())

    def _next_patient(self) -> None:
        """The paperwork ended: the tablet goes back, and on to the next visit."""
        self.ended += 1
        self.close()
        self.acknowledged.clear()
        self.flow = self._open(self._desk.next_visit())

    # -- what must hold ------------------------------------------------

    def _look_around(self, after: str) -> None:
        flow = self.flow
        if flow.guard.released or not flow.isVisible():
            self.problems.append(f"{after} led out of the patient's screens")
            flow.guard.released = False
            flow.show()
        known = (flow, *self._before)
        others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in known]
        if others or QGuiApplication.modalWindow() is not None:
            self.problems.append(f"{after} opened {[type(other).__name__ for other in others]}")
            for other in others:
                other.close()

    def _check_store(self) -> None:
        """What was acknowledged stands on the disk."""
        for key in self.acknowledged:
            if self._desk.saved(key) != self.journey.response.get(key):
                self.problems.append(f"{key} is not saved")

    def finish(self) -> None:
        """Look at the store once more."""
        self._check_store()
