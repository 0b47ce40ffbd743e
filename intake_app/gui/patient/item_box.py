"""One question on a screen: label, hint, field, ways not to answer, and what to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.domain.response import Answer, AnswerStatus
from intake_app.domain.validation import ItemError
from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.acts import Answered
from intake_app.gui.patient.clause import InitialsLine
from intake_app.gui.patient.earlier_line import EarlierLine
from intake_app.gui.patient.item_fields import field_of
from intake_app.gui.patient.item_head import add_help, add_label, add_picture, hints_of, label_text
from intake_app.gui.patient.values import DraftError
from intake_app.gui.patient.ways import Ways
from intake_app.gui.patient_words import NUMBER, error_sentence
from intake_app.gui.widgets.choice import CardGrid
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.workflows.item_view import ItemView

PAUSE_MS = 300  # of typing, after which text is saved


class ItemBox(QWidget):
    """Sends `acted` with an Answered or Initialled; keeps nothing but a draft that is younger than the last save.

    `place` names the card that the question stands in, e.g. "Medicine 2 of 3", for screen readers.
    """

    acted = Signal(object)

    def __init__(self, view: ItemView, labelled: bool, place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.setObjectName(f"item:{view.key}")
        self.field = field_of(view)
        self._drafted = False
        self._draft: object = None
        self._local: ItemError | None = None
        self._place = place
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._error = Text("", "label", "error")
        self._error.hide()
        self._initials = InitialsLine(view) if view.initials else None
        self.ways = Ways(view.key, () if view.read_only else view.ways, bool(view.decision or place))
        self._build(labelled)
        self._name_parts()
        self.field.changed.connect(self._changed)
        self.ways.chosen.connect(self._passed)
        self.draw(view)

    def _build(self, labelled: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        if labelled:
            add_label(layout, self.view, self.field.widget)
        if self.view.earlier is not None:
            layout.addWidget(EarlierLine(self.view.earlier))
        for hint in hints_of(self.view):
            layout.addWidget(Text(hint, "body", "text_muted"))
        add_picture(layout, self.view)
        add_help(layout, self.view)
        layout.addWidget(self._error)
        layout.addWidget(self.field.widget)
        if self._initials is not None:
            self._initials.acted.connect(self.acted)
            layout.addWidget(self._initials)
        layout.addWidget(self.ways)

    def _name_parts(self) -> None:
        self._name_field()
        self.field.widget.setAccessibleDescription(self._described())
        for way in self.ways.findChildren(QAbstractButton):
            way.setAccessibleDescription(self.view.text)  # on a page with three questions, of which one
        self.field.widget.setObjectName(f"field:{self.view.key}")
        for grid in (self.field.widget, *self.field.widget.findChildren(QWidget)):
            if isinstance(grid, CardGrid):
                for code, card in grid.cards.items():
                    card.setObjectName(f"option:{self.view.key}:{code}")
        for part in (self.field.widget, *self.field.widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def _name_field(self) -> None:
        namer = getattr(self.field.widget, "set_name", None)
        if callable(namer):
            namer(self.title())

    def title(self) -> str:
        """Return the question, and the card it stands in."""
        return ", ".join(part for part in (label_text(self.view), self._place) if part)

    def rename(self, place: str) -> None:
        """Say in which card the question stands now."""
        if place != self._place:
            self._place = place
            self._name_field()

    def _described(self) -> str:
        earlier = self.view.earlier
        wrote = earlier.said if earlier and not earlier.covered else ""
        return " ".join(part for part in (self.error_text(), wrote, *hints_of(self.view)) if part)

    # -- what comes up -------------------------------------------------

    def _changed(self, value: object) -> None:
        self.ways.say_saved(False)
        self._drafted, self._draft = True, value
        if self.field.typed:
            self._pause.start()
        else:
            self.flush()

    def flush(self) -> bool:
        """Hand on what was typed since the last save. False where it is not a value yet."""
        self._pause.stop()
        if self._initials is not None:
            self._initials.flush()
        if not self._drafted:
            return self._local is None
        try:
            answer = self.field.read(self._draft)
        except DraftError:
            self._local = ItemError(NUMBER)
            self._show_errors()
            return False
        self._drafted, self._local = False, None
        self.acted.emit(Answered(self.view.key, answer))
        return True

    def _passed(self, status: object) -> None:
        self._pause.stop()
        self._drafted, self._local = False, None
        answer = Answer(status) if isinstance(status, AnswerStatus) else None
        self.acted.emit(Answered(self.view.key, answer))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._drafted:
            QTimer.singleShot(0, self, self.flush)
        return super().eventFilter(watched, event)

    # -- what comes down -----------------------------------------------

    def draw(self, view: ItemView) -> None:
        """Show the item as it is saved; a younger draft in the field stays."""
        self.view = view
        if not self._drafted and self._local is None:
            self.field.show(view.answer)
        if self._initials is not None:
            self._initials.draw(view)
        status = view.answer.status if view.answer else None
        self.ways.show_status(status)
        self._show_errors()

    def say_saved(self, saved: bool) -> None:
        """Say whether the answer is on the disk; where not, a choice shows the last saved one, text stays as typed."""
        if not saved and not self.field.typed:
            self.field.show(self.view.answer)
        self.ways.say_saved(saved, unsaved=not saved)

    def holds(self, key: str) -> bool:
        """Whether this box asks the item."""
        return key == self.view.key

    def part(self, key: str) -> ItemBox | None:
        """Return the box that asks the item."""
        return self if self.holds(key) else None

    def asked(self) -> tuple[ItemBox, ...]:
        """Return every question of this box."""
        return (self,)

    def error_text(self) -> str:
        """Return what to do, or an empty text."""
        errors = (self._local,) if self._local else self.view.errors
        return " ".join(error_sentence(error, self.view) for error in errors)

    def _show_errors(self) -> None:
        text = self.error_text()
        if text == self._error.text() and self._error.isVisibleTo(self) == bool(text):
            return
        self._error.setText(text)
        self._error.setVisible(bool(text))
        marker = getattr(self.field.widget, "set_error", None)
        if callable(marker):
            marker(text)
        self.field.widget.setAccessibleDescription(self._described())
        announce(self._error, text)

    def focus_target(self) -> QWidget:
        """Return the first part that can be typed into or pressed."""
        for part in (self.field.widget, *self.field.widget.findChildren(QWidget)):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisibleTo(self):
                return part
        return self.field.widget
