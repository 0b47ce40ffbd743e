"""A table for staff: rows of 44 pixels that wrap, columns that give way when it is narrow, opened by press or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.row_paint import PAD, ROW, CellPaint
from intake_app.gui.staff.rows import Cell, Column, Row, RowModel
from intake_app.gui.staff.tab_order import tab_through
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.touch import is_rtl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

OPENERS = 200  # rows that get a button of their own; the others open by a press on the row
WRAPPED = 300  # rows up to which every row's height is measured
OPENER = Column("", 4, 0)
TICK = Column("", 4, 0)
_BLANK = Cell("")


class StaffTable(QTableView):
    """`opened` carries the id of a row; `ticked` says that the ticks have changed.

    With `opener` each row ends in a button with the object name `<opener>:<row id>`.
    """

    opened = Signal(str)
    ticked = Signal()

    def __init__(
        self, name: str, columns: Sequence[Column], opener: str = "", ticks: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opener = opener
        self.openers: tuple[PillButton, ...] = ()
        all_columns = [*([TICK] if ticks else []), *columns, *([OPENER] if opener else [])]
        self.rows = RowModel(all_columns, ticks)
        self.setModel(self.rows)
        self.setItemDelegate(CellPaint(self))
        self.setAccessibleName(name)
        self._prepare()
        self.clicked.connect(self._pressed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _prepare(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._align_titles()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows in the order given; the row that was chosen stays chosen."""
        before = self.current_id()
        filled = [Row(r.id, (*r.cells, *((_BLANK,) if self._opener else ())), r.name) for r in rows]
        self.rows.show_rows(filled)
        made = range(min(OPENERS, len(filled)) if self._opener else 0)
        self.openers = tuple(self._add_opener(number) for number in made)
        tab_through(self, self.openers)
        self.choose(before)
        self._fit()

    def _add_opener(self, number: int) -> PillButton:
        row = self.rows.rows[number]
        button = PillButton("", "ghost", "chevron-right", name=row.name or row.id, desk=True)
        button.setObjectName(f"{self._opener}:{row.id}")
        button.clicked.connect(lambda _on=False: self._open(row.id))
        self.setIndexWidget(self.rows.index(number, self.rows.columnCount() - 1), button)
        return button

    def current_id(self) -> str:
        """Return the id of the chosen row, or an empty text."""
        found = self.selectionModel().selectedRows()
        return self.rows.rows[found[0].row()].id if found else ""

    def choose(self, row_id: str) -> None:
        """Mark a row as chosen without opening it; unknown ids leave none chosen."""
        self.clearSelection()
        for number, row in enumerate(self.rows.rows):
            if row.id == row_id:
                flag = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(
                    self.rows.index(number, 0), flag.ClearAndSelect | flag.Rows | flag.Current
                )

    def ticked_ids(self) -> tuple[str, ...]:
        """Return the ids of the ticked rows, in the order shown."""
        return tuple(row.id for row in self.rows.rows if row.id in self.rows.ticked)

    def _open(self, row_id: str) -> None:
        self.choose(row_id)
        self.opened.emit(row_id)

    def _pressed(self, index: QModelIndex) -> None:
        if self.rows.ticks and index.column() == 0:
            self._toggle(index)
            return
        self.opened.emit(self.rows.rows[index.row()].id)

    def _toggle(self, index: QModelIndex) -> None:
        self.rows.toggle(index.row())
        self.ticked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() == Qt.Key.Key_Space and self.rows.ticks:
            self._toggle(index)
        elif index.isValid() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self.rows.rows[index.row()].id)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align_titles()

    def _align_titles(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if is_rtl(self) else Qt.AlignmentFlag.AlignLeft
        absolute = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(absolute)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(ROW) * 4)

    def _least(self, column: Column) -> int:
        if not column.title:
            return theme.px(ROW) + tokens.S
        heading = QFontMetrics(theme.font("desk_label")).horizontalAdvance(column.title)
        return max(theme.px(8) * column.chars, heading) + 2 * PAD

    def _fit(self) -> None:
        """Share the width out; the columns with the highest rank give way first."""
        columns = self.rows.columns
        room = self.viewport().width()
        kept = sorted(range(len(columns)), key=lambda number: columns[number].rank)
        while len(kept) > 1 and sum(self._least(columns[n]) for n in kept) > room:
            kept.pop()
        spare = max(0, room - sum(self._least(columns[n]) for n in kept))
        shares = sum(columns[n].share for n in kept) or 1
        for number, column in enumerate(columns):
            self.setColumnHidden(number, number not in kept)
            self.setColumnWidth(number, self._least(column) + spare * column.share // shares)
        self.rows.fold(frozenset(range(len(columns))) - frozenset(kept))
        if len(self.rows.rows) <= WRAPPED:
            self.resizeRowsToContents()

    def _restyle(self) -> None:
        p = theme.palette
        self.setFont(theme.font("desk_body"))
        self.horizontalHeader().setFont(theme.font("desk_label"))
        self.horizontalHeader().setFixedHeight(theme.px(ROW))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.setStyleSheet(
            f"QTableView{{border:1px solid {p.hairline};border-radius:{tokens.RADIUS_FIELD}px;background:{p.surface}}}"
            f"QTableView:focus{{border:3px solid {p.focus}}}"
            f"QHeaderView{{background:{p.sunken};border-top-left-radius:{tokens.RADIUS_FIELD}px;"
            f"border-top-right-radius:{tokens.RADIUS_FIELD}px}}"
            f"QHeaderView::section{{background:transparent;color:{p.text};padding:0 {PAD}px;border:none}}"
        )
        self._fit()
