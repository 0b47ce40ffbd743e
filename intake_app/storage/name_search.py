"""Names as they are searched: without case, accents or punctuation, word by word."""

import unicodedata
from datetime import date

from intake_app.domain.patient import Patient

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n"}
)
_LONGEST_WORD = 80
_MOST_WORDS = 24
AFTER_ALL = "\U0010ffff"


def _is_part(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LMN"


def folded_words(text: str) -> list[str]:
    """The words of a text in search form: "Ana-María O'Brien" gives ana, maria, o, brien."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    spaced = "".join(c if _is_part(c) else " " for c in plain)
    return [word[:_LONGEST_WORD] for word in spaced.split()][:_MOST_WORDS]


def search_words(patient: Patient) -> frozenset[str]:
    """Every word a person can be found by, also names typed without their hyphen or apostrophe."""
    names = f"{patient.name_to_use} {patient.legal_name or ''}"
    joined = ("".join(folded_words(part)) for part in names.split())
    return frozenset((*folded_words(names), *(word[:_LONGEST_WORD] for word in joined if word)))


def sort_name(patient: Patient) -> str:
    """The key that puts people in order of their name."""
    return " ".join(folded_words(patient.name_to_use))


def dates_and_words(text: str) -> tuple[list[date], list[str]]:
    """Split what was typed into birth dates (1988-04-17) and folded words."""
    days: list[date] = []
    words: list[str] = []
    for part in text.split():
        day = _day(part)
        if day is None:
            words.extend(folded_words(part))
        else:
            days.append(day)
    return days, words[:_MOST_WORDS]


def _day(part: str) -> date | None:
    try:
        return date.fromisoformat(part) if part.count("-") == 2 else None  # noqa: PLR2004
    except ValueError:
        return None
