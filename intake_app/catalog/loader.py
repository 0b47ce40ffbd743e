"""The catalog: forms, packets and the facts they rest on, from the shipped folder and from the clinic's own."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from intake_app.catalog.added_forms import plan_with, read_added
from intake_app.catalog.checks import fact_findings, file_of, form_findings, known_to_forms, packet_faults
from intake_app.catalog.fact_files import (
    RISKS,
    STATEMENTS,
    SUPPORT,
    read_flags,
    read_risks,
    read_scripts,
    read_statements,
    read_support,
)
from intake_app.catalog.fact_words import (
    spoken_flags,
    spoken_risks,
    spoken_scripts,
    spoken_statements,
    spoken_support,
)
from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.catalog.form_file import CONSENT, FORM_NAMES, PACKS, FormFile, folders_of, form_path, read_form
from intake_app.catalog.import_record import PART, RECORD
from intake_app.catalog.lint_languages import Facts, lint_facts
from intake_app.catalog.lint_reading import lint_fixed_words
from intake_app.catalog.lint_recalls import recall_faults
from intake_app.catalog.lint_rules import Known
from intake_app.catalog.packets import PacketEntry, PacketPlan, packet_for, read_packet
from intake_app.catalog.released import check_release, form_folders, is_released, lint_released, release_faults
from intake_app.catalog.score_file import SCORES, read_scores
from intake_app.catalog.strict_yaml import read_yaml
from intake_app.catalog.words import FOLDER as WORDS
from intake_app.catalog.words import WRITTEN_IN, languages_of_words, read_words
from intake_app.domain.alert import SafetyFlag
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.enablement import UNLESS
from intake_app.domain.packet import LoadedForm, OptionalForm, Packet, packet_key, split_packet_key
from intake_app.domain.risk import RiskFact
from intake_app.domain.scoring import ScoreDefinition
from intake_app.domain.support import SupportContact

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

    def packet(self, key: str) -> Packet:
        """Load a packet with its forms, in order; `key` is its name, or one with optional forms (`packet_key`).

        Raises CatalogError with everything that keeps it from loading.
        """
        name, chosen = split_packet_key(key)
        plan = plan_with(packet_for(self.plan(name), chosen), chosen)
        forms: list[LoadedForm] = []
        faults: list[Finding] = []
        for entry in plan.entries:
            try:
                form = self._read(entry.form, entry.version).form
                optional = entry.optional and form.role != CONSENT
                forms.append(replace(form, holds_months=entry.holds_months, optional=optional))
            except CatalogError as cause:
                faults += cause.findings
        if not faults:
            packet = Packet(plan.name, plan.title, tuple(forms), plan.holds_months)
            asked_first = [form.questionnaire.id or "" for form in forms if not _is_pack(form)]
            asked_first = [form for form in plan.optional_forms if form in asked_first]
            faults = packet_faults(packet, f"{PACKETS}/{name}.yaml", self._known, asked_first, plan.packs)
            faults += [fault for form in forms for fault in self._release_faults(form)]
        if faults:
            raise CatalogError(faults)
        return packet

    def optional_forms(self) -> tuple[OptionalForm, ...]:
        """The forms that a clinic turns on or off, in the order of the packets; `check` names what cannot be read."""
        found: dict[str, OptionalForm] = {}
        for name, entry in self._chosen_entries():
            known = found.get(entry.form)
            with suppress(CatalogError):
                form = known.questionnaire if known else self._read(entry.form, entry.version).form.questionnaire
                packets = (*known.packets, name) if known else (name,)
                found[entry.form] = OptionalForm(form, packets, entry.by_responder, entry.at_first)
        return tuple(found.values())

    def _chosen_entries(self) -> Iterator[tuple[str, PacketEntry]]:
        for name in self.packets():
            with suppress(CatalogError):
                yield from ((name, entry) for entry in self.plan(name).entries if entry.chosen)

    def form_file(self, form: str, version: str) -> FormFile:
        """Read one version of a form; a released one as long as it is what it was. Raises CatalogError."""
        found = self._read(form, version)
        for root in self.roots:
            check_release(root, Path(found.form.path).parent)
        return found

    def _read(self, form: str, version: str) -> FormFile:
        for root in self.roots:
            for folder in folders_of(root, form, version):
                path = form_path(folder)
                if path.is_file():
                    return read_form(path, root)
        raise CatalogError([error(f"{form}/{version}", "", "there is no such form")])

    def versions(self, form: str) -> tuple[str, ...]:
        """The versions of a form, oldest first."""
        found = {path.parent.name for root in self.roots for path in _versions(root, form)}
        return tuple(sorted(found, key=version_order))

    def packs(self) -> tuple[str, ...]:
        """The names of all validated questionnaires."""
        named = (name for root in self.roots for name, _ in form_folders(root) if name.startswith(f"{PACKS}/"))
        return tuple(sorted({name.split("/")[1] for name in named}))

    def scores(self) -> Mapping[str, ScoreDefinition]:
        """The scores over questions of ordinary forms; a clinic's own file replaces some. Raises CatalogError."""
        return self._own(SCORES, read_scores)

    def _release_faults(self, form: LoadedForm) -> Iterator[Finding]:
        """Yield what keeps a form from patients: a release that changed, an import that nobody has published."""
        folder = Path(form.path).parent
        for root in self.roots:
            yield from release_faults(root, folder)
        if (folder / RECORD).is_file() and not any(is_released(root, folder) for root in self.roots):
            yield error(file_of(form), "", "was imported and is not published yet")

    def packets(self) -> tuple[str, ...]:
        """The names of all packets."""
        return tuple(sorted({path.stem for root in self.roots for path in (root / PACKETS).glob("*.yaml")}))

    def added(self, packet: str) -> tuple[str, ...]:
        """The clinic's own forms that are added to a packet, as `form@version`, in order. Raises CatalogError."""
        return read_added(self.clinic_root).get(packet, ())

    def plan(self, name: str) -> PacketPlan:
        """Read a packet file without its forms. Raises CatalogError."""
        file = f"{PACKETS}/{name}.yaml"
        for root in self.roots:
            if name in {path.stem for path in (root / PACKETS).glob("*.yaml")}:
                return read_packet(name, read_yaml(root / file, file), file)
        raise CatalogError([error(file, "", "there is no such packet")])

    def risk_facts(self, language: str = WRITTEN_IN) -> Mapping[str, RiskFact]:
        """The figures by id; a clinic's own file replaces single ones, their words too. Raises CatalogError."""
        return self._both(RISKS, read_risks, spoken_risks, language)

    def statements(self, language: str = WRITTEN_IN) -> Mapping[str, ClinicStatement]:
        """The statements by id; a clinic's own file replaces single ones, their words too. Raises CatalogError."""
        return self._both(STATEMENTS, read_statements, spoken_statements, language)

    def scripts(self, language: str = WRITTEN_IN) -> Mapping[str, str]:
        """What to say, by occasion; in another language only what is translated. Raises CatalogError."""
        english = read_scripts(self.root)
        return english if language == WRITTEN_IN else spoken_scripts(self.root, english, language)

    def support(self, language: str = WRITTEN_IN) -> Mapping[str, SupportContact]:
        """The contacts outside the clinic by id; a clinic's own file adds its own and replaces single ones of ours.

        Raises CatalogError.
        """
        return self._both(SUPPORT, read_support, spoken_support, language)

    def safety_flags(self, language: str = WRITTEN_IN) -> tuple[SafetyFlag, ...]:
        """The rules of `flags.csv`, in order. Raises CatalogError."""
        english = spoken_flags(self.root, read_flags(self.root), WRITTEN_IN)
        return english if language == WRITTEN_IN else spoken_flags(self.root, english, language)

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
        found += _gathered(self._fact_findings)
        found += _gathered(self._score_findings)
        found += [f for spoken in languages_of_words(self.root)[1:] for f in _gathered(partial(self._spoken, spoken))]
        return found + self.check(self.roots)

    def _fact_findings(self) -> Iterator[Finding]:
        facts = self.risk_facts(), self.statements(), self.scripts(), self.support(), self.safety_flags()
        yield from fact_findings(*facts)
        for language in languages_of_words(self.root):
            yield from lint_fixed_words(read_words(self.root, language), language, f"{WORDS}/{language}.yaml")

    def _check_file(self, file: Path) -> Iterator[Finding]:
        if file.parent.name == PACKETS:
            self.packet(file.stem)
            plan = self.plan(file.stem)
            self.packet(packet_key(file.stem, (*plan.optional_forms, *plan.packs)))
            return
        root = file.parent.parent.parent if file.name in FORM_NAMES else file.parent
        read = read_form(file, root)
        yield from read.findings
        yield from form_findings(read.form, self._known)

    def _facts(self, language: str) -> Facts:
        return Facts(
            self.risk_facts(language),
            self.statements(language),
            self.scripts(language),
            self.safety_flags(language),
            self.support(language),
        )

    def _spoken(self, language: str) -> Iterable[Finding]:
        return lint_facts(self._facts(WRITTEN_IN), self._facts(language), language)

    def _both(
        self,
        file: str,
        read: Callable[[Path], dict[str, Fact]],
        speak: Callable[[Path, Mapping[str, Fact], str], dict[str, Fact]],
        language: str,
    ) -> dict[str, Fact]:
        found: dict[str, Fact] = {}
        for root in reversed(self.roots):
            if root == self.root or (root / file).is_file():
                facts = read(root)
                found |= facts if language == WRITTEN_IN else speak(root, facts, language)
        return found

    def _own(self, file: str, read: Callable[[Path], dict[str, Fact]]) -> dict[str, Fact]:
        """What is in a file of ours, with what the clinic's own file adds and replaces by id."""
        folders = [root for root in reversed(self.roots) if root == self.root or (root / file).is_file()]
        return {name: fact for folder in folders for name, fact in read(folder).items()}

    def _score_findings(self) -> Iterator[Finding]:
        """Yield every score of `scores.yaml`, and every question that names one, where no form has what is named."""
        folders = [(root, folder) for root in self.roots for _, folder in form_folders(root)]
        forms = [read_form(form_path(folder), root).form for root, folder in folders]
        known = {
            item.link_id: section.own("sensitivity")
            for form in forms
            for section in form.questionnaire.sections
            for item in section.walk()
        }
        for form in forms:
            yield from _unless_faults(form, known)
            yield from recall_faults(form, known)
        for name, definition in self.scores().items():
            for asked in set(definition.items) - known.keys():
                yield error(SCORES, name, f"asks for {asked}, which is in no form")


