"""What the clinic itself stands for: its statements, the figures it has confirmed, the contacts it hands out."""

from collections.abc import Mapping
from dataclasses import replace

from intake_app.domain.clinic import Clinic, ClinicStatement
from intake_app.domain.risk import RiskFact
from intake_app.domain.support import SupportContact, SupportKind, contact_for


def offered(languages: tuple[str, ...], clinic: Clinic) -> tuple[str, ...]:
    """Return those of the languages that the clinic offers; all of them where it offers none of these."""
    return tuple(code for code in languages if code in clinic.languages) or languages


def owned_statements(shipped: Mapping[str, ClinicStatement], clinic: Clinic) -> dict[str, ClinicStatement]:
    """Return the statements with the clinic's own in place of ours; a neutral text stays as it is."""
    own = {s.id: replace(s, neutral_text=shipped[s.id].neutral_text) for s in clinic.statements if s.id in shipped}
    return {**shipped, **own}


def confirmed_figures(shipped: Mapping[str, RiskFact], clinic: Clinic) -> dict[str, RiskFact]:
    """Return the figures with who at the clinic has confirmed them, and when."""
    seen = {review.figure: review for review in clinic.confirmed_figures}
    return {
        key: replace(fact, reviewed_by=seen[key].by, reviewed_on=seen[key].on) if key in seen else fact
        for key, fact in shipped.items()
    }


def offered_support(clinic: Clinic, shipped: Mapping[str, SupportContact] | None = None) -> tuple[SupportContact, ...]:
    """Return the contacts that are offered: the clinic's own first, then ours that it has not replaced by id."""
    own = {contact.id: contact for contact in clinic.support}
    listed = own | {key: contact for key, contact in (shipped or {}).items() if key not in own}
    return tuple(contact for contact in listed.values() if contact.offered)


def acute_contacts(clinic: Clinic, shipped: Mapping[str, SupportContact] | None = None) -> tuple[str, str]:
    """Return what a person is given after an urgent answer: a crisis contact in words, and an emergency number (E02).

    The clinic's own list comes first, then a number that it set, then what is `shipped` for its country.
    """
    listed, usual = offered_support(clinic, shipped), Clinic("")
    own = tuple(contact for contact in clinic.support if contact.offered)
    crisis = contact_for(own if clinic.crisis_line != usual.crisis_line else listed, clinic.country, SupportKind.CRISIS)
    emergency = contact_for(
        own if clinic.emergency_number != usual.emergency_number else listed, clinic.country, SupportKind.EMERGENCY
    )
    return (
        _named(crisis) if crisis else clinic.crisis_line,
        emergency.reach if emergency else clinic.emergency_number,
    )


def _named(contact: SupportContact) -> str:
    """A contact with its number; a name that holds the number gives way to it, as it may say more than is wanted."""
    return contact.reach if contact.reach in contact.name else f"{contact.name}, {contact.reach}"
