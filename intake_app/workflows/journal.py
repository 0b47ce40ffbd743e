"""The small notes beside a draft: where a person is, what they have opened, what they chose on the notes."""

from dataclasses import dataclass, field, replace

from intake_app.domain.pages import SectionChoice
from intake_app.domain.response_json import Json

NOTE_NAME = "journey"


@dataclass(frozen=True, slots=True)
class Journal:
    """Saved with every page turn, so that a stop at any moment loses nothing.

    `opened` maps a page id to the ISO time it was first shown; `cared_for` holds the ids of urgent flags that the
    person has been told about; `agenda` the pages they would rather talk about.
    """

    page: str = ""
    opened: dict[str, str] = field(default_factory=dict)
    choices: dict[str, SectionChoice] = field(default_factory=dict)
    agenda: tuple[str, ...] = ()
    cared_for: tuple[str, ...] = ()
    touched: frozenset[str] = frozenset()
    language: str = ""

    def at(self, page: str, time: str) -> "Journal":
        """Return the journal with this page shown."""
        return replace(self, page=page, opened={page: time} | self.opened)

    def chosen(self, section: str, choice: SectionChoice) -> "Journal":
        """Return the journal with a section's choice in it."""
        return replace(self, choices={**self.choices, section: choice})

    def to_json(self) -> dict[str, Json]:
        """Write the journal."""
        agenda: list[Json] = [*self.agenda]
        cared_for: list[Json] = [*self.cared_for]
        touched: list[Json] = [*sorted(self.touched)]
        return {
            "page": self.page,
            "opened": {**self.opened},
            "choices": {section: str(choice) for section, choice in self.choices.items()},
            "agenda": agenda,
            "cared_for": cared_for,
            "touched": touched,
            "language": self.language,
        }


def _texts(raw: Json) -> tuple[str, ...]:
    return tuple(str(part) for part in raw) if isinstance(raw, list) else ()


def _pairs(raw: Json) -> dict[str, str]:
    return {key: str(part) for key, part in raw.items()} if isinstance(raw, dict) else {}


def _choices(raw: Json) -> dict[str, SectionChoice]:
    known = {str(choice): choice for choice in SectionChoice}
    return {section: known[choice] for section, choice in _pairs(raw).items() if choice in known}


def journal_from(raw: Json) -> Journal:
    """Read what `to_json` wrote; a part that is not there, or not to be read, starts empty."""
    if not isinstance(raw, dict):
        return Journal()
    return Journal(
        page=str(raw.get("page", "")),
        opened=_pairs(raw.get("opened")),
        choices=_choices(raw.get("choices")),
        agenda=_texts(raw.get("agenda")),
        cared_for=_texts(raw.get("cared_for")),
        touched=frozenset(_texts(raw.get("touched"))),
        language=str(raw.get("language", "")),
    )
