"""Regular expressions without going back: all ways through a pattern are followed at once, one character at a time."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

MOST_STATES = 20_000
_COUNT = re.compile(r"\{([0-9]{1,4})(,([0-9]{0,4}))?\}")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_ESCAPED = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[dDwWsSnrtfv]|[^0-9A-Za-z])", re.DOTALL)
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?(?!\?)")


class UnreadablePatternError(ValueError):
    """A pattern with something in it that cannot be matched in one go, e.g. a look ahead."""


@dataclass(slots=True)
class _State:
    """A place in the pattern: takes one character (`takes`), or leads on without one. The last one leads nowhere."""

    takes: "re.Pattern[str] | None" = None
    ways: list[int] = field(default_factory=list)
    anchor: str = ""


Part = Callable[["_Pattern", int], int]
"""A part of a pattern: given the state after it, it makes its own states and returns the first one."""


class _Pattern:
    def __init__(self) -> None:
        self.states = [_State()]
        self.start = 0

    def add(self, state: _State) -> int:
        if len(self.states) >= MOST_STATES:
            raise UnreadablePatternError("too long")
        self.states.append(state)
        return len(self.states) - 1

    def fits(self, text: str) -> bool:
        last = len(text)
        now = self._reached([self.start], at_start=True, at_end=last == 0)
        for index, letter in enumerate(text):
            ahead = [way for one in now if self._takes(one, letter) for way in self.states[one].ways]
            now = self._reached(ahead, at_start=False, at_end=index + 1 == last)
            if not now:
                return False
        return 0 in now

    def _takes(self, number: int, letter: str) -> bool:
        takes = self.states[number].takes
        return takes is not None and takes.fullmatch(letter) is not None

    def _reached(self, numbers: Iterable[int], *, at_start: bool, at_end: bool) -> set[int]:
        """The states that wait for a character, or the last one, from here on."""
        found, known, waiting = set(), set(), [*numbers]
        while waiting:
            number = waiting.pop()
            if number in known:
                continue
            known.add(number)
            state = self.states[number]
            if number == 0 or state.takes is not None:
                found.add(number)
            elif not state.anchor or (at_start if state.anchor == "^" else at_end):
                waiting.extend(state.ways)
        return found


def _one(text: str) -> Part:
    takes = re.compile(text, re.DOTALL)
    return lambda pattern, after: pattern.add(_State(takes, [after]))


def _anchor(sign: str) -> Part:
    return lambda pattern, after: pattern.add(_State(None, [after], sign))


def _sequence(parts: list[Part]) -> Part:
    def make(pattern: _Pattern, after: int) -> int:
        for part in reversed(parts):
            after = part(pattern, after)
        return after

    return make


def _either(parts: list[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    return lambda pattern, after: pattern.add(_State(None, [part(pattern, after) for part in parts]))


def _repeated(part: Part, least: int, most: int | None) -> Part:
    def make(pattern: _Pattern, after: int) -> int:
        start = after
        if most is None:
            start = pattern.add(_State())
            pattern.states[start].ways = [part(pattern, start), after]
        else:
            for _ in range(most - least):
                start = pattern.add(_State(None, [part(pattern, start), after]))
        for _ in range(least):
            start = part(pattern, start)
        return start

    return make


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def either(self) -> Part:
        parts = [self.sequence()]
        while self.text.startswith("|", self.at):
            self.at += 1
            parts.append(self.sequence())
        return _either(parts)

    def sequence(self) -> Part:
        parts = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            parts.append(self.quantity(self.atom()))
        return _sequence(parts)

    def atom(self) -> Part:
        sign = self.text[self.at]
        if sign == "(":
            return self.group()
        if sign in "^$":
            self.at += 1
            return _anchor(sign)
        for shape in (_CLASS,) if sign == "[" else (_ESCAPED,) if sign == "\\" else ():
            if found := shape.match(self.text, self.at):
                self.at = found.end()
                return _one(found[0])
            raise UnreadablePatternError(f"character {self.at}")
        if sign in "*+?":
            raise UnreadablePatternError(f"character {self.at}")
        self.at += 1
        return _one("[^\\n]" if sign == "." else re.escape(sign))

    def group(self) -> Part:
        found = _GROUP.match(self.text, self.at)
        if not found:
            raise UnreadablePatternError(f"character {self.at}")
        self.at = found.end()
        inner = self.either()
        if not self.text.startswith(")", self.at):
            raise UnreadablePatternError(f"character {self.at}")
        self.at += 1
        return inner

    def quantity(self, part: Part) -> Part:
        sign = self.text[self.at : self.at + 1]
        if sign in {"*", "+", "?"}:
            self.at += 1
            counted = _repeated(part, int(sign == "+"), 1 if sign == "?" else None)
        elif found := _COUNT.match(self.text, self.at):
            self.at = found.end()
            least = int(found[1])
            most = (int(found[3]) if found[3] else None) if found[2] else least
            counted = _repeated(part, least, most if most is None else max(most, least))
        else:
            return part
        if self.text.startswith("?", self.at):
            self.at += 1
        return counted


def linear_pattern(text: str) -> Callable[[str], bool]:
    """Return a test whether a whole text fits a pattern. Raises UnreadablePatternError.

    Time: the length of the text times the size of the pattern.
    """
    reader = _Reader(text)
    whole = reader.either()
    if reader.at != len(text):
        raise UnreadablePatternError(f"character {reader.at}")
    pattern = _Pattern()
    pattern.start = whole(pattern, 0)
    return pattern.fits
