"""A form's file: YAML or FHIR JSON, and where its shape does not fit."""

import json
from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog.findings import CatalogError
from intake_app.catalog.form_file import form_path, read_form
from intake_app.catalog.form_yaml import to_fhir
from tests.support.forms import question, section, short_form, write_form


def write_json(root: Path, text: str) -> Path:
    folder = root / "sample" / "1.0.0"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "form.json").write_text(text, encoding="utf-8")
    return folder / "form.json"


def test_that_plain_fhir_json_in_its_place_is_the_same_form(tmp_path: Path) -> None:
    as_yaml = read_form(write_form(tmp_path / "y", short_form()), tmp_path / "y").form
    path = write_json(tmp_path / "j", json.dumps(to_fhir(short_form())))
    as_json = read_form(path, tmp_path / "j").form
    assert form_path(path.parent) == path
    assert (as_json.questionnaire, as_json.sha256) == (as_yaml.questionnaire, as_yaml.sha256)


def test_that_an_imported_form_keeps_what_nobody_knows(tmp_path: Path) -> None:
    fhir = {**to_fhir(short_form()), "publisher": "somebody", "useContext": [{"code": {"code": "x"}}]}
    loaded = read_form(write_json(tmp_path, json.dumps(fhir)), tmp_path).form
    assert loaded.questionnaire.to_fhir() == fhir


@pytest.mark.parametrize(
    ("item", "place"),
    [
        (question(type="boolan"), "a.one type"),
        (question(required="maybe"), "a.one required"),
        (question(**{"max-length": "long"}), "a.one maxLength"),
        (question(fhir={"linkId": None}), "linkId"),
    ],
)
def test_that_a_shape_that_does_not_fit_is_refused_with_its_item(tmp_path: Path, item: Any, place: str) -> None:
    path = write_form(tmp_path, short_form(section(item)))
    with pytest.raises(CatalogError) as caught:
        read_form(path, tmp_path)
    assert place in {finding.item.removeprefix("a ") for finding in caught.value.findings}


@pytest.mark.parametrize("text", ["{", "[]", '{"a": 1, "a": 2}', '{"resourceType": "Patient"}', "\ufeff{}", "null"])
def test_that_json_that_is_no_form_is_refused_with_its_file(tmp_path: Path, text: str) -> None:
    path = write_json(tmp_path, text)
    with pytest.raises(CatalogError, match=r"sample/1\.0\.0/form\.json"):
        read_form(path, tmp_path)


def test_that_an_error_never_quotes_what_it_could_not_read(tmp_path: Path) -> None:
    path = write_form(tmp_path, short_form(section(question(type="CANARY-TYPE"))))
    with pytest.raises(CatalogError) as caught:
        read_form(path, tmp_path)
    assert "CANARY-TYPE" not in str(caught.value)


def test_that_a_form_with_a_consent_section_is_a_consent_form(tmp_path: Path) -> None:
    intake = read_form(write_form(tmp_path / "i", short_form()), tmp_path / "i").form
    consent = read_form(write_form(tmp_path / "c", short_form(section(role="consent"))), tmp_path / "c").form
    assert (intake.role, consent.role) == ("intake", "consent")


@pytest.mark.parametrize("depth", [150, 450, 20_000])
def test_that_endless_nesting_is_refused_and_deep_nesting_is_read(tmp_path: Path, depth: int) -> None:
    item = '{"linkId": "x", "type": "group", "item": [' * depth + "]}" * depth
    path = write_json(tmp_path, '{"resourceType": "Questionnaire", "item": [' + item + "]}")
    with pytest.raises(CatalogError, match=r"nested|cannot be read"):
        read_form(path, tmp_path)
    shallow = '{"linkId": "x", "type": "group", "item": [' * 40 + "]}" * 40
    path = write_json(tmp_path, '{"resourceType": "Questionnaire", "item": [' + shallow + "]}")
    assert sum(1 for _ in read_form(path, tmp_path).form.questionnaire.walk()) == 40
