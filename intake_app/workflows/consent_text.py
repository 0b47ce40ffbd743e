"""The consent document before anybody signs: what is agreed, where, and every text as it stood on the screen."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, is_dataclass
from itertools import groupby

from intake_app.domain.consent import Decision
from intake_app.domain.document import (
    Block,
    BodyDrawing,
    Bullets,
    DecisionList,
    DecisionTable,
    Fields,
    Heading,
    Paragraph,
    Table,
)
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import AnswerStatus
from intake_app.domain.rich_text import BULLET, RichText
from intake_app.domain.risk import RiskFact
from intake_app.workflows.answer_blocks import answered_blocks, intake_answers
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.consent_context import (
    HURTS,
    ConsentContext,
    decision_items,
    marked,
    placed_techniques,
)
from intake_app.workflows.consent_term import ends_on
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.known_state import carried_note
from intake_app.workflows.wording import Words

PRINTED_FLAG_GROUPS = frozenset(
    {
        "bleeding",
        "device",
        "pregnancy",
        "infection",
        "lymph",
        "cancer",
        "lung",
        "nerve",
        "fainting",
        "allergy",
        "tissue",
    }
)
FIGURE = "middle"
BODY_VIEWS = ("front", "back")
SHORT_LIST = 3
GENERAL_KNOWLEDGE = "general knowledge"  # in place of a source's sign, in `forms/risks.yaml`


@dataclass(frozen=True, slots=True)
class ConsentSummary:
    """What is agreed and what is not, in words, with equal room for each (rule F06). `not_today` waits until later."""

    agreed: tuple[str, ...]
    ask: tuple[str, ...]
    declined: tuple[str, ...]
    undecided: tuple[str, ...]
    not_today: tuple[str, ...] = ()


def until_words(context: ConsentContext) -> str:
    """Return until when what is agreed holds, as a sentence; empty where it has no end (facts.md C28)."""
    day = ends_on(context)
    return context.words("doc.until", date=day_words(day, context.words)) if day else ""


def decision_words(context: ConsentContext) -> dict[Decision, str]:
    """Return the printed word for each decision."""
    return {decision: context.words(f"decision.{decision}") for decision in Decision}


def _labelled(context: ConsentContext, kind: str) -> tuple[tuple[str, str], ...]:
    """(code, label) of the decisions that are asked."""
    enabled = context.enabled
    return tuple(
        (code, context.view(item).text)
        for code, item in decision_items(context.packet, kind)
        if item.link_id in enabled
    )


def consent_summary(context: ConsentContext) -> ConsentSummary:
    """Return the techniques and areas by what was decided."""
    decisions, areas = context.decisions, _labelled(context, "area")
    standing = [(label, decisions.techniques.get(code)) for code, label in _labelled(context, "technique")]
    standing += [
        (label, Decision.NO if code in decisions.no_touch else decisions.areas.get(code))
        for code, label in areas
        if code not in context.waiting
    ]

    def named(wanted: Decision | None) -> tuple[str, ...]:
        return tuple(label for label, decision in standing if decision is wanted)

    wait = tuple(label for code, label in areas if code in context.waiting)
    return ConsentSummary(named(Decision.YES), named(Decision.ASK), named(Decision.NO), named(None), wait)


def people(context: ConsentContext) -> Fields:
    """Return who this is about, with whom, when and where."""
    words, patient = context.words, context.patient
    rows = [(words("doc.patient"), patient.record_name)]
    if patient.legal_name and patient.legal_name != patient.name_to_use:
        rows.append((words("doc.name-to-use"), patient.name_to_use))
    if patient.pronouns:
        rows.append((words("doc.pronouns"), patient.pronouns))
    practitioner = context.practitioner
    licence = f", {practitioner.licence}" if practitioner.licence else ""
    rows += [
        (words("doc.birth-date"), day_words(patient.birth_date, words)),
        (words("doc.practitioner"), f"{practitioner.name}{licence}"),
        (words("doc.visit"), day_words(context.visit_day, words)),
        (words("doc.clinic"), ", ".join(part for part in (context.clinic.name, context.clinic.address) if part)),
    ]
    return Fields(tuple(rows))


def _regions(context: ConsentContext, link_id: str) -> tuple[str, ...]:
    item = context.packet.items.get(link_id)
    if item is None:
        return ()
    labels = {option.code: option.text for option in context.view(item).options}
    return tuple(labels.get(code, code) for code in sorted(marked(context.response, link_id)))


def _decided(context: ConsentContext) -> Iterator[Block]:
    blocks = tuple(decided_blocks(context))
    if blocks:
        yield Heading(context.words("doc.decided"))
        yield Paragraph(context.words("doc.decided-text"))
        until = until_words(context)
        if until:
            yield Paragraph(until, "note")
        yield from blocks


def decided_blocks(context: ConsentContext) -> Iterator[Block]:
    """Yield what stands, by technique, and by technique and part of the body."""
    words, decisions = context.words, context.decisions
    techniques, areas = _labelled(context, "technique"), _labelled(context, "area")
    printed, placed = decision_words(context), placed_techniques(context.packet)
    if techniques:
        yield Heading(words("doc.by-technique"), 3)
        rows = tuple((label, decisions.techniques.get(code)) for code, label in techniques)
        yield DecisionList(rows, printed, words("decision.open"))
    if techniques and areas:
        yield Heading(words("doc.by-area"), 3)
        yield DecisionTable(
            summary=words("doc.table-summary"),
            corner=words("doc.technique"),
            areas=tuple(label for _, label in areas),
            rows=tuple(
                (label, tuple(decisions.effective(technique, area) for area, _ in areas))
                for technique, label in techniques
                if technique in placed
            ),
            words=printed,
            open_word=words("decision.open"),
        )


def _body(context: ConsentContext) -> Iterator[Block]:
    asked = {HURTS, NO_TOUCH}.intersection(context.packet.items) or tuple(decision_items(context.packet, "area"))
    if not asked:
        return
    words, decisions = context.words, context.decisions
    hurts, avoid = _regions(context, HURTS), _regions(context, NO_TOUCH)
    joined = words("list.join")
    spoken = [
        words("doc.body-alt-avoid", regions=joined.join(avoid) or words("doc.none")),
        words("doc.body-alt-hurts", regions=joined.join(hurts) or words("doc.none")),
    ]
    standing = {code: decision for code, decision in decisions.areas.items() if code not in decisions.no_touch}
    yield Heading(words("doc.body"), 3)
    yield BodyDrawing(
        figure=FIGURE,
        views=tuple((view, words(f"view.{view}")) for view in BODY_VIEWS),
        hurts=marked(context.response, HURTS),
        avoid=marked(context.response, NO_TOUCH),
        decisions=standing | dict.fromkeys(decisions.no_touch, Decision.NO),
        legend=(
            *((str(decision), word) for decision, word in decision_words(context).items()),
            ("hurts", words("layer.hurts")),
            ("avoid", words("layer.avoid")),
        ),
        alt=" ".join(spoken),
    )
    yield Paragraph(spoken[0], "note" if avoid else "body")
    if avoid and (note := carried_note(context, NO_TOUCH)):
        yield Paragraph(note, "small")
    if hurts:
        yield Paragraph(spoken[1])


def _source(words: Words, fact: RiskFact) -> str:
    """Return what a figure rests on: a source by its sign, or in words that it is generally known."""
    return words("risk.general-knowledge") if fact.source_id == GENERAL_KNOWLEDGE else fact.source_id


def _risk_table(words: Words, title: str, facts: tuple[RiskFact, ...]) -> Table:
    return Table(
        summary=title,
        header=(words("risk.event"), words("risk.often"), words("risk.feels"), words("risk.we-do")),
        rows=tuple((fact.event, fact.text, fact.feels, f"{fact.we_do} [{_source(words, fact)}]") for fact in facts),
        widths=(0.2, 0.28, 0.26, 0.26),
    )


def _risks(words: Words, view: ItemView) -> Iterator[Block]:
    """A short list of figures stands as a list, a long one as a table; both say everything the screen says."""
    if len(view.risks) > SHORT_LIST:
        yield _risk_table(words, view.text, view.risks)
    elif view.risks:
        yield Bullets(
            tuple(
                f"{fact.event}: {fact.text} {fact.feels} {fact.we_do} [{_source(words, fact)}]" for fact in view.risks
            )
        )


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a text; lines that start with a dash become a list."""
    for part in text.split("\n\n"):
        lines = [line.strip() for line in part.strip().splitlines()]
        if lines and all(line.startswith("- ") for line in lines):
            yield Bullets(tuple(line[2:] for line in lines))
        elif lines:
            yield Paragraph(" ".join(lines))


