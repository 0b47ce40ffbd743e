"""Other languages become FHIR translations; what is missing is said, never hidden."""

from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog.findings import CatalogError
from intake_app.catalog.form_file import read_form
from intake_app.catalog.form_yaml import to_fhir
from intake_app.catalog.translations import add_translation, untranslated
from intake_app.domain.questionnaire import translated
from tests.support.forms import question, section, short_form, write_form

CHOICE = question(
    type="choice",
    options=[{"yes": "Yes"}, {"no": "No"}],
    **{"+": {"hint": "Pick one.", "used-for": "Rest.", "read-by": ["admin"]}},
)
SPANISH = """
title: Muestra
items:
  a: Usted
  a.one:
    ask: ¿Duerme bien?
    hint: Elija una.
    used-for: Descanso.
    options: {yes: Sí, no: 'No'}
"""


def form() -> dict[str, Any]:
    return short_form(section(CHOICE))


def test_that_a_language_file_becomes_fhir_translations(tmp_path: Path) -> None:
    path = write_form(tmp_path, form())
    (path.parent / "es.yaml").write_text(SPANISH, encoding="utf-8")
    loaded = read_form(path, tmp_path)
    item = loaded.form.questionnaire.item[0].item
    assert item
    asked = item[0]
    option = (asked.answer_option or [])[0].value_coding
    assert option
    hint = next(extension for extension in asked.extension or () if extension.url.endswith("/hint"))
    assert translated(asked.text_ext, "es") == "¿Duerme bien?"
    assert translated((option.model_extra or {})["_display"], "es") == "Sí"
    assert translated((hint.model_extra or {})["_valueString"], "es") == "Elija una."
    assert translated(loaded.form.questionnaire.title_ext, "es") == "Muestra"
    assert loaded.form.languages == ("en", "es")


def test_that_a_missing_text_is_reported_and_not_filled_with_english(tmp_path: Path) -> None:
    path = write_form(tmp_path, form())
    (path.parent / "es.yaml").write_text(SPANISH.replace(", no: 'No'", ""), encoding="utf-8")
    loaded = read_form(path, tmp_path)
    asked = (loaded.form.questionnaire.item[0].item or [])[0]
    assert [(f.file, f.item) for f in loaded.findings] == [
        ("sample/1.0.0/es.yaml", "a why"),
        ("sample/1.0.0/es.yaml", "a.one no"),
    ]
    option = (asked.answer_option or [])[1].value_coding
    assert option
    assert "_display" not in (option.model_extra or {})


def test_that_a_complete_language_leaves_nothing_to_report() -> None:
    fhir = to_fhir(short_form(section(CHOICE, why=None)))
    texts = {
        "title": "Muestra",
        "items": {
            "a": "Usted",
            "a.one": {"ask": "¿?", "hint": "h", "used-for": "u", "options": {"yes": "Sí", "no": "No"}},
        },
    }
    spoken, findings = add_translation(fhir, "es", texts, "es.yaml")
    assert not findings
    assert untranslated(spoken, "es") == ()
    assert untranslated(spoken, "ar") == untranslated(fhir, "ar") != ()


def test_that_two_languages_stand_side_by_side() -> None:
    fhir = to_fhir(form())
    spanish, _ = add_translation(fhir, "es", {"items": {"a.one": "uno"}}, "es.yaml")
    both, _ = add_translation(spanish, "ar", {"items": {"a.one": "واحد"}}, "ar.yaml")
    beside = both["item"][0]["item"][0]["_text"]
    assert (translated(beside, "es"), translated(beside, "ar")) == ("uno", "واحد")
    assert "_text" not in fhir["item"][0]["item"][0]


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        ("items: {a.lost: x}", "a.lost"),
        ("items: {a.one: {options: {maybe: x}}}", "a.one maybe"),
        ("items: {a.one: {answer: x}}", "a.one"),
        ("items: {a.one: {options: x}}", "a.one"),
        ("texts: {a.one: x}", "texts"),
        ("[a.one]", ""),
    ],
)
def test_that_a_translation_of_nothing_is_refused_with_its_place(tmp_path: Path, texts: str, place: str) -> None:
    path = write_form(tmp_path, form())
    (path.parent / "es.yaml").write_text(texts, encoding="utf-8")
    with pytest.raises(CatalogError) as caught:
        read_form(path, tmp_path)
    assert [(f.file, f.item) for f in caught.value.findings] == [("sample/1.0.0/es.yaml", place)]


def test_that_a_translation_changes_the_hash_of_the_form(tmp_path: Path) -> None:
    path = write_form(tmp_path, form())
    alone = read_form(path, tmp_path).form.sha256
    assert read_form(path, tmp_path).form.sha256 == alone
    (path.parent / "es.yaml").write_text(SPANISH, encoding="utf-8")
    assert read_form(path, tmp_path).form.sha256 != alone
