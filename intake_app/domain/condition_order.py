"""In which order conditions are decided: an item after all it depends on; circles are found once, not walked into."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

Needs = Mapping[str, frozenset[str]]


def _reached(needs: Needs, start: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [*needs[start]]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(needs[name])
    return frozenset(found)


def circular(needs: Needs) -> frozenset[str]:
    """Return the names that depend on themselves, by any way round."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError:
        return frozenset(name for name in needs if name in _reached(needs, name))
    return frozenset()


def deciding_order(needs: Needs) -> tuple[str, ...]:
    """Return every name that is not part of a circle, each after what it needs."""
    round_about = circular(needs)
    sound = {name: needed - round_about for name, needed in needs.items() if name not in round_about}
    return tuple(TopologicalSorter(sound).static_order())
