"""What a FHIRPath text reads: which items, by their link_id, and which variables. Never too little, sometimes too much.

A way through the answers (`%resource.item…`) is known where its first filter names link_ids; else it reads everything.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"""'(?:\\.|[^'\\])*'|%(?:`[^`]*`|'[^']*'|"[^"]*"|[A-Za-z_][\w-]*)|`[^`]*`|"[^"]*"|\$?[A-Za-z_]\w*|[0-9.]+|\S"""
)
_NAME = re.compile(r"[A-Za-z_]\w*")
_STEPS = frozenset({"item", "answer", "descendants", "children", "repeat", "answers"})
_SAME = frozenset({"=", "in", "~"})
_ROOTS = frozenset({"resource", "rootResource", "QuestionnaireResponse"})
_OWN = frozenset({"context"})
_FIXED = frozenset({"questionnaire", "qitem", "ucum", "sct", "loinc"})
_PREFIX_WORDS = len(("linkId", ".", "startsWith", "(", "'a'", ")"))
_RELATIVE = frozenset({"where", "select", "all", "exists", "repeat", "aggregate"})


@dataclass(frozen=True, slots=True)
class Reads:
    """What an expression reads. `own`: all below the place it stands at; `everything`: nobody can tell."""

    link_ids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    own: bool = False
    everything: bool = False
    prefixes: frozenset[str] = frozenset()


def _closing(words: Sequence[str], start: int) -> int:
    """The index after the bracket that closes the one at `start`."""
    depth = 0
    for index in range(start, len(words)):
        depth += {"(": 1, ")": -1}.get(words[index], 0)
        if depth == 0:
            return index + 1
    return len(words)


def _filter(condition: Sequence[str]) -> frozenset[str] | None:
    """The link_ids that a `where(…)` lets through (`x*` for a beginning), or None where it lets through others too."""
    if list(condition[:4]) == ["linkId", ".", "startsWith", "("] and len(condition) == _PREFIX_WORDS:
        return frozenset({condition[4][1:-1] + "*"})
    at = [index for index, word in enumerate(condition) if word == "linkId"]
    compared = all(index + 1 < len(condition) and condition[index + 1] in _SAME for index in at)
    if not at or not compared or condition.count("or") + 1 > len(at):
        return None
    return frozenset(word[1:-1].replace("\\'", "'") for word in condition if word.startswith("'"))


def _walked(words: Sequence[str], start: int) -> frozenset[str] | None:
    """The link_ids at the last filter of the way that begins at `start`; None where there is no such filter."""
    index = start
    while index < len(words):
        word = words[index]
        if word == "where":
            end = _closing(words, index + 1)
            named = _filter(words[index + 2 : end - 1])
            deeper = _walked(words, end + 1) if named and words[end : end + 1] == ["."] else None
            return named if deeper is None else deeper
        if word == "(":
            index = _closing(words, index)
        elif word == "." or (word in _STEPS and word not in {"answer", "answers"}):
            index += 1
        else:
            return None
    return None


def _functions(words: Sequence[str]) -> list[str]:
    """For every word, the innermost function around it that moves to another place; empty for none."""
    around, stack = [], [""]
    for index, word in enumerate(words):
        if word == "(":
            name = words[index - 1] if index else ""
            stack.append(name if name in _RELATIVE else stack[-1])
        around.append(stack[-1])
        if word == ")" and len(stack) > 1:
            stack.pop()
    return around


@dataclass(slots=True)
class _Reader:
    words: list[str]
    link_ids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    own: bool = False
    everything: bool = False

    def read(self) -> Reads:
        around = _functions(self.words)
        for index, word in enumerate(self.words):
            if word.startswith("%"):
                self._name(word[1:].strip("`'\""), index)
            elif self._begins(index) and word in _ROOTS:
                self._way(index + 2, own=False)
            elif self._begins(index) and not around[index]:
                self._way(index, own=True)
        prefixes = frozenset(one[:-1] for one in self.link_ids if one.endswith("*"))
        return Reads(self.link_ids, self.names, self.own, self.everything, prefixes)

    def _begins(self, index: int) -> bool:
        before = self.words[index - 1] if index else ""
        return before != "." and self.words[index] in _STEPS | {"QuestionnaireResponse", "$this"}

    def _name(self, name: str, index: int) -> None:
        follows = self.words[index + 2] if self.words[index + 1 : index + 2] == ["."] else ""
        if name in _OWN:
            self._way(index + 2, own=True)
        elif name not in _ROOTS:
            self.names |= frozenset() if name in _FIXED else {name}
        elif follows in _STEPS or not _NAME.fullmatch(follows):
            self._way(index + 2, own=False)

    def _way(self, start: int, *, own: bool) -> None:
        named = _walked(self.words, start)
        self.link_ids |= named or frozenset()
        self.own |= named is None and own
        self.everything |= named is None and not own


@lru_cache(maxsize=4096)
def reads_of(text: str) -> Reads:
    """Return what an expression reads."""
    return _Reader(_WORD.findall(text)).read()
