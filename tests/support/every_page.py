"""Answers that bring up every question of a packet, also those that wait for another one's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.response import Answer, Coding

if TYPE_CHECKING:
    from intake_app.domain.questionnaire import EnableWhen, Item
    from intake_app.workflows.answer import Journey

SAMPLE_TEXT = "To lift my child without pain"


def bring_up_all(journey: Journey) -> None:
    """Answer whatever another question waits for, until nothing new comes up."""
    items = journey.packet.items
    for item in items.values():
        for condition in item.enable_when or ():
            journey.answer(condition.question, _answer(items[condition.question], condition))


def _answer(asked: Item, condition: EnableWhen) -> Answer:
    if condition.operator == "exists":
        return Answer.of(SAMPLE_TEXT)
    if asked.type == "boolean":
        return Answer.of(True)
    codings = [o.value_coding for o in asked.answer_option or () if o.value_coding]
    wanted = condition.answer["code"]
    fits = next(c for c in codings if (c.code == wanted) == (condition.operator == "="))
    return Answer.of(Coding(fits.code or "", fits.display, fits.system))
