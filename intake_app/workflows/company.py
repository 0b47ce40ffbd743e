"""Somebody else holds the tablet: sensitive sections wait for a talk, unless the person opens them (rule B06)."""

from dataclasses import replace

from intake_app.domain.packet import Packet
from intake_app.domain.pages import NOTE_PREFIX, SectionChoice, sections, sensitive, under_one_note
from intake_app.domain.response import Response
from intake_app.workflows.journal import Journal

IN_COMPANY = "private-parts-in-person"


def in_company(packet: Packet, response: Response) -> bool:
    """Whether an answer says that private parts are better asked in person."""
    for item in packet.questions:
        answer = response.get(item.link_id)
        for option in item.answer_option or () if answer else ():
            chosen = option.value_coding is not None and answer is not None and option.value_coding.code in answer.codes
            if chosen and option.own(IN_COMPANY) is True:
                return True
    return False


def usual_choice(packet: Packet, response: Response, journal: Journal, section: str) -> SectionChoice:
    """What going on from the note of a sensitive section means; in company it stays closed unless it was opened."""
    opened = journal.choices.get(section) is SectionChoice.CONTINUE
    return SectionChoice.IN_PERSON if in_company(packet, response) and not opened else SectionChoice.CONTINUE


def with_company(packet: Packet, response: Response, journal: Journal) -> Journal:
    """Return the journal with the choices that follow from who holds the tablet; what a person chose stays.

    In company every sensitive section without a choice is left for a talk. Alone again, those are asked whose note
    the person has not seen yet.
    """
    private = [section.link_id for section in sections(packet.questionnaires) if sensitive(section)]
    if in_company(packet, response):
        left = {link_id: SectionChoice.IN_PERSON for link_id in private if link_id not in journal.choices}
        return replace(journal, choices={**journal.choices, **left}) if left else journal
    forms = packet.questionnaires
    seen = {
        one for link_id in private if NOTE_PREFIX + link_id in journal.opened for one in under_one_note(forms, link_id)
    }
    waiting = {
        link_id
        for link_id in private
        if journal.choices.get(link_id) is SectionChoice.IN_PERSON and link_id not in seen
    }
    kept = {link_id: choice for link_id, choice in journal.choices.items() if link_id not in waiting}
    return replace(journal, choices=kept) if waiting else journal
