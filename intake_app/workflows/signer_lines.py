"""Who signed, what was taken back, and until when it holds, as short lines for the screens of the record."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from intake_app.domain.consent import SignedConsent
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.consent_context import ConsentContext, decision_items
from intake_app.workflows.consent_now import newest_decided
from intake_app.workflows.left_for_staff import (
    AssentFacts,
    AuthorityFacts,
    Completion,
    Facts,
    InterpreterFacts,
    still_left,
)
from intake_app.workflows.ports import Records
from intake_app.workflows.signature_blocks import details, moment, role_words
from intake_app.workflows.wording import Words


def completion_line(completion: Completion, context: ConsentContext) -> str:
    """Return what was written down after the signing, with who wrote it and when."""
    words = context.words
    said = [part for part in _facts(completion.facts, words) if part]
    said.append(words("left.written", by=completion.by, at=moment(completion.at, context)))
    return f"{words(f'left.{completion.part}')}: {'. '.join(said)}"


def _facts(facts: Facts, words: Words) -> Iterator[str]:
    match facts:
        case InterpreterFacts(name, spoken, attested):
            mode, kind = words(f"interpreter.mode.{spoken.mode}"), words(f"interpreter.kind.{spoken.kind}")
            yield name
            yield words("sign.interpreted", language=spoken.language, mode=mode, kind=kind)
            yield words("left.attested" if attested else "left.not-attested")
        case AuthorityFacts(paper, covers, until):
            yield words("left.paper", paper=paper) if paper else words("left.no-paper")
            yield words("sign.covers", covers=covers) if covers else ""
            yield words("sign.until", until=until) if until else ""
        case AssentFacts(said):
            yield words("left.said", words=said)


def signer_lines(
    consent: SignedConsent | None, context: ConsentContext, done: tuple[Completion, ...] = ()
) -> tuple[str, ...]:
    """Return a line for every signature, for what was written down since, and for what is still left."""
    if consent is None:
        return ()
    words = context.words
    lines = [
        f"{role_words(signature, words)}: {'. '.join((signature.signer, *details(signature, words)))}"
        for signature in consent.signatures
    ]
    if consent.assent is not None:
        lines.append(f"{words('audit.assent')}: {words(f'assent.{consent.assent}')}")
    lines += [completion_line(completion, context) for completion in done]
    left = still_left(consent, done)
    if left:
        lines.append(f"{words('audit.left')}: {words('list.join').join(words(f'left.{part}') for part in left)}")
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


def term_words(context: ConsentContext, consent: SignedConsent | None, records: Records) -> str:
    """Return until when what the person agreed to holds: at this visit, or else at an earlier one; else empty."""
    own = consent is not None and bool(consent.decisions.techniques or consent.decisions.areas)
    standing = consent if own else newest_decided(records, context.patient.id, context.visit.id)
    if standing is None or standing.expires is None or not standing.decisions.anything_agreed:
        return ""
    day = standing.expires.astimezone(ZoneInfo(context.clinic.time_zone)).date()
    key = "term.ends" if day > context.visit_day else "term.ended"
    return context.words(key, date=day_words(day, context.words))
