"""Which answers raised a flag, in the words of the forms: question and answer, in the language of whoever reads."""

from collections.abc import Iterator, Mapping, Sequence

from intake_app.domain.alert import RaisedFlag
from intake_app.domain.instances import split_key
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer
from intake_app.workflows.answer_words import answer_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.flag_inputs import INTIMATE

NO = " = no"


def because_words(context: ConsentContext, intimate: Sequence[str] = ()) -> Mapping[str, tuple[str, ...]]:
    """Return for each raised flag, by id, the answers behind it; empty where it follows from something else.

    `intimate` names the areas of the plan for which a chaperone is offered. What follows from an age or an earlier
    visit has no answer here: then the rule's own inputs stand for it.
    """
    said: dict[str, list[str]] = {INTIMATE: [context.words("list.join").join(intimate)]} if intimate else {}
    for name, sentence in _answers(context):
        said.setdefault(name, []).append(sentence)
    return {raised.flag.id: _of(raised, said) for raised in context.flags}


def _of(raised: RaisedFlag, said: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The sentences of one flag; a plain no that is only one input among others is no reason."""
    reasons = [part for part in raised.because if not part.endswith(NO)] or list(raised.because)
    names = (part.partition(" = ")[0] for part in reasons)
    return tuple(dict.fromkeys(sentence for name in names for sentence in said.get(name, ())))


def _answers(context: ConsentContext) -> Iterator[tuple[str, str]]:
    for key, answer in context.response.answers.items():
        item = context.packet.items.get(split_key(key)[0])
        if item is not None and item.type not in {"group", "display"} and key in context.enabled:
            yield from _item_answers(context, item, key, answer)


def _item_answers(context: ConsentContext, item: Item, key: str, answer: Answer) -> Iterator[tuple[str, str]]:
    view = context.view(item, key)
    sentence = f"{view.text} {answer_words(view, answer, context.words)}"
    name = item.own("flag-input")
    if name:
        yield str(name), sentence
    labels = {option.code: option.text for option in view.options}
    for option in item.answer_option or ():
        fed, coding = option.own("flag-input"), option.value_coding
        if not fed or coding is None:
            continue
        if not answer.answered:
            yield str(fed), sentence
        elif coding.code in answer.codes:
            yield str(fed), f"{view.text} {labels.get(coding.code, coding.code)}"
