"""Text in other languages: `<language>.yaml` beside a form becomes FHIR translation extensions.

    title: …
    source: …                   # official wording only: where its owners' words in this language were taken from
    items:
      welcome.alone: {ask: …, hint: …, options: {yes: …, no: …}}
      welcome.pause: …          # a text alone stands for `ask`

What is missing is reported and stays without a translation, so that a screen can say so.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from intake_app.catalog.findings import Finding, error
from intake_app.domain.questionnaire import EXTENSION_BASE, TRANSLATION

SPOKEN = ("hint", "why", "used-for")
_PARTS = frozenset({"ask", "options", *SPOKEN})


def add_translation(
    form: Mapping[str, Any], language: str, texts: Any, file: str
) -> tuple[dict[str, Any], list[Finding]]:
    """Return a copy of Questionnaire JSON that also speaks `language`, and what in the texts does not fit it."""
    spoken = deepcopy(dict(form))
    if not isinstance(texts, Mapping) or not isinstance(texts.get("items", {}), Mapping):
        return spoken, [error(file, "", "a translation has `title` and `items` by link_id")]
    findings = [error(file, key, "this key is not in the table") for key in set(texts) - {"title", "source", "items"}]
    if isinstance(texts.get("title"), str):
        _speak(spoken, "title", language, texts["title"])
    if isinstance(texts.get("source"), str):
        _speak_extension(spoken, "source", language, texts["source"])
    by_id = {item["linkId"]: item for item in _walk(spoken)}
    for link_id, parts in texts.get("items", {}).items():
        if link_id not in by_id:
            findings.append(error(file, link_id, "no item of the form has this link_id"))
            continue
        findings += _add_item(by_id[link_id], language, {"ask": parts} if isinstance(parts, str) else parts, file)
    return spoken, findings


def _walk(part: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for item in part.get("item", ()):
        yield item
        yield from _walk(item)


def _add_item(item: dict[str, Any], language: str, parts: Any, file: str) -> list[Finding]:
    place = str(item["linkId"])
    if not isinstance(parts, Mapping) or set(parts) - _PARTS:
        return [error(file, place, f"a translation of an item has {', '.join(sorted(_PARTS))}")]
    if isinstance(parts.get("ask"), str):
        _speak(item, "text", language, parts["ask"])
    for name in SPOKEN:
        if name in parts:
            _speak_extension(item, name, language, parts[name])
    return _add_options(item, language, parts.get("options", {}), file)


def _add_options(item: dict[str, Any], language: str, texts: Any, file: str) -> list[Finding]:
    codings = {
        option["valueCoding"].get("code"): option["valueCoding"]
        for option in item.get("answerOption", ())
        if "valueCoding" in option
    }
    if not isinstance(texts, Mapping):
        return [error(file, str(item["linkId"]), "options are texts by code")]
    findings = []
    for code, text in texts.items():
        if code in codings:
            _speak(codings[code], "display", language, text)
        else:
            findings.append(error(file, f"{item['linkId']} {code}", "the item has no answer with this code"))
    return findings


def _speak_extension(element: Mapping[str, Any], name: str, language: str, text: str) -> None:
    for extension in element.get("extension", ()):
        if extension.get("url") == EXTENSION_BASE + name:
            _speak(extension, "valueString", language, text)


def _speak(element: dict[str, Any], member: str, language: str, text: str) -> None:
    translation = {
        "url": TRANSLATION,
        "extension": [{"url": "lang", "valueCode": language}, {"url": "content", "valueString": text}],
    }
    beside = element.setdefault("_" + member, {})
    beside["extension"] = [*beside.get("extension", ()), translation]


def untranslated(form: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """Name every text of a form that has no translation: `link_id`, or `link_id part` for hints and answers."""
    return tuple(place for place, element, member in texts_of(form) if not _speaks(element, member, language))


def texts_of(form: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Yield every text of Questionnaire JSON that a translation has: its place, and the element and member it is in."""
    if "title" in form:
        yield "title", form, "title"
    for item in _walk(form):
        place = item["linkId"]
        if "text" in item:
            yield place, item, "text"
        for extension in item.get("extension", ()):
            name = str(extension.get("url", "")).removeprefix(EXTENSION_BASE)
            if name in SPOKEN:
                yield f"{place} {name}", extension, "valueString"
        for option in item.get("answerOption", ()):
            if "display" in option.get("valueCoding", {}):
                yield f"{place} {option['valueCoding'].get('code')}", option["valueCoding"], "display"


def _speaks(element: Mapping[str, Any], member: str, language: str) -> bool:
    extensions = element.get("_" + member, {}).get("extension", ())
    return any({"url": "lang", "valueCode": language} in extension.get("extension", ()) for extension in extensions)
