"""The words of figures, statements, scripts, flags and contacts in another language: `risks.es.yaml` and so on.

Only words are translated. Numbers stand in the one data file; a translation with other figures than the English text
does not load. What has no translation keeps its English words and says so (`language`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from intake_app.catalog.fact_files import FLAGS, RISKS, SCRIPTS, STATEMENTS, SUPPORT
from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.catalog.strict_yaml import read_yaml
from intake_app.domain.alert import SafetyFlag
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.risk import RiskFact
from intake_app.domain.support import SupportContact

RISK_PARTS = ("event", "text", "feels", "we-do")
LABELS, PLAIN, ACTIONS, WHYS, WORDING = "labels", "plain", "actions", "whys", "patient-wording"
IN_WORDS = {"ar": frozenset({"1", "2"})}
_NUMBER = re.compile(r"\d+(?:[.,:\u00a0\u202f]\d+)*")


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the numbers of a text, sorted; how a language groups digits does not count."""
    found = (re.sub(r"\D", "", number) for number in _NUMBER.findall(text))
    return tuple(sorted(str(int(digits)) for digits in found))


def same_numbers(english: str, text: str, language: str) -> bool:
    """Whether a translation says the same numbers. A language may write one and two as a form of the noun."""
    left, right = Counter(numbers_in(english)), Counter(numbers_in(text))
    return not right - left and set(left - right) <= IN_WORDS.get(language, frozenset())


def words_file(file: str, language: str) -> str:
    """Name the file that holds the words of another one: `risks.yaml` in "es" is `risks.es.yaml`."""
    return f"{file.rpartition('.')[0]}.{language}.yaml"


def _read(root: Path, file: str, language: str) -> Mapping[str, Any]:
    name = words_file(file, language)
    if not (root / name).is_file():
        return {}
    document = read_yaml(root / name, name)
    if not isinstance(document, dict):
        raise CatalogError([error(name, "", "holds texts by id")])
    return document


def _refuse(faults: Iterable[Finding]) -> None:
    found = list(faults)
    if found:
        raise CatalogError(found)


def _unknown(name: str, given: Iterable[str], known: Iterable[str]) -> list[Finding]:
    return [error(name, key, "there is nothing with this id") for key in sorted(set(given) - set(known))]


def _text_faults(name: str, place: str, english: str, text: Any, language: str) -> list[Finding]:
    if not isinstance(text, str) or not text.strip():
        return [error(name, place, "is not a text")]
    if not same_numbers(english, text, language):
        return [error(name, place, "has other numbers than the English text")]
    return []


def _risk_faults(name: str, fact: RiskFact, parts: Any, language: str) -> list[Finding]:
    if not isinstance(parts, Mapping) or set(parts) != set(RISK_PARTS):
        return [error(name, fact.id, f"has {', '.join(RISK_PARTS)}")]
    english = dict(zip(RISK_PARTS, (fact.event, fact.text, fact.feels, fact.we_do), strict=True))
    return [
        fault
        for part in RISK_PARTS
        for fault in _text_faults(name, f"{fact.id} {part}", english[part], parts[part], language)
    ]


def spoken_risks(root: Path, facts: Mapping[str, RiskFact], language: str) -> dict[str, RiskFact]:
    """Return figures with their words in a language, where there are some. Raises CatalogError."""
    found, name = _read(root, RISKS, language), words_file(RISKS, language)
    faults = _unknown(name, found, facts)
    for key, parts in found.items():
        faults += _risk_faults(name, facts[key], parts, language) if key in facts else []
    _refuse(faults)
    words = {key: {part.replace("-", "_"): text for part, text in parts.items()} for key, parts in found.items()}
    return {
        key: replace(fact, **words[key], language=language) if key in words else fact for key, fact in facts.items()
    }


