"""Who signed, and what was taken back, as short lines for the screens of the record."""

from intake_app.domain.consent import SignedConsent
from intake_app.workflows.consent_context import ConsentContext, decision_items
from intake_app.workflows.signature_blocks import details, role_words
from intake_app.workflows.wording import Words


def signer_lines(consent: SignedConsent | None, words: Words) -> tuple[str, ...]:
    """Return a line for every signature: role, name, and what else belongs to it."""
    if consent is None:
        return ()
    lines = [
        f"{role_words(signature, words)}: {'. '.join((signature.signer, *details(signature, words)))}"
        for signature in consent.signatures
    ]
    if consent.assent is not None:
        lines.append(f"{words('audit.assent')}: {words(f'assent.{consent.assent}')}")
    if consent.left_for_staff:
        left = words("list.join").join(words(f"left.{part}") for part in consent.left_for_staff)
        lines.append(f"{words('audit.left')}: {left}")
    return tuple(lines)


def withdrawn_labels(context: ConsentContext, consent: SignedConsent | None) -> tuple[str, ...]:
    """Return the names of everything that was taken back, in the order of the forms."""
    if consent is None:
        return ()
    found = []
    for kind in ("technique", "area"):
        taken = {code for w in consent.withdrawals for code in (w.techniques if kind == "technique" else w.areas)}
        found += [context.view(item).text for code, item in decision_items(context.packet, kind) if code in taken]
    return tuple(found)
