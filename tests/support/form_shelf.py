"""A library of forms for tests of workflows and pages: everything in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from intake_app.domain.clinic import Clinic
from intake_app.workflows.answer import Journey
from intake_app.workflows.library_port import FormOnFile, FormTroubleError, FormWish, PacketOnFile, TakenIn

DRAFT = FormOnFile(
    "sleep-diary",
    "2.0.0",
    "Sleep diary",
    "https://clinic.example/Questionnaire/sleep-diary",
    own=True,
    draft=True,
    languages=("en",),
    report=("kept: 3 questions", "to look at: q: has no text"),
)


@dataclass
class FakeTrial:
    """A trial on a journey that the test made; `closed` says whether it was thrown away."""

    journey: Journey
    closed: bool = False

    def close(self) -> None:
        """Note it."""
        self.closed = True


@dataclass
class FormShelf:
    """Keeps what it was told; `refusing` are the reasons why the next import is refused, `trouble` why a change is."""

    on_file: list[FormOnFile] = field(default_factory=lambda: [DRAFT])
    in_packets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refusing: tuple[str, ...] = ()
    trouble: tuple[str, ...] = ()
    published: list[tuple[str, str, str, str]] = field(default_factory=list)
    wishes: list[FormWish] = field(default_factory=list)
    trials: list[FakeTrial] = field(default_factory=list)
    journey: Journey | None = None

    def _check(self) -> None:
        if self.trouble:
            raise FormTroubleError(self.trouble)

    def forms(self) -> Sequence[FormOnFile]:
        return tuple(self.on_file)

    def packets(self) -> Sequence[PacketOnFile]:
        added = self.added("small")
        return (PacketOnFile("small", "Small packet", ("hello@1.0.0", *added, "last@1.0.0"), tuple(added)),)

    def added(self, packet: str) -> Sequence[str]:
        return self.in_packets.get(packet, ())

    def take_in(self, raw: bytes, file: str, wish: FormWish) -> TakenIn:
        self._check()
        self.wishes.append(wish)
        if self.refusing:
            return TakenIn("sleep-diary", "3.0.0", self.refusing, refused=True)
        self.on_file.insert(0, replace(DRAFT, version="3.0.0", follows="2.0.0"))
        return TakenIn("sleep-diary", "3.0.0", DRAFT.report, refused=False)

    def publish(self, name: str, version: str, by: str, at: datetime, choice: str) -> None:
        self._check()
        self.published.append((name, version, by, choice))
        self.on_file = [replace(f, draft=False, follows="") if f.version == version else f for f in self.on_file]

    def add_to(self, packet: str, name: str, version: str) -> None:
        self._check()
        self.in_packets[packet] = (*self.added(packet), f"{name}@{version}")

    def take_out(self, packet: str, name: str) -> None:
        self._check()
        self.in_packets[packet] = tuple(one for one in self.added(packet) if not one.startswith(f"{name}@"))

    def trial(self, name: str, version: str, clinic: Clinic) -> FakeTrial:
        self._check()
        assert self.journey is not None
        self.trials.append(FakeTrial(self.journey))
        return self.trials[-1]
