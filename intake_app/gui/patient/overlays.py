"""What lies over the screens: the cover, the staff PIN, and the question whether somebody is still there."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.domain.consent import EndKind
from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.scene import paint_scene
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.pin_pad import PinPad
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from collections.abc import Callable

PANEL_WIDE = 620


class Overlay(QWidget):
    """A panel in the middle of a surface that hides everything below it. Scrolls where the text is large."""

    def __init__(self, picture: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = PageScroll(PANEL_WIDE)
        outer.addWidget(self._page)
        self.panel = Panel("surface", "hairline", tokens.XL)
        self.panel.body.setSpacing(tokens.M)
        self.heading = Heading("")
        self.panel.body.addWidget(self.heading)
        self._page.body.addStretch(1)
        self._page.body.addWidget(self.panel)
        self._page.body.addStretch(1)
        self.hide()

    def open(self) -> None:
        """Cover the whole parent and take the focus."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()
        announce(self, self.heading.text())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("bg"))
        if self._picture:
            paint_scene(painter, QRectF(self.rect()).adjusted(-24, -24, 24, 24))


class CoverKind(StrEnum):
    """Why the screen is covered; the words differ, nothing else does."""

    HIDDEN = "hidden"
    PAUSED = "paused"
    IDLE = "idle"
    NOT_ME = "not-me"
    PERSON = "person"
    DONE = "done"


class Cover(Overlay):
    """Shows no name and nothing of the answers (rule B02). `back` reopens; `staff` asks for a PIN.

    From a pause there are other ways on: `person` asks for somebody, `ended` carries an EndKind.
    """

    back = Signal(str)
    staff = Signal()
    person = Signal()
    ended = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(True, parent)
        self.setObjectName("cover")
        self.kind = CoverKind.HIDDEN
        self._text = Text("", "lead")
        self.panel.body.addWidget(self._text)
        self.return_button = PillButton("", "primary")
        self.return_button.setObjectName("cover:back")
        self.return_button.clicked.connect(lambda: self.back.emit(self.kind))
        self.staff_button = PillButton(self.tr("Staff"), "ghost", "key")
        self.staff_button.setObjectName("cover:staff")
        self.staff_button.clicked.connect(self.staff)
        self.panel.body.addWidget(FlowRow(self.return_button, self.staff_button))
        self.ask_button = PillButton(self.tr("Ask a person"), "calm", "messages")
        self.paper_button = PillButton(self.tr("Use paper instead"), "outline", "file-text")
        self.later_button = PillButton(self.tr("Stop for today"), "outline", "hand-stop")
        self.ask_button.clicked.connect(self.person)
        self.paper_button.clicked.connect(lambda: self.ended.emit(EndKind.PAPER))
        self.later_button.clicked.connect(lambda: self.ended.emit(EndKind.NOT_TODAY))
        others = (self.ask_button, self.paper_button, self.later_button)
        for button, name in zip(others, ("person", "paper", "not-today"), strict=True):
            button.setObjectName(f"cover:{name}")
        self._others = FlowRow(*others)
        self.panel.body.addWidget(self._others)

    def cover(self, kind: CoverKind, others: bool = False) -> None:
        """Cover the screen at once. `others`: whether there is an intake that can go on in another way."""
        title, text, button = self._words(kind)
        self._others.setVisible(others and kind in {CoverKind.PAUSED, CoverKind.PERSON})
        self.ask_button.setVisible(kind is CoverKind.PAUSED)
        self.kind = kind
        self.heading.setText(title)
        self.open()
        self._text.setText(text)
        self.return_button.setText(button)
        self.return_button.setVisible(kind is not CoverKind.DONE)
        self.return_button.updateGeometry()

    def _words(self, kind: CoverKind) -> tuple[str, str, str]:
        saved = self.tr("Your answers are saved. Take the time you need.")
        return {
            CoverKind.HIDDEN: (self.tr("The screen is hidden"), saved, self.tr("Show it again")),
            CoverKind.PAUSED: (self.tr("Paused"), saved, self.tr("I am back")),
            CoverKind.IDLE: (self.tr("Paused for your privacy"), saved, self.tr("I am back")),
            CoverKind.NOT_ME: (
                self.tr("Thank you for telling us"),
                self.tr("Please give this tablet to the front desk. They will set it right."),
                self.tr("Ask again"),
            ),
            CoverKind.PERSON: (
                self.tr("A person can help you"),
                " ".join(
                    (
                        self.tr("Please show this screen to someone who works here. They find a person for you."),
                        self.tr("Your answers are saved. You can wait, or go on by yourself."),
                    )
                ),
                self.tr("Go on"),
            ),
            CoverKind.DONE: (
                self.tr("Thank you"),
                self.tr("Please give this tablet to the front desk."),
                "",
            ),
        }[kind]


class StaffGate(Overlay):
    """Asks for a staff PIN. `ask` says whether it fits; the PIN is kept nowhere."""

    closed = Signal()

    def __init__(self, ask: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(False, parent)
        self.setObjectName("staff-gate")
        self._ask = ask
        self.heading.setText(self.tr("For staff"))
        self._note = Text(self.tr("Please enter your PIN to take the tablet back."))
        self.panel.body.addWidget(self._note)
        self.pad = PinPad()
        self.pad.setObjectName("staff:pin")
        self.pad.answered.connect(self._entered)
        self.panel.body.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignHCenter)
        self.leave = PillButton(self.tr("Back to the screen"), "ghost", "arrow-left")
        self.leave.setObjectName("staff:leave")
        self.leave.clicked.connect(self._leave)
        self.panel.body.addWidget(FlowRow(self.leave))

    @override
    def open(self) -> None:
        self._note.setText(self.tr("Please enter your PIN to take the tablet back."))
        self.pad.clear()
        super().open()
        self.pad.setFocus()

    def _entered(self, pin: object) -> None:
        if self._ask(str(pin)):
            self._leave()
            return
        self._note.setText(self.tr("That PIN is not known here. Please enter it again."))
        announce(self._note, self._note.text())

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()


class IdleNotice(Overlay):
    """Asks gently, without a countdown. Any touch is an answer."""

    hide_now = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(True, parent)
        self.setObjectName("idle")
        self.heading.setText(self.tr("Are you still there?"))
        self.panel.body.addWidget(
            Text(self.tr("Your answers are saved. To keep them private, we cover the screen soon."), "lead")
        )
        self.here = PillButton(self.tr("I am still here"), "primary")
        self.here.setObjectName("idle:here")
        self.here.clicked.connect(self.hide)
        self.cover_now = PillButton(self.tr("Cover it now"), "outline", "eye-off")
        self.cover_now.setObjectName("idle:cover")
        self.cover_now.clicked.connect(self.hide_now)
        self.panel.body.addWidget(FlowRow(self.here, self.cover_now))
