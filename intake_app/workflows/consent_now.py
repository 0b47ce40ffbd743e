"""What stands of a consent today: the newest version in the ledger, with everything that was taken back since."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from intake_app.domain.consent import SignedConsent
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_json import consent_from_json
from intake_app.workflows.ports import Records


def consent_now(records: Records, visit_id: UUID) -> SignedConsent | None:
    """Return the newest version of the consent that was signed at a visit; None where none was."""
    entries = records.entries(kind="consent", refers_to=visit_id)
    body = entries[-1].body if entries else None
    return consent_from_json(body) if body is not None else None


def standing_context(context: ConsentContext, consent: SignedConsent | None) -> ConsentContext:
    """Return the context with the decisions that stand now in place of those that were answered then."""
    if consent is None or not consent.withdrawals:
        return context
    return replace(context, standing=consent.decisions)


def newest_decided(records: Records, patient_id: UUID, other_than: UUID | None = None) -> SignedConsent | None:
    """Return the newest version of the consent at which a person decided last; what was signed since decided nothing.

    `other_than` is a visit that is left out. Only visits that are this person's are looked at.
    """
    found = _by_visit(records, patient_id, other_than)
    return max(found, key=lambda consent: consent.at, default=None)


def _by_visit(records: Records, patient_id: UUID, other_than: UUID | None) -> list[SignedConsent]:
    newest: dict[UUID, SignedConsent] = {}
    for entry in records.entries(kind="consent", subject_id=patient_id):
        if entry.refers_to not in {None, other_than} and entry.body is not None:
            consent = consent_from_json(entry.body)
            newest[consent.visit_id] = consent
    return [
        consent
        for consent in newest.values()
        if (consent.decisions.techniques or consent.decisions.areas)
        and (visit := records.visit(consent.visit_id)) is not None
        and visit.patient_id == patient_id
    ]


def consent_before(records: Records, patient_id: UUID, visit_id: UUID, at: datetime) -> SignedConsent | None:
    """Return what stood at `at` of what the person signed at an earlier visit; None where nothing does.

    A visit at which nothing was decided renews nothing. What has run out, or was taken back as a whole, does not stand.
    """
    earlier = [consent for consent in _by_visit(records, patient_id, visit_id) if _was_before(records, consent, at)]
    consent = max(earlier, key=lambda one: one.at, default=None)
    return consent if consent is not None and consent.stands_at(at) else None


def _was_before(records: Records, consent: SignedConsent, at: datetime) -> bool:
    visit = records.visit(consent.visit_id)
    return visit is not None and visit.at < at
