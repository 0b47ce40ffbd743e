"""One pass over the graph: decide what has to be decided again, and what follows from that, each thing once."""

from collections.abc import Iterable
from heapq import heappop, heappush
from time import monotonic
from typing import Any

from intake_app.domain.answer_tree import AnswerTree, build_tree
from intake_app.domain.calculation import calculated_answer
from intake_app.domain.enablement import Condition, can_hold, holds
from intake_app.domain.expressions import Expression, ExpressionEngine, Place
from intake_app.domain.form_facts import Facts
from intake_app.domain.form_graph import FormGraph
from intake_app.domain.form_tree import Node
from intake_app.domain.instances import Path
from intake_app.domain.response import Answer, Value
from intake_app.domain.scoring import score_of
from intake_app.domain.steps import Step, StepKind

MOST_SECONDS = 5.0
"""How long the expressions of one pass may take together. No sound form comes near; after that they fail."""

MOST_ROUNDS = 6
"""How often a step may be decided in one pass. Only what goes round in a circle needs more than one."""


class FormPass:
    """Brings facts up to date. The facts belong to the pass for as long as it runs."""

    def __init__(self, graph: FormGraph, facts: Facts, expressions: ExpressionEngine | None) -> None:
        self.graph = graph
        self.facts = facts
        self.expressions = expressions
        self._trees: dict[int, AnswerTree] = {}
        self._ends = monotonic() + MOST_SECONDS

    # -- the walk ------------------------------------------------------

    def run(self, steps: Iterable[Step]) -> None:
        """Decide these steps, and every step that reads a thing that changed."""
        waiting: list[tuple[int, int]] = []
        queued: set[Step] = set()
        rounds: dict[Step, int] = {}

        def push(step: Step) -> None:
            for one in self._with_circle(step, rounds):
                if one not in queued and rounds.get(one, 0) < MOST_ROUNDS:
                    queued.add(one)
                    heappush(waiting, (one.rank, id(one)))

        for step in steps:
            push(step)
        while waiting:
            rank, _ = heappop(waiting)
            step = self.graph.steps[rank]
            queued.discard(step)
            rounds[step] = rounds.get(step, 0) + 1
            if self._decide(step):
                for reader in step.readers:
                    push(reader)

    def _with_circle(self, step: Step, rounds: dict[Step, int]) -> tuple[Step, ...]:
        """A circle is entered as a whole, from the same start every time: nothing in it shown or calculated."""
        if not step.circle or step in rounds:
            return (step,)
        for one in step.circle:
            rounds[one] = 0
            self._forget(one)
        return step.circle

    def _forget(self, step: Step) -> None:
        node = step.node
        if node is None or step.kind is StepKind.VARIABLE:
            return
        for path in self.facts.paths(node):
            if step.kind is StepKind.SHOWN:
                self.facts.shown[node.key(path)] = False
            elif step.kind is StepKind.VALUE:
                self._put(node.key(path), None)
        self._trees.pop(step.form, None)

    def _decide(self, step: Step) -> bool:
        if step.kind is StepKind.VARIABLE:
            return self._variable(step)
        if step.node is None:
            return True
        if step.kind is StepKind.SHOWN:
            return self._show(step, step.node)
        return self._calculate(step, step.node)

    # -- shown ---------------------------------------------------------

    def _show(self, step: Step, node: Node) -> bool:
        changed = False
        for path in self.facts.paths(node):
            key, now = node.key(path), self._is_shown(step, node, path)
            if self.facts.shown.get(key) is not now:
                self.facts.shown[key] = now
                changed = True
                if node.children or key in self.facts.answers:
                    self._trees.pop(node.form, None)
        return changed

    def _is_shown(self, step: Step, node: Node, path: Path) -> bool:
        if node.parent is not None and not self.facts.is_shown(node.parent, path):
            return False
        if step.conditions and not self._met(step, node, path):
            return False
        if any(self._holds(one, node, path) for one in step.unless):
            return False
        if step.expression is None or not step.expression.is_fhirpath or self.expressions is None:
            return True
        result = self.evaluate(step.expression, step, node, path)
        return bool(result) and result[0] is True  # type: ignore[index]

    def _met(self, step: Step, node: Node, path: Path) -> bool:
        met = (self._holds(one, node, path) for one in step.conditions)
        return all(met) if node.item.enable_behavior == "all" else any(met)

    def _holds(self, condition: Condition, node: Node, path: Path) -> bool:
        source = self.graph.node(condition.question)
        if source is not None and not can_hold(condition, source.item):
            return False
        return holds(condition, self._source(condition, node, path))

    def _source(self, condition: Condition, node: Node, path: Path) -> Answer | None:
        """The answers that a condition looks at: of the same instance where it is in one, else of any."""
        source = self.graph.node(condition.question)
        if source is None:
            return None
        common = 0
        while common < min(source.depth, node.depth) and source.scope[common] == node.scope[common]:
            common += 1
        if common == source.depth:
            answer = self.facts.answer(source, path[:common])
            if source.spreads and source.is_question and node.depth > common and node.scope[common] == source.link_id:
                return _one_of(answer, path[common])
            return answer
        values: list[Value] = []
        for other in self.facts.paths(source):
            if other[:common] == path[:common] and (answer := self.facts.answer(source, other)) is not None:
                values.extend(answer.values)
        return Answer.of(*values) if values else None

    # -- calculated ----------------------------------------------------

    def _calculate(self, step: Step, node: Node) -> bool:
        changed = False
        for path in self.facts.paths(node):
            key = node.key(path)
            if key in self.facts.own:
                continue
            found = self._score(step, node, path) if step.score else self._result(step, node, path)
            changed |= self._put(key, found)
        if changed:
            self._trees.pop(node.form, None)
        return changed

    def _put(self, key: str, found: Answer | None) -> bool:
        if found == self.facts.calculated.get(key) and (found is None or self.facts.answers.get(key) == found):
            return False
        if found is None:
            self.facts.calculated.pop(key, None)
            self.facts.answers.pop(key, None)
        else:
            self.facts.calculated[key] = self.facts.answers[key] = found
        return True

    def _result(self, step: Step, node: Node, path: Path) -> Answer | None:
        if step.expression is None:
            return None
        return calculated_answer(node.item, self.evaluate(step.expression, step, node, path))

    def _score(self, step: Step, node: Node, path: Path) -> Answer | None:
        if step.score is None:
            return None
        found = {name: self._source(Condition(name, "=", None), node, path) for name in step.score.reads}
        answers = {name: answer for name, answer in found.items() if answer is not None}
        value = score_of(step.score, self.facts.tree.score_items, answers).value
        return None if value is None else calculated_answer(node.item, [value])

    # -- expressions ---------------------------------------------------

    def _variable(self, step: Step) -> bool:
        node = step.node
        changed = False
        for path in self.facts.paths(node, inside=True) if node is not None else ((),):
            result = self._kept(step.expression, step, node, path) if step.expression else None
            key = step, path
            if key not in self.facts.variables or self.facts.variables[key] != result:
                self.facts.variables[key] = result
                changed = True
        return changed

    def evaluate(self, expression: Expression, step: Step, node: Node | None, path: Path) -> list[Any] | None:
        """Return what an expression gives at an item in an instance; None where it fails."""
        if self.expressions is None or monotonic() > self._ends:
            return None
        return self.expressions.compile(expression.text).evaluate(self._place(step, node, path))

    def _kept(self, expression: Expression, step: Step, node: Node | None, path: Path) -> list[Any] | None:
        if self.expressions is None or monotonic() > self._ends:
            return None
        return self.expressions.compile(expression.text).keep(self._place(step, node, path))

    def _place(self, step: Step, node: Node | None, path: Path) -> Place:
        tree = self.tree(step.form)
        return Place(
            resource=tree.resource,
            context=tree.resource if node is None else tree.context(node, path),
            questionnaire=self.facts.tree.raw[step.form],
            qitem={} if node is None else self.facts.tree.raw_items[node.link_id],
            names=self._names(step, path),
        )

    def _names(self, step: Step, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, variable in step.names.items():
            if variable is None:
                found[name] = []
                continue
            depth = 0 if variable.node is None else variable.node.depth + variable.inner
            at = path[:depth] if len(path) >= depth else (*path, 0)
            result = self.facts.variables.get((variable, at), [])
            if result is not None:
                found[name] = result
        return found

    def tree(self, form: int) -> AnswerTree:
        """Return the answers to one form as they are now."""
        if form not in self._trees:
            self._trees[form] = build_tree(self.facts.tree, form, self.facts)
        return self._trees[form]


def _one_of(answer: Answer | None, index: int) -> Answer | None:
    if answer is None or index >= len(answer.values):
        return None
    return Answer.of(answer.values[index])
