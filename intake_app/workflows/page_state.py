"""From a journey's parts to the one state that a patient screen draws."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from intake_app.domain.known import Known
from intake_app.domain.pages import Page, PageKind
from intake_app.domain.questionnaire import Item, Questionnaire
from intake_app.domain.response import Answer, Response
from intake_app.domain.validation import ItemError
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_text import consent_summary, content_blocks, own_risks, text_hash
from intake_app.workflows.intake_state import IntakeState, SignView
from intake_app.workflows.item_view import ItemView, item_view
from intake_app.workflows.known_state import known_view, with_last_decision
from intake_app.workflows.review_rows import review_sections, unread_consent
from intake_app.workflows.standing import as_handed_in
from intake_app.workflows.wording import item_text, own_text

OWN_RISKS = "personal-risks"
OWN_PAGES = {PageKind.REVIEW: "page.review", PageKind.DOCUMENT: "page.document", PageKind.SIGN: "page.sign"}


@dataclass(frozen=True, slots=True)
class StateParts:
    """Everything a state is made from."""

    context: ConsentContext
    pages: tuple[Page, ...]
    page: Page
    languages: tuple[str, ...]
    errors: Mapping[str, tuple[ItemError, ...]]
    care: tuple[str, ...] = ()
    told: tuple[Known, Response] | None = None
    last_decisions: Mapping[str, tuple[Answer, datetime]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self.context.words.language


def _views(parts: StateParts) -> tuple[ItemView, ...]:
    packet = parts.context.packet
    views = (
        item_view(
            packet.index.items[key],
            packet.form_of[key].questionnaire,
            parts.language,
            parts.context.response,
            parts.context.shelf,
            parts.errors.get(key, ()),
        )
        for key in parts.page.items
    )
    words = parts.context.words
    shown = (with_last_decision(view, parts.last_decisions, words) for view in views)
    return tuple(_with_own_risks(view, parts) if view.component == OWN_RISKS else view for view in shown)


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
    section = packet.index.items[parts.page.section]
    return packet.index.items.get(parts.page.id, section), section, packet.form_of[section.link_id].questionnaire


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
    )
    if not own:
        return _form_state(parts, base)
    if parts.page.kind is PageKind.REVIEW:
        return replace(base, review=review_sections(parts.context, parts.pages))
    return replace(base, sign=_sign_view(parts))


def _form_state(parts: StateParts, base: IntakeState) -> IntakeState:
    top, section, form = _top(parts)
    language = parts.language
    views = () if parts.page.kind in {PageKind.NOTE, PageKind.KNOWN} else _views(parts)
    known = known_view(parts.context, section, *parts.told) if parts.told else None
    own = parts.context.words("page.known") if known else ""
    return replace(
        base,
        heading=own
        or (item_text(top, form, language).text if top is not section else "")
        or item_text(section, form, language).text,
        section_title=item_text(section, form, language).text,
        why=own_text(top, "why", form, language).text or own_text(section, "why", form, language).text,
        who_sees=tuple(str(role) for role in section.own_all("who-sees")),
        items=views,
        icon=str(top.own("icon") or section.own("icon") or ""),
        illustration=str(top.own("illustration") or section.own("illustration") or ""),
        known=known,
    )
