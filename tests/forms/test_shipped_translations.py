"""What goes out in Spanish and Arabic: complete, with the same numbers, the same parts, and the same person."""

import json
import re
from pathlib import Path

import pytest

from intake_app.catalog import Catalog
from intake_app.catalog.form_file import read_form
from intake_app.catalog.translations import texts_of, untranslated
from intake_app.catalog.words import languages_of_words, read_words
from intake_app.domain.packet import packet_key
from intake_app.domain.questionnaire import translated
from tests.support.forms import FORMS

LANGUAGES = ("es", "ar")
BODY = FORMS.parent / "resources" / "body"
OURS_IN_PACKS = ("global-change", "nprs")
OFFICIAL = ("gad7", "pcptsd5", "peg", "phq2", "phq8", "phq9", "rmdq")
PACKS = [FORMS / "packs" / name / "1.0.0" / "form.yaml" for name in (*OURS_IN_PACKS, *OFFICIAL)]
PATHS = [*sorted(FORMS.glob("*/*/form.yaml")), *PACKS[: len(OURS_IN_PACKS)]]
INFORMAL = re.compile(r"\b(?:tú|tu|tus|te|ti|contigo|vosotros|vuestr\w+|os)\b", re.IGNORECASE)
PACKETS = Catalog(FORMS).packets()
ENTRIES = {(entry.form, entry.version) for name in PACKETS for entry in Catalog(FORMS).plan(name).entries}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(FORMS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: "-".join(path.parts[-3:-1]))
def test_that_no_text_of_a_form_is_left_in_english(path: Path, language: str) -> None:
    form = read_form(path, FORMS).form
    assert language in form.languages
    assert untranslated(form.questionnaire.to_fhir(), language) == ()


def test_that_a_text_that_is_left_in_english_would_be_named(catalog: Catalog) -> None:
    form = catalog.form_file("welcome", "1.0.0").form.questionnaire.to_fhir()
    form["item"][0]["item"][0].pop("_text")
    assert untranslated(form, "es") == ("welcome.start",)


@pytest.mark.parametrize("name", PACKETS)
def test_that_every_packet_is_there_in_three_languages(catalog: Catalog, name: str) -> None:
    assert languages_of_words(FORMS) == ("en", "ar", "es")
    packet = catalog.packet(packet_key(name, catalog.plan(name).optional_forms))
    assert packet.languages == ("en", "ar", "es")
    for form in packet.forms:
        assert set(form.languages) == {"en", "es", "ar"} or form.questionnaire.id in OFFICIAL, form.path


def test_that_all_forms_of_the_packets_are_looked_at() -> None:
    assert {tuple(path.parts[-3:-1]) for path in (*PATHS, *PACKS)} >= ENTRIES


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.parts[-3])
def test_that_a_validated_questionnaire_speaks_only_the_words_of_its_owners(path: Path) -> None:
    """English only: a clinic that needs another language takes the owners' translation, which names its source."""
    form = read_form(path, FORMS).form
    official = path.parts[-3] in OFFICIAL
    assert bool(form.questionnaire.own("official-wording")) is official
    assert form.languages == (("en",) if official else ("en", "ar", "es"))


def test_that_every_pack_is_official_or_ours(catalog: Catalog) -> None:
    assert set(catalog.packs()) == {*OFFICIAL, *OURS_IN_PACKS}


def test_that_a_practitioner_reads_what_to_do_and_why_in_spanish(catalog: Catalog) -> None:
    both = zip(catalog.safety_flags(), catalog.safety_flags("es"), strict=True)
    left = [one.id for one, said in both if one.practitioner_action == said.practitioner_action or one.why == said.why]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_figure_statement_script_flag_and_contact_speaks(catalog: Catalog, language: str) -> None:
    assert {fact.language for fact in catalog.risk_facts(language).values()} == {language}
    assert {statement.language for statement in catalog.statements(language).values()} == {language}
    assert catalog.scripts(language).keys() == catalog.scripts().keys()
    assert {flag.language for flag in catalog.safety_flags(language)} == {language}
    assert {contact.language for contact in catalog.support(language).values()} == {language}


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
        form = read_form(path, FORMS).form.questionnaire.to_fhir()
        for place, element, member in texts_of(form):
            text, english = translated(element.get("_" + member), language), str(element[member])
            assert text != english or english in kept, f"{path.parts[-3]} {place}"


def test_that_spanish_speaks_to_the_person_with_usted() -> None:
    assert INFORMAL.search("¿Dónde te duele?")
    packs = FORMS.glob("packs/*/*/es.yaml")
    for path in (*FORMS.glob("*/*/es.yaml"), *packs, *FORMS.glob("*.es.yaml"), FORMS / "words" / "es.yaml"):
        found = INFORMAL.search(path.read_text("utf-8"))
        assert found is None, f"{path.name} in {path.parent.parent.name}: {found}"


def test_that_arabic_is_written_in_arabic_letters() -> None:
    foreign = re.compile(r"[A-Za-z]{4,}")
    for path in PATHS:
        form = read_form(path, FORMS).form.questionnaire.to_fhir()
        texts = (translated(element.get("_" + member), "ar") or "" for _, element, member in texts_of(form))
        assert [text for text in texts if foreign.search(text)] == []


TO_A_MAN = re.compile(
    r"(?<![\u0621-\u0652])[وف]?(?:خذ|اختر|اكتبه?|أضف|اضغط|انظر|قل|اطلب|اسأل|أخبرنا|أخبرني|أخبر|ارسم|انتظر|اتصل|أوقف|"
    r"المس|انزعها|استمر|مستلقياً|جالساً)(?![\u0621-\u0652])"
)  # the forms that Arabic has for men alone


def test_that_arabic_speaks_to_everybody_alike() -> None:
    said = [path.read_text("utf-8") for path in FORMS.rglob("*.yaml") if path.stem.partition(".")[2] == "ar"]
    said += [path.read_text("utf-8") for path in FORMS.rglob("ar.yaml")]
    said.append((FORMS.parent / "resources" / "i18n" / "intake_ar.ts").read_text("utf-8"))
    assert len(said) > len(PATHS)
    assert [found for text in said for found in TO_A_MAN.findall(text)] == []
    assert TO_A_MAN.search("اتصل بنا، أو خذ الوقت")
    assert not TO_A_MAN.search("يمكنك الاتصال")
