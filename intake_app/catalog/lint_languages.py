"""The words of a translation: the same numbers as in the English text, no word that can hurt, short sentences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from intake_app.catalog import word_lists_es
from intake_app.catalog.fact_files import FLAGS, RISKS, SCRIPTS, STATEMENTS, SUPPORT
from intake_app.catalog.fact_words import same_numbers, words_file
from intake_app.catalog.findings import Finding, error, warning
from intake_app.catalog.lint_instruments import OFFICIAL
from intake_app.catalog.lint_words import WORDS_IN_SENTENCE, text_findings
from intake_app.catalog.reading_level import sentences
from intake_app.catalog.translations import texts_of
from intake_app.catalog.word_lists_es import Listed
from intake_app.domain.alert import SafetyFlag
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.questionnaire import Questionnaire, translated
from intake_app.domain.risk import RiskFact
from intake_app.domain.support import SupportContact

WORDS: Mapping[str, Listed] = {"es": word_lists_es.PATIENT_WORDS}
QUESTIONS: Mapping[str, Listed] = {"es": word_lists_es.QUESTION_WORDS}
FREQUENCIES = {"es": word_lists_es.FREQUENCY_WORDS}


@dataclass(frozen=True, slots=True)
class Facts:
    """Figures, statements, scripts, flags and contacts, as they are in one language."""

    risks: Mapping[str, RiskFact]
    statements: Mapping[str, ClinicStatement]
    scripts: Mapping[str, str]
    flags: tuple[SafetyFlag, ...]
    support: Mapping[str, SupportContact]


def lint_translation(form: Questionnaire, language: str, file: str) -> Iterator[Finding]:
    """Yield what one translation of a form has against the rules; what is missing is found when it is read.

    Official wording keeps its owners' words: there only the numbers are looked at.
    """
    official = bool(form.own(OFFICIAL))
    for place, element, member in texts_of(form.to_fhir()):
        text = translated(element.get("_" + member), language)
        if text is None:
            continue
        if not same_numbers(str(element[member]), text, language):
            yield error(file, place, "has other numbers than the English text", "L02")
        if official:
            continue
        yield from spoken_findings(text, language, file, place)
        yield from text_findings(file, place, text, QUESTIONS.get(language, ()))
        yield from _frequency_findings(text, language, file, place)


def spoken_findings(text: str, language: str, file: str, place: str) -> Iterator[Finding]:
    """Yield the listed words of a language that a text holds, and its long sentences."""
    yield from text_findings(file, place, text, WORDS.get(language, ()))
    longest = max(map(len, sentences(text.replace("؟", "?"))), default=0)
    if longest > WORDS_IN_SENTENCE:
        yield warning(file, place, f"has a sentence of {longest} words", "D01")


def _frequency_findings(text: str, language: str, file: str, place: str) -> Iterator[Finding]:
    found = FREQUENCIES[language].search(text) if language in FREQUENCIES else None
    if found:
        yield error(file, place, f'"{found.group()}" stands without its number; use a risk fact', "D11")


def lint_facts(english: Facts, spoken: Facts, language: str) -> Iterator[Finding]:
    """Yield what the words of figures, statements, scripts, flags and contacts have against the rules in a language."""
    yield from _missing(RISKS, (fact.id for fact in spoken.risks.values() if fact.language != language), language)
    owned = (each.id for each in spoken.statements.values() if each.language != language)
    yield from _missing(STATEMENTS, owned, language)
    yield from _missing(SCRIPTS, english.scripts.keys() - spoken.scripts.keys(), language)
    yield from _missing(FLAGS, (flag.id for flag in spoken.flags if flag.language != language), language)
    called = (contact.id for contact in spoken.support.values() if contact.language != language)
    yield from _missing(SUPPORT, called, language)
    for file, place, text in _said(spoken, language):
        yield from spoken_findings(text, language, words_file(file, language), place)
    for fact in spoken.risks.values():
        if fact.numerator is None and fact.language == language:
            yield from _frequency_findings(fact.text, language, words_file(RISKS, language), fact.id)


def _missing(file: str, places: Iterable[str], language: str) -> Iterator[Finding]:
    for place in sorted(places):
        yield warning(words_file(file, language), place, "has no translation yet", "L02")


def _said(spoken: Facts, language: str) -> Iterator[tuple[str, str, str]]:
    """What patients read; the labels of flags print on their own document."""
    for fact in (fact for fact in spoken.risks.values() if fact.language == language):
        yield from ((RISKS, fact.id, part) for part in (fact.event, fact.text, fact.feels, fact.we_do))
    owned = (each for each in spoken.statements.values() if each.language == language)
    yield from ((STATEMENTS, statement.id, statement.text) for statement in owned)
    yield from ((SCRIPTS, occasion, text) for occasion, text in spoken.scripts.items())
    for wording in dict.fromkeys(flag.patient_wording for flag in spoken.flags if flag.language == language):
        yield FLAGS, wording, wording
    yield from ((FLAGS, flag.id, flag.plain) for flag in spoken.flags if flag.plain and flag.language == language)
    called = (contact for contact in spoken.support.values() if contact.language == language)
    yield from ((SUPPORT, contact.id, contact.how) for contact in called)
