"""Answers as a FHIR QuestionnaireResponse in memory: nested like the form, one item for each instance of a group."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from intake_app.domain.expressions import FhirJson
from intake_app.domain.fhir_values import value_to_fhir
from intake_app.domain.form_tree import FormTree, Node
from intake_app.domain.instances import Path
from intake_app.domain.response import Answer, Coding, Value


class AnswerSource(Protocol):
    """Who knows the answers."""

    def is_shown(self, node: Node, path: Path) -> bool:
        """Whether the item is there, all around it taken into account."""
        ...

    def answer(self, node: Node, path: Path) -> Answer | None:
        """The answer to a question that is shown."""
        ...

    def instances(self, node: Node, path: Path) -> int:
        """How many instances a repeating group has, or how many answers a repeating question with items has."""
        ...


@dataclass(slots=True)
class AnswerTree:
    """One form's answers. `at` finds an item by its number and its instance; a group's instance is part of its own."""

    resource: FhirJson
    at: dict[tuple[int, Path], FhirJson] = field(default_factory=dict)

    def context(self, node: Node, path: Path) -> FhirJson:
        """Return the item as it stands in the response; an empty one where nothing was answered."""
        found = self.at.get((node.number, path))
        if found is None and node.spreads and len(path) == node.depth:
            found = self.at.get((node.number, (*path, 0)))
        return found if found is not None else {"linkId": node.link_id}


def _scored(value: Value, scores: Mapping[tuple[str | None, str], FhirJson], item_type: str) -> FhirJson:
    """Write a value; the score of the chosen option stands in its coding, where most forms read it."""
    written = value_to_fhir(value, item_type)
    if scores and isinstance(value, Coding):
        score = scores.get((value.system, value.code)) or _by_code(value, scores)
        if score is not None:
            written["valueCoding"]["extension"] = [score]
    return written


def _by_code(value: Coding, scores: Mapping[tuple[str | None, str], FhirJson]) -> FhirJson | None:
    """The score of a coding that names no system, or whose option names none."""
    alike = (score for (system, code), score in scores.items() if value.same_code(Coding(code, system)))
    return next(alike, None)


class _Builder:
    def __init__(self, forms: FormTree, source: AnswerSource, tree: AnswerTree, texts: bool) -> None:
        self.forms = forms
        self.source = source
        self.tree = tree
        self.texts = texts

    def items(self, nodes: Iterable[Node], path: Path) -> list[FhirJson]:
        found: list[FhirJson] = []
        for node in nodes:
            if node.item.type != "display" and self.source.is_shown(node, path):
                found.extend(self._group(node, path) if node.item.type == "group" else self._question(node, path))
        return found

    def _start(self, node: Node) -> FhirJson:
        written: FhirJson = {"linkId": node.link_id}
        if self.texts and node.item.text:
            written["text"] = node.item.text
        return written

    def _group(self, node: Node, path: Path) -> list[FhirJson]:
        count = self.source.instances(node, path) if node.spreads else 1
        found = []
        for index in range(count):
            at = (*path, index) if node.spreads else path
            if inner := self.items(node.children, at):
                written = self._start(node) | {"item": inner}
                self.tree.at[node.number, at] = written
                found.append(written)
        return found

    def _question(self, node: Node, path: Path) -> list[FhirJson]:
        answer = self.source.answer(node, path)
        if node.children or self.texts:
            return self._written(node, path, answer)
        key = node.number, path
        kept = self.forms.written.get(key)
        if kept is None or kept[0] is not answer:
            kept = self.forms.written[key] = answer, self._written(node, path, answer)
        for written in kept[1]:
            self.tree.at[key] = written
        return kept[1]

    def _written(self, node: Node, path: Path, answer: Answer | None) -> list[FhirJson]:
        values: Sequence[Value] = answer.values if answer is not None and answer.answered else ()
        scores = self.forms.scores[node.link_id]
        answers = [_scored(value, scores, node.item.type) for value in values]
        if node.children:
            self._nest(node, path, answers)
        if not answers:
            return []
        written = self._start(node) | {"answer": answers}
        self.tree.at[node.number, path] = written
        return [written]

    def _nest(self, node: Node, path: Path, answers: list[FhirJson]) -> None:
        count = self.source.instances(node, path) if node.spreads else 1
        for index in range(count):
            at = (*path, index) if node.spreads else path
            if inner := self.items(node.children, at):
                if index >= len(answers):
                    answers.append({})
                answers[min(index, len(answers) - 1)]["item"] = inner


def build_tree(
    forms: FormTree, number: int, source: AnswerSource, *, texts: bool = False, status: str = "in-progress"
) -> AnswerTree:
    """Write the answers to one form. What is not shown is not there, and nor is what nobody answered."""
    form = forms.forms[number]
    resource: FhirJson = {"resourceType": "QuestionnaireResponse", "status": status}
    if form.url:
        resource["questionnaire"] = f"{form.url}|{form.version}" if form.version else form.url
    tree = AnswerTree(resource)
    if items := _Builder(forms, source, tree, texts).items(forms.roots[number], ()):
        resource["item"] = items
    return tree
