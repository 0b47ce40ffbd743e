"""The Spanish measure: syllables as spoken, the published formula, and its steps as grades."""

import pytest

from intake_app.catalog.reading_level_es import ease_es, grade_es, grade_of_ease, syllables_es


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("y", 1),
        ("muy", 1),
        ("que", 1),
        ("quien", 1),
        ("guerra", 2),
        ("pingüino", 3),
        ("agua", 2),
        ("aguja", 3),
        ("cuerpo", 2),
        ("tiene", 2),
        ("usted", 2),
        ("día", 2),
        ("todavía", 4),
        ("país", 2),
        ("leer", 2),
        ("poeta", 3),
        ("ahora", 3),
        ("prohíbe", 3),
        ("ahuyentar", 3),
        ("ciudad", 2),
        ("acupuntura", 5),
        ("consentimiento", 5),
        ("información", 4),
        ("cuidado", 3),
        ("Uruguay", 3),
        ("ñandú", 2),
        ("construir", 2),
    ],
)
def test_that_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables_es(word) == count


def test_that_the_ease_follows_the_formula() -> None:
    text = "La casa es de mi tía. Hoy voy yo."
    syllables, words, sentences = 11, 9, 2
    assert ease_es(text) == pytest.approx(206.84 - 60 * syllables / words - 1.02 * words / sentences)


@pytest.mark.parametrize(
    ("ease", "grade"),
    [(130, 3.0), (100, 3.0), (90, 4.5), (85, 5.0), (80, 5.5), (70, 6.5), (65, 7.5), (60, 8.5), (50, 12.5), (30, 16.5)],
)
def test_that_the_published_steps_are_the_grades(ease: float, grade: float) -> None:
    assert grade_of_ease(ease) == pytest.approx(grade)


def test_that_what_is_harder_than_the_scale_stays_at_its_end() -> None:
    assert grade_of_ease(0) == grade_of_ease(-50) == 16.5


PLAIN = "Usted decide. Puede decir que no. Puede parar cuando quiera. Nadie le pide una razón."
HARD = (
    "La consideración de posibilidades terapéuticas alternativas requiere una evaluación multidisciplinaria "
    "pormenorizada de las circunstancias individuales correspondientes."
)


def test_that_a_plain_text_reads_below_grade_eight_and_a_hard_one_above() -> None:
    assert grade_es(PLAIN) < 7
    assert grade_es(HARD) > 12


@pytest.mark.parametrize("text", ["", "…", "¿?"])
def test_that_a_text_without_words_is_easy(text: str) -> None:
    assert grade_es(text) == 3.0
