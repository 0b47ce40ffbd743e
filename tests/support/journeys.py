"""A person who goes through a packet page by page."""

from collections.abc import Collection, Mapping

from intake_app.domain.pages import PageKind
from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey
from intake_app.workflows.intake_state import IntakeState


def walk(
    journey: Journey,
    given: Mapping[str, Answer] | None = None,
    *,
    talk: Collection[str] = (),
    until: str = "sign",
) -> IntakeState:
    """Go on from page to page, answering `given` by link_id and leaving `talk` for a talk, until a page is reached."""
    state = journey.open()
    for _ in range(200):
        if state.page.id == until or state.kind is PageKind.SIGN:
            return state
        for key in state.page.items:
            if given and key in given:
                state = journey.answer(key, given[key])
        state = journey.talk_in_person() if talk and {state.page.id, *state.page.items} & set(talk) else journey.go_on()
    raise AssertionError(f"{journey.page().id} was never left")
