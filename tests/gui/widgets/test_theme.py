from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontInfo, QImage

from intake_app.gui.application import create_application
from intake_app.gui.icons import icon_pixmap
from intake_app.gui.resources import resource, resources_root
from intake_app.gui.theme import Theme, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_that_a_change_is_told_once_and_no_change_is_not_told(qtbot: QtBot) -> None:
    told: list[bool] = []
    own = Theme()
    own.changed.connect(lambda: told.append(True))
    own.set("dark", 1.5, reduce_motion=True)
    assert told == [True]
    own.set("dark", 1.5, reduce_motion=True)
    assert told == [True]
    assert (own.palette.name, own.scale, own.reduce_motion) == ("dark", 1.5, True)


def test_that_what_is_not_given_stays(qtbot: QtBot) -> None:
    own = Theme()
    own.set("dark")
    own.set(scale=1.25)
    assert (own.palette.name, own.scale) == ("dark", 1.25)


@pytest.mark.parametrize("wish", [{"palette": "pink"}, {"scale": 3.0}])
def test_that_an_unknown_look_is_refused_and_changes_nothing(qtbot: QtBot, wish: dict[str, object]) -> None:
    own = Theme()
    with pytest.raises(ValueError, match="there are"):
        own.set(**wish)  # type: ignore[arg-type]
    assert (own.palette.name, own.scale) == ("light", 1.0)


def test_that_fonts_grow_with_the_text_scale(qtbot: QtBot) -> None:
    theme.set(scale=2.0)
    assert theme.font("body").pixelSize() == 40
    assert theme.leading("body") == pytest.approx(58)


def test_that_reduced_motion_means_no_time_at_all(qtbot: QtBot) -> None:
    assert theme.ms(220) == 0
    theme.set(reduce_motion=False)
    assert theme.ms(220) == 220


def test_that_the_shipped_fonts_are_the_ones_in_use(qapp: QApplication) -> None:
    assert QFontInfo(theme.font("body")).family() == "Atkinson Hyperlegible Next"
    assert QFontInfo(theme.font("title")).family() == "Source Serif 4"


def test_that_there_is_one_application_and_it_keeps_every_pen_point(qapp: QApplication) -> None:
    assert create_application(["again"]) is qapp
    assert not QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents)
    assert not QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents)


def test_that_the_theme_and_basic_widgets_load_without_heavy_libraries() -> None:
    code = (
        "import sys; import intake_app.gui.application, intake_app.gui.widgets.choice, intake_app.gui.widgets.body_map,"
        "intake_app.gui.widgets.signature, intake_app.gui.widgets.keyboard;"
        "print(sorted({'pydantic', 'sqlalchemy', 'reportlab', 'pyhanko', 'PySide6.QtPdf'} & set(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_that_icons_are_tinted_and_flip_for_right_to_left(qtbot: QtBot) -> None:
    red = icon_pixmap("arrow-left", "#FF0000", 24).toImage()
    green = icon_pixmap("arrow-left", "#00FF00", 24).toImage()
    assert red != green
    assert icon_pixmap("arrow-left", "#FF0000", 24, 1.0, True).toImage() == red.flipped(Qt.Orientation.Horizontal)
    assert any_colour(red) == "#ff0000"


def any_colour(image: QImage) -> str:
    colours = (image.pixelColor(x, y) for x in range(24) for y in range(24))
    return next(colour.name() for colour in colours if colour.alpha() == 255)


def test_that_a_missing_shipped_file_is_named(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError, match="icons/unicorn"):
        icon_pixmap("unicorn", "#000000", 24)
    assert resource("icons", "LICENSE").is_file()


def test_that_every_shipped_icon_can_be_drawn(qtbot: QtBot) -> None:
    for path in (resources_root() / "icons").glob("*.svg"):
        image = icon_pixmap(path.stem, "#000000", 24).toImage()
        assert any_colour(image), path.stem
