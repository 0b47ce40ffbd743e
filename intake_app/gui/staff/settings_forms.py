"""Forms that a clinic turns on, and questionnaires about mood, which need somebody who answers the same day (A12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from intake_app.domain.clinic import Clinic
from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DeskNote
from intake_app.gui.staff.parts import body, empty, part, small
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.settings_parts import Ticks, Topic
from intake_app.gui.staff.settings_words import form_name, form_words
from intake_app.gui.staff.words import short_day
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.settings import choose_forms, chosen_forms, forms_to_choose
from intake_app.workflows.settings_owned import mood_packs, turn_off_pack, turn_on_pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from intake_app.domain.pack_settings import EnabledPack
    from intake_app.domain.packet import OptionalForm
    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat

CHECKED = "checked"


def _named(forms: Sequence[OptionalForm]) -> list[tuple[str, str]]:
    return [(form.id, form_name(form.questionnaire)) for form in forms]


class FormsTopic(Topic):
    """What the packets leave to the clinic; what is new in them stands here by itself."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__(seat, notices)
        self.forms = Ticks(_named(forms_to_choose(seat.workplace)), "settings:form")
        self._on = QVBoxLayout()
        self._on.setSpacing(tokens.S)
        self.pack = Segments(_named(mood_packs(seat.workplace)), "settings:pack")
        self.responder, self.plan, self.hand_off = LineEdit(desk=True), DeskNote("", 3), DeskNote("", 3)
        self.checked = Ticks([(CHECKED, self.tr("We have checked this list"))], "settings:hand-off")
        self.rows.addWidget(part(self.tr("Forms that you can turn on")))
        said = self.tr("A person can pass over each of them. A visit keeps the forms it began with.")
        self.rows.addWidget(body(said, "text_muted"))
        self.rows.addWidget(self.labelled("optional_forms", self.tr("Turned on"), self.forms))
        self.rows.addWidget(FlowRow(self.button(self.tr("Save forms"), "save-forms", self._save_forms)))
        self.rows.addWidget(part(self.tr("Questionnaires about mood")))
        said = self.tr(
            "Each is off until you turn it on. An answer can tell of danger, so somebody acts on it the same day,"
            " with a plan."
        )
        self.rows.addWidget(body(said, "text_muted"))
        self.rows.addLayout(self._on)
        self.rows.addWidget(self._turn_on_panel())
        self.refresh()

    def _turn_on_panel(self) -> QWidget:
        panel = Panel(pad=tokens.L)
        panel.body.setSpacing(tokens.M)
        hint = self.tr("One place or person a line, with how to reach them.")
        for widget in (
            part(self.tr("Turn one on")),
            self.labelled("pack", self.tr("Questionnaire"), self.pack),
            self.labelled("responder", self.tr("Who answers on the same day"), self.responder, self.tr("By name.")),
            self.labelled(
                "plan", self.tr("The written plan"), self.plan, self.tr("What this person does, step by step.")
            ),
            self.labelled("hand_off", self.tr("Where a person can go next"), self.hand_off, hint),
            self.labelled("confirmed", self.tr("The list"), self.checked),
            FlowRow(self.button(self.tr("Turn on"), "pack-on", self._turn_on)),
        ):
            panel.body.addWidget(widget)
        return panel

    @override
    def refresh(self) -> None:
        """Show what is stored."""
        clinic = self.seat.workplace.records.clinic() or Clinic("")
        self.forms.set_value(chosen_forms(self.seat.workplace, clinic))
        empty(self._on)
        for entry in clinic.packs.enabled:
            self._on.addWidget(self._entry(entry))

    def _entry(self, entry: EnabledPack) -> QWidget:
        panel = Panel("surface", None, tokens.M)
        panel.setObjectName(f"settings:on:{entry.pack}")
        panel.body.addWidget(body(self.tr("{0} is on").format(self._name(entry.pack)), bold=True))
        since = self.tr("Since {0}, by {1}").format(short_day(entry.on), entry.by)
        for line in (
            since,
            self.tr("Answers the same day: {0}").format(entry.responder),
            self.tr("Plan: {0}").format(entry.plan),
            self.tr("Next: {0}").format("; ".join(entry.hand_off)),
        ):
            panel.body.addWidget(small(line, "text"))
        off = self.button(self.tr("Turn off"), f"pack-off:{entry.pack}", lambda: self._turn_off(entry.pack), main=False)
        off.setAccessibleName(self.tr("Turn off {0}").format(self._name(entry.pack)))
        panel.body.addWidget(FlowRow(off))
        return panel

    def _name(self, pack: str) -> str:
        return dict(_named(mood_packs(self.seat.workplace))).get(pack, form_words(pack))

    def _save_forms(self) -> None:
        wanted = self.forms.value()
        place, session = self.seat.workplace, self.seat.session
        self.guarded(lambda: choose_forms(place, session, wanted), self.tr("Saved. New visits have these forms."))

    def _turn_on(self) -> None:
        pack = self.pack.value()
        if pack is None:
            self.mark(())
            self.boxes["pack"].set_error(self.tr("Please choose one."))
            return
        places, sure = self.hand_off.note().splitlines(), bool(self.checked.value())
        place, session = self.seat.workplace, self.seat.session
        who, plan = self.responder.text(), self.plan.note()
        done = self.tr("{0} is on.").format(self._name(pack))
        if self.guarded(lambda: turn_on_pack(place, session, pack, who, plan, places, confirmed=sure), done):
            for field in (self.responder, self.plan, self.hand_off):
                field.clear()
            self.pack.set_value(None)
            self.checked.set_value(())

    def _turn_off(self, pack: str) -> None:
        place, session = self.seat.workplace, self.seat.session
        self.guarded(lambda: turn_off_pack(place, session, pack), self.tr("{0} is off.").format(self._name(pack)))
