from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from intake_app.gui.widgets.file_dialog import choose_file, close_file_dialogs
from intake_app.gui.widgets.file_input import FileInput
from intake_app.gui.widgets.file_preview import first_page, preview_of
from intake_app.gui.widgets.handed_file import (
    MOST_BYTES,
    NEVER_MORE,
    SUFFIXES,
    FileRefusedError,
    HandedFile,
    checked,
    most_bytes,
    read_file,
    safe_name,
    taken_types,
)
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.picture import Picture
from intake_app.gui.widgets.text import Text
from tests.support.form_gallery import PDF, png
from tests.support.looking import name_of, nameless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

ALL = tuple(SUFFIXES)


# -- what is taken -----------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0abc", "image/jpeg"),
        (PDF, "application/pdf"),
        (b"Caf\xc3\xa9\n", "text/plain"),
    ],
)
def test_that_the_bytes_say_what_a_file_is(data: bytes, kind: str) -> None:
    assert checked("anything.bin", data, ALL, MOST_BYTES).content_type == kind
    assert checked("anything.bin", data, ALL, MOST_BYTES).data == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00\x03", "type"),
        (b"PK\x03\x04zip\xff", "type"),
        (b"<a>\x00</a>", "type"),
        (b"x" * 11, "size"),
    ],
)
def test_that_what_does_not_fit_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FileRefusedError, match=reason):
        checked("photo.png", data, ALL, 10)


def test_that_a_type_that_the_form_does_not_want_is_refused() -> None:
    with pytest.raises(FileRefusedError, match="type"):
        checked("note.txt", b"hello", ("image/png",), MOST_BYTES)


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        ((), ALL), (("image/*",), ("image/png", "image/jpeg")), (("image/jpg",), ("image/jpeg",)),
        (("application/pdf", "video/mp4"), ("application/pdf",)), (("video/mp4",), ()), (("*/*",), ALL),
    ],
)  # fmt: skip
def test_that_forms_narrow_the_types_and_never_widen_them(wanted: tuple[str, ...], taken: tuple[str, ...]) -> None:
    assert taken_types(wanted) == taken


def test_that_a_form_sets_the_size_up_to_what_is_safe_to_keep() -> None:
    assert most_bytes(0) == MOST_BYTES
    assert most_bytes(500) == 500
    assert most_bytes(10**12) == NEVER_MORE


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("referral.png", "referral.png"), ("../../etc/passwd", "passwd.png"), ("C:\\Users\\me\\x.PNG", "x.png"),
        ("invoice\u202egnp.exe", "invoicegnp.exe.png"), ("a\x00b\n c.png", "ab c.png"), ("", "file.png"),
        ("...", "file.png"), (".png", "file.png"), ("é" * 300 + ".png", "é" * 80 + ".png"), ("حالة.png", "حالة.png"),
    ],
)  # fmt: skip
def test_that_names_lose_paths_and_what_cannot_be_seen(name: str, safe: str) -> None:
    assert safe_name(name, "image/png") == safe


def test_that_a_folder_a_pipe_or_nothing_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "nobody.png"):
        with pytest.raises(FileRefusedError, match="unreadable"):
            read_file(path, ALL, MOST_BYTES)


def test_that_a_refusal_never_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "secret-diagnosis.exe"
    path.write_bytes(b"MZ\x00")
    with pytest.raises(FileRefusedError) as refused:
        read_file(path, ALL, MOST_BYTES)
    assert "diagnosis" not in str(refused.value)


# -- the field ---------------------------------------------------------


