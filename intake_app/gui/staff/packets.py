"""The packets of forms by title, and the languages that they are offered in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.domain.packet import split_packet_key
from intake_app.workflows.clinic_texts import offered

if TYPE_CHECKING:
    from intake_app.gui.staff.seat import Seat


def _tr(text: str) -> str:
    return QCoreApplication.translate("PacketTitles", text)


def packet_words(title: str) -> str:
    """Return a packet's title in the language of the staff; a clinic's own title as it stands in its file."""
    shipped = {
        "First visit": _tr("First visit"),
        "Returning visit": _tr("Returning visit"),
        "Consent only": _tr("Consent only"),
    }
    return shipped.get(title, title)


class PacketTitles:
    """Reads a packet once."""

    def __init__(self, seat: Seat) -> None:
        self._content, self._records = seat.workplace.content, seat.workplace.records
        self._names: tuple[str, ...] = ()
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}

    def names(self) -> tuple[str, ...]:
        """Return the names of all packets."""
        self._names = self._names or tuple(self._content.packet_names())
        return self._names

    def title(self, name: str) -> str:
        """Return the title of a packet; its name where the packet is no longer there."""
        return packet_words(self._read(name)[0]) if split_packet_key(name)[0] in self.names() else name

    def languages(self, name: str) -> tuple[str, ...]:
        """Return the languages that a packet is there in and the clinic offers."""
        clinic, spoken = self._records.clinic(), self._read(name)[1]
        return offered(spoken, clinic) if clinic else spoken

    def _read(self, name: str) -> tuple[str, tuple[str, ...]]:
        if name not in self._known:
            packet = self._content.packet(name)
            self._known[name] = packet.title, packet.languages
        return self._known[name]
