"""What is known of a section from an earlier visit, and where an answer that was not asked again comes from."""

from dataclasses import dataclass
from enum import StrEnum


class KnownChoice(StrEnum):
    """What a person says of their own earlier answers (rule E05). Nothing is chosen until they do."""

    STILL_TRUE = "still-true"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Known:
    """A section that was answered before: the visit it was said at, when that was handed in, and the link_ids it has.

    `visit` is a visit id, `given` an ISO time.
    """

    visit: str
    given: str
    keys: tuple[str, ...]
    choice: KnownChoice | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """Where an answer comes from that was not typed today: said at `visit`, on `given`, and confirmed again since.

    `confirmed` is the ISO time at which the person said that it still stands, and empty while they have not.
    """

    visit: str
    given: str
    confirmed: str = ""
