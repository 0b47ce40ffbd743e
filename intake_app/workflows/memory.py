"""What one visit remembers of the same person's earlier ones, and what follows from each thing they say of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property

from intake_app.domain.known import Carried, Known, KnownChoice
from intake_app.domain.packet import Packet
from intake_app.domain.response import Answer, Response
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.item_view import decision_of
from intake_app.workflows.journal import Journal
from intake_app.workflows.recalled import recalled
from intake_app.workflows.returning import (
    HandedIn,
    answers_that_stand,
    base_of,
    recall,
    same_meaning,
    standing_marks,
)

JournalAndAnswers = tuple[Journal, Response]


class Memory:
    """Earlier intakes of one person, newest first, as the packet of this visit sees them. It saves nothing itself."""

    def __init__(self, packet: Packet, earlier: Sequence[HandedIn]) -> None:
        self.packet = packet
        self.earlier = tuple(earlier)
        self._by_visit = {str(intake.visit_id): intake for intake in self.earlier}

    def asked(self, known: Mapping[str, Known]) -> Mapping[str, Known]:
        """Return the known sections whose answers can still be shown: their visit is still this person's."""
        return {s: one for s, one in known.items() if one.visit in self._by_visit and s in self.packet.sections}

    def _told(self, section: str, known: Known, now: Response) -> Response:
        """The answers of a known section; what the record knows today stands before what was said then."""
        intake = self._by_visit.get(known.visit)
        if intake is None:
            return Response()
        item = self.packet.sections[section]
        told = dict(answers_that_stand(item, intake).answers)
        for inside in item.walk():
            current = now.get(inside.link_id)
            if inside.own("patient-field") and inside.link_id in told and current is not None:
                told[inside.link_id] = current
        return Response(told)

    def shown(self, section: str, known: Known, now: Response) -> Response:
        """Return the earlier answers of a section that would be asked today."""
        told = self._told(section, known, now)
        enabled = self.packet.engine.evaluate(Response({**now.answers, **told.answers}), prefill=False).enabled
        return told.only(frozenset(key for key in told if key in enabled))

    def _carried(self, known: Known, keys: Response, confirmed: str = "") -> dict[str, Carried]:
        """Where answers come from; one that was carried before keeps the visit it was first given at."""
        first = self._by_visit[known.visit].journal.carried
        return {key: replace(first.get(key, Carried(known.visit, known.given)), confirmed=confirmed) for key in keys}

    # Each of these returns the journal that follows, and the answers to save with it.

    def remembered(self, journal: Journal, today: date) -> JournalAndAnswers:
        """What stands when a visit begins: known sections, own words, and the marks nobody has lifted (rule C02)."""
        known = recall(self.packet, self.earlier, today)
        marks = standing_marks(self.packet, self.earlier)
        words = recalled(self.packet, self.earlier)
        said = Response({key: answer for key, (answer, _) in words.items()})
        journal = journal.carrying({key: carried for key, (_, carried) in words.items()}) if words else journal
        if known:
            journal = replace(journal, known=known)
        if marks is None:
            return journal, said
        answer, intake = marks
        put = Response({NO_TOUCH: answer})
        journal = replace(journal, stood=answer.codes)
        source = Known(str(intake.visit_id), intake.at.isoformat(timespec="seconds"), (NO_TOUCH,))
        return journal.carrying(self._carried(source, put)), said.with_answer(NO_TOUCH, answer)

    def said(
        self, section: str, known: Known, choice: KnownChoice, told: Response, journal: Journal, time: str
    ) -> JournalAndAnswers:
        """What follows from "still true" (everything that was `told` is copied) or "some of it changed" (nothing)."""
        journal = journal.knew(section, choice)
        if choice is KnownChoice.CHANGED:
            return journal, Response()
        return journal.carrying(self._carried(known, told, time)), told

    def laid_out(self, page_id: str, known: Mapping[str, Known], journal: Journal, now: Response) -> JournalAndAnswers:
        """What stands on a page when it opens for the first time in a section where something changed."""
        page = self.packet.items.get(page_id)
        inside = {item.link_id for item in page.walk()} if page else set()
        for section, one in known.items():
            if one.choice is KnownChoice.CHANGED and inside & set(one.keys):
                told = self._told(section, one, now)
                put = told.only(frozenset(k for k in told if base_of(k) in inside and now.get(k) is None))
                return journal.carrying(self._carried(one, put)), put
        return journal, Response()

    @cached_property
    def last_decisions(self) -> dict[str, tuple[Answer, datetime]]:
        """What was last decided, by link_id, to be shown beside a decision that stays open (rule C07)."""
        found: dict[str, tuple[Answer, datetime]] = {}
        for item in self.packet.questions:
            if not decision_of(item):
                continue
            form = self.packet.form_of[item.link_id]
            for intake in self.earlier:
                answer = intake.response.get(item.link_id)
                if answer is not None and answer.answered and same_meaning(form, intake):
                    found[item.link_id] = answer, intake.at
                    break
        return found
