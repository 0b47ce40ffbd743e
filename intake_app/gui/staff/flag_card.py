"""One safety flag: what to do, why it is here, and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intake_app.domain.alert import Severity
from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, column, small, with_icon
from intake_app.gui.staff.words import mark_words, severity_look, urgency_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.domain.alert import RaisedFlag
    from intake_app.gui.tokens import ColourRole

_EDGES: dict[Severity, ColourRole] = {Severity.STOP: "error", Severity.ASK: "hairline", Severity.KNOW: "hairline"}


class FlagCard(Panel):
    """The rule itself waits behind a button; what was answered is always shown, as `answers` say it."""

    def __init__(self, raised: RaisedFlag, answers: Sequence[str] = (), parent: QWidget | None = None) -> None:
        flag = raised.flag
        super().__init__("surface", _EDGES[flag.severity], tokens.M, parent)
        self.setObjectName(f"review:flag:{flag.id}")
        look = severity_look(flag.severity)
        when = self.tr("{0} · {1}").format(look.words, urgency_words(flag.urgency))
        self.body.addWidget(with_icon(look.icon, when, look.colour, "desk_label"))
        self.body.addWidget(body(flag.label, bold=True))
        if raised.ask_in_person:
            self.body.addWidget(body(self.tr("They have not answered this. Please ask in person."), "calm"))
        self.body.addWidget(body(flag.practitioner_action))
        self._rule = self._rule_lines(raised)
        self._rule.hide()
        self.more = PillButton(self.tr("Rule and source"), "ghost", "chevron-down", desk=True)
        self.more.setObjectName(f"review:flag-rule:{flag.id}")
        self.more.clicked.connect(self._toggle)
        because = small(self.tr("Because of: {0}").format("; ".join(answers or raised.because) or "-"))
        self.body.addWidget(FlowRow(because, self.more, gap=tokens.S))
        self.body.addWidget(self._rule)

    def _rule_lines(self, raised: RaisedFlag) -> QWidget:
        flag = raised.flag
        lines = [
            self.tr("Rule {0}: {1}").format(flag.id, flag.trigger),
            self.tr("What the rule read: {0}").format("; ".join(raised.because) or "-"),
            self.tr("Why: {0}").format(flag.why),
            self.tr("Source: {0} ({1})").format(flag.sources, mark_words(flag.mark)),
        ]
        return column(*(small(line) for line in lines), gap=tokens.XS)

    def _toggle(self) -> None:
        shown = self._rule.isHidden()
        self._rule.setVisible(shown)
        self.more.setText(self.tr("Hide the rule") if shown else self.tr("Rule and source"))
