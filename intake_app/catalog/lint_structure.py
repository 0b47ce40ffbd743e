"""The shape of a form: FHIR's own invariants (que-*), conditions that lead nowhere or in a circle, extensions."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from intake_app.catalog.extensions import OWN
from intake_app.catalog.findings import Finding, error
from intake_app.domain.questionnaire import EXTENSION_BASE, AnswerOption, EnableWhen, Extended, Item, Questionnaire

_WITH_OPTIONS = frozenset(
    {"choice", "open-choice", "decimal", "integer", "date", "dateTime", "time", "string", "quantity"}
)
_WITH_LENGTH = frozenset({"boolean", "decimal", "integer", "string", "text", "url", "open-choice"})
_STILL = frozenset({"group", "display"})

_INVARIANTS: tuple[tuple[str, str, Callable[[Item], bool]], ...] = (
    ("que-1", "a group has items", lambda item: item.type == "group" and not item.item),
    ("que-1", "a text has no items", lambda item: item.type == "display" and bool(item.item)),
    ("que-3", "a text has no code", lambda item: item.type == "display" and bool(item.code)),
    ("que-4", "options are listed or come from a value set, not both",
     lambda item: bool(item.answer_option) and bool(item.answer_value_set)),
    ("que-5", "this type has no options",
     lambda item: bool(item.answer_option or item.answer_value_set) and item.type not in _WITH_OPTIONS),
    ("que-6", "a text is neither required nor repeated",
     lambda item: item.type == "display" and bool(item.required or item.repeats)),
    ("que-8", "a group or a text has no first answer", lambda item: item.type in _STILL and bool(item.initial)),
    ("que-9", "a text is not read-only", lambda item: item.type == "display" and bool(item.read_only)),
    ("que-10", "this type has no length", lambda item: item.max_length is not None and item.type not in _WITH_LENGTH),
    ("que-11", "options mark their own first answer", lambda item: bool(item.answer_option) and bool(item.initial)),
    ("que-12", "several conditions say whether all or any of them count",
     lambda item: len(item.enable_when or ()) > 1 and item.enable_behavior is None),
    ("que-13", "several first answers need a repeated item",
     lambda item: len(item.initial or ()) > 1 and not item.repeats),
)  # fmt: skip

CODES: Mapping[str, frozenset[str]] = {
    "sensitivity": frozenset({"low", "medium", "high"}),
    "role": frozenset({"intake", "consent"}),
    "who-sees": frozenset({"practitioner", "front-desk", "admin"}),
    "read-by": frozenset({"practitioner", "front-desk", "admin"}),
    "asked-of": frozenset({"patient", "practitioner"}),
    "answer-way": frozenset({"skip", "dont-know", "prefer-not", "in-person"}),
    "layer": frozenset({"short", "more", "everything"}),
    "component": frozenset({
        "body-map", "decision", "risk-list", "explanation", "name", "contact", "stop-signal", "scale", "after-care",
        "personal-risks", "sample-page",
    }),
}  # fmt: skip


def lint_structure(form: Questionnaire, file: str) -> Iterator[Finding]:
    """Yield everything about one form's shape that would keep it from running."""
    items = list(form.walk())
    for link_id, count in Counter(item.link_id for item in items).items():
        if count > 1:
            yield error(file, link_id, "this link_id stands twice", "que-2")
    by_id = {item.link_id: item for item in items}
    for item in items:
        for rule, reason, broken in _INVARIANTS:
            if broken(item):
                yield error(file, item.link_id, reason, rule)
        for condition in item.enable_when or ():
            yield from _condition_faults(condition, item, by_id, file)
        yield from _content_faults(item, file)
    yield from _circles(form, file)
    yield from _extension_faults(form, items, file)


def _condition_faults(condition: EnableWhen, item: Item, by_id: Mapping[str, Item], file: str) -> Iterator[Finding]:
    source = by_id.get(condition.question)
    if source is None:
        yield error(file, item.link_id, f"its condition asks for {condition.question}, which is not in this form")
        return
    if condition.operator == "exists" and condition.answer_type != "Boolean":
        yield error(file, item.link_id, "a condition on whether there is an answer says true or false", "que-7")
    if condition.answer_type == "Coding" and _codes(source) and condition.answer.get("code") not in _codes(source):
        wanted = condition.answer.get("code")
        yield error(
            file, item.link_id, f"its condition asks for {wanted}, which {source.link_id} does not offer", "L04"
        )


def _codes(item: Item) -> frozenset[str | None]:
    return frozenset(option.value_coding.code for option in item.answer_option or () if option.value_coding)


def _content_faults(item: Item, file: str) -> Iterator[Finding]:
    if not item.text and item.type != "group":
        yield error(file, item.link_id, "has no text", "L03")
    without = item.type == "choice" and not item.answer_option and not item.answer_value_set
    if without and item.own("component") != "body-map":
        yield error(file, item.link_id, "has nothing to choose from", "L04")
    codes = [option.value_coding.code for option in item.answer_option or () if option.value_coding]
    for code, count in Counter(codes).items():
        if count > 1:
            yield error(file, item.link_id, f"the answer {code} stands twice", "L04")


def _circles(form: Questionnaire, file: str) -> Iterator[Finding]:
    sources: dict[str, set[str]] = {}
    for item in form.walk():
        sources.setdefault(item.link_id, set()).update(c.question for c in item.enable_when or ())
        for child in item.item or ():
            sources.setdefault(child.link_id, set()).add(item.link_id)
    for link_id in sorted(_in_circle(sources)):
        yield error(file, link_id, "its condition leads back to itself")


def _in_circle(sources: Mapping[str, set[str]]) -> set[str]:
    """The link_ids that nothing can decide first: take away what is free, and then what became free by it."""
    waits = {link_id: known & sources.keys() for link_id, known in sources.items()}
    readers: dict[str, list[str]] = {}
    for link_id, known in waits.items():
        for name in known:
            readers.setdefault(name, []).append(link_id)
    free = [link_id for link_id, known in waits.items() if not known]
    while free:
        decided = free.pop()
        del waits[decided]
        for link_id in readers.get(decided, ()):
            waits[link_id].discard(decided)
            if not waits[link_id]:
                free.append(link_id)
    return set(waits)


def _extension_faults(form: Questionnaire, items: list[Item], file: str) -> Iterator[Finding]:
    elements: list[tuple[str, Extended]] = [("", form)]
    for item in items:
        elements.append((item.link_id, item))
        elements += [(item.link_id, option) for option in item.answer_option or ()]
    for place, element in elements:
        yield from _faults_of(place, element, file)


def _faults_of(place: str, element: Item | AnswerOption | Extended, file: str) -> Iterator[Finding]:
    for extension in element.extension or ():
        if not extension.url.startswith(EXTENSION_BASE):
            continue
        name = extension.url.removeprefix(EXTENSION_BASE)
        known = OWN.get(name)
        if known is None:
            yield error(file, place, f"the extension {name} is not in the table")
        elif known.member not in extension.model_fields_set:
            yield error(file, place, f"the extension {name} needs {known.member}")
        elif name in CODES and extension.value not in CODES[name]:
            yield error(file, place, f"{name} is one of {', '.join(sorted(CODES[name]))}, not {extension.value}")
