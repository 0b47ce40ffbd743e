"""What depends on what in some forms: one graph, made once, with an order in which a single pass decides everything.

A step decides whether an item is shown, what it calculates, or what a variable stands for. A circle is found here, so
that nobody walks round in it later.
"""

from collections.abc import Iterable, Iterator

from intake_app.domain.enablement import asked_elsewhere, conditions_of
from intake_app.domain.expression_reads import reads_of
from intake_app.domain.expressions import Expression, expression_of, launch_names, variables_of
from intake_app.domain.form_tree import FormTree, Node
from intake_app.domain.step_order import order_steps
from intake_app.domain.steps import Step, StepKind


class FormGraph:
    """The steps of some forms in the order in which they are decided, and who reads which answers."""

    def __init__(self, tree: FormTree) -> None:
        self._tree = tree
        self.shown: dict[str, Step] = {}
        self.values: dict[str, Step] = {}
        self.readers: dict[str, list[Step]] = {node.link_id: [] for node in tree.in_order}
        self.anything = [Step(StepKind.ANYTHING, number) for number in range(len(tree.forms))]
        self._variables: dict[tuple[int, str | None], dict[str, Step | None]] = {}
        self._needs: dict[Step, dict[Step, None]] = {}
        self._made_of: dict[str, frozenset[str]] = {}
        self._make()
        self._connect()
        self.steps = order_steps(self._needs, self.anything)

    # -- making --------------------------------------------------------

    def _make(self) -> None:
        for number, form in enumerate(self._tree.forms):
            names: dict[str, Step | None] = dict.fromkeys(launch_names(form))
            self._variables[number, None] = names
            self._define(names, variables_of(form), number, None)
        for node in self._tree.in_order:
            names = self._names_at(node)
            if found := variables_of(node.item):
                names = self._variables[node.form, node.link_id] = dict(names)
                self._define(names, found, node.form, node)
            self._make_item(node, names)

    def _define(self, names: dict[str, Step | None], found: Iterable[Expression], form: int, node: Node | None) -> None:
        for expression in found:
            if not expression.is_fhirpath:
                names[expression.name] = None
                continue
            step = Step(StepKind.VARIABLE, form, node, expression, names=dict(names))
            names[expression.name] = step
            self._needs[step] = {}

    def _names_at(self, node: Node) -> dict[str, Step | None]:
        at: Node | None = node.parent
        while at is not None:
            if (node.form, at.link_id) in self._variables:
                return self._variables[node.form, at.link_id]
            at = at.parent
        return self._variables[node.form, None]

    def _make_item(self, node: Node, names: dict[str, Step | None]) -> None:
        shown = Step(StepKind.SHOWN, node.form, node, conditions=conditions_of(node.item), names=names)
        shown.unless = asked_elsewhere(node.item)
        shown.expression = expression_of(node.item, "enableWhenExpression")
        self.shown[node.link_id] = shown
        self._needs[shown] = {}
        expression, score = expression_of(node.item, "calculatedExpression"), self._tree.scored.get(node.link_id)
        fit = (expression is not None and expression.is_fhirpath) or score is not None
        if fit and node.is_question:
            step = Step(StepKind.VALUE, node.form, node, expression, score=score, names=names)
            self.values[node.link_id] = step
            self._needs[step] = {}

    def names_at(self, node: Node) -> dict[str, Step | None]:
        """Return what `%name` stands for in an expression at this item; None where nobody hands it in."""
        return self.shown[node.link_id].names

    def node(self, link_id: str) -> Node | None:
        """Return the item with this link_id, or None."""
        return self._tree.nodes.get(link_id)

    def made_of(self, link_id: str) -> frozenset[str]:
        """Return the questions that a calculated value is made of, through other values and variables."""
        if link_id not in self._made_of:
            self._made_of[link_id] = frozenset(self._sources(self.values.get(link_id))) - {link_id}
        return self._made_of[link_id]

    def _sources(self, value: Step | None) -> Iterator[str]:
        waiting, seen = [value] if value else [], set[Step]()
        while waiting:
            step = waiting.pop()
            seen.add(step)
            for needed in self._needs.get(step, ()):
                if needed.kind is StepKind.ANYTHING:
                    yield from (n.link_id for n in self._tree.in_order if n.form == needed.form and n.is_question)
                elif needed.kind is StepKind.SHOWN and needed.node is not None and needed.node.is_question:
                    yield needed.node.link_id
                elif needed.kind is not StepKind.SHOWN and needed not in seen:
                    waiting.append(needed)

    # -- connecting ----------------------------------------------------

    def _connect(self) -> None:
        for step in [*self._needs]:
            if step.kind is StepKind.SHOWN and step.node is not None and step.node.parent is not None:
                self._need(step, self.shown[step.node.parent.link_id])
            for condition in (*step.conditions, *step.unless):
                self._read(step, condition.question)
            for link_id in step.score.reads if step.score else ():
                self._read(step, link_id)
            if step.expression is not None and step.expression.is_fhirpath:
                self._read_all(step, step.expression.text)

    def _need(self, step: Step, needed: Step) -> None:
        if needed is not step or step.kind is StepKind.SHOWN:
            self._needs[step][needed] = None
            needed.readers.append(step)

    def _read(self, step: Step, link_id: str) -> None:
        if link_id not in self.readers:
            return
        self.readers[link_id].append(step)
        self._need(step, self.shown[link_id])
        if link_id in self.values:
            self._need(step, self.values[link_id])

    def _read_all(self, step: Step, text: str) -> None:
        reads = reads_of(text)
        for name in reads.names:
            if (variable := step.names.get(name)) is not None:
                self._need(step, variable)
        begun = {one for one in self.readers if one.startswith(tuple(reads.prefixes))} if reads.prefixes else set()
        for link_id in self._below(step, reads.link_ids | begun, own=reads.own):
            self._read(step, link_id)
        if reads.everything or (reads.own and step.node is None):
            step_of_all = self.anything[step.form]
            step_of_all.readers.append(step)
            self._needs[step][step_of_all] = None

    def _below(self, step: Step, link_ids: Iterable[str], *, own: bool) -> Iterator[str]:
        roots = [self._tree.nodes[link_id] for link_id in link_ids if link_id in self._tree.nodes]
        if own and step.node is not None:
            roots.append(step.node)
        for node in roots:
            for one in node.walk():
                if not (step.kind is StepKind.SHOWN and step.node is one):
                    yield one.link_id
