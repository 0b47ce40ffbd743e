"""What a visit is: with whom, which forms, in which language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, empty, part, small
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.term_notice import term_notice
from intake_app.gui.staff.words import language_words, time_words
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.workflows.check_in import language_to_start_in, practitioners, times_today

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.domain.patient import Patient
    from intake_app.gui.staff.packets import PacketTitles
    from intake_app.gui.staff.seat import Seat


class VisitPlan(QWidget):
    """Hands (patient, practitioner's id, packet, language) to `on_done`. What there is one of is chosen at once."""

    def __init__(
        self,
        seat: Seat,
        titles: PacketTitles,
        patient: Patient,
        on_done: Callable[[Patient, UUID, str, str], None],
    ) -> None:
        super().__init__()
        self._patient, self._titles, self._on_done = patient, titles, on_done
        self._spoken = language_to_start_in(seat.workplace, seat.session, patient.id)
        people = [(str(member.id), member.name) for member in practitioners(seat.workplace)]
        self.who = Segments(people, "check-in:practitioner")
        self.packet = Segments([(name, titles.title(name)) for name in titles.names()], "check-in:packet")
        self.language = Segments([])
        self._who_box = Labelled(self.tr("Practitioner"), self.who, desk=True)
        self._packet_box = Labelled(self.tr("Forms"), self.packet, desk=True)
        self._language_place = QVBoxLayout()
        add = PillButton(self.tr("Put on the list"), "primary", "check", desk=True)
        add.setObjectName("check-in:done")
        add.clicked.connect(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.M)
        layout.addWidget(part(patient.name_to_use))
        times = [time_words(at) for at in times_today(seat.workplace, seat.session, patient.id)]
        if times:
            said = self.tr("At {0}. You can open that visit on the list, or put them on it once more.")
            banner = Banner(self.tr("They are on the list today"), said.format(", ".join(times)), "info", desk=True)
            banner.setObjectName("check-in:on-the-list")
            layout.addWidget(banner)
        if not people:
            layout.addWidget(body(self.tr("There is no practitioner yet. The clinic manager can add one."), "calm"))
        told = term_notice(seat, patient.id)
        if told is not None:
            layout.addWidget(told)
        layout.addWidget(self._who_box)
        layout.addWidget(self._packet_box)
        layout.addLayout(self._language_place)
        layout.addWidget(small(self.tr("They can change the language on the tablet at any time.")))
        layout.addWidget(FlowRow(add))
        self.packet.answered.connect(self._show_languages)
        for box, choice in ((self._who_box, self.who), (self._packet_box, self.packet)):
            choice.answered.connect(partial(self._mended, box))
        for segments in (self.who, self.packet):
            if len(segments.buttons) == 1:
                segments.set_value(next(iter(segments.buttons)))
        self._show_languages(None)

    def _mended(self, box: Labelled, _choice: object) -> None:
        box.set_error("")

    def _show_languages(self, _packet: object) -> None:
        empty(self._language_place)
        packet, before = self.packet.value(), self.language.value()
        codes = self._titles.languages(packet) if packet else ()
        self.language = Segments([(code, language_words(code)) for code in codes], "check-in:language")
        chosen = next((code for code in (before, self._spoken, *codes) if code in codes), None)
        self.language.set_value(chosen)
        box = Labelled(self.tr("Language to start in"), self.language, desk=True)
        box.setVisible(len(codes) > 1)
        self._language_place.addWidget(box)

    def _done(self) -> None:
        who, packet = self.who.value(), self.packet.value()
        self._who_box.set_error("" if who else self.tr("Please choose a practitioner."))
        self._packet_box.set_error("" if packet else self.tr("Please choose the forms."))
        if who and packet:
            self._on_done(self._patient, UUID(who), packet, self.language.value() or "en")
