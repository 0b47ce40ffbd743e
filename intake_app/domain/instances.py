"""Instances of repeating groups: which answers belong to which one, how many there are, one more, one less.

A key is `link_id`, then `@i` or `@i.j`: the 0-based instances of the repeating groups around it, outermost first.
A whole number under a repeating group's own key says how many instances it has; without it there is one more than the
highest index seen.
"""

import re
from collections.abc import Collection, Mapping
from typing import TypeVar

from intake_app.domain.questionnaire import HL7_BASE, Item
from intake_app.domain.response import Answer, Response

Path = tuple[int, ...]
T = TypeVar("T")

_KEY = re.compile(r"(?s)(.*)@([0-9]+(?:\.[0-9]+)*)")
MOST_INSTANCES = 500
"""A file that claims more instances than this is read as if it had this many."""


class InstanceLimitError(ValueError):
    """An instance that the form does not allow to add or to take away."""


def split_key(key: str) -> tuple[str, Path]:
    """Return the link_id of a key and the instances around it."""
    found = _KEY.fullmatch(key) if "@" in key else None
    return (found[1], tuple(int(part) for part in found[2].split("."))) if found else (key, ())


def join_key(link_id: str, path: Path = ()) -> str:
    """Return the key of a link_id inside these instances."""
    return f"{link_id}@{'.'.join(map(str, path))}" if path else link_id


def spreads(item: Item) -> bool:
    """Whether what stands below the item is there once for each instance or answer."""
    return bool(item.repeats and item.item)


def ids_below(item: Item) -> frozenset[str]:
    """Return the link_ids of everything below an item."""
    return frozenset(one.link_id for one in item.walk()) - {item.link_id}


def said_count(answer: Answer | None) -> int | None:
    """The number of instances that an answer under a group's own key states."""
    if answer is not None and len(answer.values) == 1:
        value = answer.values[0]
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return min(value, MOST_INSTANCES)
    return None


def _occurs(item: Item, name: str) -> int | None:
    found = item.extensions(HL7_BASE + name)
    value = found[0].value if found else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def least(item: Item) -> int:
    """How many instances a repeating group has before anybody has been there (minOccurs, at least 1)."""
    return min(max(1, _occurs(item, "questionnaire-minOccurs") or 1), MOST_INSTANCES)


def most(item: Item) -> int:
    """How many instances a repeating group can have (maxOccurs)."""
    return min(_occurs(item, "questionnaire-maxOccurs") or MOST_INSTANCES, MOST_INSTANCES)


def instance_count(response: Response, group_key: str, group: Item) -> int:
    """Return how many instances of a repeating group there are."""
    _, path = split_key(group_key)
    said = said_count(response.get(group_key))
    below, depth = ids_below(group), len(path)
    seen = [at[depth] for link_id, at in map(split_key, response) if link_id in below and _inside(at, path)]
    highest = min(max(seen, default=-1) + 1, MOST_INSTANCES)
    return max(said, highest) if said is not None else max(highest, least(group))


def _inside(at: Path, path: Path) -> bool:
    return len(at) > len(path) and at[: len(path)] == path


def with_instance(response: Response, group_key: str, group: Item) -> Response:
    """Return a response with one more, empty instance at the end. Raises InstanceLimitError at maxOccurs."""
    count = instance_count(response, group_key, group)
    if count >= most(group):
        raise InstanceLimitError(f"{group_key}: there are {count} of at most {most(group)}")
    return response.with_answer(group_key, Answer.of(count + 1))


def without_instance(response: Response, group_key: str, group: Item, index: int) -> Response:
    """Return a response without one instance; later ones move up, with all that is nested in them.

    Raises InstanceLimitError at minOccurs, or where there is no such instance.
    """
    count = instance_count(response, group_key, group)
    if count <= (_occurs(group, "questionnaire-minOccurs") or 0) or not 0 <= index < count:
        raise InstanceLimitError(f"{group_key}: instance {index} of {count} stays")
    kept = moved_up(response.answers, group_key, group, index)
    return Response(kept | {group_key: Answer.of(count - 1)})


def moved_up(by_key: Mapping[str, T], group_key: str, group: Item, index: int) -> dict[str, T]:
    """Return what stands at keys without that of one instance; what belongs to later ones is at their new keys."""
    below = ids_below(group)
    _, path = split_key(group_key)
    return {moved: one for key, one in by_key.items() if (moved := _moved(key, below, path, index))}


def _moved(key: str, below: Collection[str], path: Path, gone: int) -> str | None:
    link_id, at = split_key(key)
    if link_id not in below or not _inside(at, path):
        return key
    here = at[len(path)]
    if here == gone:
        return None
    return key if here < gone else join_key(link_id, (*path, here - 1, *at[len(path) + 1 :]))