def spoken_statements(
    root: Path, statements: Mapping[str, ClinicStatement], language: str
) -> dict[str, ClinicStatement]:
    """Return statements in a language; the neutral text is left to the form's own translation. Raises CatalogError."""
    found, name = _read(root, STATEMENTS, language), words_file(STATEMENTS, language)
    known = {key: text for key, text in found.items() if key in statements}
    faults = _unknown(name, found, statements)
    for key, text in known.items():
        faults += _text_faults(name, key, statements[key].text, text, language)
    _refuse(faults)
    return {
        key: replace(statement, text=known[key], neutral_text="", language=language) if key in known else statement
        for key, statement in statements.items()
    }


def spoken_scripts(root: Path, scripts: Mapping[str, str], language: str) -> dict[str, str]:
    """Return what to say in a language: the occasions that have a translation. Raises CatalogError."""
    found, name = _read(root, SCRIPTS, language), words_file(SCRIPTS, language)
    faults = _unknown(name, found, scripts)
    for key, text in found.items():
        faults += _text_faults(name, key, scripts[key], text, language) if key in scripts else []
    _refuse(faults)
    return dict(found)


def _flag_faults(name: str, flags: Sequence[SafetyFlag], found: Mapping[str, Any], language: str) -> list[Finding]:
    if not all(isinstance(texts, Mapping) for texts in found.values()):
        said = f"has {LABELS}, {PLAIN}, {ACTIONS} and {WHYS} by id and {WORDING} by the English text"
        return [error(name, "", said)]
    english: dict[str, dict[str, str]] = {
        LABELS: {flag.id: flag.label for flag in flags},
        PLAIN: {flag.id: flag.label for flag in flags},
        ACTIONS: {flag.id: flag.practitioner_action for flag in flags},
        WHYS: {flag.id: flag.why for flag in flags},
        WORDING: {flag.patient_wording: flag.patient_wording for flag in flags},
    }
    faults = _unknown(name, found, english)
    for part, texts in found.items():
        known = english.get(part, {})
        faults += _unknown(name, texts, known) if known else []
        for key, text in texts.items():
            faults += _text_faults(name, key, known[key], text, language) if key in known else []
    return faults


def spoken_flags(root: Path, flags: tuple[SafetyFlag, ...], language: str) -> tuple[SafetyFlag, ...]:
    """Return flags whose label and patient wording are in a language, where both have words. Raises CatalogError.

    `plain` is what the person reads in place of a label that is written for the practitioner; English has that alone.
    What a practitioner does, and why, has words of its own where staff read in the language.
    """
    found, name = _read(root, FLAGS, language), words_file(FLAGS, language)
    _refuse(_flag_faults(name, flags, found, language))
    labels, plain, wording = found.get(LABELS, {}), found.get(PLAIN, {}), found.get(WORDING, {})
    actions, whys = found.get(ACTIONS, {}), found.get(WHYS, {})

    def spoken(flag: SafetyFlag) -> SafetyFlag:
        own = plain.get(flag.id, "")
        said = wording.get(flag.patient_wording) if flag.patient_wording else ""
        if language == flag.language:
            return replace(flag, plain=own)
        if said is None or flag.id not in labels:
            return flag
        action, why = actions.get(flag.id, flag.practitioner_action), whys.get(flag.id, flag.why)
        words = {"label": labels[flag.id], "plain": own, "patient_wording": said}
        return replace(flag, **words, practitioner_action=action, why=why, language=language)

    return tuple(spoken(flag) for flag in flags)


def spoken_support(root: Path, contacts: Mapping[str, SupportContact], language: str) -> dict[str, SupportContact]:
    """Return contacts whose `how` is in a language; a name is that of the organisation, unless it has words here.

    `support.es.yaml` holds texts by the English text. Raises CatalogError.
    """
    found, name = _read(root, SUPPORT, language), words_file(SUPPORT, language)
    known = {text for contact in contacts.values() for text in (contact.name, contact.how)}
    faults = _unknown(name, found, known)
    for english, text in found.items():
        faults += _text_faults(name, english, english, text, language) if english in known else []
    _refuse(faults)
    return {
        key: replace(contact, name=found.get(contact.name, contact.name), how=found[contact.how], language=language)
        if contact.how in found
        else contact
        for key, contact in contacts.items()
    }
