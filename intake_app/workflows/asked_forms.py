"""Which forms of a visit are asked: an optional one that lacks the person's language is left out, and staff are told.

What was said in it before the language changed stays: it is kept, handed in, and can be read and changed; nothing more
of it is asked. A form that a person declined, or left for a talk, counts as said, too. A questionnaire about mood that
the clinic has turned off since is not begun any more: nobody would answer for it (rule A12).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from intake_app.domain.pack_settings import needs_responder
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.pages import KNOWN_PREFIX, Page, PageKind, SectionChoice, under_one_note
from intake_app.domain.response import Response
from intake_app.workflows.journal import Journal
from intake_app.workflows.returning import base_of


@dataclass(frozen=True, slots=True)
class NotAsked:
    """One form that is not there in the person's language: not asked, or from some point on (`in_part`)."""

    form: LoadedForm
    language: str
    in_part: bool = False


def unspoken(form: LoadedForm, language: str) -> bool:
    """Whether a form lacks a language in which the visit goes on without it."""
    return form.optional and language not in form.languages


def unanswered_for(form: LoadedForm, packs_on: Collection[str]) -> bool:
    """Whether a form needs somebody who answers on the same day, and nobody does (rule A12)."""
    return needs_responder(form.questionnaire) and form.questionnaire.id not in packs_on


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


def asked_packet(
    packet: Packet, language: str, packs_on: Collection[str], response: Response, journal: Journal
) -> Packet:
    """Return the packet with the forms that are asked in a language, and those that were begun before.

    `packs_on` are the questionnaires about mood for which somebody answers today.
    """
    doubtful = {form.url for form in packet.forms if unspoken(form, language) or unanswered_for(form, packs_on)}
    if not doubtful:
        return packet
    return packet.keeping(lambda form: form.url not in doubtful or begun(form, response, journal))


def printed_packet(packet: Packet, language: str, packs_on: Collection[str]) -> Packet:
    """Return the packet with the forms that are printed for a visit in a language."""
    return packet.in_language(language).keeping(lambda form: not unanswered_for(form, packs_on))


def not_asked(
    packet: Packet, language: str, packs_on: Collection[str], response: Response, journal: Journal
) -> tuple[NotAsked, ...]:
    """Return the forms of a visit that are not asked because they lack the person's language, in order.

    What the clinic turned off, it knows of.
    """
    found = (
        NotAsked(form, language, in_part=begun(form, response, journal))
        for form in packet.forms
        if unspoken(form, language)
    )
    return tuple(one for one in found if one.in_part or not unanswered_for(one.form, packs_on))


def readable_pages(
    packet: Packet, pages: tuple[Page, ...], language: str, response: Response, journal: Journal
) -> tuple[Page, ...]:
    """Return the pages without those that ask something new in a language that the person did not choose.

    A page where they have answered stays, marked as not translated, so that they can change or remove what they said.
    """
    silent = {
        section.link_id: form
        for form in packet.forms
        if unspoken(form, language)
        for section in form.questionnaire.item
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
