"""How plainly the shipped English texts read: grade 6 in the middle, none above 8 (rule D01)."""

from collections.abc import Iterator
from statistics import median

import pytest

from intake_app.catalog import Catalog
from intake_app.catalog.lint_words import HIGHEST_GRADE, WORDS_TO_GRADE
from intake_app.catalog.reading_level import grade, sentences
from intake_app.catalog.screens import question_texts, screens
from intake_app.catalog.word_lists import NAMES
from tests.support.forms import FORMS

MIDDLE_GRADE = 6.0


def closed(text: str) -> str:
    return text if text.rstrip().endswith((".", "?")) else text + "."


def patient_texts() -> Iterator[tuple[str, str]]:
    """Every text that a patient reads at once: screens, reasons for sections, figures, statements, words of care."""
    catalog = Catalog(FORMS)
    for path in sorted(FORMS.glob("*/*/form.yaml")):
        form = catalog.form_file(path.parts[-3], path.parts[-2]).form.questionnaire
        for screen in screens(form):
            said = (text for item in screen.items for text in question_texts(item))
            yield f"{form.id} {screen.top.link_id}", " ".join(map(closed, said))
        for section in form.item:
            yield f"{form.id} {section.link_id} why", str(section.own("why") or "")
    for fact in catalog.risk_facts().values():
        yield f"risk {fact.id}", " ".join(map(closed, (fact.text, fact.feels, fact.we_do)))
    for statement in catalog.statements().values():
        yield f"statement {statement.id}", statement.text
    for flag in catalog.safety_flags():
        yield f"flag {flag.id}", flag.patient_wording


@pytest.fixture(scope="module")
def grades() -> dict[str, float]:
    return {
        place: grade(text, NAMES) for place, text in patient_texts() if sum(map(len, sentences(text))) >= WORDS_TO_GRADE
    }


def test_that_half_of_all_texts_read_at_grade_six_or_below(grades: dict[str, float]) -> None:
    assert len(grades) > 150
    assert median(grades.values()) <= MIDDLE_GRADE


def test_that_no_text_reads_above_grade_eight(grades: dict[str, float]) -> None:
    assert {place: round(level, 1) for place, level in grades.items() if level > HIGHEST_GRADE} == {}


def test_that_no_sentence_runs_over_twenty_words() -> None:
    long = {place: words for place, text in patient_texts() for words in map(len, sentences(text)) if words > 20}
    assert long == {}


def test_that_a_hard_text_would_be_seen() -> None:
    hard = "Comprehensive evaluation of therapeutic alternatives necessitates individual consideration."
    assert grade(hard, NAMES) > HIGHEST_GRADE
