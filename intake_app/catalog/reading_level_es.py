"""Reading ease of a Spanish text after Fernández-Huerta, as a school grade: a floor for plain words (rule D01).

Ease = 206.84 - 60 x syllables per word - 1.02 x words per sentence. The grades are those of the published scale:
90 and more is grade 4, 80 to 90 grade 5, 70 to 80 grade 6, 60 to 70 grades 7 and 8, 50 to 60 grades 9 to 12.
"""

import re
from itertools import pairwise

from intake_app.catalog.reading_level import sentences

_STRONG = "aeoáéó"
_WEAK = "iuü"
_STRESSED_WEAK = "íú"
_SILENT_U = re.compile(r"(?<=[qg])u(?=[eéií])")
_SILENT_H = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_FINAL_Y = re.compile(r"y$")
_EDGES = ((100.0, 3.0), (90.0, 4.5), (80.0, 5.5), (70.0, 6.5), (60.0, 8.5), (50.0, 12.5), (30.0, 16.5))


def syllables_es(word: str) -> int:
    """Count the syllables of a Spanish word: strong vowels part, a stressed i or u parts, the rest hold together."""
    lowered = _FINAL_Y.sub("i", word.lower())
    plain = _SILENT_H.sub("", _SILENT_U.sub("", lowered))
    return max(sum(map(_parts, _VOWELS.findall(plain))), 1)


def _parts(vowels: str) -> int:
    """The syllables in a run of vowels."""
    count = 1
    for one, two in pairwise(vowels):
        apart = one in _STRONG and two in _STRONG
        stressed = (one in _STRESSED_WEAK and two in _STRONG) or (one in _STRONG and two in _STRESSED_WEAK)
        count += apart or stressed
    return count


def ease_es(text: str, names: re.Pattern[str] | None = None) -> float:
    """The reading ease: 0 is very hard, 100 very easy. What `names` matches counts as a short word."""
    plain = sentences(names.sub("la", text) if names else text)
    words = [word for sentence in plain for word in sentence]
    if not words:
        return 100.0
    return 206.84 - 60 * sum(map(syllables_es, words)) / len(words) - 1.02 * len(words) / len(plain)


def grade_es(text: str, names: re.Pattern[str] | None = None) -> float:
    """The school grade that a Spanish text asks for, between the published steps in proportion; 3 at the least."""
    return grade_of_ease(ease_es(text, names))


def grade_of_ease(ease: float) -> float:
    """The school grade for a reading ease."""
    if ease >= _EDGES[0][0]:
        return _EDGES[0][1]
    for (high, low_grade), (low, high_grade) in pairwise(_EDGES):
        if ease >= low:
            return low_grade + (high - ease) / (high - low) * (high_grade - low_grade)
    return _EDGES[-1][1]
