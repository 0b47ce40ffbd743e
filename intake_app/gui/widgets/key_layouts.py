"""What stands on the keys, by language. Knows nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class KeyLayout:
    """`letters` and `accents` are rows of keys from the left; `variants` holds what a long press offers.

    `marks` are the punctuation keys beside the space bar.
    """

    language: str
    letters: tuple[str, str, str]
    accents: tuple[str, str, str]
    marks: tuple[str, str, str]
    variants: Mapping[str, str]
    has_case: bool = True


NUMBERS = ("1234567890", "-/:;()&@\"'", "+=#%*_!?€$")

_LATIN_VARIANTS = MappingProxyType({
    "a": "áàâäãåæ", "c": "çćč", "d": "ðđ", "e": "éèêëęē", "g": "ğ", "i": "íìîïı", "l": "ł", "n": "ñńň",
    "o": "óòôöõøœ", "r": "ř", "s": "ßśšş", "t": "ťþ", "u": "úùûüů", "y": "ýÿ", "z": "źżž", "?": "¿", "!": "¡",
})  # fmt: skip
_ARABIC_VARIANTS = MappingProxyType({
    "ا": "أإآٱ", "ه": "ة", "ي": "ىئ", "و": "ؤ", "ك": "گ", "ب": "پ", "ج": "چ", "ف": "ڤ", "ز": "ژ", "،": "؛,", "؟": "?!",
})  # fmt: skip
_LATIN_ACCENTS = ("áàâäãåæçčć", "éèêëíìîïñń", "óòôöõøúùûü")

LAYOUTS: Mapping[str, KeyLayout] = MappingProxyType({
    "en": KeyLayout("en", ("qwertyuiop", "asdfghjkl", "zxcvbnm"), _LATIN_ACCENTS, (",", ".", "?"), _LATIN_VARIANTS),
    "es": KeyLayout(
        "es", ("qwertyuiop", "asdfghjklñ", "zxcvbnm"), ("áéíóúüñçàè", "¿¡ªº«»ìòùï", "âêîôûäëöãõ"), (",", ".", "?"),
        MappingProxyType({**_LATIN_VARIANTS, "?": "¿", ",": "¡"}),
    ),
    "ar": KeyLayout(
        "ar", ("ضصثقفغعهخحج", "شسيبلاتنمك", "ظطذدزروةى"), ("أإآٱؤئءًٌٍ", "َُِّْـپچڤگ", "٠١٢٣٤٥٦٧٨٩"), ("،", ".", "؟"),
        _ARABIC_VARIANTS, has_case=False,
    ),
})  # fmt: skip


def layout_for(language: str) -> KeyLayout:
    """The layout of a language tag such as "es-MX"; English letters where there is none of its own."""
    return LAYOUTS.get(language.replace("_", "-").partition("-")[0].lower(), LAYOUTS["en"])
