"""The end of the paperwork: signed, not today, on paper, or with a person. Each is a good end."""

from __future__ import annotations

from typing_extensions import override

from intake_app.domain.consent import EndKind
from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.acts import CopyAsked, CopyPrinted, HandedBack, Step
from intake_app.gui.patient.scene import Scene
from intake_app.gui.patient.screen import Screen, icon_line
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text


class EndScreen(Screen):
    """Thanks, what happens next, a copy where one is there, and the tablet goes back."""

    def __init__(self, kind: EndKind, copy: bool) -> None:
        super().__init__("", big=True)
        title, next_step = self._words(kind)
        self.heading.setText(title)
        self.body.addWidget(Text(next_step, "lead"))
        if kind is EndKind.SIGNED:
            self.body.addWidget(
                icon_line("printer", self.tr("You can have a copy on paper or as a file. Ask at the front desk today."))
            )
            self.body.addWidget(
                icon_line("arrow-back-up", self.tr("You can take back any part of it, on any day. Tell any of us."))
            )
        self.body.addSpacing(tokens.M)
        self.back = PillButton(self.tr("I give the tablet back"), "primary", "device-tablet")
        self.back.setObjectName("end:hand-back")
        self.back.clicked.connect(lambda: self.acted.emit(HandedBack()))
        row = FlowRow(self.back)
        self.copy: PillButton | None = None
        if copy:
            self.copy = PillButton(self.tr("Read my copy here"), "outline", "file-text")
            self.copy.setObjectName("end:copy")
            self.copy.clicked.connect(lambda: self.acted.emit(CopyAsked()))
            self.print_copy = PillButton(self.tr("Print my copy"), "outline", "printer")
            self.print_copy.setObjectName("end:print")
            self.print_copy.clicked.connect(lambda: self.acted.emit(CopyPrinted()))
            row.add(self.print_copy)
            row.add(self.copy)
        self.body.addWidget(row)
        self.note = Text("", "label", "calm")
        self.note.hide()
        self.body.addWidget(self.note)
        self.compose(Scene(), picture=True)

    def _words(self, kind: EndKind) -> tuple[str, str]:
        return {
            EndKind.SIGNED: (
                self.tr("Thank you. You are done."),
                self.tr("Your answers and your signature are saved. Your practitioner reads them before you begin."),
            ),
            EndKind.NOT_TODAY: (
                self.tr("Thank you. Not today is fine."),
                self.tr("Nothing is signed. Your practitioner talks with you first, and you decide what is next."),
            ),
            EndKind.PAPER: (
                self.tr("Thank you. Paper is fine."),
                self.tr("The front desk gives you the same text on paper. Your answers so far are saved."),
            ),
            EndKind.PERSON: (
                self.tr("Thank you. A person can go on with you."),
                self.tr("Please give this tablet to the front desk. You go through the rest together."),
            ),
        }[kind]

    @override
    def own_step(self, step: Step) -> bool:
        if step in {Step.CONTINUE, Step.SKIP}:
            self.acted.emit(HandedBack())
            return True
        words = {
            Step.BACK: self.tr("This is done and saved. To change something, tell the front desk."),
            Step.TALK: self.tr("Of course. Please tell the front desk, and they find someone to talk with you."),
        }
        self.say(words[step])
        return True

    def say(self, text: str) -> None:
        """Say what happened, below the buttons."""
        self.note.setText(text)
        self.note.show()
        announce(self.note, text)
