"""Which questionnaires a clinic has turned on, and who answers for the ones about mood (rule A12)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from intake_app.domain.flag_rules import InputValue
from intake_app.domain.questionnaire import Questionnaire

PTSD_CUTS = (3, 4)
DEFAULT_PTSD_CUT = 4
PTSD_CUT_INPUT = "setting.pcptsd5_cut"


class PackNotReadyError(ValueError):
    """A questionnaire that cannot be turned on yet; `missing` names what is blank: responder, plan, hand-off."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__("Before this questionnaire is turned on, please give: " + ", ".join(missing) + ".")
        self.missing = missing


@dataclass(frozen=True, slots=True)
class EnabledPack:
    """One questionnaire that is on, since when and by whom.

    responder: who answers on the same day. plan: what they do, in writing. hand_off: where a person can go next.
    """

    pack: str
    by: str
    on: date
    responder: str = ""
    plan: str = ""
    hand_off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackSettings:
    """What a clinic has turned on. `ptsd_cut` is the PC-PTSD-5 score from which a talk is offered."""

    enabled: tuple[EnabledPack, ...] = ()
    ptsd_cut: int = DEFAULT_PTSD_CUT

    def __post_init__(self) -> None:
        if self.ptsd_cut not in PTSD_CUTS:
            raise ValueError("the cut-off of the PC-PTSD-5 is 3 or 4")

    @property
    def names(self) -> frozenset[str]:
        """The questionnaires that are on."""
        return frozenset(entry.pack for entry in self.enabled)

    def get(self, pack: str) -> EnabledPack | None:
        """The questionnaire, where it is on."""
        return next((found for found in self.enabled if found.pack == pack), None)

    def inputs(self) -> dict[str, InputValue]:
        """What the safety flags read from these settings."""
        return {PTSD_CUT_INPUT: str(self.ptsd_cut)}


def needs_responder(form: Questionnaire) -> bool:
    """Whether a questionnaire stays off until somebody is named who answers on the same day."""
    return form.own("needs-responder") is True


def enable_pack(settings: PackSettings, form: Questionnaire, entry: EnabledPack) -> PackSettings:
    """Turn a questionnaire on, or replace how it is on. Raises PackNotReadyError where rule A12 is not met."""
    kept = replace(
        entry,
        pack=entry.pack.strip(),
        by=entry.by.strip(),
        responder=entry.responder.strip(),
        plan=entry.plan.strip(),
        hand_off=tuple(place.strip() for place in entry.hand_off if place.strip()),
    )
    if kept.pack != form.id:
        raise ValueError("the entry is about another questionnaire")
    missing = [] if kept.by else ["who turns it on"]
    if needs_responder(form):
        named = {"responder": kept.responder, "plan": kept.plan, "hand-off": kept.hand_off}
        missing += [name for name, given in named.items() if not given]
    if missing:
        raise PackNotReadyError(tuple(missing))
    return replace(settings, enabled=(*disable_pack(settings, kept.pack).enabled, kept))


def disable_pack(settings: PackSettings, pack: str) -> PackSettings:
    """Turn a questionnaire off."""
    return replace(settings, enabled=tuple(found for found in settings.enabled if found.pack != pack))


def settings_to_json(settings: PackSettings) -> dict[str, Any]:
    """Write the settings as plain JSON."""
    enabled = [
        {
            "pack": found.pack,
            "by": found.by,
            "on": found.on.isoformat(),
            "responder": found.responder,
            "plan": found.plan,
            "hand_off": list(found.hand_off),
        }
        for found in settings.enabled
    ]
    return {"enabled": enabled, "ptsd_cut": settings.ptsd_cut}


def settings_from_json(document: Mapping[str, Any]) -> PackSettings:
    """Read what `settings_to_json` wrote. Raises KeyError, TypeError, ValueError."""
    enabled = tuple(
        EnabledPack(
            entry["pack"],
            entry["by"],
            date.fromisoformat(entry["on"]),
            entry["responder"],
            entry["plan"],
            tuple(entry["hand_off"]),
        )
        for entry in document["enabled"]
    )
    return PackSettings(enabled, document["ptsd_cut"])
