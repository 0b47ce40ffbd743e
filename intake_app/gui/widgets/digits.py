"""Numbers as people type them, in any script and with either decimal mark."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

MOST_DIGITS = 30
_NUMBER = re.compile(r"[+-]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)")
_GROUPED = {mark: re.compile(rf"[+-]?[1-9][0-9]{{0,2}}(?:\{mark}[0-9]{{3}})+") for mark in ".,"}
_SPACED = re.compile("(?<=[0-9])[ '’\u00a0\u202f٬](?=[0-9]{3}(?![0-9]))")


def plain_digits(text: str) -> str:
    """Every decimal digit of any script as ASCII; other characters as they are."""
    return "".join(str(unicodedata.decimal(c)) if unicodedata.decimal(c, None) is not None else c for c in text)


def number_of(text: str, point: str = ".") -> Decimal | None:
    """Return the number that was typed, None for what is none.

    `point` is the language's decimal mark. The other mark groups thousands where three digits follow it: "1,500" is
    one thousand five hundred in English; "1,5" is one and a half in every language.
    """
    typed = _SPACED.sub("", plain_digits(text).strip()).replace("٫", point).replace("−", "-")
    other = "." if point == "," else ","
    whole, mark, part = typed.rpartition(point)
    if _GROUPED[other].fullmatch(whole if mark else typed):
        typed = typed.replace(other, "")
    elif typed.count(point) > 1 and _GROUPED[point].fullmatch(typed):
        typed = typed.replace(point, "")
    if len(typed) > MOST_DIGITS or not _NUMBER.fullmatch(typed) or (mark and not part.isdigit() and part):
        return None
    return Decimal(typed.replace(",", "."))


def written(number: Decimal | float, point: str = ".") -> str:
    """Return a number as it is typed in a language, without grouping."""
    return format(Decimal(str(number)), "f").replace(".", point)
