"""The words of a form: reading level, lengths, and words that can hurt (rules A09 to A13, B03, C08, D01 to D12)."""

import re
from collections.abc import Iterable, Iterator

from intake_app.catalog.findings import Finding, error, warning
from intake_app.catalog.lint_instruments import OFFICIAL
from intake_app.catalog.reading_level import grade, sentences
from intake_app.catalog.screens import Screen, all_texts, question_texts, screens
from intake_app.catalog.word_lists import FREQUENCY_WORDS, IDENTITY_WORDS, NAMES, PATIENT_WORDS, QUESTION_WORDS
from intake_app.domain.questionnaire import Item, Questionnaire
from intake_app.domain.risk import RiskFact

HIGHEST_GRADE = 8.0
WORDS_TO_GRADE = 10
WORDS_IN_SENTENCE = 20
WORDS_ON_SCREEN = 120
_COUNTED = re.compile(r"pregnan|miscarr|birth|loss|partner|abortion", re.IGNORECASE)
_WEIGHED = re.compile(r"\bweigh|\bweight\b|\bkilo|\bpounds\b", re.IGNORECASE)


def lint_words(form: Questionnaire, file: str) -> Iterator[Finding]:
    """Yield what the words of one form have against the rules; official wording stays as its owners wrote it."""
    if form.own(OFFICIAL):
        yield from _around_official(form, file)
        return
    for place, text in all_texts(form):
        yield from text_findings(file, place, text, PATIENT_WORDS)
        yield from _frequency_findings(file, place, text)
    for item in form.walk():
        if item.type not in {"group", "display"} and item.own("asked-of") != "practitioner":
            yield from _question_findings(item, file)
    for screen in screens(form):
        yield from _screen_findings(screen, file)
    for section in form.item:
        yield from reading_findings(file, f"{section.link_id} why", str(section.own("why") or ""))


def _around_official(form: Questionnaire, file: str) -> Iterator[Finding]:
    """Look at what we say around somebody else's words: sections, hints and reasons."""
    said = [(section.link_id, section.text) for section in form.item]
    said += [(f"{item.link_id} {name}", item.own(name)) for item in form.walk() for name in ("hint", "why", "used-for")]
    for place, text in said:
        if text:
            yield from text_findings(file, place, str(text))
            yield from _frequency_findings(file, place, str(text))
            yield from reading_findings(file, place, str(text))


def text_findings(
    file: str, place: str, text: str, words: Iterable[tuple[str, str, re.Pattern[str]]] = PATIENT_WORDS
) -> Iterator[Finding]:
    """Yield the listed words that a text holds."""
    for rule, reason, pattern in words:
        found = pattern.search(text)
        if found:
            yield error(file, place, f'"{found.group()}" {reason}', rule)


def _frequency_findings(file: str, place: str, text: str) -> Iterator[Finding]:
    found = FREQUENCY_WORDS.search(text)
    if found:
        yield error(file, place, f'"{found.group()}" stands without its number; use a risk fact', "D11")


def reading_findings(file: str, place: str, text: str) -> Iterator[Finding]:
    """Yield what is hard to read about a text: its grade (error), its sentences (warning)."""
    parts = sentences(text)
    if sum(map(len, parts)) >= WORDS_TO_GRADE:
        reached = grade(text, NAMES)
        if reached > HIGHEST_GRADE:
            yield error(file, place, f"reads at grade {reached:.1f}; {HIGHEST_GRADE:.0f} is the limit", "D01")
    longest = max(map(len, parts), default=0)
    if longest > WORDS_IN_SENTENCE:
        yield warning(file, place, f"has a sentence of {longest} words", "D01")


def _screen_findings(screen: Screen, file: str) -> Iterator[Finding]:
    texts = [text for item in screen.items for text in question_texts(item)]
    yield from reading_findings(file, screen.top.link_id, " ".join(_closed(text) for text in texts))
    first = [item for item in screen.items if item.own("layer") in {None, "short"}]
    count = sum(len(words) for item in first for text in question_texts(item) for words in sentences(text))
    if count > WORDS_ON_SCREEN:
        yield warning(file, screen.top.link_id, f"has {count} words on one screen", "D01")


def _closed(text: str) -> str:
    return text if text.rstrip().endswith((".", "?")) else text + "."


def _question_findings(item: Item, file: str) -> Iterator[Finding]:
    said = " ".join(question_texts(item))
    yield from text_findings(file, item.link_id, said, QUESTION_WORDS)
    if item.type in {"integer", "decimal", "quantity"} and _COUNTED.search(said):
        yield error(file, item.link_id, "asks for a number about pregnancy, births, losses or partners", "A11")
    if item.type in {"integer", "decimal", "quantity"} and _WEIGHED.search(said):
        yield error(file, item.link_id, "asks for a weight", "A13")
    shown = {option.value_coding.display for option in item.answer_option or () if option.value_coding}
    if IDENTITY_WORDS.search(said) and "other" in {str(text).strip().lower() for text in shown}:
        yield error(file, item.link_id, 'offers "Other" for who somebody is; let people use their own words', "D07")


def lint_risk(fact: RiskFact, file: str) -> Iterator[Finding]:
    """Yield what the words of a risk figure have against the rules; frequency words may stand beside their number."""
    for part, text in (("event", fact.event), ("text", fact.text), ("feels", fact.feels), ("we-do", fact.we_do)):
        yield from text_findings(file, f"{fact.id} {part}", text)
        if fact.numerator is None or part != "text":
            yield from _frequency_findings(file, f"{fact.id} {part}", text)
    yield from reading_findings(file, fact.id, " ".join(map(_closed, (fact.text, fact.feels, fact.we_do))))
