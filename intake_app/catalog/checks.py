"""All checks together: what keeps a form or packet from loading, and what an editor should look at besides."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from intake_app.catalog.fact_files import FLAGS, RISKS, SCRIPTS, STATEMENTS, SUPPORT
from intake_app.catalog.findings import Finding, FindingSeverity, error, errors_of
from intake_app.catalog.form_file import FORM_NAMES
from intake_app.catalog.lint_instruments import lint_instruments, lint_official_translation
from intake_app.catalog.lint_languages import lint_translation
from intake_app.catalog.lint_packet import lint_packet
from intake_app.catalog.lint_reading import lint_translated
from intake_app.catalog.lint_rules import Known, lint_rules
from intake_app.catalog.lint_structure import lint_structure
from intake_app.catalog.lint_words import lint_risk, lint_words, reading_findings, text_findings
from intake_app.catalog.refusals import harmless
from intake_app.domain.alert import SafetyFlag
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.flag_rules import read_trigger
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.risk import RiskFact
from intake_app.domain.support import SupportContact


def known_to_forms(
    risks: Mapping[str, RiskFact], statements: Mapping[str, ClinicStatement], flags: Iterable[SafetyFlag]
) -> Known:
    """Gather what forms may refer to."""
    inputs = frozenset(name for flag in flags for name in read_trigger(flag.trigger).names)
    return Known(frozenset(risks), statements, inputs)


def file_of(form: LoadedForm) -> str:
    """A form's file as findings name it: `form/version/file`, or the name alone of a file outside that layout."""
    path = Path(form.path)
    return "/".join(path.parts[-3:]) if path.name in FORM_NAMES else path.name


def _file_in(form: LoadedForm, language: str) -> str:
    return (Path(file_of(form)).parent / f"{language}.yaml").as_posix()


def form_faults(form: LoadedForm, known: Known) -> Iterator[Finding]:
    """Yield what keeps a form from running: its shape and the rules that a schema can hold.

    A plain FHIR file is what somebody else wrote: there the rules are things to look at.
    """
    foreign = Path(form.path).suffix == ".json"
    for finding in lint_structure(form.questionnaire, file_of(form)):
        yield _warned(finding) if foreign and harmless(finding) else finding
    yield from lint_instruments(form.questionnaire, file_of(form))
    for language in form.languages[1:]:
        yield from lint_official_translation(form.questionnaire, language, _file_in(form, language))
    yield from _folder_faults(form)
    for finding in lint_rules(form.questionnaire, file_of(form), known):
        yield _warned(finding) if foreign else finding


def _warned(finding: Finding) -> Finding:
    return replace(finding, severity=FindingSeverity.WARNING)


def _folder_faults(form: LoadedForm) -> Iterator[Finding]:
    path = Path(form.path)
    folder, version = path.parent.parent.name, path.parent.name
    if path.name not in FORM_NAMES:
        return
    if form.questionnaire.id != folder:
        yield error(file_of(form), "id", f"is not the folder's name, {folder}")
    if form.version != version:
        yield error(file_of(form), "version", f"is not the folder's name, {version}")
    if not form.url:
        yield error(file_of(form), "url", "a form has a url")


def packet_faults(
    packet: Packet, file: str, known: Known, asked_first: Collection[str] = (), answered_for: Collection[str] = ()
) -> list[Finding]:
    """Gather what keeps a packet from running; for the two collections see `lint_packet`."""
    faults = [finding for form in packet.forms for finding in form_faults(form, known)]
    return [*errors_of(faults), *lint_packet(packet, file, asked_first, answered_for)]


def form_findings(form: LoadedForm, known: Known) -> Iterator[Finding]:
    """Yield everything about a form, its words included."""
    yield from form_faults(form, known)
    foreign = Path(form.path).suffix == ".json"
    for finding in lint_words(form.questionnaire, file_of(form)):
        yield _warned(finding) if foreign else finding
    for language in form.languages[1:]:
        place = _file_in(form, language)
        yield from lint_translated(form.questionnaire, language, place)
        yield from lint_translation(form.questionnaire, language, place)


def fact_findings(
    risks: Mapping[str, RiskFact],
    statements: Mapping[str, ClinicStatement],
    scripts: Mapping[str, str],
    support: Mapping[str, SupportContact],
    flags: Iterable[SafetyFlag] = (),
) -> Iterator[Finding]:
    """Yield everything about the words of figures, statements, scripts, contacts, and of flags for patients."""
    for fact in risks.values():
        yield from lint_risk(fact, RISKS)
    for statement in statements.values():
        for part, text in (("text", statement.text), ("neutral-text", statement.neutral_text)):
            yield from _said(STATEMENTS, f"{statement.id} {part}", text)
    for occasion, text in scripts.items():
        yield from _said(SCRIPTS, occasion, text)
    for contact in support.values():
        yield from _said(SUPPORT, contact.id, contact.how)
    for flag in flags:
        yield from _said(FLAGS, flag.id, flag.patient_wording)
        yield from _said(FLAGS, f"{flag.id} plain", flag.plain)


def _said(file: str, place: str, text: str) -> Iterator[Finding]:
    yield from text_findings(file, place, text)
    yield from reading_findings(file, place, text)
