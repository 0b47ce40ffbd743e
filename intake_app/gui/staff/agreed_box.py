"""A person wants to change or stop what they agreed to: the way to take it back, and what came of the wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.parts import body, part, small, with_icon
from intake_app.gui.staff.words import time_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.agreed_today import settle_wish

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.gui.widgets.buttons import Kind
    from intake_app.workflows.agreed_today import AgreedToday


class AgreedBox(Panel):
    """`on_withdraw` gets the visit whose consent stands; `on_done` is called once an outcome is written down.

    Where one is written down already, the fields wait behind a button.
    """

    def __init__(
        self,
        seat: Seat,
        notices: Notices,
        visit_id: UUID,
        wish: AgreedToday,
        on_withdraw: Callable[[UUID], None],
        on_done: Callable[[], None],
    ) -> None:
        super().__init__("calm_soft", "calm", tokens.L)
        self._seat, self._notices, self._visit_id, self._on_done = seat, notices, visit_id, on_done
        self.setObjectName("review:agreed")
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(self.tr("What they agreed to")))
        self.body.addWidget(with_icon("arrow-back-up", wish.said, "calm"))
        if not wish.outcome:
            said = self.tr("Please speak with them before care begins. Until then it is left out.")
            self.body.addWidget(body(said))
        if wish.at is not None:
            at = time_words(seat.local(wish.at))
            self.body.addWidget(small(self.tr("{0}, {1}: {2}").format(at, wish.by, wish.outcome), "text"))
        self.outcome = DeskNote(self.tr("In a few words. For example: taken back with them."), 2)
        self.outcome.setObjectName("agreed:outcome")
        self._field = Labelled(self.tr("What came of it"), self.outcome, desk=True)
        self.body.addWidget(self._field)
        row = FlowRow(gap=tokens.XS)
        row.add(self._button("agreed:save", self.tr("Write this down"), "primary", "check", self._save))
        signed_at = wish.signed_at
        if signed_at is not None:
            withdraw = self._button(
                "agreed:withdraw",
                self.tr("Take back a consent"),
                "outline",
                "arrow-back-up",
                lambda: on_withdraw(signed_at),
            )
            row.add(withdraw)
        self.body.addWidget(row)
        if wish.outcome:
            self._fold(self._field, row)

    def _fold(self, *fields: QWidget) -> None:
        """Let the fields wait until somebody wants to write down another outcome."""
        for widget in fields:
            widget.hide()

        def unfold() -> None:
            again.hide()
            for widget in fields:
                widget.show()
            self.outcome.setFocus()

        again = self._button("agreed:again", self.tr("Write down another outcome"), "outline", "pencil", unfold)
        self.body.addWidget(FlowRow(again))

    def _button(self, name: str, words: str, kind: Kind, icon: str, act: Callable[[], None]) -> PillButton:
        button = PillButton(words, kind, icon, desk=True)
        button.setObjectName(name)
        button.clicked.connect(lambda _on=False: act())
        return button

    def _save(self) -> None:
        outcome = self.outcome.note()
        self._field.set_error("" if outcome else self.tr("Please write what came of it."))
        if outcome:
            with self._notices.guard():
                settle_wish(self._seat.workplace, self._seat.session, self._visit_id, outcome)
                self._on_done()
                self._notices.tell(self.tr("Written down."))
