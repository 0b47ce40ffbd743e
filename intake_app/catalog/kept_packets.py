"""The forms of a visit as it kept them: that version of each, whatever the packet has today.

No rule of today is asked of them. Only a version that is not there, or is not what it was, keeps them from being read.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.catalog.form_file import folders_of, form_path, read_form
from intake_app.catalog.loader import Catalog
from intake_app.catalog.released import form_folders
from intake_app.domain.kept_form import KeptForm
from intake_app.domain.packet import LoadedForm, Packet, split_packet_key


def read_kept_packet(catalog: Catalog, key: str, forms: Iterable[KeptForm]) -> Packet:
    """Read the forms a visit kept, in order. Raises CatalogError with everything that keeps it from being read."""
    found: list[LoadedForm] = []
    faults: list[Finding] = []
    for kept in forms:
        try:
            found.append(_form(catalog, kept))
        except CatalogError as cause:
            faults += cause.findings
    if faults:
        raise CatalogError(faults)
    name, _ = split_packet_key(key)
    try:
        plan = catalog.plan(name)
    except CatalogError:  # the packet is not there any more
        return Packet(name, name, tuple(found))
    return Packet(name, plan.title, tuple(found), plan.holds_months)


def _form(catalog: Catalog, kept: KeptForm) -> LoadedForm:
    name = kept.name or _name_of(catalog, kept)
    place = f"{name}/{kept.version}"
    folders = (folder for root in catalog.roots for folder in folders_of(root, name, kept.version))
    if not any(form_path(folder).is_file() for folder in folders):
        raise CatalogError([error(place, "", "this version is not there any more, and a visit was checked in with it")])
    form = catalog.form_file(name, kept.version).form
    if form.url != kept.url:
        raise CatalogError([error(place, "", f"is another form now: {form.url}, not {kept.url}")])
    return replace(form, holds_months=kept.holds_months, optional=kept.optional)


def _name_of(catalog: Catalog, kept: KeptForm) -> str:
    """The folder of a form that is known by its url alone; most are named as their url ends."""
    usual = kept.url.rpartition("/")[2]
    for root in catalog.roots:
        for name, folder in sorted(form_folders(root), key=lambda found: found[0].split("/")[-2] != usual):
            if folder.name == kept.version and _url(folder, root) == kept.url:
                return name.split("/")[-2]
    return usual


def _url(folder: Path, root: Path) -> str:
    try:
        return read_form(form_path(folder), root).form.url
    except CatalogError:
        return ""
