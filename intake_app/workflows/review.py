"""The practitioner: who waits, what they said, which flags it raises; reviewed only when everything was opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from intake_app.domain.alert import RaisedFlag
from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.consent import Decisions
from intake_app.domain.pages import PageKind
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.domain.visit import Visit, VisitState
from intake_app.workflows.agenda import Talk, agenda_of
from intake_app.workflows.agreed_today import AgreedToday, agreed_today
from intake_app.workflows.alert_care import acknowledge, taken_on
from intake_app.workflows.answer import needed
from intake_app.workflows.asked_forms import NotAsked
from intake_app.workflows.chaperone_offer import ChaperoneOffer, chaperone_offer
from intake_app.workflows.check_in import DeskRow, today, unclosed_alerts
from intake_app.workflows.comfort_card import no_touch_names, stop_signal_of
from intake_app.workflows.consent_context import HURTS, marked
from intake_app.workflows.consent_now import consent_now
from intake_app.workflows.consent_text import ConsentSummary, consent_summary
from intake_app.workflows.decided_now import decided_now
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.flag_words import because_words
from intake_app.workflows.handed_in import handed_in_context, is_handed_in
from intake_app.workflows.intake_state import ReviewSection
from intake_app.workflows.left_for_staff import completions, still_left
from intake_app.workflows.lifted_marks import LiftedMark, lifted_marks, region_names
from intake_app.workflows.plan_now import as_it_stands
from intake_app.workflows.returning import earlier_intakes
from intake_app.workflows.review_rows import review_sections
from intake_app.workflows.scores import ScoreLine, score_lines
from intake_app.workflows.signer_lines import signer_lines, term_words, withdrawn_labels
from intake_app.workflows.unasked import forms_not_asked
from intake_app.workflows.unlock import Session
from intake_app.workflows.visit_changes import Changes, changes_since
from intake_app.workflows.workplace import Workplace

FLAGS_SECTION = "flags"


class NotReviewedError(Exception):
    """Something stands in the way of "reviewed": sections not opened, alerts or a wish still open (`wish` says it)."""

    def __init__(self, unopened: Sequence[str] = (), open_alerts: Sequence[str] = (), wish: str = "") -> None:
        super().__init__("the review is not complete")
        self.unopened = tuple(unopened)
        self.open_alerts = tuple(open_alerts)
        self.wish = wish


@dataclass(frozen=True, slots=True)
class OpenAlert:
    """An urgent answer that still waits for a person's act (rule E03).

    `taken_on_by` names who said that they go there; `changed` says that the person has changed the answer since.
    """

    id: UUID
    flag: str
    label: str
    action: str
    at: datetime
    taken_on_by: str = ""
    taken_on_at: datetime | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Everything a practitioner reads before a visit. Boundaries come first (rule C02).

    `signers` say who signed as what, `withdrawn` names what was taken back since; `decisions` are what stands now,
    on `decided_on` where this visit decided nothing anew.
    `chaperone` is the offer of one, where care near pelvis or breasts is planned. `lifted` are the marks that the
    person lifted at this visit, `marks` those that stand, by region with their names. `left` names what nobody has
    written down yet of what was left at the signing. `agreed` is a wish to change or stop what was agreed,
    `term` says until when that holds. `because` has the answers behind each flag, in words, by its id. Without
    `handed_in` they left before they checked their answers: none is here.
    """

    visit: Visit
    patient: Patient
    age: int
    flags: tuple[RaisedFlag, ...]
    alerts: tuple[OpenAlert, ...]
    talks: tuple[Talk, ...]
    changes: Changes | None
    stop_signal: str
    no_touch: tuple[str, ...]
    no_touch_regions: frozenset[str]
    hurts_regions: frozenset[str]
    decisions: Decisions
    summary: ConsentSummary
    sections: tuple[ReviewSection, ...]
    opened: frozenset[str]
    scores: tuple[ScoreLine, ...] = ()
    scores_said: str = ""
    signers: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()
    chaperone: ChaperoneOffer | None = None
    lifted: tuple[LiftedMark, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    agreed: AgreedToday | None = None
    term: str = ""
    decided_on: date | None = None
    handed_in: bool = True
    because: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def agenda(self) -> tuple[str, ...]:
        """What the person would rather talk about."""
        return tuple(talk.text for talk in self.talks)

    @property
    def open_wish(self) -> str:
        """A wish to change or stop what was agreed of which nobody has said what came; empty where there is none."""
        return self.agreed.said if self.agreed and not self.agreed.outcome else ""

    @property
    def unopened(self) -> tuple[str, ...]:
        """The titles of the sections that have not been opened."""
        return tuple(section.title for section in self.sections if section.page not in self.opened)


def waiting(workplace: Workplace, session: Session, day: date | None = None) -> Sequence[DeskRow]:
    """Return the practitioner's own visits of a day."""
    require(session.member.role, Action.REVIEW)
    mine = session.member.id
    return [
        row
        for row in today(workplace, session, day)
        if needed(workplace.records.visit(row.visit_id), "there is no such visit").practitioner_id == mine
    ]


def open_alerts(workplace: Workplace, visit_id: UUID) -> tuple[OpenAlert, ...]:
    """Return the alerts of a visit that nobody has closed yet."""
    clinic = workplace.records.clinic()
    flags = workplace.content.safety_flags(clinic.default_language if clinic else "en")
    known = {flag.id: flag for flag in flags}
    found = []
    for entry in unclosed_alerts(workplace.records, visit_id):
        code = str((entry.body or {}).get("flag"))
        flag = known.get(code)
        label, action = (flag.label, flag.practitioner_action) if flag else (code, "")
        taker = taken_on(workplace.records, entry.id)
        by, at = (str((taker.body or {}).get("by")), taker.at) if taker else ("", None)
        changed = bool(workplace.records.entries(kind="alert-changed", refers_to=entry.id))
        found.append(OpenAlert(entry.id, code, label, action, entry.at, by, at, changed))
    return tuple(found)


def close_alert(workplace: Workplace, session: Session, visit_id: UUID, alert_id: UUID, outcome: str) -> None:
    """Close an alert with what was done; who closes one that nobody had taken on has taken it on.

    Raises ValueError without an outcome, LookupError for one that is not open.
    """
    require(session.member.role, Action.CLOSE_ALERT)
    if not outcome.strip():
        raise ValueError("an alert is closed with an outcome")
    records, now = workplace.records, workplace.clock.now()
    visit = needed(records.visit(visit_id), "there is no such visit")
    open_ones = {entry.id: entry for entry in unclosed_alerts(records, visit_id)}
    alert = needed(open_ones.get(alert_id), "the visit has no such open alert")
    body: dict[str, Json] = {"outcome": outcome.strip(), "by": session.member.name}
    actor = str(session.member.id)
    with records.atomic():
        if taken_on(records, alert_id) is None:
            acknowledge(workplace, session, visit_id, alert)
        records.append("alert-closed", body, actor=actor, at=now, subject_id=visit.patient_id, refers_to=alert_id)
        records.audit(AuditEvent(AuditKind.ALERT_CLOSED, actor, now, visit.patient_id, visit_id))


def opened_by(workplace: Workplace, session: Session, visit_id: UUID) -> frozenset[str]:
    """Return the sections of a visit that this practitioner has opened."""
    entries = workplace.records.entries(kind="review-opened", refers_to=visit_id)
    mine = (e for e in entries if e.actor == str(session.member.id))
    return frozenset(str((entry.body or {}).get("section")) for entry in mine)


def open_section(workplace: Workplace, session: Session, visit_id: UUID, section_page: str) -> None:
    """Remember that the practitioner has opened a section."""
    require(session.member.role, Action.REVIEW)
    if section_page in opened_by(workplace, session, visit_id):
        return
    visit = needed(workplace.records.visit(visit_id), "there is no such visit")
    workplace.records.append(
        "review-opened",
        {"section": section_page},
        actor=str(session.member.id),
        at=workplace.clock.now(),
        subject_id=visit.patient_id,
        refers_to=visit_id,
    )


def review(workplace: Workplace, session: Session, visit_id: UUID) -> ReviewView:
    """Open a visit's intake to read, in the clinic's language.

    Raises NotAllowedError, LookupError; NotHandedInError while the person is still at it.
    """
    require(session.member.role, Action.SEE_CLINICAL)
    clinic = needed(workplace.records.clinic(), "the clinic is not set up")
    answered, pages = handed_in_context(workplace, visit_id, clinic.default_language)
    consent, done = consent_now(workplace.records, visit_id), completions(workplace.records, visit_id)
    context = as_it_stands(answered, workplace.records)
    earlier = earlier_intakes(workplace.records, context.patient.id, visit_id)
    now = workplace.clock.now()
    actor, marks = str(session.member.id), marked(context.response, NO_TOUCH)
    decided, chaperone = decided_now(workplace, context), chaperone_offer(context, workplace.records)
    workplace.records.audit(AuditEvent(AuditKind.RECORD_VIEWED, actor, now, context.patient.id, visit_id))
    shown = tuple(page for page in pages if page.kind not in {PageKind.DOCUMENT, PageKind.SIGN, PageKind.REVIEW})
    return ReviewView(
        visit=context.visit,
        patient=context.patient,
        age=context.patient.age_on(context.shelf.today),
        flags=context.flags,
        because=because_words(context, chaperone.areas if chaperone else ()),
        alerts=open_alerts(workplace, visit_id),
        talks=agenda_of(context, workplace.records),
        changes=changes_since(answered, earlier),
        stop_signal=stop_signal_of(context),
        no_touch=no_touch_names(context),
        no_touch_regions=marks,
        hurts_regions=marked(context.response, HURTS),
        decisions=decided.context.decisions,
        summary=consent_summary(decided.context),
        decided_on=decided.day,
        sections=review_sections(answered, shown),
        opened=opened_by(workplace, session, visit_id),
        scores=score_lines(context, workplace.content.scores(), earlier),
        scores_said=context.words("score.no-diagnosis"),
        signers=signer_lines(consent, context, done),
        left=still_left(consent, done),
        withdrawn=withdrawn_labels(context, consent),
        not_asked=forms_not_asked(workplace, session, visit_id),
        chaperone=chaperone,
        lifted=lifted_marks(context, workplace.records),
        agreed=agreed_today(context, workplace.records),
        term=term_words(context, consent, workplace.records),
        marks={region: region_names(context).get(region, region) for region in sorted(marks)},
        handed_in=is_handed_in(workplace, visit_id),
    )


def mark_reviewed(workplace: Workplace, session: Session, visit_id: UUID, note: str = "") -> Visit:
    """Mark an intake as reviewed. Raises NotReviewedError while a section, an alert or a wish is open."""
    require(session.member.role, Action.REVIEW)
    view = review(workplace, session, visit_id)
    if view.unopened or view.alerts or view.open_wish:
        raise NotReviewedError(view.unopened, tuple(alert.label for alert in view.alerts), view.open_wish)
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    flags: list[Json] = [raised.flag.id for raised in view.flags]
    with records.atomic():
        records.append(
            "review",
            {"note": note, "flags": flags, "by": session.member.name},
            actor=actor,
            at=now,
            subject_id=view.patient.id,
            refers_to=visit_id,
        )
        records.audit(AuditEvent(AuditKind.RECORD_REVIEWED, actor, now, view.patient.id, visit_id))
        moved = view.visit.moved_to(VisitState.REVIEWED)
        records.save_visit(moved, actor, now)
    return moved
