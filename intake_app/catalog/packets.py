"""Packets: which forms a kind of visit needs, in which order."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.domain.packet import WITH

DEFAULT_MONTHS = 12
_PACKET_KEYS = frozenset({"packet", "title", "holds-months", "forms"})
_ENTRY_KEYS = frozenset({"form", "version", "required", "holds-months", "enabled-by", "at-first"})
CLINIC, RESPONDER, ON = "clinic", "responder", "on"
_ENABLED_BY = (None, CLINIC, RESPONDER)


@dataclass(frozen=True, slots=True)
class PacketEntry:
    """One form of a packet. `holds_months`: how long its answers stand; 0 where it is asked at every visit.

    `by_clinic`: off until a clinic turns it on; then the form itself asks whether the person wants it.
    `by_responder`: off until a clinic names who answers on the same day, a plan and a hand-off list (rule A12).
    `at_first`: on until a clinic turns it off. `added`: a form of the clinic's own, put into a packet of ours.
    """

    form: str
    version: str
    required: bool
    holds_months: int
    by_clinic: bool = False
    by_responder: bool = False
    at_first: bool = False
    added: bool = False

    @property
    def optional(self) -> bool:
        """Whether a visit can do without the form: the clinic turned it on, or added it."""
        return self.chosen or self.added

    @property
    def chosen(self) -> bool:
        """Whether a clinic turns the form on or off; then a visit has it only where its packet's key names it."""
        return self.by_clinic or self.by_responder


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """A packet file: names only, in the order in which a person meets them."""

    name: str
    title: str
    holds_months: int
    entries: tuple[PacketEntry, ...]

    @property
    def optional_forms(self) -> tuple[str, ...]:
        """The forms that a clinic may turn on or off, in order."""
        return tuple(entry.form for entry in self.entries if entry.by_clinic)

    @property
    def packs(self) -> tuple[str, ...]:
        """The questionnaires that a clinic may turn on once somebody answers on the same day, in order."""
        return tuple(entry.form for entry in self.entries if entry.by_responder)


def packet_for(plan: PacketPlan, chosen_forms: Collection[str]) -> PacketPlan:
    """Return the plan as one clinic uses it: without the optional forms that are not among `chosen_forms`.

    A chosen form that this packet does not have changes nothing, so one setting serves all packets.
    """
    return replace(plan, entries=tuple(e for e in plan.entries if not e.chosen or e.form in chosen_forms))


def read_packet(name: str, document: Any, file: str) -> PacketPlan:
    """Read a packet file. Raises CatalogError with each fault."""
    if not isinstance(document, Mapping):
        raise CatalogError([error(file, "", "a packet has packet, title and forms")])
    faults = [*_packet_faults(name, document, file)]
    if faults:
        raise CatalogError(faults)
    months = document.get("holds-months", DEFAULT_MONTHS)
    entries = tuple(_entry(entry, months) for entry in document["forms"])
    return PacketPlan(name, str(document.get("title", name)), months, entries)


def _entry(entry: Mapping[str, Any], months: int) -> PacketEntry:
    enabled_by = entry.get("enabled-by")
    return PacketEntry(
        form=entry["form"],
        version=entry["version"],
        required=entry.get("required", enabled_by is None),
        holds_months=entry.get("holds-months", months),
        by_clinic=enabled_by == CLINIC,
        by_responder=enabled_by == RESPONDER,
        at_first="at-first" in entry,
    )


def _packet_faults(name: str, document: Mapping[str, Any], file: str) -> list[Finding]:
    raw = document.get("forms")
    entries = raw if isinstance(raw, list) else []
    faults = [error(file, key, "this key is not in the table") for key in sorted(set(document) - _PACKET_KEYS)]
    if document.get("packet") != name:
        faults.append(error(file, "packet", f"is not the file's name, {name}"))
    if WITH in name:
        faults.append(error(file, "packet", f"has no {WITH} in its name"))
    if not entries:
        faults.append(error(file, "forms", "names no form"))
    for number, entry in enumerate(entries, 1):
        faults += _entry_faults(entry, f"form {number}", file)
    return faults + _months_faults(document, "holds-months", file)


def _entry_faults(entry: Any, place: str, file: str) -> list[Finding]:
    if not isinstance(entry, Mapping):
        return [error(file, place, "has form and version")]
    faults = [error(file, f"{place} {key}", "this key is not in the table") for key in sorted(set(entry) - _ENTRY_KEYS)]
    for key in ("form", "version"):
        text = entry.get(key)
        if not isinstance(text, str) or not _is_folder(text):
            faults.append(error(file, f"{place} {key}", "is not a folder's name"))
    if not isinstance(entry.get("required", True), bool):
        faults.append(error(file, f"{place} required", "is true or false"))
    if entry.get("enabled-by") not in _ENABLED_BY:
        faults.append(error(file, f"{place} enabled-by", "is clinic or responder, or is left out"))
    if entry.get("at-first", ON) != ON or ("at-first" in entry and entry.get("enabled-by") != CLINIC):
        faults.append(error(file, f"{place} at-first", "is on, for a form that a clinic turns off"))
    return faults + _months_faults(entry, f"{place} holds-months", file)


def _months_faults(part: Mapping[str, Any], place: str, file: str) -> list[Finding]:
    months = part.get("holds-months", DEFAULT_MONTHS)
    fits = type(months) is int and months >= 0
    return [] if fits else [error(file, place, "is a whole number of months")]


def _is_folder(name: str) -> bool:
    return bool(name) and not name.startswith(".") and not set(name) & set("/\\:\0")
