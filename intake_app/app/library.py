"""The `FormLibrary` port over the clinic's folder of forms."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from intake_app.app.content import CatalogContent
from intake_app.catalog.added_forms import read_added, with_form, without_form, write_added
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.form_diff import Verdict, diff_forms
from intake_app.catalog.form_file import FormFile, form_path, read_form
from intake_app.catalog.form_import import ImportWish, import_form, write_import
from intake_app.catalog.import_record import RECORD, read_record
from intake_app.catalog.import_report import ImportReport
from intake_app.catalog.licences import LicenceStatement
from intake_app.catalog.loader import Catalog, version_order
from intake_app.catalog.publishing import PublishChoice, PublishWish, publish, published_before
from intake_app.catalog.released import form_folders, is_released
from intake_app.catalog.strict_json import MAX_JSON_BYTES
from intake_app.domain.clinic import Clinic
from intake_app.domain.packet import packet_key
from intake_app.workflows.library_port import FormOnFile, FormTroubleError, FormWish, PacketOnFile, TakenIn
from intake_app.workflows.library_trial import Trial


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except CatalogError as error:
        raise FormTroubleError([str(finding) for finding in error.findings]) from None


class ClinicLibrary:
    """Forms in `root`, beside the shipped ones that `content` reads."""

    def __init__(self, root: Path, content: CatalogContent) -> None:
        self._root, self._content = root, content

    @property
    def _catalog(self) -> Catalog:
        return self._content.catalog

    # -- what is there -------------------------------------------------

    def forms(self) -> Sequence[FormOnFile]:
        """Return the clinic's own forms, drafts first, the newest version of each first."""
        with _in_words():
            found = [self._on_file(folder) for _, folder in form_folders(self._root)]
        found.sort(key=lambda form: version_order(form.version), reverse=True)
        return sorted(found, key=lambda form: (not form.draft, form.name))

    def _on_file(self, folder: Path) -> FormOnFile:
        name, version = folder.parent.name, folder.name
        read = read_form(form_path(folder), self._root)
        form, record = read.form.questionnaire, read_record(folder, f"{name}/{version}/{RECORD}") or {}
        draft = not is_released(self._root, folder)
        follows = published_before(self._root, name, version) or "" if draft else ""
        return FormOnFile(
            name,
            version,
            form.title or name,
            read.form.url,
            own=True,
            draft=draft,
            languages=read.form.languages,
            follows=follows,
            wording_only=bool(follows) and self._same_questions(read, name, follows),
            licence=_licence_words(record.get("licence")),
            report=_report_lines(record.get("report")),
        )

    def _same_questions(self, new: FormFile, name: str, version: str) -> bool:
        old = self._catalog.form_file(name, version).form.questionnaire
        return diff_forms(old, new.form.questionnaire).verdict is not Verdict.ASK_AGAIN

    def packets(self) -> Sequence[PacketOnFile]:
        """Return the packets with the forms that they have without anything being turned on."""
        with _in_words():
            return [self._packet(name) for name in self._catalog.packets()]

    def _packet(self, name: str) -> PacketOnFile:
        plan, added = self._catalog.plan(name), self._catalog.added(name)
        own = [f"{entry.form}@{entry.version}" for entry in plan.entries if not entry.chosen or entry.at_first]
        return PacketOnFile(name, plan.title, (*own[:-1], *added, *own[-1:]), added)

    def added(self, packet: str) -> Sequence[str]:
        """Return the clinic's own forms in a packet."""
        with _in_words():
            return self._catalog.added(packet)

    # -- what changes --------------------------------------------------

    def take_in(self, raw: bytes, file: str, wish: FormWish) -> TakenIn:
        """Take in one foreign form as a draft, or say why not."""
        if len(raw) > MAX_JSON_BYTES:
            raise FormTroubleError([f"{file}: is larger than {MAX_JSON_BYTES} bytes"])
        if bool(wish.licence_held_by) is not bool(wish.licence_note):
            raise FormTroubleError([f"{file}: a licence statement says who holds it and on what ground"])
        licence = None
        if wish.licence_held_by:
            licence = LicenceStatement(wish.licence_held_by, wish.licence_note, wish.at.date())
        with _in_words():
            found = import_form(raw, file, ImportWish(wish.by, wish.at, wish.name or None, licence))
            refused = bool(found.report.refused)
            if not refused:
                self._root.mkdir(parents=True, exist_ok=True)
                write_import(self._root, found)
                self._content.read_again()
        return TakenIn(found.name, found.version, tuple(found.report.lines()), refused)

    def publish(self, name: str, version: str, by: str, at: datetime, choice: str) -> None:
        """Check and freeze one version."""
        with _in_words():
            publish(
                self._catalog,
                self._root,
                name,
                version,
                PublishWish(by, at, PublishChoice(choice) if choice else None),
            )
        self._content.read_again()

    def add_to(self, packet: str, name: str, version: str) -> None:
        """Add a published form; the packet with it has to load."""
        with _in_words():
            forms = with_form(self._catalog.added(packet), name, version)
            self._catalog.packet(packet_key(packet, forms))
            write_added(self._root, {**read_added(self._root), packet: forms})
        self._content.read_again()

    def take_out(self, packet: str, name: str) -> None:
        """Take a form out of a packet; visits that have it already keep it."""
        with _in_words():
            write_added(self._root, {**read_added(self._root), packet: without_form(self._catalog.added(packet), name)})
        self._content.read_again()

    def trial(self, name: str, version: str, clinic: Clinic) -> Trial:
        """Open a form, published or not, in a clinic that is thrown away."""
        from intake_app.app.trial import open_trial

        with _in_words():
            return open_trial(self._catalog.form_file(name, version).form, clinic)


def _licence_words(stated: Any) -> str:
    if not isinstance(stated, dict):
        return ""
    return f"{stated.get('held_by', '')}: {stated.get('note', '')} ({stated.get('on', '')})"


def _report_lines(raw: Any) -> tuple[str, ...]:
    return tuple(ImportReport.from_json(raw).lines()) if isinstance(raw, dict) else ()
