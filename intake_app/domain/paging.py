"""Pages of a form that somebody else wrote: what is short and belongs together stands together.

Texts stand on the page of the question that follows them. A small group is one page, a long one is split evenly; a
table, or a group that can be there several times, is a page of its own. What is asked at the moment changes nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from intake_app.domain.questionnaire import Item

TABLES = frozenset({"gtable", "table", "htable", "atable", "grid"})
BESIDE = frozenset({"help", "flyover", "prompt", "unit", "lower", "upper"})
PAGE = "page"
SHORT = 2
MOST = 4 * SHORT
MOST_SENSITIVE = 3 * SHORT  # rule A06
FEW_OPTIONS, MANY_OPTIONS = 5, 9
LONG_TEXT = 300  # letters
_FOLDED = frozenset({"drop-down", "autocomplete"})


@dataclass(frozen=True, slots=True)
class Block:
    """What stands on one page, in order. `head` is the group whose name heads it; None where it is the first item."""

    id: str
    head: Item | None
    items: tuple[Item, ...]


def drawn_as_one(item: Item) -> bool:
    """Whether a group stands on the screen as one thing: a table, or a group that can be there several times."""
    return item.type == "group" and (bool(item.repeats) or item.control in TABLES)


def drawn_with_parent(item: Item, parent: Item | None) -> bool:
    """Whether an item stands with its parent's field, and is no text of its own on the page."""
    return item.type == "display" and item.control in BESIDE and parent is not None and parent.type != "group"


def with_parents(item: Item, parent: Item | None = None) -> Iterator[tuple[Item, Item | None]]:
    """Yield an item and everything below it, each with what it stands in."""
    yield item, parent
    for child in item.item or ():
        yield from with_parents(child, item)


def gathered(section: Item, *, sensitive: bool) -> Iterator[Block]:
    """Yield the pages of a section, in order."""
    if drawn_as_one(section):
        yield _alone(section, ())
    else:
        yield from _blocks(section, MOST_SENSITIVE if sensitive else MOST, ())


def _weight(item: Item) -> int:
    """How much room and thought an item and what stands below it takes; a short question counts SHORT."""
    if item.hidden:
        return 0
    below = sum(_weight(child) for child in item.item or () if not drawn_with_parent(child, item))
    if item.type in {"group", "display"}:
        return below + (1 if len(item.text or "") > LONG_TEXT else 0)
    own = SHORT + (1 if item.type in {"text", "attachment"} else 0)
    options = len(item.answer_option or ()) if item.control not in _FOLDED else 0
    own += (options > FEW_OPTIONS) + (options > MANY_OPTIONS)
    # A question that is asked only after another answer is often not there.
    return below + (1 if item.enable_when else own)


def _is_one_page(group: Item, most: int) -> bool:
    if any(drawn_as_one(inner) for inner in group.walk()):
        return False
    return _weight(group) <= (2 * most if group.control == PAGE else most)


def _blocks(group: Item, most: int, before: Sequence[Item]) -> list[Block]:
    """The pages of a group; the texts `before` it stand on its first page."""
    if _is_one_page(group, most):
        return [Block(group.link_id, group, (*before, *group.walk()))]
    found: list[Block] = []
    texts, run = [*before], list[tuple[Item, ...]]()
    for child in group.item or ():
        if child.type == "display":
            texts.append(child)
        elif child.type != "group":
            run.append((*texts, child))
            texts = []
        else:
            found += _pages_of_run(group, run, most)
            found += [_alone(child, texts)] if drawn_as_one(child) else _blocks(child, most, texts)
            texts, run = [], []
    found += _pages_of_run(group, run, most)
    return _with_last(group, found, texts)


def _with_last(group: Item, found: list[Block], texts: Sequence[Item]) -> list[Block]:
    """Texts at the end of a group stand on its last page."""
    if not texts:
        return found
    if not found:
        return [Block(group.link_id, group, tuple(texts))]
    last = found[-1]
    return [*found[:-1], Block(last.id, last.head or group, (*last.items, *texts))]


def _alone(item: Item, texts: Iterable[Item]) -> Block:
    return Block(item.link_id, None, (*texts, *item.walk()))


def _pages_of_run(group: Item, run: Sequence[tuple[Item, ...]], most: int) -> list[Block]:
    """Questions that follow each other, each with the texts before it, on as few pages as they need, evenly."""
    weights = [sum(map(_weight, parts)) for parts in run]
    pages = max(1, ceil(sum(weights) / most))
    fair = sum(weights) / pages
    found: list[list[tuple[Item, ...]]] = []
    heavy = 0
    for parts, weight in zip(run, weights, strict=True):
        if not found or heavy + weight > most or heavy >= fair:
            found.append([])
            heavy = 0
        found[-1].append(parts)
        heavy += weight
    return [_page_of_run(group, page) for page in found]


def _page_of_run(group: Item, page: Sequence[tuple[Item, ...]]) -> Block:
    question = page[0][-1]
    alone = len(page) == 1 and len(page[0]) == 1
    items = tuple(one for parts in page for part in parts for one in part.walk())
    return Block(question.link_id, None if alone else group, items)
