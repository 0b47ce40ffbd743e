"""Sentences of the patient screens that come from codes: what to mend, ways not to answer, who reads, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.domain.response import AnswerStatus
from intake_app.workflows.ports import DiskFullError, LockedError, NoWritePermissionError, StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.domain.validation import ItemError
    from intake_app.workflows.item_view import ItemView

translate = QCoreApplication.translate
NUMBER = "number"  # a draft that is not a number yet; known to the screen alone


def error_sentence(error: ItemError, view: ItemView) -> str:
    """Return what to do about one error, never what somebody did (rule D03)."""
    if error.code == "required":
        return _missing(view)
    if error.code == "constraint" and " " in error.limit:
        return error.limit  # the form's own words
    if view.type in {"date", "dateTime"} and error.code in {"min", "max"}:
        return _date_limit(error)
    sentences = {
        "min": translate("PatientWords", "Please use a number from {0} up."),
        "max": translate("PatientWords", "Please use a number up to {0}."),
        "minLength": translate("PatientWords", "Please write at least {0} letters."),
        "maxLength": translate("PatientWords", "Please use at most {0} letters. You can tell us more in person."),
        "regex": translate("PatientWords", "Please check how this is written."),
        "decimals": translate("PatientWords", "Please use at most {0} digits after the point."),
        "date": translate("PatientWords", "Please enter a day, a month and a year, like 27 3 1980."),
        "time": translate("PatientWords", "Please enter an hour and a minute, like 14 30."),
        "option": translate("PatientWords", "Please choose one from the list."),
        "exclusive": translate("PatientWords", "Please choose that one alone, or the others."),
        "minOccurs": translate("PatientWords", "Please give at least {0}."),
        "maxOccurs": translate("PatientWords", "Please give at most {0}."),
        "unit": translate("PatientWords", "Please choose one of these: {0}."),
        "mimeType": translate("PatientWords", "This kind of file cannot be read here. You can bring it on paper."),
        "maxSize": translate("PatientWords", "Please choose a file of at most {0} MB."),
        NUMBER: translate("PatientWords", "Please use digits, like 12."),
    }
    return sentences.get(error.code, translate("PatientWords", "Please look at this again.")).format(error.limit)


def _missing(view: ItemView) -> str:
    if view.decision:
        return translate("PatientWords", "Please choose one of the three.")
    if view.type == "date":
        return translate("PatientWords", "Please enter a day, a month and a year, like 27 3 1980.")
    if view.type in {"string", "text"}:
        return translate("PatientWords", "Please fill this in, or tell us in person.")
    return translate("PatientWords", "Please choose one, or tell us in person.")


def _date_limit(error: ItemError) -> str:
    if error.code == "min":
        return translate("PatientWords", "Please use a date from {0} on.").format(error.limit)
    return translate("PatientWords", "Please use a date up to {0}.").format(error.limit)


def way_words(status: AnswerStatus) -> str:
    """Return the words of a way not to answer (rule A03)."""
    return {
        AnswerStatus.SKIPPED: translate("PatientWords", "Skip this one"),
        AnswerStatus.DONT_KNOW: translate("PatientWords", "I don’t know"),
        AnswerStatus.PREFER_NOT: translate("PatientWords", "I prefer not to say"),
        AnswerStatus.IN_PERSON: translate("PatientWords", "I’d rather say in person"),
    }.get(status, "")


def _role(code: str) -> str:
    known = {
        "practitioner": translate("PatientWords", "your practitioner"),
        "front-desk": translate("PatientWords", "the front desk"),
        "admin": translate("PatientWords", "the clinic manager"),
    }
    return known.get(code, code)


def _listed(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0]
    return translate("PatientWords", "{0} and {1}").format(translate("PatientWords", ", ").join(words[:-1]), words[-1])


def readers(roles: Sequence[str]) -> str:
    """Return who reads a section, in words of roles (rule B12); empty where no role is named."""
    if not roles:
        return ""
    sentence = translate("PatientWords", "Seen by {0}.").format(_listed([_role(role) for role in roles]))
    if "front-desk" in roles:
        return sentence
    return f"{sentence} {translate('PatientWords', 'The front desk does not see it.')}"


def trouble(error: StorageError) -> tuple[str, str]:
    """Return what happened and what to do, when something could not be saved."""
    kept = translate("PatientWords", "Your last answer is not saved yet. All answers before it are safe.")
    if isinstance(error, DiskFullError):
        return kept, translate(
            "PatientWords", "This tablet has no room left. Please tell the front desk, then press Try again."
        )
    if isinstance(error, LockedError):
        return kept, translate("PatientWords", "This tablet is busy. Please wait a moment, then press Try again.")
    if isinstance(error, NoWritePermissionError):
        return kept, translate(
            "PatientWords", "This tablet cannot save right now. Please tell the front desk, then press Try again."
        )
    return kept, translate("PatientWords", "Please press Try again. If this stays, tell the front desk.")
