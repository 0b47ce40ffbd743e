"""A mark that the person lifts in the room: which one, and their own words, which the practitioner writes down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.parts import body, part
from intake_app.gui.staff.segments import Segments
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.lifted_marks import lift_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat


class LiftBox(Panel):
    """`marks` are those that stand, by region. The fields open on a press; calls `on_done` once it is written down."""

    def __init__(
        self, seat: Seat, notices: Notices, visit_id: UUID, marks: Mapping[str, str], on_done: Callable[[], None]
    ) -> None:
        super().__init__(pad=tokens.M)
        self._seat, self._notices, self._visit_id, self._on_done = seat, notices, visit_id, on_done
        self.setObjectName("review:lift")
        self.body.setSpacing(tokens.M)
        self._open = PillButton(self.tr("The person lifts a mark"), "outline", "eraser", desk=True)
        self._open.setObjectName("lift:open")
        self._open.clicked.connect(lambda _on=False: self._show_fields())
        self.body.addWidget(FlowRow(self._open))
        self._fields = self._made(marks)
        for widget in self._fields:
            widget.hide()
            self.body.addWidget(widget)

    def _made(self, marks: Mapping[str, str]) -> tuple[QWidget, ...]:
        self.region = Segments(list(marks.items()), "lift")
        self.words = DeskNote(self.tr("In their words. They need no reason."), 2)
        self.words.setObjectName("lift:words")
        self._region_box = Labelled(self.tr("Which mark"), self.region, desk=True)
        self._words_box = Labelled(self.tr("What they said"), self.words, desk=True)
        save = PillButton(self.tr("Write this down"), "primary", "check", desk=True)
        save.setObjectName("lift:save")
        save.clicked.connect(lambda _on=False: self._save())
        text = self.tr(
            "Only the person can lift a mark. It holds from now on, and what was signed stays as it is. "
            "A no to the area itself stays a no."
        )
        heading = part(self.tr("A mark that the person lifts"))
        return heading, body(text), self._region_box, self._words_box, FlowRow(save)

    def _show_fields(self) -> None:
        self._open.hide()
        for widget in self._fields:
            widget.show()
        next(iter(self.region.buttons.values())).setFocus()

    def _save(self) -> None:
        region, words = self.region.value(), self.words.note()
        self._region_box.set_error("" if region else self.tr("Please choose the mark."))
        self._words_box.set_error("" if words else self.tr("Please write what they said, in their words."))
        if not region or not words:
            return
        with self._notices.guard():
            lift_mark(self._seat.workplace, self._seat.session, self._visit_id, region, words)
            self._on_done()
            self._notices.tell(self.tr("Written down."))
