"""Reading a FHIR QuestionnaireResponse: its answers by key, and what in it has no place in the form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from intake_app.domain.fhir_values import value_from_fhir
from intake_app.domain.form_tree import FormTree, Node
from intake_app.domain.instances import Path
from intake_app.domain.response import Answer, Response, Value

MOST_DEPTH = 60


@dataclass(slots=True)
class ReadAnswers:
    """The answers of a response, and the link_ids in it that the form does not have in this place."""

    response: Response
    strangers: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, forms: FormTree) -> None:
        self.forms = forms
        self.answers: dict[str, Answer] = {}
        self.strangers: list[str] = []

    def items(self, raw: Any, parent: Node | None, path: Path, depth: int = 0) -> None:
        """Read the items on one level; those with the same link_id are instances of one group."""
        if depth > MOST_DEPTH:
            return
        grouped: dict[str, list[Mapping[str, Any]]] = {}
        for one in raw if isinstance(raw, list) else ():
            if isinstance(one, dict) and isinstance(one.get("linkId"), str):
                grouped.setdefault(one["linkId"], []).append(one)
        for link_id, found in grouped.items():
            node = self.forms.nodes.get(link_id)
            if node is None or node.parent is not parent:
                self.strangers.append(link_id)
            elif node.item.type == "group":
                self._group(node, found, path, depth)
            else:
                self._question(node, found, path, depth)

    def _group(self, node: Node, found: Sequence[Mapping[str, Any]], path: Path, depth: int) -> None:
        if not node.spreads:
            for one in found:
                self.items(one.get("item"), node, path, depth + 1)
            return
        for index, one in enumerate(found):
            self.items(one.get("item"), node, (*path, index), depth + 1)
        if len(found) > 1:
            self.answers[node.key(path)] = Answer.of(len(found))

    def _question(self, node: Node, found: Sequence[Mapping[str, Any]], path: Path, depth: int) -> None:
        values: list[Value] = []
        for one in found:
            raw = one.get("answer")
            for answer in raw if isinstance(raw, list) else ():
                if isinstance(answer, dict):
                    value = value_from_fhir(answer)
                    at = (*path, len(values)) if node.spreads else path
                    self.items(answer.get("item"), node, at, depth + 1)
                    if value is not None:
                        values.append(value)
            if "item" in one:
                self.items(one["item"], node, (*path, 0) if node.spreads else path, depth + 1)
        if values:
            self.answers[node.key(path)] = Answer.of(*values)


def read_answers(resource: Mapping[str, Any], forms: FormTree) -> ReadAnswers:
    """Read the answers of a QuestionnaireResponse. Nothing is checked but the place of each item in the form."""
    reader = _Reader(forms)
    reader.items(resource.get("item"), None, ())
    return ReadAnswers(Response(reader.answers), reader.strangers)
