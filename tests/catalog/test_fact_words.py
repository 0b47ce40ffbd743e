"""Figures, statements, scripts, flags and contacts in another language: words alone, never other numbers."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from intake_app.catalog.fact_words import (
    numbers_in,
    same_numbers,
    spoken_flags,
    spoken_risks,
    spoken_scripts,
    spoken_statements,
    spoken_support,
)
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.loader import Catalog
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.risk import RiskFact, RiskUnit
from intake_app.domain.support import SupportContact, SupportKind
from intake_app.workflows.consent_text import PRINTED_FLAG_GROUPS
from tests.support.builders import a_flag
from tests.support.forms import FORMS

BRUISE = RiskFact(
    "bruise",
    "A bruise",
    "About 60 in 1,000.",
    RiskUnit.VISIT,
    "us",
    "X",
    "R",
    60,
    1000,
    feels="Sore.",
    we_do="We press.",
)
SPANISH = "bruise: {event: Un moretón, text: 'Unas 60 de 1,000.', feels: Duele., we-do: Presionamos.}\n"
FLAG = replace(a_flag("U01", "a == yes"), label="Chest pain", patient_wording="Somebody comes.")


def spoken(root: Path, text: str) -> RiskFact:
    (root / "risks.es.yaml").write_text(text, encoding="utf-8")
    return spoken_risks(root, {"bruise": BRUISE}, "es")["bruise"]


def test_that_a_figure_keeps_its_number_and_gets_other_words(tmp_path: Path) -> None:
    fact = spoken(tmp_path, SPANISH)
    assert (fact.event, fact.feels, fact.we_do, fact.language) == ("Un moretón", "Duele.", "Presionamos.", "es")
    assert (fact.numerator, fact.denominator, fact.source_id) == (60, 1000, "X")


def test_that_a_figure_without_a_translation_says_that_its_words_are_english(tmp_path: Path) -> None:
    assert spoken(tmp_path, "{}") == BRUISE
    assert BRUISE.language == "en"


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (SPANISH.replace("60", "6"), "bruise text"),
        (SPANISH.replace("1,000", "100"), "bruise text"),
        (SPANISH.replace("Duele.", "Duele 2 días."), "bruise feels"),
        (SPANISH.replace("Duele.", "''"), "bruise feels"),
        (SPANISH.replace(", feels: Duele.", ""), "bruise"),
        (SPANISH.replace("bruise:", "bruises:"), "bruises"),
        ("bruise: Un moretón\n", "bruise"),
        ("[bruise]\n", ""),
    ],
)
def test_that_other_numbers_and_missing_parts_are_refused_by_place(tmp_path: Path, broken: str, place: str) -> None:
    with pytest.raises(CatalogError) as caught:
        spoken(tmp_path, broken)
    assert [(f.file, f.item) for f in caught.value.findings] == [("risks.es.yaml", place)]


@pytest.mark.parametrize(
    ("english", "text", "language", "same"),
    [
        ("1 in 1,000", "1 de cada 1.000", "es", True),
        ("1 in 1,000", "1 de cada 100", "es", False),
        ("2 days", "dos días", "es", False),
        ("within 2 weeks", "خلال أسبوعين", "ar", True),
        ("within 6 weeks", "خلال أسابيع", "ar", False),
        ("some days", "2 أيام", "ar", False),
        ("0 to 10", "من ٠ إلى ١٠", "ar", True),
    ],
)
def test_that_numbers_count_however_a_language_writes_them(english: str, text: str, language: str, same: bool) -> None:
    assert same_numbers(english, text, language) is same


def test_that_every_number_of_a_text_is_seen() -> None:
    assert numbers_in("About 8 in 1,000,000, from 1.39 to 20.") == ("1000000", "139", "20", "8")


def test_that_a_statement_in_another_language_leaves_its_neutral_text_to_the_form(tmp_path: Path) -> None:
    (tmp_path / "statements.es.yaml").write_text("a: Nuestro.\n", encoding="utf-8")
    given = {key: ClinicStatement(key, "Ours.", neutral_text="Neutral.") for key in "ab"}
    found = spoken_statements(tmp_path, given, "es")
    assert (found["a"].text, found["a"].neutral_text, found["a"].language) == ("Nuestro.", "", "es")
    assert found["b"] == given["b"]


def test_that_scripts_without_a_translation_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "scripts.es.yaml").write_text("opening: Hola.\n", encoding="utf-8")
    assert spoken_scripts(tmp_path, {"opening": "Hello.", "ending": "Bye."}, "es") == {"opening": "Hola."}
    (tmp_path / "scripts.es.yaml").write_text("closing: Adiós.\n", encoding="utf-8")
    with pytest.raises(CatalogError, match="closing"):
        spoken_scripts(tmp_path, {"opening": "Hello."}, "es")


def test_that_a_flag_speaks_when_label_and_wording_are_there(tmp_path: Path) -> None:
    path = tmp_path / "flags.es.yaml"
    path.write_text("labels: {U01: Dolor}\npatient-wording: {Somebody comes.: Alguien viene.}\n", encoding="utf-8")
    (flag,) = spoken_flags(tmp_path, (FLAG,), "es")
    assert (flag.label, flag.patient_wording, flag.language) == ("Dolor", "Alguien viene.", "es")
    path.write_text("labels: {U01: Dolor}\n", encoding="utf-8")
    assert spoken_flags(tmp_path, (FLAG,), "es") == (FLAG,)


def test_that_what_to_do_and_why_speak_and_keep_their_numbers(tmp_path: Path) -> None:
    path, flag = tmp_path / "flags.es.yaml", replace(FLAG, practitioner_action="Call 911.", why="Heart")
    words = "labels: {U01: Dolor}\npatient-wording: {Somebody comes.: Alguien viene.}\n"
    path.write_text(words + "actions: {U01: Llame al 911.}\nwhys: {U01: Corazón}\n", encoding="utf-8")
    (spoken,) = spoken_flags(tmp_path, (flag,), "es")
    assert (spoken.practitioner_action, spoken.why) == ("Llame al 911.", "Corazón")
    path.write_text(words, encoding="utf-8")
    (spoken,) = spoken_flags(tmp_path, (flag,), "es")
    assert (spoken.practitioner_action, spoken.why) == ("Call 911.", "Heart")
    path.write_text(words + "actions: {U01: Llame al 112.}\n", encoding="utf-8")
    with pytest.raises(CatalogError, match="other numbers"):
        spoken_flags(tmp_path, (flag,), "es")


def test_that_a_person_reads_plain_words_where_there_are_some_and_else_the_label(tmp_path: Path) -> None:
    (tmp_path / "flags.en.yaml").write_text("plain: {U01: Your chest hurts}\n", encoding="utf-8")
    (english,) = spoken_flags(tmp_path, (FLAG,), "en")
    assert (english.label, english.said, english.language) == (FLAG.label, "Your chest hurts", "en")
    path = tmp_path / "flags.es.yaml"
    path.write_text("labels: {U01: Dolor}\npatient-wording: {Somebody comes.: Alguien viene.}\n", encoding="utf-8")
    (spanish,) = spoken_flags(tmp_path, (english,), "es")
    assert (spanish.said, spanish.language) == ("Dolor", "es")
    path.unlink()
    assert spoken_flags(tmp_path, (english,), "es") == (english,)


def test_that_what_a_person_reads_of_their_risks_is_in_the_words_of_the_forms() -> None:
    catalog = Catalog(FORMS)
    flags = {language: catalog.safety_flags(language) for language in ("en", "es", "ar")}
    english = {flag.id: flag for flag in flags["en"]}
    assert english["B01"].said != english["B01"].label
    for language, spoken in flags.items():
        assert {f.id for f in spoken if f.plain} == {f.id for f in flags["en"] if f.plain}, language
        printed = " ".join(f.said for f in spoken if f.group in PRINTED_FLAG_GROUPS)
        for word in ("anticoagulant (", "dehydrat", "cochlear", "coclear", "PICC", "sensitivity", "resynchron"):
            assert word not in printed


@pytest.mark.parametrize(
    "text",
    [
        "labels: {U99: Dolor}\n",
        "plain: {U99: Dolor}\n",
        "plain: [U01]\n",
        "plain: {U01: 9}\n",
        "patient-wording: {Nobody comes.: Nadie viene.}\n",
        "labels: [U01]\n",
        "labels: {U01: 9}\n",
        "actions: {U99: Vaya.}\n",
        "whys: [U01]\n",
        "reasons: {U01: Vaya.}\n",
    ],
)
def test_that_words_for_no_flag_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "flags.es.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogError, match=r"flags\.es\.yaml"):
        spoken_flags(tmp_path, (FLAG,), "es")


CALL = SupportContact("us-crisis", "US", SupportKind.CRISIS, "Lifeline", "988", "Call.", date(2026, 1, 1))


def test_that_a_contact_keeps_its_own_name_and_its_number(tmp_path: Path) -> None:
    given = {"us-crisis": CALL, "us-other": replace(CALL, name="Emergency services", how="Write.")}
    (tmp_path / "support.es.yaml").write_text("Call.: Llame.\nEmergency services: Emergencias\n", encoding="utf-8")
    found = spoken_support(tmp_path, given, "es")
    assert found["us-crisis"] == replace(CALL, how="Llame.", language="es")
    assert found["us-other"] == given["us-other"], "without words for how and when it stays as it is"
    (tmp_path / "support.es.yaml").write_text("Call.: Llame.\nWrite.: Escriba.\nEmergency services: Emergencias\n")
    other = spoken_support(tmp_path, given, "es")["us-other"]
    assert (other.name, other.how, other.reach) == ("Emergencias", "Escriba.", "988")


@pytest.mark.parametrize("text", ["Ring.: Suene.\n", "Call.: Llame al 911.\n", "Call.: 9\n", "[Call.]\n"])
def test_that_words_for_no_contact_or_with_another_number_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "support.es.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogError, match=r"support\.es\.yaml"):
        spoken_support(tmp_path, {"us-crisis": CALL}, "es")


def test_that_our_words_never_stand_for_a_figure_that_a_clinic_has_replaced(tmp_path: Path) -> None:
    (tmp_path / "risks.yaml").write_text(
        "- {id: bruise, event: A bruise, text: 'About 5 in 1,000 people.', unit: visit, population: us, "
        "source-id: own, mark: R, numerator: 5, denominator: 1000}\n",
        encoding="utf-8",
    )
    catalog = Catalog(FORMS, tmp_path)
    own, ours = (catalog.risk_facts("es")[name] for name in ("bruise", "faint"))
    assert (own.text, own.language) == ("About 5 in 1,000 people.", "en")
    assert ours.language == "es"
    (tmp_path / "risks.es.yaml").write_text(
        "bruise: {event: Un moretón, text: 'Unas 5 de cada 1,000.', feels: Duele., we-do: Presionamos.}\n",
        encoding="utf-8",
    )
    assert catalog.risk_facts("es")["bruise"].text == "Unas 5 de cada 1,000."
