"""What a practitioner has typed stays when the visit is drawn anew for another reason."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from intake_app.gui.staff.desk_fields import SecretField
from intake_app.gui.staff.drafts import drafts_of
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, settle, write
from tests.gui.staff.test_review_order import alert_box, full_visit, page_of


def text_of(page: object, name: str) -> str:
    field = one(page, name)  # type: ignore[arg-type]
    if isinstance(field, QLineEdit):
        return field.text()
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def test_that_closing_an_alert_keeps_what_was_typed_and_chosen_elsewhere(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, full_visit(world))
    alert = alert_box(page).objectName().rsplit(":", maxsplit=1)[-1]
    write(page, "review:note", "Half a note")
    write(page, "left:interpreter:name", "No. 4711")
    press(page, "left:interpreter:mode:phone")
    press(page, "chaperone:present")
    write(page, "chaperone:name", "Ada Moss")
    write(page, f"review:alert-outcome:{alert}", "Spoke with her")
    press(page, f"review:alert-close:{alert}")
    assert not is_shown(page, f"review:alert-close:{alert}")
    assert text_of(page, "review:note") == "Half a note"
    assert text_of(page, "left:interpreter:name") == "No. 4711"
    assert one(page, "left:interpreter:mode:phone").isChecked()  # type: ignore[attr-defined]
    assert text_of(page, "chaperone:name") == "Ada Moss"


def test_that_somebody_going_there_keeps_the_outcome_that_is_being_typed(qtbot: QtBot, world: StaffWorld) -> None:
    visit = full_visit(world)
    page = page_of(qtbot, world, visit)
    alert = alert_box(page).objectName().rsplit(":", maxsplit=1)[-1]
    write(page, f"review:alert-outcome:{alert}", "Spoke w")
    press(page, f"needed:go:{visit}")
    assert text_of(page, f"review:alert-outcome:{alert}") == "Spoke w"


def test_that_an_opened_section_and_the_place_on_the_page_stay(qtbot: QtBot, world: StaffWorld) -> None:
    visit = full_visit(world)
    page = page_of(qtbot, world, visit)
    sections = page.detail.sections
    assert sections is not None
    first = next(iter(sections.buttons))
    press(page, f"review:open:{first}")
    press(page, "review:to:end")
    place = page.detail.place()
    assert place > 0
    press(page, f"needed:go:{visit}")
    settle()
    assert page.detail.sections is not None
    assert page.detail.sections.unfolded() == (first,)
    assert abs(page.detail.place() - place) <= 120  # the alert has one line more now, and one button less


def test_that_what_was_written_down_is_not_put_back(qtbot: QtBot, world: StaffWorld) -> None:
    page = page_of(qtbot, world, full_visit(world))
    press(page, "chaperone:present")
    write(page, "chaperone:name", "Ada Moss")
    write(page, "chaperone:role", "nurse")
    press(page, "chaperone:save")
    press(page, "chaperone:again")
    press(page, "chaperone:present")
    assert text_of(page, "chaperone:name") == ""


def test_that_another_visit_begins_with_empty_fields(qtbot: QtBot, world: StaffWorld) -> None:
    first = full_visit(world)
    second = world.signed(world.clinic.patient("Sam"))
    page = page_of(qtbot, world, first)
    write(page, "review:note", "About Rosa")
    press(page, f"review:row:{second.id}")
    assert text_of(page, "review:note") == ""


def test_that_a_secret_is_never_kept(qtbot: QtBot) -> None:
    field = SecretField(digits=True)
    qtbot.addWidget(field)
    field.setObjectName("countersign:pin")
    field.setText("493817")
    holder = QPlainTextEdit()
    qtbot.addWidget(holder)
    field.setParent(holder)
    assert drafts_of(holder).texts == {}
