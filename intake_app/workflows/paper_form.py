"""The forms of a packet on paper: the same texts, questions and decisions, with boxes and lines for a pen (E02)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import groupby
from uuid import UUID

from intake_app.domain.clinic import Clinic
from intake_app.domain.consent import Decision
from intake_app.domain.document import (
    Block,
    BodyDrawing,
    Document,
    FillIn,
    Heading,
    Paragraph,
    Question,
    Table,
    TickTable,
)
from intake_app.domain.enablement import UNLESS
from intake_app.domain.packet import Packet
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import AnswerStatus, Response
from intake_app.workflows.consent_text import BODY_VIEWS, FIGURE, display_blocks
from intake_app.workflows.item_view import BODY_MAP, ItemView, Shelf, item_view
from intake_app.workflows.paper_conditions import condition_words
from intake_app.workflows.wording import Words, form_title, own_text

NUMBERS_IN_ROW = 11  # as many as a scale from 0 to 10 has
LINES = {"text": 3, "string": 1, "url": 1, "date": 1, "dateTime": 1, "time": 1, "integer": 1, "decimal": 1}
SAID_ON_PAPER = (AnswerStatus.DONT_KNOW, AnswerStatus.PREFER_NOT)


@dataclass(frozen=True)
class PaperForm:
    """What a paper form is made from. `person` is what is known: name, birth date, practitioner, day, or empty."""

    packet: Packet
    words: Words
    shelf: Shelf
    clinic: Clinic
    document_id: UUID
    at: datetime
    person: tuple[str, str, str, str] = ("", "", "", "")
    _drawn: list[str] = field(default_factory=list)

    def view(self, item: Item) -> ItemView:
        """Return an item without an answer."""
        form = self.packet.form_of[item.link_id].questionnaire
        return item_view(item, form, self.words.language, Response(), self.shelf)

    @cached_property
    def decision_words(self) -> tuple[str, ...]:
        """Return what can be decided, in words."""
        return tuple(self.words(f"decision.{decision}") for decision in Decision)


def _asked(item: Item) -> bool:
    """Whether a person at a table can answer it: not staff's, not worked out, not hidden."""
    worked_out = item.read_only or item.hl7("sdc-questionnaire-calculatedExpression")
    return not (item.hidden or worked_out or item.own("asked-of") == "practitioner")


def _numbers(view: ItemView) -> tuple[str, ...]:
    """Return the numbers of a short scale, each a box."""
    if view.type != "integer" or not (view.minimum.isdigit() and view.maximum.isdigit()):
        return ()
    numbers = range(int(view.minimum), int(view.maximum) + 1)
    return tuple(str(number) for number in numbers) if 1 < len(numbers) <= NUMBERS_IN_ROW else ()


def _options(form: PaperForm, view: ItemView) -> tuple[str, ...]:
    words = form.words
    others = tuple(words(f"status.{way}") for way in SAID_ON_PAPER if way in view.ways)
    if view.type == "boolean":
        return (words("yes"), words("no"), *others)
    if view.options:
        return (*(option.text for option in view.options), *others)
    return others


def _question(form: PaperForm, item: Item, view: ItemView) -> Question:
    numbers = _numbers(view)
    written = LINES.get(view.type, 1 if view.type == "open-choice" or not view.options else 0)
    if view.type == "boolean" or numbers or (view.type == "choice" and view.options):
        written = 0
    hint = " ".join(part for part in (view.hint, view.unit and form.words("paper.unit", unit=view.unit)) if part)
    return Question(
        text=view.text,
        hint=hint,
        condition=condition_words(form.packet, form.words, form.view, item),
        options=(*numbers, *_options(form, view)),
        several=view.repeats,
        in_row=bool(numbers) or view.type == "boolean",
        lines=written,
    )


def _body_map(form: PaperForm, view: ItemView) -> Iterator[Block]:
    """The figure once; each layer says what to do on it."""
    words = form.words
    if not form._drawn:
        form._drawn.append(view.key)
        yield BodyDrawing(
            figure=FIGURE,
            views=tuple((side, words(f"view.{side}")) for side in BODY_VIEWS),
            hurts=frozenset(),
            avoid=frozenset(),
            decisions={},
            legend=(),
            alt=words("paper.body"),
        )
        yield Paragraph(words("paper.body"), "note")
    yield Question(view.text, lines=1)


def _decisions(form: PaperForm, views: list[ItemView]) -> Iterator[Block]:
    """One decision as a question, several in a row as a table."""
    if len(views) == 1:
        yield Question(views[0].text, views[0].hint, options=form.decision_words, in_row=True)
    else:
        header = (form.words("paper.decide"), *form.decision_words)
        yield TickTable(form.words("paper.decide"), header, tuple(view.text for view in views))


