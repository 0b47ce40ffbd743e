"""Reading a FHIR QuestionnaireResponse: its answers by key, and what in it has no place in the form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from intake_app.domain.fhir_values import value_from_fhir
from intake_app.domain.form_tree import FormTree, Node
from intake_app.domain.initials import initials_key
from intake_app.domain.instances import Path
from intake_app.domain.response import Answer, AnswerStatus, Response, Value
from intake_app.interchange.fhir_response import ABSENT, INITIALS, REASON, STATUS

MOST_DEPTH = 60
_REASONS = {code: status for status, code in ABSENT.items()}
_STATUSES = frozenset({AnswerStatus.SKIPPED, AnswerStatus.IN_PERSON})


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
        self._keep(node.key(path), found, values)

    def _keep(self, key: str, found: Sequence[Mapping[str, Any]], values: Sequence[Value]) -> None:
        if values:
            self.answers[key] = Answer.of(*values)
        elif status := next(filter(None, map(_status_of, found)), None):
            self.answers[key] = Answer(status)
        for one in found:
            for extension in _extensions(one):
                value = value_from_fhir(extension) if extension.get("url") == INITIALS else None
                if value is not None:
                    self.answers[initials_key(key)] = Answer.of(value)


def _extensions(raw: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    found = raw.get("extension")
    yield from (one for one in found if isinstance(one, dict)) if isinstance(found, list) else ()


def _status_of(raw: Mapping[str, Any]) -> AnswerStatus | None:
    """Why an item has no value, where its answer says so."""
    answers = raw.get("answer")
    for answer in answers if isinstance(answers, list) else ():
        for extension in _extensions(answer) if isinstance(answer, dict) else ():
            code = extension.get("valueCode")
            if extension.get("url") == REASON and code in _REASONS:
                return _REASONS[code]
            if extension.get("url") == STATUS and code in _STATUSES:
                return AnswerStatus(code)
    return None


def read_answers(resource: Mapping[str, Any], forms: FormTree) -> ReadAnswers:
    """Read the answers of a QuestionnaireResponse. Nothing is checked but the place of each item in the form."""
    reader = _Reader(forms)
    reader.items(resource.get("item"), None, ())
    return ReadAnswers(Response(reader.answers), reader.strangers)
