"""One visit for its practitioner: boundaries, urgent answers, flags, decisions, answers, then the two acts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intake_app.domain.chaperone import ChaperoneError
from intake_app.domain.visit import VisitState
from intake_app.gui import tokens
from intake_app.gui.staff.agenda_box import AgendaBox
from intake_app.gui.staff.agreed_box import AgreedBox
from intake_app.gui.staff.alert_box import AlertBox
from intake_app.gui.staff.answer_sections import AnswerSections
from intake_app.gui.staff.changes_view import ChangesView
from intake_app.gui.staff.chaperone_box import ChaperoneBox
from intake_app.gui.staff.consent_check_box import ConsentCheckBox
from intake_app.gui.staff.countersign_box import CountersignBox
from intake_app.gui.staff.decisions_view import DecisionsView
from intake_app.gui.staff.drafts import drafts_of, put_back
from intake_app.gui.staff.flag_card import FlagCard
from intake_app.gui.staff.left_box import LeftBox
from intake_app.gui.staff.lift_box import LiftBox
from intake_app.gui.staff.not_asked import NotAskedBanner
from intake_app.gui.staff.papers_box import PapersBox
from intake_app.gui.staff.parts import body, column, empty, part, with_icon
from intake_app.gui.staff.review_end import ReviewEnd
from intake_app.gui.staff.review_parts import boundaries, listed, who
from intake_app.gui.staff.review_sheets import ReviewSheets
from intake_app.gui.staff.scores_view import ScoresView
from intake_app.gui.staff.tab_order import tab_stops, tab_through
from intake_app.gui.staff.words import state_look
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.workflows.agenda import set_discussed
from intake_app.workflows.consent_check import check_consent, consent_checks
from intake_app.workflows.countersign import Attestation, countersign, sealed_consent
from intake_app.workflows.handed_in import STILL_OPEN
from intake_app.workflows.paper_scan import scans_of
from intake_app.workflows.review import mark_reviewed, open_alerts, open_section, review

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.check_in import DeskRow
    from intake_app.workflows.consent_check import CheckOutcome
    from intake_app.workflows.review import OpenAlert, ReviewView

DONE = frozenset({VisitState.REVIEWED, VisitState.COMPLETE})


class ReviewDetail(QStackedWidget):
    """Calls `on_change` when the visit has moved on. What has not been handed in is not shown (rule A04)."""

    def __init__(self, seat: Seat, notices: Notices, on_change: Callable[[], None]) -> None:
        super().__init__()
        self.setMinimumSize(1, 1)
        self._seat, self._notices, self._on_change = seat, notices, on_change
        self.visit_id: UUID | None = None
        self._view: ReviewView | None = None
        self._opened: set[str] = set()
        self.sections: AnswerSections | None = None
        self.end: ReviewEnd | None = None
        self._sign: CountersignBox | None = None
        self._talks: AgendaBox | None = None
        self._check: ConsentCheckBox | None = None
        self._boxes: dict[str, QWidget] = {}
        self._saved = ""
        self._ways = FlowRow()
        self._page = PageScroll(margins=False)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(tokens.L)
        self._parts.setContentsMargins(0, 0, tokens.S, 0)
        self._page.body.addLayout(self._parts)
        self._page.body.addStretch(1)
        self.addWidget(self._page)
        self._sheets = ReviewSheets(self, seat, notices, on_change)
        self._add(body(self.tr("Open a visit to read what the person has shared."), "text_muted"))

    def _add(self, widget: QWidget) -> None:
        self._parts.addWidget(widget)

    def clear(self) -> None:
        """Show no visit; nothing of the last one is left in the page."""
        self._sheets.close()
        empty(self._parts)
        self.visit_id, self._view, self.sections, self.end, self._sign = None, None, None, None, None
        self._talks, self._check = None, None
        self._boxes = {}

    def open_visit(self, row: DeskRow) -> None:
        """Show a visit of the list; that it was looked at is recorded."""
        self.clear()
        self.visit_id = row.visit_id
        self._page.to_top()
        if row.state in STILL_OPEN:
            self._show_waiting(row)
            return
        with self._notices.guard():
            self._view = review(self._seat.workplace, self._seat.session, row.visit_id)
            self._opened = set(self._view.opened)
            self._show_view(self._view)

    def place(self) -> int:
        """Return how far down the page stands, in pixels."""
        return self._page.verticalScrollBar().value()

    def draw_again(self, row: DeskRow) -> None:
        """Show the open visit as it stands now. What was typed and not saved stays, and so does the place."""
        kept, place = drafts_of(self._page, self._saved), self.place()
        read = self.sections.unfolded() if self.sections is not None else ()
        self._saved = ""
        self.open_visit(row)
        put_back(self._page, kept)
        if self.sections is not None:
            self.sections.unfold(read)
        QTimer.singleShot(0, self._page, lambda: self._page.verticalScrollBar().setValue(place))

    def _show_waiting(self, row: DeskRow) -> None:
        look = state_look(row.state)
        self._add(column(part(row.name), with_icon(look.icon, look.words)))
        self._add_alerts(row.visit_id, open_alerts(self._seat.workplace, row.visit_id))
        if row.state is VisitState.WANTS_TO_TALK:
            self._add(body(self.tr("They asked for a person. Please go to them, or ask somebody to.")))
        text = self.tr("Their answers are theirs until they hand them in. You can read them here after that.")
        self._add(body(text, "text_muted"))

    def _show_view(self, view: ReviewView) -> None:
        """First what is read in the minutes before a visit, then what is written down in the room and after it."""
        self._add(who(view.patient.name_to_use, view.patient.pronouns, view.age))
        self._ways = FlowRow(gap=tokens.XS)
        self._add(boundaries(view, self._seat.local))
        self._add_alerts(view.visit.id, view.alerts)
        self._add(self._ways)
        if view.handed_in:
            self._add_card(view.visit.id)
        else:
            self._add(body(self.tr("They left before they checked their answers, so there are none to read.")))
        self._add_wish(view)
        self._add_reading(view)
        self._add(DecisionsView(view))
        self._add_plan_boxes(view)
        self._add_signers(view)
        self._add_answers(view)
        self._add_left(view)
        self._add_stored(view.visit.id)
        self._add_acts(view)
        card, *ways = tab_stops(self._ways)
        tab_through(card, ways)  # they were made after what they lead to

    def _add_reading(self, view: ReviewView) -> None:
        """Flags, scores, what has changed, and what the person would rather talk about."""
        if view.flags:
            heading = part(self.tr("Safety flags ({0})").format(len(view.flags)))
            self._add(
                column(heading, *(FlagCard(raised, view.because.get(raised.flag.id, ())) for raised in view.flags))
            )
        if view.scores:
            self._add(ScoresView(view.scores, view.scores_said))
        if view.changes is not None:
            self._add(ChangesView(view.changes))
        if view.not_asked:
            self._add(NotAskedBanner(view.not_asked))
        if view.talks:
            self._talks = AgendaBox(view.talks, self._seat.local)
            self._talks.ticked.connect(self._discussed)
            self._add(self._talks)

    def _add_answers(self, view: ReviewView) -> None:
        if not view.handed_in:
            return
        self.sections = AnswerSections(view.sections, view.opened)
        self.sections.opened.connect(self._open_section)
        self._add(self.sections)
        self._add_way(self.tr("To their answers"), "answers", self.sections)

    def _add_signers(self, view: ReviewView) -> None:
        """Who signed, and what was taken back."""
        if view.withdrawn:
            self._add(listed(self.tr("Taken back since"), view.withdrawn, "arrow-back-up"))
        if view.signers:
            self._add(listed(self.tr("Who signed"), view.signers, "signature"))

    def _add_left(self, view: ReviewView) -> None:
        """What was left for a person of the clinic to write down."""
        if view.left:
            redraw = partial(self._drawn_anew, "left")
            left = LeftBox(self._seat, self._notices, view.visit.id, view.left, redraw)
            self._add_box("left", left)
            self._add_way(self.tr("To what was left for you"), "left", left)

    def _add_wish(self, view: ReviewView) -> None:
        """A wish to change or stop; it comes before the reading, because care waits for it."""
        if view.agreed is not None:
            redraw = partial(self._drawn_anew, "agreed")
            withdraw = self._sheets.withdraw
            self._add_box("agreed", AgreedBox(self._seat, self._notices, view.visit.id, view.agreed, withdraw, redraw))

    def _add_plan_boxes(self, view: ReviewView) -> None:
        """What belongs to the plan and is said in the room; a line with the boundaries tells that it waits."""
        if view.marks:
            redraw = partial(self._drawn_anew, "lift")
            self._add_box("lift", LiftBox(self._seat, self._notices, view.visit.id, view.marks, redraw))
        if view.chaperone is not None:
            redraw = partial(self._drawn_anew, "chaperone")
            box = ChaperoneBox(self._seat, self._notices, view.visit.id, view.chaperone, redraw)
            self._add_box("chaperone", box)
            if view.chaperone.newest is None:
                self._add_way(self.tr("To the offer of a chaperone"), "chaperone", box)

    def _add_box(self, name: str, box: QWidget) -> None:
        self._boxes[name] = box
        self._add(box)

    def _drawn_anew(self, name: str) -> None:
        """Draw the visit as it stands now, and stay where something was written down."""
        self._saved = name
        self._on_change()
        box = self._boxes.get(name)
        if box is not None:
            QTimer.singleShot(0, box, lambda: self._page.reveal(box))

    def _add_alerts(self, visit_id: UUID, alerts: tuple[OpenAlert, ...]) -> None:
        for alert in alerts:
            self._add(AlertBox(self._seat, self._notices, visit_id, alert, self._on_change))

    def _add_stored(self, visit_id: UUID) -> None:
        """The signed document, and the papers of the visit."""
        sealed = sealed_consent(self._seat.workplace, visit_id)
        if sealed is not None:
            self._add_document(sealed.id)
        self._add_papers(visit_id)

    def _add_acts(self, view: ReviewView) -> None:
        """What comes next, in the order of the visit: the review, the check before care, the countersignature."""
        state = view.visit.state
        if state not in DONE:
            self.end = ReviewEnd(state)
            self.end.pressed.connect(self._reviewed)
            self._add(self.end)
            self._add_way(self.tr("To the end of the review"), "end", self.end)
            self._show_left()
        self._add_check(view.visit.id)
        if state in DONE and sealed_consent(self._seat.workplace, view.visit.id) is None:
            said = self.tr("Nothing was signed at this visit, so there is nothing to countersign.")
            self._add(body(said, "text_muted"))
        elif state is VisitState.REVIEWED:
            self._sign = CountersignBox(self._countersign)
            self._add(self._sign)
            self._add_way(self.tr("To the countersignature"), "sign", self._sign)

    def _add_way(self, words: str, name: str, target: QWidget) -> None:
        """A button under the name that leads down the page."""
        way = PillButton(words, "ghost", "chevron-down", desk=True)
        way.setObjectName(f"review:to:{name}")
        way.clicked.connect(lambda _on=False: self._page.reveal(target))
        self._ways.add(way)

    def _add_document(self, stored_id: UUID) -> None:
        show = PillButton(self.tr("Show the signed consent"), "outline", "file-text", desk=True)
        show.setObjectName("review:document")
        show.clicked.connect(lambda _on=False: self._sheets.show_pdf(stored_id))
        self._add(FlowRow(show))

    def _add_card(self, visit_id: UUID) -> None:
        card = PillButton(self.tr("Comfort card"), "outline", "heart-handshake", desk=True)
        card.setObjectName("review:card")
        card.clicked.connect(lambda _on=False: self._sheets.show_card(visit_id))
        self._ways.add(card)

    def _add_check(self, visit_id: UUID) -> None:
        """The question before care begins, with what was said so far."""
        checks = consent_checks(self._seat.workplace, self._seat.session, visit_id)
        self._check = ConsentCheckBox(checks, self._seat.local, self._checked)
        self._add(self._check)
        self._add_way(self.tr("To the check before you begin"), "check", self._check)

    def _checked(self, outcome: CheckOutcome, words: str) -> None:
        if self.visit_id is None:
            return
        with self._notices.guard():
            check = check_consent(self._seat.workplace, self._seat.session, self.visit_id, outcome, words)
            self._notices.tell(self.tr("Written down."))
            if self._check is not None:
                self._check.add_check(check)

    def _discussed(self, key: str, done: bool) -> None:
        if self.visit_id is None:
            return
        with self._notices.guard():
            talks = set_discussed(self._seat.workplace, self._seat.session, self.visit_id, key, done)
            if self._talks is not None:
                self._talks.show_talks(talks)

    def _add_papers(self, visit_id: UUID) -> None:
        """What was taken back, what was signed on paper, and what can be printed."""
        withdrawn = self._seat.workplace.records.documents(kind="withdrawal", visit_id=visit_id)
        row = FlowRow(gap=tokens.XS)
        for number, info in enumerate(withdrawn, start=1):
            row.add(
                self._opener(self.tr("Show what was taken back ({0})").format(number), info.id, self._sheets.show_pdf)
            )
        for number, info in enumerate(scans_of(self._seat.workplace, self._seat.session, visit_id), start=1):
            row.add(
                self._opener(self.tr("Show the signed paper ({0})").format(number), info.id, self._sheets.show_scan)
            )
        self._add(row)
        papers = PapersBox(self._seat, self._notices, visit_id)
        papers.withdraw_asked.connect(self._sheets.withdraw)
        self._add(papers)

    def _opener(self, words: str, stored_id: UUID, show: Callable[[UUID], None]) -> PillButton:
        button = PillButton(words, "outline", "file-text", desk=True)
        button.setObjectName(f"review:stored:{stored_id}")
        button.clicked.connect(lambda _on=False: show(stored_id))
        return button

    def _show_left(self) -> None:
        if self._view is None or self.end is None:
            return
        unopened = [s.title for s in self._view.sections if s.page not in self._opened]
        self.end.show_left(unopened, len(self._view.alerts), bool(self._view.open_wish))

    def _open_section(self, page: str) -> None:
        if self.visit_id is None or self.sections is None:
            return
        with self._notices.guard():
            open_section(self._seat.workplace, self._seat.session, self.visit_id, page)
            self._opened.add(page)
            self.sections.mark_opened(page)
            self._show_left()

    def _reviewed(self, note: str) -> None:
        if self.visit_id is None or self.end is None:
            return
        if self.end.left():
            self._notices.tell(self.tr("Something is still open."), self.end.left())
            return
        with self._notices.guard():
            mark_reviewed(self._seat.workplace, self._seat.session, self.visit_id, note)
            self._on_change()
            self._to_signature()

    def _to_signature(self) -> None:
        """Say that the review is done, and bring what comes next into view once it has its place."""
        if self._sign is None:
            self._notices.tell(self.tr("Reviewed"))
            return
        self._notices.tell(self.tr("Reviewed. You can countersign now."))
        sign = self._sign
        QTimer.singleShot(0, sign, lambda: self._page.reveal(sign))

    def _countersign(self, attestation: Attestation, pin: str) -> None:
        if self.visit_id is None:
            return
        with self._notices.guard():
            try:
                info = countersign(self._seat.workplace, self._seat.session, self.visit_id, pin, attestation)
            except ChaperoneError:
                self._to_chaperone()
            else:
                self._on_change()
                self._sheets.show_pdf(info.id)

    def _to_chaperone(self) -> None:
        """Say why there is no countersignature yet, and lead to where it is mended."""
        said = self.tr("Care near pelvis or chest is planned. What came of the offer is written down first.")
        self._notices.tell(self.tr("Please offer a chaperone first"), said)
        box = self._boxes.get("chaperone")
        if isinstance(box, ChaperoneBox):
            self._page.reveal(box)
            box.unfold()
