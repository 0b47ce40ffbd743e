"""A signed consent in the ledger: written as plain JSON, read back as it was."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from intake_app.domain.authority import (
    Assent,
    Authority,
    Basis,
    Interpretation,
    InterpreterKind,
    InterpreterMode,
    WitnessStanding,
)
from intake_app.domain.consent import (
    Capacity,
    Decision,
    Decisions,
    FormReference,
    Ink,
    InkPoint,
    Signature,
    SignatureMethod,
    SignedConsent,
    SigningRole,
    Withdrawal,
)
from intake_app.domain.response_json import Json


def _plain(value: object) -> Json:
    match value:
        case dict():
            return {str(key): _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case frozenset():
            return [_plain(part) for part in sorted(value)]
        case bool() | int() | float() | None:
            return value
        case datetime():
            return value.isoformat()
        case _:
            return str(value)


def consent_to_json(consent: SignedConsent) -> dict[str, Json]:
    """Write a signed consent; ink stays in the encrypted ledger, and only its drawing is in the PDF."""
    return {key: _plain(part) for key, part in asdict(consent).items()}


def _ink(raw: Mapping[str, Any] | None) -> Ink | None:
    if raw is None:
        return None
    strokes = tuple(tuple(InkPoint(**point) for point in stroke) for stroke in raw["strokes"])
    return Ink(strokes, float(raw["aspect"]))


def _authority(raw: Mapping[str, Any] | None) -> Authority | None:
    return Authority(**{**raw, "basis": Basis(raw["basis"])}) if raw else None


def _interpretation(raw: Mapping[str, Any] | None) -> Interpretation | None:
    if not raw:
        return None
    return Interpretation(raw["language"], InterpreterMode(raw["mode"]), InterpreterKind(raw["kind"]))


def signature_from_json(raw: Mapping[str, Any]) -> Signature:
    """Read one signature; parts that an older record does not have stay empty. Raises KeyError, ValueError."""
    standing = raw.get("standing")
    return Signature(
        signer=raw["signer"],
        meaning=raw["meaning"],
        method=SignatureMethod(raw["method"]),
        at=datetime.fromisoformat(raw["at"]),
        capacity=Capacity(raw["capacity"]),
        ink=_ink(raw["ink"]),
        typed=raw["typed"],
        role=SigningRole(raw.get("role", SigningRole.CONSENT)),
        helper=raw.get("helper", ""),
        authority=_authority(raw.get("authority")),
        interpretation=_interpretation(raw.get("interpretation")),
        standing=WitnessStanding(standing) if standing else None,
        text_sha256=raw.get("text_sha256", ""),
    )


def _withdrawal(raw: Mapping[str, Any]) -> Withdrawal:
    signed = raw["signature"]
    return Withdrawal(
        at=datetime.fromisoformat(raw["at"]),
        techniques=_decided(raw["techniques"]),
        areas=_decided(raw["areas"]),
        words=raw["words"],
        recorded_by=raw["recorded_by"],
        signature=signature_from_json(signed) if signed else None,
    )


def _decided(raw: Mapping[str, str]) -> dict[str, Decision]:
    return {code: Decision(decision) for code, decision in raw.items()}


def consent_from_json(raw: Mapping[str, Any]) -> SignedConsent:
    """Read what `consent_to_json` wrote. Raises KeyError, ValueError for anything else."""
    decisions = raw["decisions"]
    return SignedConsent(
        id=UUID(raw["id"]),
        visit_id=UUID(raw["visit_id"]),
        patient_id=UUID(raw["patient_id"]),
        forms=tuple(FormReference(**form) for form in raw["forms"]),
        language=raw["language"],
        text_sha256=raw["text_sha256"],
        decisions=Decisions(
            _decided(decisions["techniques"]), _decided(decisions["areas"]), frozenset(decisions["no_touch"])
        ),
        signatures=tuple(signature_from_json(signature) for signature in raw["signatures"]),
        at=datetime.fromisoformat(raw["at"]),
        expires=datetime.fromisoformat(raw["expires"]) if raw["expires"] else None,
        assent=Assent(raw["assent"]) if raw.get("assent") else None,
        left_for_staff=tuple(raw.get("left_for_staff", ())),
        version=int(raw.get("version", 1)),
        withdrawals=tuple(_withdrawal(part) for part in raw.get("withdrawals", ())),
    )
