from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from tests.gui.staff.staff_world import StaffWorld, staff_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[StaffWorld]:
    with staff_world(tmp_path / "store") as place:
        yield place


@pytest.fixture(autouse=True)
def american_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)
