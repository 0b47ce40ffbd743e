"""The items of some forms as a tree that is made once: parents, order, and which groups repeat around an item."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from intake_app.domain.expressions import FhirJson
from intake_app.domain.instances import Path, join_key, split_key, spreads
from intake_app.domain.options import options_of, scores_of
from intake_app.domain.questionnaire import Item, Questionnaire
from intake_app.domain.response import Answer
from intake_app.domain.score_definition import ScoreError, definition_of
from intake_app.domain.scoring import ScoreDefinition

NO_ANSWER = frozenset({"group", "display"})


@dataclass(slots=True, eq=False)
class Node:
    """One item in its place. `scope`: the repeating groups and questions around it, outermost first."""

    item: Item
    link_id: str
    number: int
    form: int
    parent: "Node | None"
    scope: tuple[str, ...]
    spreads: bool
    children: list["Node"] = field(default_factory=list)

    @property
    def inner_scope(self) -> tuple[str, ...]:
        """The scope of what stands below."""
        return (*self.scope, self.link_id) if self.spreads else self.scope

    @property
    def depth(self) -> int:
        """How many instance numbers a key of this item has."""
        return len(self.scope)

    @property
    def is_question(self) -> bool:
        """Whether the item can be answered."""
        return self.item.type not in NO_ANSWER

    def key(self, path: Path) -> str:
        """Return the item's key inside the instances of `path`, which may go deeper than the item."""
        return join_key(self.link_id, path[: len(self.scope)])

    def walk(self) -> Iterator["Node"]:
        """Yield this node and everything below it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


class FormTree:
    """Every item of some forms by link_id. Where a link_id stands twice, the first one counts."""

    def __init__(self, forms: Sequence[Questionnaire]) -> None:
        self.forms = tuple(forms)
        self.nodes: dict[str, Node] = {}
        self.doubled: list[str] = []
        self.roots = [[self._add(item, number, None) for item in form.item] for number, form in enumerate(self.forms)]
        self.in_order = tuple(self.nodes.values())
        self.written: dict[tuple[int, Path], tuple[Answer | None, list[FhirJson]]] = {}
        """What a question without items was last written as, with its answer; nobody changes what stands here."""

    def _add(self, item: Item, form: int, parent: Node | None) -> Node:
        scope = parent.inner_scope if parent else ()
        node = Node(item, item.link_id, len(self.nodes), form, parent, scope, spreads(item))
        if item.link_id in self.nodes:
            self.doubled.append(item.link_id)
        self.nodes.setdefault(item.link_id, node)
        node.children.extend(self._add(child, form, node) for child in item.item or ())
        return node

    @cached_property
    def raw(self) -> tuple[FhirJson, ...]:
        """The forms as FHIR JSON."""
        return tuple(form.to_fhir() for form in self.forms)

    @cached_property
    def raw_items(self) -> Mapping[str, FhirJson]:
        """Every item as FHIR JSON, by link_id."""
        found: dict[str, FhirJson] = {}
        waiting = [item for form in self.raw for item in form.get("item") or ()]
        while waiting:
            item = waiting.pop()
            found[item["linkId"]] = item
            waiting.extend(item.get("item") or ())
        return found

    @cached_property
    def scores(self) -> Mapping[str, Mapping[tuple[str | None, str], FhirJson]]:
        """The score extension of every option that has one, by link_id, then by system and code."""
        return {node.link_id: scores_of(node.item, self.forms[node.form]) for node in self.in_order}

    @cached_property
    def scored(self) -> Mapping[str, ScoreDefinition]:
        """The definition of every score that can be read, by the link_id of the item that holds it."""
        return {name: found for name, node in self.nodes.items() if (found := self._definition(node)) is not None}

    def _definition(self, node: Node) -> ScoreDefinition | None:
        try:
            return definition_of(node.item) if node.is_question else None
        except ScoreError:
            return None  # form_limits names it

    @cached_property
    def score_items(self) -> Mapping[str, Item]:
        """The questions that scores read, by link_id; a list that the form brings along stands in its question."""
        names = {name for definition in self.scored.values() for name in definition.reads}
        return {name: self._listed(node) for name in names if (node := self.nodes.get(name)) is not None}

    def _listed(self, node: Node) -> Item:
        options = options_of(node.item, self.forms[node.form])
        if node.item.answer_option or not options:
            return node.item
        return node.item.model_copy(update={"answer_option": list(options)})

    def locate(self, key: str) -> tuple[Node, Path] | None:
        """Return the item of a key and the instances around it; None where the forms have no such place."""
        node = self.nodes.get(key)
        if node is not None and not node.scope:
            return node, ()
        link_id, path = split_key(key)
        node = self.nodes.get(link_id)
        return (node, path) if node is not None and node.depth == len(path) else None
