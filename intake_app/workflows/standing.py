"""What stands at a moment: the answers that would be handed in, and the context that preview, hash and PDF share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from intake_app.domain.known import Known
from intake_app.domain.packet import Packet
from intake_app.domain.pages import Page, SectionChoice, pages_of, sections
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, AnswerStatus, Response
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.prefill import patient_changes

_LEFT_OUT = {SectionChoice.SKIP: AnswerStatus.SKIPPED, SectionChoice.IN_PERSON: AnswerStatus.IN_PERSON}


def _left_out(
    packet: Packet, choices: Mapping[str, SectionChoice], kept: frozenset[str]
) -> Iterator[tuple[str, Answer]]:
    for section in sections(packet.questionnaires):
        status = _LEFT_OUT.get(choices.get(section.link_id, SectionChoice.CONTINUE))
        for item in section.walk() if status else ():
            if status and item.type not in {"group", "display"} and item.link_id not in kept:
                yield item.link_id, Answer(status)


def _said(answer: Answer) -> Answer:
    """An answer without a value is a skipped one."""
    blank = answer.status is AnswerStatus.ANSWERED and not answer.answered
    return Answer(AnswerStatus.SKIPPED) if blank else answer


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
    def _chosen(self) -> Response:
        given = {key: _said(answer) for key, answer in self.response.answers.items()}
        return Response(given | dict(_left_out(self.packet, self.choices, self.kept)))

    @cached_property
    def enabled(self) -> frozenset[str]:
        """The link_ids that are asked or shown."""
        return self.packet.index.enabled(self._chosen)

    @cached_property
    def standing(self) -> Response:
        """What would be handed in."""
        return self._chosen.only(self.enabled)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages."""
        return pages_of(self.packet.questionnaires, self.enabled, self.choices, self.known)


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
