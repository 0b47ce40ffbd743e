"""The interface's own texts: every one of them is in the language files, and those are what the program reads."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from build_spec.interface_texts import (
    FORMS,
    ROOT,
    SOURCES,
    TEXTS,
    Source,
    compile_texts,
    sources,
    sources_in,
    translations_in,
    write_texts,
)
from intake_app.catalog import Catalog
from intake_app.catalog.word_lists_es import PATIENT_WORDS
from intake_app.gui.languages import (
    COMPLETE,
    WRITTEN_IN,
    interface_languages,
    language_for_staff,
    language_of_computer,
    use_language,
)
from intake_app.gui.staff.packets import packet_words
from intake_app.gui.widgets.keyboard import Keyboard
from intake_app.gui.widgets.pin_pad import PinPad

ALL = sources()
FOR_PATIENTS = ("patient", "widgets", "patient_words.py", "clinic_window.py", "opening.py")
DIGITS = re.compile(r"\d+")


def of_patients() -> set[Source]:
    """The texts of the screens that a patient sees."""
    paths = [path for name in FOR_PATIENTS for path in sorted((SOURCES / name).rglob("*.py")) or [SOURCES / name]]
    return {source for path in paths for source in sources_in(path.read_text("utf-8"))}


def said(language: str) -> dict[Source, tuple[str, ...]]:
    return translations_in(TEXTS / f"intake_{language}.ts")


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None) + re.findall("%n", text)


@pytest.mark.parametrize(("language", "wanted"), [("es", set(ALL)), ("ar", of_patients())])
def test_that_every_text_is_translated(language: str, wanted: set[Source]) -> None:
    assert sorted(source.text for source in wanted - said(language).keys()) == []


def test_that_the_files_hold_no_text_that_the_program_no_longer_says() -> None:
    for path in TEXTS.glob("*.ts"):
        assert sorted(source.text for source in translations_in(path).keys() - set(ALL)) == []


def test_that_a_new_text_would_be_found_missing() -> None:
    new = sources_in('class Page(QWidget):\n    def __init__(self):\n        self.tr("Something new")\n')
    assert list(new) == [Source("Page", "Something new")]
    assert not set(new) & said("es").keys()


@pytest.mark.parametrize(
    ("program", "source"),
    [
        ('translate("Words", "Hello")', Source("Words", "Hello")),
        ('def _tr(text):\n    return QCoreApplication.translate("Own", text)\n_tr("Hello")', Source("Own", "Hello")),
        ('class A:\n    def f(self):\n        self.tr("%n day(s)", "", n)', Source("A", "%n day(s)", counted=True)),
        ('class A:\n    def f(self):\n        def g():\n            self.tr("Hello")', Source("A", "Hello")),
    ],
)
def test_that_each_way_to_say_a_text_is_seen(program: str, source: Source) -> None:
    assert source in list(sources_in(program))


@pytest.mark.parametrize("language", sorted(FORMS))
def test_that_places_to_fill_in_and_numbers_are_the_same(language: str) -> None:
    for source, forms in said(language).items():
        assert len(forms) == (FORMS[language] if source.counted else 1)
        for form in forms if not source.counted else ():
            assert fields(form) == fields(source.text), source.text
            assert sorted(DIGITS.findall(form)) == sorted(DIGITS.findall(source.text)), source.text


def test_that_the_check_of_places_sees_one_that_is_lost() -> None:
    assert fields("Paso {0} de {1}") != fields("Paso {0}")
    assert fields("%n cifras") != fields("cifras")


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.ts")), ids=lambda path: path.stem)
def test_that_the_compiled_texts_are_those_of_the_file(path: Path, tmp_path: Path) -> None:
    compile_texts(path, tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == path.with_suffix(".qm").read_bytes()


def test_that_a_changed_text_compiles_to_something_else(tmp_path: Path) -> None:
    known = said("es")
    changed = known | {ALL[0]: ("Otra cosa",)}
    write_texts(tmp_path / "intake_es.ts", "es", changed, ALL, FORMS["es"])
    compile_texts(tmp_path / "intake_es.ts", tmp_path / "intake_es.qm")
    assert (tmp_path / "intake_es.qm").read_bytes() != (TEXTS / "intake_es.qm").read_bytes()


def test_that_a_file_written_anew_is_the_same(tmp_path: Path) -> None:
    write_texts(tmp_path / "es.ts", "es", said("es"), ALL, FORMS["es"])
    assert (tmp_path / "es.ts").read_bytes() == (TEXTS / "intake_es.ts").read_bytes()


STARTS = {"{0} {1} of {2}", "{0} on a scale from {1} to {2}", "{0} In my own words", "{0} and {1}"}


def test_that_no_arabic_line_begins_with_a_name() -> None:
    """A line is read from the side of its first letter, and a name may be in Latin letters."""
    begun = {source.text for source, forms in said("ar").items() if any(form.startswith("{") for form in forms)}
    assert begun <= STARTS, "questions and roles, which are Arabic themselves, may stand first"


def test_that_every_shipped_packet_has_words_for_staff(qapp: QApplication) -> None:
    use_language("es")
    titles = [plan.title for plan in map(Catalog(ROOT / "forms").plan, Catalog(ROOT / "forms").packets())]
    assert len(titles) == 3
    assert [title for title in titles if packet_words(title) == title] == []
    assert packet_words("A packet of our own") == "A packet of our own"


def test_that_spanish_screens_keep_the_word_lists() -> None:
    patients = of_patients()
    found = [
        (text, rule)
        for source, forms in said("es").items()
        for text in (forms if source in patients else ())
        for rule, _, pattern in PATIENT_WORDS
        if pattern.search(text)
    ]
    assert found == []


# -- in force ------------------------------------------------------


def words(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def test_that_a_language_is_put_on_and_taken_off(qapp: QApplication) -> None:
    before = QLocale().name()
    assert words("Footer", "Continue") == "Continue"
    use_language("es")
    assert (words("Footer", "Continue"), QLocale().language()) == ("Continuar", QLocale.Language.Spanish)
    use_language("ar-EG")
    assert words("Footer", "Continue") == "متابعة"
    assert QLocale().toString(10) == "10"
    use_language("xx")
    assert words("Footer", "Continue") == "Continue"
    use_language(WRITTEN_IN)
    assert (words("Footer", "Continue"), QLocale().name()) == ("Continue", before)


def test_that_front_and_back_of_a_body_are_not_the_way_back(qapp: QApplication) -> None:
    use_language("es")
    assert (words("Footer", "Back"), words("BodyMap", "Back")) == ("Atrás", "Detrás")


@pytest.mark.parametrize(
    ("language", "heard"),
    [
        ("en", ["0 digits", "1 digit", "2 digits"]),
        ("es", ["0 cifras", "1 cifra", "2 cifras"]),
        ("ar", ["لا أرقام", "رقم واحد", "رقمان"]),
    ],
)
def test_that_numbers_have_their_own_forms(qapp: QApplication, language: str, heard: list[str]) -> None:
    use_language(language)
    pad = PinPad()
    assert [pad.tr("%n digit(s)", "", number) for number in range(3)] == heard


@pytest.mark.parametrize(("language", "letters"), [("es", "ñ"), ("ar", "ض"), ("en", "q")])
def test_that_each_language_has_the_keys_to_write_it(qapp: QApplication, language: str, letters: str) -> None:
    assert letters in Keyboard(language).keys


def test_that_staff_read_the_languages_that_are_complete() -> None:
    assert interface_languages() == ("en", "ar", "es")
    assert [language_for_staff(code) for code in ("es", "es-MX", "ar", "en", "fr")] == ["es", "es", "en", "en", "en"]
    for language in COMPLETE[1:]:
        assert set(ALL) <= said(language).keys()
    assert language_of_computer() in COMPLETE
