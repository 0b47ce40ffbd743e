"""Staff sign in with a PIN. Guesses are counted before they are checked; a clock put back starts a wait again."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import StaffMember
from intake_app.workflows.ports import Records, WrongSecretError
from intake_app.workflows.workplace import Workplace

FREE_TRIES = 5
FIRST_WAIT = 30
LONGEST_WAIT = 15 * 60
PASSPHRASE_AFTER = 20
PIN_DIGITS = 6


class PinTooSimpleError(ValueError):
    """A PIN that others would guess: too short, one digit repeated, or a run of digits."""


class GateClosedError(Exception):
    """Nobody can sign in on this name for `seconds`; after many tries only the recovery passphrase helps."""

    def __init__(self, seconds: int, *, passphrase: bool = False) -> None:
        super().__init__("sign-in is waiting")
        self.seconds = seconds
        self.passphrase = passphrase


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in, and since when."""

    member: StaffMember
    since: datetime


@dataclass(frozen=True, slots=True)
class _Gate:
    tries: int = 0
    wait: int = 0
    until: str = ""
    seen: str = ""


def check_new_pin(pin: str) -> None:
    """Refuse a PIN that is easy to guess. Raises PinTooSimpleError."""
    runs = "01234567890", "09876543210"
    plain = pin.isascii() and pin.isdigit() and len(pin) >= PIN_DIGITS
    if not plain or len(set(pin)) < 3 or any(pin in run for run in runs):  # noqa: PLR2004
        raise PinTooSimpleError(f"use {PIN_DIGITS} or more digits that are not a row like 123456 or 111111")


def _name(staff_id: UUID) -> str:
    return f"gate:{staff_id}"


def _read(records: Records, staff_id: UUID) -> _Gate:
    raw = records.secret(_name(staff_id))
    return _Gate(**json.loads(raw)) if raw else _Gate()


def _write(records: Records, staff_id: UUID, gate: _Gate) -> None:
    records.save_secret(_name(staff_id), json.dumps(asdict(gate)).encode())


def _left(gate: _Gate, now: datetime) -> int:
    """Seconds still to wait; a clock that was put back starts the wait again."""
    if not gate.until:
        return 0
    if now < datetime.fromisoformat(gate.seen):
        return gate.wait
    return max(0, round((datetime.fromisoformat(gate.until) - now).total_seconds()))


def _counted(gate: _Gate, now: datetime) -> _Gate:
    tries = gate.tries + 1
    over = tries - FREE_TRIES
    wait = min(FIRST_WAIT * 2 ** (over - 1), LONGEST_WAIT) if over > 0 else 0
    until = (now + timedelta(seconds=wait)).isoformat() if wait else ""
    return _Gate(tries, wait, until, now.isoformat())


TABLET = UUID(int=1)


def _pass_gate(records: Records, gate_id: UUID, now: datetime) -> None:
    """Count a try before it is checked. Raises GateClosedError while there is a wait."""
    gate = _read(records, gate_id)
    if gate.tries >= PASSPHRASE_AFTER:
        raise GateClosedError(0, passphrase=True)
    left = _left(gate, now)
    if left:
        if now < datetime.fromisoformat(gate.seen):
            until = (now + timedelta(seconds=left)).isoformat()
            _write(records, gate_id, _Gate(gate.tries, gate.wait, until, now.isoformat()))
        raise GateClosedError(left)
    _write(records, gate_id, _counted(gate, now))


def _admit(workplace: Workplace, gate_id: UUID, member: StaffMember | None, now: datetime) -> Session:
    records = workplace.records
    if member is None:
        records.audit(AuditEvent(AuditKind.SIGN_IN_REFUSED, str(gate_id), now))
        raise WrongSecretError
    _write(records, gate_id, _Gate())
    records.audit(AuditEvent(AuditKind.SIGNED_IN, str(member.id), now))
    return Session(member, now)


def sign_in(workplace: Workplace, staff_id: UUID, pin: str) -> Session:
    """Open a session. Raises WrongSecretError, or GateClosedError while there is a wait."""
    now = workplace.clock.now()
    member = next((m for m in workplace.records.staff() if m.id == staff_id and m.active), None)
    _pass_gate(workplace.records, staff_id, now)
    fits = member is not None and workplace.pins.fits(pin, member.pin_hash)
    return _admit(workplace, staff_id, member if fits else None, now)


def confirm_pin(workplace: Workplace, session: Session, pin: str) -> None:
    """Ask who is signed in for the PIN again; tries count as those at sign-in do. Raises as `sign_in` does."""
    sign_in(workplace, session.member.id, pin)


def sign_in_at_tablet(workplace: Workplace, pin: str) -> Session:
    """Open a session with any staff member's PIN, to end a patient's lock. Raises as `sign_in` does.

    All tries on a locked tablet count together, whoever's PIN is guessed at.
    """
    now = workplace.clock.now()
    _pass_gate(workplace.records, TABLET, now)
    people = (m for m in workplace.records.staff() if m.active)
    return _admit(workplace, TABLET, next((m for m in people if workplace.pins.fits(pin, m.pin_hash)), None), now)


def reset_gate(records: Records, staff_id: UUID) -> None:
    """Let a person try again; the caller has checked the recovery passphrase, or sets a new PIN."""
    _write(records, staff_id, _Gate())


def sign_out(workplace: Workplace, session: Session) -> None:
    """Close a session."""
    event = AuditEvent(AuditKind.SIGNED_OUT, str(session.member.id), workplace.clock.now())
    workplace.records.audit(event)


def people_to_choose(workplace: Workplace) -> Sequence[StaffMember]:
    """Return the staff who can sign in, by name."""
    return sorted((m for m in workplace.records.staff() if m.active), key=lambda m: m.name.casefold())
