"""Which screen a state gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.consent import Capacity
from intake_app.domain.pages import NOTE_PREFIX, PageKind
from intake_app.gui.patient.document_screen import DocumentScreen
from intake_app.gui.patient.known import KnownScreen
from intake_app.gui.patient.note import NoteScreen
from intake_app.gui.patient.question import QuestionScreen
from intake_app.gui.patient.review import ReviewScreen
from intake_app.gui.patient.sign_screen import SignScreen
from intake_app.gui.patient.text_screen import TextScreen
from intake_app.workflows.sign import preview_pdf

if TYPE_CHECKING:
    from intake_app.gui.patient.screen import Screen
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.intake_state import IntakeState

CAPACITY_INPUT = "signer.capacity"


def capacity_of(journey: Journey) -> Capacity:
    """Return in which capacity the person at the tablet decides, as they told it."""
    for item in journey.packet.questions:
        answer = journey.response.get(item.link_id)
        if item.own("flag-input") == CAPACITY_INPUT and answer is not None and answer.codes:
            known = {capacity.value for capacity in Capacity}
            return Capacity(answer.codes[0]) if answer.codes[0] in known else Capacity.SELF
    return Capacity.SELF


def _told(state: IntakeState, journey: Journey) -> bool:
    """Whether a note before the section has said why it is asked."""
    return NOTE_PREFIX + state.page.section in journey.journal.opened


def screen_of(state: IntakeState, journey: Journey) -> Screen:
    """Build the screen of a state."""
    match state.kind:
        case PageKind.NOTE:
            return NoteScreen(state)
        case PageKind.KNOWN if state.known is not None:
            return KnownScreen(state, state.known)
        case PageKind.TEXT:
            return TextScreen(state, _told(state, journey))
        case PageKind.REVIEW:
            return ReviewScreen(state)
        case PageKind.DOCUMENT:
            mark = state.sign.text_sha256 if state.sign else ""
            return DocumentScreen(state.heading, lambda: preview_pdf(journey), mark)
        case PageKind.SIGN if state.sign is not None:
            return SignScreen(state, state.sign, journey.words("sign.meaning"), capacity_of(journey))
        case _:
            return QuestionScreen(state, _told(state, journey))
