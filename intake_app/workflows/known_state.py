"""Earlier answers in words: on the page that asks whether they are still true, beside a decision, in the review."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from intake_app.domain.instances import Path, split_key
from intake_app.domain.known import Known
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Response
from intake_app.workflows.answer_words import answer_words, day_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.intake_state import KnownView
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.question_names import question_text
from intake_app.workflows.recalled import OPENLY_SHOWN
from intake_app.workflows.returning import base_of
from intake_app.workflows.wording import Words


def _day(context: ConsentContext, time: str) -> str:
    local = datetime.fromisoformat(time).astimezone(ZoneInfo(context.clinic.time_zone))
    return day_words(local.date(), context.words)


def _reading_order(context: ConsentContext, key: str) -> tuple[int, Path, int]:
    """By question, but what stands in one instance of a group together."""
    nodes, (link_id, path) = context.packet.engine.tree.nodes, split_key(key)
    node = nodes[link_id]
    return nodes[node.scope[0]].number if node.scope else node.number, path, node.number


def known_view(context: ConsentContext, section: Item, known: Known, told: Response) -> KnownView:
    """Return what the person told us; anything but an easy part waits behind "show" (rule B05)."""
    asked = {item.link_id for item in section.walk() if item.type != "group"}
    said = {key: answer for key, answer in told.answers.items() if base_of(key) in asked and answer.answered}
    rows = []
    for key in sorted(said, key=lambda key: _reading_order(context, key)):
        view = context.view(context.packet.item(key), key)
        rows.append((question_text(context, view), answer_words(view, said[key], context.words)))
    covered = section.own("sensitivity") not in OPENLY_SHOWN
    return KnownView(_day(context, known.given), tuple(rows), covered, known.choice)


def with_last_decision(view: ItemView, last: Mapping[str, tuple[Answer, datetime]], words: Words) -> ItemView:
    """Return a decision with what was chosen last time beside it; it stays open until it is chosen again (rule C07)."""
    if view.decision is None or view.key not in last:
        return view
    answer, at = last[view.key]
    said = words("known.last-decision", date=day_words(at.date(), words), decision=answer_words(view, answer, words))
    return replace(view, hint=f"{view.hint} {said}".strip())


def carried_note(context: ConsentContext, key: str) -> str:
    """Return where an answer comes from; empty for one that was given today."""
    carried = context.journal.carried.get(key)
    if carried is None:
        return ""
    given = _day(context, carried.given)
    if not carried.confirmed:
        return context.words("known.carried", date=given)
    return context.words("known.confirmed", date=given, confirmed=_day(context, carried.confirmed))
