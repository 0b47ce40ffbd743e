"""Sign, or not: what is agreed and what is not stand side by side, and every way to end has the same weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.domain.consent import Capacity, SignatureMethod, SigningRole
from intake_app.gui import tokens
from intake_app.gui.patient.acts import Signed, WentTo
from intake_app.gui.patient.sign_ends import unread_banner
from intake_app.gui.patient.sign_input import SignatureInput
from intake_app.gui.patient.sign_summary import summary
from intake_app.gui.patient.signing_screen import SigningScreen
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.workflows.intake_state import SignView
    from intake_app.workflows.signing import Signing

HASH_SHOWN = 12  # characters of the text's hash on the screen
LINE = 120


class SignaturePage(SigningScreen):
    """A screen that ends with Sign. "Not today" is as large, and neither has the focus (rule F07)."""

    input: SignatureInput

    def add_sign(self) -> None:
        """Add the buttons; call it when everything else is there."""
        self.sign = PillButton(self.tr("Sign"), "outline", "signature")
        self.sign.setObjectName("sign:sign")
        self.sign.clicked.connect(self._sign)
        self.input.changed.connect(self._ready)
        self.finish(self.sign)

    def _ready(self) -> None:
        """Once there is a signature, the Sign button is filled; its size stays."""
        self.sign.kind = "primary" if self.input.there else "outline"
        self.sign.update()
        self.say("")

    def _sign(self) -> None:
        missing = self.missing()
        if missing:
            self.say(missing)
        else:
            self.acted.emit(self.act())

    def act(self) -> Signed:
        """Return the act of signing as it stands on the screen."""
        raise NotImplementedError

    def missing(self) -> str:
        """Return what is still to be done, empty where nothing is."""
        if self.input.there:
            return ""
        if self.input.typing:
            return self.tr("Please type your name first, then press Sign. You can also choose Not today.")
        return self.tr("Please draw your signature first, then press Sign. You can also choose Not today.")

    def busy(self, saving: bool) -> None:
        """Say that the document is being saved; the button takes no second press meanwhile."""
        self.sign.setEnabled(not saving)
        self.say(self.tr("One moment, please. We save your document.") if saving else "")

    def tell_unread(self) -> None:
        """Say that something is to be opened first."""
        self.say(self.tr("Please open the parts listed above first, or talk about them in person."))

    @override
    def chosen(self) -> None:
        self.passed()

    @override
    def passed(self) -> None:
        self.say(self.tr("This is the last page. Please choose Sign, Not today, or another way below."))
        self.page.reveal(self.ends.not_today)


class SignScreen(SignaturePage):
    """The signature of the one who decides, below a summary on one screen (rule F06). Nothing is drawn beforehand."""

    def __init__(self, heading: str, view: SignView, meaning: str, signing: Signing) -> None:
        super().__init__(heading, signing)
        self._view = view
        self.body.addWidget(Text(self.tr("Nothing here is final. You can change your mind at any time."), "lead"))
        self.body.addWidget(summary(view))
        if view.unread:
            self.body.addWidget(unread_banner(view.unread, lambda page: self.acted.emit(WentTo(page))))
        self.body.addWidget(self._area(view, meaning))
        self.add_sign()

    def _area(self, view: SignView, meaning: str) -> QWidget:
        panel = Panel()
        panel.body.setSpacing(tokens.M)
        panel.body.addWidget(Heading(self._whose(), 2))
        panel.body.addWidget(Text(meaning))
        self.helper = LineEdit(max_length=LINE)
        self.helper.setObjectName("sign:helper")
        if self.signing.way is SignatureMethod.ASSISTED:
            hint = self.tr("The person says yes in their own way. Then you write their name below.")
            panel.body.addWidget(Labelled(self.tr("Name of the person who writes"), self.helper, hint))
        elif self.signing.way is SignatureMethod.MARK:
            panel.body.addWidget(Text(self.tr("An X, a dot or any other mark is fine.")))
        self.input = SignatureInput(self.signing.way)
        panel.body.addWidget(self.input)
        line = Text(self.tr("This text: {0}").format(view.text_sha256[:HASH_SHOWN]), "small", "text_muted")
        line.setAccessibleDescription(self.tr("The same mark is printed on the document."))
        panel.body.addWidget(line)
        return panel

    def _whose(self) -> str:
        capacity = self.signing.capacity
        return {
            Capacity.PARENT: self.tr("Signature of a parent of {0}"),
            Capacity.GUARDIAN: self.tr("Signature of a legal guardian of {0}"),
            Capacity.REPRESENTATIVE: self.tr("Signature of the person who decides for {0}"),
        }.get(capacity or Capacity.SELF, self.tr("Signature of {0}")).format(self.signing.setting.name)

    @override
    def missing(self) -> str:
        if self._view.unread:
            return self.tr("Please open the parts listed above, or talk about them in person. Then you can sign.")
        if self.signing.way is SignatureMethod.ASSISTED and not self.helper.text().strip():
            return self.tr("Please write the name of the person who writes.")
        if self.signing.way is SignatureMethod.MARK and not self.input.there:
            return self.tr("Please make your mark first, then press Sign. You can also choose Not today.")
        return super().missing()

    @override
    def act(self) -> Signed:
        ink, typed = self.input.value
        name = self.signing.setting.name if self.signing.capacity is Capacity.SELF else self.signing.signer
        return Signed(SigningRole.CONSENT, name, self.input.method, ink, typed, helper=self.helper.text().strip())
