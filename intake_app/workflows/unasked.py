"""What a visit does not ask, for the desk and the practitioner: a person can ask it in another way."""

from uuid import UUID

from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import response_from_json
from intake_app.workflows.answer import needed
from intake_app.workflows.asked_forms import NotAsked, not_asked
from intake_app.workflows.handed_in import STILL_OPEN, response_entry
from intake_app.workflows.journal import NOTE_NAME, journal_from
from intake_app.workflows.unlock import Session
from intake_app.workflows.visit_forms import packet_of
from intake_app.workflows.workplace import Workplace


def forms_not_asked(workplace: Workplace, session: Session, visit_id: UUID) -> tuple[NotAsked, ...]:
    """Return the forms that a visit has and does not ask. It says nothing of any answer.

    Raises NotAllowedError, LookupError.
    """
    require(session.member.role, Action.SEE_TODAY)
    visit = needed(workplace.records.visit(visit_id), "there is no such visit")
    packet = packet_of(workplace.content, workplace.records, visit)
    if not any(form.optional for form in packet.forms):
        return ()
    entry = response_entry(workplace, visit_id) if visit.state not in STILL_OPEN else None
    if entry is None:
        draft = workplace.records.draft(visit_id)
        response, journal = draft.response, journal_from(draft.notes.get(NOTE_NAME))
    else:
        answers = (entry.body or {}).get("answers")
        response = response_from_json(answers if isinstance(answers, dict) else {})
        journal = journal_from((entry.body or {}).get("journal"))
    clinic = needed(workplace.records.clinic(), "the clinic is not set up")
    return not_asked(packet, journal.language or visit.language, clinic.packs.names, response, journal)
