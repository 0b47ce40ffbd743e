"""The form engine: what is asked, what is calculated and what is to mend, given the answers so far.

Where engines differ: `!=` on an unanswered source is true; a disabled source counts as unanswered; an
enableWhenExpression that is empty or fails is false; several conditions without enableBehavior are read as "any"; a
coding without system matches by code; answers of disabled items are kept, but nothing reads them; a calculated item
calculates again when a saved form is opened; unfinished typing is no answer. A circle starts with nothing shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from intake_app.domain.answer_tree import AnswerTree, build_tree
from intake_app.domain.calculation import calculated_answer, initial_answer
from intake_app.domain.empty_sums import empty_sums
from intake_app.domain.expressions import ExpressionEngine, expression_of
from intake_app.domain.form_facts import Facts, inner_paths
from intake_app.domain.form_graph import FormGraph
from intake_app.domain.form_pass import FormPass
from intake_app.domain.form_tree import FormTree, Node
from intake_app.domain.form_validation import FormChecks
from intake_app.domain.instances import Path, with_instance, without_instance
from intake_app.domain.questionnaire import Questionnaire
from intake_app.domain.response import Answer, Response
from intake_app.domain.validation import ItemError


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What follows from some answers. Never changes; a change gives a new one."""

    facts: Facts
    checks: FormChecks

    @cached_property
    def enabled(self) -> frozenset[str]:
        """The keys of all items that are asked or shown, hidden ones included; what stands around them too."""
        return frozenset(key for key, shown in self.facts.shown.items() if shown)

    @cached_property
    def states(self) -> Mapping[str, bool]:
        """Every key that there is, and whether it is enabled."""
        return dict(self.facts.shown)

    @cached_property
    def shown_keys(self) -> tuple[str, ...]:
        """The keys of everything that a person sees, in the order in which it stands in the form."""
        return self.checks.shown_keys(self.facts)

    @cached_property
    def values(self) -> Mapping[str, Answer]:
        """What the form filled in: calculated answers, and initial ones that nobody has changed."""
        return {**self.initial, **self.calculated}

    @property
    def calculated(self) -> Mapping[str, Answer]:
        """What was calculated."""
        return self.facts.calculated

    @cached_property
    def empty_sums(self) -> frozenset[str]:
        """The keys of calculated zeros of whose questions none has an answer; nobody reads them as a score."""
        return empty_sums(self.checks.graph, self.facts)

    @cached_property
    def initial(self) -> Mapping[str, Answer]:
        """The initial answers that nobody has changed."""
        return {key: self.facts.answers[key] for key in self.facts.prefilled if key in self.facts.answers}

    @property
    def given(self) -> Response:
        """The answers that were given, and the initial ones; nothing that was calculated."""
        return Response(self.facts.given)

    @cached_property
    def response(self) -> Response:
        """All answers with the calculated ones filled in; those of disabled items are kept."""
        return Response(self.facts.given | self.facts.answers)

    @cached_property
    def final(self) -> Response:
        """The answers that count: those of disabled items are left out, and so are drafts."""
        found = ((node.key(path), self.facts.answer(node, path)) for node, path in self.facts.places())
        return Response({key: answer for key, answer in found if answer is not None})

    def errors(self, keys: Iterable[str] | None = None, *, early: bool = False) -> Mapping[str, tuple[ItemError, ...]]:
        """Return what there is to mend, by key; with `keys`, only there. Nothing is asked of a disabled item.

        A required item below a question is missing only once that question has an answer; `early`: at once.
        """
        return self.checks.errors(self.facts, keys, early=early)

    def as_fhir(self, form: int = 0, *, texts: bool = False, status: str = "in-progress") -> AnswerTree:
        """Return the answers to one of the forms as a QuestionnaireResponse."""
        return build_tree(self.facts.tree, form, self.facts, texts=texts, status=status)


