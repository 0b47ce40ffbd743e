"""One visit's intake as it stands: what is known, what follows from it, and how it is kept on the disk."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from intake_app.domain.alert import RaisedFlag, SafetyFlag, raised_flags
from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.consent import Decisions
from intake_app.domain.form_engine import Evaluation
from intake_app.domain.known import Carried, Known
from intake_app.domain.packet import Packet
from intake_app.domain.pages import Page, PageKind
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, AnswerStatus, Response
from intake_app.domain.validation import ItemError
from intake_app.domain.visit import Visit, VisitState
from intake_app.workflows.alert_sending import send_alerts
from intake_app.workflows.asked_forms import asked_packet, readable_pages
from intake_app.workflows.clinic_texts import acute_contacts, confirmed_figures, offered, owned_statements
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_now import consent_before
from intake_app.workflows.flag_inputs import NO_TOUCH, flag_inputs
from intake_app.workflows.intake_state import IntakeState
from intake_app.workflows.intimate_plan import IntimatePlans
from intake_app.workflows.item_view import Shelf
from intake_app.workflows.journal import NOTE_NAME, Journal, journal_from
from intake_app.workflows.memory import Memory
from intake_app.workflows.page_errors import errors_on
from intake_app.workflows.page_state import LeftForTalk, RemovedInstance, StateParts, build_state
from intake_app.workflows.prefill import prefilled
from intake_app.workflows.returning import earlier_intakes
from intake_app.workflows.standing import Situation
from intake_app.workflows.visit_forms import packet_of
from intake_app.workflows.wording import Words
from intake_app.workflows.workplace import Workplace

PATIENT_ACTOR = "patient"
GOING_ON = frozenset({
    VisitState.CHECKED_IN, VisitState.WITH_PATIENT, VisitState.PAUSED, VisitState.WANTS_TO_TALK, VisitState.NOT_SIGNED,
})  # fmt: skip
T = TypeVar("T")
_FlagSources = tuple[Situation, Patient, date, Sequence[SafetyFlag]]


class OpenIntake:
    """What a journey stands on. Everything is saved as one, and what is in memory follows the disk."""

    def __init__(self, workplace: Workplace, visit: Visit, patient: Patient) -> None:
        self.workplace = workplace
        self.visit = visit
        self.patient = patient
        self._clinic = needed(workplace.records.clinic(), "the clinic is not set up")
        self.whole_packet = packet_of(workplace.content, workplace.records, visit)
        draft = workplace.records.draft(visit.id)
        self.response: Response = draft.response
        self.journal: Journal = journal_from(draft.notes.get(NOTE_NAME))
        self._asked: tuple[object, Packet] | None = None
        self._situation = Situation(self.packet, self.response, self.journal.choices)
        self._knew: Mapping[str, Known] = {}
        self._raised: tuple[_FlagSources, tuple[RaisedFlag, ...]] | None = None
        self._as_typed: tuple[Response, Evaluation] | None = None
        self._removed: RemovedInstance | None = None
        self._left: LeftForTalk | None = None
        self._errors_on: str | None = None
        staff = {member.id: member for member in workplace.records.staff()}
        self._practitioner = needed(staff.get(visit.practitioner_id), "the visit has no practitioner")
        alerts = workplace.records.entries(kind="alert", refers_to=visit.id)
        self._alerted = frozenset(str((entry.body or {}).get("flag")) for entry in alerts)
        earlier = workplace.records.visits_of(patient.id)
        self._returning = any(other.id != visit.id and other.at < visit.at for other in earlier)
        if visit.state is VisitState.WITH_PATIENT and not draft.response.answers and not draft.notes:
            self._prefill()

    # -- what is -------------------------------------------------------

    @property
    def packet(self) -> Packet:
        """The forms that are asked in the person's language and that somebody answers for, and those begun before."""
        packs_on = self._clinic.packs.names if self.visit.state in GOING_ON else frozenset()
        made_from = self.language, packs_on, self.response, self.journal
        if self._asked is None or self._asked[0] != made_from:
            self._asked = made_from, asked_packet(self.whole_packet, *made_from)
        return self._asked[1]

    @property
    def language(self) -> str:
        """The language that the person reads in."""
        return self.journal.language or self.visit.language

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that the packet is there in and the clinic offers."""
        return offered(self.whole_packet.languages, self._clinic)

    @property
    def words(self) -> Words:
        """The fixed words in the person's language."""
        return self._words(self.language)

    def _words(self, language: str) -> Words:
        return Words(language, self.workplace.content.words(language))

    def shelf(self, words: Words) -> Shelf:
        """What texts are filled from, in the language of `words`."""
        content, language = self.workplace.content, words.language
        regions, mark = content.body_regions(language), words.pattern("text.untranslated")
        risks = confirmed_figures(content.risk_facts(language), self._clinic)
        statements = owned_statements(content.statements(language), self._clinic)
        return Shelf(risks, statements, self._today(), regions, mark)

    def _today(self) -> date:
        return self.workplace.clock.now().astimezone(ZoneInfo(self._clinic.time_zone)).date()

    def pages(self) -> tuple[Page, ...]:
        """All pages as they stand now."""
        return readable_pages(self.packet, self._now().pages, self.language, self.response, self.journal)

    def _now(self) -> Situation:
        before, journal = self._situation, self.journal
        same = before.response is self.response and before.choices is journal.choices and self._knew is journal.known
        same = same and before.packet is self.packet
        if not same:
            known = self.memory.asked(journal.known) if journal.known else {}
            self._situation = Situation(self.packet, self.response, journal.choices, known, journal.kept)
            self._knew = journal.known
        return self._situation

    @cached_property
    def memory(self) -> Memory:
        """What the same person handed in before this visit."""
        return Memory(self.whole_packet, earlier_intakes(self.workplace.records, self.patient.id, self.visit.id))

    def _told(self, page: Page) -> tuple[Known, Response] | None:
        """What a page that asks "is this still true?" shows."""
        known = self._now().known.get(page.section) if page.kind is PageKind.KNOWN else None
        return (known, self.memory.shown(page.section, known, self.response)) if known else None

    def page(self) -> Page:
        """The page the person is on: the saved one, or the nearest that is still there."""
        pages = self.pages()
        for page in pages:
            if page.id == self.journal.page:
                return page
        return self._nearest(pages)

    def _nearest(self, pages: Sequence[Page]) -> Page:
        seen = [page for page in pages if page.id in self.journal.opened]
        return seen[-1] if seen else pages[0]

    def context(self, language: str = "") -> ConsentContext:
        """What documents and review pages are made from, in the person's language or in another one."""
        words = self._words(language or self.language)
        return ConsentContext(
            packet=self.packet,
            response=Response({**self.response.answers, **self._now().calculated}),
            visit=self.visit,
            patient=self.patient,
            practitioner=self._practitioner,
            clinic=self._clinic,
            words=words,
            shelf=self.shelf(words),
            journal=self.journal,
            areas=self._areas,
            flags=self.flags(words.language),
        )

    def flags(self, language: str = "") -> tuple[RaisedFlag, ...]:
        """The safety flags that the answers raise, in the person's language or in another one."""
        rules = self.workplace.content.safety_flags(language or self.language)
        made_from = self._now(), self.patient, self._today(), rules
        if self._raised is None or self._raised[0] != made_from:
            now, patient, today, rules = made_from
            inputs = flag_inputs(
                self.packet,
                now.standing,
                patient,
                today,
                returning=self._returning,
                enabled=now.enabled,
                settings=self._clinic.packs,
                intimate=self._intimate(now.standing),
            )
            self._raised = made_from, raised_flags(rules, inputs)
        return self._raised[1]

    def _intimate(self, response: Response) -> bool:
        """Whether care near pelvis, genitals or breasts is planned, by these answers or by what stands from before."""
        return bool(self._plans.by_answers(response, self._areas, self._agreed_before))

    @cached_property
    def _plans(self) -> IntimatePlans:
        return IntimatePlans(self.whole_packet)

    @cached_property
    def _areas(self) -> Mapping[str, str]:
        return self.workplace.content.body_areas()

    @cached_property
    def _agreed_before(self) -> Decisions | None:
        if not self._returning:
            return None
        before = consent_before(self.workplace.records, self.patient.id, self.visit.id, self.visit.at)
        return before.decisions if before else None

    def state(self) -> IntakeState:
        """The screen as it is."""
        page, context = self.page(), self.context()
        return build_state(
            StateParts(
                context=context,
                pages=self.pages(),
                page=page,
                languages=self.languages,
                errors=self._errors(page) if self._errors_on == page.id else {},
                removed=self._removed if self._removed and self._removed.after is self.response else None,
                care=self._care(context),
                told=self._told(page),
                last_decisions=self.memory.last_decisions if self._returning else {},
                left_for_talk=self._left is not None,
            )
        )

    def _care(self, context: ConsentContext) -> tuple[str, ...]:
        """What to say after urgent answers (rule E02)."""
        flags = (raised.flag for raised in self._uncared(context.flags))
        return tuple(dict.fromkeys(context.said(flag.patient_wording, flag.language) for flag in flags))

    def outside(self) -> tuple[str, str]:
        """Whom to reach outside the clinic: a crisis contact in the person's language, and an emergency number."""
        return acute_contacts(self._clinic, self.workplace.content.support(self.language))

    def _uncared(self, flags: Sequence[RaisedFlag]) -> tuple[RaisedFlag, ...]:
        waiting = self._alerted - set(self.journal.cared_for)
        return tuple(raised for raised in flags if raised.flag.id in waiting)

    def _errors(self, page: Page) -> Mapping[str, tuple[ItemError, ...]]:
        return errors_on(self.packet, self._typed(), page, self.pages())

    def _typed(self) -> Evaluation:
        """What the forms make of the answers as they were typed, to their end or not."""
        if self._as_typed is None or self._as_typed[0] is not self.response:
            self._as_typed = self.response, self.packet.engine.evaluate(self.response, prefill=False)
        return self._as_typed[1]

    # -- how it is kept ------------------------------------------------

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Save all of it or nothing; what is in memory follows the disk."""
        before = self.response, self.journal, self._alerted, self._errors_on, self._left
        try:
            with self.workplace.records.atomic():
                yield
        except BaseException:
            self.response, self.journal, self._alerted, self._errors_on, self._left = before
            raise

    def _step(self, page: Page, step: int) -> None:
        pages = self.pages()
        ids = [other.id for other in pages]
        at = ids.index(page.id) if page.id in ids else ids.index(self._nearest(pages).id)
        self._show(ids[min(max(at + step, 0), len(ids) - 1)])

    def _show(self, page_id: str) -> None:
        with self.as_one():
            if self.journal.known and page_id not in self.journal.opened:
                self._take_over(*self.memory.laid_out(page_id, self._now().known, self.journal, self.response))
            if page_id != self.journal.page:
                self._left = None
            self._save(self.journal.at(page_id, self._time()))
        self._errors_on = None

    def _time(self) -> str:
        return self.workplace.clock.now().isoformat(timespec="seconds")

    def _save(self, journal: Journal) -> None:
        self.workplace.records.save_note(self.visit.id, NOTE_NAME, journal.to_json())
        self.journal = journal

    def _move(self, state: VisitState) -> None:
        if self.visit.state is state:
            return
        moved = self.visit.moved_to(state)
        self.workplace.records.save_visit(moved, PATIENT_ACTOR, self.workplace.clock.now())
        self.visit = moved

    def raise_alerts(self) -> None:
        """An urgent answer reaches people when it is handed on, not on a tap (rule B07); each one once."""
        records, now = self.workplace.records, self.workplace.clock.now()
        self._alerted = send_alerts(records, self.visit, self.flags(), self._alerted, now)

    def _audit(self, kind: AuditKind, **detail: str) -> None:
        now = self.workplace.clock.now()
        self.workplace.records.audit(AuditEvent(kind, PATIENT_ACTOR, now, self.patient.id, self.visit.id, dict(detail)))

    def _prefill(self) -> None:
        with self.as_one():
            for key, answer in self.whole_packet.engine.evaluate().initial.items():
                self._put(key, answer)
            for key, answer in prefilled(self.whole_packet, self.patient, self.visit):
                self._put(key, answer)
            if self._returning:
                self._take_over(*self.memory.remembered(self.journal, self._today()))

    def _put(self, key: str, answer: Answer | None) -> None:
        """Save an answer as today's own. Passing over the body map lifts no mark that stood before (rule C02)."""
        if key == NO_TOUCH and self._passes_over(answer):
            return
        self.workplace.records.save_answer(self.visit.id, key, answer)
        following = self._now().after(key, answer)
        self.response, self._situation = following.response, following
        journal = self.journal.typed(key) if key in self.journal.carried else self.journal
        if key == NO_TOUCH and journal.stood:
            journal = journal.marked(answer.codes if answer else (), self._time())
        if journal is not self.journal:
            self._save(journal)

    def _passes_over(self, answer: Answer | None) -> bool:
        """Whether the marks are not answered at all while some that stood before are still there."""
        marks = self.response.get(NO_TOUCH)
        stands = bool(marks and set(marks.codes).intersection(self.journal.stood))
        return stands and answer is not None and answer.status is not AnswerStatus.ANSWERED

    def _take_over(self, journal: Journal, answers: Response) -> None:
        """Save earlier answers, and the journal that says where they come from."""
        for key, answer in answers.answers.items():
            self._put(key, answer)
        if journal is not self.journal:
            self._save(journal)

    def _replace(self, wanted: Response, carried: Mapping[str, Carried] | None = None) -> IntakeState:
        """Save all that differs, as one; `carried` says where answers come from that only have another place now."""
        keys = [key for key in {**self.response.answers, **wanted.answers} if self.response.get(key) != wanted.get(key)]
        with self.as_one():
            for key in keys:
                self._put(key, wanted.get(key))
            if carried is not None and carried != self.journal.carried:
                self._save(replace(self.journal, carried=carried))
        return self.state()


def needed(found: T | None, otherwise: str) -> T:
    """Return what was found. Raises LookupError with the sentence otherwise."""
    if found is None:
        raise LookupError(otherwise)
    return found