def _formatted(rich: RichText) -> Iterator[Block]:
    """Yield formatted paragraphs in order; entries of a list that follow each other are one list."""
    for listed, parts in groupby(rich, lambda part: bool(part.mark)):
        if not listed:
            yield from (Paragraph(part.text) for part in parts if part.text.strip())
            continue
        entries = [*parts]
        yield Bullets(tuple(part.text for part in entries), numbered=entries[0].mark != BULLET)


def display_blocks(words: Words, view: ItemView) -> Iterator[Block]:
    """Yield a text of a form, and the figures that belong to it."""
    yield from _formatted(view.rich) if view.rich else _paragraphs(view.text)
    yield from _risks(words, view)


def _item_blocks(context: ConsentContext, view: ItemView) -> Iterator[Block]:
    if view.type == "display":
        yield from display_blocks(context.words, view)
        return
    answer = view.answer
    if view.decision or answer is None or answer.status is AnswerStatus.SKIPPED:
        return
    yield from answered_blocks(context, view, answer)


def _read_section(context: ConsentContext, section: Item) -> Iterator[Block]:
    """Yield what a section says, each heading only where something stands under it."""
    above, part = [Heading(context.view(section).text)], list[Heading]()
    for key, item in context.shown_in(section):
        view = context.view(item, key)
        if item.type == "group":
            part = [Heading(view.text, 3)] if view.text else part
            continue
        if found := tuple(_item_blocks(context, view)):
            yield from (*above, *part, *found)
            above, part = [], []


