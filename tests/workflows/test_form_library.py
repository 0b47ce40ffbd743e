"""Who may change forms and packets, what the trail says of it, and how many people answered which version."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from intake_app.domain.practitioner import NotAllowedError, Role
from intake_app.domain.response import Answer
from intake_app.workflows.check_in import check_in
from intake_app.workflows.form_library import (
    add_to_packet,
    list_forms,
    list_packets,
    people_by_version,
    publish_form,
    take_in,
    take_out_of_packet,
    try_form,
)
from intake_app.workflows.library_port import FormTroubleError
from intake_app.workflows.sign import sign
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace
from tests.support.form_shelf import DRAFT, FormShelf
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

NAME = DRAFT.name


@pytest.fixture
def shelf(place: ClinicAtWork) -> FormShelf:
    found = FormShelf()
    place.workplace = replace(place.workplace, library=found)
    return found


def settings(place: ClinicAtWork) -> list[tuple[object, ...]]:
    """What the trail says of settings."""
    entries = place.records.entries(kind="audit.setting.changed")
    details = [(entry.body or {}) for entry in entries]
    return [(detail.get("setting"), detail.get("old"), detail.get("new")) for detail in details]


DOORS: tuple[Callable[[Workplace, Session], object], ...] = (
    list_forms,
    list_packets,
    lambda place, who: take_in(place, who, b"{}", "file.json"),
    lambda place, who: publish_form(place, who, NAME, "2.0.0"),
    lambda place, who: add_to_packet(place, who, "small", NAME, "2.0.0"),
    lambda place, who: take_out_of_packet(place, who, "small", NAME),
    lambda place, who: try_form(place, who, NAME, "2.0.0"),
)


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.PRACTITIONER])
def test_that_forms_are_changed_by_the_clinic_manager_alone(place: ClinicAtWork, shelf: FormShelf, role: Role) -> None:
    for door in DOORS:
        with pytest.raises(NotAllowedError):
            door(place.workplace, place.by_role(role))
    assert shelf.published == []
    assert settings(place) == []


def test_that_each_change_is_a_line_with_old_and_new(place: ClinicAtWork, shelf: FormShelf) -> None:
    workplace, admin = place.workplace, place.admin
    take_in(workplace, admin, b"{}", "file.json", name=" diary ", licence=("Alex", "No. 7"))
    publish_form(workplace, admin, NAME, "3.0.0", "ask-again")
    add_to_packet(workplace, admin, "small", NAME, "3.0.0")
    take_out_of_packet(workplace, admin, "small", NAME)
    assert settings(place) == [
        ("form sleep-diary 3.0.0", "", "draft"),
        ("form sleep-diary 3.0.0", "draft", "published ask-again"),
        ("packet small", "", "sleep-diary@3.0.0"),
        ("packet small", "sleep-diary@3.0.0", ""),
    ]
    (wish,) = shelf.wishes
    assert (wish.by, wish.name, wish.licence_held_by, wish.licence_note) == (
        admin.member.name, "diary", "Alex", "No. 7",
    )  # fmt: skip
    assert shelf.published == [(NAME, "3.0.0", admin.member.name, "ask-again")]


def test_that_what_was_refused_is_no_change(place: ClinicAtWork, shelf: FormShelf) -> None:
    shelf.refusing = ("refused: q: stands twice",)
    assert take_in(place.workplace, place.admin, b"{}", "file.json").refused
    shelf.trouble = ("sleep-diary/2.0.0: has changed",)
    with pytest.raises(FormTroubleError):
        publish_form(place.workplace, place.admin, NAME, "2.0.0")
    assert settings(place) == []


def test_that_a_visit_checked_in_now_has_the_forms_of_now(place: ClinicAtWork, shelf: FormShelf) -> None:
    shelf.in_packets["small"] = ("sleep-diary@2.0.0",)
    who = place.practitioner.member.id
    visit = check_in(place.workplace, place.desk, place.patient().id, who, "small")
    assert visit.packet == "small+sleep-diary@2.0.0"
    shelf.in_packets.clear()
    assert check_in(place.workplace, place.desk, place.patient().id, who, "small").packet == "small"


def test_that_people_are_counted_by_version_and_each_of_them_once(place: ClinicAtWork, shelf: FormShelf) -> None:
    patient = place.patient()
    for visit in (place.visit(patient), place.visit(patient), place.visit()):
        journey = place.journey(visit)
        walk(journey, {"technique.needling": Answer.of("yes")})
        sign(journey, place.signature())
    form = place.content.packets["small"].forms[0]
    assert len(people_by_version(place.workplace)[form.url, form.version]) == 2
    shelf.on_file = [replace(DRAFT, url=form.url, version=form.version), DRAFT]
    assert [line.people for line in list_forms(place.workplace, place.admin)] == [2, 0]


def test_that_a_line_names_the_packets_that_have_the_form(place: ClinicAtWork, shelf: FormShelf) -> None:
    add_to_packet(place.workplace, place.admin, "small", NAME, "2.0.0")
    (line,) = list_forms(place.workplace, place.admin)
    assert line.packets == ("Small packet",)
