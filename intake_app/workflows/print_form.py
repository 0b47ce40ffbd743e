"""Printing the paper form: for a visit at the front desk, or empty from the command line."""

from datetime import date, datetime
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.clinic import Clinic
from intake_app.domain.packet import Packet
from intake_app.domain.practitioner import Action, require
from intake_app.workflows.answer import needed
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.asked_forms import printed_packet
from intake_app.workflows.item_view import Shelf
from intake_app.workflows.paper_form import PaperForm, paper_document
from intake_app.workflows.ports import Content, Paper
from intake_app.workflows.unlock import Session
from intake_app.workflows.visit_forms import beginning, packet_of
from intake_app.workflows.wording import Words
from intake_app.workflows.workplace import Workplace


class NoSuchLanguageError(LookupError):
    """The packet is not there in this language; `offered` are the ones that it is in."""

    def __init__(self, language: str, offered: tuple[str, ...]) -> None:
        super().__init__(f"the forms are not there in {language!r}; there are {', '.join(offered)}")
        self.offered = offered


def paper_id(packet: Packet, language: str, visit_id: UUID | None = None) -> UUID:
    """Return the id on every page: the same for the same forms, versions and language, and for the same visit."""
    versions = " ".join(f"{form.url}|{form.version}|{form.sha256}" for form in packet.forms)
    name = f"paper {packet.name} {language} {versions}"
    return uuid5(visit_id, name) if visit_id else uuid5(NAMESPACE_URL, name)


def _spoken(packet: Packet, language: str) -> Packet:
    if language not in packet.languages:
        raise NoSuchLanguageError(language, packet.languages)
    return packet


def _shelf(content: Content, language: str, today: date) -> Shelf:
    return Shelf(content.risk_facts(), content.statements(), today, content.body_regions(language))


def empty_form(content: Content, paper: Paper, clinic: Clinic, packet_name: str, language: str, at: datetime) -> bytes:
    """Return an empty paper form as PDF. Raises NoSuchLanguageError, and what the content raises for no such packet."""
    packet = _spoken(content.packet(packet_name), language).in_language(language)
    words, today = Words(language, content.words(language)), at.astimezone(ZoneInfo(clinic.time_zone)).date()
    form = PaperForm(packet, words, _shelf(content, language, today), clinic, paper_id(packet, language), at)
    return paper.render(paper_document(form))


def print_form(workplace: Workplace, session: Session, visit_id: UUID, language: str = "") -> bytes:
    """Return the paper form of a visit, with what is known about it filled in; that it was printed is recorded.

    Without a language it is the visit's own. Raises NotAllowedError, LookupError, NoSuchLanguageError, StorageError.
    """
    require(session.member.role, Action.PRINT_FORM)
    records, content, now = workplace.records, workplace.content, workplace.clock.now()
    visit = needed(records.visit(visit_id), "there is no such visit")
    patient = needed(records.patient(visit.patient_id), "the visit has no patient")
    clinic = needed(records.clinic(), "the clinic is not set up")
    staff = {member.id: member.name for member in records.staff()}
    began, code = beginning(content, records, visit), language or visit.language
    packet = printed_packet(_spoken(packet_of(content, records, began), code), code, clinic.packs.names)
    words, zone = Words(code, content.words(code)), ZoneInfo(clinic.time_zone)
    person = (
        patient.record_name,
        day_words(patient.birth_date, words),
        staff.get(visit.practitioner_id, ""),
        day_words(visit.at.astimezone(zone).date(), words),
    )
    shelf = _shelf(content, code, now.astimezone(zone).date())
    form = PaperForm(packet, words, shelf, clinic, paper_id(packet, code, visit_id), now, person)
    pdf = workplace.paper.render(paper_document(form))
    detail = {"document": str(form.document_id), "language": code, "packet": packet.name}
    actor = str(session.member.id)
    with records.atomic():
        if began != visit:
            records.save_visit(began, actor, now)
        records.audit(AuditEvent(AuditKind.FORM_PRINTED, actor, now, patient.id, visit_id, detail))
    return pdf
