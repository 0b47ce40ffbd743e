"""The signatures beside the one that decides: the person's own word, the interpreter's, the witness's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.domain.authority import InterpreterMode, WitnessStanding
from intake_app.domain.consent import SignatureMethod, SigningRole
from intake_app.gui import tokens
from intake_app.gui.patient.acts import Signed
from intake_app.gui.patient.cards import Cards
from intake_app.gui.patient.sign_input import SignatureInput
from intake_app.gui.patient.sign_screen import LINE, SignaturePage
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text
from intake_app.workflows.signing import LEFT_ASSENT

if TYPE_CHECKING:
    from intake_app.workflows.signing import Signing


class AttestScreen(SignaturePage):
    """A sentence, and the place to sign it."""

    def __init__(self, heading: str, lead: str, meaning: str, signing: Signing, way: SignatureMethod | None) -> None:
        super().__init__(heading, signing)
        self.body.addWidget(Text(lead, "lead"))
        self.panel = Panel()
        self.panel.body.setSpacing(tokens.M)
        self.panel.body.addWidget(Text(meaning))
        self.before()
        self.input = SignatureInput(way)
        self.panel.body.addWidget(self.input)
        self.body.addWidget(self.panel)
        self.after()
        self.add_sign()

    def before(self) -> None:
        """Add what is asked above the place to sign."""

    def after(self) -> None:
        """Add what stands below the place to sign."""


class OwnWordScreen(AttestScreen):
    """The person's own line, after the one who decides for them; they can also leave it."""

    def __init__(self, meaning: str, signing: Signing) -> None:
        name = signing.setting.called
        lead = self.tr("{0}, this line is for you. Your name or any mark is fine.").format(name)
        super().__init__(self.tr("Your own word"), lead, meaning, signing, None)

    @override
    def after(self) -> None:
        leave = PillButton(self.tr("I would rather not sign"), "ghost")
        leave.setObjectName("assent:leave")
        leave.clicked.connect(lambda _on=False: self.go(self.signing.leaving(LEFT_ASSENT)))
        self.body.addWidget(FlowRow(leave))

    @override
    def act(self) -> Signed:
        ink, typed = self.input.value
        return Signed(SigningRole.ASSENT, self.signing.setting.name, self.input.method, ink, typed)


class InterpreterSignScreen(AttestScreen):
    """The interpreter signs; for one on video or the phone, somebody here writes what they say."""

    def __init__(self, meaning: str, signing: Signing) -> None:
        spoken = signing.interpretation
        self._away = spoken is not None and spoken.mode is not InterpreterMode.IN_PERSON
        lead = self.tr("{0}, please read this and sign.").format(signing.interpreter)
        if self._away:
            lead = self.tr("Please read this to {0}. They say yes, and you write their name.").format(
                signing.interpreter
            )
        way = SignatureMethod.ASSISTED if self._away else None
        super().__init__(self.tr("The interpreter signs"), lead, meaning, signing, way)

    @override
    def before(self) -> None:
        self.helper = LineEdit(max_length=LINE)
        self.helper.setObjectName("sign:helper")
        if self._away:
            self.panel.body.addWidget(Labelled(self.tr("Name of the person who writes"), self.helper))

    @override
    def after(self) -> None:
        leave = PillButton(self.tr("Leave this for staff"), "ghost", "badge")
        leave.setObjectName("interpreter:leave")
        leave.clicked.connect(lambda _on=False: self.go(self.signing.without_interpreter(left=True)))
        self.body.addWidget(FlowRow(leave))

    @override
    def missing(self) -> str:
        if self._away and not self.helper.text().strip():
            return self.tr("Please write the name of the person who writes.")
        return super().missing()

    @override
    def act(self) -> Signed:
        ink, typed = self.input.value
        return Signed(
            SigningRole.INTERPRETER,
            self.signing.interpreter,
            self.input.method,
            ink,
            typed,
            helper=self.helper.text().strip(),
            interpretation=self.signing.interpretation,
        )


class WitnessScreen(AttestScreen):
    """Who saw it signs last, with name and standing. Without a witness a person of the clinic is asked to come."""

    def __init__(self, meaning: str, signing: Signing) -> None:
        lead = self.tr("Somebody who saw it signs too. Ask a person if nobody is here.")
        super().__init__(self.tr("The witness signs"), lead, meaning, signing, None)

    @override
    def before(self) -> None:
        self.name = LineEdit(max_length=LINE)
        self.name.setObjectName("witness:name")
        words = {
            WitnessStanding.STAFF: (self.tr("I work here"), "badge"),
            WitnessStanding.COMPANION: (self.tr("I came with them"), "users"),
            WitnessStanding.OTHER: (self.tr("Neither"), "user"),
        }
        choices = [Choice(code, title, "", icon) for code, (title, icon) in words.items()]
        self.standing = Cards(choices, multi=False)
        for code, card in self.standing.cards.items():
            card.setObjectName(f"witness:{code}")
        self._name_box = Labelled(self.tr("Name of the witness"), self.name)
        self.name.textEdited.connect(lambda _text: self._name_box.set_error(""))
        self.panel.body.addWidget(self._name_box)
        self.panel.body.addWidget(Labelled(self.tr("Who are you here?"), self.standing))

    def _acting(self) -> set[str]:
        signed = self.signing.signatures
        return {" ".join(name.casefold().split()) for s in signed for name in (s.signer, s.helper) if name}

    @override
    def missing(self) -> str:
        name = " ".join(self.name.text().casefold().split())
        self._name_box.set_error("" if name else self.tr("Please write the name of the witness."))
        if not name:
            return self.tr("Please write the name of the witness.")
        if name in self._acting():
            return self.tr("Please ask somebody else to be the witness. You are part of this signature already.")
        if self.standing.value() is None:
            return self.tr("Please choose who you are here.")
        return super().missing()

    @override
    def act(self) -> Signed:
        ink, typed = self.input.value
        standing = WitnessStanding(str(self.standing.value()))
        return Signed(SigningRole.WITNESS, self.name.text().strip(), self.input.method, ink, typed, standing=standing)
