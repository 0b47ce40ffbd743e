"""What the clinic itself answers for: its statements, the figures it confirmed, its contacts, mood questionnaires."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from intake_app.domain.clinic import Clinic, ClinicStatement, FigureReview
from intake_app.domain.pack_settings import EnabledPack, disable_pack, enable_pack
from intake_app.domain.packet import OptionalForm
from intake_app.domain.support import SupportContact
from intake_app.workflows.answer import needed
from intake_app.workflows.settings import Fault, begin, blank, check_faults, save_settings, today_of
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

LIMITS_OF_PRIVACY = "limits-of-privacy"
UNSURE_MARKS = frozenset({"P", "G"})


# -- statements and figures --------------------------------------------


def _source_fault(source: str) -> Fault | None:
    """A source is an address on the web, or the clinic's own ground in words."""
    text = source.strip()
    if "://" in text or text.casefold().startswith("www."):
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and "." in parts.netloc and " " not in text
        return None if good else Fault("source", "address")
    return blank("source", source)


def save_statement(
    workplace: Workplace, session: Session, statement_id: str, text: str, owner: str, source: str, review_by: date
) -> Clinic:
    """Stand for a text from today until its review date. Raises SettingsError, LookupError for one that is not ours."""
    clinic = begin(workplace, session)
    today = today_of(workplace, clinic)
    shipped = needed(workplace.content.statements().get(statement_id), "there is no such statement")
    late = Fault("review_by", "past") if review_by <= today else None
    check_faults([blank("text", text), blank("owner", owner), _source_fault(source), late])
    own = ClinicStatement(
        statement_id, text.strip(), owner.strip(), today, source.strip(), review_by, shipped.neutral_text
    )
    before = next((one for one in clinic.statements if one.id == statement_id), None)
    kept = tuple(one for one in clinic.statements if one.id != statement_id)
    changed = {f"statement {statement_id}": (_stated(before), _stated(own))}
    return save_settings(workplace, session, replace(clinic, statements=(*kept, own)), changed)


def _stated(statement: ClinicStatement | None) -> str:
    if statement is None:
        return ""
    return f"{statement.text} [{statement.owner}; {statement.source}; {statement.review_by}]"


def drop_statement(workplace: Workplace, session: Session, statement_id: str) -> Clinic:
    """Stand for a text no longer: the neutral one prints again. Raises LookupError for one that is not owned."""
    clinic = begin(workplace, session)
    own = {one.id: one for one in clinic.statements}
    before = needed(own.pop(statement_id, None), "the clinic has no such statement")
    changed = {f"statement {statement_id}": (_stated(before), "")}
    return save_settings(workplace, session, replace(clinic, statements=tuple(own.values())), changed)


def confirm_figure(workplace: Workplace, session: Session, figure: str, by: str, on: date) -> Clinic:
    """Write down who has looked at a figure's source, and when. Raises SettingsError, LookupError."""
    clinic = begin(workplace, session)
    fact = workplace.content.risk_facts().get(figure)
    needed(fact if fact and fact.mark in UNSURE_MARKS else None, "there is no figure to confirm by this name")
    early = Fault("on", "future") if on > today_of(workplace, clinic) else None
    check_faults([blank("by", by), early])
    new = FigureReview(figure, by.strip(), on)
    before = next((one for one in clinic.confirmed_figures if one.figure == figure), None)
    kept = tuple(one for one in clinic.confirmed_figures if one.figure != figure)
    changed = {f"figure {figure}": (before and f"{before.by}, {before.on}", f"{new.by}, {new.on}")}
    return save_settings(workplace, session, replace(clinic, confirmed_figures=(*kept, new)), changed)


def unconfirm_figure(workplace: Workplace, session: Session, figure: str) -> Clinic:
    """Take a confirmation back. Raises LookupError where there is none."""
    clinic = begin(workplace, session)
    own = {one.figure: one for one in clinic.confirmed_figures}
    before = needed(own.pop(figure, None), "nobody has confirmed this figure")
    changed = {f"figure {figure}": (f"{before.by}, {before.on}", "")}
    return save_settings(workplace, session, replace(clinic, confirmed_figures=tuple(own.values())), changed)


# -- support list ------------------------------------------------------


def save_contact(workplace: Workplace, session: Session, contact: SupportContact) -> Clinic:
    """Add a contact to the support list, or replace the one with its id. Raises SettingsError."""
    clinic = begin(workplace, session)
    future = Fault("checked", "future") if contact.checked > today_of(workplace, clinic) else None
    check_faults([*(blank(name, getattr(contact, name)) for name in ("id", "name", "reach", "how")), future])
    before = next((one for one in clinic.support if one.id == contact.id), None)
    kept = tuple(contact if one.id == contact.id else one for one in clinic.support)
    support = kept if before else (*kept, contact)
    changed = {f"support {contact.id}": (_contact(before), _contact(contact))}
    return save_settings(workplace, session, replace(clinic, support=support), changed)


def _contact(contact: SupportContact | None) -> str:
    return f"{contact.kind}: {contact.name}, {contact.reach}, {contact.how}, {contact.checked}" if contact else ""


def remove_contact(workplace: Workplace, session: Session, contact_id: str) -> Clinic:
    """Take a contact off the clinic's list. Raises LookupError for one that is not on it."""
    clinic = begin(workplace, session)
    own = {one.id: one for one in clinic.support}
    before = needed(own.pop(contact_id, None), "there is no such contact")
    changed = {f"support {contact_id}": (_contact(before), "")}
    return save_settings(workplace, session, replace(clinic, support=tuple(own.values())), changed)


# -- questionnaires about mood -----------------------------------------


def mood_packs(workplace: Workplace) -> tuple[OptionalForm, ...]:
    """Return the questionnaires that are on only with somebody who answers on the same day, in order."""
    return tuple(form for form in workplace.content.optional_forms() if form.by_responder)


def turn_on_pack(
    workplace: Workplace,
    session: Session,
    pack: str,
    responder: str,
    plan: str,
    hand_off: Sequence[str],
    *,
    confirmed: bool,
) -> Clinic:
    """Turn a questionnaire about mood on, with who answers on the same day, the written plan and where to (rule A12).

    Raises SettingsError naming what is blank or not confirmed, LookupError for one that is not known.
    """
    clinic = begin(workplace, session)
    offered = {form.id: form.questionnaire for form in mood_packs(workplace)}
    form = needed(offered.get(pack), "there is no such questionnaire")
    check_faults([
        blank("responder", responder), blank("plan", plan), blank("hand_off", " ".join(hand_off)),
        None if confirmed else Fault("confirmed", "confirm"),
    ])  # fmt: skip
    entry = EnabledPack(pack, session.member.name, today_of(workplace, clinic), responder, plan, tuple(hand_off))
    packs = enable_pack(clinic.packs, form, entry)
    changed = {f"pack {pack}": (_on(clinic.packs.get(pack)), _on(packs.get(pack)))}
    return save_settings(workplace, session, replace(clinic, packs=packs), changed)


def _on(entry: EnabledPack | None) -> str:
    return f"on: {entry.responder}; {entry.plan}; {', '.join(entry.hand_off)}" if entry else "off"


def turn_off_pack(workplace: Workplace, session: Session, pack: str) -> Clinic:
    """Turn a questionnaire about mood off. Raises LookupError for one that is not on."""
    clinic = begin(workplace, session)
    before = needed(clinic.packs.get(pack), "this questionnaire is not on")
    new = replace(clinic, packs=disable_pack(clinic.packs, pack))
    return save_settings(workplace, session, new, {f"pack {pack}": (_on(before), "off")})
