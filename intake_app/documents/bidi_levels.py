"""Unicode bidirectional levels of a paragraph, and the visual order of a line."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bidi import algorithm

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_CODE = re.compile(r"(?<![\w’'])\+?[0-9A-Za-z]+(?:[-/:.][0-9A-Za-z]+)+(?![\w’'])")
_STEPS = (
    algorithm.explicit_embed_and_overrides,
    algorithm.resolve_weak_types,
    algorithm.resolve_neutral_types,
    algorithm.resolve_implicit_levels,
)


def clean(text: str) -> str:
    """Composed text without direction overrides: a name cannot reorder the words around it."""
    composed = unicodedata.normalize("NFC", _CONTROLS.sub("", text))
    if composed.isprintable():
        return composed
    return "".join(char if unicodedata.category(char) != "Cc" else " " for char in composed)


def steady(text: str) -> str:
    """Text for a right-to-left line in which phone numbers, dates and codes keep the order of their parts."""
    return _CODE.sub("\u200e\\g<0>\u200f", text)


def has_right_to_left(text: str) -> bool:
    return bool(_RIGHT_TO_LEFT.search(text))


def reads_right_to_left(text: str, page: bool) -> bool:
    """The direction of a text on a page that reads from the right (`page`): Latin names, numbers and codes do not."""
    return page and has_right_to_left(text)


def levels(text: str, *, right_to_left: bool) -> list[int]:
    """One embedding level a character of cleaned text; odd levels run right to left."""
    base = int(right_to_left)
    if not right_to_left and not has_right_to_left(text):
        return [0] * len(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    algorithm.get_embedding_levels(text, storage, upper_is_rtl=False, debug=False)
    for step in _STEPS:
        step(storage, False)
    found = [int(char["level"]) for char in storage["chars"]]
    return found if len(found) == len(text) else [base] * len(text)


def visual_order(line_levels: Sequence[int]) -> list[int]:
    """Indices of the items of a line from left to right (rule L2)."""
    order = list(range(len(line_levels)))
    if not order:
        return order
    odd = [level for level in line_levels if level % 2]
    for threshold in range(max(line_levels), min(odd, default=max(line_levels) + 1) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line_levels[order[end]] >= threshold:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order
