"""Values as they were shown: a code that is kept without its text, such as a region of the body, gets its name."""

from dataclasses import replace

from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Coding, Value
from intake_app.workflows.consent_context import ConsentContext


def shown_values(context: ConsentContext, item: Item, answer: Answer) -> tuple[Value, ...]:
    """Return the values of an answer, each code with the text that the person read."""
    if all(not isinstance(value, Coding) or value.display for value in answer.values):
        return answer.values
    labels = {option.code: option.text for option in context.view(item).options}
    return tuple(
        replace(value, display=value.display or labels.get(value.code)) if isinstance(value, Coding) else value
        for value in answer.values
    )
