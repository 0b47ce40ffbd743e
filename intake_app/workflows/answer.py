"""A person's way through their packet: every act is saved before its state comes back, so no screen runs ahead."""

from dataclasses import replace
from uuid import UUID

from intake_app.domain.audit import AuditKind
from intake_app.domain.initials import Initials, initials_key, to_answer
from intake_app.domain.instances import moved_up, without_instance
from intake_app.domain.known import KnownChoice
from intake_app.domain.pages import Page, PageKind, SectionChoice, under_one_note
from intake_app.domain.response import Answer, AnswerStatus
from intake_app.domain.visit import VisitState
from intake_app.workflows.company import usual_choice, with_company
from intake_app.workflows.intake_state import IntakeState
from intake_app.workflows.open_intake import PATIENT_ACTOR, OpenIntake, needed
from intake_app.workflows.page_state import LeftForTalk, RemovedInstance
from intake_app.workflows.workplace import Workplace

__all__ = ["PATIENT_ACTOR", "Journey", "needed", "open_journey"]


class Journey(OpenIntake):
    """One visit's intake on the tablet. Its methods are what a patient can do; each returns the screen that follows.

    Each act is saved as one, and its state comes back. On StorageError everything is as it was.
    """

    def open(self) -> IntakeState:
        """Show the page the person is on, and remember that it was shown; what the clinic has changed since holds."""
        self._clinic = needed(self.workplace.records.clinic(), "the clinic is not set up")
        self._show(self.page().id)
        return self.state()

    def answer(self, key: str, answer: Answer | None) -> IntakeState:
        """Save one answer, or take it back (None)."""
        with self.as_one():
            self._put(key, answer)
        return self.state()

    def say_of_lifted(self, words: str) -> IntakeState:
        """Keep what the person says about the marks that they lifted today; empty where they say nothing."""
        with self.as_one():
            self._save(replace(self.journal, lift_words=words.strip() if self.journal.lifted else ""))
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
        before, carried = self.response, self.journal.carried
        item = self.packet.item(group)
        self._replace(without_instance(before, group, item, index), moved_up(carried, group, item, index))
        self._removed = RemovedInstance(group, index, before, self.response, carried)
        return self.state()

    def restore_instance(self, group: str) -> IntakeState:
        """Bring back the instance that was taken out last; nothing where something else has changed since."""
        removed = self._removed
        if removed is None or removed.group != group or removed.after is not self.response:
            return self.state()
        return self._replace(removed.before, removed.carried)

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

    def choose(self, section: str, choice: SectionChoice) -> IntakeState:
        """Go into a sensitive section, leave it out, or leave it for a talk (rule A01)."""
        page, before = self.page(), (self.response, self.journal)
        with self.as_one():
            journal = self.journal
            for one in under_one_note(self.packet.questionnaires, section):
                journal = journal.chosen(one, choice)
            self._save(journal)
            if choice is not SectionChoice.CONTINUE:
                self._audit(AuditKind.SECTION_DECLINED, section=section, choice=str(choice))
            self._step(page, 1)
            if choice is SectionChoice.IN_PERSON:
                self._left = LeftForTalk(page, *before)
        return self.state()

    def go_on(self) -> IntakeState:
        """Go on. Something to mend keeps the person on the page; what is left open counts as skipped."""
        page = self.page()
        if page.kind is PageKind.NOTE:
            return self.choose(page.section, usual_choice(self.packet, self.response, self.journal, page.section))
        if page.kind is PageKind.KNOWN:
            return self.knew(page.section, self._now().known[page.section].choice or KnownChoice.CHANGED)
        errors = [error for found in self._errors(page).values() for error in found]
        if any(error.blocking for error in errors) or (errors and self._errors_on != page.id):
            self._errors_on = page.id  # advice alone is said once
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
        errors, before = self._errors(page) if drop_errors else {}, (self.response, self.journal)
        with self.as_one():
            if agenda and agenda not in self.journal.agenda:
                self._save(replace(self.journal, agenda=(*self.journal.agenda, agenda)))
            for key in page.items:
                if any(error.blocking for error in errors.get(key, ())) or self._open(key):
                    self._put(key, Answer(status))
            self._confirm(page)
            self._mind_company()
            self.raise_alerts()
            self._step(page, 1)
            if agenda in self.packet.items:
                self._left = LeftForTalk(page, *before)
        return self.state()

    def take_back_talk(self) -> IntakeState:
        """Take the page before off the list of what to talk about, and show it as it was; nothing if none was left."""
        left = self._left
        if left is None:
            return self.state()
        before = left.journal
        with self.as_one():
            for key in left.page.items:
                answer = self.response.get(key)
                if answer is not None and answer.status is AnswerStatus.IN_PERSON:
                    self._put(key, left.response.get(key))
            carried = {key: one for key, one in before.carried.items() if key in left.page.items}
            journal = replace(self.journal, agenda=before.agenda, choices=before.choices)
            self._save(journal.carrying(carried))
            self._show(left.page.id)
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

    def _confirm(self, page: Page) -> None:
        """What was carried over and is left as it is has been confirmed."""
        seen = {key for key in self.journal.carried if key in page.items}
        if seen:
            self._save(self.journal.confirmed(seen, self._time()))

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

    def return_to(self, page_id: str) -> IntakeState:
        """Show a page from which the last act led away, with what is to be said of that act."""
        left = self._left
        with self.as_one():
            self.go_to(page_id)
            self._left = left
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


def open_journey(workplace: Workplace, visit_id: UUID, *, forms_of_today: bool = False) -> Journey:
    """Take up a visit's intake where it stands. Raises LookupError for a visit that is not there, FormsGoneError.

    With `forms_of_today`, in those of its packet today: for what has to go on where its own cannot be read.
    """
    visit = workplace.records.visit(visit_id)
    visit = needed(visit, "there is no such visit")
    if forms_of_today:
        visit = replace(visit, forms=workplace.content.packet(visit.packet).kept)
    patient = needed(workplace.records.patient(visit.patient_id), "the visit has no patient")
    return Journey(workplace, visit, patient)