def _gathered(look: Callable[[], Iterable[Finding]]) -> list[Finding]:
    try:
        return list(look())
    except CatalogError as cause:
        return list(cause.findings)


def _unless_faults(form: LoadedForm, known: Collection[str]) -> Iterator[Finding]:
    for item in form.questionnaire.walk():
        for asked in sorted(set(item.own_all(UNLESS)) - set(known)):
            yield error(file_of(form), item.link_id, f"is asked unless {asked} is answered, which is in no form")


def _is_pack(form: LoadedForm) -> bool:
    """Whether a form is a validated questionnaire: its words are fixed, so it asks nothing before its questions."""
    return PACKS in Path(form.path).parts[-4:-3]


def _versions(root: Path, form: str) -> Iterator[Path]:
    for name, folder in form_folders(root):
        if name.split("/")[-2] == form:
            yield form_path(folder)


def version_order(version: str) -> tuple[tuple[int, int | str], ...]:
    """A key that puts 1.10.0 after 1.9.0."""
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in version.split("."))


def _files_below(given: Path) -> list[Path]:
    path = given.resolve()
    if not path.is_dir():
        return [path]
    packets = [path] if path.name == PACKETS else path.rglob(PACKETS)
    forms = (file for name in FORM_NAMES for file in path.rglob(name))
    forms = (file for file in forms if not any(part.startswith(PART) for part in file.parts))
    return sorted(forms) + sorted(file for folder in packets for file in folder.glob("*.yaml"))
