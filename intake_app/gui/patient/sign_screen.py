"""Sign, or not: what is agreed and what is not stand side by side, and every way to end has the same weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.domain.consent import Capacity, EndKind, Ink
from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.acts import Ended, Signed, Step, WentTo
from intake_app.gui.patient.columns import Columns
from intake_app.gui.patient.screen import Screen, column
from intake_app.gui.patient.sign_summary import summary
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.signature import SignaturePad, TypedSignature
from intake_app.gui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.workflows.intake_state import IntakeState, SignView

HASH_SHOWN = 12  # characters of the text's hash on the screen


class SignScreen(Screen):
    """Nothing is drawn beforehand, nothing has the focus, and "Not today" is as large as "Sign" (rules F06, F07)."""

    def __init__(self, state: IntakeState, view: SignView, meaning: str, capacity: Capacity = Capacity.SELF) -> None:
        super().__init__(state.heading)
        self._view = view
        self._ink: Ink | None = None
        self._typed: str | None = None
        self.body.addWidget(Text(self.tr("Nothing here is final. You can change your mind at any time."), "lead"))
        self.body.addWidget(summary(view))
        self.notice = Text("", "label", "calm")
        self.notice.hide()
        self.own_name = LineEdit(self.tr("Your own name"))
        self.own_name.setObjectName("sign:own-name")
        self._capacity = capacity
        if view.unread:
            self.body.addWidget(self._unread(view))
        self.body.addWidget(self._area(view, meaning))
        self.body.addWidget(self.notice)
        self.body.addWidget(self._ends())
        self.compose()

    def _unread(self, view: SignView) -> QWidget:
        banner = Banner(
            self.tr("A few parts are not opened yet"),
            self.tr("Please open them, or choose Talk in person there. Then you can sign."),
            "calm",
        )
        row = FlowRow()
        for page, title in view.unread:
            lead = PillButton(title, "outline", "chevron-right", trailing=True)
            lead.setObjectName(f"sign:unread:{page}")
            lead.clicked.connect(lambda _on=False, page=page: self.acted.emit(WentTo(page)))
            row.add(lead)
        banner.body.addWidget(row)
        return banner

    def _area(self, view: SignView, meaning: str) -> QWidget:
        panel = Panel()
        panel.body.setSpacing(tokens.M)
        panel.body.addWidget(Heading(self._whose(view), 2))
        panel.body.addWidget(Text(meaning))
        if self._capacity is not Capacity.SELF:
            panel.body.addWidget(Labelled(self.tr("Your own name"), self.own_name))
        self.pad, self.typed = SignaturePad(), TypedSignature()
        self.pad.setObjectName("sign:pad")
        self.pad.canvas.setObjectName("sign:canvas")
        self.typed.setObjectName("sign:typed-name")
        self.pad.setMinimumHeight(300)
        self.pad.answered.connect(self._drawn)
        self.typed.answered.connect(self._written)
        self.typed.hide()
        self.switch = PillButton(self.tr("Type my name instead"), "outline", "keyboard")
        self.switch.setObjectName("sign:typed")
        self.switch.clicked.connect(self._other_way)
        panel.body.addWidget(FlowRow(self.switch))
        panel.body.addWidget(self.pad)
        panel.body.addWidget(self.typed)
        hashed = self.tr("This text: {0}").format(view.text_sha256[:HASH_SHOWN])
        line = Text(hashed, "small", "text_muted")
        line.setAccessibleDescription(self.tr("The same mark is printed on the document."))
        panel.body.addWidget(line)
        return panel

    def _whose(self, view: SignView) -> str:
        return {
            Capacity.PARENT: self.tr("Signature of a parent of {0}"),
            Capacity.GUARDIAN: self.tr("Signature of a legal guardian of {0}"),
            Capacity.REPRESENTATIVE: self.tr("Signature of the person who decides for {0}"),
        }.get(self._capacity, self.tr("Signature of {0}")).format(view.name)

    def _ends(self) -> QWidget:
        self.not_today = PillButton(self.tr("Not today"), "outline")
        self.sign = PillButton(self.tr("Sign"), "outline", "signature")
        self.paper = PillButton(self.tr("Use paper instead"), "ghost", "file-text")
        self.person = PillButton(self.tr("Ask a person"), "ghost", "messages")
        self.not_today.setObjectName("sign:not-today")
        self.sign.setObjectName("sign:sign")
        self.paper.setObjectName("sign:paper")
        self.person.setObjectName("sign:person")
        self.sign.clicked.connect(self._sign)
        ends = ((self.not_today, EndKind.NOT_TODAY), (self.paper, EndKind.PAPER), (self.person, EndKind.PERSON))
        for button, kind in ends:
            button.clicked.connect(lambda _on=False, kind=kind: self.acted.emit(Ended(kind)))
        holder, layout = column(tokens.S)
        layout.addWidget(Columns(self.not_today, self.sign, least=220, most=420))
        layout.addWidget(FlowRow(self.paper, self.person))
        return holder

    # -- signing -------------------------------------------------------

    def _drawn(self, ink: object) -> None:
        self._ink = ink if isinstance(ink, Ink) else None
        self._ready()

    def _written(self, name: object) -> None:
        self._typed = str(name) if name else None
        self._ready()

    def _ready(self) -> None:
        """Once there is a signature, the Sign button is filled; its size stays."""
        there = self._typed if self.typed.isVisibleTo(self) else self._ink
        self.sign.kind = "primary" if there else "outline"
        self.sign.update()
        self._say("")

    def _other_way(self) -> None:
        typing = not self.typed.isVisibleTo(self)
        self.typed.setVisible(typing)
        self.pad.setVisible(not typing)
        self.switch.setText(self.tr("Draw it instead") if typing else self.tr("Type my name instead"))
        self.switch.icon_name = "writing" if typing else "keyboard"
        self.switch.updateGeometry()
        self._ready()

    def _say(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        announce(self.notice, text)

    def _sign(self) -> None:
        typing = self.typed.isVisibleTo(self)
        missing = self._missing(typing)
        if missing:
            self._say(missing)
            return
        self.acted.emit(Signed(None if typing else self._ink, self._typed if typing else None))

    def _missing(self, typing: bool) -> str:
        if self._view.unread:
            return self.tr("Please open the parts listed above, or talk about them in person. Then you can sign.")
        if self._capacity is not Capacity.SELF and not self.own_name.text().strip():
            return self.tr("Please write your own name above the signature.")
        if typing and not self._typed:
            return self.tr("Please type your name first, then press Sign. You can also choose Not today.")
        if not typing and not self._ink:
            return self.tr("Please draw your signature first, then press Sign. You can also choose Not today.")
        return ""

    @property
    def signer(self) -> str:
        """The name of the person who signs."""
        return self._view.name if self._capacity is Capacity.SELF else self.own_name.text().strip()

    def busy(self, saving: bool) -> None:
        """Say that the document is being saved; the button takes no second press meanwhile."""
        self.sign.setEnabled(not saving)
        self._say(self.tr("One moment, please. We save your document.") if saving else "")

    def tell_unread(self) -> None:
        """Say that something is to be opened first."""
        self._say(self.tr("Please open the parts listed above first, or talk about them in person."))

    @override
    def own_step(self, step: Step) -> bool:
        if step in {Step.CONTINUE, Step.SKIP}:
            self._say(self.tr("This is the last page. Please choose Sign, Not today, or another way below."))
            self.page.reveal(self.not_today)
            return True
        return False
