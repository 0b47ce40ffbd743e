"""Is a saved QuestionnaireResponse what its form allows? Structure, types, lists, limits, and what is missing.

A message names the item and the rule, never the answer. What is missing counts only in a response that is complete.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from intake_app.domain.answer_checks import attachment_size
from intake_app.domain.fhir_values import value_from_fhir, value_type
from intake_app.domain.form_engine import FormEngine
from intake_app.domain.form_tree import Node
from intake_app.domain.options import options_of
from intake_app.domain.questionnaire import Questionnaire
from intake_app.domain.response import Attachment, Reference
from intake_app.domain.validation import ItemError
from intake_app.interchange.fhir_answers import read_answers

FhirJson = Mapping[str, Any]

STATUSES = frozenset({"in-progress", "completed", "amended", "entered-in-error", "stopped"})
COMPLETE = frozenset({"completed", "amended"})
_ONLY_WHEN_COMPLETE = frozenset({"required", "minOccurs"})
_TYPES: Mapping[str, frozenset[str]] = {
    "boolean": frozenset({"Boolean"}),
    "decimal": frozenset({"Decimal"}),
    "integer": frozenset({"Integer"}),
    "date": frozenset({"Date"}),
    "dateTime": frozenset({"DateTime"}),
    "time": frozenset({"Time"}),
    "string": frozenset({"String"}),
    "text": frozenset({"String"}),
    "url": frozenset({"Uri"}),
    "choice": frozenset({"Coding"}),
    "open-choice": frozenset({"Coding", "String"}),
    "attachment": frozenset({"Attachment"}),
    "reference": frozenset({"Reference"}),
    "quantity": frozenset({"Quantity"}),
}
_SHAPES = {
    "Date": re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"),
    "DateTime": re.compile(
        r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
        r"(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))?)?)?"
    ),
    "Time": re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?"),
    "Uri": re.compile(r"(?!urn:uuid:)(?![A-Za-z]:\\)\S+|urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
}
_REFERENCE = re.compile(
    r"(?:(?:https?|ftp)://\S+/)?([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?"
)
_FREE_REFERENCE = re.compile(r"#\S*|urn:(?:uuid|oid):\S+")
WORDS: Mapping[str, str] = {
    "required": "an answer is required",
    "min": "an answer is below the least value",
    "max": "an answer is above the greatest value",
    "minLength": "an answer is shorter than allowed",
    "maxLength": "an answer is longer than allowed",
    "regex": "an answer does not have the asked form",
    "decimals": "an answer has more decimals than allowed",
    "date": "an answer is not a date of the calendar",
    "time": "an answer is not a time of the day",
    "option": "an answer is not in the list",
    "exclusive": "an answer that stands alone was given with others",
    "minOccurs": "there are fewer answers than asked for",
    "maxOccurs": "there are more answers than allowed",
    "unit": "an answer has a unit that is not offered",
    "mimeType": "a file is of a kind that is not allowed",
    "maxSize": "a file is larger than allowed",
    "constraint": "a rule of the form is not kept",
}


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing about a response: `severity` is error, warning or information."""

    severity: str
    link_id: str
    message: str


def known_types() -> frozenset[str]:
    """Return the names of all FHIR R4 resources."""
    from intake_app.interchange.fhirpath_functions import model

    parents: Mapping[str, str] = model()["type2Parent"]
    return frozenset(name for name, parent in parents.items() if parent in {"DomainResource", "Resource"})


