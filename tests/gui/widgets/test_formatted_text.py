"""Formatted text is laid out, and pictures are decoded, without doing more than showing."""

from __future__ import annotations

import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage

from intake_app.domain.rich_text import from_markdown
from intake_app.gui.theme import theme
from intake_app.gui.widgets.picture import MOST_SIDE, Picture, decode
from intake_app.gui.widgets.picture_card import PictureCard
from intake_app.gui.widgets.rich_text import FormattedText
from intake_app.gui.widgets.text import Text
from tests.support.form_gallery import encoded, png
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

LIST = "Bring:\n\n- your glasses\n- the list of **all** your medicines and how often you take them"


def show(qtbot: QtBot, widget: QWidget, width: int = 300) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, widget.heightForWidth(width))
    widget.show()
    return widget


def test_that_a_screen_reader_hears_the_words_and_the_marks_of_a_list(qtbot: QtBot) -> None:
    text = show(qtbot, FormattedText(from_markdown(LIST)))
    assert name_of(text).splitlines()[1] == "• your glasses"


def test_that_bold_words_look_different(qtbot: QtBot) -> None:
    plain = show(qtbot, FormattedText(from_markdown("You can stop"))).grab().toImage()
    bold = show(qtbot, FormattedText(from_markdown("You can **stop**"))).grab().toImage()
    assert plain != bold
    assert plain == show(qtbot, Text("You can stop")).grab().toImage()


def test_that_entries_of_a_list_hang_beside_their_marks(qtbot: QtBot) -> None:
    text = FormattedText(from_markdown("- one"))
    show(qtbot, text, 400)
    image = text.grab().toImage()
    paper = image.pixelColor(399, image.height() - 1)
    inked = [x for x in range(200) if any(image.pixelColor(x, y) != paper for y in range(image.height()))]
    gap = max(b - a for a, b in pairwise(inked))
    assert gap > theme.px(10)


def test_that_lists_mirror_where_pages_are_read_from_the_right(qtbot: QtBot) -> None:
    text = FormattedText(from_markdown("- one"))
    text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(qtbot, text, 400)
    image = text.grab().toImage()
    paper = image.pixelColor(0, 0)
    inked = [x for x in range(400) if any(image.pixelColor(x, y) != paper for y in range(image.height()))]
    assert min(inked) > 300
    assert max(inked) >= 388


def test_that_it_grows_with_the_text_and_wraps(qtbot: QtBot) -> None:
    text = FormattedText(from_markdown(LIST))
    qtbot.addWidget(text)
    before = text.heightForWidth(300)
    assert text.heightForWidth(200) > before
    theme.set(scale=2.0)
    assert text.heightForWidth(300) > before


def test_that_a_picture_keeps_its_shape_and_is_named(qtbot: QtBot) -> None:
    image = decode(png(640, 400))
    assert image is not None
    picture = show(qtbot, Picture(image, "A hill"))
    assert picture.heightForWidth(320) == 200
    assert picture.heightForWidth(2000) == 320
    assert (role_of(picture), name_of(picture)) == (QAccessible.Role.Graphic, "A hill")


def test_that_a_large_picture_is_decoded_small(qtbot: QtBot) -> None:
    image = decode(png(4000, 1000))
    assert image is not None
    assert (image.width(), image.height()) == (MOST_SIDE, 400)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be huge."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hostname"/></svg>'
BITMAP = b"BM" + bytes(60)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", SVG, BITMAP, bomb(60_000, 60_000), bomb(0, 0), b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]
)
@pytest.mark.qt_log_ignore("JPEG datastream contains no image", extend=True)
def test_that_what_is_no_safe_picture_is_none(qtbot: QtBot, data: bytes) -> None:
    assert decode(data) is None


def test_that_a_jpeg_is_a_picture(qtbot: QtBot) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    found = decode(encoded(image, b"jpeg"))
    assert found is not None
    assert found.width() == 20


def test_that_a_card_shows_its_picture_and_stays_a_choice(qtbot: QtBot) -> None:
    image = decode(png())
    assert image is not None
    card = PictureCard("A hand", image, multi=False)
    show(qtbot, card, 400)
    assert card.height() > 120
    assert (role_of(card), name_of(card)) == (QAccessible.Role.RadioButton, "A hand")
    seen = card.grab().toImage()
    colours = {seen.pixelColor(x, seen.height() // 2).name() for x in range(20, 130)}
    assert len(colours) > 2
