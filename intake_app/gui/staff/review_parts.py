"""What a practitioner reads before anything else: who it is, the boundaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from intake_app.domain.chaperone import ChaperoneOutcome
from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, column, part, title, with_icon
from intake_app.gui.staff.words import time_words
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from intake_app.workflows.chaperone_offer import ChaperoneOffer
    from intake_app.workflows.lifted_marks import LiftedMark
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


def _chaperone(offer: ChaperoneOffer) -> str:
    """The outcome that counts, in one line."""
    newest = offer.newest
    if newest is None:
        return _tr("Chaperone: please offer one first, for {0}").format(", ".join(offer.areas))
    if newest.outcome is ChaperoneOutcome.PRESENT:
        return _tr("Chaperone: {0}, {1}").format(newest.name, newest.role)
    if newest.may_go_on:
        return _tr("Chaperone: they chose to go on without one")
    return _tr("Not today, until a chaperone is agreed: {0}").format(", ".join(offer.waits))


def _lifted(mark: LiftedMark, at: str) -> str:
    """One lifted mark: when, which one, in which words, and who wrote it down."""
    said = _tr("Lifted by the person, {0}: {1}").format(at, mark.name)
    if mark.words:
        said = _tr("{0}. In their words: {1}").format(said, mark.words)
    return _tr("{0} (written down by {1})").format(said, mark.by) if mark.by else said


def boundaries(view: ReviewView, local: Callable[[datetime], datetime]) -> QWidget:
    """The stop signal and the areas not to touch; they come before everything else (rules C02, C05)."""
    panel = Panel("calm_soft", "calm", tokens.M)
    panel.setObjectName("review:boundaries")
    if view.agreed is not None:
        panel.body.addWidget(with_icon("arrow-back-up", view.agreed.said, "calm"))
    signal = view.stop_signal or _tr("Not agreed yet. Please agree on one together.")
    panel.body.addWidget(with_icon("hand-stop", _tr("Stop signal: {0}").format(signal), "calm"))
    if view.no_touch:
        areas = ", ".join(view.no_touch)
        panel.body.addWidget(with_icon("hand-finger", _tr("Please do not touch: {0}").format(areas), "calm"))
    else:
        panel.body.addWidget(with_icon("hand-finger", _tr("No area is marked “please don’t touch”."), "calm"))
    for mark in view.lifted:
        panel.body.addWidget(with_icon("eraser", _lifted(mark, time_words(local(mark.at))), "calm"))
    if view.chaperone is not None:
        panel.body.addWidget(with_icon("user-check", _chaperone(view.chaperone), "calm"))
    return panel
