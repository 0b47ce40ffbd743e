"""From answers to the inputs of the safety-flag rules. An answer that was withheld stays visible as such."""

from collections.abc import Iterator
from datetime import date

from intake_app.domain.consent import Capacity
from intake_app.domain.flag_rules import InputValue
from intake_app.domain.instances import split_key
from intake_app.domain.pack_settings import PackSettings
from intake_app.domain.packet import Packet
from intake_app.domain.patient import Patient
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, AnswerStatus, Coding, Response
from intake_app.domain.scoring import score_of

NO_TOUCH = "map.no_touch"
PLAN_REGION = "plan.region"
INTIMATE = "plan.intimate"
_OPEN = {
    AnswerStatus.SKIPPED: "skipped",
    AnswerStatus.DONT_KNOW: "unknown",
    AnswerStatus.PREFER_NOT: "skipped",
    AnswerStatus.IN_PERSON: "in_person",
}


def _plain(answer: Answer) -> InputValue:
    if not answer.answered:
        return _OPEN.get(answer.status, "skipped")
    first = answer.first
    if isinstance(first, bool):
        return "yes" if first else "no"
    if isinstance(first, Coding):
        return first.code if len(answer.values) == 1 else frozenset(answer.codes)
    return str(first)


def _item_inputs(item: Item, answer: Answer) -> Iterator[tuple[str, InputValue]]:
    name = item.own("flag-input")
    if name:
        yield str(name), frozenset(answer.codes) if item.repeats and answer.answered else _plain(answer)
    for option in item.answer_option or ():
        fed = option.own("flag-input")
        if not fed or option.value_coding is None:
            continue
        chosen = "yes" if option.value_coding.code in answer.codes else "no"
        yield str(fed), chosen if answer.answered else _plain(answer)


def flag_inputs(
    packet: Packet,
    response: Response,
    patient: Patient,
    today: date,
    *,
    returning: bool = False,
    enabled: frozenset[str] | None = None,
    settings: PackSettings | None = None,
    intimate: bool = False,
) -> dict[str, InputValue]:
    """Return every input that the answers of `enabled` items give, and what the record knows besides.

    Before there is a plan, every region may be in it, so each "please don't touch" mark meets rule S01. `intimate` says
    whether care near pelvis, genitals or breasts is in it (rule S03).
    """
    enabled = packet.engine.evaluate(response, prefill=False).enabled if enabled is None else enabled
    known: dict[str, InputValue] = {
        "age": str(patient.age_on(today)),
        "return_visit": "yes" if returning else "no",
        "signer.capacity": Capacity.SELF.value,
        INTIMATE: "yes" if intimate else "no",
        **(settings or PackSettings()).inputs(),
    }
    marks = response.get(NO_TOUCH)
    if marks and marks.codes:
        known[PLAN_REGION] = frozenset(marks.codes)
    found: dict[str, InputValue] = {}
    for key, answer in response.answers.items():
        item = packet.items.get(split_key(key)[0])
        if item is None or item.type in {"group", "display"} or key not in enabled:
            continue
        for name, value in _item_inputs(item, answer):
            found[name] = _stronger(found.get(name), value)
    return known | found | dict(_score_inputs(packet, response, enabled))


def _score_inputs(packet: Packet, response: Response, enabled: frozenset[str]) -> Iterator[tuple[str, InputValue]]:
    """The scores that are complete; a skipped question leaves its score out, never at zero."""
    asked = {link_id: item for link_id, item in packet.items.items() if link_id in enabled}
    for link_id, definition in packet.scores.items():
        name = packet.items[link_id].own("flag-input")
        score = score_of(definition, asked, response.answers)
        if name and link_id in enabled and score.value is not None:
            yield str(name), str(score.value)


def _stronger(one: InputValue | None, two: InputValue) -> InputValue:
    """Two items may feed one input: sets join, a yes outweighs everything, an open answer outweighs a no."""
    if isinstance(one, frozenset) and isinstance(two, frozenset):
        return one | two
    if one is None or two == "yes" or one == "no":
        return two
    return one
