"""Who interprets, in which language and how."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from typing_extensions import override

from intake_app.domain.authority import Interpretation, InterpreterKind, InterpreterMode
from intake_app.gui.patient.cards import Cards
from intake_app.gui.patient.signing_screen import SigningScreen
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from intake_app.workflows.signing import Signing

LINE = 120
K = TypeVar("K", InterpreterMode, InterpreterKind)


class InterpreterScreen(SigningScreen):
    """Name or number, language, how they take part, and whether they are trained; nothing is chosen beforehand."""

    def __init__(self, signing: Signing) -> None:
        super().__init__(self.tr("About the interpreter"), signing)
        self.name, self.language = LineEdit(max_length=LINE), LineEdit(max_length=LINE)
        self.name.setObjectName("interpreter:name")
        self.language.setObjectName("interpreter:language")
        self.mode = self._cards(
            "interpreter:mode",
            {
                InterpreterMode.IN_PERSON: (self.tr("Here in the room"), "user"),
                InterpreterMode.VIDEO: (self.tr("By video"), "device-tablet"),
                InterpreterMode.PHONE: (self.tr("By phone"), "phone"),
            },
        )
        self.kind = self._cards(
            "interpreter:kind",
            {
                InterpreterKind.TRAINED: (self.tr("A trained interpreter"), "badge"),
                InterpreterKind.FAMILY: (self.tr("Family or a friend, as the person wishes"), "users"),
                InterpreterKind.OTHER: (self.tr("Someone else"), "dots"),
            },
        )
        hint = self.tr("A number is fine where the service gives no name.")
        self._name_box = Labelled(self.tr("Name of the interpreter"), self.name, hint)
        self._language_box = Labelled(self.tr("Language they speak with you"), self.language)
        for box in (self._name_box, self._language_box):
            self.body.addWidget(box)
        self.body.addWidget(Labelled(self.tr("How do they take part?"), self.mode))
        self.body.addWidget(Labelled(self.tr("Who are they?"), self.kind))
        leave = PillButton(self.tr("Staff write this down"), "ghost", "badge")
        leave.setObjectName("interpreter:staff")
        leave.clicked.connect(lambda _on=False: self.go(self.signing.without_interpreter(left=True)))
        self.body.addWidget(FlowRow(leave))
        self.finish()

    def _cards(self, name: str, choices: Mapping[K, tuple[str, str]]) -> Cards:
        cards = Cards([Choice(code, words, "", icon) for code, (words, icon) in choices.items()], multi=False)
        for code, card in cards.cards.items():
            card.setObjectName(f"{name}:{code}")
        return cards

    @override
    def chosen(self) -> Signing | None:
        name, language = self.name.text().strip(), self.language.text().strip()
        mode, kind = self.mode.value(), self.kind.value()
        self._name_box.set_error("" if name else self.tr("Please write a name or a number."))
        self._language_box.set_error("" if language else self.tr("Please write the language."))
        if not (name and language):
            return None
        if not (isinstance(mode, str) and isinstance(kind, str)):
            self.say(self.tr("Please choose how they take part and who they are."))
            return None
        spoken = Interpretation(language, InterpreterMode(mode), InterpreterKind(kind))
        return replace(self.signing, interpreter=name, interpretation=spoken)
