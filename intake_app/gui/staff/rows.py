"""What a staff table shows: columns, rows and cells, sorted by whoever makes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.tokens import ColourRole

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Column:
    """`chars` is the least width in letters, `share` of what is left over; a low `rank` stays longest when narrow."""

    title: str
    chars: int
    share: int = 1
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Text, with an icon that says the same; `below` stands smaller under it."""

    text: str
    icon: str = ""
    colour: ColourRole = "text"
    bold: bool = False
    below: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.text}, {self.below}" if self.below else self.text


@dataclass(frozen=True, slots=True)
class Row:
    """`id` is handed back when the row is opened; `name` is what its button is called."""

    id: str
    cells: tuple[Cell, ...]
    name: str = ""


class RowModel(QAbstractTableModel):
    """Rows for a view. With `ticks` the first column is a check box; `ticked` holds the ids."""

    def __init__(self, columns: Sequence[Column], ticks: bool = False) -> None:
        super().__init__()
        self.columns, self.ticks = tuple(columns), ticks
        self.rows: tuple[Row, ...] = ()
        self.ticked: set[str] = set()
        self._folded: frozenset[int] = frozenset()
        self._host = min(range(len(self.columns)), key=self._host_rank)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; ticks of rows that are gone go with them."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.ticked &= {row.id for row in self.rows}
        self.endResetModel()

    def _host_rank(self, number: int) -> tuple[bool, int]:
        return not self.columns[number].title, self.columns[number].rank

    def fold(self, numbers: frozenset[int]) -> None:
        """Show what stands in these columns below the first-ranked one, since there is no room for them."""
        if numbers == self._folded:
            return
        self._folded = numbers
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _cell(self, row: Row, number: int) -> Cell:
        cell = row.cells[number - self.ticks]
        if number != self._host or not self._folded:
            return cell
        hidden = [row.cells[each - self.ticks] for each in sorted(self._folded, key=self._host_rank)]
        return replace(cell, below=" · ".join(text for text in (cell.below, *(h.spoken for h in hidden)) if text))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable if self._is_tick(index) else plain

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.rows[index.row()]
        if self._is_tick(index):
            return self._tick(row, role)
        cell = self._cell(row, index.column())
        if role == CELL_ROLE:
            return cell
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return cell.spoken if role in shown else None

    def _is_tick(self, index: Index) -> bool:
        return self.ticks and index.column() == 0

    def _tick(self, row: Row, role: int) -> Any:
        on = row.id in self.ticked
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.name
        return None

    def toggle(self, number: int) -> None:
        """Set or take away the tick of a row."""
        self.ticked ^= {self.rows[number].id}
        spot = self.index(number, 0)
        self.dataChanged.emit(spot, spot)
