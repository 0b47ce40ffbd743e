"""The manager's page for the clinic's own forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.domain.practitioner import Role
from intake_app.gui.staff import forms_page
from intake_app.gui.staff.forms_page import FormsPage
from intake_app.gui.staff.pages import StaffPages
from intake_app.gui.staff.paper_tools import PaperTools
from tests.gui.staff.staff_world import StaffWorld, is_shown, one, press, said, settle, write
from tests.support.form_shelf import DRAFT, FormShelf

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ROW = "forms:row:sleep-diary@2.0.0"


@pytest.fixture
def shelf(world: StaffWorld) -> FormShelf:
    found = FormShelf()
    world.clinic.workplace = replace(world.clinic.workplace, library=found)
    return found


@pytest.fixture
def page(qtbot: QtBot, world: StaffWorld, shelf: FormShelf, tmp_path: Path) -> FormsPage:
    file = tmp_path / "form.json"
    file.write_text("{}", encoding="utf-8")
    seat = replace(world.seat(world.clinic.admin), tools=PaperTools(choose_form=lambda: file))
    made = FormsPage(seat)
    qtbot.addWidget(made)
    made.resize(1280, 1600)
    made.show()
    settle()
    return made


@pytest.mark.parametrize("role", Role)
def test_that_the_page_is_there_for_the_clinic_manager_alone(
    qtbot: QtBot, world: StaffWorld, shelf: FormShelf, role: Role
) -> None:
    pages = StaffPages(world.seat(world.clinic.by_role(role)), lambda _visit, _how: None)
    qtbot.addWidget(pages)
    assert ("forms" in pages.bar.pages) is (role is Role.ADMIN)


def test_that_an_empty_list_says_what_is_listed_here(
    page: FormsPage, shelf: FormShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "There is none yet." not in said(page)
    monkeypatch.setattr(forms_page, "list_forms", lambda *_: ())
    page.refresh()
    assert "There is none yet. The forms that come with the program are not listed here." in said(page)


def test_that_a_machine_without_a_folder_for_forms_has_no_such_page(qtbot: QtBot, world: StaffWorld) -> None:
    pages = StaffPages(world.seat(world.clinic.admin), lambda _visit, _how: None)
    qtbot.addWidget(pages)
    assert "forms" not in pages.bar.pages


def test_that_a_form_shows_its_state_its_people_and_what_its_import_said(page: FormsPage) -> None:
    press(page, ROW)
    words = said(page)
    for text in ("Sleep diary 2.0.0", "Draft", "People who answered this version: 0", *DRAFT.report):
        assert text in words


def test_that_a_refused_form_says_every_reason_and_leaves_the_list(page: FormsPage, shelf: FormShelf) -> None:
    shelf.refusing = ("refused: q1: stands twice", "refused: q2: leads nowhere")
    press(page, "forms:new")
    press(page, "forms:file")
    assert is_shown(page, "forms:report")
    assert all(line in said(page) for line in shelf.refusing)
    assert len(page.table.rows.rows) == 1


def test_that_a_form_is_taken_in_with_name_and_licence_and_opened(page: FormsPage, shelf: FormShelf) -> None:
    press(page, "forms:new")
    write(page, "forms:name", "diary")
    write(page, "forms:held-by", "Alex")
    write(page, "forms:licence-note", "No. 7")
    press(page, "forms:file")
    (wish,) = shelf.wishes
    assert (wish.name, wish.licence_held_by, wish.licence_note) == ("diary", "Alex", "No. 7")
    assert "Sleep diary 3.0.0" in said(page)
    assert "Taken in as a draft" in page.notices.words()


def test_that_a_version_after_another_is_published_with_a_choice(page: FormsPage, shelf: FormShelf) -> None:
    press(page, "forms:new")
    press(page, "forms:file")
    press(page, "forms:publish")
    assert shelf.published == []
    assert "Please choose one." in said(page)
    assert not is_shown(page, "forms:choice:wording-only")
    press(page, "forms:choice:ask-again")
    press(page, "forms:publish")
    assert [line[-1] for line in shelf.published] == ["ask-again"]
    assert "is published" in page.notices.words()


def test_that_a_published_form_goes_into_a_packet_and_out_again(page: FormsPage, shelf: FormShelf) -> None:
    press(page, ROW)
    assert not is_shown(page, "forms:add:small")
    press(page, "forms:publish")
    press(page, "forms:add:small")
    assert shelf.added("small") == ("sleep-diary@2.0.0",)
    press(page, "forms:take-out:small")
    assert shelf.added("small") == ()


def test_that_what_stands_in_the_way_is_said_and_nothing_changes(page: FormsPage, shelf: FormShelf) -> None:
    press(page, ROW)
    shelf.trouble = ("sleep-diary/2.0.0: q: this link_id stands in two forms",)
    press(page, "forms:publish")
    assert "stands in two forms" in page.notices.words()
    assert "Draft" in said(page)


def test_that_a_trial_opens_the_patients_screens_and_throws_everything_away(
    page: FormsPage, shelf: FormShelf, world: StaffWorld
) -> None:
    shelf.journey = world.clinic.journey()
    press(page, ROW)
    press(page, "forms:try")
    window = page.trial
    assert window is not None
    settle()
    assert "Nothing that is entered here is kept" in said(window)
    assert is_shown(window, "start:yes")
    press(window, "trial:end")
    assert page.trial is None
    assert shelf.trials[0].closed
    QApplication.processEvents()


def test_that_a_trial_ends_with_any_pin_too(page: FormsPage, shelf: FormShelf, world: StaffWorld) -> None:
    shelf.journey = world.clinic.journey()
    press(page, ROW)
    press(page, "forms:try")
    assert page.trial is not None
    assert page.trial._staff_exit("1")
    assert page.trial is None
    assert shelf.trials[0].closed


@pytest.mark.parametrize("width", [768, 1280])
def test_that_every_button_is_large_enough_and_has_a_name(page: FormsPage, width: int) -> None:
    page.resize(width, 1200)
    press(page, ROW)
    for name in ("forms:try", "forms:publish"):
        button = one(page, name)
        assert button.height() >= 44
        assert button.accessibleName() or button.text()  # type: ignore[attr-defined]