class FormEngine:
    """Some forms, read once; they are evaluated as one, so that a condition can look into another form."""

    def __init__(self, questionnaires: Sequence[Questionnaire], expressions: ExpressionEngine | None = None) -> None:
        self.tree = FormTree(questionnaires)
        self.graph = FormGraph(self.tree)
        self.expressions = expressions
        self._checks = FormChecks(self.graph, self.tree, expressions)
        self._initial = {
            node.link_id: initial_answer(node.item) if node.is_question else None for node in self.tree.in_order
        }

    def evaluate(self, response: Response | None = None, *, prefill: bool = True) -> Evaluation:
        """Return what follows from these answers.

        `prefill`: an item that nobody has been at gets its initial value. Leave it out for answers that come from
        elsewhere, where an open item was left open.
        """
        given = dict((response or Response()).answers)
        facts = Facts(self.tree, given, dict(given), inner_paths(self.tree, given))
        if prefill:
            self._prefill(facts)
        one = self._run(facts)
        if prefill and self._prefill_expressions(facts, one):
            self._run(facts)
        return Evaluation(facts, self._checks)

    def change(self, evaluation: Evaluation, key: str, answer: Answer | None) -> Evaluation:
        """Return what follows when one answer changes (None: it is taken back). Only what reads it is decided again.

        A calculated item that a person fills in keeps their value, until it is taken back.
        """
        facts = evaluation.facts.copy()
        place = self.tree.locate(key)
        self._give(facts, key, answer)
        if place is None:
            return Evaluation(facts, self._checks)
        node = place[0]
        if (node.spreads or node.scope) and inner_paths(self.tree, facts.answers) != facts.inner:
            return self._anew(facts)
        steps = [*self.graph.readers[node.link_id], self.graph.anything[node.form]]
        if node.link_id in self.graph.values:
            facts.own = facts.own - {key} if answer is None or not answer.answered else facts.own | {key}
            steps.append(self.graph.values[node.link_id])
        FormPass(self.graph, facts, self.expressions).run(steps)
        return Evaluation(facts, self._checks)

    def add_instance(self, evaluation: Evaluation, group_key: str) -> Evaluation:
        """Return what follows when a repeating group gets one more instance. Raises InstanceLimitError, KeyError."""
        node, _ = self._place(group_key)
        changed = with_instance(evaluation.response, group_key, node.item)
        return self.change(evaluation, group_key, changed.get(group_key))

    def remove_instance(self, evaluation: Evaluation, group_key: str, index: int) -> Evaluation:
        """Return what follows when an instance is taken away. Raises InstanceLimitError, KeyError."""
        node, _ = self._place(group_key)
        changed = without_instance(evaluation.response, group_key, node.item, index)
        return self.evaluate(changed, prefill=False)

    def _place(self, key: str) -> tuple[Node, Path]:
        place = self.tree.locate(key)
        if place is None:
            raise KeyError(key)
        return place

    @staticmethod
    def _give(facts: Facts, key: str, answer: Answer | None) -> None:
        facts.prefilled -= {key}
        facts.calculated.pop(key, None)
        if answer is None:
            facts.given.pop(key, None)
            facts.answers.pop(key, None)
        else:
            facts.given[key] = facts.answers[key] = answer

    def _run(self, facts: Facts) -> FormPass:
        one = FormPass(self.graph, facts, self.expressions)
        one.run(self.graph.steps)
        return one

    def _anew(self, facts: Facts) -> Evaluation:
        """There are other instances than before: everything is decided again, and new ones get their initial values."""
        known = frozenset(facts.shown)
        facts.inner = inner_paths(self.tree, facts.answers)
        facts.shown, facts.variables = {}, {}
        self._prefill(facts, known)
        self._run(facts)
        return Evaluation(facts, self._checks)

    def _prefill(self, facts: Facts, known: frozenset[str] = frozenset()) -> None:
        """Put initial values where nobody has been. One can make room for others: what stands below an answer."""
        before = -1
        while before != len(facts.prefilled):
            before = len(facts.prefilled)
            for node, path in [*facts.places()]:
                key = node.key(path)
                if key not in facts.given and key not in known and (answer := self._initial[node.link_id]):
                    facts.given[key] = facts.answers[key] = answer
                    facts.prefilled |= {key}
            facts.inner = inner_paths(self.tree, facts.answers)

    def _prefill_expressions(self, facts: Facts, one: FormPass) -> bool:
        changed = False
        for node, path in [*facts.places()]:
            key, expression = node.key(path), expression_of(node.item, "initialExpression")
            if expression is None or not expression.is_fhirpath or key in facts.answers or not node.is_question:
                continue
            step = self.graph.shown[node.link_id]
            answer = calculated_answer(node.item, one.evaluate(expression, step, node, path))
            if answer is not None:
                facts.given[key] = facts.answers[key] = answer
                facts.prefilled |= {key}
                changed = True
        return changed
