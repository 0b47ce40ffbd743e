"""What stands at a moment: the answers that would be handed in, and the context that preview, hash and PDF share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from intake_app.domain.calculation import settled
from intake_app.domain.form_engine import Evaluation
from intake_app.domain.initials import MARK, clause_of
from intake_app.domain.instances import split_key
from intake_app.domain.known import Known
from intake_app.domain.packet import Packet
from intake_app.domain.pages import Page, SectionChoice, pages_of, sections
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, AnswerStatus, Response
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.prefill import patient_changes

MOST_NESTED = 8  # repeating groups inside each other
_LEFT_OUT = {SectionChoice.SKIP: AnswerStatus.SKIPPED, SectionChoice.IN_PERSON: AnswerStatus.IN_PERSON}


def _left_out(
    packet: Packet, choices: Mapping[str, SectionChoice], kept: frozenset[str]
) -> Iterator[tuple[str, Answer]]:
    """Yield, by link_id, what is said of every question of a section that was left out."""
    for section in sections(packet.questionnaires):
        status = _LEFT_OUT.get(choices.get(section.link_id, SectionChoice.CONTINUE))
        for item in section.walk() if status else ():
            if status and item.type not in {"group", "display"} and item.link_id not in kept:
                yield item.link_id, Answer(status)


def _said(packet: Packet, key: str, answer: Answer) -> Answer:
    """An answer without a value is a skipped one, and so is one that was not typed to its end."""
    if answer.status is not AnswerStatus.ANSWERED:
        return answer
    try:
        item = packet.item(key)
    except KeyError:
        return answer if answer.answered else Answer(AnswerStatus.SKIPPED)
    return answer if item.type == "group" else settled(item, answer) or Answer(AnswerStatus.SKIPPED)


def standing(
    packet: Packet,
    response: Response,
    choices: Mapping[str, SectionChoice],
    kept: frozenset[str] = frozenset(),
) -> Response:
    """Return what would be handed in: left-out sections by their choice, nothing that is hidden, nothing blank."""
    return Situation(packet, response, choices, kept=kept).standing


@dataclass(frozen=True)
class Situation:
    """What follows from the answers and choices of a moment, each part worked out once.

    `known` holds the sections that were answered at an earlier visit, `kept` the answers that stay where their section
    is left out.
    """

    packet: Packet
    response: Response
    choices: Mapping[str, SectionChoice]
    known: Mapping[str, Known] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    @cached_property
    def _out(self) -> Mapping[str, Answer]:
        return dict(_left_out(self.packet, self.choices, self.kept))

    @cached_property
    def _chosen(self) -> Response:
        out = self._out
        given = {k: _said(self.packet, k, a) for k, a in self.response.answers.items() if split_key(k)[0] not in out}
        nodes = self.packet.engine.tree.nodes
        return Response(given | {nodes[link_id].key((0,) * MOST_NESTED): answer for link_id, answer in out.items()})

    @cached_property
    def evaluation(self) -> Evaluation:
        """What the forms make of the answers."""
        return self.packet.engine.evaluate(self._chosen, prefill=False)

    def after(self, key: str, answer: Answer | None) -> "Situation":
        """Return what follows when one answer changes (None: it is taken back)."""
        response = self.response.without(key) if answer is None else self.response.with_answer(key, answer)
        following = replace(self, response=response)
        if split_key(key)[0] not in self._out:
            said = None if answer is None else _said(self.packet, key, answer)
            # A cached property is an entry of the instance: what one change costs is not what all the answers cost.
            following.__dict__["evaluation"] = self.packet.engine.change(self.evaluation, key, said)
        return following

    @cached_property
    def enabled(self) -> frozenset[str]:
        """The keys that are asked or shown."""
        return self.evaluation.enabled

    @cached_property
    def standing(self) -> Response:
        """What would be handed in, calculated values included."""
        response = self.evaluation.response
        clauses = {k for k in response if k.endswith(MARK) and clause_of(k) in self.enabled}
        return response.only((self.enabled | clauses) - self.evaluation.empty_sums)

    @cached_property
    def calculated(self) -> Mapping[str, Answer]:
        """What was calculated from answers."""
        found, empty = self.evaluation.calculated, self.evaluation.empty_sums
        return {key: answer for key, answer in found.items() if key not in empty}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages."""
        return pages_of(self.packet.questionnaires, self.evaluation.shown_keys, self.choices, self.known)


def updated_patient(patient: Patient, packet: Packet, response: Response) -> Patient:
    """Return the record with what the answers change in it; the birth date stays as staff checked it."""
    fields = Patient.__dataclass_fields__.keys() - {"id", "birth_date"}
    changes = patient_changes(packet, response)
    known = {name: value for name, value in changes.items() if name in fields}
    return replace(patient, **known)  # type: ignore[arg-type]


def as_handed_in(context: ConsentContext) -> ConsentContext:
    """Return the context as it would be signed: preview, the hash on the screen and the PDF are all made from it."""
    response = standing(context.packet, context.response, context.journal.choices, context.journal.kept)
    return replace(context, response=response, patient=updated_patient(context.patient, context.packet, response))
