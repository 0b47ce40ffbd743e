"""How a cell of a staff table looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.icons import draw_icon
from intake_app.gui.staff.rows import CELL_ROLE, Cell
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import TextLines
from intake_app.gui.widgets.touch import mirrored

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

PAD = 10
ROW = 44
ICON = 20


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state


def cell_lines(cell: Cell, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> list[TextLines]:
    """The texts of a cell as they wrap: the text, and what stands below it."""
    font = theme.font("desk_body", cell.bold)
    lines = [TextLines(cell.text, font, theme.leading("desk_label"), width, align)]
    if cell.below:
        lines.append(TextLines(cell.below, theme.font("desk_small"), theme.leading("desk_small"), width, align))
    return lines


def icon_room(cell: Cell) -> int:
    """Pixels that the icon and the gap beside it take."""
    return theme.px(ICON) + tokens.S if cell.icon else 0


class CellPaint(QStyledItemDelegate):
    """Paints icon and wrapped text, the tick, the chosen row, and the ring of the keyboard's row."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = bool(_state(option) & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(box, theme.colour("selected"))
        painter.setPen(QPen(theme.colour("hairline"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell):
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            self._paint_cell(painter, box, cell, chosen, rtl)
        elif index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            self._paint_tick(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        painter.restore()

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, chosen: bool, rtl: bool) -> None:
        room = icon_room(cell)
        inner = box.adjusted(PAD, 0, -PAD, 0)
        colour = theme.colour("on_selected" if chosen and cell.colour == "text" else cell.colour)
        if cell.icon:
            size = theme.px(ICON)
            spot = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
            draw_icon(painter, cell.icon, mirrored(spot, inner, rtl), colour, rtl)
        area = mirrored(inner.adjusted(room, 0, 0, 0), inner, rtl)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        texts = cell_lines(cell, area.width(), align)
        top = area.center().y() - sum(lines.height for lines in texts) / 2
        for lines, tint in zip(texts, (colour, theme.colour("on_selected" if chosen else "text_muted")), strict=False):
            lines.draw(painter, area.left(), top, tint)
            top += lines.height

    def _paint_tick(self, painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
        on = state is Qt.CheckState.Checked
        size = theme.px(22)
        mark = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
        painter.setPen(QPen(theme.colour("primary" if on else "border"), 2))
        painter.setBrush(theme.colour("primary" if on else "surface"))
        painter.drawRoundedRect(mark, 6, 6)
        if on:
            draw_icon(painter, "check", mark.adjusted(3, 3, -3, -3), theme.colour("on_primary"))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return QSize(theme.px(ROW), theme.px(ROW))
        width = option.rect.width() - 2 * PAD - icon_room(cell)
        tall = sum(lines.height for lines in cell_lines(cell, max(1, width))) + tokens.S
        return QSize(theme.px(ROW), max(theme.px(ROW), round(tall)))
