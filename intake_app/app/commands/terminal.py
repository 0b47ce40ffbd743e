"""Opening a clinic from the command line: the key, then a person with a PIN. The same doors as in the window."""

import getpass
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from intake_app.app.paths import data_folder
from intake_app.app.wiring import open_clinic
from intake_app.domain.practitioner import Action, StaffMember, may
from intake_app.workflows.ports import WrongSecretError
from intake_app.workflows.unlock import GateClosedError, Session, people_to_choose, sign_in
from intake_app.workflows.workplace import Workplace


class TerminalError(Exception):
    """Something that a person at the command line can mend; the text says what, where and how."""


def ask_secret(prompt: str) -> str:
    """Read a secret without showing it; from a pipe, read one line."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{prompt}: ")
    return sys.stdin.readline().rstrip("\r\n")


def _ask_name(people: Sequence[StaffMember]) -> str:
    if not sys.stdin.isatty():
        names = ", ".join(member.name for member in people) or "nobody"
        raise TerminalError(f"Say who does this with --sign-in NAME. Whose role includes it: {names}.")
    return input("Who are you? ").strip()


def _chosen(workplace: Workplace, name: str | None, action: Action) -> StaffMember:
    """The person of that name; without a name, the only one whose role includes the action, or who is asked for."""
    people = people_to_choose(workplace)
    able = [member for member in people if may(member.role, action)]
    if name is None and len(able) == 1:
        return able[0]
    wanted = _ask_name(able) if name is None else name
    found = next((member for member in people if member.name.casefold() == wanted.casefold()), None)
    if found is None:
        raise TerminalError(f"Nobody named {wanted} works here. Give the name as it stands on the sign-in screen.")
    return found


def _person(workplace: Workplace, name: str | None, action: Action) -> Session:
    member = _chosen(workplace, name, action)
    try:
        return sign_in(workplace, member.id, ask_secret(f"PIN of {member.name}"))
    except WrongSecretError:
        raise TerminalError("This PIN does not fit. Try again.") from None
    except GateClosedError as gate:
        wait = "Use the recovery passphrase in the app." if gate.passphrase else f"Wait {gate.seconds} seconds."
        raise TerminalError(f"Sign-in is waiting after several tries. {wait}") from None


@contextmanager
def opened_workplace() -> Iterator[Workplace]:
    """Open this machine's clinic: with the system's keystore, else with the recovery passphrase."""
    from intake_app.storage.instance_lock import InstanceLock
    from intake_app.storage.keystore import os_keystore
    from intake_app.storage.vault import Vault

    folder = data_folder()
    vault = Vault(folder, keystore=os_keystore())
    if not vault.exists:
        raise TerminalError(f"There is no clinic in {folder}. Open the app once to set one up, or set INTAKE_DATA.")
    with InstanceLock(folder):
        key = vault.open_with_keystore()
        if key is None:
            try:
                key = vault.open_with_passphrase(ask_secret("Recovery passphrase"))
            except WrongSecretError:
                raise TerminalError("This passphrase does not fit. Try again.") from None
        workplace = open_clinic(folder, key, vault.device_id).workplace
        try:
            yield workplace
        finally:
            workplace.records.close()


@contextmanager
def signed_in(name: str | None, action: Action) -> Iterator[tuple[Workplace, Session]]:
    """Open the clinic and sign somebody in; without a name, the only one whose role includes the action."""
    with opened_workplace() as workplace:
        yield workplace, _person(workplace, name, action)
