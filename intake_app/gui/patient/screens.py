"""Which screen a state gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.pages import NOTE_PREFIX, PageKind
from intake_app.gui.patient.document_screen import DocumentScreen
from intake_app.gui.patient.known import KnownScreen
from intake_app.gui.patient.note import NoteScreen
from intake_app.gui.patient.question import QuestionScreen
from intake_app.gui.patient.review import ReviewScreen
from intake_app.gui.patient.signing_screens import signing_screen_of
from intake_app.gui.patient.talk_note import TalkNote
from intake_app.gui.patient.text_screen import TextScreen
from intake_app.workflows.sign import preview_pdf

if TYPE_CHECKING:
    from intake_app.gui.patient.screen import Screen
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.intake_state import IntakeState
    from intake_app.workflows.signing import Signing


def _told(state: IntakeState, journey: Journey) -> bool:
    """Whether a note before the section has said why it is asked."""
    return NOTE_PREFIX + state.page.section in journey.journal.opened


def screen_of(state: IntakeState, journey: Journey, signing: Signing) -> Screen:
    """Build the screen of a state; `signing` says how far the way to a signature is."""
    screen = _page_of(state, journey, signing)
    if state.left_for_talk:
        screen.put_first(TalkNote())
    return screen


def _page_of(state: IntakeState, journey: Journey, signing: Signing) -> Screen:
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
            return signing_screen_of(state.heading, state.sign, signing, journey)
        case _:
            return QuestionScreen(state, _told(state, journey))
