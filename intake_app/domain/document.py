"""A document before it is laid out: blocks of finished text, in order; `documents` turns it into PDF.

The text is already in the person's language, and what it says is exactly what stood on the screen (rule F08).
"""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from intake_app.domain.consent import Decision, Ink


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text. `tone` is "body", "small", "lead" or "note" (a tinted panel)."""

    text: str
    tone: str = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; numbered or not."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """Label and value pairs, as on the first page: (label, value)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Questions with their answers; `muted` marks an answer that was skipped or left for a talk."""

    rows: tuple["AnswerRow", ...]


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question as it was shown, and the answer in words; `ink` is drawn in its place (initials).

    `note` says where an answer comes from that was not given today.
    """

    question: str
    answer: str
    muted: bool = False
    ink: Ink | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a person handed in, printed small; `data` is the PNG or JPEG, `alt` says what it belongs to."""

    data: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; the first column heads its rows. `widths` are shares of the page."""

    summary: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """Decisions by technique (rows) and body area (columns) with the words for each decision.

    `words` gives the printed word for yes, ask and no, and `open_word` the one for what is not decided.
    """

    summary: str
    corner: str
    areas: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Decision | None, ...]], ...]
    words: dict[Decision, str]
    open_word: str


@dataclass(frozen=True, slots=True)
class DecisionList:
    """Decisions one below another: (label, decision), e.g. by technique."""

    rows: tuple[tuple[str, Decision | None], ...]
    words: dict[Decision, str]
    open_word: str


@dataclass(frozen=True, slots=True)
class BodyDrawing:
    """The body map: region codes by layer, views to draw with their captions, and the same in words (`alt`).

    `decisions` tints whole areas by decision; `hurts` and `avoid` are region codes; `legend` pairs a key
    ("yes", "ask", "no", "hurts", "avoid") with its words.
    """

    figure: str
    views: tuple[tuple[str, str], ...]
    hurts: frozenset[str]
    avoid: frozenset[str]
    decisions: dict[str, Decision]
    legend: tuple[tuple[str, str], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """One signature as it is printed: name, meaning, time, and the drawing or the typed name.

    `details` are short lines about capacity, language, helper or standing. Before anybody has signed, `at` is None and
    the block is an empty box.
    """

    label: str
    name: str
    meaning: str
    at: str | None = None
    ink: Ink | None = None
    typed: str | None = None
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signature blocks, side by side where there is room."""

    blocks: tuple[SignatureBlock, ...]


@dataclass(frozen=True, slots=True)
class SealField:
    """An empty, tagged PDF signature field. `field` is "ClinicSeal" or "Practitioner"."""

    field: str
    label: str
    explanation: str
    lock_all: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question on paper: boxes to tick, round for one answer and square for several, and `lines` to write on.

    `condition` says when it is to be answered. With `in_row` the boxes stand beside each other.
    """

    text: str
    hint: str = ""
    condition: str = ""
    options: tuple[str, ...] = ()
    several: bool = False
    in_row: bool = False
    lines: int = 0


@dataclass(frozen=True, slots=True)
class TickTable:
    """A table whose cells are empty boxes: `header` names the columns, `rows` what is to be decided."""

    summary: str
    header: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FillIn:
    """Labels with what is known, or a line to write on where the value is empty.

    The line with the label `signed` has room for a signature.
    """

    rows: tuple[tuple[str, str], ...]
    signed: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Heading
    | Paragraph
    | Bullets
    | Fields
    | Answers
    | Picture
    | Table
    | DecisionTable
    | DecisionList
    | BodyDrawing
    | Signatures
    | SealField
    | Question
    | TickTable
    | FillIn
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside the PDF (PDF/A-3 associated file)."""

    name: str
    mime: str
    description: str
    data: bytes
    relationship: str = "Data"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `created` is aware. The title names no person; `footer` stands left of "page x of y"."""

    id: UUID
    title: str
    subject: str
    author: str
    language: str
    created: datetime
    blocks: tuple[Block, ...]
    footer: str
    page_words: str = "Page {page} of {total}"
    page_size: str = "letter"
    attachments: tuple[AttachedFile, ...] = field(default=())
    right_to_left: bool = False
