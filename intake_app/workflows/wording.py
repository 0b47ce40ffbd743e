"""Words in the person's language: a form's own texts, and the fixed words of documents. Never silently English."""

from collections.abc import Mapping
from dataclasses import dataclass

from intake_app.domain.questionnaire import SDC_BASE, AnswerOption, Extended, Item, Questionnaire, translated

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A text and whether it stands in another language than the one asked for."""

    text: str
    missing: bool = False


def same_language(language: str, other: str | None) -> bool:
    """Compare two language codes without their region; no code is English."""
    return language.split("-", maxsplit=1)[0] == (other or "en").split("-")[0]


def in_language(text: str | None, text_ext: object, language: str, written_in: str | None) -> Shown:
    """Return a text in `language`, or the text as written, marked as missing."""
    if not text or same_language(language, written_in):
        return Shown(text or "")
    found = translated(text_ext if isinstance(text_ext, dict) else None, language)
    return Shown(found) if found else Shown(text, missing=True)


def item_text(item: Item, form: Questionnaire, language: str) -> Shown:
    """Return an item's question or text."""
    return in_language(item.text, item.text_ext, language, form.language)


def form_title(form: Questionnaire, language: str) -> Shown:
    """Return what a form is called."""
    return in_language(form.title, form.title_ext, language, form.language)


def own_text(element: Extended, name: str, form: Questionnaire, language: str) -> Shown:
    """Return the text of one of our own extensions, e.g. the hint or the reason why something is asked."""
    for extension in element.extensions_named(name):
        return in_language(
            str(extension.value or ""), (extension.model_extra or {}).get("_valueString"), language, form.language
        )
    return Shown("")


def open_label(item: Item, form: Questionnaire, language: str) -> str:
    """Return what a form calls the room for own words; empty where it says nothing in this language."""
    for extension in item.extensions(SDC_BASE + "openLabel"):
        extra = (extension.model_extra or {}).get("_valueString")
        shown = in_language(str(extension.value or ""), extra, language, form.language)
        return "" if shown.missing else shown.text
    return ""


def option_text(option: AnswerOption, form: Questionnaire, language: str) -> Shown:
    """Return what one option says."""
    coding = option.value_coding
    if coding is None:
        plain = (option.value_string, option.value_integer, option.value_date, option.value_time)
        return Shown(next(str(value) for value in (*plain, "") if value is not None))
    extra = (coding.model_extra or {}).get("_display")
    return in_language(coding.display or coding.code, extra, language, form.language)


class Words:
    """The fixed words of documents and review pages in one language."""

    def __init__(self, language: str, words: Mapping[str, str]) -> None:
        self.language = language
        self._words = words

    def __call__(self, key: str, **parts: object) -> str:
        """Return a word or sentence with its parts filled in. Raises KeyError for a key that no file has."""
        return self._words[key].format(**parts)

    def known(self, key: str) -> str:
        """Return a word that a file may have, for names that come from data; empty where it has none."""
        return self._words.get(key, "")

    def pattern(self, key: str) -> str:
        """Return a sentence with its parts still in braces. Raises KeyError for a key that no file has."""
        return self._words[key]

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language.split("-")[0] in RIGHT_TO_LEFT
