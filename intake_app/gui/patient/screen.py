"""What every patient screen is: a heading in a page that scrolls, one signal up, one state down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.patient.acts import Answered, Step, Stepped
from intake_app.gui.patient.beside import Beside
from intake_app.gui.patient.pictures import shipped_icon
from intake_app.gui.patient.scene import Scene
from intake_app.gui.patient_words import readers
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from intake_app.gui.patient.talk_note import TalkNote
    from intake_app.workflows.intake_state import IntakeState


def column(spacing: int = tokens.M) -> tuple[QWidget, QVBoxLayout]:
    """Return an empty widget with an upright layout without margins."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return holder, layout


def icon_line(icon: str, text: str) -> QWidget:
    """Return small quiet text behind a small icon."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens.S)
    row.addWidget(IconLabel(icon, "text_muted", 22))
    row.addWidget(Text(text, "small", "text_muted"), 1)
    return line


class Screen(QWidget):
    """`acted` carries an act of acts.py. `draw` shows a newer state of the same page and changes only what differs."""

    acted = Signal(object)

    def __init__(self, heading: str, big: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = PageScroll()
        self.heading = Heading(heading, role="display" if big else "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.main, self.body = column()
        self.body.addWidget(self.heading)
        self._first: QWidget | None = None
        self.opening = ""  # what is announced in place of the heading

    def compose(self, side: QWidget | None = None, picture: bool = False) -> None:
        """Put the parts in place; call it once, when `body` is filled. A picture is centred beside the text."""
        page = self.page.body
        if picture:
            page.addStretch(1)
            page.addWidget(Beside(self.main, side or Scene(), share=0.38, side_first=True, stacked_height=280))
            page.addStretch(2)
            return
        page.addWidget(Beside(self.main, side) if side else self.main)
        page.addStretch(1)

    def put_first(self, note: TalkNote) -> None:
        """Let a note stand above the page; it is announced with the heading, and Tab comes to it first."""
        self.body.insertWidget(0, note)
        note.acted.connect(self.acted)
        self._first = note.undo
        self.opening = f"{note.said} {self.heading.text()}"

    def order_focus(self) -> None:
        """Let Tab come from the heading to the button of a note, before all else on the page."""
        if self._first is not None:
            self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing behind what takes no focus
            QWidget.setTabOrder(self.heading, self._first)
            self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def draw(self, state: IntakeState) -> None:
        """Show a newer state of the page."""

    def flush(self) -> bool:
        """Hand on what was typed. False where something on the screen is not a value yet."""
        return True

    def saved(self, act: Answered, done: bool) -> None:
        """Say whether an answer has reached the disk."""

    def own_step(self, _step: Step) -> bool:
        """Take a footer step itself; False leaves it to the flow."""
        return False

    def reveal(self, part: QWidget) -> None:
        """Move the focus to a part and bring it into view."""
        part.setFocus()
        self.page.reveal(part)

    def step(self, step: Step) -> None:
        """Do what a footer button does."""
        self.acted.emit(Stepped(step))


def section_side(state: IntakeState, told: bool = False) -> QWidget | None:
    """Return the note in the margin: which part this is and why it is asked; None where there is nothing to say.

    `told`: a note before the section has said it already.
    """
    if told or not state.why or state.why == state.heading:
        return None
    panel = Panel("sunken", None)
    icon = shipped_icon(state.icon)
    if icon:
        panel.body.addWidget(IconLabel(icon, "primary", 34))
    if state.section_title != state.heading:
        panel.body.addWidget(Heading(state.section_title, 2, "label"))
    panel.body.addWidget(Text(state.why, "small", "text_muted"))
    return panel


def readers_line(state: IntakeState) -> QWidget | None:
    """Return the line that says who reads this part (rule B12)."""
    text = readers(state.who_sees)
    return icon_line("eye", text) if text else None
