"""What is known about some forms and the answers so far: shown items, answers, variables, instances."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from intake_app.domain.calculation import settled
from intake_app.domain.form_tree import FormTree, Node
from intake_app.domain.instances import Path, least, said_count
from intake_app.domain.response import Answer
from intake_app.domain.steps import Step

MOST_PATHS = 20_000
"""A file that claims more instances of an item than this is read up to here."""


@dataclass(frozen=True, slots=True)
class Inner:
    """The instances below every repeating item, and how many of them stand inside the same outer ones."""

    paths: Mapping[str, tuple[Path, ...]]
    counts: Mapping[tuple[str, Path], int]


def _seen(tree: FormTree, keys: Iterable[str]) -> dict[tuple[str, Path], int]:
    """The highest instance number of every repeating item, by the instances around it."""
    found: dict[tuple[str, Path], int] = {}
    for key in keys:
        place = tree.locate(key)
        if place is None or not place[1]:
            continue
        node, path = place
        for depth, owner in enumerate(node.scope):
            at = owner, path[:depth]
            found[at] = max(found.get(at, 0), path[depth])
    return found


def _count(node: Node, answer: Answer | None, seen: int | None) -> int:
    highest = 0 if seen is None else seen + 1
    if node.is_question:
        return max(highest, len(answer.values) if answer is not None else 0, 1)
    said = said_count(answer)
    return max(said, highest) if said is not None else max(highest, least(node.item))


def inner_paths(tree: FormTree, answers: Mapping[str, Answer]) -> Inner:
    """Return the instances below every repeating item."""
    spreading = [node for node in tree.in_order if node.spreads]
    found: dict[str, tuple[Path, ...]] = {}
    counts: dict[tuple[str, Path], int] = {}
    seen = _seen(tree, answers) if spreading else {}
    for node in spreading:
        paths: list[Path] = []
        for path in found[node.scope[-1]] if node.scope else ((),):
            count = _count(node, answers.get(node.key(path)), seen.get((node.link_id, path)))
            counts[node.link_id, path] = min(count, MOST_PATHS - len(paths))
            paths.extend((*path, index) for index in range(counts[node.link_id, path]))
        found[node.link_id] = tuple(paths)
    return Inner(found, counts)


@dataclass(slots=True)
class Facts:
    """The state between two changes; whoever changes it works on a copy.

    `given` is what a person or a file said; `own` are calculated items where a person overruled the form; `prefilled`
    are items that got their first value from the form.
    """

    tree: FormTree
    given: dict[str, Answer]
    answers: dict[str, Answer]
    inner: Inner
    shown: dict[str, bool] = field(default_factory=dict)
    calculated: dict[str, Answer] = field(default_factory=dict)
    variables: dict[tuple[Step, Path], list[Any] | None] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    prefilled: frozenset[str] = frozenset()

    def copy(self) -> "Facts":
        """Return facts that can be changed without changing these."""
        return Facts(
            self.tree,
            dict(self.given),
            dict(self.answers),
            self.inner,
            dict(self.shown),
            dict(self.calculated),
            dict(self.variables),
            self.own,
            self.prefilled,
        )

    def paths(self, node: Node, *, inside: bool = False) -> tuple[Path, ...]:
        """Return the instances that an item stands in; `inside`: those of a repeating item itself."""
        if inside and node.spreads:
            return self.inner.paths[node.link_id]
        return self.inner.paths[node.scope[-1]] if node.scope else ((),)

    def places(self) -> Iterator[tuple[Node, Path]]:
        """Yield every item in every instance, in document order of the items."""
        for node in self.tree.in_order:
            for path in self.paths(node):
                yield node, path

    # -- AnswerSource --------------------------------------------------

    def is_shown(self, node: Node, path: Path) -> bool:
        """Whether an item is there, all around it taken into account."""
        return self.shown.get(node.key(path), False)

    def answer(self, node: Node, path: Path) -> Answer | None:
        """The answer to a question that is shown, drafts left out."""
        key = node.key(path)
        return settled(node.item, self.answers.get(key)) if self.shown.get(key, False) else None

    def instances(self, node: Node, path: Path) -> int:
        """How many instances a repeating item has inside these instances."""
        return self.inner.counts.get((node.link_id, path), 0)
