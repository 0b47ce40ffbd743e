"""From a journey's parts to the one state that a patient screen draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from intake_app.domain.instances import instance_count, split_key
from intake_app.domain.known import Carried, Known
from intake_app.domain.pages import Page, PageKind, under_one_note
from intake_app.domain.paging import drawn_as_one
from intake_app.domain.questionnaire import Item, Questionnaire
from intake_app.domain.response import Answer, Response
from intake_app.domain.validation import ItemError
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_text import consent_summary, content_blocks, own_risks, text_hash, until_words
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.intake_state import IntakeState, SignView
from intake_app.workflows.item_view import HEADING, ItemView
from intake_app.workflows.journal import Journal
from intake_app.workflows.known_state import known_view, with_last_decision
from intake_app.workflows.question_names import name_around
from intake_app.workflows.recalled import earlier_words
from intake_app.workflows.review_rows import review_sections, unread_consent
from intake_app.workflows.standing import as_handed_in
from intake_app.workflows.wording import form_title, item_text, own_text

OWN_RISKS = "personal-risks"
OWN_PAGES = {PageKind.REVIEW: "page.review", PageKind.DOCUMENT: "page.document", PageKind.SIGN: "page.sign"}


@dataclass(frozen=True, slots=True)
class RemovedInstance:
    """The instance of a repeating group that was taken out last, with the answers before and after.

    `carried` says where the answers before came from.
    """

    group: str
    index: int
    before: Response
    after: Response
    carried: Mapping[str, Carried] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LeftForTalk:
    """The page that was left for a talk in person by the act before, with answers and journal as they were."""

    page: Page
    response: Response
    journal: Journal


@dataclass(frozen=True, slots=True)
class StateParts:
    """Everything a state is made from."""

    context: ConsentContext
    pages: tuple[Page, ...]
    page: Page
    languages: tuple[str, ...]
    errors: Mapping[str, tuple[ItemError, ...]]
    removed: RemovedInstance | None = None
    care: tuple[str, ...] = ()
    told: tuple[Known, Response] | None = None
    last_decisions: Mapping[str, tuple[Answer, datetime]] = field(default_factory=dict)
    left_for_talk: bool = False

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self.context.words.language


def _views(parts: StateParts) -> tuple[ItemView, ...]:
    """The views of a page; what stands inside a group that is drawn as one stands inside its view."""
    below = _below(parts)
    inside = {key for keys in below.values() for key in keys}
    return tuple(_view(parts, key, below) for key in parts.page.items if key not in inside)


def _view(parts: StateParts, key: str, below: Mapping[str, Sequence[str]]) -> ItemView:
    item = parts.context.packet.item(key)
    view = parts.context.view(item, key, parts.errors.get(key, ()))
    view = with_last_decision(view, parts.last_decisions, parts.context.words)
    view = replace(view, earlier=earlier_words(parts.context, item))
    if key == NO_TOUCH and parts.context.journal.lifted:
        return _with_lifted(view, parts)
    if view.component == OWN_RISKS:
        return _with_own_risks(view, parts)
    if item.type == "group" and not drawn_as_one(item):
        return replace(view, type="display", control=HEADING)
    if not drawn_as_one(item):
        return view
    if not view.text:
        view = replace(
            view, short=view.short or name_around(parts.context, parts.context.packet.engine.tree.nodes[item.link_id])
        )
    views = {inner: _view(parts, inner, below) for inner in below[key]}
    if not item.repeats:
        return replace(view, items=tuple(views.values()))
    depth = len(split_key(key)[1])
    count = instance_count(parts.context.response, key, item)
    instances = tuple(
        tuple(inner for name, inner in views.items() if split_key(name)[1][depth] == index) for index in range(count)
    )
    removed = parts.removed.index if parts.removed and parts.removed.group == key else None
    return replace(view, instances=instances, removed=removed)


def _below(parts: StateParts) -> dict[str, list[str]]:
    """The keys right below each group of the page that is drawn as one."""
    nodes, keys = parts.context.packet.engine.tree.nodes, parts.page.items
    found: dict[str, list[str]] = {key: [] for key in keys if drawn_as_one(parts.context.packet.item(key))}
    for key in keys:
        link_id, path = split_key(key)
        at = nodes[link_id].parent
        while at is not None and at.key(path) not in found:
            at = at.parent
        if at is not None:
            found[at.key(path)].append(key)
    return found


def _with_lifted(view: ItemView, parts: StateParts) -> ItemView:
    """Name the marks that were lifted today, with room for the person's own words."""
    journal, names = parts.context.journal, {option.code: option.text for option in view.options}
    lifted = tuple(names.get(region, region) for region in journal.lifted)
    return replace(view, lifted=lifted, lift_words=journal.lift_words)


