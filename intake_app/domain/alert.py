"""Safety flags: what an intake makes a practitioner look at, and the rule behind it. Nobody is refused by one."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from intake_app.domain.flag_rules import Inputs, Trigger, read_trigger


class Severity(StrEnum):
    """stop: not started until a practitioner has cleared it; ask: a note is needed; know: shown."""

    STOP = "stop"
    ASK = "ask"
    KNOW = "know"


@dataclass(frozen=True, slots=True)
class SafetyFlag:
    """One row of `forms/flags.csv`; the fields are its columns. `language` is that of label and patient wording.

    `plain` says the label in the words of the forms, for the person; where it is empty, they read the label.
    """

    id: str
    group: str
    label: str
    trigger: str
    asked_of: str
    modalities: tuple[str, ...]
    body_regions: tuple[str, ...]
    scope: str
    severity: Severity
    urgency: str
    practitioner_action: str
    patient_wording: str
    why: str
    sources: str
    mark: str
    language: str = "en"
    plain: str = ""

    @property
    def said(self) -> str:
        """What the person reads about it."""
        return self.plain or self.label


@dataclass(frozen=True, slots=True)
class RaisedFlag:
    """A flag that this person's answers raise. `ask_in_person` names inputs they did not answer on a stop rule."""

    flag: SafetyFlag
    because: tuple[str, ...]
    ask_in_person: bool = False

    @property
    def urgent(self) -> bool:
        """Whether a person has to come at once (rule E01)."""
        return self.flag.urgency == "now" and not self.ask_in_person


_ORDER = {"now": 0, "today": 1, "before_treatment": 2, "background": 3}
_WEIGHT = {Severity.STOP: 0, Severity.ASK: 1, Severity.KNOW: 2}


@lru_cache(maxsize=512)
def _trigger(text: str) -> Trigger:
    return read_trigger(text)


def _raise(flag: SafetyFlag, inputs: Inputs) -> RaisedFlag | None:
    trigger = _trigger(flag.trigger)
    outcome = trigger.test(inputs)
    if outcome.holds:
        known = sorted(name for name in trigger.names if name in inputs)
        return RaisedFlag(flag, tuple(f"{name} = {_shown(inputs[name])}" for name in known))
    if outcome.holds is None and outcome.open_inputs and flag.severity is Severity.STOP:
        return RaisedFlag(flag, tuple(f"{name} = {_shown(inputs[name])}" for name in sorted(outcome.open_inputs)), True)
    return None


def _shown(value: str | frozenset[str]) -> str:
    return value if isinstance(value, str) else ", ".join(sorted(value)) or "-"


def raised_flags(flags: Iterable[SafetyFlag], inputs: Inputs) -> tuple[RaisedFlag, ...]:
    """Return the flags that hold, most urgent first; an unanswered input of a stop rule asks for a talk."""
    found = [raised for flag in flags if (raised := _raise(flag, inputs))]
    return tuple(
        sorted(
            found, key=lambda r: (_ORDER.get(r.flag.urgency, 9), _WEIGHT[r.flag.severity], r.ask_in_person, r.flag.id)
        )
    )
