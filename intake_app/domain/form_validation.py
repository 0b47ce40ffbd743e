"""What there is to mend in a whole form: each item by itself, how often something is there, and rules of the form."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from intake_app.domain.answer_checks import (
    OCCURS,
    attachment_errors,
    exclusive_errors,
    occurrence_errors,
    option_errors,
    quantity_errors,
    unit_errors,
)
from intake_app.domain.expressions import Constraint, ExpressionEngine, constraints_of
from intake_app.domain.form_facts import Facts
from intake_app.domain.form_graph import FormGraph
from intake_app.domain.form_pass import FormPass
from intake_app.domain.form_tree import FormTree, Node
from intake_app.domain.instances import Path
from intake_app.domain.options import exclusive_values, options_of
from intake_app.domain.questionnaire import HL7_BASE
from intake_app.domain.response import Answer
from intake_app.domain.validation import ItemError, errors_of


class FormChecks:
    """The checks of some forms; nothing is kept between two answers."""

    def __init__(self, graph: FormGraph, tree: FormTree, expressions: ExpressionEngine | None) -> None:
        self.graph = graph
        self._tree = tree
        self._expressions = expressions
        self._rules = {node.link_id: found for node in tree.in_order if (found := constraints_of(node.item))}
        self._silent = frozenset(node.link_id for node in tree.in_order if _never_asked(node))

    def shown_keys(self, facts: Facts) -> tuple[str, ...]:
        """Return the keys of what a person sees, as it stands in the form: instance by instance."""
        found: list[str] = []
        for roots in self._tree.roots:
            self._collect(facts, roots, (), found)
        return tuple(found)

    def _collect(self, facts: Facts, nodes: Iterable[Node], path: Path, found: list[str]) -> None:
        for node in nodes:
            if node.item.hidden or not facts.is_shown(node, path):
                continue
            found.append(node.key(path))
            count = facts.instances(node, path) if node.spreads else 1
            for index in range(count):
                self._collect(facts, node.children, (*path, index) if node.spreads else path, found)

    def errors(
        self, facts: Facts, keys: Iterable[str] | None = None, *, early: bool = False
    ) -> Mapping[str, tuple[ItemError, ...]]:
        """Return what there is to mend by key, in document order."""
        places = facts.places() if keys is None else self._places(keys)
        one = FormPass(self.graph, facts, self._expressions)
        found = {}
        for node, path in places:
            if node.link_id not in self._silent and facts.is_shown(node, path):
                errors = tuple(dict.fromkeys(self._at(one, node, path, early=early)))
                if errors:
                    found[node.key(path)] = errors
        return found

    def _places(self, keys: Iterable[str]) -> Iterator[tuple[Node, Path]]:
        for key in keys:
            place = self._tree.locate(key)
            if place is not None:
                yield place

    def _at(self, one: FormPass, node: Node, path: Path, *, early: bool) -> Iterator[ItemError]:
        if node.is_question:
            yield from self._question(one.facts, node, path, early=early)
        elif node.item.type == "group":
            yield from self._group(one.facts, node, path)
        for rule in self._rules.get(node.link_id, ()):
            if self._broken(one, rule, node, path):
                yield ItemError("constraint", rule.human or rule.key, blocking=rule.severity != "warning")

    def _question(self, facts: Facts, node: Node, path: Path, *, early: bool) -> Iterator[ItemError]:
        answer = facts.answers.get(node.key(path))
        count = len(answer.values) if answer is not None and answer.answered else 0
        if early or count or not self._waits(facts, node, path):
            yield from errors_of(node.item, answer)
            yield from occurrence_errors(node.item, count)
        yield from self._list_errors(node, answer)
        yield from attachment_errors(node.item, answer)
        yield from unit_errors(node.item, answer)
        yield from quantity_errors(node.item, answer)

    def _list_errors(self, node: Node, answer: Answer | None) -> Iterator[ItemError]:
        if answer is not None and answer.answered:
            options = options_of(node.item, self._tree.forms[node.form])
            yield from option_errors(node.item, answer, options)
            yield from exclusive_errors(answer, tuple(exclusive_values(options or ())))

    def _group(self, facts: Facts, node: Node, path: Path) -> Iterator[ItemError]:
        if node.item.required and self._asks(facts, node, path) and not self._answered_below(facts, node, path):
            yield ItemError("required")
        if node.item.repeats and any(node.item.extensions(HL7_BASE + name) for name in OCCURS):
            answered = sum(
                self._answered_below(facts, node, at)
                for at in facts.paths(node, inside=True)
                if at[: len(path)] == path
            )
            yield from occurrence_errors(node.item, answered)

    @staticmethod
    def _asks(facts: Facts, node: Node, path: Path) -> bool:
        """Whether there is any question inside a group at the moment."""
        return any(
            one.is_question and any(at[: len(path)] == path and facts.is_shown(one, at) for at in facts.paths(one))
            for one in node.walk()
        )

    @staticmethod
    def _answered_below(facts: Facts, node: Node, path: Path) -> bool:
        """Whether anything inside a group has an answer; `path` may name one instance of the group itself."""
        for one in node.walk():
            if one.is_question:
                for at in facts.paths(one):
                    if at[: len(path)] == path[: len(at)] and facts.answer(one, at) is not None:
                        return True
        return False

    @staticmethod
    def _waits(facts: Facts, node: Node, path: Path) -> bool:
        """Whether an item stands below a question that nobody has answered yet: then it is not missing."""
        at = node.parent
        while at is not None:
            if at.is_question and facts.answer(at, path) is None:
                return True
            at = at.parent
        return False

    def _broken(self, one: FormPass, rule: Constraint, node: Node, path: Path) -> bool:
        """A rule is broken only by a clear no; one that fails or gives nothing says nothing."""
        step = self.graph.shown[node.link_id]
        results: list[Any] | None = one.evaluate(rule.expression, step, node, path)
        return bool(results) and results[0] is False  # type: ignore[index]


def _never_asked(node: Node) -> bool:
    """Whether an item, or what stands around it, is hidden or cannot be changed."""
    at: Node | None = node
    while at is not None:
        if at.item.hidden or at.item.read_only:
            return True
        at = at.parent
    return node.item.type == "display"
