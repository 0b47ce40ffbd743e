"""An intake that has been handed in, read back from the ledger as it was."""

from uuid import UUID

from intake_app.domain.pages import Page
from intake_app.domain.response import Response
from intake_app.domain.response_json import Json, response_from_json
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.journal import NOTE_NAME, Journal, journal_from
from intake_app.workflows.ports import Entry
from intake_app.workflows.returning import lifted_since, standing_marks, without_marks
from intake_app.workflows.workplace import Workplace


def response_entry(workplace: Workplace, visit_id: UUID) -> Entry | None:
    """Return the ledger entry of a visit's answers; the newest where there are several."""
    entries = workplace.records.entries(kind="response", refers_to=visit_id)
    return entries[-1] if entries else None


def _part(entry: Entry, name: str) -> dict[str, Json]:
    part = (entry.body or {}).get(name)
    return part if isinstance(part, dict) else {}


STILL_OPEN = frozenset({VisitState.CHECKED_IN, VisitState.WITH_PATIENT, VisitState.PAUSED, VisitState.WANTS_TO_TALK})


class NotHandedInError(Exception):
    """The answers of this visit are still the person's own: nobody on the staff reads a draft (rule A04)."""

    sentence = "Their answers are theirs until they hand them in."
    remedy = "You can read them here after that. What is urgent has reached you by itself."

    def __init__(self) -> None:
        super().__init__(f"{self.sentence} {self.remedy}")


def is_handed_in(workplace: Workplace, visit_id: UUID) -> bool:
    """Return whether there are answers of a visit that staff can read."""
    visit = workplace.records.visit(visit_id)
    open_now = visit is None or visit.state in STILL_OPEN
    return not open_now and response_entry(workplace, visit_id) is not None


def require_handed_in(workplace: Workplace, visit_id: UUID) -> None:
    """Raise NotHandedInError where a visit is there and nothing of it was handed in."""
    if workplace.records.visit(visit_id) is not None and not is_handed_in(workplace, visit_id):
        raise NotHandedInError


def handed_in_context(
    workplace: Workplace, visit_id: UUID, language: str = "", *, forms_of_today: bool = False
) -> tuple[ConsentContext, tuple[Page, ...]]:
    """Return the context and pages of a visit as it was handed in; a draft is never in it.

    Of a visit that ended before the person checked their answers it holds no page, and no answer but the marks that
    stand from before (rule C02). In `language` where all forms are there in it, else in the person's own.
    Raises NotHandedInError while the person is still at it or waits to talk, LookupError for a visit that is not there,
    FormsGoneError where its forms cannot be read; `forms_of_today` reads it with those of today instead.
    """
    journey: Journey = open_journey(workplace, visit_id, forms_of_today=forms_of_today)
    if journey.visit.state in STILL_OPEN:
        raise NotHandedInError
    entry = response_entry(workplace, visit_id)
    if entry is None:
        marks = standing_marks(journey.whole_packet, journey.memory.earlier)
        journey.response = Response({NO_TOUCH: marks[0]} if marks else {})
        journey.journal = Journal(language=journey.journal.language)
    else:
        journey.response = response_from_json(_part(entry, "answers"))
        journey.journal = journal_from((entry.body or {}).get("journal"))
    return journey.context(language if language in journey.languages else ""), journey.pages() if entry else ()


def give_back(workplace: Workplace, visit_id: UUID) -> None:
    """Make what was handed in the draft again, so that a person who did not sign can go on where they were."""
    entry = response_entry(workplace, visit_id)
    if entry is None:
        return
    told = response_from_json(_part(entry, "answers"))
    if entry.subject_id is not None:
        told = without_marks(told, lifted_since(workplace.records, entry.subject_id, entry.at))
    for key, answer in told.answers.items():
        workplace.records.save_answer(visit_id, key, answer)
    workplace.records.save_note(visit_id, NOTE_NAME, _part(entry, "journal"))
