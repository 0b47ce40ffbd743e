"""The offer of a chaperone at a visit: what the person asked for, and three equal ways to write down the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from intake_app.domain.chaperone import ChaperoneError, ChaperoneFault, ChaperoneOutcome
from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, part, small, with_icon
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.words import time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.chaperone_offer import record_offer

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from intake_app.domain.chaperone import ChaperoneRecord
    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.chaperone_offer import ChaperoneOffer

LONGEST = 120  # letters of a name or a role


class ChaperoneBox(Panel):
    """Calls `on_done` once an outcome is written down; nothing is chosen at first, and earlier outcomes stay.

    Where one is written down already, the fields wait behind a button.
    """

    def __init__(
        self, seat: Seat, notices: Notices, visit_id: UUID, offer: ChaperoneOffer, on_done: Callable[[], None]
    ) -> None:
        super().__init__("surface", "calm", tokens.L)
        self._seat, self._notices, self._visit_id, self._on_done = seat, notices, visit_id, on_done
        self.setObjectName("review:chaperone")
        self._again: FlowRow | None = None
        self._words = {
            ChaperoneOutcome.PRESENT: self.tr("A chaperone is there"),
            ChaperoneOutcome.DECLINED_AND_AGREED: self.tr("They chose to go on without one"),
            ChaperoneOutcome.DEFERRED: self.tr("They would rather wait"),
        }
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(self.tr("Offer a chaperone")))
        self._add_facts(offer)
        self._add_outcomes(offer)
        self._add_fields()
        if offer.newest is not None:
            self._fold()

    def _add_facts(self, offer: ChaperoneOffer) -> None:
        """Which areas it is about, and what the person said themselves."""
        if offer.areas:
            text = self.tr("Care near these areas may take place: {0}. A trained chaperone is offered first.")
            self.body.addWidget(body(text.format(", ".join(offer.areas))))
        for question, answer in offer.asked:
            self.body.addWidget(with_icon("message-2", f"{question} {answer}", role="desk_body"))
        if not offer.asked:
            self.body.addWidget(small(self.tr("On the tablet they said nothing about a chaperone.")))

    def _add_outcomes(self, offer: ChaperoneOffer) -> None:
        lines = QVBoxLayout()
        for made in offer.outcomes:
            counts = made is offer.newest
            lines.addWidget(small(self._told(made), "text" if counts else "text_muted"))
        self.body.addLayout(lines)

    def _told(self, made: ChaperoneRecord) -> str:
        said = self._words[made.outcome]
        if made.name:
            said = self.tr("{0}: {1}, {2}").format(said, made.name, made.role)
        at = time_words(self._seat.local(made.at))
        return self.tr("{0}, offered by {1}. {2}").format(at, made.offered_by, said)

    def _add_fields(self) -> None:
        self.outcome = Segments([(code.value, words) for code, words in self._words.items()], "chaperone")
        self.outcome.answered.connect(self._chosen)
        self.name, self.role, self.offered_by = (self._line(name) for name in ("name", "role", "offered-by"))
        self.offered_by.setText(self._seat.session.member.name)
        self._outcome_box = Labelled(
            self.tr("What they chose"),
            self.outcome,
            self.tr("Each is fine. If they wait, care near these areas waits too, and everything else goes on."),
            desk=True,
        )
        self._name_box = Labelled(self.tr("Name of the chaperone"), self.name, desk=True)
        hint = self.tr("For example: medical assistant. A friend or relative can be a companion instead.")
        self._role_box = Labelled(self.tr("Role at the clinic"), self.role, hint, desk=True)
        self._offered_box = Labelled(self.tr("Who offered it"), self.offered_by, desk=True)
        save = PillButton(self.tr("Write this down"), "primary", "check", desk=True)
        save.setObjectName("chaperone:save")
        save.clicked.connect(lambda _on=False: self._save())
        self._fields = (self._outcome_box, self._name_box, self._role_box, self._offered_box, FlowRow(save))
        for widget in self._fields:
            self.body.addWidget(widget)
        self._chosen(None)

    def _fold(self) -> None:
        """Let the fields wait until somebody wants to write down another outcome."""
        again = PillButton(self.tr("Write down another outcome"), "outline", "pencil", desk=True)
        again.setObjectName("chaperone:again")
        again.clicked.connect(lambda _on=False: self.unfold())
        self._again = FlowRow(again)
        self.body.addWidget(self._again)
        for widget in self._fields:
            widget.hide()

    def unfold(self) -> None:
        """Show the fields, with the focus on the first of the three ways."""
        if self._again is not None:
            self._again.hide()
            self._again = None
            for widget in self._fields:
                widget.show()
            self._chosen(self.outcome.value())
        next(iter(self.outcome.buttons.values())).setFocus()

    def _line(self, name: str) -> LineEdit:
        field = LineEdit(desk=True, max_length=LONGEST)
        field.setObjectName(f"chaperone:{name}")
        return field

    def _chosen(self, outcome: object) -> None:
        for box in (self._name_box, self._role_box):
            box.setVisible(outcome == ChaperoneOutcome.PRESENT)

    def _show_fault(self, fault: ChaperoneFault | None) -> None:
        """Say at its place what is to be mended."""
        role = {
            ChaperoneFault.ROLE: self.tr("Please write their role."),
            ChaperoneFault.CLOSE: self.tr("A chaperone is trained staff. Friends and relatives can be companions."),
        }
        self._name_box.set_error(self.tr("Please write their name.") if fault is ChaperoneFault.NAME else "")
        self._role_box.set_error(role.get(fault, "") if fault else "")
        offered = fault is ChaperoneFault.OFFERED_BY
        self._offered_box.set_error(self.tr("Please write who offered it.") if offered else "")

    def _save(self) -> None:
        outcome = self.outcome.value()
        self._outcome_box.set_error("" if outcome else self.tr("Please choose one. Each is fine."))
        if not outcome:
            return
        with self._notices.guard():
            try:
                record_offer(
                    self._seat.workplace,
                    self._seat.session,
                    self._visit_id,
                    ChaperoneOutcome(outcome),
                    name=self.name.text(),
                    role=self.role.text(),
                    offered_by=self.offered_by.text(),
                )
            except ChaperoneError as error:
                self._show_fault(error.fault)
            else:
                self._on_done()
                self._notices.tell(self.tr("Written down."))
