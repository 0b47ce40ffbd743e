"""Words, icons and colours that staff screens show for codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from intake_app.domain.alert import Severity
from intake_app.domain.practitioner import Role
from intake_app.domain.visit import VisitState
from intake_app.gui.languages import own_name

if TYPE_CHECKING:
    from datetime import date, datetime

    from intake_app.gui.tokens import ColourRole


NARROW_SPACE = "\u202f"  # not in the shipped fonts


@dataclass(frozen=True, slots=True)
class Look:
    """How a code is shown: always words, never a colour or an icon alone."""

    words: str
    icon: str
    colour: ColourRole = "text"


def _tr(text: str) -> str:
    return QCoreApplication.translate("StaffWords", text)


def state_look(state: VisitState) -> Look:
    """Return how far a visit has come, in words of the front desk."""
    return {
        VisitState.CHECKED_IN: Look(_tr("Checked in"), "user-check"),
        VisitState.WITH_PATIENT: Look(_tr("Has the tablet"), "device-tablet"),
        VisitState.PAUSED: Look(_tr("Paused"), "player-pause"),
        VisitState.WANTS_TO_TALK: Look(_tr("Wants to talk"), "messages"),
        VisitState.SIGNED: Look(_tr("Signed"), "signature"),
        VisitState.NOT_SIGNED: Look(_tr("Not signed today"), "circle-dashed"),
        VisitState.REVIEWED: Look(_tr("Reviewed"), "eye"),
        VisitState.COMPLETE: Look(_tr("Complete"), "circle-check"),
    }[state]


def role_words(role: Role) -> str:
    """Return a staff role."""
    return {
        Role.FRONT_DESK: _tr("Front desk"),
        Role.PRACTITIONER: _tr("Practitioner"),
        Role.ADMIN: _tr("Clinic manager"),
    }[role]


def severity_look(severity: Severity) -> Look:
    """Return what a safety flag asks for."""
    return {
        Severity.STOP: Look(_tr("Stop until you have cleared it"), "hand-stop", "error"),
        Severity.ASK: Look(_tr("Ask, and make a note"), "message-2", "calm"),
        Severity.KNOW: Look(_tr("Good to know"), "info-circle", "primary"),
    }[severity]


def urgency_words(urgency: str) -> str:
    """Return when a safety flag is to be looked at."""
    known = {
        "now": _tr("Now"),
        "today": _tr("Today"),
        "before_treatment": _tr("Before treatment"),
        "background": _tr("Background"),
    }
    return known.get(urgency, urgency)


def mark_words(mark: str) -> str:
    """Return how sure the source of a safety flag is."""
    known = {
        "R": _tr("source read in full"),
        "P": _tr("source read in part"),
        "G": _tr("general knowledge, to be checked by the clinic"),
    }
    return known.get(mark, mark)


def day_words(day: date) -> str:
    """Return a day as the language writes it, with its weekday."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def short_day(day: date) -> str:
    """Return a day in figures, always with four digits for the year."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def birth_words(day: date) -> str:
    """Return a birth date with its month as a word, so that day and month cannot be mixed up."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def time_words(at: datetime) -> str:
    """Return the time of day of a local moment."""
    shown = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return shown.replace(NARROW_SPACE, "\u00a0")


def language_words(code: str) -> str:
    """Return a language in its own words."""
    return own_name(code)
