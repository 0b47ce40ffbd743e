"""Texts that a clinic stands for, with owner, ground and review date, and the risk figures it has looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from intake_app.domain.clinic import Clinic
from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DayField, DeskNote
from intake_app.gui.staff.parts import body, empty, part, small
from intake_app.gui.staff.settings_parts import Topic, day_fault
from intake_app.gui.staff.settings_words import statement_words
from intake_app.gui.staff.words import mark_words, short_day
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.clinic_texts import confirmed_figures, owned_statements
from intake_app.workflows.settings_owned import (
    LIMITS_OF_PRIVACY,
    UNSURE_MARKS,
    confirm_figure,
    drop_statement,
    save_statement,
    unconfirm_figure,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.domain.clinic import ClinicStatement
    from intake_app.domain.risk import RiskFact
    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat


class StatementTopic(Topic):
    """One statement: what prints today, and the form to stand for a text of one's own."""

    def __init__(self, seat: Seat, notices: Notices, statement_id: str) -> None:
        super().__init__(seat, notices)
        self._id = statement_id
        self.text, self.owner, self.source = DeskNote("", 5), LineEdit(desk=True), LineEdit(desk=True)
        self.review = DayField()
        for field, name in (
            (self.text, "text"),
            (self.owner, "owner"),
            (self.source, "source"),
            (self.review, "review_by"),
        ):
            field.setObjectName(f"settings:{statement_id}:{name}")
        self._now = small("", "text")
        panel = Panel(pad=tokens.L)
        panel.body.setSpacing(tokens.M)
        source_hint = self.tr("A web address, a paper, or your own practice in words.")
        self._drop = self.button(self.tr("Use the neutral text"), f"{statement_id}:drop", self._drop_it, main=False)
        for widget in (
            part(statement_words(statement_id)),
            self._now,
            self.labelled("text", self.tr("Your text"), self.text),
            self.labelled("owner", self.tr("Who stands for it"), self.owner, self.tr("By name.")),
            self.labelled("source", self.tr("What it rests on"), self.source, source_hint),
            self.labelled("review_by", self.tr("To be looked at again by"), self.review, self.sample(self.review)),
            FlowRow(self.button(self.tr("Save this text"), f"{statement_id}:save", self._save), self._drop),
        ):
            panel.body.addWidget(widget)
        self.rows.addWidget(panel)
        self.refresh()

    def _statement(self) -> ClinicStatement:
        clinic = self.seat.workplace.records.clinic() or Clinic("")
        return owned_statements(self.seat.workplace.content.statements(clinic.default_language), clinic)[self._id]

    @override
    def refresh(self) -> None:
        """Show what is stored."""
        statement, today = self._statement(), self.seat.today()
        printed = statement.printable(today)
        owned = statement.owner is not None
        self.text.set_value(statement.text)
        self.owner.set_value(statement.owner or "")
        self.source.set_value(statement.source or "")
        self.review.set_value(short_day(statement.review_by) if statement.review_by else "")
        if owned and printed == statement.text and statement.dated and statement.review_by:
            said = self.tr("Your text prints. Dated {0}, to be looked at again by {1}.")
            self._now.setText(said.format(short_day(statement.dated), short_day(statement.review_by)))
        elif owned:
            self._now.setText(self.tr("Its review date has passed, so the neutral text prints: {0}").format(printed))
        else:
            self._now.setText(self.tr("Nobody stands for a text yet, so the neutral one prints: {0}").format(printed))
        self._drop.setVisible(owned)

    def _save(self) -> None:
        day = self.review.day()
        fault = day_fault("review_by", self.review)
        if day is None or fault is not None:
            self.mark((fault,) if fault else ())
            return
        place, session = self.seat.workplace, self.seat.session
        text, owner, source = self.text.note(), self.owner.text(), self.source.text()
        done = self.tr("Saved. It prints from now on.")
        self.guarded(lambda: save_statement(place, session, self._id, text, owner, source, day), done)

    def _drop_it(self) -> None:
        place, session = self.seat.workplace, self.seat.session
        self.guarded(lambda: drop_statement(place, session, self._id), self.tr("The neutral text prints again."))


