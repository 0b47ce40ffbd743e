from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import pytest

from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.printing import NoPrinterError
from tests.support.signing import open_everything, sign_typed
from tests.support.tablet import is_shown, press, settle, texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.support.patient_desk import Desk


class Printer:
    def __init__(self) -> None:
        self.taken: list[Sequence[bytes]] = []
        self.there = True

    def __call__(self, documents: Sequence[bytes]) -> None:
        if not self.there:
            raise NoPrinterError
        self.taken.append(documents)


@pytest.fixture
def printer() -> Printer:
    return Printer()


@pytest.fixture
def signed(qapp: QApplication, desk: Desk, printer: Printer) -> Iterator[PatientFlow]:
    flow = PatientFlow(desk.journey, lambda _kind: None, lambda _pin: False, print_documents=printer)
    flow.resize(1280, 800)
    flow.show()
    settle()
    press(flow, "start:yes")
    open_everything(flow, desk)
    sign_typed(flow, "Sam Reed")
    yield flow
    flow.release()
    flow.close()
    flow.deleteLater()
    settle()


def noted(desk: Desk) -> int:
    return len(desk.records.entries(kind="audit.consent.copy-given"))


def test_that_a_person_prints_consent_and_answers_by_themselves(
    signed: PatientFlow, desk: Desk, printer: Printer
) -> None:
    press(signed, "end:print")
    assert [len(documents) for documents in printer.taken] == [2]
    assert noted(desk) == 2
    assert any("on its way to the printer" in text for text in texts(signed))


def test_that_without_a_printer_the_front_desk_is_named_and_nothing_is_noted(
    signed: PatientFlow, desk: Desk, printer: Printer
) -> None:
    printer.there = False
    press(signed, "end:print")
    assert noted(desk) == 0
    assert any("The front desk gives you your copy" in text for text in texts(signed))
    assert is_shown(signed, "end:hand-back")
