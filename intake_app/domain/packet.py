"""A packet: the forms that one kind of visit needs, in order, each frozen as one version."""

from dataclasses import dataclass
from functools import cached_property

from intake_app.domain.enablement import FormIndex
from intake_app.domain.questionnaire import Item, Questionnaire


@dataclass(frozen=True, slots=True)
class LoadedForm:
    """One form version as read from disk. `sha256` is the hash (hex) of its canonical JSON, translations included.

    `holds_months`: how long its answers stand in this packet; 0 where it is asked at every visit.
    """

    questionnaire: Questionnaire
    sha256: str
    role: str = "intake"
    languages: tuple[str, ...] = ("en",)
    path: str = ""
    holds_months: int = 12

    @property
    def url(self) -> str:
        """The canonical url of the form."""
        return self.questionnaire.url or ""

    @property
    def version(self) -> str:
        """The version of the form."""
        return self.questionnaire.version or ""


@dataclass(frozen=True)
class Packet:
    """The forms of a visit. `holds_months` says how long a signed packet stands."""

    name: str
    title: str
    forms: tuple[LoadedForm, ...]
    holds_months: int = 12

    @cached_property
    def questionnaires(self) -> tuple[Questionnaire, ...]:
        """The forms without what surrounds them."""
        return tuple(form.questionnaire for form in self.forms)

    @cached_property
    def index(self) -> FormIndex:
        """All items of all forms by link_id (unique over the packet)."""
        return FormIndex(item for form in self.questionnaires for item in form.item)

    @cached_property
    def form_of(self) -> dict[str, LoadedForm]:
        """The form that each link_id stands in."""
        return {item.link_id: form for form in self.forms for item in form.questionnaire.walk()}

    @cached_property
    def questions(self) -> tuple[Item, ...]:
        """Every item that can be answered, in order."""
        return tuple(i for q in self.questionnaires for i in q.walk() if i.type not in {"group", "display"})
