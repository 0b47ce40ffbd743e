"""The small language of safety-flag triggers: `name op value` joined by and / or, with brackets.

Three outcomes: true, false, and "cannot tell" (the input is unknown, skipped or left for a talk, or was never asked).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

OPEN_VALUES = frozenset({"unknown", "skipped", "in_person"})
InputValue = str | frozenset[str]
Inputs = Mapping[str, InputValue]

_TOKEN = re.compile(r"\s*(==|!=|<=|>=|<|>|\(|\)|,|[A-Za-z0-9_.\-]+)")
_WORD = re.compile(r"[A-Za-z0-9_.\-]+")
_KEYWORDS = frozenset({"and", "or", "in", "contains"})


class RuleError(ValueError):
    """A trigger that cannot be read; the message names the place."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`holds` is None where it cannot be told; `open_inputs` are the inputs that a person has to be asked about."""

    holds: bool | None
    open_inputs: frozenset[str] = frozenset()


Rule = Callable[[Inputs], Outcome]
NAMES = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")


def _tokens(text: str) -> list[tuple[str, int]]:
    """The tokens, each with the character it starts at, counted from 1."""
    found, position = [], 0
    while position < len(text.rstrip()):
        match = _TOKEN.match(text, position)
        if not match:
            place = len(text) - len(text[position:].lstrip())
            raise RuleError(f"cannot read {text[place : place + 12]!r} at character {place + 1}")
        found.append((match.group(1), match.start(1) + 1))
        position = match.end()
    return found


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._at = 0
        self.names: set[str] = set()

    def _peek(self) -> str | None:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else None

    def _take(self, wanted: str | None = None) -> str:
        token = self._peek()
        if token is None or (wanted is not None and token != wanted):
            raise self._unexpected(wanted or "more")
        self._at += 1
        return token

    def _unexpected(self, wanted: str) -> RuleError:
        if self._at == len(self._tokens):
            return RuleError(f"expected {wanted}, found the end")
        token, place = self._tokens[self._at]
        return RuleError(f"expected {wanted}, found {token} at character {place}")

    def _fitting(self, fits: Callable[[str], object], wanted: str) -> str:
        token = self._peek()
        if token is None or not fits(token):
            raise self._unexpected(wanted)
        return self._take()

    def _name(self) -> str:
        return self._fitting(lambda token: NAMES.fullmatch(token) and token not in _KEYWORDS, "a name")

    def _value(self) -> str:
        return self._fitting(lambda token: _WORD.fullmatch(token) and token not in _KEYWORDS, "a value")

    def whole(self) -> Rule:
        rule = self._either()
        if self._peek() is not None:
            raise self._unexpected("and, or, or the end")
        return rule

    def _either(self) -> Rule:
        rules = [self._both()]
        while self._peek() == "or":
            self._take()
            rules.append(self._both())
        return rules[0] if len(rules) == 1 else lambda inputs: _join([rule(inputs) for rule in rules], decisive=True)

    def _both(self) -> Rule:
        rules = [self._one()]
        while self._peek() == "and":
            self._take()
            rules.append(self._one())
        return rules[0] if len(rules) == 1 else lambda inputs: _join([rule(inputs) for rule in rules], decisive=False)

    def _one(self) -> Rule:
        if self._peek() == "(":
            self._take()
            rule = self._either()
            self._take(")")
            return rule
        name, operator = self._name(), self._fitting(_TESTS.__contains__, "an operator")
        wanted = self._values() if operator == "in" else (self._value(),)
        self.names.update((name, *(value for value in wanted if "." in value and NAMES.fullmatch(value))))
        return lambda inputs: _test(name, operator, wanted, inputs)

    def _values(self) -> tuple[str, ...]:
        self._take("(")
        values = [self._value()]
        while self._peek() == ",":
            self._take()
            values.append(self._value())
        self._take(")")
        return tuple(values)


def _join(outcomes: list[Outcome], *, decisive: bool) -> Outcome:
    if any(outcome.holds is decisive for outcome in outcomes):
        return Outcome(decisive)
    if any(outcome.holds is None for outcome in outcomes):
        return Outcome(None, frozenset().union(*(o.open_inputs for o in outcomes if o.holds is None)))
    return Outcome(not decisive)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _ordered(compare: Callable[[Decimal, Decimal], bool]) -> Callable[[InputValue, tuple[str, ...]], bool]:
    def test(value: InputValue, wanted: tuple[str, ...]) -> bool:
        one, two = (_number(value) if isinstance(value, str) else None), _number(wanted[0])
        return one is not None and two is not None and compare(one, two)

    return test


def _equal(value: InputValue, wanted: tuple[str, ...]) -> bool:
    if isinstance(value, frozenset):
        return value == {wanted[0]}
    numbers = _number(value), _number(wanted[0])
    return value == wanted[0] or (numbers[0] is not None and numbers[0] == numbers[1])


def _members(value: InputValue) -> frozenset[str]:
    return value if isinstance(value, frozenset) else frozenset({value})


_TESTS: Mapping[str, Callable[[InputValue, tuple[str, ...]], bool]] = {
    "==": _equal,
    "!=": lambda value, wanted: not _equal(value, wanted),
    "<": _ordered(lambda a, b: a < b),
    "<=": _ordered(lambda a, b: a <= b),
    ">": _ordered(lambda a, b: a > b),
    ">=": _ordered(lambda a, b: a >= b),
    "in": lambda value, wanted: bool(_members(value) & set(wanted)),
    "contains": lambda value, wanted: wanted[0] in _members(value),
}


def _test(name: str, operator: str, wanted: tuple[str, ...], inputs: Inputs) -> Outcome:
    value = inputs.get(name)
    if value is None:
        return Outcome(None)
    resolved = tuple(_resolve(want, inputs) for want in wanted)
    if isinstance(value, str) and value in OPEN_VALUES and value not in wanted:
        return Outcome(None, frozenset({name}))
    return Outcome(any(_TESTS[operator](value, (want,)) for option in resolved for want in option))


def _resolve(wanted: str, inputs: Inputs) -> tuple[str, ...]:
    """A value that names another input stands for that input's members (`map.no_touch contains plan.region`)."""
    if "." in wanted and _number(wanted) is None:
        return tuple(sorted(_members(inputs.get(wanted, frozenset()))))
    return (wanted,)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger that has been read: the input names it uses and the test itself."""

    names: frozenset[str]
    test: Rule


def read_trigger(text: str) -> Trigger:
    """Read a trigger. Raises RuleError."""
    parser = _Parser(text)
    rule = parser.whole()
    return Trigger(frozenset(parser.names), rule)
