"""Taking back any part of a consent: the person chooses and signs, or staff write down what they said (F05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from intake_app.domain.consent import Ink, Signature, SignatureMethod, SigningRole
from intake_app.domain.practitioner import Action, may
from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.parts import body, empty, title
from intake_app.gui.staff.segments import Segments
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.signature import SignaturePad
from intake_app.workflows.withdraw import StandingConsent, standing_consent, withdraw

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.ports import DocumentInfo

WIDE, PAD = 760, 220
SIGN, WRITE = "sign", "write"


class WithdrawPage(PageScroll):
    """Calls `on_done` with the new document, `on_leave` when it was left. Nothing is chosen at first.

    Who may not read the decisions gets the list only after saying that the person is there and chooses (rule B08).
    """

    def __init__(
        self, seat: Seat, visit_id: UUID, on_done: Callable[[DocumentInfo], None], on_leave: Callable[[], None]
    ) -> None:
        super().__init__(WIDE)
        self._seat, self._visit_id, self._on_done = seat, visit_id, on_done
        self.notices = Notices()
        leave = PillButton(self.tr("Back"), "ghost", "arrow-left", desk=True)
        leave.setObjectName("withdraw:leave")
        leave.clicked.connect(lambda _on=False: on_leave())
        self._parts = QVBoxLayout()
        self._parts.setSpacing(tokens.M)
        self.body.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(title(self.tr("Take back a consent")))
        self.body.addWidget(self.notices)
        self.body.addLayout(self._parts)
        self.body.addStretch(1)
        self._consent: StandingConsent | None = None
        with self.notices.guard():
            self._consent = standing_consent(seat.workplace, seat.session, visit_id)
        if self._consent is not None:
            self._begin(self._consent)

    def _begin(self, consent: StandingConsent) -> None:
        said = self.tr("{0} can take back any part, on any day. They need no reason, and it holds at once.")
        self._parts.addWidget(body(said.format(consent.name)))
        if may(self._seat.session.member.role, Action.PREVIEW_CONSENT):
            self._show_list(consent)
            return
        text = self.tr("What they agreed to is for them and their practitioner. Please turn the screen to them.")
        banner = Banner(self.tr("Is {0} here?").format(consent.name), text, "calm", desk=True)
        here = PillButton(self.tr("They are here and choose by themselves"), "primary", "user-check", desk=True)
        here.setObjectName("withdraw:here")
        here.clicked.connect(lambda _on=False: self._turned(consent))
        self._parts.addWidget(banner)
        self._parts.addWidget(FlowRow(here))

    def _turned(self, consent: StandingConsent) -> None:
        empty(self._parts)
        self._show_list(consent)
        self.to_top()

    def _show_list(self, consent: StandingConsent) -> None:
        marks = {"yes": self.tr("Yes until now"), "ask": self.tr("Ask me on the day until now")}
        choices = [Choice(f"{p.kind}:{p.code}", p.label, marks[p.decision]) for p in consent.parts]
        self.chosen = CardGrid(choices, columns=2)
        for code, card in self.chosen.cards.items():
            card.setObjectName(f"withdraw:{code}")
        everything = PillButton(self.tr("Choose everything"), "outline", desk=True)
        everything.setObjectName("withdraw:everything")
        everything.clicked.connect(lambda _on=False: self.chosen.set_value(tuple(self.chosen.cards)))
        self._list_box = Labelled(self.tr("What is taken back?"), self.chosen, desk=True)
        self.words = DeskNote(self.tr("In their words. This can stay empty where they sign."), 2)
        self.words.setObjectName("withdraw:words")
        self.how = Segments(
            ((SIGN, self.tr("They sign here")), (WRITE, self.tr("I write down what they said"))), "withdraw:how"
        )
        self._how_box = Labelled(self.tr("How is it recorded?"), self.how, desk=True)
        self._words_box = Labelled(self.tr("What did they say?"), self.words, desk=True)
        self.pad = SignaturePad()
        self.pad.canvas.setObjectName("withdraw:canvas")
        self.pad.setMinimumHeight(PAD)
        self._pad_box: Labelled = Labelled(consent.meaning, self.pad, desk=True)
        self._pad_box.hide()
        self.how.answered.connect(lambda how: self._pad_box.setVisible(how == SIGN))
        done = PillButton(self.tr("Take it back now"), "primary", "check", desk=True)
        done.setObjectName("withdraw:done")
        done.clicked.connect(lambda _on=False: self._withdraw(consent))
        for widget in (self._list_box, FlowRow(everything), self._words_box, self._how_box, self._pad_box):
            self._parts.addWidget(widget)
        self._parts.addWidget(FlowRow(done))

    def _missing(self, parts: list[tuple[str, str]]) -> bool:
        how, signed, words = self.how.value(), self.pad.value() is not None, self.words.note()
        asked = self.tr("Please choose at least one.")
        self._list_box.set_error("" if parts else asked)
        self._how_box.set_error("" if how else self.tr("Please choose one."))
        unsigned = how == SIGN and not signed
        self._pad_box.set_error(self.tr("Please sign in the field, or choose the other way.") if unsigned else "")
        silent = how == WRITE and not words
        self._words_box.set_error(self.tr("Please write what they said, in their words.") if silent else "")
        return not parts or not how or unsigned or silent

    def _signature(self, consent: StandingConsent) -> Signature | None:
        ink = self.pad.value()
        if self.how.value() != SIGN or not isinstance(ink, Ink):
            return None
        records = self._seat.workplace.records
        visit = records.visit(self._visit_id)
        patient = records.patient(visit.patient_id) if visit else None
        return Signature(
            signer=patient.record_name if patient else consent.name,
            meaning=consent.meaning,
            method=SignatureMethod.DRAWN,
            at=self._seat.workplace.clock.now(),
            ink=ink,
            role=SigningRole.WITHDRAWAL,
        )

    def _withdraw(self, consent: StandingConsent) -> None:
        codes = self.chosen.value()
        parts = [(kind, code) for kind, _, code in (c.partition(":") for c in codes or ())]
        if self._missing(parts):
            return
        with self.notices.guard():
            info = withdraw(
                self._seat.workplace,
                self._seat.session,
                self._visit_id,
                parts,
                self.words.note(),
                self._signature(consent),
            )
            self._on_done(info)
