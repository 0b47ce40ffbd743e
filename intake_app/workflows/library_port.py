"""The clinic's own forms as a port: what is there, taking one in, trying it, publishing it, adding it to a packet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from intake_app.domain.clinic import Clinic
from intake_app.workflows.library_trial import Trial


@dataclass(frozen=True, slots=True)
class FormOnFile:
    """One version of a form. `own` is the clinic's; `draft` is not published yet. `url` names it in the records.

    `follows` is the published version before it, `wording_only` whether nothing but wording differs from that.
    `licence` is what the clinic said about its right to use it, `languages` what it is there in.
    """

    name: str
    version: str
    title: str
    url: str
    own: bool
    draft: bool
    languages: tuple[str, ...]
    follows: str = ""
    wording_only: bool = False
    licence: str = ""
    report: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PacketOnFile:
    """One packet with its forms in order, as `form@version`; `added` are the clinic's own among them."""

    name: str
    title: str
    forms: tuple[str, ...]
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The outcome of an import: `report` says line by line what was kept, written in, ignored or refused."""

    name: str
    version: str
    report: tuple[str, ...]
    refused: bool


@dataclass(frozen=True, slots=True)
class FormWish:
    """What the person who imports says: who they are, when, another name, who holds the licence and on what ground."""

    by: str
    at: datetime
    name: str = ""
    licence_held_by: str = ""
    licence_note: str = ""


class FormTroubleError(Exception):
    """A form that cannot be taken in, published or added; nothing has changed. `reasons` say where and why."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)


class FormLibrary(Protocol):
    """Forms and packets of one machine. Every method raises FormTroubleError with what stands in the way."""

    def forms(self) -> Sequence[FormOnFile]:
        """The clinic's own forms, drafts first, newest version first."""
        ...

    def packets(self) -> Sequence[PacketOnFile]: ...
    def added(self, packet: str) -> Sequence[str]:
        """The clinic's own forms in a packet, as `form@version`."""
        ...

    def take_in(self, raw: bytes, file: str, wish: FormWish) -> TakenIn: ...
    def publish(self, name: str, version: str, by: str, at: datetime, choice: str) -> None: ...
    def add_to(self, packet: str, name: str, version: str) -> None: ...
    def take_out(self, packet: str, name: str) -> None: ...
    def trial(self, name: str, version: str, clinic: Clinic) -> Trial:
        """Open a form in a clinic with these settings that is thrown away."""
        ...


@dataclass(frozen=True, slots=True)
class FormLine:
    """One line of the list of forms: the version, the packets that have it, and how many people answered it."""

    form: FormOnFile
    packets: tuple[str, ...] = ()
    people: int = field(default=0)
