"""The clinic itself: address, paper, languages, numbers to call, ages and months, and when the screen is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.domain.clinic import Clinic
from intake_app.gui.languages import COMPLETE
from intake_app.gui.staff.parts import body, part
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.settings_parts import Ticks, Topic, whole_number
from intake_app.gui.staff.words import language_words
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.workflows.settings import change_settings, offered_languages

if TYPE_CHECKING:
    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat

TEXTS = ("address", "phone", "country", "crisis_line", "emergency_number", "own_consent_note")
NUMBERS = ("idle_minutes", "consent_months", "own_consent_age")
PURPOSE = "purpose"


class ClinicTopic(Topic):
    """Saves everything on it at once; each setting that is another one then has its own line in the trail."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__(seat, notices)
        self.lines: dict[str, LineEdit] = {
            name: LineEdit(width_chars=0 if name in {"address", "own_consent_note"} else 16, desk=True)
            for name in (*TEXTS, *NUMBERS)
        }
        self.paper = Segments((("letter", self.tr("Letter")), ("a4", self.tr("A4"))), "settings:page_size")
        codes = offered_languages(seat.workplace)
        spoken = [(code, language_words(code)) for code in codes if code in COMPLETE]
        self.own_language = Segments(spoken, "settings:default_language")
        self.languages = Ticks([(code, language_words(code)) for code in codes], "settings:languages")
        self.purpose = Ticks([(PURPOSE, self.tr("Shorten it on purpose"))], "settings:idle")
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        words = {
            "address": (self.tr("Address"), self.tr("Stands on every consent. You can leave this empty.")),
            "phone": (self.tr("Phone"), ""),
            "country": (self.tr("Country"), self.tr("Two letters, like US. It decides which numbers are given.")),
            "crisis_line": (self.tr("Crisis line"), self.tr("For a person after an urgent answer.")),
            "emergency_number": (self.tr("Emergency number"), ""),
            "idle_minutes": (
                self.tr("Minutes until the screen is covered"),
                self.tr("5 or more. A gentle notice comes first, and no answer is lost."),
            ),
            "consent_months": (self.tr("Months a consent stands"), ""),
            "own_consent_age": (
                self.tr("Age of own consent"),
                self.tr("From this age a person signs for themselves. Ask counsel before you change it."),
            ),
            "own_consent_note": (
                self.tr("Who confirmed the age, and when"),
                self.tr("Needed for another age than 18."),
            ),
        }
        self.rows.addWidget(part(self.tr("Clinic")))
        for name in ("address", "phone"):
            self.rows.addWidget(self.labelled(name, words[name][0], self.lines[name], words[name][1]))
        self.rows.addWidget(self.labelled("page_size", self.tr("Paper size"), self.paper))
        said = self.tr("For your screens, and for a new visit at first. It holds from the next sign-in on.")
        own = self.labelled("default_language", self.tr("Language of the clinic"), self.own_language, said)
        self.rows.addWidget(own)
        hint = self.tr("None ticked: all of them. What a form does not have is not offered for it.")
        self.rows.addWidget(self.labelled("languages", self.tr("Languages on the tablet"), self.languages, hint))
        self.rows.addWidget(part(self.tr("Numbers to call")))
        for name in ("country", "crisis_line", "emergency_number"):
            self.rows.addWidget(self.labelled(name, words[name][0], self.lines[name], words[name][1]))
        self.rows.addWidget(part(self.tr("Time and age")))
        for name in ("idle_minutes", "consent_months", "own_consent_age", "own_consent_note"):
            self.rows.addWidget(self.labelled(name, words[name][0], self.lines[name], words[name][1]))
            if name == "idle_minutes":
                self.purpose.set_name(self.tr("Below 5 minutes"))
                self.rows.addWidget(self.purpose)
        self.rows.addWidget(
            body(self.tr("Each change is written down with your name, the old and the new."), "text_muted")
        )
        self.rows.addWidget(FlowRow(self.button(self.tr("Save"), "save", self._save)))

    @override
    def refresh(self) -> None:
        """Show what is stored."""
        clinic = self.seat.workplace.records.clinic() or Clinic("")
        for name, line in self.lines.items():
            line.set_value(str(getattr(clinic, name)))
        self.paper.set_value(clinic.page_size)
        self.own_language.set_value(clinic.default_language if clinic.default_language in self._spoken() else None)
        self.languages.set_value(clinic.languages)
        self.purpose.set_value(())

    def _spoken(self) -> frozenset[str]:
        return frozenset(self.own_language.buttons)

    def _save(self) -> None:
        changes: dict[str, object] = {name: self.lines[name].text().strip() for name in TEXTS}
        changes |= {name: whole_number(self.lines[name]) for name in NUMBERS}
        changes["country"] = str(changes["country"]).upper()
        changes |= {"page_size": self.paper.value() or "", "languages": self.languages.value()}
        if own := self.own_language.value():
            changes["default_language"] = own
        place, session, purpose = self.seat.workplace, self.seat.session, bool(self.purpose.value())
        self.guarded(lambda: change_settings(place, session, changes, on_purpose=purpose), self.tr("Saved."))
