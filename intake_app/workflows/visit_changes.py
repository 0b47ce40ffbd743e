"""What changed since the last visit: the person's answers of today beside their own earlier ones (features 40)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from intake_app.domain.pages import SectionChoice, sections
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Coding, Response
from intake_app.workflows.answer_words import answer_words, day_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.item_view import decision_of
from intake_app.workflows.question_names import question_text
from intake_app.workflows.returning import HandedIn, base_of, same_meaning


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One question that has another answer now; `section` is the title of its part."""

    section: str
    question: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What has another answer than at an earlier visit; `since` is the day of the last one, in words."""

    since: str
    rows: tuple[AnswerChange, ...]


def changes_since(context: ConsentContext, earlier: Sequence[HandedIn]) -> Changes | None:
    """Return what changed; None at a first visit. A question counts where both visits asked it and it means the same.

    `earlier` is newest first. A part that is left out today says nothing about what changed.
    """
    if not earlier:
        return None
    last = earlier[0].at.astimezone(ZoneInfo(context.clinic.time_zone)).date()
    return Changes(day_words(last, context.words), tuple(_rows(context, earlier)))


def _rows(context: ConsentContext, earlier: Sequence[HandedIn]) -> Iterator[AnswerChange]:
    asked = frozenset(map(base_of, context.enabled))
    for section in sections(context.packet.questionnaires):
        if context.journal.choices.get(section.link_id, SectionChoice.CONTINUE) is not SectionChoice.CONTINUE:
            continue
        title = context.view(section).text
        for item in section.walk():
            before = _before(context, section, item, earlier) if item.link_id in asked else None
            for key, old, new in _pairs(item, before, context.response) if before else ():
                question = question_text(context, context.view(item, key))
                yield AnswerChange(title, question, _said(context, item, old), _said(context, item, new))


def _before(context: ConsentContext, section: Item, item: Item, earlier: Sequence[HandedIn]) -> Response | None:
    """The newest earlier answers to a question that means the same, where its part was not left out."""
    if item.type in {"group", "display"}:
        return None
    form = context.packet.form_of[item.link_id]
    for intake in earlier:
        keys = frozenset(key for key in intake.response if base_of(key) == item.link_id)
        if keys and not intake.left_out(section):
            return intake.response.only(keys) if same_meaning(form, intake) else None
    return None


def _pairs(item: Item, before: Response, now: Response) -> Iterator[tuple[str, Answer | None, Answer | None]]:
    keys = dict.fromkeys((*before, *(key for key in now if base_of(key) == item.link_id)))
    for key in keys:
        old, new = before.get(key), now.get(key)
        if _meant(old) != _meant(new):
            yield key, old, new


def _meant(answer: Answer | None) -> object:
    """What an answer means, whatever language it was read in; every way of not answering is the same here."""
    if answer is None or not answer.answered:
        return None
    values = [replace(v, display=None, system=None) if isinstance(v, Coding) else v for v in answer.values]
    return frozenset(values)


def _said(context: ConsentContext, item: Item, answer: Answer | None) -> str:
    if decision_of(item) and (answer is None or not answer.answered):
        return context.words("decision.open")
    return answer_words(context.view(item), answer, context.words)
