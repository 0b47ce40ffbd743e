"""Settings in words: what to mend, and what each code is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from intake_app.domain.support import SupportKind
from intake_app.workflows.wording import form_title

if TYPE_CHECKING:
    from intake_app.domain.questionnaire import Questionnaire
    from intake_app.workflows.settings import Fault


PACK_NAMES = {
    "peg": "PEG", "phq2": "PHQ-2", "phq8": "PHQ-8", "phq9": "PHQ-9", "gad7": "GAD-7", "pcptsd5": "PC-PTSD-5",
}  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsWords", text)


def fault_words(fault: Fault) -> str:
    """Return what to do about one field, never what somebody did."""
    sentences = {
        "blank": _tr("Please fill this in."),
        "long": _tr("Please use at most {0} letters."),
        "range": _tr("Please use a whole number from {0} to {1}."),
        "unknown": _tr("Please choose one that is offered."),
        "default": _tr("Please keep the language that this clinic starts in."),
        "address": _tr("Please use a whole address, like https://example.org/page."),
        "future": _tr("Please use today or an earlier day."),
        "past": _tr("Please use a day after today."),
        "on-purpose": _tr("Below {0} minutes, please tick that you shorten it on purpose."),
        "counsel": _tr("Another age than 18 needs a note: who confirmed it, and when."),
        "confirm": _tr("Please tick that the list was checked."),
        "day": _tr("Please use a date like {0}."),
    }
    return sentences.get(fault.reason, _tr("Please look at this again.")).format(*fault.limit.split("-"))


def form_words(code: str, title: str = "") -> str:
    """Return what a form that a clinic may turn on is called: by its usual short name, or by its title."""
    return {
        **PACK_NAMES,
        "injury-and-work": _tr("Injury and work"),
        "sleep-digestion-energy": _tr("Sleep, digestion and energy"),
        "ten-questions": _tr("Ten questions of Chinese medicine"),
        "pelvic-health": _tr("Pelvic health"),
    }.get(code, title or code)


def form_name(form: Questionnaire) -> str:
    """Return what a form is called, in the language of the staff where it is there in it."""
    return form_words(form.id or "", form_title(form, QLocale().name().partition("_")[0]).text)


def support_words(kind: SupportKind) -> str:
    """Return what somebody can be called for."""
    return {
        SupportKind.CRISIS: _tr("Crisis"),
        SupportKind.EMERGENCY: _tr("Emergency"),
        SupportKind.MENTAL_HEALTH: _tr("Mental health"),
        SupportKind.VIOLENCE: _tr("Violence"),
        SupportKind.POSTPARTUM: _tr("After a birth"),
        SupportKind.HOUSING: _tr("Housing"),
    }[kind]


def statement_words(code: str) -> str:
    """Return what a statement is about."""
    return {
        "limits-of-privacy": _tr("Limits of privacy"),
        "dry-needling": _tr("Dry needling"),
        "training": _tr("Training"),
        "needles-counted": _tr("Needles are counted"),
        "sessions-and-cost": _tr("Visits and cost"),
        "record-copies": _tr("Copies of records"),
        "privacy-notice": _tr("Notice of privacy"),
    }.get(code, code)


def setting_words(code: str) -> str:
    """Return what a setting is called in the trail."""
    kind, _, rest = code.partition(" ")
    known = {
        "address": _tr("Address"),
        "phone": _tr("Phone"),
        "page_size": _tr("Paper size"),
        "country": _tr("Country"),
        "default_language": _tr("Language of the clinic"),
        "languages": _tr("Languages"),
        "optional_forms": _tr("Forms that are turned on"),
        "forms_off": _tr("Forms that are turned off"),
        "idle_minutes": _tr("Minutes until the screen is covered"),
        "consent_months": _tr("Months a consent stands"),
        "own_consent_age": _tr("Age of own consent"),
        "own_consent_note": _tr("Who confirmed the age"),
        "crisis_line": _tr("Crisis line"),
        "emergency_number": _tr("Emergency number"),
        "statement": statement_words(rest),
        "figure": _tr("Risk figure {0}").format(rest),
        "support": _tr("Support list"),
        "pack": form_words(rest),
    }
    return known.get(kind, code)
