"""What stands of a consent today: the newest version in the ledger, with everything that was taken back since."""

from dataclasses import replace
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
