"""One version of a form: what the import said, trying it, publishing it, the packets that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake_app.gui import tokens
from intake_app.gui.staff.form_import_box import report_lines
from intake_app.gui.staff.parts import body, part, small
from intake_app.gui.staff.segments import Segments
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance

    from intake_app.workflows.library_port import FormLine, PacketOnFile


class FormDetail(Panel):
    """`tried` has nothing to say; `published` carries the choice, `added` and `taken_out` a packet's name."""

    tried = Signal()
    published = Signal(str)
    added = Signal(str)
    taken_out = Signal(str)

    def __init__(self, line: FormLine, packets: Sequence[PacketOnFile]) -> None:
        super().__init__(pad=tokens.L)
        self.line, self.packets = line, packets
        self.choice: Segments | None = None
        self.body.setSpacing(tokens.M)
        self.body.addWidget(part(f"{line.form.title} {line.form.version}"))
        for words in self._facts():
            self.body.addWidget(small(words, "text"))
        self._button(self.tr("Try it on the tablet"), "try", "device-tablet", self.tried.emit)
        if line.form.draft:
            self._publishing()
        else:
            self._packets()
        if line.form.report:
            self.body.addWidget(part(self.tr("What was found when it was taken in")))
            self.body.addWidget(report_lines(line.form.report))

    def _facts(self) -> list[str]:
        form, people = self.line.form, self.line.people
        facts = [self.tr("Draft") if form.draft else self.tr("Published")]
        facts.append(self.tr("People who answered this version: {0}").format(people))
        facts.append(self.tr("Languages: {0}").format(", ".join(form.languages)))
        if form.licence:
            facts.append(self.tr("Licence: {0}").format(form.licence))
        return facts

    def _button(self, words: str, name: str, icon: str, act: Callable[[], None], *, main: bool = False) -> PillButton:
        button = PillButton(words, "primary" if main else "outline", icon, desk=True)
        button.setObjectName(f"forms:{name}")
        button.clicked.connect(lambda _on=False: act())
        self.body.addWidget(FlowRow(button))
        return button

    # -- publishing ----------------------------------------------------

    def _publishing(self) -> None:
        form = self.line.form
        self.body.addWidget(part(self.tr("Publish")))
        said = self.tr("A published version stays as it is. A change is a new version.")
        self.body.addWidget(body(said, "text_muted"))
        if form.follows:
            self._choose_meaning()
        self._button(self.tr("Publish this version"), "publish", "check", self._publish, main=True)

    def _choose_meaning(self) -> None:
        choices = [("ask-again", self.tr("Ask again")), ("void", self.tr("They hold no longer"))]
        if self.line.form.wording_only:
            choices.insert(0, ("wording-only", self.tr("They still hold")))
        self.choice = Segments(choices, "forms:choice")
        label = self.tr("Answers to version {0}").format(self.line.form.follows)
        self.meaning = Labelled(label, self.choice, desk=True)
        self.body.addWidget(self.meaning)

    def _publish(self) -> None:
        chosen = "" if self.choice is None else self.choice.value() or ""
        if self.choice is not None:
            self.meaning.set_error("" if chosen else self.tr("Please choose one."))
            if not chosen:
                return
        self.published.emit(chosen)

    # -- packets -------------------------------------------------------

    def _packets(self) -> None:
        name = f"{self.line.form.name}@{self.line.form.version}"
        self.body.addWidget(part(self.tr("Packets")))
        said = self.tr(
            "The form stands before the last part of the packet. Where it lacks a person’s language it is not asked,"
            " and you are told. A consent is always asked, so it decides which languages are offered."
        )
        self.body.addWidget(body(said, "text_muted"))
        for packet in self.packets:
            inside = name in packet.added
            words = self.tr("Take out of {0}") if inside else self.tr("Add to {0}")
            act, icon, signal = ("take-out", "minus", self.taken_out) if inside else ("add", "plus", self.added)
            self._packet_button(words.format(packet.title), f"{act}:{packet.name}", icon, signal, packet.name)

    def _packet_button(self, words: str, name: str, icon: str, signal: SignalInstance, packet: str) -> None:
        self._button(words, name, icon, lambda: signal.emit(packet))
