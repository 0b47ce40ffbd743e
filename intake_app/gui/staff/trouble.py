"""What went another way than planned, as a sentence and what to do about it. Never what somebody did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from intake_app.domain.practitioner import NotAllowedError
from intake_app.domain.visit import VisitStateError
from intake_app.gui.storage_words import storage_words
from intake_app.workflows.handed_in import NotHandedInError
from intake_app.workflows.library_port import FormTroubleError
from intake_app.workflows.ports import FormsGoneError, StorageError, WrongSecretError
from intake_app.workflows.review import NotReviewedError
from intake_app.workflows.unlock import GateClosedError, PinTooSimpleError

TROUBLES = (
    StorageError,
    WrongSecretError,
    GateClosedError,
    NotReviewedError,
    NotHandedInError,
    PinTooSimpleError,
    VisitStateError,
    LookupError,
    OSError,
    FormTroubleError,
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StaffTrouble", text)


def wait_words(seconds: int) -> str:
    """Return a wait in words: whole seconds below a minute and a half, whole minutes above."""
    if seconds < 90:  # noqa: PLR2004
        return _tr("{0} seconds").format(seconds)
    return _tr("{0} minutes").format(-(-seconds // 60))


def _gate(error: GateClosedError) -> tuple[str, str]:
    if error.passphrase:
        return (
            _tr("This sign-in is closed after many tries."),
            _tr("The clinic’s recovery passphrase opens it again. Ask the person who keeps it."),
        )
    return (
        _tr("Please wait {0} before the next try.").format(wait_words(error.seconds)),
        _tr("The wait protects the records. Nothing is lost."),
    )


def _not_reviewed(error: NotReviewedError) -> tuple[str, str]:
    left = [*error.unopened, *error.open_alerts, *([error.wish] if error.wish else [])]
    return _tr("Something is still open."), _tr("Left to look at: {0}.").format("; ".join(left))


def _others(error: BaseException) -> tuple[str, str]:
    if isinstance(error, FormsGoneError):
        return (
            _tr("The forms of this visit cannot be read on this computer: {0}").format("; ".join(error.reasons)),
            _tr("Nothing is lost, and the signed document opens as before. Put the clinic’s folder of forms back."),
        )
    if isinstance(error, NotHandedInError):
        return (
            _tr("Their answers are theirs until they hand them in."),
            _tr("You can read them here after that. What is urgent has reached you by itself."),
        )
    if isinstance(error, NotAllowedError):
        return _tr("Your sign-in does not open this."), _tr("Ask the clinic manager if you need it for your work.")
    if isinstance(error, OSError):
        return (
            _tr("The folder did not take the files."),
            _tr("Check that there is room and that you may write there, then try again. Nothing is lost."),
        )
    if isinstance(error, VisitStateError):
        return _tr("This visit has moved on since the list was drawn."), _tr("The list is up to date now.")
    return _tr("This is not in the records."), _tr("Go back to the list and open it again.")


def trouble_words(error: BaseException) -> tuple[str, str]:
    """Return (what is, what to do) for one of TROUBLES. Raises it again where it is a defect of the program."""
    if isinstance(error, KeyError | IndexError):
        raise error
    match error:
        case StorageError():
            return storage_words(error)
        case FormTroubleError():
            return _tr("The form stays as it was."), "; ".join(error.reasons)
        case WrongSecretError():
            return _tr("That PIN does not fit."), _tr("Please try again.")
        case PinTooSimpleError():
            return simple_pin(), ""
        case GateClosedError():
            return _gate(error)
        case NotReviewedError():
            return _not_reviewed(error)
        case _:
            return _others(error)


def simple_pin() -> str:
    """Return what a PIN needs."""
    return _tr("Please choose 6 or more digits that are hard to guess. A row like 123456 or 111111 is easy to guess.")
