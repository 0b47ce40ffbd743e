"""What importing a foreign form found, line by line: kept, bundled, ignored, given by us, to look at, refused."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Note:
    """One finding: the link_id (empty for the whole form) and what it is, in words."""

    link_id: str
    reason: str


@dataclass
class ImportReport:
    """Collects notes; `refused` says that nothing was imported, and why."""

    kept: dict[str, int] = field(default_factory=dict)
    bundled: list[Note] = field(default_factory=list)
    ignored: list[Note] = field(default_factory=list)
    defaults: list[Note] = field(default_factory=list)
    to_look_at: list[Note] = field(default_factory=list)
    refused: list[Note] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Return the report as plain JSON."""
        lists = {name: getattr(self, name) for name in SECTIONS}
        return {
            "kept": dict(self.kept),
            **{name: [{"link_id": n.link_id, "reason": n.reason} for n in notes] for name, notes in lists.items()},
        }

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> "ImportReport":
        """Read what `to_json` wrote; a part that cannot be read is left out."""
        found, kept = cls(), raw.get("kept")
        found.kept = {str(k): v for k, v in kept.items() if isinstance(v, int)} if isinstance(kept, dict) else {}
        for name in SECTIONS:
            notes = raw.get(name)
            rows = [row for row in notes if isinstance(row, dict)] if isinstance(notes, list) else []
            getattr(found, name).extend(Note(str(r.get("link_id", "")), str(r.get("reason", ""))) for r in rows)
        return found

    def lines(self) -> list[str]:
        """Return the report as lines for a person."""
        counted = ", ".join(f"{count} {name}" for name, count in self.kept.items())
        told = [f"kept: {counted}"] if counted else []
        for name in SECTIONS:
            title = name.replace("_", " ")
            places: dict[str, list[str]] = {}
            for note in getattr(self, name):
                places.setdefault(note.reason, []).append(note.link_id or "-")
            told += [f"{title}: {', '.join(link_ids)}: {reason}" for reason, link_ids in places.items()]
        return told


SECTIONS = ("bundled", "ignored", "defaults", "to_look_at", "refused")
