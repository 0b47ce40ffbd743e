"""Every text of a form that a patient can meet, in one language; what is not translated is marked, not left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from intake_app.catalog.answer_lists import AnswerLists
from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, SDC_BASE, Item, Questionnaire, translated
from intake_app.domain.risk import RiskFact

OWN_TEXTS = ("hint", "why", "used-for")
OTHER_TEXTS: Mapping[str, str] = {
    HL7_BASE + "entryFormat": "placeholder",
    SDC_BASE + "openLabel": "open-label",
    SDC_BASE + "shortText": "short-text",
}
CONSTRAINT = HL7_BASE + "questionnaire-constraint"
UNIT = HL7_BASE + "questionnaire-unit"
UNIT_OPTION = HL7_BASE + "questionnaire-unitOption"


@dataclass(frozen=True, slots=True)
class FormText:
    """One text: its place (link_id and part), the words, and whether they are in the language that was asked for."""

    key: str
    text: str
    spoken: bool = True


def texts_of(form: Questionnaire, language: str, risks: Mapping[str, RiskFact] | None = None) -> Iterator[FormText]:
    """Yield the texts in document order; a language without a word for it gives the original, not spoken."""
    reader = _Reader(language, (form.language or "en") in {language, language.split("-", maxsplit=1)[0]})
    lists = AnswerLists(form.contained or (), ())
    if form.title:
        yield reader.read("title", form.title, form.title_ext)
    for item in form.walk():
        yield from _item_texts(item, reader, lists)
        for name in item.own_all("risk-facts"):
            fact = (risks or {}).get(str(name))
            if fact is not None:
                yield from _risk_texts(f"{item.link_id} risk {name}", fact, reader)


@dataclass(frozen=True, slots=True)
class _Reader:
    language: str
    original: bool

    def read(self, key: str, text: str, beside: Any) -> FormText:
        """The translation that a primitive carries, or the original text."""
        found = translated(beside if isinstance(beside, dict) else None, self.language)
        return FormText(key, found) if found else FormText(key, text, self.original)


def _item_texts(item: Item, reader: _Reader, lists: AnswerLists) -> Iterator[FormText]:
    more = item.model_extra or {}
    if item.prefix:
        yield reader.read(f"{item.link_id} prefix", item.prefix, more.get("_prefix"))
    if item.text:
        yield reader.read(item.link_id, item.text, item.text_ext)
    for extension in item.extension or ():
        name = extension.url.removeprefix(EXTENSION_BASE)
        part = name if name in OWN_TEXTS else OTHER_TEXTS.get(extension.url)
        inside = extension.model_extra or {}
        if part is not None and extension.value:
            beside = inside.get("_valueString") or inside.get("_valueMarkdown")
            yield reader.read(f"{item.link_id} {part}", str(extension.value), beside)
        elif extension.url == CONSTRAINT:
            yield from _messages(item, extension.to_fhir(), reader)
        elif extension.url in {UNIT, UNIT_OPTION} and isinstance(extension.value, dict):
            yield from _coded(item, "unit ", extension.value, reader)
    yield from _option_texts(item, reader, lists)


def _messages(item: Item, constraint: Mapping[str, Any], reader: _Reader) -> Iterator[FormText]:
    for part in constraint.get("extension", ()):
        if part.get("url") == "human" and part.get("valueString"):
            yield reader.read(f"{item.link_id} message", str(part["valueString"]), part.get("_valueString"))


def _option_texts(item: Item, reader: _Reader, lists: AnswerLists) -> Iterator[FormText]:
    for option in item.answer_option or ():
        if option.value_coding is not None:
            yield from _coded(item, "", option.value_coding.to_fhir(), reader)
        else:
            raw = option.to_fhir()
            value = next((raw[name] for name in raw if name.startswith("value")), None)
            if value is not None and not isinstance(value, dict):
                yield reader.read(f"{item.link_id} {value}", str(value), raw.get("_valueString"))
    if item.answer_value_set and not item.answer_option:
        value_set = lists.find(item.answer_value_set)
        for concept in (lists.written_out(value_set) if value_set else None) or ():
            yield from _coded(item, "", concept, reader)


def _coded(item: Item, part: str, coding: Mapping[str, Any], reader: _Reader) -> Iterator[FormText]:
    text = coding.get("display") or coding.get("code")
    if text:
        key = f"{item.link_id} {part}{coding.get('code', '')}".strip()
        designated = {found.get("language"): found.get("value") for found in coding.get("designation", ())}
        if designated.get(reader.language):
            yield FormText(key, str(designated[reader.language]))
        else:
            yield reader.read(key, str(text), coding.get("_display"))


def _risk_texts(place: str, fact: RiskFact, reader: _Reader) -> Iterator[FormText]:
    for part, text in (("event", fact.event), ("text", fact.text), ("feels", fact.feels), ("we-do", fact.we_do)):
        if text:
            yield FormText(f"{place} {part}", text, reader.original)


def one_line(text: str) -> str:
    """Write a text on one line: backslash, tab and line ends are escaped."""
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")


def shown(found: FormText, language: str) -> str:
    """The line for one text; a missing translation is marked."""
    mark = "" if found.spoken else f"[not translated: {language}] "
    return f"{one_line(found.key)}\t{mark}{one_line(found.text)}"
