"""The ways into a clinic's records: this machine's own, and the demo's."""

from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from intake_app.app.paths import data_folder

if TYPE_CHECKING:
    from intake_app.app.sample_clinic import SampleClinic
    from intake_app.gui.staff.setup import SetupAnswers
    from intake_app.storage.instance_lock import InstanceLock
    from intake_app.storage.vault import Vault
    from intake_app.workflows.workplace import Workplace

SLOW_PARTS = (
    "intake_app.storage.records",
    "intake_app.storage.vault",
    "intake_app.app.wiring",
    "intake_app.app.content",
    "intake_app.app.soundness",
    "intake_app.workflows.sign",
    "intake_app.gui.voice",
)


def _import_slow_parts() -> None:
    for name in SLOW_PARTS:
        import_module(name)


class ClinicDoors:
    """This machine's clinic, in `folder`; where none is given, in the machine's data folder."""

    demo_pins: Mapping[str, str] | None = None

    def __init__(self, folder: Path | None = None) -> None:
        self._given = folder
        self._lock: InstanceLock | None = None
        self._workplace: Workplace | None = None

    def prepare(self) -> None:
        """Import what is slow."""
        _import_slow_parts()

    @cached_property
    def _folder(self) -> Path:
        """Looked up when it is needed first: the first page does not wait for it."""
        return self._given or data_folder()

    def _vault(self) -> "Vault":
        from intake_app.storage.keystore import os_keystore
        from intake_app.storage.vault import Vault

        return Vault(self._folder, keystore=os_keystore())

    def is_set_up(self) -> bool:
        """Take the folder for this copy of the app, and say whether a clinic is in it. Raises StorageError."""
        from intake_app.app.soundness import check_soundness
        from intake_app.storage.hardening import no_core_dumps
        from intake_app.storage.instance_lock import InstanceLock

        no_core_dumps()
        if self._lock is None:
            self._lock = InstanceLock(self._folder)
        check_soundness(self._folder)
        return self._vault().exists

    def _open(self, key: bytes, *, create: bool = False) -> "Workplace":
        from intake_app.app.wiring import open_clinic

        self._workplace = open_clinic(self._folder, key, self._vault().device_id, create=create).workplace
        return self._workplace

    def open_quietly(self) -> "Workplace | None":
        """Open with the system's keystore where it keeps the key."""
        key = self._vault().open_with_keystore()
        return self._open(key) if key is not None else None

    def open_with(self, passphrase: str) -> "Workplace":
        """Open with the recovery passphrase."""
        return self._open(self._vault().open_with_passphrase(passphrase))

    def set_up(self, answers: "SetupAnswers") -> "Workplace":
        """Make keys, store and clinic."""
        from intake_app.workflows.clinic_setup import set_up_clinic

        vault = self._vault()
        key = vault.open_with_passphrase(answers.passphrase) if vault.exists else vault.create(answers.passphrase)
        workplace = self._open(key, create=True)
        set_up_clinic(workplace, answers.clinic, answers.admin_name, answers.pin)
        vault.remember(key)
        return workplace

    def fits(self, passphrase: str) -> bool:
        """Whether this is the recovery passphrase."""
        from intake_app.workflows.ports import StorageError, WrongSecretError

        try:
            self._vault().open_with_passphrase(passphrase)
        except (WrongSecretError, StorageError):
            return False
        return True

    def close(self) -> None:
        """Close the records and let another copy of the app have them."""
        if self._workplace is not None:
            self._workplace.records.close()
        if self._lock is not None:
            self._lock.release()
        self._workplace = self._lock = None


class DemoDoors:
    """A sample clinic made anew in an empty folder; its PINs stand on its first screen."""

    def __init__(self, folder: Path, language: str) -> None:
        self._folder, self._language = folder, language
        self._clinic: SampleClinic | None = None
        self.demo_pins: Mapping[str, str] | None = None

    def prepare(self) -> None:
        """Make the clinic beside the window."""
        from intake_app.app.sample_clinic import make_sample_clinic

        _import_slow_parts()
        self._clinic = make_sample_clinic(self._folder, language=self._language)
        self.demo_pins = self._clinic.pins

    def is_set_up(self) -> bool:
        """The demo's clinic is always there."""
        return True

    def open_quietly(self) -> "Workplace | None":
        """Return the sample clinic."""
        return self._clinic.workplace if self._clinic else None

    def open_with(self, passphrase: str) -> "Workplace":
        """Return the sample clinic for its own passphrase."""
        from intake_app.workflows.ports import WrongSecretError

        if self._clinic is None or passphrase != self._clinic.passphrase:
            raise WrongSecretError
        return self._clinic.workplace

    def set_up(self, _answers: "SetupAnswers") -> "Workplace":
        """The demo is set up already."""
        from intake_app.workflows.ports import StorageError

        raise StorageError("The demo clinic is set up already.")

    def fits(self, passphrase: str) -> bool:
        """Whether this is the demo's passphrase."""
        return self._clinic is not None and passphrase == self._clinic.passphrase

    def close(self) -> None:
        """Close the records."""
        if self._clinic is not None:
            self._clinic.workplace.records.close()
            self._clinic = None
