from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.domain.consent import EndKind
from intake_app.gui.patient.flow import PatientFlow
from tests.support.patient_desk import Desk, make_desk
from tests.support.tablet import Bell, press, settle

PIN = "2468"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_desk(tmp_path)
    yield made
    made.records.close()


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def ends() -> list[EndKind]:
    return []


@pytest.fixture
def at_start(qapp: QApplication, desk: Desk, bell: Bell, ends: list[EndKind]) -> Iterator[PatientFlow]:
    """The screen that asks who is there."""
    flow = PatientFlow(desk.journey, ends.append, lambda pin: pin == PIN, alarm=bell)
    flow.resize(1280, 800)
    flow.show()
    flow.activateWindow()
    settle()
    yield flow
    flow.release()
    flow.close()
    flow.deleteLater()
    settle()


@pytest.fixture
def flow(at_start: PatientFlow) -> PatientFlow:
    """The first page of the forms."""
    press(at_start, "start:yes")
    return at_start
