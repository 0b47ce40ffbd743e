"""What a person answered: values, the five answer states, and the whole response.

A key is an item's `link_id`, followed by `@i` or `@i.j` (0-based instance path) inside repeating groups.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType


class AnswerStatus(StrEnum):
    """How an item stands. A missing key means that the person has not been there yet."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    DONT_KNOW = "dont-know"
    PREFER_NOT = "prefer-not"
    IN_PERSON = "in-person"


@dataclass(frozen=True, slots=True)
class Coding:
    """One code of an answer list; `display` is the text that was shown."""

    code: str
    system: str | None = None
    display: str | None = None

    def same_code(self, other: "Coding") -> bool:
        """Compare by code, and by system only where both name one."""
        systems = {self.system, other.system} - {None}
        return self.code == other.code and len(systems) < 2  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit (UCUM code where there is one)."""

    value: Decimal
    unit: str | None = None
    system: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the person handed in; `data` is the file itself, base64. `size` is what the sender says, in bytes."""

    title: str
    content_type: str
    data: str
    url: str | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to another record, e.g. `Patient/17`."""

    reference: str
    type: str | None = None
    display: str | None = None


Value = bool | int | Decimal | str | Coding | Quantity | Attachment | Reference


@dataclass(frozen=True, slots=True)
class Answer:
    """One item's state; `values` is empty unless the status is ANSWERED."""

    status: AnswerStatus
    values: tuple[Value, ...] = ()

    @classmethod
    def of(cls, *values: Value) -> "Answer":
        """Build an answered state from one or more values."""
        return cls(AnswerStatus.ANSWERED, values)

    @property
    def answered(self) -> bool:
        """Whether there is a value; a text of blanks only is none."""
        if self.status is AnswerStatus.ANSWERED:
            for value in self.values:
                if not isinstance(value, str) or value.strip():
                    return True
        return False

    @property
    def first(self) -> Value | None:
        """The first value, or None where there is none."""
        return self.values[0] if self.answered else None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the coded values, in order."""
        return tuple(value.code for value in self.values if isinstance(value, Coding))


def _frozen(answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    return MappingProxyType(dict(answers))


@dataclass(frozen=True, slots=True)
class Response:
    """Every answer of a visit, also those of items that are hidden at the moment."""

    answers: Mapping[str, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", _frozen(self.answers))

    def with_answer(self, key: str, answer: Answer) -> "Response":
        """Return a response in which `key` has this answer."""
        return Response({**self.answers, key: answer})

    def without(self, key: str) -> "Response":
        """Return a response in which nobody has been at `key`."""
        return Response({k: a for k, a in self.answers.items() if k != key})

    def only(self, keys: frozenset[str]) -> "Response":
        """Return the part of the response that belongs to `keys`."""
        return Response({k: a for k, a in self.answers.items() if k in keys})

    def get(self, key: str) -> Answer | None:
        """Return the answer at `key`, or None where nobody has been."""
        return self.answers.get(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self.answers)
