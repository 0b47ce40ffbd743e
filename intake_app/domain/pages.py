"""A packet as pages: one thing to a screen, in order, and only what is asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from intake_app.domain.instances import split_key
from intake_app.domain.known import Known, KnownChoice
from intake_app.domain.questionnaire import Item, Questionnaire

NOTE_PREFIX = "note:"
KNOWN_PREFIX = "known:"
TABLES = frozenset({"gtable", "table", "htable", "atable", "grid"})
BESIDE = frozenset({"unit", "prompt", "help", "flyover", "lower", "upper"})
_Keys = Mapping[str, Sequence[str]]


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
    """One screen. `id` is stable while answers change; `items` are the keys of what stands on it."""

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


def drawn_as_one(item: Item) -> bool:
    """Whether a group stands on the screen as one thing: a table, or a group that can be there several times."""
    return item.type == "group" and (bool(item.repeats) or item.control in TABLES)


def pages_of(
    forms: Sequence[Questionnaire],
    shown: Iterable[str],
    choices: Mapping[str, SectionChoice],
    known: Mapping[str, Known] = NOTHING_KNOWN,
) -> tuple[Page, ...]:
    """Return the pages in order: notes before sensitive sections, then what is asked, then the app's own pages.

    `shown` are the keys of what is asked or shown. `choices` holds what was chosen on the notes, by section; a section
    that was left out keeps its note only. `known` holds the sections that were answered at an earlier visit: one page
    asks whether that is still true, and what has not changed is not asked again.
    """
    keys: dict[str, list[str]] = {}
    for key in shown:
        keys.setdefault(split_key(key)[0], []).append(key)
    found: list[Page] = []
    for section in sections(forms):
        inside = tuple(_section_pages(section, keys))
        if not inside:
            continue
        left_out = choices.get(section.link_id, SectionChoice.CONTINUE) is not SectionChoice.CONTINUE
        heard = known.get(section.link_id)
        if sensitive(section):
            found.append(Page(NOTE_PREFIX + section.link_id, PageKind.NOTE, section.link_id))
            if left_out:
                continue
        if heard is not None:
            found.append(_known_page(section, heard, keys))
            inside = () if left_out else tuple(_still_asked(section, inside, heard))
        found.extend(inside)
    return (*found, *END_PAGES)


def _known_page(section: Item, heard: Known, keys: _Keys) -> Page:
    """The page that asks whether it is still true; it holds the answers until they are opened one by one."""
    asked = {key for found in keys.values() for key in found}
    held = () if heard.choice is KnownChoice.CHANGED else tuple(key for key in heard.keys if key in asked)
    return Page(KNOWN_PREFIX + section.link_id, PageKind.KNOWN, section.link_id, held)


def _still_asked(section: Item, pages: Sequence[Page], heard: Known) -> Iterator[Page]:
    """The pages that stay: all of them where something changed, else those that ask what was not asked before."""
    if heard.choice is KnownChoice.CHANGED:
        yield from pages
    elif heard.choice is KnownChoice.STILL_TRUE:
        settled = {item.link_id for item in section.walk() if item.type in {"display", "group"}}.union(heard.keys)
        yield from (page for page in pages if not settled.issuperset(page.items))


def _section_pages(section: Item, keys: _Keys) -> Iterator[Page]:
    for top in _tops(section):
        yield from _page(top, section.link_id, keys)


def _tops(item: Item) -> Iterator[Item]:
    """The items that make a page each: groups marked as a page or drawn as one, and questions outside of those."""
    if item.type != "group" or item.control == "page" or drawn_as_one(item):
        yield item
        return
    for child in item.item or ():
        yield from _tops(child)


def _stands(item: Item) -> bool:
    """Whether an item has a place of its own on a page; some texts belong to the field of the question around them."""
    if item.hidden or (item.type == "group" and not drawn_as_one(item)):
        return False
    return item.type != "display" or item.control not in BESIDE


def _page(top: Item, section: str, keys: _Keys) -> Iterator[Page]:
    inside = (top,) if not top.item else top.walk()
    shown = [item for item in inside if item.link_id in keys and _stands(item)]
    if shown:
        asks = any(item.type not in {"display", "group"} for item in shown)
        kind = PageKind.QUESTION if asks else PageKind.TEXT
        yield Page(top.link_id, kind, section, tuple(key for item in shown for key in keys[item.link_id]))
