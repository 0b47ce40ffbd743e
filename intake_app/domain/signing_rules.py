"""When a set of signatures is whole: who has to be among them, by age, capacity and way of signing."""

from collections.abc import Sequence
from enum import StrEnum

from intake_app.domain.consent import Capacity, Signature, SigningRole

OWN_CONSENT_AGE = 18  # whole years; a clinic changes it after its counsel has confirmed another (legal.md O08, O09)


class Gap(StrEnum):
    """What is still missing before a consent can be sealed."""

    CONSENT = "consent"
    ADULT = "adult"
    AUTHORITY = "authority"
    WITNESS = "witness"
    OTHER_WITNESS = "other-witness"


def needs_adult(age: int, own_consent_age: int) -> bool:
    """Whether a person of this age needs somebody else's signature at this clinic."""
    return age < own_consent_age


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _seen_by_nobody_else(signatures: Sequence[Signature]) -> bool:
    """Whether a witness is one of the people whose act they are there to see."""
    acting = {_folded(name) for s in signatures if s.role is not SigningRole.WITNESS for name in (s.signer, s.helper)}
    return any(s.role is SigningRole.WITNESS and _folded(s.signer) in acting for s in signatures)


def gaps(signatures: Sequence[Signature], age: int, own_consent_age: int = OWN_CONSENT_AGE) -> tuple[Gap, ...]:
    """Return what is missing; nothing where the consent can be sealed.

    `age` is the person's in whole years on the day. Who decides by a mark or with a helping hand needs a witness who is
    neither the signer nor the helper.
    """
    consenting = [s for s in signatures if s.role is SigningRole.CONSENT]
    found = []
    if not consenting:
        found.append(Gap.CONSENT)
    if needs_adult(age, own_consent_age) and all(s.capacity is Capacity.SELF for s in consenting):
        found.append(Gap.ADULT)
    if any(s.capacity is not Capacity.SELF and s.authority is None for s in consenting):
        found.append(Gap.AUTHORITY)
    watched = any(s.method.needs_witness for s in consenting)
    if watched and not any(s.role is SigningRole.WITNESS for s in signatures):
        found.append(Gap.WITNESS)
    if _seen_by_nobody_else(signatures):
        found.append(Gap.OTHER_WITNESS)
    return tuple(found)
