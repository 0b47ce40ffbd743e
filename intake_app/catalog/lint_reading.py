"""How hard translations and the fixed words are to read, for the languages that have a measure (rule D01)."""

import re
from collections.abc import Callable, Iterator, Mapping

from intake_app.catalog.findings import Finding, error, warning
from intake_app.catalog.lint_instruments import OFFICIAL
from intake_app.catalog.lint_words import (
    HIGHEST_GRADE,
    WORDS_IN_SENTENCE,
    WORDS_TO_GRADE,
    reading_findings,
    text_findings,
)
from intake_app.catalog.reading_level import sentences
from intake_app.catalog.reading_level_es import grade_es
from intake_app.catalog.screens import screens
from intake_app.catalog.words import WRITTEN_IN
from intake_app.domain.questionnaire import Extended, Item, Questionnaire
from intake_app.workflows.wording import Shown, item_text, own_text

NAMES_ES = re.compile(
    r"(?<!\w)(?:electroacupuntura|acupunturistas?|acupuntura|moxibustión|ventosas?|gua sha|tui ?na|puntos? gatillo|"
    r"punción seca|medicinas?|medicamentos?|embarazo|embarazada|consentimiento|marcapasos|epilepsia|linfedema|cirrosis|"
    r"diabetes|warfarina|apixabán|rivaroxabán|dabigatrán|heparina|clopidogrel|ibuprofeno|naproxeno|aspirina|vitaminas?|"
    r"profesional(?:es)?|intérpretes?|acompañantes?|emergencias?|inglés|español|árabe)(?!\w)",
    re.IGNORECASE,
)

Measure = Callable[[str], float]
MEASURES: Mapping[str, Measure] = {"es": lambda text: grade_es(text, NAMES_ES)}


def lint_translated(form: Questionnaire, language: str, file: str) -> Iterator[Finding]:
    """Yield what is hard to read in a form in `language`; without a measure, or in official wording, nothing."""
    measure = MEASURES.get(language)
    if measure is None or form.own(OFFICIAL):
        return
    for screen in screens(form):
        texts = [shown.text for item in screen.items for shown in _said(item, form, language)]
        yield from _hard(measure, texts, screen.top.link_id, file)
    for section in form.item:
        why = own_text(section, "why", form, language)
        yield from _hard(measure, [] if why.missing else [why.text], f"{section.link_id} why", file)


def lint_fixed_words(words: Mapping[str, str], language: str, file: str) -> Iterator[Finding]:
    """Yield what the fixed words of a language have against the rules; other languages than English by measure only."""
    measure = MEASURES.get(language)
    for key, text in words.items():
        if language == WRITTEN_IN:
            yield from text_findings(file, key, text)
            yield from reading_findings(file, key, text)
        elif measure is not None:
            yield from _hard(measure, [text], key, file)


def _said(item: Item, form: Questionnaire, language: str) -> Iterator[Shown]:
    element: Extended = item
    for shown in (item_text(item, form, language), own_text(element, "hint", form, language)):
        if shown.text and not shown.missing:
            yield shown


def _hard(measure: Measure, texts: list[str], place: str, file: str) -> Iterator[Finding]:
    whole = " ".join(text if text.rstrip().endswith((".", "?")) else text + "." for text in texts if text)
    parts = sentences(whole)
    if sum(map(len, parts)) >= WORDS_TO_GRADE:
        reached = measure(whole)
        if reached > HIGHEST_GRADE:
            yield error(file, place, f"reads at grade {reached:.1f}; {HIGHEST_GRADE:.0f} is the limit", "D01")
    longest = max(map(len, parts), default=0)
    if longest > WORDS_IN_SENTENCE:
        yield warning(file, place, f"has a sentence of {longest} words", "D01")
