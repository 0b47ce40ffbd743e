"""The forms of a visit, read as it kept them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from intake_app.app.content import CatalogContent
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.kept_packets import read_kept_packet
from intake_app.catalog.loader import Catalog
from intake_app.catalog.released import freeze
from intake_app.domain.kept_form import KeptForm
from intake_app.domain.packet import Packet
from intake_app.workflows.ports import FormsGoneError
from tests.support.forms import FORMS, question, section, short_form, write_facts, write_form

PACKET = "packet: small\ntitle: Small\nforms: [{form: sample, version: 1.0.0, holds-months: 3}]\n"
GONE = "this version is not there any more, and a visit was checked in with it"


def older(packet: Packet, name: str, version: str) -> tuple[KeptForm, ...]:
    return tuple(replace(one, version=version) if one.name == name else one for one in packet.kept)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one released form and a packet of it."""
    write_facts(tmp_path)
    write_form(tmp_path, short_form(section(question(ask="Do you sleep well?"))))
    (tmp_path / "packets").mkdir()
    (tmp_path / "packets" / "small.yaml").write_text(PACKET, encoding="utf-8")
    freeze(tmp_path)
    return tmp_path


@pytest.fixture
def kept(root: Path) -> tuple[KeptForm, ...]:
    """What a visit keeps that is checked in today; afterwards the packet asks something else, in a new version."""
    form = short_form(section(question(ask="Do you wake up at night?"))) | {"version": "1.1.0"}
    found = CatalogContent(root, root)._catalog.plan("small")
    first = Catalog(root).form_file("sample", "1.0.0").form.kept
    write_form(root, form)
    (root / "packets" / "small.yaml").write_text(PACKET.replace("1.0.0", "1.1.0"), encoding="utf-8")
    return (replace(first, holds_months=found.entries[0].holds_months),)


def test_that_medicines_are_read_in_the_version_that_a_visit_kept() -> None:
    catalog = Catalog(FORMS)
    today = catalog.packet("first-visit")
    before = read_kept_packet(catalog, "first-visit", older(today, "medicines", "1.0.0"))
    assert {form.name: form.version for form in before.forms}["medicines"] == "1.0.0"
    assert [form.name for form in before.forms] == [form.name for form in today.forms]
    assert before.title == today.title
    assert before.kept == older(before, "medicines", "1.0.0")
    assert read_kept_packet(catalog, "first-visit", today.kept) == today


def test_that_a_newer_version_changes_nothing_for_who_kept_the_older(root: Path, kept: tuple[KeptForm, ...]) -> None:
    (form,) = read_kept_packet(Catalog(root), "small", kept).forms
    assert [item.text for item in form.questionnaire.walk()][1] == "Do you sleep well?"
    assert (form.version, form.holds_months, form.sha256) == ("1.0.0", 3, kept[0].sha256)


@pytest.mark.parametrize("key", ["small+other-form", "renamed"])
def test_that_forms_are_read_whatever_their_packet_is_called_today(
    root: Path, kept: tuple[KeptForm, ...], key: str
) -> None:
    assert read_kept_packet(Catalog(root), key, kept).kept == kept


def test_that_a_form_is_found_by_its_url_alone(root: Path, kept: tuple[KeptForm, ...]) -> None:
    by_url = replace(kept[0], name="")
    assert read_kept_packet(Catalog(root), "small", [by_url]).kept == kept
    (root / "sample").rename(root / "another-name")
    (root / "released.json").write_text("{}", encoding="utf-8")
    assert read_kept_packet(Catalog(root), "small", [by_url]).kept == (replace(kept[0], name="another-name"),)


def test_that_a_version_that_is_gone_is_named_with_the_reason(root: Path, kept: tuple[KeptForm, ...]) -> None:
    shutil.rmtree(root / "sample" / "1.0.0")
    with pytest.raises(CatalogError) as caught:
        read_kept_packet(Catalog(root), "small", [*kept, replace(kept[0], name="", url="https://e.org/lost")])
    assert [str(finding) for finding in caught.value.findings] == [f"sample/1.0.0: {GONE}", f"lost/1.0.0: {GONE}"]


def test_that_a_released_version_that_was_edited_is_not_passed_off_as_the_kept_one(
    root: Path, kept: tuple[KeptForm, ...]
) -> None:
    write_form(root, short_form(section(question(ask="Do you agree?"))))
    with pytest.raises(CatalogError, match=r"sample/1\.0\.0: was released and has changed since"):
        read_kept_packet(Catalog(root), "small", kept)


def test_that_another_form_in_the_same_folder_is_refused(root: Path, kept: tuple[KeptForm, ...]) -> None:
    with pytest.raises(CatalogError, match="is another form now"):
        read_kept_packet(Catalog(root), "small", [replace(kept[0], url="https://e.org/other")])


def test_that_the_app_reads_kept_forms_also_where_the_packet_of_today_does_not_load(
    root: Path, kept: tuple[KeptForm, ...]
) -> None:
    (root / "packets" / "small.yaml").write_text("packet: small\nforms: []\n", encoding="utf-8")
    content = CatalogContent(root, root)
    packet = content.kept_packet("small", kept)
    assert (packet.kept, packet.expressions is not None) == (kept, True)
    assert content.kept_packet("small", kept) is packet
    with pytest.raises(FormsGoneError, match=r"sample/9: "):
        content.kept_packet("small", (replace(kept[0], version="9"),))


def test_that_the_packet_of_today_is_not_read_twice() -> None:
    content = CatalogContent(FORMS, FORMS.parent / "resources")
    today = content.packet("consent-only")
    assert content.kept_packet("consent-only", today.kept) is today
