"""One page for the treatment room: stop signal, where not to touch, positions and comfort, what to look at first.

It names no more than the name to use (rule B10). What a person said in a part of high sensitivity is not on it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID, uuid5

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.document import Block, BodyDrawing, Document, Heading, Paragraph
from intake_app.domain.packet import LoadedForm
from intake_app.domain.pages import sensitive
from intake_app.domain.practitioner import Action, require
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer
from intake_app.workflows.agreed_today import wish_words
from intake_app.workflows.answer import needed
from intake_app.workflows.answer_words import answer_words, day_words
from intake_app.workflows.chaperone_offer import ChaperoneOffer, chaperone_offer
from intake_app.workflows.consent_context import ConsentContext, marked, prints
from intake_app.workflows.consent_text import BODY_VIEWS, FIGURE, ConsentSummary, consent_summary, own_risks
from intake_app.workflows.copies import CopyWay
from intake_app.workflows.decided_now import decided_now
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.handed_in import handed_in_context, require_handed_in
from intake_app.workflows.plan_now import as_it_stands
from intake_app.workflows.unlock import Session
from intake_app.workflows.wording import Words
from intake_app.workflows.workplace import Workplace

STOP_SIGNAL = "stop-signal"
LONGEST = 70  # letters of one's own words; with the numbers below, the fullest card is one page
PLAIN = 14  # letters up to which an answer says little without its question
ROOM = 440  # letters of what helps
OF_ONE_MORE = 280  # letters of what helps that make room for one more line: the chaperone, a wish to change or stop
LEAST = 120  # letters of what helps that are always there
MOST_NAMED = 6
MOST_REFUSED = 14
NAMED = 40  # letters of a chaperone's name, and of their role
SIGNAL = 140  # letters of a stop signal: three ways and a word of one's own


def stop_signal_of(context: ConsentContext) -> str:
    """Return the agreed stop signal in words; empty where none is agreed."""
    said = []
    for item in context.packet.questions:
        answer = context.response.get(item.link_id) if item.own("component") == STOP_SIGNAL else None
        if answer and answer.answered:
            said.append(answer_words(context.view(item), answer, context.words))
    return ", ".join(said)


def no_touch_names(context: ConsentContext) -> tuple[str, ...]:
    """Return the marked areas by name."""
    item = context.packet.items.get(NO_TOUCH)
    names = {option.code: option.text for option in context.view(item).options} if item else {}
    return tuple(names.get(code, code) for code in sorted(marked(context.response, NO_TOUCH)))


def _short(text: str, most: int = LONGEST) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _some(context: ConsentContext, named: Sequence[str], most: int = MOST_NAMED) -> str:
    """The first ones by name, and how many more are on the screen."""
    words = context.words
    said = words("list.join").join(named[:most])
    more = len(named) - most
    return said if more <= 0 else words("card.more", named=said, count=more)


def _is_about_comfort(form: LoadedForm) -> bool:
    return any(item.own("component") == STOP_SIGNAL for item in form.questionnaire.walk())


def _line(context: ConsentContext, item: Item, answer: Answer) -> str:
    """An answer that speaks for itself stands alone; a short one, and one in own words, with its question."""
    view = context.view(item)
    said = _short(answer_words(view, answer, context.words)) if item.type in {"text", "string"} else ""
    said = said or answer_words(view, answer, context.words)
    alone = len(said) > PLAIN and item.answer_option
    return said if alone else f"{view.text} {said}"


def _comfort(context: ConsentContext) -> Iterator[str]:
    for form in context.packet.forms:
        for section in form.questionnaire.sections if _is_about_comfort(form) else ():
            shown = section.link_id in context.enabled and not sensitive(section)
            for item in section.walk() if shown else ():
                answer = context.response.get(item.link_id)
                wanted = item.link_id in context.enabled and item.own("component") != STOP_SIGNAL and prints(item)
                if wanted and item.type not in {"group", "display"} and answer is not None and answer.answered:
                    yield _line(context, item, answer)


def _helps(context: ConsentContext, room: int) -> str:
    """What helps, as much as there is room for; how much more there is is said."""
    kept: list[str] = []
    lines = tuple(_comfort(context))
    for line in lines:
        if sum(map(len, kept)) + len(line) <= room:
            kept.append(line)
    said, more = " · ".join(kept), len(lines) - len(kept)
    return context.words("card.more", named=said, count=more) if more else said


def _decided(context: ConsentContext, summary: ConsentSummary) -> Iterator[Block]:
    words = context.words
    ask = (*summary.ask, *summary.undecided)
    parts = (("card.no", summary.declined, MOST_REFUSED), ("card.ask", ask, MOST_NAMED))
    for key, named, most in parts:
        if named:
            yield Paragraph(words(key, parts=_some(context, named, most)), "small")


def _chaperone(words: Words, offer: ChaperoneOffer | None) -> Iterator[Block]:
    """What came of the offer, and what waits because of it; the newest outcome alone."""
    if offer is None:
        return
    newest, parts = offer.newest, words("list.join").join(offer.areas)
    if newest is None:
        yield Paragraph(words("card.chaperone.open", parts=parts))
    elif newest.may_go_on:
        said = words(f"chaperone.{newest.outcome}", name=_short(newest.name, NAMED), role=_short(newest.role, NAMED))
        yield Paragraph(words("card.chaperone", outcome=said))
    elif offer.waits:
        yield Paragraph(words("card.not-today", parts=words("list.join").join(offer.waits)))


def _blocks(context: ConsentContext, offer: ChaperoneOffer | None, summary: ConsentSummary) -> Iterator[Block]:
    words, patient = context.words, context.patient
    yield Heading(words("card.title"), 1)
    called = " · ".join(part for part in (patient.name_to_use, patient.pronouns) if part)
    yield Paragraph(f"{called} · {day_words(context.visit_day, words)} · {context.practitioner.name}", "lead")
    signal = _short(stop_signal_of(context), SIGNAL) or words("card.no-signal")
    yield Paragraph(words("card.stop", signal=signal), "note")
    avoid = words("list.join").join(no_touch_names(context)) or words("doc.none")
    yield Paragraph(words("doc.body-alt-avoid", regions=avoid), "note")
    wish = wish_words(context)
    if wish:
        yield Paragraph(_short(wish, LONGEST * 2))
    yield from _chaperone(words, offer)
    marks = marked(context.response, NO_TOUCH)
    if marks:
        yield BodyDrawing(
            figure=FIGURE,
            views=tuple((view, words(f"view.{view}")) for view in BODY_VIEWS),
            hurts=frozenset(),
            avoid=marks,
            decisions={},
            legend=(("avoid", words("layer.avoid")),),
            alt=words("doc.body-alt-avoid", regions=avoid),
        )
    yield from _decided(context, summary)
    helps = _helps(context, max(LEAST, ROOM - OF_ONE_MORE * (bool(offer) + bool(wish))))
    if helps:
        yield Heading(words("card.comfort"), 3)
        yield Paragraph(helps, "small")
    flags = own_risks(context, for_staff=True)
    if flags:
        yield Heading(words("card.flags"), 3)
        yield Paragraph(_some(context, flags), "small")


def comfort_document(
    context: ConsentContext,
    card_id: UUID,
    offer: ChaperoneOffer | None = None,
    summary: ConsentSummary | None = None,
) -> Document:
    """Return the card, ready to be laid out; `summary` is what stands where this visit decided nothing anew."""
    words = context.words
    return Document(
        id=card_id,
        title=words("card.title"),
        subject=words("card.subject"),
        author=context.clinic.name,
        language=words.language,
        created=context.visit.at,
        blocks=tuple(_blocks(context, offer, summary or consent_summary(context))),
        footer=context.clinic.name,
        page_words=words.pattern("doc.page"),
        page_size=context.clinic.page_size,
        right_to_left=words.right_to_left,
    )


def _rendered(workplace: Workplace, session: Session, visit_id: UUID) -> tuple[Document, bytes]:
    require(session.member.role, Action.SEE_CLINICAL)
    require_handed_in(workplace, visit_id)
    context, _ = handed_in_context(workplace, visit_id)
    language = context.clinic.default_language
    if language in context.packet.languages and language != context.words.language:
        context = replace(context, words=Words(language, workplace.content.words(language)))
    context = as_it_stands(context, workplace.records)
    offer = chaperone_offer(context, workplace.records)
    summary = consent_summary(decided_now(workplace, context).context)
    document = comfort_document(context, uuid5(visit_id, "comfort-card"), offer, summary)
    return document, workplace.paper.render(document)


def _note(workplace: Workplace, session: Session, visit_id: UUID, kind: AuditKind, **detail: str) -> None:
    visit = needed(workplace.records.visit(visit_id), "there is no such visit")
    now, actor = workplace.clock.now(), str(session.member.id)
    workplace.records.audit(AuditEvent(kind, actor, now, visit.patient_id, visit_id, dict(detail)))


def comfort_card(workplace: Workplace, session: Session, visit_id: UUID) -> bytes:
    """Return a visit's comfort card as PDF, in the clinic's language; it is not stored, and its opening is recorded.

    Raises NotAllowedError, LookupError, NotHandedInError.
    """
    _, pdf = _rendered(workplace, session, visit_id)
    _note(workplace, session, visit_id, AuditKind.COMFORT_CARD_SHOWN)
    return pdf


def give_card(
    workplace: Workplace, session: Session, visit_id: UUID, way: CopyWay, deliver: Callable[[str, bytes], None]
) -> str:
    """Hand the card of this moment to `deliver(name, pdf)`, then note it; returns the name, which names nobody (B09).

    Raises NotAllowedError, LookupError, NotHandedInError, StorageError, and whatever `deliver` raises; nothing is noted
    then.
    """
    document, pdf = _rendered(workplace, session, visit_id)
    name = f"comfort-card-{document.created:%Y-%m-%d}-{document.id}.pdf"
    deliver(name, pdf)
    _note(workplace, session, visit_id, AuditKind.COMFORT_CARD_GIVEN, way=str(way))
    return name
