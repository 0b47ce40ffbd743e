"""A packet as pages: one thing to a screen, in order, and only what is asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from intake_app.domain.known import Known, KnownChoice
from intake_app.domain.questionnaire import Item, Questionnaire

NOTE_PREFIX = "note:"
KNOWN_PREFIX = "known:"


class PageKind(StrEnum):
    """What a page is; the last ones are the app's own."""

    NOTE = "note"
    KNOWN = "known"
    TEXT = "text"
    QUESTION = "question"
    REVIEW = "review"
    DOCUMENT = "document"
    SIGN = "sign"


class SectionChoice(StrEnum):
    """What a person chose on the note before a sensitive section (rules A01, A07)."""

    CONTINUE = "continue"
    SKIP = "skip"
    IN_PERSON = "in-person"


@dataclass(frozen=True, slots=True)
class Page:
    """One screen. `id` is stable while answers change; `items` are the link_ids that stand on it."""

    id: str
    kind: PageKind
    section: str
    items: tuple[str, ...] = ()


END_PAGES = (
    Page("review", PageKind.REVIEW, "review"),
    Page("document", PageKind.DOCUMENT, "document"),
    Page("sign", PageKind.SIGN, "sign"),
)


def sections(forms: Sequence[Questionnaire]) -> Iterator[Item]:
    """Yield the sections (top-level groups) of all forms, in order."""
    for form in forms:
        yield from form.item


def sensitive(section: Item) -> bool:
    """Whether a section is announced before it is asked."""
    return bool(section.own("sensitivity") == "high")


NOTHING_KNOWN: Mapping[str, Known] = MappingProxyType({})


def pages_of(
    forms: Sequence[Questionnaire],
    enabled: frozenset[str],
    choices: Mapping[str, SectionChoice],
    known: Mapping[str, Known] = NOTHING_KNOWN,
) -> tuple[Page, ...]:
    """Return the pages in order: notes before sensitive sections, then what is asked, then the app's own pages.

    `choices` holds what was chosen on the notes, by section; a section that was left out keeps its note only. `known`
    holds the sections that were answered at an earlier visit: one page asks whether that is still true, and what has
    not changed is not asked again.
    """
    found: list[Page] = []
    for section in sections(forms):
        inside = tuple(_section_pages(section, enabled))
        if not inside:
            continue
        left_out = choices.get(section.link_id, SectionChoice.CONTINUE) is not SectionChoice.CONTINUE
        heard = known.get(section.link_id)
        if sensitive(section):
            found.append(Page(NOTE_PREFIX + section.link_id, PageKind.NOTE, section.link_id))
            if left_out:
                continue
        if heard is not None:
            found.append(_known_page(section, heard, enabled))
            inside = () if left_out else tuple(_still_asked(section, inside, heard))
        found.extend(inside)
    return (*found, *END_PAGES)


def _known_page(section: Item, heard: Known, enabled: frozenset[str]) -> Page:
    """The page that asks whether it is still true; it holds the answers until they are opened one by one."""
    held = () if heard.choice is KnownChoice.CHANGED else tuple(key for key in heard.keys if key in enabled)
    return Page(KNOWN_PREFIX + section.link_id, PageKind.KNOWN, section.link_id, held)


def _still_asked(section: Item, pages: Sequence[Page], heard: Known) -> Iterator[Page]:
    """The pages that stay: all of them where something changed, else those that ask what was not asked before."""
    if heard.choice is KnownChoice.CHANGED:
        yield from pages
    elif heard.choice is KnownChoice.STILL_TRUE:
        settled = {item.link_id for item in section.walk() if item.type == "display"}.union(heard.keys)
        yield from (page for page in pages if not settled.issuperset(page.items))


def _section_pages(section: Item, enabled: frozenset[str]) -> Iterator[Page]:
    for top in _tops(section):
        yield from _page(top, section.link_id, enabled)


def _tops(item: Item) -> Iterator[Item]:
    """The items that make a page each: groups marked as a page, and questions outside of one."""
    if item.type != "group" or item.control == "page":
        yield item
        return
    for child in item.item or ():
        yield from _tops(child)


def _page(top: Item, section: str, enabled: frozenset[str]) -> Iterator[Page]:
    inside = (top,) if not top.item else top.walk()
    shown = [item for item in inside if item.link_id in enabled and not item.hidden and item.type != "group"]
    if shown:
        asks = any(item.type != "display" for item in shown)
        kind = PageKind.QUESTION if asks else PageKind.TEXT
        yield Page(top.link_id, kind, section, tuple(item.link_id for item in shown))
