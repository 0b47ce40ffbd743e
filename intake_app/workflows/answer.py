"""A person's way through their packet: every act is saved before its state comes back, so no screen runs ahead."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from intake_app.domain.alert import RaisedFlag, SafetyFlag, raised_flags
from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.known import Known, KnownChoice
from intake_app.domain.pages import Page, PageKind, SectionChoice
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, AnswerStatus, Response
from intake_app.domain.validation import ItemError, errors_of
from intake_app.domain.visit import Visit, VisitState
from intake_app.workflows.alert_sending import send_alerts
from intake_app.workflows.clinic_texts import confirmed_figures, offered, owned_statements
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.flag_inputs import flag_inputs
from intake_app.workflows.intake_state import IntakeState
from intake_app.workflows.item_view import Shelf
from intake_app.workflows.journal import NOTE_NAME, Journal, journal_from
from intake_app.workflows.memory import Memory
from intake_app.workflows.page_state import StateParts, build_state
from intake_app.workflows.prefill import prefilled
from intake_app.workflows.returning import base_of, earlier_intakes
from intake_app.workflows.standing import Situation
from intake_app.workflows.wording import Words
from intake_app.workflows.workplace import Workplace

PATIENT_ACTOR = "patient"
T = TypeVar("T")
_FlagSources = tuple[Situation, Patient, date, Sequence[SafetyFlag]]


class Journey:
    """One visit's intake on the tablet. Its methods are what a patient can do; each returns the screen that follows."""

    def __init__(self, workplace: Workplace, visit: Visit, patient: Patient) -> None:
        self.workplace = workplace
        self.visit = visit
        self.patient = patient
        self.packet = workplace.content.packet(visit.packet)
        draft = workplace.records.draft(visit.id)
        self.response: Response = draft.response
        self.journal: Journal = journal_from(draft.notes.get(NOTE_NAME))
        self._situation = Situation(self.packet, self.response, self.journal.choices)
        self._knew: Mapping[str, Known] = {}
        self._raised: tuple[_FlagSources, tuple[RaisedFlag, ...]] | None = None
        self._errors_on: str | None = None
        self._clinic = needed(workplace.records.clinic(), "the clinic is not set up")
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
    def language(self) -> str:
        """The language that the person reads in."""
        return self.journal.language or self.visit.language

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that every form of the packet has and the clinic offers."""
        common = set.intersection(*(set(form.languages) for form in self.packet.forms))
        spoken = (code for code in self.packet.forms[0].languages if code in common)
        return offered(tuple(spoken), self._clinic)

    @property
    def words(self) -> Words:
        """The fixed words in the person's language."""
        return Words(self.language, self.workplace.content.words(self.language))

    def shelf(self) -> Shelf:
        """What texts are filled from."""
        content = self.workplace.content
        regions = content.body_regions(self.language)
        risks = confirmed_figures(content.risk_facts(), self._clinic)
        return Shelf(risks, owned_statements(content.statements(), self._clinic), self._today(), regions)

    def _today(self) -> date:
        return self.workplace.clock.now().astimezone(ZoneInfo(self._clinic.time_zone)).date()

    def pages(self) -> tuple[Page, ...]:
        """All pages as they stand now."""
        return self._now().pages

    def _now(self) -> Situation:
        before, journal = self._situation, self.journal
        same = before.response is self.response and before.choices is journal.choices and self._knew is journal.known
        if not same:
            known = self.memory.asked(journal.known) if journal.known else {}
            self._situation = Situation(self.packet, self.response, journal.choices, known, journal.kept)
            self._knew = journal.known
        return self._situation

    @cached_property
    def memory(self) -> Memory:
        """What the same person handed in before this visit."""
        return Memory(self.packet, earlier_intakes(self.workplace.records, self.patient.id, self.visit.id))

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

    def context(self) -> ConsentContext:
        """What documents and review pages are made from."""
        return ConsentContext(
            packet=self.packet,
            response=self.response,
            visit=self.visit,
            patient=self.patient,
            practitioner=self._practitioner,
            clinic=self._clinic,
            words=self.words,
            shelf=self.shelf(),
            journal=self.journal,
            areas=self.workplace.content.body_areas(),
            flags=self.flags(),
        )

    def flags(self) -> tuple[RaisedFlag, ...]:
        """The safety flags that the answers raise."""
        made_from = self._now(), self.patient, self._today(), self.workplace.content.safety_flags()
        if self._raised is None or self._raised[0] != made_from:
            now, patient, today, rules = made_from
            inputs = flag_inputs(
                self.packet, now.standing, patient, today, returning=self._returning, enabled=now.enabled
            )
            self._raised = made_from, raised_flags(rules, inputs)
        return self._raised[1]

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
                care=tuple(dict.fromkeys(flag.flag.patient_wording for flag in self._uncared(context.flags))),
                told=self._told(page),
                last_decisions=self.memory.last_decisions if self._returning else {},
            )
        )

    def _uncared(self, flags: Sequence[RaisedFlag]) -> tuple[RaisedFlag, ...]:
        waiting = self._alerted - set(self.journal.cared_for)
        return tuple(raised for raised in flags if raised.flag.id in waiting)

    def _errors(self, page: Page) -> dict[str, tuple[ItemError, ...]]:
        items = self.packet.index.items
        return {key: errors_of(items[key], self.response.get(key)) for key in page.items if key in items}

    # -- what a person does --------------------------------------------
    # Each act is saved as one, and its state comes back. On StorageError everything is as it was.

    def open(self) -> IntakeState:
        """Show the page the person is on, and remember that it was shown."""
        self._show(self.page().id)
        return self.state()

    def answer(self, key: str, answer: Answer | None) -> IntakeState:
        """Save one answer, or take it back (None)."""
        with self.as_one():
            self._put(key, answer)
        return self.state()

    def knew(self, section: str, choice: KnownChoice) -> IntakeState:
        """Say whether earlier answers are still true. Raises KeyError for a section that is not known.

        A yes copies them, with where they come from; else their pages open, filled in, to be changed one by one.
        """
        page, known = self.page(), self._now().known[section]
        with self.as_one():
            told = self.memory.shown(section, known, self.response)
            self._take_over(*self.memory.said(section, known, choice, told, self.journal, self._time()))
            self.raise_alerts()
            self._step(page, 1)
        return self.state()

    def _take_over(self, journal: Journal, answers: Response) -> None:
        """Save earlier answers, and the journal that says where they come from."""
        for key, answer in answers.answers.items():
            self._put(key, answer)
        if journal is not self.journal:
            self._save(journal)

    def choose(self, section: str, choice: SectionChoice) -> IntakeState:
        """Go into a sensitive section, leave it out, or leave it for a talk (rule A01)."""
        page = self.page()
        with self.as_one():
            self._save(self.journal.chosen(section, choice))
            if choice is not SectionChoice.CONTINUE:
                self._audit(AuditKind.SECTION_DECLINED, section=section, choice=str(choice))
            self._step(page, 1)
        return self.state()

    def go_on(self) -> IntakeState:
        """Go on. Something to mend keeps the person on the page; what is left open counts as skipped."""
        page = self.page()
        if page.kind is PageKind.NOTE:
            return self.choose(page.section, SectionChoice.CONTINUE)
        if page.kind is PageKind.KNOWN:
            return self.knew(page.section, self._now().known[page.section].choice or KnownChoice.CHANGED)
        if any(self._errors(page).values()):
            self._errors_on = page.id
            return self.state()
        return self._leave(page, AnswerStatus.SKIPPED)

    def skip(self) -> IntakeState:
        """Pass over the page: answers that need mending are dropped, the others stay."""
        page = self.page()
        if page.kind in {PageKind.NOTE, PageKind.KNOWN}:
            return self.choose(page.section, SectionChoice.SKIP)
        return self._leave(page, AnswerStatus.SKIPPED, drop_errors=True)

    def talk_in_person(self) -> IntakeState:
        """Leave what is open on this page for a talk with the practitioner (features 21), and go on."""
        page = self.page()
        if page.kind in {PageKind.NOTE, PageKind.KNOWN}:
            return self.choose(page.section, SectionChoice.IN_PERSON)
        return self._leave(page, AnswerStatus.IN_PERSON, drop_errors=True, agenda=page.id)

    def _leave(
        self, page: Page, status: AnswerStatus, *, drop_errors: bool = False, agenda: str | None = None
    ) -> IntakeState:
        """Close a page: every open item gets `status`, so that nothing is ever a blank (rule A03)."""
        errors = self._errors(page) if drop_errors else {}
        with self.as_one():
            if agenda and agenda not in self.journal.agenda:
                self._save(replace(self.journal, agenda=(*self.journal.agenda, agenda)))
            for key in page.items:
                if errors.get(key) or self._open(key):
                    self._put(key, Answer(status))
            self._confirm(page)
            self.raise_alerts()
            self._step(page, 1)
        return self.state()

    def _open(self, key: str) -> bool:
        """Whether an item can be answered and nothing is said about it yet."""
        answer = self.response.get(key)
        blank = answer is None or (answer.status is AnswerStatus.ANSWERED and not answer.answered)
        return blank and self.packet.index.items[key].type != "display"

    def _confirm(self, page: Page) -> None:
        """What was carried over and is left as it is has been confirmed."""
        seen = {key for key in self.journal.carried if base_of(key) in page.items}
        if seen:
            self._save(self.journal.confirmed(seen, self._time()))

    def _put(self, key: str, answer: Answer | None) -> None:
        """Save an answer as today's own."""
        self.workplace.records.save_answer(self.visit.id, key, answer)
        self.response = self.response.without(key) if answer is None else self.response.with_answer(key, answer)
        if key in self.journal.carried:
            self._save(self.journal.typed(key))

    def go_back(self) -> IntakeState:
        """Show the page before."""
        self._step(self.page(), -1)
        return self.state()

    def go_to(self, page_id: str) -> IntakeState:
        """Show a page by its id, and hand on the one before; an id that is not there now leaves the person in place."""
        if page_id in {page.id for page in self.pages()}:
            with self.as_one():
                self.raise_alerts()
                self._show(page_id)
        return self.state()

    def change_language(self, language: str) -> IntakeState:
        """Read on in another language; every answer stays. Raises LookupError for one that a form does not have."""
        needed(language if language in self.languages else None, "the forms are not in this language")
        with self.as_one():
            self._save(replace(self.journal, language=language))
            self._audit(AuditKind.LANGUAGE_CHANGED, language=language)
        return self.state()

    def acknowledge_care(self) -> IntakeState:
        """The person has read that somebody is coming."""
        told = (*self.journal.cared_for, *(flag.flag.id for flag in self._uncared(self.flags())))
        self._save(replace(self.journal, cared_for=told))
        return self.state()

    def pause(self) -> None:
        """Cover the screen; everything is saved already. Who has asked for a person still waits for one."""
        if self.visit.state is not VisitState.WANTS_TO_TALK:
            self._move(VisitState.PAUSED)

    def resume(self) -> IntakeState:
        """Come back to the same place."""
        self._move(VisitState.WITH_PATIENT)
        return self.open()

    def ask_for_person(self) -> None:
        """Somebody is asked to come; the intake waits where it is."""
        self._move(VisitState.WANTS_TO_TALK)

    # -- how it is kept ------------------------------------------------

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Save all of it or nothing; what is in memory follows the disk."""
        before = self.response, self.journal, self._alerted, self._errors_on
        try:
            with self.workplace.records.atomic():
                yield
        except BaseException:
            self.response, self.journal, self._alerted, self._errors_on = before
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
            for key, answer in prefilled(self.packet, self.patient, self.visit):
                self._put(key, answer)
            if self._returning:
                self._take_over(*self.memory.remembered(self.journal, self._today()))


def open_journey(workplace: Workplace, visit_id: UUID) -> Journey:
    """Take up a visit's intake where it stands. Raises LookupError for a visit that is not there."""
    visit = workplace.records.visit(visit_id)
    visit = needed(visit, "there is no such visit")
    patient = needed(workplace.records.patient(visit.patient_id), "the visit has no patient")
    return Journey(workplace, visit, patient)


def needed(found: T | None, otherwise: str) -> T:
    """Return what was found. Raises LookupError with the sentence otherwise."""
    if found is None:
        raise LookupError(otherwise)
    return found
