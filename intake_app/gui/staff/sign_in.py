"""Sign-in: who you are, then your PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import SecretField
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.parts import body, column, part, small, title
from intake_app.gui.staff.words import role_words
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.pin_pad import PinPad
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.workflows.ports import WrongSecretError
from intake_app.workflows.unlock import PIN_DIGITS, GateClosedError, people_to_choose, reset_gate, sign_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from intake_app.workflows.unlock import Session
    from intake_app.workflows.workplace import Workplace

WIDE = 860


class SignInScreen(PageScroll):
    """Calls `on_session` once somebody has signed in.

    `demo_pins` (name to PIN) is for demonstrations alone and shown as such. `fits_passphrase`, where given, lets a
    person who is locked out try again after the clinic's recovery passphrase.
    """

    def __init__(
        self,
        workplace: Workplace,
        on_session: Callable[[Session], None],
        demo_pins: Mapping[str, str] | None = None,
        fits_passphrase: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__(980)
        self._workplace, self._on_session, self._fits = workplace, on_session, fits_passphrase
        self._people = {str(member.id): member for member in people_to_choose(workplace)}
        self.notices = Notices()
        self.people = self._list()
        self._pin_title = part(self.tr("Your PIN"))
        self.pad = self._pin_pad()
        self._hint = body(self.tr("Choose your name first."), "text_muted")
        self._recovery = self._recovery_part()
        self._compose(demo_pins or {})

    def _list(self) -> CardGrid:
        people = self._people.items()
        grid = CardGrid([Choice(i, m.name, role_words(m.role), "user") for i, m in people], multi=False, columns=1)
        for code, card in grid.cards.items():
            card.setObjectName(f"signin:person:{code}")
        grid.set_name(self.tr("People who can sign in"))
        grid.answered.connect(self._chosen)
        return grid

    def _pin_pad(self) -> PinPad:
        pad = PinPad(least=PIN_DIGITS)
        for digit, key in pad.keys.items():
            key.setObjectName(f"pin:{digit}")
        pad.erase.setObjectName("pin:erase")
        pad.enter.setObjectName("pin:enter")
        pad.answered.connect(self._entered)
        return pad

    def _compose(self, demo_pins: Mapping[str, str]) -> None:
        clinic = self._workplace.records.clinic()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(tokens.XXL)
        left = column(part(self.tr("Who is signing in?")), self.people, gap=tokens.M)
        right = column(self._pin_title, self._hint, self.pad, gap=tokens.M)
        self._columns.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addSpacing(tokens.XL)
        for widget in (title(clinic.name if clinic else self.tr("Sign in")), self.notices):
            self.body.addWidget(widget)
        self.body.addLayout(self._columns)
        self.body.addWidget(self._recovery)
        if demo_pins:
            self.body.addWidget(self._demo(demo_pins))
        self.body.addStretch(1)

    def _demo(self, pins: Mapping[str, str]) -> QWidget:
        panel = Panel("calm_soft", "calm", tokens.M)
        panel.setObjectName("signin:demo")
        panel.body.addWidget(part(self.tr("This is a demonstration")))
        panel.body.addWidget(body(self.tr("The people in it are made up. These PINs open it:")))
        for name, pin in pins.items():
            panel.body.addWidget(body(self.tr("{0}: {1}").format(name, pin)))
        return panel

    def _recovery_part(self) -> QWidget:
        self._passphrase = SecretField()
        self._passphrase.setObjectName("signin:passphrase")
        again = PillButton(self.tr("Let me try again"), "outline", "key", desk=True)
        again.setObjectName("signin:recover")
        again.clicked.connect(self._recover)
        box = Panel(pad=tokens.M)
        layout: QVBoxLayout = box.body
        layout.addWidget(Labelled(self.tr("Recovery passphrase"), self._passphrase, desk=True))
        layout.addWidget(small(self.tr("The words that were written down when the clinic was set up.")))
        layout.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        box.hide()
        return box

    def _who(self) -> UUID | None:
        code = self.people.value()
        return self._people[code].id if isinstance(code, str) else None

    def _chosen(self, _code: object) -> None:
        self.notices.clear()
        self._recovery.hide()
        self.pad.clear()
        code = self.people.value()
        if isinstance(code, str):
            self._hint.setText(self.tr("Hello {0}. Please enter your PIN.").format(self._people[code].name))
            self.pad.setFocus()
        else:
            self._hint.setText(self.tr("Choose your name first."))

    def _entered(self, pin: object) -> None:
        who = self._who()
        if who is None:
            self.notices.tell(self.tr("Please choose your name first."))
            return
        session: Session | None = None
        with self.notices.guard():
            try:
                session = sign_in(self._workplace, who, str(pin))
            except GateClosedError as error:
                self._recovery.setVisible(error.passphrase and self._fits is not None)
                raise
        if session is not None:
            self._on_session(session)

    def _recover(self) -> None:
        who, words = self._who(), self._passphrase.secret()
        self._passphrase.clear()
        if who is None or self._fits is None:
            return
        with self.notices.guard():
            if not self._fits_words(words):
                self.notices.tell(
                    self.tr("That passphrase does not fit."), self.tr("Please check the words."), "safety"
                )
                return
            reset_gate(self._workplace.records, who)
            self._recovery.hide()
            self.notices.tell(self.tr("Please enter your PIN again."))

    def _fits_words(self, words: str) -> bool:
        try:
            return self._fits is not None and self._fits(words)
        except WrongSecretError:
            return False

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        wide = arg__1.size().width() >= theme.px(WIDE)
        self._columns.setDirection(QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.TopToBottom)
        super().resizeEvent(arg__1)