def _item(form: PaperForm, item: Item) -> Iterator[Block]:
    view = form.view(item)
    if item.type == "group":
        yield from [Heading(view.text, 3)] if view.text else []
        condition = condition_words(form.packet, form.words, form.view, item)
        yield from [Paragraph(condition, "small")] if condition else []
    elif item.type == "display":
        yield from display_blocks(form.words, view)
    elif view.component == BODY_MAP:
        yield from _body_map(form, view)
    else:
        yield _question(form, item, view)


def _needless(form: PaperForm, section: Item) -> set[str]:
    """The link_ids of what another form on this paper asks in its place, with all inside."""
    known = {link_id for link_id, item in form.packet.items.items() if not item.hidden}
    asked_elsewhere = (item for item in section.walk() if not known.isdisjoint(item.own_all(UNLESS)))
    return {inside.link_id for item in asked_elsewhere for inside in item.walk()}


def _section(form: PaperForm, section: Item) -> Iterator[Block]:
    questionnaire = form.packet.form_of[section.link_id].questionnaire
    why = own_text(section, "why", questionnaire, form.words.language).text
    readers = [form.words(f"role.{role}") for role in section.own_all("who-sees")]
    yield Heading(form.view(section).text)
    if why:
        yield Paragraph(why)
    if readers:
        yield Paragraph(form.words("paper.read-by", roles=form.words("list.join").join(readers)), "small")
    needless = _needless(form, section)
    items = [i for i in section.walk() if i is not section and i.link_id not in needless and _asked(i)]
    for deciding, found in groupby(items, lambda item: form.view(item).decision is not None):
        if deciding:
            yield from _decisions(form, [form.view(item) for item in found])
        else:
            for item in found:
                yield from _item(form, item)


def _signing(form: PaperForm) -> Iterator[Block]:
    """A place for each who can sign, with the sentence that the signature stands for."""
    words = form.words
    yield Heading(words("doc.rights"))
    yield Paragraph(words("doc.rights-text"))
    yield Heading(words("doc.signatures"))
    yield Paragraph(words("doc.agreement"))
    who = words("paper.person")
    places = (
        (words("doc.patient"), words("sign.meaning"), ()),
        (words("sign.adult"), words("sign.meaning.for", name=who), ("paper.relation", "paper.basis", "paper.covers")),
        (words("sign.as.interpreter"), words("sign.meaning.interpreter"), ("paper.language", "paper.interpreter")),
        (words("sign.as.witness"), words("sign.meaning.witness"), ("paper.standing",)),
    )
    for label, meaning, more in places:
        yield Heading(label, 3)
        yield Paragraph(meaning)
        asked = ("paper.name", *more, "paper.signature", "paper.signed-at")
        yield FillIn(tuple((words(key), "") for key in asked), words("paper.signature"))
    yield Paragraph(words("paper.mark"), "small")


def _versions(form: PaperForm) -> Table:
    words = form.words
    titles = [form.shelf.said(form_title(f.questionnaire, words.language)) or f.url for f in form.packet.forms]
    return Table(
        summary=words("audit.forms"),
        header=(words("audit.form"), words("audit.version"), words("audit.form-hash")),
        rows=tuple((title, f.version, f.sha256) for title, f in zip(titles, form.packet.forms, strict=True)),
        widths=(0.32, 0.12, 0.56),
    )


def _beginning(form: PaperForm) -> Iterator[Block]:
    words = form.words
    labels = ("doc.patient", "doc.birth-date", "doc.practitioner", "doc.visit")
    yield Heading(words("paper.title"), 1)
    yield FillIn(tuple((words(label), value) for label, value in zip(labels, form.person, strict=True)))
    yield Paragraph(words("paper.text"), "note")
    yield Paragraph(words("doc.in-charge"))


def paper_document(form: PaperForm) -> Document:
    """Return every form of the packet as a document to be filled in by hand."""
    words = form.words
    sections = [section for loaded in form.packet.forms for section in loaded.questionnaire.sections if _asked(section)]
    return Document(
        id=form.document_id,
        title=words("paper.title"),
        subject=words("paper.subject"),
        author=form.clinic.name,
        language=words.language,
        created=form.at,
        blocks=(
            *_beginning(form),
            *(block for section in sections for block in _section(form, section)),
            *_signing(form),
            Heading(words("audit.forms"), 3),
            _versions(form),
        ),
        footer=f"{form.clinic.name} · {form.document_id}",
        page_words=words.pattern("doc.page"),
        page_size=form.clinic.page_size,
        right_to_left=words.right_to_left,
    )
