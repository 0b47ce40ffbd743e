"""Who took part in a consent, as FHIR R4: RelatedPersons, and one Provenance with an agent for every signature.

An interpreter or a witness is a RelatedPerson too: R4 has no other place for somebody who is there for one visit.
"""

from typing import Any
from uuid import uuid5

from intake_app.domain.consent import Capacity, Signature, SignedConsent, SigningRole, Withdrawal
from intake_app.workflows.signature_blocks import details, role_words
from intake_app.workflows.wording import Words

Resource = dict[str, Any]
SIGNATURE_TYPES = "urn:iso-astm:E1762-95:2013"
_TYPES = {
    SigningRole.CONSENT: ("1.2.840.10065.1.12.1.7", "Consent Signature"),
    SigningRole.ASSENT: ("1.2.840.10065.1.12.1.3", "Co-participant's Signature"),
    SigningRole.INTERPRETER: ("1.2.840.10065.1.12.1.12", "Interpreter Signature"),
    SigningRole.WITNESS: ("1.2.840.10065.1.12.1.11", "Consent Witness Signature"),
    SigningRole.WITHDRAWAL: ("1.2.840.10065.1.12.1.16", "Modification Signature"),
}
_ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
_RELATIONS = {
    Capacity.PARENT: ("PRN", "parent"),
    Capacity.GUARDIAN: ("GUARD", "guardian"),
    Capacity.REPRESENTATIVE: ("HPOWATT", "healthcare power of attorney"),
}


def _own(signature: Signature) -> bool:
    """Whether the person themselves made the signature."""
    own = signature.role in {SigningRole.CONSENT, SigningRole.ASSENT, SigningRole.WITHDRAWAL}
    return own and signature.capacity is Capacity.SELF


def _related_person(consent: SignedConsent, number: int, signature: Signature, patient: str, words: Words) -> Resource:
    text = ". ".join((role_words(signature, words), *details(signature, words)))
    relation: Resource = {"text": text}
    if signature.capacity in _RELATIONS:
        code, display = _RELATIONS[signature.capacity]
        relation["coding"] = [{"system": _ROLES, "code": code, "display": display}]
    return {
        "resourceType": "RelatedPerson",
        "id": str(uuid5(consent.id, f"related-{number}")),
        "active": True,
        "patient": {"reference": patient},
        "relationship": [relation],
        "name": [{"text": signature.signer}],
    }


class Signers:
    """`people` are the resources beside the patient; `reference(n)` is who made the signature with that number."""

    def __init__(self, consent: SignedConsent, patient: str, words: Words) -> None:
        self._consent, self.patient, self._words = consent, patient, words
        self._people = {
            number: _related_person(consent, number, signature, patient, words)
            for number, signature in enumerate(consent.signatures)
            if not _own(signature)
        }

    @property
    def people(self) -> list[Resource]:
        """The people beside the patient, in the order of their signatures."""
        return list(self._people.values())

    def reference(self, number: int) -> str:
        """Return the reference of a signer."""
        person = self._people.get(number)
        return f"urn:uuid:{person['id']}" if person else self.patient

    @property
    def performer(self) -> str:
        """The reference of the one who decides."""
        return self.reference(self._consent.signatures.index(self._consent.consenting))

    def agent(self, number: int, signature: Signature) -> Resource:
        """Return one agent of the Provenance."""
        who = self.reference(number)
        agent: Resource = {
            "type": {"coding": [type_of(signature)], "text": role_words(signature, self._words)},
            "who": {"reference": who},
        }
        return agent if who == self.patient else agent | {"onBehalfOf": {"reference": self.patient}}

    def signature(self, number: int, signature: Signature) -> Resource:
        """Return one signature; its meaning and way stand as text beside the code."""
        at = signature.at.isoformat(timespec="seconds")
        return {"type": [type_of(signature)], "when": at, "who": {"reference": self.reference(number)}}


def type_of(signature: Signature) -> Resource:
    """Return the coding of a signature's purpose."""
    code, display = _TYPES[signature.role]
    return {"system": SIGNATURE_TYPES, "code": code, "display": display}


def provenance(consent: SignedConsent, signers: Signers, target: str) -> Resource:
    """Return the Provenance of a signed consent: an agent and a signature for everybody who signed."""
    numbered = list(enumerate(consent.signatures))
    return {
        "resourceType": "Provenance",
        "id": str(uuid5(consent.id, "provenance")),
        "target": [{"reference": target}],
        "recorded": consent.at.isoformat(timespec="seconds"),
        "agent": [signers.agent(number, signature) for number, signature in numbered],
        "signature": [signers.signature(number, signature) for number, signature in numbered],
    }


_CHANGED = {"system": "http://terminology.hl7.org/CodeSystem/v3-DataOperation", "code": "UPDATE", "display": "revise"}


def _withdrawn(consent: SignedConsent, number: int, taken: Withdrawal, signers: Signers, target: str) -> Resource:
    at = taken.at.isoformat(timespec="seconds")
    resource: Resource = {
        "resourceType": "Provenance",
        "id": str(uuid5(consent.id, f"withdrawal-{number}")),
        "target": [{"reference": target}],
        "recorded": at,
        "activity": {"coding": [_CHANGED], "text": "consent taken back"},
        "agent": [
            {"type": {"text": "asked for it"}, "who": {"reference": signers.patient}},
            {"type": {"text": "wrote it down"}, "who": {"display": taken.recorded_by}},
        ],
        "entity": [{"role": "revision", "what": {"reference": target, "display": f"version {number}"}}],
    }
    if taken.signature is not None:
        signed = {"type": [type_of(taken.signature)], "when": at, "who": {"reference": signers.patient}}
        resource["signature"] = [signed]
    return resource


def withdrawal_provenances(consent: SignedConsent, signers: Signers, target: str) -> list[Resource]:
    """Return one Provenance for each time that something was taken back; it revises the version before."""
    return [
        _withdrawn(consent, number, taken, signers, target) for number, taken in enumerate(consent.withdrawals, start=1)
    ]