class _Checker:
    def __init__(self, engine: FormEngine, response: FhirJson) -> None:
        self.engine = engine
        self.response = response
        self.issues: list[Issue] = []

    def error(self, link_id: str, message: str) -> None:
        self.issues.append(Issue("error", link_id, message))

    # -- structure -----------------------------------------------------

    def items(self, raw: Any, parent: Node | None) -> None:
        if raw is None:
            return
        where = parent.link_id if parent else ""
        if not isinstance(raw, list) or not raw:
            self.error(where, "item is not a list of items")
            return
        found = [self._placed(one, parent) for one in raw]
        nodes = [node for node in found if node is not None]
        if any(one.number > other.number for one, other in pairwise(nodes)):
            self.error(where, "items stand in another order than in the form")
        for node, times in Counter(nodes).items():
            if times > 1 and not (node.item.type == "group" and node.item.repeats):
                self.error(node.link_id, "an item stands there several times")
        for one, place in zip(raw, found, strict=True):
            if place is not None:
                self._item(one, place)

    def _placed(self, raw: Any, parent: Node | None) -> Node | None:
        where = parent.link_id if parent else ""
        if not isinstance(raw, dict) or not isinstance(raw.get("linkId"), str):
            self.error(where, "an item has no linkId")
            return None
        node = self.engine.tree.nodes.get(raw["linkId"])
        if node is None:
            self.error(raw["linkId"], "the form has no item with this linkId")
        elif node.parent is not parent:
            self.error(node.link_id, "the item stands in another place than in the form")
            return None
        return node

    def _item(self, raw: FhirJson, node: Node) -> None:
        if node.item.type == "display":
            if "answer" in raw or "item" in raw:
                self.error(node.link_id, "a text has neither answers nor items")
        elif node.item.type == "group":
            if "answer" in raw:
                self.error(node.link_id, "a group has no answers")
            self.items(raw.get("item"), node)
        else:
            if "item" in raw:
                self.error(node.link_id, "items below a question stand in its answer")
            self._answers(raw.get("answer"), node)

    def _answers(self, raw: Any, node: Node) -> None:
        if raw is None:
            return
        if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
            self.error(node.link_id, "answer is not a list of answers")
            return
        if len(raw) > 1 and not node.item.repeats:
            self.error(node.link_id, "several answers to a question that takes one")
        for answer in raw:
            self._answer(answer, node)
            self.items(answer.get("item"), node)

    # -- values --------------------------------------------------------

    def _answer(self, answer: FhirJson, node: Node) -> None:
        kind = value_type(answer)
        if kind is None:
            if "extension" not in answer and "item" not in answer:
                self.error(node.link_id, "an answer has no value")
            return
        if kind not in self._allowed(node):
            self.error(node.link_id, f"an answer is of type {kind}; the form asks for {node.item.type}")
            return
        value = value_from_fhir(answer)
        shape = _SHAPES.get(kind)
        if value is None or (shape and not (isinstance(value, str) and shape.fullmatch(value))):
            self.error(node.link_id, f"an answer is not written as {kind}")
        elif isinstance(value, Attachment):
            self._attachment(value, node)
        elif isinstance(value, Reference):
            self._reference(value, node)

    def _allowed(self, node: Node) -> frozenset[str]:
        listed = set()
        for option in node.item.answer_option or ():
            kind = value_type(option.to_fhir())
            if kind and node.item.type in {"choice", "open-choice"}:
                listed.add(kind)
        return _TYPES.get(node.item.type, frozenset()) | listed

    def _attachment(self, value: Attachment, node: Node) -> None:
        try:
            size = attachment_size(value)
        except ValueError:
            self.error(node.link_id, "a file is not written in base64")
            return
        if value.data and value.size is not None and size != value.size:
            self.error(node.link_id, "a file has another size than the answer says")

    def _reference(self, value: Reference, node: Node) -> None:
        if not value.reference or _FREE_REFERENCE.fullmatch(value.reference):
            return
        found = _REFERENCE.fullmatch(value.reference)
        if not found or found[1] not in known_types():
            self.error(node.link_id, "a reference does not name a FHIR resource")
            return
        wanted = {str(one.value) for one in node.item.extensions(_REFERENCE_RESOURCE)}
        if wanted and found[1] not in wanted:
            self.error(node.link_id, "a reference is to another kind of resource than the form asks for")

    # -- the form's own rules ------------------------------------------

    def rules(self) -> None:
        read = read_answers(self.response, self.engine.tree)
        evaluation = self.engine.evaluate(read.response, prefill=False)
        for key in read.response:
            place = self.engine.tree.locate(key)
            if place is not None and evaluation.states.get(key) is False:
                self.error(place[0].link_id, "there is an answer, and the item is not enabled")
        complete = self.response.get("status") in COMPLETE
        for key, errors in evaluation.errors().items():
            place = self.engine.tree.locate(key)
            link_id = place[0].link_id if place else key
            for error in errors:
                if complete or error.code not in _ONLY_WHEN_COMPLETE:
                    self.issues.append(_issue(link_id, error))
        self._lists(read.response)

    def _lists(self, answers: Iterable[str]) -> None:
        for key in answers:
            place = self.engine.tree.locate(key)
            if place is not None and options_of(place[0].item, self.engine.tree.forms[0]) is None:
                link_id = place[0].link_id
                self.issues.append(Issue("warning", link_id, "the list of answers is not in the file; not checked"))