def field(qtbot: QtBot, picked: Path | None = None, most: int = MOST_BYTES) -> tuple[FileInput, list[object]]:
    def choose(_parent: QWidget, _types: Sequence[str], chosen: Callable[[Path], None]) -> None:
        if picked is not None:
            chosen(picked)

    widget = FileInput(ALL, most, choose)
    qtbot.addWidget(widget)
    widget.resize(700, 600)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def test_that_a_chosen_file_is_told_and_shown_with_name_size_and_preview(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "referral.png"
    path.write_bytes(png(640, 400))
    widget, told = field(qtbot, path)
    widget.choose.click()
    assert told == [HandedFile("referral.png", "image/png", png(640, 400))]
    shown = [text.text() for text in widget.panel.findChildren(Text)]
    assert shown[0].startswith("referral.png\n")
    assert name_of(widget.panel.findChildren(Picture)[0]) == "Preview of referral.png"
    assert nameless(widget) == []


def test_that_a_refused_file_leaves_the_one_there_was_and_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * 100)
    widget, told = field(qtbot, path, most=50)
    kept = HandedFile("a.txt", "text/plain", b"a")
    widget.set_value(kept)
    widget.choose.click()
    assert widget.value() == kept
    assert told == []
    assert (
        widget._refused.text()
        == "This file is larger than 50 bytes. Please choose a smaller one, or show it in person."
    )
    path.write_bytes(b"fits")
    widget.choose.click()
    assert widget._refused.text() == ""


def test_that_a_file_can_be_removed(qtbot: QtBot) -> None:
    widget, told = field(qtbot)
    assert not widget.remove.isVisible()
    widget.set_value(HandedFile("a.txt", "text/plain", b"hello"))
    assert told == []
    widget.remove.click()
    assert told == [None]
    assert not widget.panel.isVisible()


def test_that_a_dialog_that_is_left_tells_nothing(qtbot: QtBot) -> None:
    widget, told = field(qtbot)
    widget.choose.click()
    assert told == []


def test_that_limits_are_said_before_anyone_chooses(qtbot: QtBot) -> None:
    for types, sentence in (
        (ALL, "A photo or a document, up to 10 MB."),
        (("image/png",), "A photo, up to 10 MB."),
        (("application/pdf",), "A document, up to 10 MB."),
    ):
        widget = FileInput(types)
        qtbot.addWidget(widget)
        assert sentence in [text.text() for text in widget.findChildren(Text)]


# -- previews ----------------------------------------------------------


def test_that_the_first_page_of_a_pdf_is_drawn(qtbot: QtBot) -> None:
    page = first_page(PDF)
    assert page is not None
    assert page.width() < page.height()
    colours = {page.pixelColor(x, y).name() for x in range(0, page.width(), 8) for y in range(0, page.height(), 8)}
    assert len(colours) > 1


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-" + bytes(100), PDF[:200]])
def test_that_a_broken_pdf_has_an_icon_in_place_of_a_page(qtbot: QtBot, data: bytes) -> None:
    shown = preview_of(HandedFile("x.pdf", "application/pdf", data), "Preview")
    qtbot.addWidget(shown)
    assert isinstance(shown, IconLabel)


def test_that_a_text_shows_its_first_lines(qtbot: QtBot) -> None:
    shown = preview_of(HandedFile("x.txt", "text/plain", "né\n".encode() * 400), "Preview")
    qtbot.addWidget(shown)
    assert isinstance(shown, Text)
    assert shown.text().startswith("né\nné")
    assert shown.text().endswith("…")


# -- the dialog --------------------------------------------------------


def dialogs() -> list[QFileDialog]:
    return [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog) and widget.isVisible()
    ]


def test_that_the_dialog_is_our_own_window_and_hands_on_what_is_picked(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("hello")
    widget, _ = field(qtbot)
    picked: list[Path] = []
    choose_file(widget, ALL, picked.append)
    (dialog,) = dialogs()
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.testOption(QFileDialog.Option.ReadOnly)
    dialog.fileSelected.emit(str(path))
    assert picked == [path]
    close_file_dialogs()


def test_that_an_open_dialog_closes_without_a_choice_once_the_screen_is_covered(qtbot: QtBot) -> None:
    widget, _ = field(qtbot)
    picked: list[Path] = []
    choose_file(widget, ALL, picked.append)
    assert len(dialogs()) == 1
    close_file_dialogs()
    qtbot.waitUntil(lambda: not dialogs())
    assert picked == []
