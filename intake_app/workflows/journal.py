"""The small notes beside a draft: where a person is, what they have opened, what they chose on the notes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from intake_app.domain.known import Carried, Known, KnownChoice
from intake_app.domain.pages import SectionChoice
from intake_app.domain.response_json import Json
from intake_app.workflows.flag_inputs import NO_TOUCH

NOTE_NAME = "journey"
_PARTS_OF_CARRIED = 3


@dataclass(frozen=True, slots=True)
class Journal:
    """Saved with every page turn, so that a stop at any moment loses nothing.

    `opened` maps a page id to the ISO time it was first shown; `cared_for` holds the ids of urgent flags that the
    person has been told about; `agenda` the pages they would rather talk about. `known` holds the sections that were
    answered at an earlier visit, `carried` where each answer comes from that was not typed today. `stood` names the
    regions that were marked "please don't touch" when the visit began, `lifted` maps those of them that the person has
    lifted to the ISO time, and `lift_words` is what they said about it.
    """

    page: str = ""
    opened: dict[str, str] = field(default_factory=dict)
    choices: dict[str, SectionChoice] = field(default_factory=dict)
    agenda: tuple[str, ...] = ()
    cared_for: tuple[str, ...] = ()
    touched: frozenset[str] = frozenset()
    language: str = ""
    known: Mapping[str, Known] = field(default_factory=dict)
    carried: Mapping[str, Carried] = field(default_factory=dict)
    stood: tuple[str, ...] = ()
    lifted: Mapping[str, str] = field(default_factory=dict)
    lift_words: str = ""

    def at(self, page: str, time: str) -> "Journal":
        """Return the journal with this page shown."""
        return replace(self, page=page, opened={page: time} | self.opened)

    def chosen(self, section: str, choice: SectionChoice) -> "Journal":
        """Return the journal with a section's choice in it."""
        return replace(self, choices={**self.choices, section: choice})

    def knew(self, section: str, choice: KnownChoice) -> "Journal":
        """Return the journal in which the person has said whether a section is still true; it is not left out then."""
        known = {**self.known, section: replace(self.known[section], choice=choice)}
        return replace(self.chosen(section, SectionChoice.CONTINUE), known=known)

    def carrying(self, carried: Mapping[str, Carried]) -> "Journal":
        """Return the journal with where these answers come from."""
        return replace(self, carried={**self.carried, **carried})

    def typed(self, key: str) -> "Journal":
        """Return the journal in which an answer is today's own."""
        return replace(self, carried={other: one for other, one in self.carried.items() if other != key})

    def confirmed(self, keys: Collection[str], time: str) -> "Journal":
        """Return the journal in which the answers at `keys` have been looked at and left as they are."""
        seen = {k: replace(one, confirmed=time) for k, one in self.carried.items() if k in keys and not one.confirmed}
        return self.carrying(seen) if seen else self

    def marked(self, regions: Collection[str], time: str) -> "Journal":
        """Return the journal with these regions marked: what stood before and is not among them was lifted."""
        lifted = {region: self.lifted.get(region, time) for region in self.stood if region not in regions}
        return replace(self, lifted=lifted, lift_words=self.lift_words if lifted else "")

    @property
    def kept(self) -> frozenset[str]:
        """The answers that stay when their part is left out: marks that were made before hold until lifted (C02)."""
        return frozenset({NO_TOUCH} if self.stood or NO_TOUCH in self.carried else ())

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
            "known": {section: _known_to_json(known) for section, known in self.known.items()},
            "stood": [*self.stood],
            "lifted": {**self.lifted},
            "lift_words": self.lift_words,
            "carried": {key: [one.visit, one.given, one.confirmed] for key, one in self.carried.items()},
        }


def _known_to_json(known: Known) -> dict[str, Json]:
    return {"visit": known.visit, "given": known.given, "keys": [*known.keys], "choice": str(known.choice or "")}


def _texts(raw: Json) -> tuple[str, ...]:
    return tuple(str(part) for part in raw) if isinstance(raw, list) else ()


def _pairs(raw: Json) -> dict[str, str]:
    return {key: str(part) for key, part in raw.items()} if isinstance(raw, dict) else {}


def _choices(raw: Json) -> dict[str, SectionChoice]:
    known = {str(choice): choice for choice in SectionChoice}
    return {section: known[choice] for section, choice in _pairs(raw).items() if choice in known}


def _known(raw: Json) -> dict[str, Known]:
    codes = {str(choice): choice for choice in KnownChoice}
    return {
        section: Known(
            str(one.get("visit", "")),
            str(one.get("given", "")),
            _texts(one.get("keys")),
            codes.get(str(one.get("choice"))),
        )
        for section, one in (raw.items() if isinstance(raw, dict) else ())
        if isinstance(one, dict)
    }


def _carried(raw: Json) -> dict[str, Carried]:
    parts = {key: _texts(one) for key, one in raw.items()} if isinstance(raw, dict) else {}
    return {key: Carried(*one) for key, one in parts.items() if len(one) == _PARTS_OF_CARRIED}


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
        known=_known(raw.get("known")),
        carried=_carried(raw.get("carried")),
        stood=_texts(raw.get("stood")),
        lifted=_pairs(raw.get("lifted")),
        lift_words=str(raw.get("lift_words", "")),
    )
