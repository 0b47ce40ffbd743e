"""Every signature as it is printed: a block of its own, and a line on the page that says how it came about."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from intake_app.domain.consent import Capacity, Signature, SignatureMethod, SignedConsent, SigningRole
from intake_app.domain.document import Block, Fields, Heading, SignatureBlock
from intake_app.domain.signing_rules import needs_adult
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.wording import Words


def moment(at: datetime, context: ConsentContext) -> str:
    """Return a time as documents write it: day, hour and minute, and the zone."""
    local = at.astimezone(ZoneInfo(context.clinic.time_zone))
    day = day_words(local.date(), context.words)
    return context.words("date.with-time", date=day, time=f"{local:%H:%M} {local.tzname()}")


def role_words(signature: Signature, words: Words) -> str:
    """Return as what somebody signs: the patient, a parent, an interpreter …"""
    if signature.role is SigningRole.CONSENT:
        own = signature.capacity is Capacity.SELF
        return words("doc.patient") if own else words(f"sign.as.{signature.capacity}")
    return words(f"sign.as.{signature.role}")


def _authority(signature: Signature, words: Words) -> Iterator[str]:
    authority = signature.authority
    if authority is None:
        return
    yield words("sign.relation", relation=authority.relation)
    yield words("sign.basis", basis=words(f"basis.{authority.basis}"))
    if authority.covers:
        yield words("sign.covers", covers=authority.covers)
    if authority.until:
        yield words("sign.until", until=authority.until)
    if authority.paper_here is not None:
        yield words("sign.paper-here" if authority.paper_here else "sign.paper-not-here")


def _made(signature: Signature, words: Words) -> Iterator[str]:
    if signature.method is SignatureMethod.MARK:
        yield words("sign.mark")
    elif signature.method is SignatureMethod.ASSISTED:
        yield words("sign.helped", helper=signature.helper)


def _other(signature: Signature, words: Words) -> Iterator[str]:
    spoken = signature.interpretation
    if spoken is not None:
        mode, kind = words(f"interpreter.mode.{spoken.mode}"), words(f"interpreter.kind.{spoken.kind}")
        yield words("sign.interpreted", language=spoken.language, mode=mode, kind=kind)
    if signature.standing is not None:
        yield words(f"witness.{signature.standing}")


def details(signature: Signature, words: Words) -> tuple[str, ...]:
    """Return what else belongs to a signature: right and limits, helper, language and mode, standing."""
    return (*_authority(signature, words), *_other(signature, words), *_made(signature, words))


def signature_block(context: ConsentContext, signature: Signature) -> SignatureBlock:
    """Return one signature as it is printed."""
    return SignatureBlock(
        label=role_words(signature, context.words),
        name=signature.signer,
        meaning=signature.meaning,
        at=moment(signature.at, context),
        ink=signature.ink,
        typed=signature.typed,
        details=details(signature, context.words),
    )


def empty_blocks(context: ConsentContext) -> tuple[SignatureBlock, ...]:
    """Return the places for signatures as they stand before anybody has signed.

    For a young person there is a place for the adult and one for themselves.
    """
    words = context.words
    own = SignatureBlock(words("doc.patient"), context.patient.record_name, words("sign.meaning"))
    age = context.patient.age_on(context.visit_day)
    if not needs_adult(age, context.clinic.own_consent_age):
        return (own,)
    adult = SignatureBlock(words("sign.adult"), "", words("sign.meaning.for", name=context.patient.record_name))
    assent = SignatureBlock(words("sign.as.assent"), context.patient.record_name, words("sign.meaning.assent"))
    return (adult, assent)


def made_words(signature: Signature, words: Words) -> str:
    """Return how a signature was made, in a few words."""
    ink = signature.ink
    made = words("audit.drawn", strokes=len(ink.strokes), points=ink.points) if ink else words("audit.typed")
    return words("list.join").join((*_made(signature, words), made))


def signature_facts(context: ConsentContext, signature: Signature) -> Fields:
    """Return who signed as what, what it means, how it was made and when."""
    words = context.words
    as_what = words(f"capacity.{signature.capacity}")
    if signature.role is not SigningRole.CONSENT:
        as_what = role_words(signature, words)
    more = (*_authority(signature, words), *_other(signature, words))
    rows = [(words("audit.signer"), f"{signature.signer}, {as_what}")]
    rows += [(words("audit.more"), ". ".join(more))] if more else []
    rows += [
        (words("audit.meaning"), signature.meaning),
        (words("audit.signature"), made_words(signature, words)),
        (words("audit.signed-at"), moment(signature.at, context)),
    ]
    return Fields(tuple(rows))


def others_words(consent: SignedConsent, words: Words) -> str:
    """Return who else took part, by name and role."""
    others = [s for s in consent.signatures if s.role is not SigningRole.CONSENT]
    helpers = [words("audit.helper", name=s.helper) for s in consent.signatures if s.helper]
    named = [f"{s.signer} ({role_words(s, words)})" for s in others] + helpers
    return words("list.join").join(named) or words("audit.nobody-else")


def other_signatures(context: ConsentContext, consent: SignedConsent) -> tuple[Block, ...]:
    """Return the facts about every signature beside the consenting one."""
    others = [s for s in consent.signatures if s.role is not SigningRole.CONSENT]
    blocks: list[Block] = []
    for signature in others:
        blocks += [Heading(role_words(signature, context.words), 3), signature_facts(context, signature)]
    return tuple(blocks)
