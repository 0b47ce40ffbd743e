"""Flesch-Kincaid grade of a text: a floor for plain words, not a proof of them (rule D01)."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SENTENCE_END = re.compile(r"[.!?]+(?:\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")
_TWO_VOWELS = re.compile(r"(?<![ctgs])i[ao](?!n)|(?<![ctg])iou|iu|[dr]ea$|(?:^[dqs]|u)ie|[xl]ie[tn]|crea|reac")
_SILENT_END = re.compile(r"(?:[^laeiouy]es|[^dtaeiouy]ed|[^laeiouy]e|[aeiouy]le)$")


def syllables(word: str) -> int:
    """Estimate the syllables of an English word."""
    lowered = word.lower().removesuffix("'s").removesuffix("’s")
    count = len(_VOWELS.findall(lowered)) + len(_TWO_VOWELS.findall(lowered))
    if count > 1 and _SILENT_END.search(lowered) and not lowered.endswith(("ses", "ces", "ges", "zes", "xes", "shes")):
        count -= 1
    return max(count, 1)


def sentences(text: str) -> list[list[str]]:
    """Split a text into sentences of words; a number counts as one word."""
    parts = _SENTENCE_END.split(_NUMBER.sub("ten", text))
    return [words for part in parts if (words := _WORD.findall(part))]


def grade(text: str, names: re.Pattern[str] | None = None) -> float:
    """The US school grade of a text. What `names` matches counts as a short word. An empty text has grade 0."""
    plain = sentences(names.sub("it", text) if names else text)
    words = [word for sentence in plain for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(plain) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