class PrivacyTopic(Topic):
    """The limits of privacy, told before the first sensitive part (rule A14)."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__(seat, notices)
        said = self.tr(
            "Every person reads this before the first personal part: when you may have to act or report, as the law of"
            " your place says. Use short sentences. A lawyer should have seen it."
        )
        self.rows.addWidget(body(said, "text_muted"))
        self.limits = StatementTopic(seat, notices, LIMITS_OF_PRIVACY)
        self.rows.addWidget(self.limits)

    @override
    def refresh(self) -> None:
        """Show what is stored."""
        self.limits.refresh()


class StatementsTopic(Topic):
    """Every other claim. A text that nobody stands for, or whose review date has passed, never prints."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__(seat, notices)
        self.rows.addWidget(
            body(self.tr("A text prints while somebody stands for it. Else a neutral one does."), "text_muted")
        )
        ids = [code for code in seat.workplace.content.statements() if code != LIMITS_OF_PRIVACY]
        self.statements = {code: StatementTopic(seat, notices, code) for code in ids}
        for topic in self.statements.values():
            self.rows.addWidget(topic)

    @override
    def refresh(self) -> None:
        """Show what is stored."""
        for topic in self.statements.values():
            topic.refresh()


class FiguresTopic(Topic):
    """Figures whose source was read in part, or not at all: each waits for a name and a day."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__(seat, notices)
        self.by, self.on = LineEdit(desk=True), DayField()
        said = self.tr("These figures rest on sources that were not read in full. Look at the source, then confirm.")
        self.rows.addWidget(body(said, "text_muted"))
        self.rows.addWidget(self.labelled("by", self.tr("Who has looked"), self.by, self.tr("By name.")))
        self.rows.addWidget(self.labelled("on", self.tr("On which day"), self.on, self.sample(self.on)))
        self.on.set_value(short_day(seat.today()))
        self._list = QVBoxLayout()
        self._list.setSpacing(tokens.S)
        self.rows.addLayout(self._list)
        self.refresh()

    @override
    def refresh(self) -> None:
        """Show what is stored."""
        clinic = self.seat.workplace.records.clinic() or Clinic("")
        facts = confirmed_figures(self.seat.workplace.content.risk_facts(clinic.default_language), clinic)
        empty(self._list)
        for fact in facts.values():
            if fact.mark in UNSURE_MARKS:
                self._list.addWidget(self._figure(fact))

    def _figure(self, fact: RiskFact) -> QWidget:
        panel = Panel("surface", None, tokens.M)
        panel.setObjectName(f"settings:figure:{fact.id}")
        panel.body.addWidget(body(fact.event, bold=True))
        panel.body.addWidget(body(fact.text))
        panel.body.addWidget(small(self.tr("Source {0}: {1}").format(fact.source_id, mark_words(fact.mark))))
        if fact.reviewed_by and fact.reviewed_on:
            said = self.tr("Confirmed by {0}, {1}").format(fact.reviewed_by, short_day(fact.reviewed_on))
            panel.body.addWidget(small(said, "text"))
            act = self.button(
                self.tr("Take back"), f"unconfirm:{fact.id}", lambda: self._take_back(fact.id), main=False
            )
        else:
            act = self.button(self.tr("Confirm"), f"confirm:{fact.id}", lambda: self._confirm(fact.id), main=False)
        act.setAccessibleName(f"{act.text()}: {fact.event}")
        panel.body.addWidget(FlowRow(act))
        return panel

    def _confirm(self, figure: str) -> None:
        day, fault = self.on.day(), day_fault("on", self.on)
        if day is None or fault is not None:
            self.mark((fault,) if fault else ())
            return
        place, session, by = self.seat.workplace, self.seat.session, self.by.text()
        self.guarded(lambda: confirm_figure(place, session, figure, by, day), self.tr("Confirmed."))

    def _take_back(self, figure: str) -> None:
        place, session = self.seat.workplace, self.seat.session
        self.guarded(lambda: unconfirm_figure(place, session, figure), self.tr("Taken back."))
