"""Patterns of foreign forms (ECMAScript), matched in a time that grows with the text and nothing else.

Python's `re` tries one way after the other, and can be busy for years with a pattern written carelessly.
`linear_pattern` follows all ways at once. What only `re` can read runs there if it is harmless; or is not checked.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from intake_app.domain.linear_pattern import UnreadablePatternError, linear_pattern

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_KEPT = frozenset("dDwWsSbBnrtfvxu0123456789")
_CLASSES = {"L": r"[^\W\d_]", "Lu": r"[^\W\d_]", "Ll": r"[^\W\d_]", "N": r"\d", "Nd": r"\d"}
_UNICODE = re.compile(r"\\p\{(\w+)\}")
_NAMED = re.compile(r"\(\?<(?![=!])")
_IN_BRACKETS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)
_NESTED = re.compile(r"[*+}|?]\)*\)(?:[*+]|\{[0-9]+(?:,[0-9]*)?\})|\([^()]*[*+}|][^()]*\)(?:[*+]|\{[0-9])")

_ENDLESS = re.compile(r"[*+]|\{[0-9]+,\}")
MOST_ENDLESS = 3
LONGEST_TEXT = 1_000

Matcher = Callable[[str], bool]


def _escape(found: re.Match[str]) -> str:
    letter = found[1]
    return found[0] if letter in _KEPT or not letter.isalnum() else letter


def _python(text: str) -> str:
    python = _UNICODE.sub(lambda found: _CLASSES.get(found[1], r"\w"), text)
    return _NAMED.sub("(?P<", _ESCAPE.sub(_escape, python))


def may_never_end(text: str) -> bool:
    """Return whether going back could take for ever: repetitions in repetitions, or many of them in a row."""
    plain = _IN_BRACKETS.sub("x", text)
    if len(_ENDLESS.findall(plain)) > MOST_ENDLESS:
        return True
    while True:
        if _NESTED.search(plain):
            return True
        shorter = re.sub(r"\((?:\?[:<=!][^()]*|[^()]*)\)(?![*+{])", _without_brackets, plain)
        if shorter == plain:
            return False
        plain = shorter


def _without_brackets(found: re.Match[str]) -> str:
    inner = found[0]
    return "+" if any(sign in inner[2:] for sign in "*+}|?") else "x"


@lru_cache(maxsize=512)
def pattern_of(text: str) -> Matcher | None:
    """Return a test whether a whole text fits a pattern; None for a pattern that cannot be read.

    Letters that escape nothing stand for themselves, as they do in a browser.
    """
    python = _python(text)
    try:
        compiled = re.compile(python)
        return linear_pattern(python)
    except UnreadablePatternError:
        if may_never_end(text):
            return None
    except (re.error, RecursionError, OverflowError):
        return None
    return lambda value: len(value) <= LONGEST_TEXT and compiled.fullmatch(value) is not None


@lru_cache(maxsize=512)
def search_of(text: str) -> Matcher | None:
    """Return a test whether a pattern is found anywhere in a text; None for a pattern that cannot be read."""
    return pattern_of(f"(?:.|\\n)*(?:{text})(?:.|\\n)*")
