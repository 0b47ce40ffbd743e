"""When a question on paper is to be answered, in words: paper hides nothing by itself."""

from collections.abc import Callable

from intake_app.domain.packet import Packet
from intake_app.domain.questionnaire import EnableWhen, Item
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.wording import Words


def _wanted(condition: EnableWhen, source: ItemView, words: Words) -> str:
    """Return the answer that a condition waits for, as it stands beside its box."""
    wanted = condition.answer
    if isinstance(wanted, bool):
        return words("yes" if wanted else "no")
    code = str(wanted.get("code", "")) if isinstance(wanted, dict) else str(wanted)
    named = {option.code: option.text for option in source.options}
    return named.get(code, code)


def _one(condition: EnableWhen, source: ItemView, words: Words) -> str:
    if condition.operator == "exists":
        return words("paper.if-answered", question=source.text)
    key = {"=": "paper.if-is", "!=": "paper.if-not"}.get(condition.operator, "paper.if-other")
    return words(key, question=source.text, answer=_wanted(condition, source, words), sign=condition.operator)


def condition_words(packet: Packet, words: Words, view: Callable[[Item], ItemView], item: Item) -> str:
    """Return when an item is to be answered; empty where always."""
    known = packet.items
    found = [
        _one(condition, view(known[condition.question]), words)
        for condition in item.enable_when or ()
        if condition.question in known
    ]
    if not found:
        return ""
    joint = words("paper.or" if item.enable_behavior == "any" else "paper.and")
    return words("paper.only-if", conditions=joint.join(found))
