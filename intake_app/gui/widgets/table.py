"""The staff list: rows of 44 pixels, in the order the caller gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.icons import icon_pixmap
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.tokens import ColourRole
from intake_app.gui.widgets.touch import is_rtl

Index = QModelIndex | QPersistentModelIndex
ICON = 18


@dataclass(frozen=True, slots=True)
class Cell:
    """Text, with an icon and colour that only repeat what the text says."""

    text: str
    icon: str = ""
    colour: ColourRole = "text"


@dataclass(frozen=True, slots=True)
class TableRow:
    """`code` is handed up when the row is chosen; one cell a column."""

    code: str
    cells: tuple[Cell, ...]


class _Rows(QAbstractTableModel):
    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.titles = tuple(titles)
        self.rows: tuple[TableRow, ...] = ()

    def replace(self, rows: Sequence[TableRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return None

    @override
    def data(self, index: Index, role: int = 0) -> Any:
        cell = self.rows[index.row()].cells[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return cell.text
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.colour(cell.colour)
        if role == Qt.ItemDataRole.DecorationRole and cell.icon:
            return QIcon(icon_pixmap(cell.icon, theme.palette.hex(cell.colour), ICON, 2.0))
        return None


class Table(QTableView):
    """`answered` carries the code of the row a person moves to, by tap or arrow keys.

    `opened` follows Enter and double tap on a row, `sort_asked` a tap on a column title, by its number from 0.
    """

    answered = Signal(object)
    opened = Signal(str)
    sort_asked = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(titles)
        self._silent = False
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setIconSize(QSize(ICON, ICON))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self.sort_asked)
        self.activated.connect(self._activated)
        self.selectionModel().selectionChanged.connect(self._moved)
        theme.changed.connect(self._restyle)
        self._align_titles()
        self._restyle()

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Replace all rows; the chosen one stays chosen while it is still there. Emits nothing."""
        chosen = self.value()
        self._silent = True
        self._rows.replace(rows)
        self._silent = False
        self.set_value(chosen if any(row.code == chosen for row in rows) else None)

    def set_sorted(self, column: int | None, descending: bool = False) -> None:
        """Show which column the caller sorted by."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(column is not None)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(-1 if column is None else column, order)

    def value(self) -> str | None:
        rows = self.selectionModel().selectedRows()
        return self._rows.rows[rows[0].row()].code if rows else None

    def set_value(self, value: str | None) -> None:
        """Choose a row without emitting. Raises ValueError for a code that is not in the list."""
        codes = [row.code for row in self._rows.rows]
        if value is not None and value not in codes:
            raise ValueError(f"no row {value!r} in the list")
        self._silent = True
        if value is None:
            self.clearSelection()
        else:
            self.selectRow(codes.index(value))
        self._silent = False

    def _moved(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if not self._silent:
            self.answered.emit(self.value())

    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.rows[index.row()].code)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align_titles()
        super().changeEvent(event)

    def _align_titles(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if is_rtl(self) else Qt.AlignmentFlag.AlignLeft
        absolute = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(absolute)

    def _restyle(self) -> None:
        p = theme.palette
        self.setFont(theme.font("desk_body"))
        self.horizontalHeader().setFont(theme.font("desk_label"))
        self.verticalHeader().setDefaultSectionSize(theme.px(tokens.ROW))
        self.setStyleSheet(
            f"QTableView{{background:{p.surface};alternate-background-color:{p.bg};color:{p.text};"
            f"border:2px solid {p.hairline};outline:0;"
            f"selection-background-color:{p.selected};selection-color:{p.on_selected}}}"
            f"QTableView:focus{{border:2px solid {p.focus}}}"
            f"QTableView::item{{padding:0 {tokens.S}px;border:none}}"
            f"QHeaderView::section{{background:{p.sunken};color:{p.text};border:none;"
            f"padding:{tokens.S}px;min-height:{theme.px(28)}px}}"
        )
