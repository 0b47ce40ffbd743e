"""Signatures of everybody who can take part, for tests."""

from datetime import datetime, timedelta

from intake_app.domain.authority import (
    Authority,
    Basis,
    Interpretation,
    InterpreterKind,
    InterpreterMode,
    WitnessStanding,
)
from intake_app.domain.consent import Capacity, Ink, InkPoint, Signature, SignatureMethod, SigningRole

CROSS = Ink(
    (
        (InkPoint(0.4, 0.3, 0, 0.5), InkPoint(0.6, 0.7, 90, 0.7)),
        (InkPoint(0.6, 0.3, 200, 0.4), InkPoint(0.4, 0.7, 290, 0.6)),
    ),
    3.0,
)


def own(at: datetime, name: str = "Rosa Vega") -> Signature:
    """Somebody who types their own name."""
    return Signature(name, "I agree", SignatureMethod.TYPED, at, typed=name)


def mark(at: datetime, name: str = "Rosa Vega") -> Signature:
    """Somebody who makes a cross."""
    return Signature(name, "I agree", SignatureMethod.MARK, at, ink=CROSS)


def assisted(at: datetime, name: str = "Rosa Vega", helper: str = "Lee Park") -> Signature:
    """Somebody who says yes while a helper writes."""
    return Signature(name, "I agree", SignatureMethod.ASSISTED, at, typed=name, helper=helper)


def parent(at: datetime, name: str = "Kim Reed") -> Signature:
    """A mother who decides by a court order."""
    right = Authority("mother", Basis.COURT_ORDER, "health care only", "her eighteenth birthday", paper_here=True)
    return Signature(name, "I decide", SignatureMethod.DRAWN, at, Capacity.PARENT, ink=CROSS, authority=right)


def interpreter(at: datetime, name: str = "Ines Sol") -> Signature:
    """A trained interpreter on the phone, for whom somebody writes."""
    return Signature(
        name,
        "I interpreted",
        SignatureMethod.ASSISTED,
        at,
        typed=name,
        role=SigningRole.INTERPRETER,
        helper="Lee Park",
        interpretation=Interpretation("Spanish", InterpreterMode.PHONE, InterpreterKind.TRAINED),
    )


def witness(at: datetime, name: str = "Wu Lan", standing: WitnessStanding = WitnessStanding.STAFF) -> Signature:
    """A witness who works at the clinic."""
    return Signature(
        name, "I was there", SignatureMethod.TYPED, at, typed=name, role=SigningRole.WITNESS, standing=standing
    )


def assent(at: datetime, name: str = "Rosa Vega") -> Signature:
    """The person's own word, as a mark."""
    return Signature(name, "I want this", SignatureMethod.MARK, at, ink=CROSS, role=SigningRole.ASSENT)


def parent_interpreter_and_witness(at: datetime) -> tuple[Signature, ...]:
    """Everybody at once, a minute apart."""
    makers = (parent, interpreter, witness, assent)
    return tuple(make(at + timedelta(minutes=number)) for number, make in enumerate(makers))
