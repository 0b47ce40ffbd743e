"""Explanations: short first, more for those who want it, and risks as numbers with a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.risk import CHART_DOTS
from intake_app.gui import tokens
from intake_app.gui.patient.boxes import display_of
from intake_app.gui.patient.screen import column
from intake_app.gui.widgets.learn_more import LearnMore
from intake_app.gui.widgets.risk_list import Risk, RiskList
from intake_app.gui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from intake_app.domain.risk import RiskFact
    from intake_app.workflows.item_view import ItemView

LAYERS = ("short", "more", "everything")


def risk_of(fact: RiskFact) -> Risk:
    """Return one figure as the widget shows it; dots only where they say no more than the figure does."""
    affected, group = dots_of(fact)
    return Risk(fact.event, fact.text, fact.feels, fact.we_do, affected, group)


def dots_of(fact: RiskFact) -> tuple[int, int]:
    """Return (filled, all) dots: of a thousand throughout, so that figures compare at a glance; none where unknown."""
    return (0, 0) if fact.dots is None else (fact.dots, CHART_DOTS)


def _runs(views: Sequence[ItemView]) -> Iterator[list[ItemView]]:
    """Yield views in runs: texts together, each risk list by itself."""
    run: list[ItemView] = []
    for view in views:
        if view.risks:
            if run:
                yield run
            yield [view]
            run = []
        else:
            run.append(view)
    if run:
        yield run


def explain(views: Sequence[ItemView]) -> QWidget:
    """Return the display items of a page, in order, in layers."""
    holder, body = column(tokens.M)
    for run in _runs(views):
        if run[0].risks:
            _risks(body, run[0])
        else:
            _texts(body, run)
    return holder


def _risks(body: QVBoxLayout, view: ItemView) -> None:
    if view.text:
        body.addWidget(Heading(view.text, 2))
    body.addWidget(RiskList([risk_of(fact) for fact in view.risks]))


def _texts(body: QVBoxLayout, views: Sequence[ItemView]) -> None:
    by_layer = {layer: [v.text for v in views if (v.layer or "short") == layer and v.text] for layer in LAYERS}
    layers = ["\n\n".join(by_layer[layer]) for layer in LAYERS if by_layer[layer]]
    if len(layers) > 1:
        body.addWidget(LearnMore(layers))
        return
    shown = [view for layer in LAYERS for view in views if (view.layer or "short") == layer and view.text]
    for number, view in enumerate(shown):
        body.addWidget(display_of(view, "body" if number else "lead"))
