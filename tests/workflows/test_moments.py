"""A day with its time, as each language parts the two."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from intake_app.catalog.words import read_words
from intake_app.workflows.signature_blocks import moment
from intake_app.workflows.wording import Words
from tests.support.workplace import FORMS, ClinicAtWork

AT = datetime(2026, 3, 4, 20, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "March 4, 2026, 12:05 PST"),
        ("es", "4 de marzo de 2026, 12:05 PST"),
        ("ar", "4 مارس 2026، 12:05 PST"),
    ],
)
def test_that_a_moment_is_parted_as_the_language_does(place: ClinicAtWork, language: str, said: str) -> None:
    context = place.journey().context()
    context = replace(context, words=Words(language, read_words(FORMS, language)))
    assert moment(AT, context) == said
