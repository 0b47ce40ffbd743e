"""`added.json` in a clinic's folder: which published forms of its own stand in which packet, before the last form.

It names no form of ours, so a packet goes on following ours. A visit keeps the versions that it began with: its packet
is named `first-visit+sleep-diary@2.0.0`.
"""

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from intake_app.catalog.findings import CatalogError, error
from intake_app.catalog.packets import PacketEntry, PacketPlan

ADDED = "added.json"
AT = "@"


def read_added(root: Path | None) -> dict[str, tuple[str, ...]]:
    """Return the added forms as `form@version`, by packet, in order. Raises CatalogError."""
    path = root / ADDED if root else None
    if path is None or not path.is_file():
        return {}
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return {str(packet): tuple(map(_named, forms)) for packet, forms in raw.items()}
    except (AttributeError, TypeError, ValueError) as cause:
        raise CatalogError([error(ADDED, "", f"cannot be read: {cause}")]) from None


def _named(name: object) -> str:
    form, at, version = str(name).partition(AT)
    if not (isinstance(name, str) and form and at and version):
        raise ValueError("a form has a name and a version, as in sleep-diary@2.0.0")
    return name


def write_added(root: Path, added: Mapping[str, Collection[str]]) -> None:
    """Keep which forms are added: whole, or not at all. Raises OSError."""
    kept = {packet: [*forms] for packet, forms in sorted(added.items()) if forms}
    root.mkdir(parents=True, exist_ok=True)
    part = root / f"{ADDED}.part"
    with part.open("w", encoding="utf-8") as file:
        file.write(json.dumps(kept, indent=2, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
    part.replace(root / ADDED)


def with_form(forms: Collection[str], form: str, version: str) -> tuple[str, ...]:
    """Return the added forms of a packet with this one; it takes the place of another version of itself."""
    name = f"{form}{AT}{version}"
    places = [one.partition(AT)[0] for one in forms]
    if form not in places:
        return (*forms, name)
    return tuple(name if place == form else one for place, one in zip(places, forms, strict=True))


def without_form(forms: Collection[str], form: str) -> tuple[str, ...]:
    """Return the added forms of a packet without this one."""
    return tuple(one for one in forms if one.partition(AT)[0] != form)


def plan_with(plan: PacketPlan, chosen: Collection[str]) -> PacketPlan:
    """Return the plan with the added forms that a packet's key names, before its last form."""
    parts = [one.partition(AT) for one in chosen if AT in one]
    added = tuple(PacketEntry(form, version, False, plan.holds_months, added=True) for form, _, version in parts)
    *first, last = plan.entries
    return replace(plan, entries=(*first, *added, last)) if added else plan
