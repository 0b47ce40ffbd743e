"""A person's own words of an earlier visit, carried into a hidden question and shown with the one that is about them.

`recalls` on a hidden question names the earlier one. A hidden text gets what was written then. A hidden yes-or-no gets
a yes where nothing was written, so that nobody is asked how something goes that they never named.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from intake_app.domain.known import Carried
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, AnswerStatus
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.item_view import EarlierWords
from intake_app.workflows.returning import HandedIn

RECALLS, ABOUT = "recalls", "about"
OPENLY_SHOWN = frozenset({"low", None})  # sensitivities
Recalled = tuple[Answer, Carried]


def recalled(packet: Packet, earlier: Sequence[HandedIn]) -> dict[str, Recalled]:
    """Return what stands in the hidden questions of a packet, by link_id; `earlier` intakes are newest first.

    Nothing where nobody has asked before, or where the person would rather say it than write it.
    """
    return dict(found for form in packet.forms for found in _of_form(form, earlier))


def _of_form(form: LoadedForm, earlier: Sequence[HandedIn]) -> Iterator[tuple[str, Recalled]]:
    hidden = [item for item in form.questionnaire.walk() if item.own(RECALLS)]
    sources = {str(item.own(RECALLS)) for item in hidden}
    asked = [intake for intake in earlier if not sources.isdisjoint(intake.response)]
    told = [intake for intake in asked if any(_written(intake.response.get(key)) for key in sources)]
    intake = next(iter(told or asked), None)
    if intake is None:
        return
    in_person = any(_in_person(intake.response.get(key)) for key in sources)
    for item in hidden:
        source = str(item.own(RECALLS))
        answer = _carried_over(item, intake.response.get(source), in_person)
        if answer is not None:
            at = Carried(str(intake.visit_id), intake.at.isoformat(timespec="seconds"))
            yield item.link_id, (answer, intake.journal.carried.get(source, at))


def _written(answer: Answer | None) -> bool:
    return answer is not None and bool(str(answer.first or "").strip())


def _in_person(answer: Answer | None) -> bool:
    return answer is not None and answer.status is AnswerStatus.IN_PERSON


def _carried_over(item: Item, answer: Answer | None, in_person: bool) -> Answer | None:
    if item.type == "boolean":
        return None if _written(answer) or in_person else Answer.of(True)
    return answer if _written(answer) else None


def earlier_words(context: ConsentContext, item: Item) -> EarlierWords | None:
    """Return what the person wrote before of what a question is about; None where nothing is known of it.

    Words of anything but an easy part wait behind "show" (rule B05).
    """
    about = str(item.own(ABOUT) or "")
    answer, carried = context.response.get(about), context.journal.carried.get(about)
    if answer is None or carried is None or about not in context.enabled:
        return None
    given = datetime.fromisoformat(carried.given).astimezone(ZoneInfo(context.clinic.time_zone)).date()
    said = context.words("known.wrote", date=day_words(given, context.words), words=str(answer.first))
    return EarlierWords(said, _sensitivity(context.packet, item) not in OPENLY_SHOWN)


def _sensitivity(packet: Packet, item: Item) -> object:
    node = packet.engine.tree.nodes[item.link_id]
    while node.parent is not None:
        node = node.parent
    return node.item.own("sensitivity")
