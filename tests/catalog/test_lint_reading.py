"""Translations are measured too, in the languages that have a measure."""

from intake_app.catalog.findings import FindingSeverity
from intake_app.catalog.form_yaml import to_fhir
from intake_app.catalog.lint_reading import lint_fixed_words, lint_translated
from intake_app.catalog.translations import add_translation
from intake_app.domain.questionnaire import Questionnaire
from tests.support.forms import question, section, short_form

HARD = (
    "La consideración de posibilidades terapéuticas alternativas requiere una evaluación multidisciplinaria. "
    "Corresponde a circunstancias individuales pormenorizadas."
)
PLAIN = "Usted decide. Puede decir que no. Puede parar cuando quiera. Nadie le pide una razón."
LONG = "Puede ver la sala y " * 5 + "luego se va."


def found(language: str = "es", *, ask: str = PLAIN, why: str = PLAIN) -> list[tuple[str, FindingSeverity]]:
    raw = to_fhir(short_form(section(question(), why="So that we know you.")))
    texts = {"items": {"a": {"why": why}, "a.one": {"ask": ask}}}
    spoken, faults = add_translation(raw, language, texts, "f")
    assert faults == []
    form = Questionnaire.model_validate(spoken)
    return [(finding.item, finding.severity) for finding in lint_translated(form, language, "sample/1.0.0/es.yaml")]


def test_that_a_plain_translation_has_no_findings() -> None:
    assert found() == []


def test_that_a_hard_translation_is_an_error_at_its_place() -> None:
    assert found(ask=HARD) == [("a.one", FindingSeverity.ERROR)]
    assert found(why=HARD) == [("a why", FindingSeverity.ERROR)]


def test_that_a_long_sentence_of_a_translation_is_a_warning() -> None:
    assert found(ask=LONG) == [("a.one", FindingSeverity.WARNING)]


def test_that_a_language_without_a_measure_is_left_alone() -> None:
    assert found("ar", ask=HARD) == []


def test_that_a_text_that_is_not_translated_is_not_measured_as_if_it_were() -> None:
    form = Questionnaire.model_validate(to_fhir(short_form(section(question(ask=HARD)))))
    assert list(lint_translated(form, "es", "f")) == []


def fixed(language: str, text: str) -> list[str]:
    return [finding.rule for finding in lint_fixed_words({"doc.x": text}, language, f"words/{language}.yaml")]


def test_that_the_fixed_words_of_documents_are_looked_at_too() -> None:
    assert fixed("en", "You can say no at any time. There is no penalty for it at all.") == []
    assert fixed("en", "You refused it.") == ["D04"]
    assert fixed("es", PLAIN) == []
    assert fixed("es", HARD) == ["D01"]
    assert fixed("ar", HARD) == []
