"""What every screen on the way to a signature is: one question, and the other ends below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.action_card import ActionCard
from intake_app.gui.patient.acts import Ended, Step, WentOnSigning
from intake_app.gui.patient.columns import Columns
from intake_app.gui.patient.screen import Screen
from intake_app.gui.patient.sign_ends import Ends
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake_app.gui.widgets.buttons import PillButton
    from intake_app.workflows.signing import Signing


class SigningScreen(Screen):
    """`signing` is what was chosen so far. Continue asks `chosen` for what follows."""

    def __init__(self, heading: str, signing: Signing) -> None:
        super().__init__(heading)
        self.signing = signing
        self.notice = Text("", "label", "calm")
        self.notice.hide()

    def finish(self, main: PillButton | None = None) -> None:
        """Add the notice and the other ends, and put everything in place; call it once, at the end."""
        self.ends = Ends(main)
        self.ends.chosen.connect(lambda kind: self.acted.emit(Ended(kind)))
        self.body.addWidget(self.notice)
        self.body.addSpacing(tokens.S)
        self.body.addWidget(self.ends)
        self.compose()

    def say(self, text: str) -> None:
        """Say what is still to be done; an empty text says nothing."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        announce(self.notice, text)
        if text:
            self.page.reveal(self.notice)

    def go(self, signing: Signing) -> None:
        """Go on with what was chosen."""
        self.acted.emit(WentOnSigning(signing))

    def chosen(self) -> Signing | None:
        """Return what follows, or None after saying what is open."""
        self.say(self.tr("Please choose one of the ways above. You can also choose Not today."))
        return None

    def passed(self) -> None:
        """Say how to leave this, where somebody presses Skip."""
        self.say(self.tr("You can leave this with Not today, or ask a person."))

    @override
    def own_step(self, step: Step) -> bool:
        if step is Step.CONTINUE:
            chosen = self.chosen()
            if chosen is not None:
                self.go(chosen)
        elif step is Step.SKIP:
            self.passed()
        return step in {Step.CONTINUE, Step.SKIP}


class ChoiceScreen(SigningScreen):
    """One question with a card for each answer; a press leads on, and no card is chosen beforehand."""

    def __init__(self, heading: str, lead: str, signing: Signing) -> None:
        super().__init__(heading, signing)
        if lead:
            self.body.addWidget(Text(lead, "lead"))

    def offer(self, cards: Iterable[tuple[str, str, str, str, Signing]]) -> None:
        """Add the cards: object name, title, hint, icon, and what is chosen with it."""
        made = []
        for name, title, hint, icon, signing in cards:
            card = ActionCard(title, hint, icon)
            card.setObjectName(name)
            card.clicked.connect(lambda _on=False, signing=signing: self.go(signing))
            made.append(card)
        self.body.addWidget(Columns(*made, least=360))
