"""The language of the interface: its texts from `resources/i18n`, and how it writes days and numbers.

A patient reads in a language of their own, on the same machine on which staff read in the clinic's. Whoever shows a
screen says which language is in force first (`use_language`); what is already on the screen stays as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from intake_app.gui.resources import resources_root

WRITTEN_IN = "en"
COMPLETE = ("en", "es")  # for staff, too; patients' screens are there in every language of resources/i18n
_TERRITORIES = {"es": "es_US", "ar": "ar_AE"}  # dates as in American Spanish, and digits as on the keys
_installed: list[QTranslator] = []
_system = QLocale.system()


def _short(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def interface_languages() -> tuple[str, ...]:
    """The languages that the patients' screens are there in, the one they are written in first."""
    found = sorted(path.stem.partition("_")[2] for path in (resources_root() / "i18n").glob("intake_*.qm"))
    return (WRITTEN_IN, *(language for language in found if language != WRITTEN_IN))


def language_for_staff(wanted: str) -> str:
    """The clinic's language where the staff screens are there in it, else the one they are written in."""
    return _short(wanted) if _short(wanted) in COMPLETE else WRITTEN_IN


def language_of_computer() -> str:
    """What to greet staff in before a clinic is open."""
    return language_for_staff(_system.name())


def own_name(code: str) -> str:
    """Return a language in its own words, without the country that Qt adds to a language alone; else the code."""
    named = QLocale(code).nativeLanguageName()
    if _short(code) == code:
        same = QLocale.matchingLocales(QLocale(code).language(), QLocale(code).script(), QLocale.Country.AnyCountry)
        named = min((n for n in (one.nativeLanguageName() for one in same) if n and n in named), key=len, default=named)
    return named[:1].upper() + named[1:] or code


def use_language(language: str) -> None:
    """Put every text that is asked for from now on into a language; one without texts of its own is English.

    Days and numbers follow, except in English, where they stay as this computer is set.
    """
    short = _short(language)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    translator = QTranslator()
    if translator.load(f"intake_{short}", str(resources_root() / "i18n")):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
    QLocale.setDefault(_system if short == WRITTEN_IN else QLocale(_TERRITORIES.get(short, language)))
