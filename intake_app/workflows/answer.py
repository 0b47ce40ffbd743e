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
from intake_app.domain.form_engine import Evaluation
from intake_app.domain.initials import Initials, initials_key, to_answer
from intake_app.domain.instances import without_instance
from intake_app.domain.pages import Page, PageKind, SectionChoice
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, AnswerStatus, Response
from intake_app.domain.response_json import Json
from intake_app.domain.validation import ItemError
from intake_app.domain.visit import Visit, VisitState
from intake_app.workflows.company import usual_choice, with_company
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.flag_inputs import flag_inputs
from intake_app.workflows.intake_state import IntakeState
from intake_app.workflows.item_view import Shelf
from intake_app.workflows.journal import NOTE_NAME, Journal, journal_from
from intake_app.workflows.page_state import RemovedInstance, StateParts, build_state
from intake_app.workflows.prefill import prefilled
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
        self._raised: tuple[_FlagSources, tuple[RaisedFlag, ...]] | None = None
        self._as_typed: tuple[Response, Evaluation] | None = None
        self._removed: RemovedInstance | None = None
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
        """The languages that every form of the packet has."""
        common = set.intersection(*(set(form.languages) for form in self.packet.forms))
        return tuple(code for code in self.packet.forms[0].languages if code in common)

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
        return Shelf(content.risk_facts(language), content.statements(language), self._today(), regions, mark)

    def _today(self) -> date:
        return self.workplace.clock.now().astimezone(ZoneInfo(self._clinic.time_zone)).date()

    def pages(self) -> tuple[Page, ...]:
        """All pages as they stand now."""
        return self._now().pages

    def _now(self) -> Situation:
        if self._situation.response is not self.response or self._situation.choices is not self.journal.choices:
            self._situation = Situation(self.packet, self.response, self.journal.choices)
        return self._situation

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
            response=Response({**self.response.answers, **self._now().evaluation.calculated}),
            visit=self.visit,
            patient=self.patient,
            practitioner=self._practitioner,
            clinic=self._clinic,
            words=words,
            shelf=self.shelf(words),
            journal=self.journal,
            areas=self.workplace.content.body_areas(),
            flags=self.flags(words.language),
        )

    def flags(self, language: str = "") -> tuple[RaisedFlag, ...]:
        """The safety flags that the answers raise, in the person's language or in another one."""
        rules = self.workplace.content.safety_flags(language or self.language)
        made_from = self._now(), self.patient, self._today(), rules
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
                removed=self._removed if self._removed and self._removed.after is self.response else None,
                care=self._care(context),
            )
        )

    def _care(self, context: ConsentContext) -> tuple[str, ...]:
        """What to say after urgent answers (rule E02)."""
        flags = (raised.flag for raised in self._uncared(context.flags))
        return tuple(dict.fromkeys(context.said(flag.patient_wording, flag.language) for flag in flags))

    def _uncared(self, flags: Sequence[RaisedFlag]) -> tuple[RaisedFlag, ...]:
        waiting = self._alerted - set(self.journal.cared_for)
        return tuple(raised for raised in flags if raised.flag.id in waiting)

    def _errors(self, page: Page) -> Mapping[str, tuple[ItemError, ...]]:
        return self._typed().errors(page.items)

    def _typed(self) -> Evaluation:
        """What the forms make of the answers as they were typed, to their end or not."""
        if self._as_typed is None or self._as_typed[0] is not self.response:
            self._as_typed = self.response, self.packet.engine.evaluate(self.response, prefill=False)
        return self._as_typed[1]

    # -- what a person does --------------------------------------------
    # Each act is saved as one, and its state comes back. On StorageError everything is as it was.

    def open(self) -> IntakeState:
        """Show the page the person is on, and remember that it was shown."""
        self._show(self.page().id)
        return self.state()

    def answer(self, key: str, answer: Answer | None) -> IntakeState:
        """Save one answer, or take it back (None)."""
        self._put(key, answer)
        return self.state()

    def initial(self, key: str, initials: Initials | None) -> IntakeState:
        """Save the initials under one clause, or take them back (None)."""
        return self.answer(initials_key(key), to_answer(initials))

    def add_instance(self, group: str) -> IntakeState:
        """Add one more, empty instance to a repeating group. Raises InstanceLimitError, KeyError."""
        now = self.packet.engine.evaluate(self.response, prefill=False)
        return self._replace(self.packet.engine.add_instance(now, group).given)

    def remove_instance(self, group: str, index: int) -> IntakeState:
        """Take one instance out; it can come back until the next act. Raises InstanceLimitError, KeyError."""
        before = self.response
        item = self.packet.item(group)
        self._replace(without_instance(before, group, item, index))
        self._removed = RemovedInstance(group, index, before, self.response)
        return self.state()

    def restore_instance(self, group: str) -> IntakeState:
        """Bring back the instance that was taken out last; nothing where something else has changed since."""
        removed = self._removed
        if removed is None or removed.group != group or removed.after is not self.response:
            return self.state()
        return self._replace(removed.before)

    def _replace(self, wanted: Response) -> IntakeState:
        """Save all that differs, as one."""
        keys = [key for key in {**self.response.answers, **wanted.answers} if self.response.get(key) != wanted.get(key)]
        with self.as_one():
            for key in keys:
                self._put(key, wanted.get(key))
        return self.state()

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
            return self.choose(page.section, usual_choice(self.packet, self.response, self.journal, page.section))
        if any(self._errors(page).values()):
            self._errors_on = page.id
            return self.state()
        return self._leave(page, AnswerStatus.SKIPPED)

    def skip(self) -> IntakeState:
        """Pass over the page: answers that need mending are dropped, the others stay."""
        page = self.page()
        if page.kind is PageKind.NOTE:
            return self.choose(page.section, SectionChoice.SKIP)
        return self._leave(page, AnswerStatus.SKIPPED, drop_errors=True)

    def talk_in_person(self) -> IntakeState:
        """Leave what is open on this page for a talk with the practitioner (features 21), and go on."""
        page = self.page()
        if page.kind is PageKind.NOTE:
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
            self._mind_company()
            self.raise_alerts()
            self._step(page, 1)
        return self.state()

    def _mind_company(self) -> None:
        journal = with_company(self.packet, self.response, self.journal)
        if journal is not self.journal:
            self._save(journal)

    def _open(self, key: str) -> bool:
        """Whether an item can be answered and nothing is said about it yet."""
        answer = self.response.get(key)
        blank = answer is None or (answer.status is AnswerStatus.ANSWERED and not answer.answered)
        item = self.packet.item(key)
        return blank and item.type not in {"display", "group"} and not item.read_only

    def _put(self, key: str, answer: Answer | None) -> None:
        self.workplace.records.save_answer(self.visit.id, key, answer)
        following = self._now().after(key, answer)
        self.response, self._situation = following.response, following

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
        now = self.workplace.clock.now()
        self._save(self.journal.at(page_id, now.isoformat(timespec="seconds")))
        self._errors_on = None

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
        now = self.workplace.clock.now()
        for raised in self.flags():
            if raised.urgent and raised.flag.id not in self._alerted:
                because: list[Json] = [*raised.because]
                body: dict[str, Json] = {"flag": raised.flag.id, "because": because}
                self.workplace.records.append(
                    "alert", body, actor=PATIENT_ACTOR, at=now, subject_id=self.patient.id, refers_to=self.visit.id
                )
                self._alerted |= {raised.flag.id}
                self._audit(AuditKind.ALERT_RAISED, flag=raised.flag.id)

    def _audit(self, kind: AuditKind, **detail: str) -> None:
        now = self.workplace.clock.now()
        self.workplace.records.audit(AuditEvent(kind, PATIENT_ACTOR, now, self.patient.id, self.visit.id, dict(detail)))

    def _prefill(self) -> None:
        with self.as_one():
            for key, answer in self.packet.engine.evaluate().initial.items():
                self._put(key, answer)
            for key, answer in prefilled(self.packet, self.patient, self.visit):
                self._put(key, answer)


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
