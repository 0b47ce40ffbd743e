"""Scores as a practitioner reads them: the number, its band, and whether a change since an earlier visit matters.

A person never sees any of it on the tablet (features 30); a skipped question is never a zero.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from intake_app.domain.questionnaire import Item
from intake_app.domain.scoring import Change, Score, ScoreDefinition, change_between, score_of
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.returning import HandedIn, same_meaning
from intake_app.workflows.wording import Words


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One score in words. `change` is empty where no earlier visit has this score; `matters`: the change is no noise.

    `id` is the link_id of the item that holds the score, or the id in `scores.yaml`.
    """

    id: str
    label: str
    text: str
    complete: bool
    band: str = ""
    change: str = ""
    verdict: str = ""
    matters: bool = False
    note: str = ""


def score_lines(
    context: ConsentContext, ordinary: Mapping[str, ScoreDefinition], earlier: Sequence[HandedIn] = ()
) -> tuple[ScoreLine, ...]:
    """Return the scores of a visit, those of questionnaires first. `earlier` intakes are newest first.

    A questionnaire that was asked stands there without a score too; a score over ordinary questions does not.
    """
    packs = [_line(context, name, one, earlier) for name, one in context.packet.scores.items() if _asked(context, name)]
    others = [_line(context, name, definition, earlier) for name, definition in ordinary.items()]
    return (*packs, *(line for line in others if line.complete))


def _asked(context: ConsentContext, link_id: str) -> bool:
    return link_id in context.enabled


def _line(context: ConsentContext, name: str, definition: ScoreDefinition, earlier: Sequence[HandedIn]) -> ScoreLine:
    enabled = context.enabled
    asked = {link_id: item for link_id, item in context.packet.items.items() if link_id in enabled}
    score, words = score_of(definition, asked, context.response.answers), context.words
    before = _before(context, definition, earlier) if score.complete else None
    change = change_between(definition, before[1], score.value) if before else None
    return ScoreLine(
        id=name,
        label=_label(context, name),
        text=_said(definition, score, words),
        complete=score.complete,
        band=band_words(score.band, words),
        change=_change_said(change, before[0], words) if before and change else "",
        verdict=_verdict(definition, change, words) if change else "",
        matters=change is not None and change.matters,
        note=_note(context, name),
    )


def _label(context: ConsentContext, name: str) -> str:
    item = context.packet.items.get(name)
    if item is not None:
        return context.view(item).text
    return context.words.known(f"score.{name}") or name


def _note(context: ConsentContext, name: str) -> str:
    form = context.packet.form_of.get(name)
    return context.words.known(f"score.note.{form.questionnaire.id}") if form else ""


def band_words(band: str | None, words: Words) -> str:
    """Return what a band is called in a language; as the form says where there is no word for it."""
    return words.known("band." + band.replace(" ", "-")) or band if band else ""


def _said(definition: ScoreDefinition, score: Score, words: Words) -> str:
    if score.value is not None:
        band = band_words(score.band, words)
        return words("score.with-band", score=score.value, band=band) if band else str(score.value)
    if score.missing and score.missing == (definition.gate,):
        return words("score.not-opened")
    if score.missing and score.missing == (definition.confirm,):
        return words("score.not-read")
    key = "score.no-band" if definition.bands else "score.no-score"
    return words(key, answered=score.answered, all=score.of)


# -- since an earlier visit --------------------------------------------


def _before(
    context: ConsentContext, definition: ScoreDefinition, earlier: Sequence[HandedIn]
) -> tuple[str, Decimal] | None:
    """The newest earlier score with its day, where its questions meant the same."""
    zone = ZoneInfo(context.clinic.time_zone)
    for intake in earlier:
        items = dict(_comparable(context, definition, intake))
        if len(items) == len(definition.reads):
            value = score_of(definition, items, intake.response.answers).value
            if value is not None:
                return day_words(intake.at.astimezone(zone).date(), context.words), value
    return None


def _comparable(context: ConsentContext, definition: ScoreDefinition, intake: HandedIn) -> Iterator[tuple[str, Item]]:
    for link_id in definition.reads:
        form = context.packet.form_of.get(link_id)
        if form is not None and same_meaning(form, intake):
            yield link_id, context.packet.items[link_id]


def _change_said(change: Change, day: str, words: Words) -> str:
    if change.difference == 0:
        return words("score.same", date=day)
    key = "score.more" if change.difference > 0 else "score.less"
    return words(key, points=abs(change.difference), date=day, before=change.previous)


def _verdict(definition: ScoreDefinition, change: Change, words: Words) -> str:
    if definition.change is None and definition.change_percent is None:
        return ""
    if not change.matters:
        return words("score.small") if change.difference else ""
    return words("score.better" if change.better else "score.worse")
