"""The grade is close to the published formula on texts counted by hand."""

import pytest

from intake_app.catalog.reading_level import grade, sentences, syllables
from intake_app.catalog.word_lists import NAMES


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("the", 1),
        ("you", 1),
        ("care", 1),
        ("asked", 1),
        ("used", 1),
        ("breathe", 1),
        ("cakes", 1),
        ("breathes", 1),
        ("needle", 2),
        ("table", 2),
        ("needed", 2),
        ("treatment", 2),
        ("people", 2),
        ("doctor", 2),
        ("body", 2),
        ("changes", 2),
        ("area", 3),
        ("serious", 3),
        ("period", 3),
        ("medicine", 3),
        ("anxiety", 4),
        ("special", 2),
        ("station", 2),
        ("quiet", 2),
        ("practitioner", 4),
        ("information", 4),
        ("don't", 1),
        ("today's", 2),
    ],
)
def test_that_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_that_the_grade_follows_the_formula() -> None:
    text = "The cat sat on the mat. We see it now."
    assert grade(text) == pytest.approx(0.39 * 10 / 2 + 11.8 * 10 / 10 - 15.59)


def test_that_a_harder_text_has_a_higher_grade() -> None:
    assert grade("Comprehensive evaluation necessitates consideration.") > 12 > grade("We look at it with you.")


def test_that_names_do_not_count_for_the_grade() -> None:
    text = "Electroacupuncture and moxibustion are done here by us today."
    assert grade(text, NAMES) < grade(text)


@pytest.mark.parametrize("text", ["", "   ", "…", "?!"])
def test_that_a_text_without_words_has_grade_zero(text: str) -> None:
    assert grade(text) == 0
    assert sentences(text) == []


def test_that_a_number_is_one_word_and_does_not_end_a_sentence() -> None:
    assert sentences("About 1,000.5 people. Two.") == [["About", "ten", "people"], ["Two"]]
