"""What goes out in Spanish and Arabic: complete, with the same numbers, the same parts, and the same person."""

import json
import re

import pytest

from intake_app.catalog import Catalog
from intake_app.catalog.form_file import read_form
from intake_app.catalog.packets import PacketEntry
from intake_app.catalog.translations import texts_of, untranslated
from intake_app.catalog.words import languages_of_words, read_words
from intake_app.domain.questionnaire import translated
from tests.support.forms import FORMS

LANGUAGES = ("es", "ar")
BODY = FORMS.parent / "resources" / "body"
PATHS = sorted(FORMS.glob("*/*/form.yaml"))
INFORMAL = re.compile(r"\b(?:tú|tu|tus|te|ti|contigo|vosotros|vuestr\w+|os)\b", re.IGNORECASE)
FIRST_VISIT = Catalog(FORMS).plan("first-visit").entries
OFFERED = [path for path in PATHS if (path.parent / "ar.yaml").is_file()]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(FORMS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", FIRST_VISIT, ids=lambda entry: entry.form)
def test_that_no_text_of_the_first_visit_is_left_in_english(
    catalog: Catalog, entry: PacketEntry, language: str
) -> None:
    form = catalog.form_file(entry.form, entry.version).form
    assert untranslated(form.questionnaire.to_fhir(), language) == ()


def test_that_a_text_that_is_left_in_english_would_be_named(catalog: Catalog) -> None:
    form = catalog.form_file("welcome", "1.0.0").form.questionnaire.to_fhir()
    form["item"][0]["item"][0].pop("_text")
    assert untranslated(form, "es") == ("welcome.start",)


def test_that_the_first_visit_is_there_in_three_languages(catalog: Catalog) -> None:
    assert languages_of_words(FORMS) == ("en", "ar", "es")
    for form in catalog.packet("first-visit").forms:
        assert set(form.languages) == {"en", "es", "ar"}, form.path


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_figure_statement_script_and_flag_speaks(catalog: Catalog, language: str) -> None:
    assert {fact.language for fact in catalog.risk_facts(language).values()} == {language}
    assert {statement.language for statement in catalog.statements(language).values()} == {language}
    assert catalog.scripts(language).keys() == catalog.scripts().keys()
    assert {flag.language for flag in catalog.safety_flags(language)} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_fixed_words_and_body_regions_are_complete(language: str) -> None:
    assert read_words(FORMS, language).keys() == read_words(FORMS, "en").keys()
    english, spoken = (json.loads((BODY / f"labels.{code}.json").read_text("utf-8")) for code in ("en", language))
    assert spoken.keys() == english.keys()
    assert len(set(spoken.values())) == len(spoken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_translation_is_not_a_copy_of_the_english_text(language: str) -> None:
    kept = {"No", "Diabetes", "Pelvis"}
    for path in PATHS:
        if not (path.parent / f"{language}.yaml").is_file():
            continue
        form = read_form(path, FORMS).form.questionnaire.to_fhir()
        for place, element, member in texts_of(form):
            text, english = translated(element.get("_" + member), language), str(element[member])
            assert text != english or english in kept, f"{path.parts[-3]} {place}"


def test_that_spanish_speaks_to_the_person_with_usted() -> None:
    assert INFORMAL.search("¿Dónde te duele?")
    for path in (*FORMS.glob("*/*/es.yaml"), *FORMS.glob("*.es.yaml"), FORMS / "words" / "es.yaml"):
        found = INFORMAL.search(path.read_text("utf-8"))
        assert found is None, f"{path.name} in {path.parent.parent.name}: {found}"


def test_that_arabic_is_written_in_arabic_letters() -> None:
    foreign = re.compile(r"[A-Za-z]{4,}")
    for path in OFFERED:
        form = read_form(path, FORMS).form.questionnaire.to_fhir()
        texts = (translated(element.get("_" + member), "ar") or "" for _, element, member in texts_of(form))
        assert [text for text in texts if foreign.search(text)] == []
