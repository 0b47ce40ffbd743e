"""What a question is called where it stands alone: with its group, and which instance of it."""

from intake_app.domain.form_tree import Node
from intake_app.domain.instances import split_key
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.recalled import earlier_words

LONGEST_GROUP = 60  # letters of a group's name that stands before a question


def question_text(context: ConsentContext, view: ItemView) -> str:
    """Return a question; inside a repeating group with the group's name and the instance's number.

    In a gathered form with the name of the group right around it, which heads the question on the screen. What it is
    about stands behind it in the person's own words, where they wrote them at an earlier visit.
    """
    link_id, path = split_key(view.key)
    node = context.packet.engine.tree.nodes[link_id]
    question = view.text or name_around(context, node)
    if earlier := earlier_words(context, node.item):
        question = f"{question} {earlier.said}"
    if not path:
        return _in_group(context, question, node)
    group = context.packet.engine.tree.nodes[node.scope[-1]]
    name = context.view(group.item).text or name_around(context, group)
    return context.words("group.question", group=name, number=path[-1] + 1, question=question)


def name_around(context: ConsentContext, node: Node) -> str:
    """Return the name of the nearest group that has one, for an item that has no text of its own."""
    at = node.parent
    while at is not None:
        if text := context.view(at.item).text:
            return text
        at = at.parent
    return ""


def _in_group(context: ConsentContext, question: str, node: Node) -> str:
    group = node.parent
    form = context.packet.form_of[node.link_id].questionnaire
    if group is None or group.parent is None or group.is_question or not form.gathered:
        return question
    name = context.view(group.item)
    said = name.short or name.text
    if not said or len(said) > LONGEST_GROUP or said == question:
        return question
    return context.words("group.named", group=said, question=question)
