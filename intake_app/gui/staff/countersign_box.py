"""The practitioner's signature: what was explained and asked, and the PIN once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote, SecretField
from intake_app.gui.staff.parts import body, part
from intake_app.gui.staff.segments import Segments
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.countersign import Attestation, ExplainBack

if TYPE_CHECKING:
    from collections.abc import Callable


class CountersignBox(Panel):
    """Hands (attestation, PIN) to `on_sign`; nothing is chosen at first."""

    def __init__(self, on_sign: Callable[[Attestation, str], None]) -> None:
        super().__init__("surface", "primary", tokens.L)
        self._on_sign = on_sign
        explained = (
            (ExplainBack.DONE.value, self.tr("Done")),
            (ExplainBack.RE_EXPLAINED.value, self.tr("Explained again")),
            (ExplainBack.DECLINED.value, self.tr("They chose not to")),
        )
        asked = (("yes", self.tr("Yes, and answered")), ("no", self.tr("They had none")))
        self.explain_back = Segments(explained, "countersign:explain-back")
        self.questions = Segments(asked, "countersign:questions")
        self.note = DeskNote(self.tr("You can leave this empty."), 2)
        self.note.setObjectName("countersign:note")
        self.pin = SecretField(digits=True)
        self.pin.setObjectName("countersign:pin")
        self._explain_box = Labelled(
            self.tr("Explain-back: they said in their own words what will happen"), self.explain_back, desk=True
        )
        self._asked_box = Labelled(self.tr("Did they have questions?"), self.questions, desk=True)
        self._pin_box = Labelled(self.tr("Your PIN again"), self.pin, desk=True)
        sign = PillButton(self.tr("Countersign"), "primary", "signature", desk=True)
        sign.setObjectName("countersign:sign")
        sign.clicked.connect(self._sign)
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(self.tr("Countersign")))
        self.body.addWidget(body(self.tr("Your signature is the last one. After it the document stays as it is.")))
        for widget in (self._explain_box, self._asked_box, Labelled(self.tr("Note"), self.note, desk=True)):
            self.body.addWidget(widget)
        self.body.addWidget(self._pin_box)
        self.body.addWidget(FlowRow(sign))

    def _sign(self) -> None:
        explained, asked, pin = self.explain_back.value(), self.questions.value(), self.pin.secret()
        self.pin.clear()
        self._explain_box.set_error("" if explained else self.tr("Please choose one. There is no score."))
        self._asked_box.set_error("" if asked else self.tr("Please choose one."))
        self._pin_box.set_error("" if pin else self.tr("Please enter your PIN."))
        if explained and asked and pin:
            self._on_sign(Attestation(ExplainBack(explained), asked == "yes", self.note.note()), pin)
