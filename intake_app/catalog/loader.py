"""The catalog: forms, packets and the facts they rest on, from the shipped folder and from the clinic's own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from intake_app.catalog.checks import fact_findings, form_findings, known_to_forms, packet_faults
from intake_app.catalog.fact_files import RISKS, STATEMENTS, read_flags, read_risks, read_scripts, read_statements
from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.catalog.form_file import FORM_NAMES, FormFile, form_path, read_form
from intake_app.catalog.lint_rules import Known
from intake_app.catalog.packets import PacketPlan, read_packet
from intake_app.catalog.released import lint_released
from intake_app.catalog.strict_yaml import read_yaml
from intake_app.domain.alert import SafetyFlag
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.risk import RiskFact

PACKETS = "packets"
Fact = TypeVar("Fact")


class Catalog:
    """Reads from `root` (shipped) and `clinic_root` (the clinic's own, same layout). Keeps nothing on disk."""

    def __init__(self, root: Path, clinic_root: Path | None = None) -> None:
        self.root = root
        self.clinic_root = clinic_root

    @cached_property
    def roots(self) -> tuple[Path, ...]:
        """Where forms are looked for: the clinic's own first."""
        return tuple(folder for folder in (self.clinic_root, self.root) if folder is not None)

    def packet(self, name: str) -> Packet:
        """Load a packet with its forms, in order. Raises CatalogError with everything that keeps it from loading."""
        plan = self.plan(name)
        forms: list[LoadedForm] = []
        faults: list[Finding] = []
        for entry in plan.entries:
            try:
                form = self.form_file(entry.form, entry.version).form
                forms.append(replace(form, holds_months=entry.holds_months))
            except CatalogError as cause:
                faults += cause.findings
        if not faults:
            packet = Packet(plan.name, plan.title, tuple(forms), plan.holds_months)
            faults = packet_faults(packet, f"{PACKETS}/{name}.yaml", self._known)
        if faults:
            raise CatalogError(faults)
        return packet

    def form_file(self, form: str, version: str) -> FormFile:
        """Read one version of a form. Raises CatalogError."""
        for root in self.roots:
            path = form_path(root / form / version)
            if path.is_file():
                return read_form(path, root)
        raise CatalogError([error(f"{form}/{version}", "", "there is no such form")])

    def packets(self) -> tuple[str, ...]:
        """The names of all packets."""
        return tuple(sorted({path.stem for root in self.roots for path in (root / PACKETS).glob("*.yaml")}))

    def plan(self, name: str) -> PacketPlan:
        """Read a packet file without its forms. Raises CatalogError."""
        file = f"{PACKETS}/{name}.yaml"
        for root in self.roots:
            if name in {path.stem for path in (root / PACKETS).glob("*.yaml")}:
                return read_packet(name, read_yaml(root / file, file), file)
        raise CatalogError([error(file, "", "there is no such packet")])

    def risk_facts(self) -> Mapping[str, RiskFact]:
        """The figures by id; a clinic's own file replaces single ones. Raises CatalogError."""
        return {**read_risks(self.root), **self._own(RISKS, read_risks)}

    def statements(self) -> Mapping[str, ClinicStatement]:
        """The statements by id; a clinic's own file replaces single ones. Raises CatalogError."""
        return {**read_statements(self.root), **self._own(STATEMENTS, read_statements)}

    def scripts(self) -> Mapping[str, str]:
        """What to say, by occasion. Raises CatalogError."""
        return read_scripts(self.root)

    def safety_flags(self) -> tuple[SafetyFlag, ...]:
        """The rules of `flags.csv`, in order. Raises CatalogError."""
        return read_flags(self.root)

    @cached_property
    def _known(self) -> Known:
        return known_to_forms(self.risk_facts(), self.statements(), self.safety_flags())

    def check(self, paths: Iterable[Path] | None = None) -> list[Finding]:
        """Look at forms and packets (files, or folders with all below); everything there is without `paths`.

        Never raises: what cannot be read is a finding too.
        """
        if paths is not None:
            files = [file for path in paths for file in _files_below(path)]
            return [finding for file in files for finding in _gathered(partial(self._check_file, file))]
        found = [finding for root in self.roots for finding in _gathered(partial(lint_released, root))]
        found += _gathered(lambda: fact_findings(self.risk_facts(), self.statements(), self.scripts()))
        return found + self.check(self.roots)

    def _check_file(self, file: Path) -> Iterator[Finding]:
        if file.parent.name == PACKETS:
            self.packet(file.stem)
            return
        root = file.parent.parent.parent if file.name in FORM_NAMES else file.parent
        read = read_form(file, root)
        yield from read.findings
        yield from form_findings(read.form, self._known)

    def _own(self, file: str, read: Callable[[Path], dict[str, Fact]]) -> dict[str, Fact]:
        root = self.clinic_root
        return read(root) if root is not None and (root / file).is_file() else {}


def _gathered(look: Callable[[], Iterable[Finding]]) -> list[Finding]:
    try:
        return list(look())
    except CatalogError as cause:
        return list(cause.findings)


def _files_below(given: Path) -> list[Path]:
    path = given.resolve()
    if not path.is_dir():
        return [path]
    packets = [path] if path.name == PACKETS else path.rglob(PACKETS)
    forms = (file for name in FORM_NAMES for file in path.rglob(name))
    return sorted(forms) + sorted(file for folder in packets for file in folder.glob("*.yaml"))
