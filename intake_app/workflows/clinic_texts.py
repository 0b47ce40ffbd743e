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
    """Return the contacts with the clinic's own in place of ours, those that are offered only."""
    listed = {**(shipped or {}), **{contact.id: contact for contact in clinic.support}}
    return tuple(contact for contact in listed.values() if contact.offered)


def acute_contacts(clinic: Clinic, shipped: Mapping[str, SupportContact] | None = None) -> tuple[str, str]:
    """Return what a person is given after an urgent answer: a crisis contact in words, and an emergency number (E02).

    They come from the support list of the clinic's country; where it has none, from the clinic's two numbers.
    """
    listed = offered_support(clinic, shipped)
    crisis = contact_for(listed, clinic.country, SupportKind.CRISIS)
    emergency = contact_for(listed, clinic.country, SupportKind.EMERGENCY)
    return (
        f"{crisis.name}, {crisis.reach}" if crisis else clinic.crisis_line,
        emergency.reach if emergency else clinic.emergency_number,
    )
