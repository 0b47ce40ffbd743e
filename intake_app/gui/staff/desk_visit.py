"""One visit at the front desk, and the tablet's way to the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.visit import VisitState
from intake_app.gui import tokens
from intake_app.gui.staff.not_asked import NotAskedBanner
from intake_app.gui.staff.papers_box import PapersBox
from intake_app.gui.staff.parts import body, empty, part, small, with_icon
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.term_notice import term_notice
from intake_app.gui.staff.words import language_words, state_look, time_words
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.workflows.hand_over import IdentityCheck, take_back
from intake_app.workflows.unasked import forms_not_asked

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.check_in import DeskRow

OPEN_STATES = frozenset({
    VisitState.CHECKED_IN, VisitState.WITH_PATIENT, VisitState.PAUSED, VisitState.WANTS_TO_TALK, VisitState.NOT_SIGNED,
})  # fmt: skip


class DeskVisit(PageScroll):
    """Shows a row of the list: names, times and states, and what the desk can do next."""

    def __init__(
        self,
        seat: Seat,
        notices: Notices,
        on_hand_over: Callable[[UUID, IdentityCheck], None],
        on_change: Callable[[], None],
        on_withdraw: Callable[[UUID], None],
    ) -> None:
        super().__init__(margins=False)
        self._seat, self._notices = seat, notices
        self._on_hand_over, self._on_change, self._on_withdraw = on_hand_over, on_change, on_withdraw
        self.visit_id = ""
        panel = Panel(pad=tokens.L)
        self._parts: QVBoxLayout = panel.body
        self._parts.setSpacing(tokens.M)
        self.body.addWidget(panel)
        self.body.addStretch(1)
        self._check: Labelled | None = None
        self._how: Segments | None = None
        self.show_row(None)

    def show_row(self, row: DeskRow | None) -> None:
        """Show a visit; None says that none is open."""
        chosen = self._how.value() if self._how and row and str(row.visit_id) == self.visit_id else None
        empty(self._parts)
        self._check = self._how = None
        self.visit_id = str(row.visit_id) if row else ""
        if row is None:
            self._parts.addWidget(body(self.tr("Open a visit to see what comes next."), "text_muted"))
            return
        for widget in self._about(row):
            self._parts.addWidget(widget)
        if row.state in OPEN_STATES:
            self._add_hand_over(row)
        papers = PapersBox(self._seat, self._notices, row.visit_id)
        papers.withdraw_asked.connect(self._on_withdraw)
        self._parts.addWidget(papers)
        if self._how is not None:
            self._how.set_value(chosen)

    def _about(self, row: DeskRow) -> list[QWidget]:
        look = state_look(row.state)
        name = part(row.name)
        found: list[QWidget] = [name]
        if row.pronouns:
            found.append(body(row.pronouns, "text_muted"))
        found += [
            with_icon(look.icon, look.words, look.colour),
            body(self.tr("{0} with {1}").format(time_words(row.at), row.practitioner)),
        ]
        if row.language:
            found.append(with_icon("language", self.tr("Forms in: {0}").format(language_words(row.language))))
        if row.needs_person:
            text = self.tr("Please tell the practitioner now, in a quiet way.")
            found.append(Banner(self.tr("Somebody should go there"), text, "calm", desk=True))
        if row.needs_guardian_check:
            text = self.tr("Please ask who is with them and who may sign.")
            found.append(Banner(self.tr("Under {0}").format(row.own_consent_age), text, "info", desk=True))
        found += self._term(row)
        if row.on_paper:
            text = self.tr("Please print the form for them. Attach it here once it is signed.")
            found.append(Banner(self.tr("They would like paper"), text, "info", desk=True))
        if missing := forms_not_asked(self._seat.workplace, self._seat.session, row.visit_id):
            found.append(NotAskedBanner(missing))
        return found

    def _term(self, row: DeskRow) -> list[QWidget]:
        """That what the person agreed to before has run out; nothing of what it was."""
        if row.state not in OPEN_STATES:
            return []
        with self._notices.guard():
            visit = self._seat.workplace.records.visit(row.visit_id)
            told = term_notice(self._seat, visit.patient_id, visit) if visit else None
            return [told] if told else []
        return []

    def _add_hand_over(self, row: DeskRow) -> None:
        choices = (
            (IdentityCheck.KNOWN.value, self.tr("Known to staff")),
            (IdentityCheck.ID_SEEN.value, self.tr("ID seen")),
            (IdentityCheck.BIRTH_DATE.value, self.tr("Birth date said")),
        )
        self._how = Segments(choices, "desk:identity")
        question = self.tr("How do you know that this is the person?")
        self._check = check = Labelled(question, self._how, desk=True)
        self._how.answered.connect(lambda _how: check.set_error(""))
        button = PillButton(self.tr("Hand over the tablet"), "primary", "device-tablet", desk=True)
        button.setObjectName("desk:hand-over")
        button.clicked.connect(lambda: self._hand_over(row.visit_id))
        self._parts.addWidget(self._check)
        self._parts.addWidget(button)
        self._parts.addWidget(small(self.tr("You are signed out, and the tablet shows this person’s forms only.")))
        if row.state is VisitState.WITH_PATIENT:
            back = PillButton(self.tr("The tablet is back"), "outline", "arrow-back-up", desk=True)
            back.setObjectName("desk:take-back")
            back.clicked.connect(lambda: self._take_back(row.visit_id))
            self._parts.addWidget(back)

    def _hand_over(self, visit_id: UUID) -> None:
        how = self._how.value() if self._how else None
        if how is None:
            if self._check is not None:
                self._check.set_error(self.tr("Please choose one first."))
            return
        self._on_hand_over(visit_id, IdentityCheck(how))

    def _take_back(self, visit_id: UUID) -> None:
        with self._notices.guard():
            take_back(self._seat.workplace, self._seat.session, visit_id)
            self._on_change()
