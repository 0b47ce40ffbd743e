"""What was left for staff at the signing, to be written down: the interpreter, the right to decide, the own word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from intake_app.domain.authority import Interpretation, InterpreterKind, InterpreterMode
from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.parts import body, part
from intake_app.gui.staff.segments import Segments
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.left_for_staff import AssentFacts, AuthorityFacts, Facts, InterpreterFacts, complete
from intake_app.workflows.signing import LEFT_ASSENT, LEFT_AUTHORITY, LEFT_INTERPRETER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat

LINE = 200
YES, NO = "yes", "no"


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeftBox", text)


class PartFields(Panel):
    """The fields of one part; `facts` returns what they hold, or None once it has said what is missing."""

    def __init__(self, name: str, heading: str, on_save: Callable[[PartFields], None]) -> None:
        super().__init__(pad=tokens.M)
        self._name, self._missing = name, False
        self.setObjectName(f"left:{name}")
        self.body.setSpacing(tokens.S)
        self.body.addWidget(part(heading))
        self.build()
        save = PillButton(_tr("Write this down"), "primary", "check", desk=True)
        save.setObjectName(f"left:{name}:save")
        save.clicked.connect(lambda _on=False: on_save(self))
        self.body.addWidget(FlowRow(save))

    def build(self) -> None:
        """Add the fields."""
        raise NotImplementedError

    def facts(self) -> Facts | None:
        """Return what was filled in."""
        raise NotImplementedError

    def _line(self, name: str, label: str, hint: str = "") -> Labelled:
        field = LineEdit(desk=True, max_length=LINE)
        field.setObjectName(f"left:{self._name}:{name}")
        return self._added(Labelled(label, field, hint, desk=True))

    def _choice(self, name: str, label: str, choices: Mapping[str, str]) -> Labelled:
        return self._added(Labelled(label, Segments([*choices.items()], f"left:{self._name}:{name}"), desk=True))

    def _added(self, box: Labelled) -> Labelled:
        self.body.addWidget(box)
        return box

    def _said(self, box: Labelled, asked: str = "") -> str:
        """What a field holds; where it is empty and `asked` for, that is said in its place."""
        field = box.field
        value = field.text().strip() if isinstance(field, LineEdit) else ""
        if isinstance(field, DeskNote):
            value = field.note()
        elif isinstance(field, Segments):
            value = field.value() or ""
        box.set_error("" if value else asked)
        self._missing = self._missing or bool(asked and not value)
        return value

    def _whole(self) -> bool:
        missing, self._missing = self._missing, False
        return not missing


class InterpreterFields(PartFields):
    """Who interpreted, in which language and how, and whether they confirmed it."""

    @override
    def build(self) -> None:
        self.body.addWidget(body(_tr("Someone interpreted. Please write down who, and how.")))
        self._who = self._line("name", _tr("Name or number of the interpreter"))
        self._language = self._line("language", _tr("Language spoken with the person"))
        self._mode = self._choice(
            "mode",
            _tr("How they took part"),
            {
                InterpreterMode.IN_PERSON.value: _tr("In the room"),
                InterpreterMode.VIDEO.value: _tr("By video"),
                InterpreterMode.PHONE.value: _tr("By phone"),
            },
        )
        self._kind = self._choice(
            "kind",
            _tr("Who they are"),
            {
                InterpreterKind.TRAINED.value: _tr("Trained interpreter"),
                InterpreterKind.FAMILY.value: _tr("Family or friend, as the person wished"),
                InterpreterKind.OTHER.value: _tr("Someone else"),
            },
        )
        confirmed = {YES: _tr("Yes, they confirmed it"), NO: _tr("They were not asked")}
        asked = _tr("Did they confirm that they interpreted everything, both ways?")
        self._attested = self._choice("attested", asked, confirmed)

    @override
    def facts(self) -> InterpreterFacts | None:
        choose = _tr("Please choose one.")
        name = self._said(self._who, _tr("Please write a name or a number."))
        language = self._said(self._language, _tr("Please write the language."))
        mode, kind = self._said(self._mode, choose), self._said(self._kind, choose)
        attested = self._said(self._attested, choose)
        if not self._whole():
            return None
        spoken = Interpretation(language, InterpreterMode(mode), InterpreterKind(kind))
        return InterpreterFacts(name, spoken, attested == YES)


class AuthorityFields(PartFields):
    """Whether the paper about the right to decide was seen, and what it says."""

    @override
    def build(self) -> None:
        seen = {YES: _tr("It was seen"), NO: _tr("There was none to see")}
        self._seen = self._choice("seen", _tr("The paper about the right to decide"), seen)
        self._paper = self._line("paper", _tr("Which paper it is"), _tr("For example: court order, with its date."))
        self._covers = self._line("covers", _tr("What it covers"), _tr("You can leave this empty."))
        self._until = self._line("until", _tr("Until when it holds"), _tr("You can leave this empty."))

    @override
    def facts(self) -> AuthorityFacts | None:
        seen = self._said(self._seen, _tr("Please choose one."))
        paper = self._said(self._paper, _tr("Please write which paper it is.") if seen == YES else "")
        covers, until = self._said(self._covers), self._said(self._until)
        return AuthorityFacts(paper if seen == YES else "", covers, until) if self._whole() else None


class AssentFields(PartFields):
    """What the person themselves said."""

    @override
    def build(self) -> None:
        self.body.addWidget(body(_tr("They said yes, and chose not to sign their own line. Both are fine.")))
        words = DeskNote(_tr("What they said, or how they showed it."), 2)
        words.setObjectName("left:assent:words")
        self._words = self._added(Labelled(_tr("Their own words"), words, desk=True))

    @override
    def facts(self) -> AssentFacts | None:
        words = self._said(self._words, _tr("Please write what they said, in their words."))
        return AssentFacts(words) if self._whole() else None


class LeftBox(Panel):
    """One set of fields for each part that is left; calls `on_done` once one of them is written down."""

    def __init__(
        self, seat: Seat, notices: Notices, visit_id: UUID, left: Sequence[str], on_done: Callable[[], None]
    ) -> None:
        super().__init__("surface", "calm", tokens.L)
        self._seat, self._notices, self._visit_id, self._on_done = seat, notices, visit_id, on_done
        self.setObjectName("review:left-for-staff")
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(_tr("Left for the clinic to write down")))
        text = _tr("What you write goes beside the signed document with your name and the time. No page of it changes.")
        self.body.addWidget(body(text))
        made: dict[str, tuple[type[PartFields], str]] = {
            LEFT_INTERPRETER: (InterpreterFields, _tr("Interpreter")),
            LEFT_AUTHORITY: (AuthorityFields, _tr("Right to decide")),
            LEFT_ASSENT: (AssentFields, _tr("The person’s own word")),
        }
        for name in left:
            if name in made:
                fields, heading = made[name]
                self.body.addWidget(fields(name, heading, self._save))

    def _save(self, fields: PartFields) -> None:
        facts = fields.facts()
        if facts is None:
            return
        with self._notices.guard():
            complete(self._seat.workplace, self._seat.session, self._visit_id, facts)
            self._on_done()
            self._notices.tell(_tr("Written down."))
