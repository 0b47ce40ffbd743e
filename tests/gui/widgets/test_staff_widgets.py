from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QAccessible, QPageSize, QPainter, QPdfWriter
from PySide6.QtTest import QTest

from intake_app.gui import tokens
from intake_app.gui.widgets.pdf_view import KEPT, PdfUnreadableError, PdfView
from intake_app.gui.widgets.table import Cell, Table, TableRow
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def pdf(pages: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    font = painter.font()
    font.setPointSize(40)
    painter.setFont(font)
    for number in range(1, pages + 1):
        painter.drawText(600, 900, f"Sheet {number}")
        if number < pages:
            writer.newPage()
    painter.end()
    data: QByteArray = buffer.data()
    return bytes(data.data())


def viewer(qtbot: QtBot, pages: int = 12) -> tuple[PdfView, list[object]]:
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(700, 800)
    view.show()
    told: list[object] = []
    view.answered.connect(told.append)
    view.set_value(pdf(pages))
    qtbot.waitExposed(view)
    qtbot.wait(1)
    return view, told


def test_that_pages_have_names_and_their_text_for_screen_readers(qtbot: QtBot) -> None:
    view, _ = viewer(qtbot, 2)
    assert [(role_of(page), name_of(page)) for page in view.pages] == [
        (QAccessible.Role.Document, "Page 1"), (QAccessible.Role.Document, "Page 2"),
    ]  # fmt: skip
    assert "Sheet 2" in view.pages[1].accessibleDescription()


def test_that_only_pages_in_view_are_drawn_and_few_are_kept(qtbot: QtBot) -> None:
    view, _ = viewer(qtbot)
    view.grab()
    assert 1 <= view.drawn() <= 2
    for number in range(1, 13):
        view.go_to(number)
        view.grab()
    assert view.drawn() == KEPT


def test_that_a_page_is_ink_on_white_paper(qtbot: QtBot) -> None:
    view, _ = viewer(qtbot, 1)
    image = view.pages[0].grab().toImage()
    shades = {image.pixelColor(x, y).lightness() for x in range(0, image.width(), 2) for y in range(0, 200, 2)}
    assert 255 in shades
    assert min(shades) < 120


def test_that_scrolling_tells_the_page_at_the_top(qtbot: QtBot) -> None:
    view, told = viewer(qtbot)
    assert view.value() == 1
    view.go_to(3)
    view.go_to(3)
    assert told == [3]
    assert view.value() == 3


def test_that_bytes_that_are_no_pdf_are_refused_and_nothing_is_shown(qtbot: QtBot) -> None:
    view, told = viewer(qtbot, 2)
    with pytest.raises(PdfUnreadableError, match="cannot be shown"):
        view.set_value(b"hello")
    assert view.pages == []
    assert view.value() is None
    assert told == []
    view.set_value(pdf(1))
    assert len(view.pages) == 1


ROWS = tuple(TableRow(f"r{i}", (Cell(f"Name {i}"), Cell("Signed", "circle-check", "primary"))) for i in range(5))


def staff_table(qtbot: QtBot) -> tuple[Table, list[object]]:
    table = Table(("Patient", "State"))
    table.set_name("Patients today")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.set_rows(ROWS)
    table.show()
    told: list[object] = []
    table.answered.connect(told.append)
    return table, told


def click(table: Table, row: int) -> None:
    spot = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_that_moving_to_a_row_tells_its_code(qtbot: QtBot) -> None:
    table, told = staff_table(qtbot)
    assert table.value() is None
    click(table, 2)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert told == ["r2", "r3"]


def test_that_enter_opens_the_row(qtbot: QtBot) -> None:
    table, _ = staff_table(qtbot)
    opened: list[str] = []
    table.opened.connect(opened.append)
    click(table, 1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == ["r1"]


def test_that_a_row_is_chosen_without_telling_and_stays_through_a_refresh(qtbot: QtBot) -> None:
    table, told = staff_table(qtbot)
    table.set_value("r3")
    table.set_rows(tuple(reversed(ROWS)))
    assert table.value() == "r3"
    table.set_rows(ROWS[:2])
    assert table.value() is None
    assert told == []
    with pytest.raises(ValueError, match="r9"):
        table.set_value("r9")


def test_that_rows_keep_the_callers_order_and_a_title_tap_asks_for_another(qtbot: QtBot) -> None:
    table, _ = staff_table(qtbot)
    asked: list[int] = []
    table.sort_asked.connect(asked.append)
    header = table.horizontalHeader()
    spot = header.rect().center()
    spot.setX(header.sectionViewportPosition(1) + 20)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [1]
    assert table.model().index(0, 0).data() == "Name 0"
    table.set_sorted(1, descending=True)
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_that_rows_are_tall_enough_and_the_table_is_named(qtbot: QtBot) -> None:
    table, _ = staff_table(qtbot)
    assert table.rowHeight(0) == tokens.ROW
    assert (role_of(table), name_of(table)) == (QAccessible.Role.Table, "Patients today")


def test_that_an_empty_table_stays_quiet(qtbot: QtBot) -> None:
    table, told = staff_table(qtbot)
    table.set_rows(())
    assert table.value() is None
    assert told == []
