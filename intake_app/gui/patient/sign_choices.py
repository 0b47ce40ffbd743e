"""The questions before a signature that have a few answers: who signs, in which way, who else is here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.domain.authority import Assent
from intake_app.domain.consent import Capacity, EndKind, SignatureMethod
from intake_app.gui.patient.acts import Ended, WentTo
from intake_app.gui.patient.sign_ends import unread_banner
from intake_app.gui.patient.signing_screen import ChoiceScreen
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.workflows.sign import ASSENT_NO

if TYPE_CHECKING:
    from intake_app.workflows.intake_state import SignView
    from intake_app.workflows.signing import Signing


class WhoScreen(ChoiceScreen):
    """Who signs. Under the clinic's age an adult does, and the person can sign too."""

    def __init__(self, view: SignView, signing: Signing) -> None:
        young = signing.setting.needs_adult
        lead = self.tr("You decide. Nothing is signed until the last step.")
        if young:
            lead = self.tr("At this clinic an adult signs for people under {0}. {1} can sign too.").format(
                signing.setting.own_consent_age, signing.setting.called
            )
        super().__init__(self.tr("Who signs?"), lead, signing)
        if view.unread:
            self.body.addWidget(unread_banner(view.unread, lambda page: self.acted.emit(WentTo(page))))
        self.offer(self._cards(young))
        if not signing.setting.ask_interpreter:
            self.body.addWidget(self._interpreter())
        self.finish()

    def _cards(self, young: bool) -> list[tuple[str, str, str, str, Signing]]:
        name = self.signing.setting.name
        own = ("who:self", self.tr("I sign for myself"), self.tr("I am {0}.").format(name), "user", Capacity.SELF)
        parent = ("who:parent", self.tr("A parent signs"), self.tr("I am a parent of {0}."), "users", Capacity.PARENT)
        others = (
            (
                "who:guardian",
                self.tr("A legal guardian signs"),
                self.tr("I am the legal guardian of {0}."),
                "heart-handshake",
                Capacity.GUARDIAN,
            ),
            (
                "who:representative",
                self.tr("Another person who decides signs"),
                self.tr("I am named to decide about health care for {0}."),
                "id",
                Capacity.REPRESENTATIVE,
            ),
        )
        return [
            (code, title, hint.format(name), icon, replace(self.signing, capacity=capacity))
            for code, title, hint, icon, capacity in (parent if young else own, *others)
        ]

    def _interpreter(self) -> FlowRow:
        """The way in for an interpreter that nobody had asked for before."""
        here = PillButton(self.tr("An interpreter is here"), "ghost", "language")
        here.setObjectName("who:interpreter")
        here.setCheckable(True)
        here.setChecked(bool(self.signing.interpreter_here))
        here.clicked.connect(self._with_interpreter)
        return FlowRow(here)

    def _with_interpreter(self, on: bool) -> None:
        self.signing = replace(self.signing, interpreter_here=True if on else None)
        self.say(self.tr("Thank you. We ask about the interpreter next. Please choose who signs.") if on else "")

    @override
    def go(self, signing: Signing) -> None:
        super().go(replace(signing, interpreter_here=self.signing.interpreter_here))


class AssentScreen(ChoiceScreen):
    """The person's own word, where somebody else decides. A no is not overruled here: a person comes."""

    def __init__(self, signing: Signing) -> None:
        name = signing.setting.called
        lead = self.tr("Please ask {0}, in words they like. Their own word counts here.").format(name)
        super().__init__(self.tr("What does {0} say?").format(name), lead, signing)
        self.offer(
            [
                (
                    "assent:yes",
                    self.tr("They say yes"),
                    self.tr("They can sign too, after you."),
                    "check",
                    replace(signing, assent=Assent.YES),
                ),
                (
                    "assent:unable",
                    self.tr("They cannot say today"),
                    self.tr("We write that down."),
                    "circle-dashed",
                    replace(signing, assent=Assent.UNABLE),
                ),
                (
                    "assent:no",
                    self.tr("They say no, or are not sure"),
                    self.tr("Then nothing is signed. A person talks with you both."),
                    "hand-stop",
                    replace(signing, assent=Assent.NO),
                ),
            ]
        )
        self.finish()

    @override
    def go(self, signing: Signing) -> None:
        if signing.assent is Assent.NO:
            self.acted.emit(Ended(EndKind.PERSON, ASSENT_NO))
        else:
            super().go(signing)


class InterpreterAskedScreen(ChoiceScreen):
    """Whether somebody interprets; a person of the clinic can write it down later."""

    def __init__(self, signing: Signing) -> None:
        lead = self.tr("An interpreter signs too. They say that all was told as truly as they can.")
        super().__init__(self.tr("Does an interpreter help today?"), lead, signing)
        self.offer(
            [
                (
                    "interpreter:yes",
                    self.tr("Yes"),
                    self.tr("They are here, on video or on the phone."),
                    "language",
                    replace(signing, interpreter_here=True),
                ),
                ("interpreter:no", self.tr("No"), "", "user", signing.without_interpreter()),
                (
                    "interpreter:staff",
                    self.tr("Staff write this down"),
                    self.tr("You do not need to know their details."),
                    "badge",
                    signing.without_interpreter(left=True),
                ),
            ]
        )
        self.finish()


class WayScreen(ChoiceScreen):
    """How to sign; every way counts the same."""

    def __init__(self, signing: Signing) -> None:
        lead = self.tr("Each way counts the same.")
        super().__init__(self.tr("How would you like to sign?"), lead, signing)
        ways = (
            (
                SignatureMethod.DRAWN,
                self.tr("Draw my name"),
                self.tr("With a finger, a pen or a mouse."),
                "signature",
            ),
            (SignatureMethod.TYPED, self.tr("Type my name"), self.tr("With the keyboard."), "keyboard"),
            (
                SignatureMethod.MARK,
                self.tr("Make a mark"),
                self.tr("An X or any mark. A witness signs too."),
                "pencil",
            ),
            (
                SignatureMethod.ASSISTED,
                self.tr("Someone writes for me"),
                self.tr("I say yes, and they write. A witness signs too."),
                "heart-handshake",
            ),
        )
        self.offer((f"way:{way}", title, hint, icon, replace(signing, way=way)) for way, title, hint, icon in ways)
        self.finish()
