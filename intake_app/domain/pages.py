"""A packet as pages: one thing to a screen, in order, and only what is asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from intake_app.domain.initials import asks_for_initials
from intake_app.domain.instances import split_key
from intake_app.domain.known import Known, KnownChoice
from intake_app.domain.paging import Block, drawn_as_one, drawn_with_parent, gathered, with_parents
from intake_app.domain.questionnaire import Item, Questionnaire

NOTE_PREFIX = "note:"
KNOWN_PREFIX = "known:"
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
    """One screen. `id` is stable while answers change; `items` are the keys of what stands on it.

    `head` is the link_id of the group whose name heads the page; empty where it is the item that `id` names.
    """

    id: str
    kind: PageKind
    section: str
    items: tuple[str, ...] = ()
    head: str = ""


END_PAGES = (
    Page("review", PageKind.REVIEW, "review"),
    Page("document", PageKind.DOCUMENT, "document"),
    Page("sign", PageKind.SIGN, "sign"),
)


def sections(forms: Sequence[Questionnaire]) -> Iterator[Item]:
    """Yield the sections of all forms, in order."""
    for form in forms:
        yield from form.sections


def sensitive(section: Item) -> bool:
    """Whether a section is announced before it is asked."""
    return bool(section.own("sensitivity") == "high")


NOTHING_KNOWN: Mapping[str, Known] = MappingProxyType({})


def note_of(section: Item) -> str:
    """Return the link_id of the section under whose note a section stands; its own where it names none."""
    return str(section.own("note-with") or section.link_id)


def under_one_note(forms: Sequence[Questionnaire], section: str) -> tuple[str, ...]:
    """Return the link_ids of all sections that one choice on a note is about."""
    notes = {one.link_id: note_of(one) for one in sections(forms)}
    return tuple(link_id for link_id, note in notes.items() if note == notes.get(section)) or (section,)


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
    announced: set[str] = set()
    for section, share_pages in ((section, form.gathered) for form in forms for section in form.sections):
        inside = tuple(_gathered_pages(section, keys) if share_pages else _section_pages(section, keys))
        if not inside:
            continue
        left_out = choices.get(section.link_id, SectionChoice.CONTINUE) is not SectionChoice.CONTINUE
        heard = known.get(section.link_id)
        if sensitive(section):
            if note_of(section) not in announced:
                announced.add(note_of(section))
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


def _stands(item: Item, parent: Item | None) -> bool:
    """Whether an item has a place of its own on a page; some texts belong to the field of the question around them."""
    if item.hidden or (item.type == "group" and not drawn_as_one(item)):
        return False
    return not drawn_with_parent(item, parent)


def _page(top: Item, section: str, keys: _Keys) -> Iterator[Page]:
    standing = [item for item, parent in with_parents(top) if item.link_id in keys and _stands(item, parent)]
    if standing:
        yield _with(top.link_id, section, standing, keys)


def _with(page_id: str, section: str, standing: Sequence[Item], keys: _Keys, head: str = "") -> Page:
    asks = any(item.type not in {"display", "group"} or asks_for_initials(item) for item in standing)
    kind = PageKind.QUESTION if asks or any(map(drawn_as_one, standing)) else PageKind.TEXT
    return Page(page_id, kind, section, tuple(key for item in standing for key in keys[item.link_id]), head)


# -- gathered ----------------------------------------------------------


def _gathered_pages(section: Item, keys: _Keys) -> Iterator[Page]:
    parents = {item.link_id: parent for item, parent in with_parents(section) if item is not section}
    for block in gathered(section, sensitive=sensitive(section)):
        standing = [item for item in block.items if _stands_gathered(item, block, parents, keys)]
        if any(item.type != "group" or drawn_as_one(item) for item in standing):
            yield _with(block.id, section.link_id, standing, keys, block.head.link_id if block.head else "")


def _stands_gathered(item: Item, block: Block, parents: Mapping[str, Item | None], keys: _Keys) -> bool:
    """As elsewhere; besides, a group inside a page stands there as a heading, with something below it."""
    if item.link_id not in keys or item is block.head:
        return False
    if item.type != "group" or drawn_as_one(item):
        return _stands(item, parents.get(item.link_id))
    inside = ((one, parent) for one, parent in with_parents(item) if one is not item)
    return bool(item.text) and any(one.link_id in keys and _stands(one, parent) for one, parent in inside)
