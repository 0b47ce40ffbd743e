"""Patterns of foreign forms (ECMAScript) read with Python's `re`."""

import re
from functools import lru_cache

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_KEPT = frozenset("dDwWsSbBnrtfvxu0123456789")
_CLASSES = {"L": r"[^\W\d_]", "Lu": r"[^\W\d_]", "Ll": r"[^\W\d_]", "N": r"\d", "Nd": r"\d"}
_UNICODE = re.compile(r"\\p\{(\w+)\}")
_NAMED = re.compile(r"\(\?<(?![=!])")


def _escape(found: re.Match[str]) -> str:
    letter = found[1]
    return found[0] if letter in _KEPT or not letter.isalnum() else letter


@lru_cache(maxsize=512)
def pattern_of(text: str) -> re.Pattern[str] | None:
    """Return a pattern that matches what its author meant; None where nobody can read it.

    Letters that escape nothing stand for themselves, as they do in a browser.
    """
    python = _UNICODE.sub(lambda found: _CLASSES.get(found[1], r"\w"), text)
    python = _NAMED.sub("(?P<", _ESCAPE.sub(_escape, python))
    try:
        return re.compile(python)
    except (re.error, RecursionError, OverflowError):
        return None
