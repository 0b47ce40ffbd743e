"""A group whose questions share their answers, as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.response import Answer, AnswerStatus
from intake_app.gui import tokens
from intake_app.gui.patient import values
from intake_app.gui.patient.acts import Answered
from intake_app.gui.patient.choice_fields import choices_of
from intake_app.gui.patient.item_head import add_help, add_label, add_picture, hints_of, label_text
from intake_app.gui.patient.ways import Ways
from intake_app.gui.patient_words import error_sentence
from intake_app.gui.widgets.choice_table import ChoiceTable
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.workflows.item_view import ItemView

CONTROLS = frozenset({"gtable", "table", "htable", "atable", "grid", "matrix"})
MOST_COLUMNS = 9


def is_table(view: ItemView) -> bool:
    """Whether a group can be drawn as a table: its control says so, and all its questions share their options."""
    rows = view.items
    if view.type != "group" or view.control not in CONTROLS or len(rows) < 2:  # noqa: PLR2004
        return False
    shapes = {(row.type, row.repeats, tuple(option.code for option in row.options)) for row in rows}
    first = rows[0]
    plain = first.type == "choice" and 0 < len(first.options) <= MOST_COLUMNS
    return len(shapes) == 1 and plain and not any(row.read_only or row.initials or row.decision for row in rows)


class TableBox(QWidget):
    """Sends `acted` with one Answered for the row that changed. A way not to answer counts for all rows left open."""

    acted = Signal(object)

    def __init__(self, view: ItemView, labelled: bool, place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.setObjectName(f"item:{view.key}")
        first = view.items[0]
        rows = [(row.key, label_text(row)) for row in view.items]
        self.table = ChoiceTable(rows, choices_of(first), first.repeats)
        self.table.setObjectName(f"field:{view.key}")
        for row, title in self.table.titles.items():
            title.setObjectName(f"field:{row}")
        for (row, code), cell in self.table.cells.items():
            cell.setObjectName(f"option:{row}:{code}")
        self.table.answered.connect(self._chosen)
        self.ways = Ways(view.key, _common_ways(view.items))
        self.ways.chosen.connect(self._passed)
        self._last = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        if labelled:
            add_label(layout, view, self.table)
        for hint in hints_of(view):
            layout.addWidget(Text(hint, "body", "text_muted"))
        add_picture(layout, view)
        add_help(layout, view)
        layout.addWidget(self.table)
        layout.addWidget(self.ways)
        self.rename(place)
        self.draw(view)

    def rename(self, place: str) -> None:
        """Say in which card the table stands."""
        self.table.set_name(", ".join(part for part in (label_text(self.view), place) if part))

    # -- up ------------------------------------------------------------

    def _row(self, key: str) -> ItemView:
        return next(row for row in self.view.items if row.key == key)

    def _chosen(self, value: object) -> None:
        key, codes = value if isinstance(value, tuple) else ("", ())
        self._last = str(key)
        self.acted.emit(Answered(self._last, values.coded(self._row(self._last), codes)))

    def _passed(self, status: object) -> None:
        answer = Answer(status) if isinstance(status, AnswerStatus) else None
        for row in self.view.items:
            if row.answer is None or not row.answer.answered:
                self.acted.emit(Answered(row.key, answer))

    def flush(self) -> bool:
        """Nothing waits here: every mark is handed on at once."""
        return True

    # -- down ----------------------------------------------------------

    def draw(self, view: ItemView) -> None:
        """Show the answers as they are saved."""
        self.view = view
        self.table.set_value({row.key: values.offered_codes(row, row.answer) for row in view.items})
        self.table.set_errors(
            {row.key: " ".join(error_sentence(error, row) for error in row.errors) for row in view.items}
        )
        open_rows = [row.answer.status if row.answer else None for row in view.items if not _answered(row)]
        same = len(set(open_rows)) == 1
        self.ways.show_status(open_rows[0] if same else None)

    def say_saved(self, saved: bool) -> None:
        """Say whether the last mark is on the disk; where it is not, the table shows what is."""
        if not saved:
            self.draw(self.view)
        self.ways.say_saved(saved, unsaved=not saved)

    def holds(self, key: str) -> bool:
        """Whether the table asks the item."""
        return key == self.view.key or any(row.key == key for row in self.view.items)

    def part(self, key: str) -> TableBox | None:
        """Return the table where it asks the item."""
        return self if self.holds(key) else None

    def asked(self) -> tuple[TableBox, ...]:
        """The table is led to as one."""
        return (self,)

    def title(self) -> str:
        """Return the name of the table."""
        return label_text(self.view)

    def error_text(self) -> str:
        """Return what to do about the first row that needs it, or an empty text."""
        found = (f"{label_text(row)}: {error_sentence(error, row)}" for row in self.view.items for error in row.errors)
        return next(found, "")

    def focus_target(self) -> QWidget:
        """Return the first cell of the first row that needs mending, or of the first row."""
        row = next((row for row in self.view.items if row.errors), self.view.items[0])
        return self.table.cells[row.key, row.options[0].code]


def _answered(row: ItemView) -> bool:
    return row.answer is not None and row.answer.answered


def _common_ways(rows: Sequence[ItemView]) -> tuple[AnswerStatus, ...]:
    """The ways that every row offers."""
    return tuple(way for way in rows[0].ways if all(way in row.ways for row in rows))
