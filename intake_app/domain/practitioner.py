"""The people who work at the clinic, their roles, and what each role may do (one function for the whole app)."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """A staff member's role."""

    FRONT_DESK = "front-desk"
    PRACTITIONER = "practitioner"
    ADMIN = "admin"


class Action(StrEnum):
    """Everything that needs a permission."""

    SEE_TODAY = "see-today"
    CHECK_IN = "check-in"
    HAND_OVER = "hand-over"
    TAKE_BACK = "take-back"
    GIVE_COPY = "give-copy"
    PRINT_FORM = "print-form"
    ATTACH_SCAN = "attach-scan"
    WITHDRAW = "withdraw"
    SEE_CLINICAL = "see-clinical"
    REVIEW = "review"
    COUNTERSIGN = "countersign"
    RECORD_BOUNDARY = "record-boundary"
    COMPLETE_SIGNING = "complete-signing"
    TAKE_ON_ALERT = "take-on-alert"
    CLOSE_ALERT = "close-alert"
    FIND_CONSENTS = "find-consents"
    PREVIEW_CONSENT = "preview-consent"
    EXPORT = "export"
    READ_AUDIT = "read-audit"
    MANAGE_STAFF = "manage-staff"
    CHANGE_SETTINGS = "change-settings"


_DESK = frozenset(
    {
        Action.SEE_TODAY,
        Action.CHECK_IN,
        Action.HAND_OVER,
        Action.TAKE_BACK,
        Action.TAKE_ON_ALERT,
        Action.GIVE_COPY,
        Action.PRINT_FORM,
        Action.ATTACH_SCAN,
        Action.WITHDRAW,
    }
)
_CLINICAL = frozenset(
    {
        Action.SEE_CLINICAL,
        Action.REVIEW,
        Action.COUNTERSIGN,
        Action.RECORD_BOUNDARY,
        Action.COMPLETE_SIGNING,
        Action.CLOSE_ALERT,
        Action.PREVIEW_CONSENT,
    }
)
_OFFICE = frozenset(
    {
        Action.FIND_CONSENTS,
        Action.PREVIEW_CONSENT,
        Action.EXPORT,
        Action.READ_AUDIT,
        Action.MANAGE_STAFF,
        Action.CHANGE_SETTINGS,
    }
)
_ALLOWED = {Role.FRONT_DESK: _DESK, Role.PRACTITIONER: _DESK | _CLINICAL, Role.ADMIN: _DESK | _OFFICE}


class NotAllowedError(PermissionError):
    """Somebody asked for what their role does not include."""


def may(role: Role, action: Action) -> bool:
    """Whether a role includes an action; what is not named is not allowed (rule B08, legal.md H01)."""
    return action in _ALLOWED[role]


def require(role: Role, action: Action) -> None:
    """Raise NotAllowedError unless the role includes the action."""
    if not may(role, action):
        raise NotAllowedError(f"the role {role} does not include {action}")


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One person with a sign-in of their own; `pin_hash` is an Argon2id string, never a PIN."""

    id: UUID
    name: str
    role: Role
    pin_hash: str
    licence: str | None = None
    active: bool = True