_REFERENCE_RESOURCE = "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource"


def _issue(link_id: str, error: ItemError) -> Issue:
    words = WORDS.get(error.code, error.code)
    detail = error.limit if error.code in {"constraint", "min", "max", "minLength", "maxLength", "decimals"} else ""
    return Issue("error" if error.blocking else "warning", link_id, f"{words} ({detail})" if detail else words)


def check_response(response: Any, engine: FormEngine | None) -> tuple[Issue, ...]:
    """Return everything there is to say about a response; `engine` is that of its form, None where nobody has it."""
    faults = tuple(_of_resource(response))
    if faults and any(one.severity == "error" for one in faults):
        return faults
    if engine is None:
        return (*faults, Issue("warning", "", "its form was not given; only its outer shape was checked"))
    checker = _Checker(engine, response)
    checker.items(response.get("item"), None)
    checker.rules()
    return tuple(dict.fromkeys((*faults, *checker.issues)))


def _of_resource(response: Any) -> Iterable[Issue]:
    if not isinstance(response, dict) or response.get("resourceType") != "QuestionnaireResponse":
        yield Issue("error", "", "this is not a QuestionnaireResponse")
        return
    if response.get("status") not in STATUSES:
        yield Issue("error", "", "status is missing or unknown")
    named = response.get("questionnaire")
    if named is None:
        yield Issue("warning", "", "the response does not say which form it belongs to")
    elif not isinstance(named, str):
        yield Issue("error", "", "questionnaire is not a text")
    elif (other := _other_type(named)) is not None:
        yield Issue("error", "", f"questionnaire names a {other}")
    authored = response.get("authored")
    if authored is not None and not (isinstance(authored, str) and _SHAPES["DateTime"].fullmatch(authored)):
        yield Issue("error", "", "authored is not written as dateTime")


def _other_type(url: str) -> str | None:
    """The kind of resource that a url speaks of, where that is no form."""
    parts = url.split("|", 1)[0].rstrip("/").split("/")
    kind = parts[-2] if len(parts) > 1 else ""
    return kind if kind in known_types() and kind != "Questionnaire" else None


def contained_forms(response: Any) -> list[Questionnaire]:
    """Return the forms that a response brings along."""
    found = []
    for raw in response.get("contained") or () if isinstance(response, dict) else ():
        if isinstance(raw, dict) and raw.get("resourceType") == "Questionnaire":
            try:
                found.append(Questionnaire.model_validate({**raw, "url": None}))
            except ValidationError:
                continue
    return found


def named_form(response: Any, forms: Sequence[tuple[str, str]]) -> int | None:
    """Return which of these forms (url and version) a response belongs to; None where it is none of them.

    A response that names no form belongs to the only one there is.
    """
    named = response.get("questionnaire") if isinstance(response, dict) else None
    if not isinstance(named, str):
        return 0 if len(forms) == 1 else None
    url, _, version = named.partition("|")
    for index, (form_url, form_version) in enumerate(forms):
        if form_url == url and (not version or version == form_version):
            return index
    return None
