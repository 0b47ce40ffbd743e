"""Which forms of a visit are asked: an optional one that lacks the person's language is left out, and staff are told.

What was said in it before the language changed stays: it is kept, handed in, and can be read and changed; nothing more
of it is asked. A form that a person declined, or left for a talk, counts as said, too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.pages import KNOWN_PREFIX, Page, PageKind, SectionChoice, under_one_note
from intake_app.domain.response import Response
from intake_app.workflows.journal import Journal
from intake_app.workflows.returning import base_of


class WhyNot(StrEnum):
    """Why a form of a visit is not asked."""

    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class NotAsked:
    """One form that is not asked, in full or from some point on (`in_part`), and the person's language."""

    form: LoadedForm
    why: WhyNot
    language: str
    in_part: bool = False


def why_not(form: LoadedForm, language: str) -> WhyNot | None:
    """Return what keeps a form from being asked in a language."""
    return WhyNot.LANGUAGE if form.optional and language not in form.languages else None


def _left_out(journal: Journal, section: str) -> bool:
    return journal.choices.get(section, SectionChoice.CONTINUE) is not SectionChoice.CONTINUE


def begun(form: LoadedForm, response: Response, journal: Journal) -> bool:
    """Return whether a person has said something in a form: an answer on a page they saw, or how to leave it out."""
    inside = {item.link_id for item in form.questionnaire.walk()}
    if any(_left_out(journal, section.link_id) for section in form.questionnaire.sections):
        return True
    if not inside.isdisjoint(journal.agenda):
        return True
    seen = {page.removeprefix(KNOWN_PREFIX) for page in journal.opened}
    return not inside.isdisjoint(seen) and any(base_of(key) in inside for key in response)


def asked_packet(packet: Packet, language: str, response: Response, journal: Journal) -> Packet:
    """Return the packet with the forms that are asked in a language, and those that were begun in another one."""
    if not any(why_not(form, language) for form in packet.forms):
        return packet
    return packet.keeping(lambda form: not why_not(form, language) or begun(form, response, journal))


def not_asked(packet: Packet, language: str, response: Response, journal: Journal) -> tuple[NotAsked, ...]:
    """Return the forms of a visit that are not asked, in order."""
    reasons = ((form, why_not(form, language)) for form in packet.forms)
    return tuple(NotAsked(form, why, language, in_part=begun(form, response, journal)) for form, why in reasons if why)


def readable_pages(
    packet: Packet, pages: tuple[Page, ...], language: str, response: Response, journal: Journal
) -> tuple[Page, ...]:
    """Return the pages without those that ask something new in a language that the person did not choose.

    A page where they have answered stays, marked as not translated, so that they can change or remove what they said.
    """
    silent = {
        section.link_id: form for form in packet.forms if why_not(form, language) for section in form.questionnaire.item
    }
    if not silent:
        return pages
    kept = {page.id for page in pages if page.kind is not PageKind.NOTE and _answered(page, response)}
    heard = {page.section for page in pages if page.id in kept}
    return tuple(
        page
        for page in pages
        if page.section not in silent or page.id in kept or _note_stays(page, silent, heard, journal)
    )


def _answered(page: Page, response: Response) -> bool:
    return any(key in response for key in page.items)


def _note_stays(page: Page, silent: Mapping[str, LoadedForm], heard: set[str], journal: Journal) -> bool:
    """Whether the note before a section still says something: the section was left out, or part of it is answered."""
    if page.kind is not PageKind.NOTE:
        return False
    others = under_one_note((silent[page.section].questionnaire,), page.section)
    return any(other in heard or _left_out(journal, other) for other in others)
