"""Digits as people type them, in any script, turned into 0 to 9."""

from __future__ import annotations

import unicodedata


def plain_digits(text: str) -> str:
    """Every decimal digit of any script as ASCII; other characters as they are."""
    return "".join(str(unicodedata.decimal(c)) if unicodedata.decimal(c, None) is not None else c for c in text)
