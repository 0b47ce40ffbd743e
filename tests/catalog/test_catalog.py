"""The catalog as the app meets it: packets, the clinic's own forms, and everything that is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog import Catalog, CatalogError, FindingSeverity
from intake_app.catalog.form_yaml import to_fhir
from intake_app.catalog.strict_yaml import write_yaml
from tests.support.forms import question, section, short_form, write_facts, write_form

OPEN = section(question("o.q", type="text"), link_id="o")


def write_packet(root: Path, name: str, *forms: str) -> None:
    entries = [{"form": form, "version": "1.0.0"} for form in forms]
    folder = root / "packets"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(write_yaml({"packet": name, "title": name.title(), "forms": entries}))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shipped = tmp_path / "forms"
    write_facts(shipped)
    write_form(shipped, short_form(section(), form_id="start"))
    write_form(shipped, short_form(OPEN, form_id="end"))
    write_packet(shipped, "visit", "start", "end")
    return shipped


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    own = tmp_path / "clinic"
    own.mkdir()
    return own


def ids(catalog: Catalog, name: str) -> list[str | None]:
    return [form.questionnaire.id for form in catalog.packet(name).forms]


def test_that_a_packet_brings_its_forms_in_order(root: Path) -> None:
    packet = Catalog(root).packet("visit")
    assert (packet.name, packet.title, packet.holds_months) == ("visit", "Visit", 12)
    assert ids(Catalog(root), "visit") == ["start", "end"]
    assert all(len(form.sha256) == 64 for form in packet.forms)


def test_that_a_clinics_own_forms_and_packets_stand_beside_ours(root: Path, clinic: Path) -> None:
    write_form(clinic, short_form(section(link_id="own"), form_id="own"))
    write_packet(clinic, "ours", "start", "own", "end")
    catalog = Catalog(root, clinic)
    assert catalog.packets() == ("ours", "visit")
    assert ids(catalog, "ours") == ["start", "own", "end"]
    assert ids(Catalog(root), "visit") == ids(catalog, "visit")


def test_that_a_clinics_form_is_looked_for_first(root: Path, clinic: Path) -> None:
    mine = short_form(section(question("a.q", ask="Ours?")), form_id="start")
    write_form(clinic, mine)
    asked = [item.text for item in Catalog(root, clinic).packet("visit").questions]
    assert "Ours?" in asked


def test_that_a_clinics_statement_replaces_one_of_ours(root: Path, clinic: Path) -> None:
    neutral = Catalog(root).statements()["training"].neutral_text
    (clinic / "statements.yaml").write_text(write_yaml([{"id": "training", "text": "Mine.", "neutral-text": neutral}]))
    found = Catalog(root, clinic).statements()
    assert found["training"].text == "Mine."
    assert found.keys() == Catalog(root).statements().keys()


def break_form(root: Path, **members: Any) -> None:
    write_form(root, short_form(section(question(**members)), form_id="start"))


@pytest.mark.parametrize(
    "members", [{"required": True}, {"+": {"hint": "x"}}, {"ask": None}, {"type": "boolan"}, {"colour": 1}]
)
def test_that_a_packet_with_a_faulty_form_is_refused_with_file_item_and_reason(
    root: Path, members: dict[str, Any]
) -> None:
    break_form(root, **members)
    with pytest.raises(CatalogError) as caught:
        Catalog(root).packet("visit")
    finding = caught.value.findings[0]
    assert finding.file == "start/1.0.0/form.yaml"
    assert "a.one" in finding.item
    assert finding.reason


def test_that_all_faulty_forms_of_a_packet_are_named_at_once(root: Path) -> None:
    break_form(root, type="boolan")
    write_form(root, short_form(question("o"), form_id="end") | {"items": "none"})
    with pytest.raises(CatalogError) as caught:
        Catalog(root).packet("visit")
    assert {finding.file for finding in caught.value.findings} == {"start/1.0.0/form.yaml", "end/1.0.0/form.yaml"}


@pytest.mark.parametrize("name", ["lost", "", "../visit", "visit/../visit"])
def test_that_a_packet_that_is_not_there_is_named(root: Path, name: str) -> None:
    with pytest.raises(CatalogError, match="there is no such packet"):
        Catalog(root).packet(name)


def test_that_a_form_that_is_not_there_is_named(root: Path) -> None:
    write_packet(root, "visit", "start", "lost", "end")
    with pytest.raises(CatalogError, match=r"lost/1\.0\.0: there is no such form"):
        Catalog(root).packet("visit")


def test_that_a_form_in_a_folder_of_another_name_is_refused(root: Path) -> None:
    path = write_form(root, short_form(form_id="start"))
    path.write_text(path.read_text(encoding="utf-8").replace("id: start\n", "id: begin\n", 1))
    with pytest.raises(CatalogError, match="is not the folder's name, start"):
        Catalog(root).packet("visit")


def test_that_the_rules_warn_about_what_somebody_else_wrote_but_its_shape_still_counts(root: Path) -> None:
    folder = root / "start" / "1.0.0"
    (folder / "form.yaml").unlink()
    foreign = to_fhir(short_form(section(question(required=True)), form_id="start"))
    (folder / "form.json").write_text(json.dumps(foreign))
    assert ids(Catalog(root), "visit") == ["start", "end"]
    assert [(f.rule, f.severity) for f in Catalog(root).check([folder])] == [("A02", FindingSeverity.WARNING)]
    foreign["item"].append(foreign["item"][0])
    (folder / "form.json").write_text(json.dumps(foreign))
    with pytest.raises(CatalogError, match="que-2"):
        Catalog(root).packet("visit")


def test_that_a_check_of_sound_forms_finds_nothing(root: Path) -> None:
    assert Catalog(root).check() == []


def test_that_a_check_names_what_cannot_even_be_read(root: Path, tmp_path: Path) -> None:
    (root / "end" / "1.0.0" / "form.yaml").write_text("a: [")
    (root / "flags.csv").write_text("id\n")
    found = {finding.file for finding in Catalog(root).check()}
    assert {"end/1.0.0/form.yaml", "flags.csv"} <= found
    loose = tmp_path / "loose.json"
    loose.write_text("{}")
    assert [finding.file for finding in Catalog(root).check([loose])] == ["loose.json"]


def test_that_a_check_looks_at_words_too(root: Path) -> None:
    break_form(root, ask="You must relax!")
    found = Catalog(root).check([root / "start"])
    assert {finding.rule for finding in found} == {"C08", "D02", "D03"}
    assert {finding.item for finding in found} == {"a.one"}


def test_that_a_check_looks_at_releases(root: Path) -> None:
    (root / "released.json").write_text('{"start/0.9.0": "0"}')
    assert [finding.item for finding in Catalog(root).check()] == ["start/0.9.0"]
