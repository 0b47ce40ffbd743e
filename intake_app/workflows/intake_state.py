"""What a patient screen draws: one frozen value, made by the workflow after every act."""

from dataclasses import dataclass
from uuid import UUID

from intake_app.domain.known import KnownChoice
from intake_app.domain.pages import Page, PageKind
from intake_app.workflows.item_view import ItemView


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One question on the review page; `page` is where Change leads. `covered` rows wait behind "show" (rule B05).

    `note` says where the answer comes from, where it was not given today.
    """

    key: str
    question: str
    answer: str
    page: str
    muted: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """A section on the review page."""

    title: str
    rows: tuple[ReviewRow, ...]
    covered: bool = False
    page: str = ""


@dataclass(frozen=True, slots=True)
class KnownView:
    """Earlier answers of a section: (question, answer) rows, the day they were given, and what is said of them today.

    `covered` rows wait behind "show".
    """

    given: str
    rows: tuple[tuple[str, str], ...]
    covered: bool
    choice: KnownChoice | None = None


@dataclass(frozen=True, slots=True)
class SignView:
    """What stands beside the signature: the summary (F06), what is still unread (F01), the text's hash (F08).

    `until` says on which day it ends.
    """

    name: str
    text_sha256: str
    agreed: tuple[str, ...]
    ask: tuple[str, ...]
    declined: tuple[str, ...]
    undecided: tuple[str, ...]
    unread: tuple[tuple[str, str], ...] = ()
    until: str = ""

    @property
    def can_sign(self) -> bool:
        """Whether every part was opened, or left for a talk."""
        return not self.unread


@dataclass(frozen=True, slots=True)
class IntakeState:
    """One patient screen. `step` of `total` counts sections; `care` is what to say after an urgent answer (E02).

    `left_for_talk`: the page before was put on the list of what to talk about, which can be taken back from here.
    """

    visit_id: UUID
    language: str
    languages: tuple[str, ...]
    name: str
    page: Page
    heading: str
    section_title: str
    why: str = ""
    who_sees: tuple[str, ...] = ()
    items: tuple[ItemView, ...] = ()
    step: int = 0
    total: int = 0
    can_go_back: bool = False
    review: tuple[ReviewSection, ...] = ()
    sign: SignView | None = None
    care: tuple[str, ...] = ()
    icon: str = ""
    illustration: str = ""
    known: KnownView | None = None
    left_for_talk: bool = False

    @property
    def kind(self) -> PageKind:
        """The kind of page."""
        return self.page.kind

    @property
    def has_errors(self) -> bool:
        """Whether something on this page is to be mended."""
        return any(item.to_mend for item in self.items)
