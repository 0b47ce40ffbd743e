"""The trauma-informed rules that a form can be checked for; the codes are those of forms/README.md."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from intake_app.catalog.findings import Finding, error
from intake_app.catalog.screens import screens
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.questionnaire import Item, Questionnaire

FIELDS_ON_SENSITIVE_SCREEN = 3
COMPULSORY_FIELDS = frozenset({"name_to_use", "birth_date"})
DECISIONS = ("yes", "ask", "no")
_DECISION = re.compile(r"(?:technique|area):[a-z][a-z_]*")


@dataclass(frozen=True, slots=True)
class Known:
    """What forms may refer to."""

    risks: frozenset[str] = frozenset()
    statements: Mapping[str, ClinicStatement] = field(default_factory=dict)
    inputs: frozenset[str] = frozenset()


def lint_rules(form: Questionnaire, file: str, known: Known) -> Iterator[Finding]:
    """Yield what a form has against the rules A01, A02, A03, A06, A08, B12, C07 and what it refers to in vain."""
    for section in form.item:
        yield from _section_faults(section, file)
    for screen in screens(form):
        if screen.section.own("sensitivity") == "high" and len(screen.questions) > FIELDS_ON_SENSITIVE_SCREEN:
            yield error(file, screen.top.link_id, "has more than 3 questions on a sensitive screen", "A06")
    for item in form.walk():
        if item.type not in {"group", "display"}:
            yield from _question_faults(item, file)
        yield from _reference_faults(item, file, known)
    for section in form.item:
        yield from _reader_faults(section, file)


def _section_faults(section: Item, file: str) -> Iterator[Finding]:
    if section.type != "group":
        yield error(file, section.link_id, "a form is made of sections (groups)")
    if section.own("sensitivity") is None:
        yield error(file, section.link_id, "does not say its sensitivity", "A01")
    if section.own("sensitivity") != "high":
        return
    for name in ("why", "who-sees"):
        if not section.own(name):
            yield error(file, section.link_id, f"is sensitive and has no {name}", "A01")
    if section.own("skip-ok") is not True:
        yield error(file, section.link_id, "is sensitive and may not be skipped", "A01")


def _reader_faults(section: Item, file: str) -> Iterator[Finding]:
    named = set(section.own_all("who-sees"))
    for item in section.walk():
        for reader in set(item.own_all("read-by")) - named:
            yield error(file, item.link_id, f"is read by {reader}, whom its section does not name", "B12")


def _question_faults(item: Item, file: str) -> Iterator[Finding]:
    for rule, reason, broken in _QUESTION_RULES:
        if broken(item):
            yield error(file, item.link_id, reason, rule)


def _compulsory(item: Item) -> bool:
    return bool(item.required) and item.own("patient-field") not in COMPULSORY_FIELDS and not item.own("required-act")


def _cannot_be_skipped(item: Item) -> bool:
    ways = item.own_all("answer-way")
    return bool(ways) and "skip" not in ways and not item.required


def _preselected(item: Item) -> bool:
    return bool(item.initial) or any(option.initial_selected for option in item.answer_option or ())


def _odd_decision(item: Item) -> bool:
    decision = item.own("decision")
    if decision is None:
        return bool(item.own("component") == "decision")
    codes = tuple(option.value_coding.code for option in item.answer_option or () if option.value_coding)
    return not _DECISION.fullmatch(str(decision)) or codes != DECISIONS or bool(item.repeats)


_QUESTION_RULES: tuple[tuple[str, str, Callable[[Item], bool]], ...] = (
    ("A02", "is compulsory; only the name to use, the birth date and acts of consent are", _compulsory),
    ("A03", "has no way to skip it", _cannot_be_skipped),
    ("A08", "does not say what its answer is used for", lambda item: not item.own("used-for")),
    ("A08", "does not say who reads its answer", lambda item: not item.own_all("read-by")),
    ("C07", "has an answer chosen beforehand", _preselected),
    ("C07", "is a decision about one technique or area with the answers yes, ask, no", _odd_decision),
)


def _reference_faults(item: Item, file: str, known: Known) -> Iterator[Finding]:
    for name in item.own_all("risk-facts"):
        if name not in known.risks:
            yield error(file, item.link_id, f"there is no risk fact {name}", "D11")
    fed = [item.own("flag-input"), *(option.own("flag-input") for option in item.answer_option or ())]
    for name in fed:
        if name is not None and name not in known.inputs:
            yield error(file, item.link_id, f"no safety flag has the input {name}")
    statement = item.own("clinic-statement")
    if statement is None:
        return
    found = known.statements.get(str(statement))
    if found is None:
        yield error(file, item.link_id, f"there is no statement {statement}")
    elif found.neutral_text.strip() != (item.text or "").strip():
        yield error(file, item.link_id, f"its text is not the neutral text of the statement {statement}")
