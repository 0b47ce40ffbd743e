"""The person, as the record knows them."""

from dataclasses import dataclass
from datetime import date
from unicodedata import combining, normalize
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Patient:
    """One person. Only `name_to_use` and `birth_date` are compulsory (rule A02)."""

    id: UUID
    name_to_use: str
    birth_date: date
    legal_name: str | None = None
    pronouns: str | None = None
    phone: str | None = None
    email: str | None = None
    safe_to_leave_message: bool | None = None

    def __post_init__(self) -> None:
        if not self.name_to_use.strip():
            raise ValueError("a patient needs a name to use")

    @property
    def record_name(self) -> str:
        """The name on documents: the legal name where it differs, else the name to use."""
        return self.legal_name or self.name_to_use

    @property
    def may_be_left_a_message(self) -> bool:
        """Whether a message may be left where somebody else can hear or read it: after a yes only (rule B11)."""
        return self.safe_to_leave_message is True

    def age_on(self, day: date) -> int:
        """Whole years on `day`."""
        before = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - before


def _folded(name: str) -> frozenset[str]:
    letters = (letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))
    return frozenset("".join(letters).replace("-", " ").replace("'", " ").replace("’", " ").split())


def near_duplicates(candidate: Patient, known: tuple[Patient, ...]) -> tuple[Patient, ...]:
    """The people who may be the same person: a shared name, and a birth date that is the same or nearly so."""
    names = _folded(f"{candidate.name_to_use} {candidate.legal_name or ''}")
    return tuple(
        other
        for other in known
        if other.id != candidate.id
        and names & _folded(f"{other.name_to_use} {other.legal_name or ''}")
        and (other.birth_date == candidate.birth_date or _close(other.birth_date, candidate.birth_date))
    )


def _close(one: date, two: date) -> bool:
    same = (one.year == two.year, one.month == two.month, one.day == two.day)
    return sum(same) >= 2 or (one.year == two.year and (one.month, one.day) == (two.day, two.month))  # noqa: PLR2004
