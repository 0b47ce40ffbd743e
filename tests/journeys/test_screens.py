"""A slice of `make screens`: the pictures are there, as large and in the look they say, and the sheet shows each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from intake_app.app.sample_clinic import make_sample_clinic
from intake_app.app.staged_visit import StagedVisit
from intake_app.gui.theme import theme
from intake_app.gui.tokens import PALETTES
from tests.support.screens import LOOKS, SIZES, Album, contact_sheet

if TYPE_CHECKING:
    from pathlib import Path


def test_that_every_look_is_photographed_and_stands_on_the_contact_sheet(tmp_path: Path) -> None:
    looks = (LOOKS[0], LOOKS[-1])
    album = Album(tmp_path, "en", looks, most=3)
    clinic = make_sample_clinic(tmp_path / "clinic")
    with StagedVisit(clinic, SIZES["landscape"], album.seen) as staged:
        staged.hand_over()
    clinic.workplace.records.close()
    assert album.names == ["opening", "sign-in", "front-desk"]
    assert [look.name for look in looks] == ["light landscape 100 %", "high-contrast portrait 200 %"]
    assert len(LOOKS) == len(set(LOOKS)) == 3 * 2 * 2
    for name in album.names:
        for look in looks:
            picture = QImage(str(tmp_path / album.file(name, look)))
            assert picture.size().toTuple() == SIZES[look.shape]
            ground = picture.pixelColor(2, picture.height() // 2).name().upper()
            assert ground == PALETTES[look.palette].bg, name
    linked = re.findall(r'src="([^"]+)"', contact_sheet([album]))
    assert sorted(linked) == sorted(path.name for path in tmp_path.glob("*.png"))
    assert theme.look[:2] == ("light", 1.0)
