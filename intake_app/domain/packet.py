"""A packet: the forms that one kind of visit needs, in order, each frozen as one version."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath

from intake_app.domain.expressions import ExpressionEngine
from intake_app.domain.form_engine import FormEngine
from intake_app.domain.instances import split_key
from intake_app.domain.kept_form import KeptForm
from intake_app.domain.questionnaire import Item, Questionnaire
from intake_app.domain.score_definition import scores_in
from intake_app.domain.scoring import ScoreDefinition

WITH = "+"


def packet_key(name: str, chosen_forms: Iterable[str] = ()) -> str:
    """Return a packet's name with the optional forms that a clinic turned on, e.g. `first-visit+pelvic-health`.

    A visit keeps this key, so that it has the forms it began with, whatever the clinic turns on or off later.
    """
    return WITH.join(dict.fromkeys((*name.split(WITH), *chosen_forms)))


def split_packet_key(key: str) -> tuple[str, tuple[str, ...]]:
    """Return a packet's name and the optional forms that a key names."""
    name, *chosen = key.split(WITH)
    return name, tuple(part for part in chosen if part)


@dataclass(frozen=True, slots=True)
class LoadedForm:
    """One form version as read from disk. `sha256` is the hash (hex) of its canonical JSON, translations included.

    `holds_months`: how long its answers stand in this packet; 0 where it is asked at every visit. `optional`: a visit
    can do without it, so where it lacks the person's language it is left out, and the packet stays in that language.
    """

    questionnaire: Questionnaire
    sha256: str
    role: str = "intake"
    languages: tuple[str, ...] = ("en",)
    path: str = ""
    holds_months: int = 12
    optional: bool = False

    @property
    def url(self) -> str:
        """The canonical url of the form."""
        return self.questionnaire.url or ""

    @property
    def version(self) -> str:
        """The version of the form."""
        return self.questionnaire.version or ""

    @property
    def name(self) -> str:
        """The name of the form's folder; the end of its url where it was not read from one."""
        return PurePath(self.path).parent.parent.name or self.url.rpartition("/")[2]

    @property
    def kept(self) -> KeptForm:
        """The form as a visit keeps it."""
        return KeptForm(self.name, self.url, self.version, self.sha256, self.holds_months, self.optional)


@dataclass(frozen=True, slots=True)
class OptionalForm:
    """A form that a clinic turns on or off, and the packets that have a place for it.

    `by_responder`: on only with a person who answers on the same day, a plan and a hand-off list (rule A12).
    `at_first`: on until the clinic turns it off.
    """

    questionnaire: Questionnaire
    packets: tuple[str, ...]
    by_responder: bool = False
    at_first: bool = False

    @property
    def id(self) -> str:
        """The form's name."""
        return self.questionnaire.id or ""


@dataclass(frozen=True)
class Packet:
    """The forms of a visit. `holds_months` says how long a signed packet stands; `expressions` evaluates FHIRPath."""

    name: str
    title: str
    forms: tuple[LoadedForm, ...]
    holds_months: int = 12
    expressions: ExpressionEngine | None = field(default=None, compare=False, repr=False)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that all forms have which are not optional, in the order of the first one."""
        forms = [form for form in self.forms if not form.optional] or self.forms
        return tuple(code for code in forms[0].languages if all(code in form.languages for form in forms))

    def keeping(self, wanted: Callable[[LoadedForm], bool]) -> "Packet":
        """Return the packet with the wanted forms alone; the same choice gives the same packet, read once."""
        choice = tuple(wanted(form) for form in self.forms)
        if all(choice):
            return self
        if choice not in self._parts:
            kept = tuple(form for form, keep in zip(self.forms, choice, strict=True) if keep)
            self._parts[choice] = replace(self, forms=kept)
        return self._parts[choice]

    def in_language(self, language: str) -> "Packet":
        """Return the packet without the optional forms that are not there in a language."""
        return self.keeping(lambda form: not form.optional or language in form.languages)

    @cached_property
    def _parts(self) -> "dict[tuple[bool, ...], Packet]":
        return {}

    @cached_property
    def questionnaires(self) -> tuple[Questionnaire, ...]:
        """The forms without what surrounds them."""
        return tuple(form.questionnaire for form in self.forms)

    @cached_property
    def kept(self) -> tuple[KeptForm, ...]:
        """The forms as a visit keeps them, in order."""
        return tuple(form.kept for form in self.forms)

    @cached_property
    def engine(self) -> FormEngine:
        """The forms as one, read once."""
        return FormEngine(self.questionnaires, self.expressions)

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """All items of all forms by link_id (unique over the packet)."""
        return {item.link_id: item for form in self.questionnaires for item in form.walk()}

    def item(self, key: str) -> Item:
        """Return the item of a key, whichever instance it names. Raises KeyError."""
        return self.items[key] if key in self.items else self.items[split_key(key)[0]]

    @cached_property
    def sections(self) -> Mapping[str, Item]:
        """All sections of all forms by link_id, in order."""
        return {section.link_id: section for form in self.questionnaires for section in form.sections}

    @cached_property
    def form_of(self) -> dict[str, LoadedForm]:
        """The form that each link_id stands in."""
        return {item.link_id: form for form in self.forms for item in form.questionnaire.walk()}

    @cached_property
    def scores(self) -> dict[str, ScoreDefinition]:
        """The definition of every score, by the link_id of the item that holds it. Raises ScoreError."""
        return scores_in(self.items.values())

    @cached_property
    def questions(self) -> tuple[Item, ...]:
        """Every item that can be answered, in order."""
        return tuple(i for q in self.questionnaires for i in q.walk() if i.type not in {"group", "display"})
