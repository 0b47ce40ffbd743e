"""One machine, two readers: a patient in their language, staff in the clinic's, each as the tablet changes hands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from intake_app.app.sample_clinic import SampleClinic, make_sample_clinic
from intake_app.app.staged_visit import StagedVisit
from intake_app.domain.consent import EndKind
from intake_app.gui.clinic_window import ClinicWindow
from intake_app.workflows.review import review
from intake_app.workflows.sign import end_without_signing
from intake_app.workflows.unlock import Session


def _texts(window: QWidget) -> list[str]:
    kinds: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [widget.text() for widget in kinds if widget.isVisible() and widget.text()]


def _staged(folder: Path, patient: str, staff: str) -> tuple[SampleClinic, StagedVisit]:
    made = make_sample_clinic(folder, language=patient)
    records = made.workplace.records
    clinic = records.clinic()
    assert clinic is not None
    records.save_clinic(replace(clinic, default_language=staff), "admin", datetime.now(UTC))
    return made, StagedVisit(made, (1280, 800), lambda _hand, _name: None)


@pytest.fixture
def staged(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[SampleClinic, ClinicWindow, StagedVisit]]:
    made, stage = _staged(tmp_path / "database", *request.param)
    yield made, stage.window, stage
    made.workplace.records.close()
    stage.hand.settle()


ASKED = {"en": "Who is signing in?", "es": "¿Quién entra?"}
GREETED = {"en": "Is this you?", "es": "¿Es usted?", "ar": "هل هذا أنت؟"}


@pytest.mark.parametrize("staged", [("ar", "en"), ("en", "es")], indirect=True)
def test_that_each_hand_finds_its_own_language(
    staged: tuple[SampleClinic, ClinicWindow, StagedVisit], request: pytest.FixtureRequest
) -> None:
    made, window, stage = staged
    patient, staff = request.node.callspec.params["staged"]
    assert ASKED[staff] in _texts(window)
    journey = stage.hand_over()
    assert any(GREETED[patient] in text for text in _texts(window))
    assert not any(GREETED[staff] in text for text in _texts(window))
    assert window.flow is not None
    assert (window.flow.layoutDirection() == Qt.LayoutDirection.RightToLeft) is (patient == "ar")
    window._back_to_staff()
    stage.hand.settle()
    assert ASKED[staff] in _texts(window)
    journey.go_to("review")
    end_without_signing(journey, EndKind.NOT_TODAY)
    practitioner = next(member for member in made.workplace.records.staff() if member.role == "practitioner")
    found = review(made.workplace, Session(practitioner, made.workplace.clock.now()), journey.visit.id)
    assert found.sections[0].title == {"en": "Welcome", "es": "Bienvenida"}[staff]
    stage.close()
    assert QCoreApplication.translate("Footer", "Continue") == "Continue"
