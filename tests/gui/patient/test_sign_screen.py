from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.domain.consent import EndKind, SignatureMethod
from intake_app.domain.response import Answer, Coding
from intake_app.domain.visit import VisitState
from intake_app.gui.patient.document_screen import DocumentScreen
from intake_app.gui.patient.sign_screen import SignScreen
from intake_app.gui.patient.sign_summary import SummaryRow
from tests.support.signing import choose_way, open_everything, sign_typed, type_into
from tests.support.tablet import draw, find, go_to, is_shown, press, settle, texts

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk


def ending(desk: Desk) -> tuple[VisitState, EndKind | None]:
    visit = desk.records.visit(desk.visit_id)
    assert visit is not None
    return visit.state, visit.ended


def test_that_a_drawn_signature_seals_the_document(flow: PatientFlow, desk: Desk, ends: list[EndKind]) -> None:
    open_everything(flow, desk)
    choose_way(flow, "drawn")
    canvas = find(flow, "sign:canvas")
    flow.screen_shown.page.reveal(canvas)
    settle()
    draw(canvas)
    press(flow, "sign:sign")
    assert ending(desk) == (VisitState.SIGNED, EndKind.SIGNED)
    assert {info.kind for info in desk.records.documents(visit_id=desk.visit_id)} == {"consent", "intake"}
    assert ends == []
    press(flow, "end:hand-back")
    assert ends == [EndKind.SIGNED]


def test_that_a_typed_name_counts_the_same(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    sign_typed(flow, "Sam Reed")
    assert ending(desk)[0] is VisitState.SIGNED
    [entry] = desk.records.entries(kind="consent", refers_to=desk.visit_id)
    signature = (entry.body or {})["signatures"][0]  # type: ignore[index]
    assert isinstance(signature, dict)
    assert signature["method"] == SignatureMethod.TYPED
    assert signature["signer"] == "Samantha Reed"


def test_that_without_a_signature_nothing_is_signed(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    choose_way(flow, "drawn")
    press(flow, "sign:sign")
    assert ending(desk)[0] is VisitState.WITH_PATIENT
    assert any("draw your signature first" in text for text in texts(flow))


def test_that_an_erased_signature_does_not_count(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    choose_way(flow, "drawn")
    canvas = find(flow, "sign:canvas")
    flow.screen_shown.page.reveal(canvas)
    settle()
    draw(canvas)
    screen = flow.screen_shown
    assert isinstance(screen, SignScreen)
    screen.input.pad.clear.click()
    press(flow, "sign:sign")
    assert ending(desk)[0] is VisitState.WITH_PATIENT


def test_that_unread_parts_are_listed_and_lead_there_and_back(flow: PatientFlow, desk: Desk) -> None:
    pages = [page.id for page in desk.journey.pages()]
    for page in pages:
        if page != "explain.what":
            desk.journey.go_to(page)
    go_to(flow, "sign")
    sign_typed(flow, "Sam Reed")
    assert ending(desk)[0] is VisitState.WITH_PATIENT
    press(flow, "sign:unread:explain.what")
    assert desk.journey.page().id == "explain.what"
    press(flow, "footer:continue")
    assert desk.journey.page().id == "sign"
    assert not is_shown(flow, "sign:unread:explain.what")


@pytest.mark.parametrize(
    ("button", "state", "kind"),
    [
        ("sign:not-today", VisitState.NOT_SIGNED, EndKind.NOT_TODAY),
        ("sign:paper", VisitState.NOT_SIGNED, EndKind.PAPER),
        ("sign:person", VisitState.WANTS_TO_TALK, EndKind.PERSON),
        ("footer:talk", VisitState.WANTS_TO_TALK, EndKind.PERSON),
    ],
)
def test_that_every_other_end_is_recorded_and_thanked_for(
    flow: PatientFlow, desk: Desk, ends: list[EndKind], button: str, state: VisitState, kind: EndKind
) -> None:
    open_everything(flow, desk)
    press(flow, button)
    assert ending(desk) == (state, kind)
    assert not is_shown(flow, "end:copy")
    press(flow, "footer:continue")
    assert ends == [kind]


def test_that_sign_and_not_today_are_of_one_size_and_neither_has_the_focus(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    choose_way(flow, "drawn")
    sign, not_today = find(flow, "sign:sign"), find(flow, "sign:not-today")
    assert sign.size() == not_today.size()
    assert QApplication.focusWidget() not in {sign, not_today}
    assert QApplication.focusWidget() is flow.screen_shown.heading


@pytest.mark.parametrize("step", ["continue", "skip"])
def test_that_the_footer_neither_signs_nor_ends(flow: PatientFlow, desk: Desk, step: str) -> None:
    open_everything(flow, desk)
    choose_way(flow, "drawn")
    press(flow, f"footer:{step}")
    assert ending(desk)[0] is VisitState.WITH_PATIENT
    assert any("This is the last page" in text for text in texts(flow))


def test_that_agreed_and_not_agreed_stand_in_rows_of_one_kind(flow: PatientFlow, desk: Desk) -> None:
    for key, code in (("needling", "yes"), ("cupping", "no"), ("electro", "ask")):
        desk.journey.answer(f"consent.technique.{key}", Answer.of(Coding(code)))
    open_everything(flow, desk)
    choose_way(flow, "drawn")
    rows = [row for row in flow.screen_shown.findChildren(SummaryRow) if row.isVisible()]
    assert [row.accessibleName().split(":")[0] for row in rows] == ["Yes", "Ask me on the day", "No", "Not decided"]
    assert len({row._title.font().toString() for row in rows}) == 1
    assert len({row._said.font().toString() for row in rows}) == 1
    assert [row.width() for row in rows] == [rows[0].width()] * 4
    assert "Not decided" in rows[3].accessibleName()
    assert rows[0].accessibleName() != rows[2].accessibleName()


def test_that_the_mark_of_the_text_is_the_one_that_is_frozen(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    choose_way(flow, "typed")
    shown = next(text for text in texts(flow) if text.startswith("This text: ")).removeprefix("This text: ")
    type_into(flow, "sign:typed-name", "Sam Reed")
    press(flow, "sign:sign")
    settle()
    [entry] = desk.records.entries(kind="consent", refers_to=desk.visit_id)
    assert str((entry.body or {})["text_sha256"]).startswith(shown)
    assert len(shown) == 12


def test_that_a_signed_copy_can_be_read_page_by_page(flow: PatientFlow, desk: Desk) -> None:
    open_everything(flow, desk)
    sign_typed(flow, "Sam Reed")
    press(flow, "end:copy")
    screen = flow.screen_shown
    assert isinstance(screen, DocumentScreen)
    assert screen.sheet.count == 2
    assert "Page 1 of 2" in texts(flow)
    press(flow, "document:after")
    assert "Page 2 of 2" in texts(flow)
    press(flow, "document:after")
    assert "Page 2 of 2" in texts(flow)
    press(flow, "footer:back")
    assert is_shown(flow, "end:hand-back")


def test_that_the_document_is_shown_before_anybody_signs(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "document")
    screen = flow.screen_shown
    assert isinstance(screen, DocumentScreen)
    assert screen.sheet.count == 2
    [shown] = desk.records.entries(kind="audit.consent.document-shown", refers_to=desk.visit_id)
    assert shown.actor == "patient"
