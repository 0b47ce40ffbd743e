"""The `Content` port over the catalog's files. Everything is read once and kept."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path

from intake_app.catalog.body_files import region_areas, region_names
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.kept_packets import read_kept_packet
from intake_app.catalog.loader import Catalog
from intake_app.catalog.words import WRITTEN_IN, languages_of_words, read_words
from intake_app.domain.alert import SafetyFlag
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.kept_form import KeptForm
from intake_app.domain.packet import Packet
from intake_app.domain.risk import RiskFact
from intake_app.domain.scoring import ScoreDefinition
from intake_app.domain.support import SupportContact
from intake_app.interchange.fhirpath import FhirPath
from intake_app.workflows.ports import FormsGoneError


def _short(language: str) -> str:
    return language.split("-", maxsplit=1)[0]


class CatalogContent:
    """Forms, figures, flags and words of one machine: the shipped ones, and the clinic's own beside them."""

    def __init__(self, forms: Path, resources: Path, clinic_forms: Path | None = None) -> None:
        self._forms = forms
        self._body = resources / "body"
        self._clinic_forms = clinic_forms
        self.read_again()

    def read_again(self) -> None:
        """Forget what was read: the clinic's own forms have changed."""
        own = self._clinic_forms
        self._catalog = Catalog(self._forms, own if own and own.is_dir() else None)
        self.packet = lru_cache(maxsize=8)(self._packet)
        self.kept_packet = lru_cache(maxsize=8)(self._kept_packet)
        self.words = lru_cache(maxsize=8)(self._words)
        self.optional_forms = lru_cache(maxsize=1)(self._catalog.optional_forms)
        self._risks = lru_cache(maxsize=8)(self._catalog.risk_facts)
        self._flags = lru_cache(maxsize=8)(self._catalog.safety_flags)
        self._support = lru_cache(maxsize=8)(self._catalog.support)
        self._statements = lru_cache(maxsize=8)(self._catalog.statements)

    def _packet(self, name: str) -> Packet:
        return self._ready(self._catalog.packet(name))

    def _kept_packet(self, name: str, forms: tuple[KeptForm, ...]) -> Packet:
        try:
            today = self.packet(name)
        except CatalogError:  # what was kept is read all the same
            today = None
        if today is not None and today.kept == forms:
            return today
        try:
            return self._ready(read_kept_packet(self._catalog, name, forms))
        except CatalogError as cause:
            raise FormsGoneError([str(finding) for finding in cause.findings]) from None

    def _ready(self, found: Packet) -> Packet:
        spoken = self.languages()
        forms = (
            replace(form, languages=tuple(code for code in spoken if code in set(map(_short, form.languages))))
            for form in found.forms
        )
        return replace(found, forms=tuple(forms), expressions=FhirPath())

    @property
    def catalog(self) -> Catalog:
        """The files behind it."""
        return self._catalog

    def packet_names(self) -> Sequence[str]:
        """Return the names of all packets."""
        return self._catalog.packets()

    def risk_facts(self, language: str = WRITTEN_IN) -> Mapping[str, RiskFact]:
        """Return the risk figures by id."""
        return self._risks(_short(language))

    def safety_flags(self, language: str = WRITTEN_IN) -> tuple[SafetyFlag, ...]:
        """Return the safety flags, in the order of their file."""
        return self._flags(_short(language))

    def statements(self, language: str = WRITTEN_IN) -> Mapping[str, ClinicStatement]:
        """Return the clinic's statements by id."""
        return self._statements(_short(language))

    def support(self, language: str = WRITTEN_IN) -> Mapping[str, SupportContact]:
        """Return the contacts outside the clinic by id."""
        return self._support(_short(language))

    def scores(self) -> Mapping[str, ScoreDefinition]:
        """Return the scores over questions of ordinary forms, by id."""
        return self._scores

    @cached_property
    def _scores(self) -> Mapping[str, ScoreDefinition]:
        return self._catalog.scores()

    def languages(self) -> Sequence[str]:
        """Return the languages that the fixed words are there in, the one they are written in first."""
        return languages_of_words(self._forms)

    @cached_property
    def _areas(self) -> Mapping[str, str]:
        return region_areas(self._body)

    def body_areas(self) -> Mapping[str, str]:
        """Return the consent area of every body region."""
        return self._areas

    def body_regions(self, language: str) -> Mapping[str, str]:
        """Return what every body region is called."""
        return region_names(self._body, language)

    def _words(self, language: str) -> Mapping[str, str]:
        return read_words(self._forms, language)
