"""The words of a translation are held to the same rules as the English ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from intake_app.catalog.findings import Finding
from intake_app.catalog.form_file import read_form
from intake_app.catalog.lint_languages import Facts, lint_facts, lint_translation, spoken_findings
from intake_app.domain.risk import RiskFact, RiskUnit
from intake_app.domain.support import SupportContact, SupportKind
from tests.support.builders import a_flag
from tests.support.forms import question, section, short_form, write_form

ASKED = "Please tell us about the last 6 weeks."
CALM = "Por favor, cuéntenos de las últimas 6 semanas."


def said(tmp_path: Path, text: str, language: str = "es") -> list[Finding]:
    path = write_form(tmp_path, short_form(section(question(ask=ASKED))))
    (path.parent / f"{language}.yaml").write_text(f'items: {{a.one: "{text}"}}\n', encoding="utf-8")
    form = read_form(path, tmp_path).form
    return list(lint_translation(form.questionnaire, language, f"sample/1.0.0/{language}.yaml"))


def test_that_calm_words_with_the_same_numbers_pass(tmp_path: Path) -> None:
    assert said(tmp_path, CALM) == []


def test_that_another_number_is_found_with_its_place(tmp_path: Path) -> None:
    (found,) = said(tmp_path, CALM.replace("6", "8"))
    assert (found.file, found.item, found.rule) == ("sample/1.0.0/es.yaml", "a.one", "L02")


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("Apúrese, por favor.", "B03"),
        ("Es su última oportunidad.", "B03"),
        ("Relájese ahora.", "C08"),
        ("Quítese la ropa.", "C08"),
        ("Acuéstese en la cama.", "C08"),
        ("No se mueva.", "C08"),
        ("Simplemente firme.", "D02"),
        ("No se preocupe.", "D02"),
        ("¡Gracias!", "D02"),
        ("El dato es válido.", ""),
        ("Escriba a ana@ejemplo.org.", ""),
        ("Dato inválido.", "D03"),
        ("Respuesta incorrecta.", "D03"),
        ("Usted debe firmar.", "D03"),
        ("Tiene que firmar.", "D03"),
        ("No tiene que firmar.", ""),
        ("Es obligatorio.", "D03"),
        ("Una víctima.", "D04"),
        ("Usted sufre dolor.", "D04"),
        ("Se niega a contestar.", "D04"),
        ("Su esposa o su marido.", "D06"),
        ("La señora espera.", "D06"),
        ("Hola a tod@s.", "D06"),
        ("Hola a todxs.", "D06"),
        ("Medicina oriental.", "D08"),
        ("Le cura el dolor.", "D10"),
        ("Le garantizamos alivio.", "D10"),
        ("Es sin dolor.", "D10"),
        ("Siempre ayuda.", "D10"),
        ("La aguja perfora la piel.", "D12"),
        ("Es muy frecuente.", "D11"),
        ("Pasa rara vez.", "D11"),
        ("¿Qué le hicieron?", "A09"),
        ("¿Cuántos embarazos ha tenido?", "A11"),
        ("¿Cuánto pesa?", "A13"),
    ],
)
def test_that_a_word_that_can_hurt_is_found_in_spanish(tmp_path: Path, planted: str, rule: str) -> None:
    assert sorted({finding.rule for finding in said(tmp_path, f"{CALM} {planted}")}) == ([rule] if rule else [])


def test_that_english_lists_are_not_held_against_spanish(tmp_path: Path) -> None:
    assert said(tmp_path, f"{CALM} Pase a la error-free bed.") != []
    assert said(tmp_path, f"{CALM} La red es de uso.") == []


def test_that_a_long_sentence_is_something_to_look_at(tmp_path: Path) -> None:
    (found,) = said(tmp_path, CALM + " " + "palabra " * 21 + ".")
    assert (found.rule, "21 words" in found.reason) == ("D01", True)


def test_that_a_question_ends_a_sentence_in_arabic(tmp_path: Path) -> None:
    half = "كلمة " * 15
    assert list(spoken_findings(f"{half}؟ {half}.", "ar", "ar.yaml", "a")) == []
    assert len(list(spoken_findings(f"{half} {half}.", "ar", "ar.yaml", "a"))) == 1


FACT = RiskFact("mark", "A mark", "It can happen.", RiskUnit.UNKNOWN, "people", "X", "R", feels="Sore.", we_do="Look.")
FLAG = replace(a_flag("U01", "a == yes"), label="Pain", patient_wording="Somebody comes.")
CALL = SupportContact("call", "US", SupportKind.CRISIS, "A line", "988", "Call.", date(2026, 1, 1))
ENGLISH = Facts({"mark": FACT}, {}, {"opening": "Hello."}, (FLAG,), {"call": CALL})


def about(**parts: object) -> Iterator[Finding]:
    fact = replace(FACT, event="Una marca", text="Puede pasar.", feels="Duele.", we_do="Vemos.", language="es")
    flag = replace(FLAG, label="Dolor", patient_wording="Alguien viene.", language="es")
    call = replace(CALL, how="Llame.", language="es")
    spoken = Facts({"mark": fact}, {}, {"opening": "Hola."}, (flag,), {"call": call})
    return lint_facts(ENGLISH, replace(spoken, **parts), "es")  # type: ignore[arg-type]


def test_that_facts_with_all_their_words_pass() -> None:
    assert list(about()) == []


@pytest.mark.parametrize(
    ("parts", "file"),
    [
        ({"risks": {"mark": FACT}}, "risks.es.yaml"),
        ({"scripts": {}}, "scripts.es.yaml"),
        ({"flags": (FLAG,)}, "flags.es.yaml"),
        ({"support": {"call": CALL}}, "support.es.yaml"),
    ],
)
def test_that_what_has_no_translation_is_named(parts: dict[str, object], file: str) -> None:
    assert [(finding.file, finding.rule) for finding in about(**parts)] == [(file, "L02")]


def test_that_a_frequency_without_its_number_is_found_in_a_figure() -> None:
    fact = replace(FACT, text="Es muy raro.", language="es")
    assert [finding.rule for finding in about(risks={"mark": fact})] == ["D11"]
    assert [finding.rule for finding in about(scripts={"opening": "¡Hola!"})] == ["D02"]
    hurried = replace(CALL, how="Llame cuanto antes.", language="es")
    assert [finding.rule for finding in about(support={"call": hurried})] == ["B03"]
