"""Questions that share their answers: a table where there is room, a card for each question where there is not."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.flow import Arranged
from intake_app.gui.widgets.lines import longest_word
from intake_app.gui.widgets.table_cell import MARK, TableCell
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from intake_app.gui.widgets.choice import Choice

FIRST = 0.34  # of the width, for the questions
LEAST_FIRST = 220  # pixels of it at a text scale of 1.0
PAD = tokens.M

Placed = list[tuple["QWidget", QRect]]


class ChoiceTable(Arranged):
    """`rows` are (code, question); `answered` carries (row code, codes chosen in it, an empty tuple for none).

    With `multi` each row takes several. The arrow keys move between cells and choose nothing.
    """

    answered = Signal(object)

    def __init__(
        self,
        rows: Sequence[tuple[str, str]],
        choices: Sequence[Choice],
        multi: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._multi, self._choices = multi, {choice.code: choice for choice in choices}
        self._value: dict[str, frozenset[str]] = {code: frozenset() for code, _ in rows}
        self._bands: list[QRect] = []
        self.headers = {c.code: Text(c.title, "small", "text_muted", centred=True, parent=self) for c in choices}
        self.titles: dict[str, Text] = {}
        self.errors: dict[str, Text] = {}
        self.cells: dict[tuple[str, str], TableCell] = {}
        for code, title in rows:
            self._add_row(code, title)
        theme.changed.connect(self._restyle)

    def _add_row(self, row: str, title: str) -> None:
        self.titles[row] = Text(title, "label", parent=self)
        self.errors[row] = Text("", "small", "error", parent=self)
        self.errors[row].hide()
        for choice in self._choices.values():
            cell = TableCell(title, choice.title, self._multi, self)
            cell.clicked.connect(lambda _on=False, at=(row, choice.code): self._chosen(*at))
            cell.arrow.connect(lambda right, down, at=(row, choice.code): self._move(at, right, down))
            self.cells[row, choice.code] = cell

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> dict[str, tuple[str, ...]]:
        """The codes chosen in each row, in the order shown."""
        return {row: tuple(c for c in self._choices if c in codes) for row, codes in self._value.items()}

    def set_value(self, value: Mapping[str, Sequence[str]] | None) -> None:
        """Show answers without emitting; a row that is not named is unset. Raises KeyError for one that is unknown."""
        given = value or {}
        unknown = given.keys() - self._value.keys()
        if unknown:
            raise KeyError(f"no rows {sorted(unknown)}; there are {list(self._value)}")
        self._value = {row: frozenset(given.get(row, ())) & self._choices.keys() for row in self._value}
        self._show()

    def set_errors(self, errors: Mapping[str, str]) -> None:
        """Say below each named question what to do."""
        for row, text in self.errors.items():
            text.setText(errors.get(row, ""))
            text.setVisible(bool(text.text()))
            for choice in self._choices:
                self.cells[row, choice].setAccessibleDescription(text.text())
        self.updateGeometry()
        self._arrange()

    def _show(self) -> None:
        for (row, code), cell in self.cells.items():
            cell.show_checked(code in self._value[row])

    def _chosen(self, row: str, code: str) -> None:
        before = self._value[row]
        if code in before:
            after = before - {code}
        elif not self._multi or self._choices[code].alone:
            after = frozenset({code})
        else:
            after = frozenset(c for c in before if not self._choices[c].alone) | {code}
        self._value[row] = after
        self._show()
        self.answered.emit((row, self.value()[row]))

    def _move(self, at: tuple[str, str], right: int, down: int) -> None:
        rows, columns = list(self._value), list(self._choices)
        row, column = rows.index(at[0]), columns.index(at[1])
        if self.is_wide(self.width()):
            row, column = row + down, column + right
        else:
            row, column = divmod(row * len(columns) + column + right + down, len(columns))
        if 0 <= row < len(rows) and 0 <= column < len(columns):
            self.cells[rows[row], columns[column]].setFocus(Qt.FocusReason.TabFocusReason)

    # -- arranging -----------------------------------------------------

    def is_wide(self, width: int) -> bool:
        """Whether there is room for columns."""
        return self._column(width) >= self._least_column() and self._first(width) >= self._least_first()

    def _least_first(self) -> int:
        words = max((longest_word(t.text(), theme.font("label")) for t in self.titles.values()), default=0.0)
        return max(theme.px(LEAST_FIRST), math.ceil(words) + 1) + PAD

    def _least_column(self) -> int:
        words = max((longest_word(h.text(), theme.font("small")) for h in self.headers.values()), default=0.0)
        mark = next(iter(self.cells.values())).sizeHint().width()
        return max(mark, theme.px(72), math.ceil(words) + 1 + tokens.S)

    def _first(self, width: int) -> int:
        return max(round(width * FIRST), min(self._least_first(), width // 2))

    def _column(self, width: int) -> int:
        return (width - self._first(width) - PAD) // max(1, len(self._choices))

    @override
    def natural_width(self) -> int:
        metrics = QFontMetricsF(theme.font("label"))
        return math.ceil(metrics.averageCharWidth() * tokens.MEASURE)

    @override
    def minimumSizeHint(self) -> QSize:
        words = max((longest_word(t.text(), theme.font("label")) for t in self.titles.values()), default=0.0)
        answers = max((longest_word(c.title, theme.font("body")) for c in self._choices.values()), default=0.0)
        sides = theme.px(MARK) + 5 * tokens.M + tokens.S
        return QSize(max(math.ceil(words) + 2 * PAD, math.ceil(answers) + sides), tokens.TARGET_MIN)

    @override
    def boxes(self, width: int) -> Placed:
        placed, _ = self._table(width) if self.is_wide(width) else self._cards(width)
        return placed

    def _table(self, width: int) -> tuple[Placed, list[QRect]]:
        first, column = self._first(width), self._column(width)
        tall = max((h.heightForWidth(column - tokens.S) for h in self.headers.values()), default=0)
        placed: Placed = [
            (header, QRect(first + n * column + tokens.XS, 0, column - tokens.S, tall))
            for n, header in enumerate(self.headers.values())
        ]
        top, bands = tall + tokens.S, []
        for row in self._value:
            words = self._words(row, PAD, top, first - PAD - tokens.S)
            cells = [self.cells[row, code] for code in self._choices]
            high = max(sum(box.height() for _, box in words) + tokens.L, *(c.height_in(column, True) for c in cells))
            shift = (high - sum(box.height() for _, box in words)) // 2
            placed += [(text, box.translated(0, shift)) for text, box in words]
            placed += [(cell, QRect(first + n * column, top, column, high)) for n, cell in enumerate(cells)]
            bands.append(QRect(0, top, width, high))
            top += high
        return placed, bands

    def _words(self, row: str, left: int, top: int, width: int) -> Placed:
        placed: Placed = []
        for text in (self.titles[row], self.errors[row]):
            if not text.isHidden():
                placed.append((text, QRect(left, top, width, text.heightForWidth(width))))
                top += placed[-1][1].height()
        return placed

    def _cards(self, width: int) -> tuple[Placed, list[QRect]]:
        placed: Placed = []
        top, bands = 0, []
        for row in self._value:
            start = top
            words = self._words(row, PAD, top + PAD, width - 2 * PAD)
            placed += words
            top = words[-1][1].bottom() + 1 + tokens.XS
            for code in self._choices:
                cell = self.cells[row, code]
                placed.append((cell, QRect(PAD - 5, top, width - 2 * PAD + 10, cell.height_in(width - 2 * PAD, False))))
                top = placed[-1][1].bottom() - 1
            top += PAD
            bands.append(QRect(0, start, width, top - start))
            top += tokens.M
        return placed, bands

    @override
    def heightForWidth(self, arg__1: int) -> int:
        _, bands = self._table(arg__1) if self.is_wide(arg__1) else self._cards(arg__1)
        return bands[-1].bottom() + 2 if bands else 0

    @override
    def _arrange(self) -> None:
        wide = self.is_wide(self.width())
        for header in self.headers.values():
            header.setVisible(wide)
        for cell in self.cells.values():
            cell.wide = wide
        _, bands = self._table(self.width()) if wide else self._cards(self.width())
        self._bands = bands
        super()._arrange()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bands:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("hairline"), tokens.BORDER))
        if not self.is_wide(self.width()):
            for band in self._bands:
                painter.drawRoundedRect(QRectF(band).adjusted(1, 1, -1, -1), tokens.RADIUS_CARD, tokens.RADIUS_CARD)
            return
        whole = QRectF(self._bands[0].united(self._bands[-1])).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(whole, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        for band in self._bands[1:]:
            line = QStyle.visualRect(self.layoutDirection(), self.rect(), band)
            painter.drawLine(line.left() + PAD, line.top(), line.right() - PAD, line.top())
