"""The way to a signature: who, by which right, with whom, in which way; each step is a screen with the other ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.domain.authority import Authority, Basis
from intake_app.domain.consent import Capacity, EndKind, SigningRole
from intake_app.domain.response import Answer, Coding
from intake_app.domain.visit import VisitState
from intake_app.gui.patient.sign_screen import SignaturePage
from intake_app.gui.theme import theme
from intake_app.workflows.signing import LEFT_AUTHORITY
from tests.support.looking import clipped, nameless
from tests.support.signing import choose_way, open_everything, type_into
from tests.support.tablet import draw, find, go_to, is_shown, press, settle, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk

ENDS = ("sign:not-today", "sign:paper", "sign:person")


def draw_on(flow: PatientFlow) -> None:
    canvas = find(flow, "sign:canvas")
    flow.screen_shown.page.reveal(canvas)
    settle()
    draw(canvas)


def signatures(desk: Desk) -> list[dict[str, Any]]:
    entries = desk.records.entries(kind="consent", refers_to=desk.visit_id)
    return list((entries[-1].body or {})["signatures"]) if entries else []  # type: ignore[arg-type]


def who_signs(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)


def way(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    press(flow, "who:self")


def marked(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    choose_way(flow, "mark")


def helped(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    choose_way(flow, "assisted")


def witness(flow: PatientFlow, desk: Desk) -> None:
    marked(flow, desk)
    draw_on(flow)
    press(flow, "sign:sign")


def relation(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    press(flow, "who:guardian")


def basis(flow: PatientFlow, desk: Desk) -> None:
    relation(flow, desk)
    type_into(flow, "right:name", "Kim Reed")
    type_into(flow, "right:relation", "sister")
    press(flow, "footer:continue")


def assent(flow: PatientFlow, desk: Desk) -> None:
    basis(flow, desk)
    press(flow, "basis:court-order")
    type_into(flow, "right:covers", "health care")
    press(flow, "footer:continue")


def own_word(flow: PatientFlow, desk: Desk) -> None:
    assent(flow, desk)
    press(flow, "assent:yes")
    press(flow, "way:drawn")
    draw_on(flow)
    press(flow, "sign:sign")


def interpreter(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    press(flow, "who:interpreter")
    press(flow, "who:self")


def interpreter_signs(flow: PatientFlow, desk: Desk, mode: str = "phone") -> None:
    interpreter(flow, desk)
    type_into(flow, "interpreter:name", "Ines Sol")
    type_into(flow, "interpreter:language", "Spanish")
    press(flow, f"interpreter:mode:{mode}")
    press(flow, "interpreter:kind:trained")
    press(flow, "footer:continue")
    press(flow, "way:drawn")
    draw_on(flow)
    press(flow, "sign:sign")


STEPS: list[Callable[[PatientFlow, Desk], None]] = [
    who_signs, way, marked, helped, witness, relation, basis, assent, own_word, interpreter, interpreter_signs,
]  # fmt: skip
every_step = pytest.mark.parametrize("reach", STEPS, ids=[step.__name__ for step in STEPS])


@every_step
def test_that_every_step_names_its_controls_and_offers_the_other_ends_and_continue_chooses_nothing(
    flow: PatientFlow, desk: Desk, reach: Callable[[PatientFlow, Desk], None]
) -> None:
    reach(flow, desk)
    assert all(is_shown(flow, name) for name in ENDS)
    assert nameless(flow) == []
    assert QApplication.focusWidget() is flow.screen_shown.heading
    screen = flow.screen_shown
    if isinstance(screen, SignaturePage):
        assert find(flow, "sign:sign").size() == find(flow, "sign:not-today").size()
    press(flow, "footer:continue")
    assert flow.screen_shown is screen
    assert signatures(desk) == []


@every_step
def test_that_nothing_of_a_step_is_cut_off_in_large_text(
    flow: PatientFlow, desk: Desk, reach: Callable[[PatientFlow, Desk], None]
) -> None:
    reach(flow, desk)
    theme.set(scale=2.0)
    for size in ((1280, 800), (768, 1024)):
        flow.resize(*size)
        settle()
        assert clipped(flow.screen_shown) == [], size


@pytest.mark.parametrize("reach", [who_signs, witness, basis, interpreter_signs])
def test_that_not_today_ends_at_every_step_without_a_signature(
    flow: PatientFlow, desk: Desk, reach: Callable[[PatientFlow, Desk], None]
) -> None:
    reach(flow, desk)
    press(flow, "sign:not-today")
    visit = desk.records.visit(desk.visit_id)
    assert visit is not None
    assert (visit.state, visit.ended) == (VisitState.NOT_SIGNED, EndKind.NOT_TODAY)
    assert signatures(desk) == []


def test_that_a_mark_counts_once_the_witness_has_signed(flow: PatientFlow, desk: Desk) -> None:
    witness(flow, desk)
    assert signatures(desk) == []
    type_into(flow, "witness:name", "Wu Lan")
    press(flow, "witness:staff")
    press(flow, "sign:typed")
    type_into(flow, "sign:typed-name", "Wu Lan")
    press(flow, "sign:sign")
    made = signatures(desk)
    assert [(s["role"], s["method"], s["signer"]) for s in made] == [
        ("consent", "mark", "Samantha Reed"),
        ("witness", "typed", "Wu Lan"),
    ]
    assert made[1]["standing"] == "staff"
    assert is_shown(flow, "end:hand-back")


def test_that_a_mark_is_called_a_mark_where_it_is_still_to_be_made(flow: PatientFlow, desk: Desk) -> None:
    marked(flow, desk)
    press(flow, "sign:sign")
    said = " ".join(texts(flow.screen_shown))
    assert "Please make your mark first" in said
    assert "draw your signature" not in said


def test_that_a_field_is_no_longer_marked_once_it_is_filled(flow: PatientFlow, desk: Desk) -> None:
    witness(flow, desk)
    press(flow, "sign:sign")
    said = "Please write the name of the witness."
    assert find(flow, "witness:name").accessibleDescription() == said
    type_into(flow, "witness:name", "Wu Lan")
    assert find(flow, "witness:name").accessibleDescription() != said


def test_that_nobody_is_the_witness_of_their_own_hand(flow: PatientFlow, desk: Desk) -> None:
    helped(flow, desk)
    type_into(flow, "sign:helper", "Lee Park")
    draw_on(flow)
    press(flow, "sign:sign")
    type_into(flow, "witness:name", "lee park")
    press(flow, "witness:companion")
    draw_on(flow)
    press(flow, "sign:sign")
    assert any("somebody else to be the witness" in text for text in texts(flow))
    assert signatures(desk) == []


def test_that_a_helper_is_named_before_the_signature_counts(flow: PatientFlow, desk: Desk) -> None:
    helped(flow, desk)
    draw_on(flow)
    press(flow, "sign:sign")
    assert any("name of the person who writes" in text for text in texts(flow))
    assert not is_shown(flow, "witness:name")


def test_that_a_guardian_signs_by_a_named_right_and_the_person_has_their_own_line(
    flow: PatientFlow, desk: Desk
) -> None:
    own_word(flow, desk)
    draw_on(flow)
    press(flow, "sign:sign")
    made = signatures(desk)
    assert [s["role"] for s in made] == ["consent", "assent"]
    assert (made[0]["signer"], made[0]["capacity"]) == ("Kim Reed", Capacity.GUARDIAN)
    assert made[0]["authority"]["basis"] == "court-order"
    assert made[0]["authority"]["relation"] == "sister"
    assert made[1]["signer"] == "Samantha Reed"


def test_that_a_person_is_spoken_to_by_the_name_they_use_and_signs_by_that_of_the_record(
    flow: PatientFlow, desk: Desk
) -> None:
    assent(flow, desk)
    said = " ".join(texts(flow.screen_shown))
    patient = desk.journey.patient
    assert patient.legal_name
    assert f"What does {patient.name_to_use} say?" in said
    assert patient.legal_name not in said
    press(flow, "assent:yes")
    press(flow, "way:drawn")
    assert f"guardian of {patient.legal_name}" in " ".join(texts(flow.screen_shown))


def test_that_the_person_can_leave_their_own_line(flow: PatientFlow, desk: Desk) -> None:
    own_word(flow, desk)
    press(flow, "assent:leave")
    [entry] = desk.records.entries(kind="consent", refers_to=desk.visit_id)
    assert (entry.body or {})["left_for_staff"] == ["authority", "assent"]
    assert is_shown(flow, "end:hand-back")


def test_that_a_no_of_the_person_is_not_overruled_and_a_person_comes(flow: PatientFlow, desk: Desk) -> None:
    assent(flow, desk)
    press(flow, "assent:no")
    visit = desk.records.visit(desk.visit_id)
    assert visit is not None
    assert (visit.state, visit.ended) == (VisitState.WANTS_TO_TALK, EndKind.PERSON)
    assert signatures(desk) == []
    [entry] = desk.records.entries(kind="audit.consent.not-signed", refers_to=desk.visit_id)
    assert (entry.body or {})["reason"] == "assent-no"


def test_that_an_interpreter_on_the_phone_signs_by_the_hand_of_somebody_here(flow: PatientFlow, desk: Desk) -> None:
    interpreter_signs(flow, desk)
    type_into(flow, "sign:helper", "Lee Park")
    press(flow, "sign:typed")
    type_into(flow, "sign:typed-name", "Ines Sol")
    press(flow, "sign:sign")
    made = signatures(desk)
    assert [s["role"] for s in made] == [SigningRole.CONSENT, SigningRole.INTERPRETER]
    assert made[1]["interpretation"] == {"language": "Spanish", "mode": "phone", "kind": "trained"}
    assert (made[1]["method"], made[1]["helper"]) == ("assisted", "Lee Park")


def test_that_the_interpreter_can_be_left_for_staff(flow: PatientFlow, desk: Desk) -> None:
    interpreter(flow, desk)
    press(flow, "interpreter:staff")
    press(flow, "way:drawn")
    draw_on(flow)
    press(flow, "sign:sign")
    [entry] = desk.records.entries(kind="consent", refers_to=desk.visit_id)
    assert (entry.body or {})["left_for_staff"] == ["interpreter"]
    assert [s["role"] for s in signatures(desk)] == ["consent"]


def test_that_somebody_who_asked_for_an_interpreter_is_asked_about_one(flow: PatientFlow, desk: Desk) -> None:
    item = next(i for i in desk.journey.packet.questions if i.own("flag-input") == "language.interpreter")
    desk.journey.answer(item.link_id, Answer.of(True))
    open_everything(flow, desk)
    assert not is_shown(flow, "who:interpreter")
    press(flow, "who:self")
    press(flow, "interpreter:no")
    assert is_shown(flow, "way:drawn")


def test_that_back_leads_one_step_back_and_keeps_what_was_chosen_before(flow: PatientFlow, desk: Desk) -> None:
    basis(flow, desk)
    press(flow, "footer:back")
    assert is_shown(flow, "right:name")
    press(flow, "footer:back")
    assert is_shown(flow, "who:self")
    press(flow, "footer:back")
    assert desk.journey.page().id == "document"


def test_that_a_signature_does_not_outlive_the_text_it_was_made_for(flow: PatientFlow, desk: Desk) -> None:
    witness(flow, desk)
    desk.journey.answer("consent.technique.needling", Answer.of(Coding("no")))
    go_to(flow, "sign")
    assert is_shown(flow, "who:self")
    assert not is_shown(flow, "witness:name")


def test_that_unread_parts_are_told_before_anything_is_chosen(flow: PatientFlow, desk: Desk) -> None:
    for page in desk.journey.pages():
        if page.id != "explain.what":
            desk.journey.go_to(page.id)
    go_to(flow, "sign")
    assert is_shown(flow, "sign:unread:explain.what")


def parent(flow: PatientFlow, desk: Desk) -> None:
    patient = replace(desk.journey.patient, birth_date=date(2016, 5, 17))
    desk.journey.patient = patient
    desk.records.save_patient(patient, "desk", desk.journey.workplace.clock.now())
    open_everything(flow, desk)
    press(flow, "who:parent")
    type_into(flow, "right:name", "Kim Reed")
    press(flow, "footer:continue")


def test_that_a_parent_says_once_what_they_are_and_all_of_it_is_kept(flow: PatientFlow, desk: Desk) -> None:
    parent(flow, desk)
    assert flow.screen_shown.heading.text() == "You sign as their parent"
    press(flow, "footer:continue")
    assert is_shown(flow, "assent:yes")
    signing = flow._closing.signing("")
    assert (signing.capacity, signing.signer, signing.relation) == (Capacity.PARENT, "Kim Reed", "Parent")
    assert signing.authority == Authority(relation="Parent", basis=Basis.PARENT)
    assert LEFT_AUTHORITY not in signing.left_for_staff


def test_that_a_parent_can_name_another_right_and_add_to_it(flow: PatientFlow, desk: Desk) -> None:
    parent(flow, desk)
    press(flow, "basis:court-order")
    type_into(flow, "right:covers", "health care")
    press(flow, "right:paper:yes")
    press(flow, "footer:continue")
    signing = flow._closing.signing("")
    assert signing.authority == Authority("Parent", Basis.COURT_ORDER, "health care", paper_here=True)


def test_that_a_guardian_can_say_more_exactly_who_they_are_and_need_not(flow: PatientFlow, desk: Desk) -> None:
    relation(flow, desk)
    type_into(flow, "right:name", "Kim Reed")
    press(flow, "footer:continue")
    assert flow._closing.signing("").relation == "Legal guardian"
    press(flow, "footer:back")
    type_into(flow, "right:name", "Kim Reed")
    type_into(flow, "right:relation", "sister")
    press(flow, "footer:continue")
    assert flow._closing.signing("").relation == "sister"


def test_that_somebody_else_who_decides_is_still_asked_who_they_are(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    press(flow, "who:representative")
    type_into(flow, "right:name", "Kim Reed")
    press(flow, "footer:continue")
    assert is_shown(flow, "right:name")
    assert "Please write who you are to them." in texts(flow)