def _explained(context: ConsentContext) -> Iterator[Block]:
    for form in context.packet.forms:
        if form.role != "consent":
            continue
        for section in form.questionnaire.sections:
            if section.link_id in context.enabled:
                yield from _read_section(context, section)


def own_risks(context: ConsentContext, for_staff: bool = False) -> tuple[str, ...]:
    """Return what in the person's own answers can raise the risk of care (C17), most pressing first.

    In the words of the forms; `for_staff` in those of the rules.
    """
    raised = (r.flag for r in context.flags if r.flag.group in PRINTED_FLAG_GROUPS and not r.ask_in_person)
    return tuple(dict.fromkeys(context.said(f.label if for_staff else f.said, f.language) for f in raised))


def _own_risks(context: ConsentContext) -> Iterator[Block]:
    found = own_risks(context)
    yield Heading(context.words("doc.own-risks"))
    if found:
        yield Paragraph(context.words("doc.own-risks-text"))
        yield Bullets(found)
    else:
        yield Paragraph(context.words("doc.own-risks-none"))


def content_blocks(context: ConsentContext) -> tuple[Block, ...]:
    """Return everything that stands above the signature."""
    words, answers = context.words, tuple(intake_answers(context))
    return (
        Heading(words("doc.title"), 1),
        people(context),
        Paragraph(words("doc.in-charge"), "note"),
        *_decided(context),
        *_body(context),
        *_explained(context),
        *_own_risks(context),
        *((Heading(words("doc.answers")), *answers) if answers else ()),
        Heading(words("doc.rights")),
        Paragraph(words("doc.rights-text")),
    )


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {"block": type(value).__name__} | {k: _plain(v) for k, v in asdict(value).items()}
    if isinstance(value, frozenset | set):
        return sorted(str(part) for part in value)
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def text_hash(blocks: tuple[Block, ...]) -> str:
    """Return the SHA-256 (hex) of the text that stands above the signature."""
    written = json.dumps([_plain(block) for block in blocks], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