def _with_own_risks(view: ItemView, parts: StateParts) -> ItemView:
    """Say which of the person's own answers can raise the risk, below what raises it for anyone."""
    words, found = parts.context.words, own_risks(parts.context)
    said = (
        (words("doc.own-risks-text"), *(f"• {label}" for label in found)) if found else (words("doc.own-risks-none"),)
    )
    return replace(view, text="\n".join((f"{view.text}\n", *said)))


def _top(parts: StateParts) -> tuple[Item, Item, Questionnaire]:
    """The page's item, its section, and their form."""
    packet = parts.context.packet
    section, named = packet.sections[parts.page.section], parts.page.head or parts.page.id
    top = section if named == parts.page.head == section.link_id else packet.items.get(named, section)
    return top, section, packet.form_of[section.link_id].questionnaire


def _progress(parts: StateParts) -> tuple[int, int]:
    order = list(dict.fromkeys(page.section for page in parts.pages))
    return order.index(parts.page.section) + 1, len(order)


def _sign_view(parts: StateParts) -> SignView:
    context = as_handed_in(parts.context)
    summary = consent_summary(context)
    return SignView(
        name=context.patient.record_name,
        text_sha256=text_hash(content_blocks(context)),
        agreed=summary.agreed,
        ask=summary.ask,
        declined=summary.declined,
        undecided=summary.undecided,
        unread=unread_consent(parts.context, parts.pages),
        until=until_words(context),
    )


def build_state(parts: StateParts) -> IntakeState:
    """Build the state of the page the person is on."""
    step, total = _progress(parts)
    own = OWN_PAGES.get(parts.page.kind)
    title = parts.context.words(own) if own else ""
    base = IntakeState(
        visit_id=parts.context.visit.id,
        language=parts.language,
        languages=parts.languages,
        name=parts.context.patient.name_to_use,
        page=parts.page,
        heading=title,
        section_title=title,
        step=step,
        total=total,
        can_go_back=parts.page.id != parts.pages[0].id,
        care=parts.care,
        left_for_talk=parts.left_for_talk,
    )
    if not own:
        return _form_state(parts, base)
    if parts.page.kind is PageKind.REVIEW:
        return replace(base, review=review_sections(parts.context, parts.pages))
    return replace(base, sign=_sign_view(parts))


def _form_state(parts: StateParts, base: IntakeState) -> IntakeState:
    top, section, form = _top(parts)
    language, said = parts.language, parts.context.shelf.said
    title = said(item_text(section, form, language))
    if parts.page.kind is PageKind.NOTE and len(under_one_note((form,), section.link_id)) > 1:
        title = said(form_title(form, language)) or title
    views = () if parts.page.kind in {PageKind.NOTE, PageKind.KNOWN} else _views(parts)
    known = known_view(parts.context, section, *parts.told) if parts.told else None
    alone = top is section or top.type == "display"  # a text that is a page stands on it, under its part's name
    own = parts.context.words("page.known") if known else ""
    return replace(
        base,
        heading=own or ("" if alone else said(item_text(top, form, language))) or title,
        section_title=title,
        why=said(own_text(top, "why", form, language)) or said(own_text(section, "why", form, language)),
        who_sees=tuple(str(role) for role in section.own_all("who-sees")),
        items=views,
        icon=str(top.own("icon") or section.own("icon") or ""),
        illustration=str(top.own("illustration") or section.own("illustration") or ""),
        known=known,
    )
