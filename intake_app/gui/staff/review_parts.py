"""What a practitioner reads before anything else: who it is, the boundaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, column, part, title, with_icon
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.workflows.review import ReviewView


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewParts", text)


def who(name: str, pronouns: str | None, age: int) -> QWidget:
    """The name to use, pronouns and age."""
    facts = [pronouns, _tr("{0} years old").format(age)]
    return column(title(name), body(" · ".join(fact for fact in facts if fact), "text_muted"), gap=tokens.XS)


def listed(heading: str, lines: Sequence[str], icon: str) -> QWidget:
    """A heading with a short list below it."""
    return column(part(heading), *(with_icon(icon, line, role="desk_body") for line in lines))


def boundaries(view: ReviewView) -> QWidget:
    """The stop signal and the areas not to touch; they come before everything else (rules C02, C05)."""
    panel = Panel("calm_soft", "calm", tokens.M)
    panel.setObjectName("review:boundaries")
    signal = view.stop_signal or _tr("Not agreed yet. Please agree on one together.")
    panel.body.addWidget(with_icon("hand-stop", _tr("Stop signal: {0}").format(signal), "calm"))
    if view.no_touch:
        areas = ", ".join(view.no_touch)
        panel.body.addWidget(with_icon("hand-finger", _tr("Please do not touch: {0}").format(areas), "calm"))
    else:
        panel.body.addWidget(with_icon("hand-finger", _tr("No area is marked “please don’t touch”."), "calm"))
    return panel
